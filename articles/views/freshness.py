"""Freshness of searches: kept by caches, asked for again each time, unchanged answered 304."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import condition

from articles.errors import IndexUnreadableError
from articles.index import engine
from articles.views.etags import etag_of, today

View = Callable[..., HttpResponse]
_KEPT = {200, 302, 304}


def search_etag(request: HttpRequest, *_: str, **__: str) -> str | None:
    """Return what changes with the index and with the search; None where there is no index."""
    try:
        return etag_of(engine().generation(), request.get_full_path(), today())
    except IndexUnreadableError:
        return None


def search_is_fresh(view: View) -> View:
    conditional = condition(etag_func=search_etag)(view)

    @wraps(view)
    def answer(request: HttpRequest, *args: str, **options: str) -> HttpResponse:
        response = conditional(request, *args, **options)
        if response.status_code in _KEPT:
            response["Cache-Control"] = "public, no-cache"
        return response

    return answer
