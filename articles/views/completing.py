"""Completing: what a search may be going to say, for the script of the box and as a plain page."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render

from articles.errors import IndexUnreadableError
from articles.forms import one_line
from articles.search.syntax import LONGEST_TEXT
from articles.views.addresses import SearchAddress, is_tidy
from articles.views.completions import Completion, as_json
from articles.views.completions import complete as completions_of
from articles.views.freshness import search_is_fresh
from articles.views.read_only import read_only
from articles.views.refusals import says_why_not

KINDS = {
    "word": "Words",
    "person": "People",
    "outlet": "Outlets",
    "tag": "Tags",
    "topic": "Topics",
    "place": "Places",
    "author": "Authors",
    "about": "People",
    "value": "Values",
}


@read_only
@search_is_fresh
def complete(request: HttpRequest) -> HttpResponse:
    """Answer the script of the search box; it offers nothing where this is no 200."""
    typed = _typed(request)
    try:
        return JsonResponse(as_json(typed))
    except IndexUnreadableError:
        response = JsonResponse({"query": typed, "completions": []}, status=503)
        response["Cache-Control"] = "no-store"
        return response


@read_only
@says_why_not
@search_is_fresh
def find(request: HttpRequest) -> HttpResponse:
    """Show the same on a page of its own, for those without script."""
    typed = _typed(request)
    if not is_tidy(request, [("q", typed)] if typed else []):
        return redirect(SearchAddress(q=typed).url("search_find"))
    groups: dict[str, list[tuple[Completion, str]]] = {}
    for found in completions_of(typed):
        line = (found, SearchAddress(q=found.text).url())
        groups.setdefault(KINDS[found.kind], []).append(line)
    context = {
        "nav": "search",
        "title": "Find a word or a name",
        "typed": typed,
        "groups": groups,
        "canonical": SearchAddress(q=typed).url("search_find"),
    }
    return render(request, "articles/search_find.html", context)


def _typed(request: HttpRequest) -> str:
    """Return the beginning as typed: a space at its end says that no word is begun."""
    text = request.GET.get("q", "")[:LONGEST_TEXT]
    return one_line(text) + " " * (text != text.rstrip() and bool(text.strip()))
