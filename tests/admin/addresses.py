"""Stand-in."""

from django.http import HttpResponse
from django.urls import path

from newsarchive.urls import urlpatterns as project


def page(request, **names):
    return HttpResponse()


urlpatterns = [
    *project,
    path("article/<str:public_id>/<str:slug>", page, name="article"),
    *(
        path(f"{name}/<str:slug>", page, name=name)
        for name in ("outlet", "person", "tag", "topic", "place")
    ),
]
