"""Names by address: the slug of now answers, a former one leads there, another is none."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition

from articles.models.naming import NamedQuerySet
from articles.views.etags import name_etag

Page = Callable[..., HttpResponse]
View = Callable[..., HttpResponse]


def at_address(every: Callable[[], NamedQuerySet]) -> Callable[[Page], View]:
    """Give the page the thing its address names.

    A former slug answers 301, also in a browser that kept the old address for years, and so do the
    pages below it.
    """

    def decorate(page: Page) -> View:
        conditional = condition(etag_func=name_etag)(page)

        @wraps(page)
        @cache_control(public=True, no_cache=True)
        def view(request: HttpRequest, slug: str, **more: Any) -> HttpResponse:
            try:
                thing = every().at(slug)
            except ObjectDoesNotExist:
                raise Http404("No name is filed there.") from None
            if thing.slug != slug:
                return redirect(_moved(request, thing.slug), permanent=True)
            return conditional(request, thing, **more)

        return view

    return decorate


def _moved(request: HttpRequest, slug: str) -> str:
    """Return the address that is asked for, of the thing whose slug is now `slug`."""
    name = request.resolver_match.view_name if request.resolver_match else ""
    query = request.META.get("QUERY_STRING", "")
    return reverse(name, args=[slug]) + (f"?{query}" if query else "")
