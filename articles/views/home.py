"""The front page: start a search, see what is held, find a door in."""

import datetime as dt

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition

from articles.index import current_to
from articles.views import etags
from articles.views.dating import moment_words
from articles.views.front import front_page
from articles.views.read_only import read_only


@read_only
@cache_control(public=True, no_cache=True)
@condition(etag_func=etags.archive_etag)
def home(request: HttpRequest) -> HttpResponse:
    today = etags.today()
    context = {
        "title": f"{settings.SITE_NAME}: a searchable news archive",
        "description": "The news as it was published, kept searchable.",
        "today": today,
        "index_time": index_time(current_to(), today=today),
        "front": front_page(today=today),
        "linked_data": _linked_data(request),
    }
    return render(request, "articles/home.html", context)


def index_time(indexed: dt.datetime | None, *, today: dt.date) -> str:
    """Return when the index was last written: "06:10 UTC" for today, else the day."""
    if indexed is None:
        return ""
    moment = indexed.astimezone(dt.UTC)
    return f"{moment:%H:%M} UTC" if moment.date() == today else moment_words(moment)


def _linked_data(request: HttpRequest) -> dict[str, object]:
    site = request.build_absolute_uri(reverse("home"))
    search = request.build_absolute_uri(reverse("search"))
    return {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": settings.SITE_NAME,
        "url": site,
        "publisher": {"@type": "ArchiveOrganization", "name": settings.SITE_NAME, "url": site},
        "potentialAction": {
            "@type": "SearchAction",
            "target": search + "?q={query}",
            "query-input": "required name=query",
        },
    }
