"""Tags: the list, and the page of one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition

from articles.models import Article, Tag
from articles.views.at_address import at_address
from articles.views.etags import archive_etag
from articles.views.mentioning import answer_mentions
from articles.views.names import Kind, list_names
from articles.views.profile import answer_profile, mentions_of, profile_of
from articles.views.read_only import read_only
from articles.views.refusals import says_why_not
from articles.views.subjects import subject_of

TAGS = Kind("tag", "tags", "Labels that the pages themselves carried.")
BESIDE = (
    ("Tags that occur with it", "tag"),
    ("People", "person"),
    ("Places", "place"),
    ("Outlets", "outlet"),
)


@read_only
@cache_control(public=True, no_cache=True)
@condition(etag_func=archive_etag)
def tags(request: HttpRequest) -> HttpResponse:
    return list_names(request, TAGS, Tag.objects.all())


@read_only
@at_address(Tag.objects.all)
def tag(request: HttpRequest, tag: Tag, *, data: bool = False) -> HttpResponse:
    articles = Article.objects.visible().tagged(tag)
    context = profile_of(tag, TAGS, articles, wanted=BESIDE)
    context |= mentions_of(subject_of(tag, TAGS), context["standing"].latest) | {
        "linked_data": linked_data(request, tag)
    }
    return answer_profile(request, "articles/tag.html", context, data=data)


@read_only
@says_why_not
@at_address(Tag.objects.all)
def mentions(request: HttpRequest, tag: Tag, *, data: bool = False) -> HttpResponse:
    return answer_mentions(request, subject_of(tag, TAGS), data=data)


def linked_data(request: HttpRequest, tag: Tag) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "DefinedTerm",
        "name": tag.label,
        "url": request.build_absolute_uri(tag.get_absolute_url()),
        "inDefinedTermSet": request.build_absolute_uri(TAGS.url),
    }
