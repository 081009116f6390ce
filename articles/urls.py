"""Addresses of the reader's pages; articles by id with the slug as decoration, names by slug."""

from django.urls import path

from articles.views import (
    about,
    article,
    completing,
    home,
    imports,
    outlets,
    people,
    places,
    search,
    search_help,
    stories,
    tags,
    topics,
    trailing_slash,
)

urlpatterns = [
    path("", home.home, name="home"),
    path("article/<str:public_id>", article.article, name="article_by_id"),
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
    path("imports/<int:number>", imports.one_import, name="import"),
    path("outlets", outlets.outlets, name="outlets"),
    path("outlets/<str:slug>", outlets.outlet, name="outlet"),
    path("people", people.people, name="people"),
    path("people/<str:slug>", people.person, name="person"),
    path("tags", tags.tags, name="tags"),
    path("tags/<str:slug>", tags.tag, name="tag"),
    path("topics", topics.topics, name="topics"),
    path("topics/<str:slug>", topics.topic, name="topic"),
    path("places", places.places, name="places"),
    path("places/<str:slug>", places.place, name="place"),
    path("<path:address>/", trailing_slash.without_slash),
]
