"""Topics: the list, and the page of one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition

from articles.models import Article, Topic
from articles.views.at_address import at_address
from articles.views.etags import archive_etag
from articles.views.names import Kind, list_names
from articles.views.profile import answer_profile, profile_of, relatives_of
from articles.views.read_only import read_only

TOPICS = Kind("topic", "topics", "The archive's own sections, mapped from those that pages print.")
BESIDE = (
    ("Topics beside it", "topic"),
    ("People", "person"),
    ("Outlets", "outlet"),
    ("Places", "place"),
)


@read_only
@cache_control(public=True, no_cache=True)
@condition(etag_func=archive_etag)
def topics(request: HttpRequest) -> HttpResponse:
    return list_names(request, TOPICS, Topic.objects.all())


@read_only
@at_address(lambda: Topic.objects.select_related("parent", "place"))
def topic(request: HttpRequest, topic: Topic, *, data: bool = False) -> HttpResponse:
    articles = Article.objects.visible().on_topic(topic)
    context = profile_of(topic, TOPICS, articles, wanted=BESIDE) | {
        "relatives": relatives_of(
            ("Part of", [topic.parent]),
            ("Its parts", topic.children.by_name()),
            ("Place", [topic.place]),
        ),
        "linked_data": linked_data(request, topic),
    }
    return answer_profile(request, "articles/topic.html", context, data=data)


def linked_data(request: HttpRequest, topic: Topic) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "DefinedTerm",
        "name": topic.name,
        "url": request.build_absolute_uri(topic.get_absolute_url()),
        "inDefinedTermSet": request.build_absolute_uri(TOPICS.url),
    }
