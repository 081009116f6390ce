"""Addresses of the reader's pages; articles by id with the slug as decoration, names by slug."""

from collections.abc import Callable

from django.http import HttpResponse
from django.urls import URLPattern, path

from articles.views import (
    about,
    article,
    completing,
    home,
    imports,
    outlets,
    people,
    places,
    revisions,
    search,
    search_help,
    stories,
    tags,
    topics,
    trailing_slash,
)


def _mentions(plural: str, kind: str, view: Callable[..., HttpResponse]) -> list[URLPattern]:
    """Return the addresses of every mention of one of a kind: the page and its data."""
    at = f"{plural}/<str:slug>/mentions"
    return [
        path(at, view, name=f"{kind}_mentions"),
        path(f"{at}.json", view, {"data": True}, name=f"{kind}_mentions_data"),
    ]


urlpatterns = [
    path("", home.home, name="home"),
    path("article/<str:public_id>", article.article, name="article_by_id"),
    path("article/<str:public_id>/revisions", revisions.revisions, name="revisions"),
    path("article/<str:public_id>/r<int:number>", revisions.revision, name="revision"),
    path("article/<str:public_id>/diff", revisions.compare, name="compare"),
    path("article/<str:public_id>/diff/<int:before>..<int:after>", revisions.diff, name="diff"),
    path(
        "article/<str:public_id>/revisions.json",
        revisions.revisions,
        {"data": True},
        name="revisions_data",
    ),
    path(
        "article/<str:public_id>/r<int:number>.json",
        revisions.revision,
        {"data": True},
        name="revision_data",
    ),
    path(
        "article/<str:public_id>/diff/<int:before>..<int:after>.json",
        revisions.diff,
        {"data": True},
        name="diff_data",
    ),
    path("article/<str:public_id>/<str:slug>", article.article, name="article"),
    path("about", about.about, name="about"),
    path("help/search", search_help.search_help, name="search_help"),
    path("search", search.search, name="search"),
    path("search/complete", completing.complete, name="search_complete"),
    path("search/find", completing.find, name="search_find"),
    path("search/facet/<str:group>", search.search_facet, name="search_facet"),
    path("story/<str:public_id>.json", stories.story_data, name="story_data"),
    path("story/<str:public_id>", stories.story, name="story"),
    path("imports", imports.imports, name="imports"),
    path("imports.json", imports.imports, {"data": True}, name="imports_data"),
    path("imports/<int:number>.json", imports.one_import, {"data": True}, name="import_data"),
    path("imports/<int:number>", imports.one_import, name="import"),
    path("outlets", outlets.outlets, name="outlets"),
    path("outlets/<str:slug>.json", outlets.outlet, {"data": True}, name="outlet_data"),
    *_mentions("outlets", "outlet", outlets.mentions),
    path("outlets/<str:slug>", outlets.outlet, name="outlet"),
    path("people", people.people, name="people"),
    path("people/<str:slug>.json", people.person, {"data": True}, name="person_data"),
    *_mentions("people", "person", people.mentions),
    path("people/<str:slug>", people.person, name="person"),
    path("tags", tags.tags, name="tags"),
    path("tags/<str:slug>.json", tags.tag, {"data": True}, name="tag_data"),
    *_mentions("tags", "tag", tags.mentions),
    path("tags/<str:slug>", tags.tag, name="tag"),
    path("topics", topics.topics, name="topics"),
    path("topics/<str:slug>.json", topics.topic, {"data": True}, name="topic_data"),
    path("topics/<str:slug>", topics.topic, name="topic"),
    path("places", places.places, name="places"),
    path("places/<str:slug>.json", places.place, {"data": True}, name="place_data"),
    *_mentions("places", "place", places.mentions),
    path("places/<str:slug>", places.place, name="place"),
    path("<path:address>/", trailing_slash.without_slash),
]
