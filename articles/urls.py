"""Addresses of the reader's pages; articles by id with the slug as decoration, names by slug."""

from django.urls import path

from articles.views import about, article, errors, home

urlpatterns = [
    path("", home.home, name="home"),
    path("article/<str:public_id>", article.article, name="article_by_id"),
    path("article/<str:public_id>/<str:slug>", article.article, name="article"),
    path("about", about.about, name="about"),
    path("search", errors.nothing_here, name="search"),
    path("search/facet/<str:group>", errors.nothing_here, name="search_facet"),
    path("help/search", errors.nothing_here, name="search_help"),
    path("outlets", errors.nothing_here, name="outlets"),
    path("outlets/<str:slug>", errors.nothing_here, name="outlet"),
    path("people", errors.nothing_here, name="people"),
    path("people/<str:slug>", errors.nothing_here, name="person"),
    path("tags", errors.nothing_here, name="tags"),
    path("tags/<str:slug>", errors.nothing_here, name="tag"),
    path("topics", errors.nothing_here, name="topics"),
    path("topics/<str:slug>", errors.nothing_here, name="topic"),
    path("places", errors.nothing_here, name="places"),
    path("places/<str:slug>", errors.nothing_here, name="place"),
]
