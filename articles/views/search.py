"""The search: results, and the full list of one of its filters."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from articles.forms import FacetForm, SearchForm
from articles.views.addresses import SearchAddress, is_tidy
from articles.views.asking import tidied, with_names_of_today
from articles.views.facet_list import read_facet_list
from articles.views.facets import PLURALS
from articles.views.freshness import search_is_fresh
from articles.views.mentions import mention_rows
from articles.views.read_only import read_only
from articles.views.refusals import past_the_end, says_why_not
from articles.views.results import find, parts_of


@read_only
@says_why_not
@search_is_fresh
def search(request: HttpRequest) -> HttpResponse:
    form = SearchForm(request.GET)
    if not form.is_valid():
        return bad_dates(request, form)
    asked = with_names_of_today(tidied(SearchAddress.of(form.cleaned_data)))
    if not is_tidy(request, asked.pairs()):
        return redirect(asked.url())
    found = find(asked)
    if not 1 <= asked.page <= found.pages:
        return past_the_end(request, asked.with_page(found.pages).url(), pages=found.pages)
    rows = mention_rows(found) if asked.view else ()
    context = {"nav": "search", "mentions": rows, **parts_of(found)}
    return render(request, "articles/search.html", context)


@read_only
@says_why_not
@search_is_fresh
def search_facet(request: HttpRequest, group: str) -> HttpResponse:
    if group not in PLURALS:
        raise Http404("There is no such filter.")
    form = FacetForm(request.GET)
    if not form.is_valid():
        return bad_dates(request, form)
    asked = with_names_of_today(tidied(SearchAddress.of(form.cleaned_data))).with_page(1)
    text = form.cleaned_data["find"]
    if not is_tidy(request, asked.pairs() + ([("find", text)] if text else [])):
        return redirect(asked.url("search_facet", group, find=text))
    context = read_facet_list(asked, group, text)
    return render(request, "articles/search_facet.html", {"nav": "search", **context})


def bad_dates(request: HttpRequest, form: SearchForm) -> HttpResponse:
    """Answer 400: what is wrong with the dates, everything typed kept."""
    clean = {**form.cleaned_data, "from": None, "to": None, "page": 1}
    errors = {field: messages[0] for field, messages in form.errors.items()}
    context = {
        "nav": "search",
        "title": "Problem: the dates of this search",
        "query_text": clean["q"],
        "errors": errors,
        "first": request.GET.get("from", ""),
        "last": request.GET.get("to", ""),
        "first_error": errors.get("from"),
        "last_error": errors.get("to"),
        "kept": SearchAddress.of(clean).pairs(),
    }
    response = render(request, "articles/search_problem.html", context, status=400)
    response["Cache-Control"] = "no-cache"
    return response
