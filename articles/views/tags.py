"""Tags: the list, and the page of one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition

from articles.models import Article, Outlet, Person, Tag
from articles.views.at_address import at_address
from articles.views.etags import archive_etag
from articles.views.names import Kind, list_names
from articles.views.profile import SIDE, Side, profile_of
from articles.views.read_only import read_only

TAGS = Kind("tag", "tags", "Labels that the pages themselves carried.")


@read_only
@cache_control(public=True, no_cache=True)
@condition(etag_func=archive_etag)
def tags(request: HttpRequest) -> HttpResponse:
    return list_names(request, TAGS, Tag.objects.all())


@read_only
@at_address(Tag.objects.all)
def tag(request: HttpRequest, tag: Tag) -> HttpResponse:
    articles = Article.objects.visible().tagged(tag)
    others = Tag.objects.exclude(pk=tag.pk)
    sides = (
        Side("Tags that occur with it", others.most_in(articles, limit=SIDE)),
        Side("People", Person.objects.most_in(articles, limit=SIDE)),
        Side("Outlets", Outlet.objects.most_in(articles, limit=SIDE)),
    )
    context = profile_of(tag, TAGS, articles, sides=sides) | {
        "linked_data": linked_data(request, tag)
    }
    return render(request, "articles/tag.html", context)


def linked_data(request: HttpRequest, tag: Tag) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "DefinedTerm",
        "name": tag.label,
        "url": request.build_absolute_uri(tag.get_absolute_url()),
        "inDefinedTermSet": request.build_absolute_uri(TAGS.url),
    }
