"""Places: the list, and the page of one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition

from articles.models import Article, Outlet, Person, Place
from articles.views.at_address import at_address
from articles.views.etags import archive_etag
from articles.views.names import Kind, list_names
from articles.views.profile import SIDE, Side, profile_of, relatives_of
from articles.views.read_only import read_only

PLACES = Kind("place", "places", "Countries, states, counties and cities.")


@read_only
@cache_control(public=True, no_cache=True)
@condition(etag_func=archive_etag)
def places(request: HttpRequest) -> HttpResponse:
    return list_names(request, PLACES, Place.objects.all())


@read_only
@at_address(lambda: Place.objects.select_related("parent"))
def place(request: HttpRequest, place: Place) -> HttpResponse:
    articles = Article.objects.visible().at_place(place)
    others = Place.objects.exclude(pk=place.pk)
    sides = (
        Side("Places beside it", others.most_in(articles, limit=SIDE)),
        Side("People", Person.objects.most_in(articles, limit=SIDE)),
        Side("Outlets", Outlet.objects.most_in(articles, limit=SIDE)),
    )
    context = profile_of(place, PLACES, articles, sides=sides) | {
        "relatives": relatives_of(
            ("Part of", [place.parent]),
            ("Its parts", place.children.by_name()),
            ("Topics", place.topics.by_name()),
        ),
        "linked_data": linked_data(request, place),
    }
    return render(request, "articles/place.html", context)


def linked_data(request: HttpRequest, place: Place) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "Place",
        "name": place.name,
        "url": request.build_absolute_uri(place.get_absolute_url()),
    }
