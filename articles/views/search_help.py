"""Help with searching: what to type and what it finds, from the language's own examples."""

from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.answers import count
from articles.errors import IndexUnreadableError, QueryTooSlowError
from articles.search.examples import EXAMPLES, Example
from articles.search.syntax import LONGEST_TEXT, MOST_TERMS
from articles.views.addresses import SearchAddress
from articles.views.asking import query_of
from articles.views.freshness import search_is_fresh
from articles.views.read_only import read_only


@dataclass(frozen=True, slots=True)
class Line:
    """An example, its link, and how many articles it finds here; None when nobody can say."""

    typed: str
    finds: str
    url: str
    count: int | None


@read_only
@search_is_fresh
def search_help(request: HttpRequest) -> HttpResponse:
    groups = [
        (group, [line_of(example) for example in examples])
        for group, examples in groupby(EXAMPLES, key=lambda example: example.group)
    ]
    context = {
        "title": "How to search",
        "groups": groups,
        "longest_text": LONGEST_TEXT,
        "most_terms": MOST_TERMS,
    }
    return render(request, "articles/search_help.html", context)


def line_of(example: Example) -> Line:
    asked = SearchAddress(q=example.typed)
    return Line(example.typed, example.finds, asked.url(), _count(asked))


def _count(asked: SearchAddress) -> int | None:
    try:
        return count(query_of(asked))
    except (IndexUnreadableError, QueryTooSlowError):
        return None
