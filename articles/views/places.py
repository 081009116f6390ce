"""Places: the list, and the page of one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition

from articles.models import Article, Place
from articles.views.at_address import at_address
from articles.views.etags import archive_etag
from articles.views.mentioning import answer_mentions
from articles.views.names import Kind, list_names
from articles.views.profile import answer_profile, mentions_of, profile_of, relatives_of
from articles.views.read_only import read_only
from articles.views.refusals import says_why_not
from articles.views.subjects import subject_of

PLACES = Kind("place", "places", "Countries, states, counties and cities.")
BESIDE = (
    ("Places beside it", "place"),
    ("People", "person"),
    ("Outlets", "outlet"),
    ("Tags", "tag"),
)


@read_only
@cache_control(public=True, no_cache=True)
@condition(etag_func=archive_etag)
def places(request: HttpRequest) -> HttpResponse:
    return list_names(request, PLACES, Place.objects.all())


@read_only
@at_address(lambda: Place.objects.select_related("parent"))
def place(request: HttpRequest, place: Place, *, data: bool = False) -> HttpResponse:
    articles = Article.objects.visible().at_place(place)
    context = profile_of(place, PLACES, articles, wanted=BESIDE)
    context |= mentions_of(subject_of(place, PLACES), context["standing"].latest) | {
        "relatives": relatives_of(
            ("Part of", [place.parent]),
            ("Its parts", place.children.by_name()),
            ("Topics", place.topics.by_name()),
        ),
        "linked_data": linked_data(request, place),
    }
    return answer_profile(request, "articles/place.html", context, data=data)


@read_only
@says_why_not
@at_address(Place.objects.all)
def mentions(request: HttpRequest, place: Place, *, data: bool = False) -> HttpResponse:
    return answer_mentions(request, subject_of(place, PLACES), data=data)


def linked_data(request: HttpRequest, place: Place) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "Place",
        "name": place.name,
        "url": request.build_absolute_uri(place.get_absolute_url()),
    }
