"""Arrivals: the search in an article's address, where the article stands in it, and the way back."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest

from articles.answers import ask
from articles.errors import IndexUnreadableError, QueryTooSlowError
from articles.forms import ArrivalForm
from articles.models import Article
from articles.search.queries import Query
from articles.views.addresses import SearchAddress
from articles.views.answered_page import PAGE_SIZE
from articles.views.asking import query_of, tidied


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    asked: SearchAddress
    query: Query
    total: int | None
    """What the search finds by now; None where the index does not say."""
    position: int
    """Of the article among the results, counting from 1; 0 where it isn't known."""
    back_url: str
    previous_url: str = ""
    next_url: str = ""


def read_arrival(request: HttpRequest, shown: Article) -> Arrival | None:
    """Return the search a reader came from; None where the address names none.

    An article is shown whatever stands behind its address: dates that do not exist are no search.
    """
    form = ArrivalForm(request.GET)
    if not request.GET or not form.is_valid():
        return None
    asked = tidied(SearchAddress.of(form.cleaned_data)).with_page(1)
    said = form.cleaned_data["result"]
    if not said and not asked.pairs():
        return None
    try:
        query = query_of(asked)
    except Http404:  # like an article that is not held any more
        return None
    first = max(1, said - 1)
    try:
        answered = ask(query, offset=first - 1, limit=3 if said else 0, snippets=False)
    except (IndexUnreadableError, QueryTooSlowError):
        return Arrival(asked=asked, query=query, total=None, position=0, back_url=asked.url())
    near = {hit.id: first + place for place, hit in enumerate(answered.results.hits)}
    position = near.get(shown.pk, 0)
    urls = _urls(asked, near) if position else {}
    return Arrival(
        asked=asked,
        query=answered.query,
        total=answered.results.listed,
        position=position,
        back_url=_place_in_results(asked, position),
        previous_url=urls.get(position - 1, ""),
        next_url=urls.get(position + 1, ""),
    )


def _place_in_results(asked: SearchAddress, position: int) -> str:
    if not position:
        return asked.url()
    page = (position - 1) // PAGE_SIZE + 1
    return f"{asked.with_page(page).url()}#result-{position}"


def _urls(asked: SearchAddress, places: dict[int, int]) -> dict[int, str]:
    """Return by place the addresses of articles, but not of one hidden a moment ago."""
    rows = Article.objects.visible().defer("body").in_order(list(places))
    return {
        places[row.pk]: asked.article_url(row.public_id, row.slug, result=places[row.pk])
        for row in rows
    }
