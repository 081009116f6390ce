"""Outlets: the list, and the page of one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition

from articles.models import Article, Outlet, OutletFigure
from articles.views.at_address import at_address
from articles.views.elsewhere import elsewhere_of
from articles.views.etags import archive_etag
from articles.views.mentioning import answer_mentions
from articles.views.names import Kind, list_names
from articles.views.profile import answer_profile, profile_of, relatives_of
from articles.views.read_only import read_only
from articles.views.refusals import says_why_not
from articles.views.subjects import outlet_elsewhere

OUTLETS = Kind("outlet", "outlets", "Who published what the archive holds.")
BESIDE = (
    ("Bylines", "author"),
    ("People named", "person"),
    ("Places", "place"),
    ("Tags", "tag"),
    ("Topics", "topic"),
)


@read_only
@cache_control(public=True, no_cache=True)
@condition(etag_func=archive_etag)
def outlets(request: HttpRequest) -> HttpResponse:
    return list_names(request, OUTLETS, Outlet.objects.all())


@read_only
@at_address(lambda: Outlet.objects.select_related("parent"))
def outlet(request: HttpRequest, outlet: Outlet, *, data: bool = False) -> HttpResponse:
    articles = Article.objects.visible().of_outlet(outlet)
    context = profile_of(outlet, OUTLETS, articles, wanted=BESIDE) | {
        "elsewhere": elsewhere_of(outlet_elsewhere(outlet, OUTLETS)),
        "figures": list(OutletFigure.objects.newest_of(outlet)),
        "relatives": relatives_of(("Part of", [outlet.parent])),
        "home_page": home_page_of(outlet),
        "linked_data": linked_data(request, outlet),
    }
    return answer_profile(request, "articles/outlet.html", context, data=data)


@read_only
@says_why_not
@at_address(Outlet.objects.all)
def mentions(request: HttpRequest, outlet: Outlet, *, data: bool = False) -> HttpResponse:
    return answer_mentions(request, outlet_elsewhere(outlet, OUTLETS), data=data)


def home_page_of(outlet: Outlet) -> str:
    """Return the outlet's own address, "" unless it is of the web: javascript: is no link."""
    return outlet.home_page if outlet.home_page.startswith(("http://", "https://")) else ""


def linked_data(request: HttpRequest, outlet: Outlet) -> dict[str, Any]:
    """Return the outlet in schema.org's terms; printed counts are of one moment and stay out."""
    return {
        "@context": "https://schema.org",
        "@type": "NewsMediaOrganization",
        "name": outlet.name,
        "url": request.build_absolute_uri(outlet.get_absolute_url()),
        **({"sameAs": home_page} if (home_page := home_page_of(outlet)) else {}),
    }
