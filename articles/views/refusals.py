"""Refusals: a search that cannot be answered now says so, and when to come back."""

import logging
from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.errors import IndexUnreadableError, QueryTooSlowError
from articles.forms import SearchForm, one_line, read_span
from articles.models import Article
from articles.views.addresses import SearchAddress

logger = logging.getLogger(__name__)

RETRY_AFTER_SECONDS = "120"
View = Callable[..., HttpResponse]


def says_why_not(view: View) -> View:
    """Answer 503 with words where the index cannot be read or a search takes too long."""

    @wraps(view)
    def answer(request: HttpRequest, *args: str, **options: str) -> HttpResponse:
        try:
            return view(request, *args, **options)
        except IndexUnreadableError as error:
            logger.warning("Search answers 503: %s", error)
            return _refuse(request, "articles/search_unavailable.html")
        except QueryTooSlowError:
            return _refuse(request, "articles/search_too_broad.html", narrower=_by_year(request))

    return answer


def _by_year(request: HttpRequest) -> list[tuple[str, str]]:
    """Return the same search narrowed to each year that anything is held of, newest first."""
    form = SearchForm(request.GET)
    if not form.is_valid():
        return []
    asked = SearchAddress.of(form.cleaned_data)
    months = Article.objects.visible().by_month()
    years = [read_span(year) for year in sorted({month[:4] for month in months}, reverse=True)]
    return [(year.text, asked.with_dates(year, year).url()) for year in years]


def _refuse(request: HttpRequest, template: str, **context: object) -> HttpResponse:
    typed = one_line(request.GET.get("q", ""))
    response = render(request, template, {"query_text": typed, "nav": "search", **context})
    response.status_code = 503
    response["Retry-After"] = RETRY_AFTER_SECONDS
    response["Cache-Control"] = "no-store"
    return response


def past_the_end(request: HttpRequest, last_url: str, *, pages: int) -> HttpResponse:
    """Answer 404 for a page that a list does not have, with the way to its last."""
    context = {
        "last_url": last_url,
        "pages": pages,
        "query_text": one_line(request.GET.get("q", "")),
    }
    response = render(request, "articles/past_the_end.html", context, status=404)
    response["Cache-Control"] = "no-cache"
    return response
