"""Stories: who carried one text; the page of one, its data, and what an article's page says of it."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Count, Prefetch, Sum
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition

from articles.forms import PageField
from articles.models import Article, Story, StoryPart
from articles.views import etags
from articles.views.addresses import SearchAddress
from articles.views.paging import make_pager, page_count
from articles.views.read_only import read_only

PAGE_SIZE = 50
SHOWN = 6
"""Articles of a story that the page of one of them lists."""


@dataclass(frozen=True, slots=True)
class StoryShown:
    """The story of an article, for its page: the first of it and some others."""

    story: Any
    """With counts."""
    shown: tuple[StoryPart, ...]


def story_of(article: Article) -> StoryShown | None:
    """Return the story an article is in; None where no other article of it is to be seen."""
    story = Story.objects.of_articles([article.pk]).get(article.pk)
    if story is None:
        return None
    parts = list(_parts(story)[:SHOWN])
    if all(part.article_id != article.pk for part in parts):
        own = _parts(story).get(article=article)
        parts = [*parts[: SHOWN - 1], own]
    return StoryShown(story, tuple(parts))


def story_etag(request: HttpRequest, public_id: str) -> str | None:
    state = (
        StoryPart.objects.visible()
        .filter(story__public_id=public_id.lower())
        .aggregate(Count("pk"), Sum("article__revision"))
    )
    return etags.etag_of(state, request.get_full_path(), etags.today())


@read_only
@cache_control(public=True, no_cache=True)
@condition(etag_func=story_etag)
def story(request: HttpRequest, public_id: str) -> HttpResponse:
    shown = _story_at(public_id)
    if public_id != shown.public_id:
        return redirect(shown, permanent=True)
    page = PageField(required=False).clean(request.GET.get("page"))
    pages = page_count(shown.articles_held, size=PAGE_SIZE)
    if page > pages:
        raise Http404("The story has no such page.")
    first = _parts(shown)[0]
    start = (page - 1) * PAGE_SIZE
    address = shown.get_absolute_url()
    context = {
        "title": f"{first.article.headline}: story {shown.public_id}",
        "description": f"{shown.articles_held} articles that carry one text.",
        "canonical": address if page == 1 else f"{address}?page={page}",
        "index_articles": settings.INDEX_ARTICLES,
        "story": shown,
        "first": first,
        "parts": _listed(shown)[start : start + PAGE_SIZE],
        "crumbs": (("Search", reverse("search")),),
        "search_url": SearchAddress(q=shown.search).url(),
        "pager": make_pager(
            page, pages=pages, address=lambda n: f"{address}?page={n}" if n > 1 else address
        ),
    }
    return render(request, "articles/story.html", context)


@read_only
@cache_control(public=True, no_cache=True)
@condition(etag_func=story_etag)
def story_data(request: HttpRequest, public_id: str) -> HttpResponse:
    """Answer the story as JSON; other programs rely on its keys."""
    shown = _story_at(public_id)
    return JsonResponse(
        {
            "id": shown.public_id,
            "address": shown.get_absolute_url(),
            "articles": shown.articles_held,
            "outlets": shown.outlets_held,
            "parts": [_part_data(part) for part in _parts(shown)],
        },
        json_dumps_params={"ensure_ascii": False},
    )


def _story_at(public_id: str) -> Any:
    shown = Story.objects.with_counts().at(public_id.lower())
    if shown is None or shown.articles_held < 2:
        raise Http404(f"No story has the id {public_id}.")
    return shown


def _parts(story: Story) -> Any:
    return story.parts.visible().in_order().select_related("article__outlet")


def _listed(story: Story) -> Any:
    """Return the parts of a story with their articles as lists show them."""
    articles = Prefetch("article", Article.objects.for_listing())
    return story.parts.visible().in_order().prefetch_related(articles)


def _part_data(part: StoryPart) -> dict[str, Any]:
    article = part.article
    day = article.published_day
    return {
        "part": part.part,
        "id": article.public_id,
        "address": article.get_absolute_url(),
        "headline": article.headline,
        "outlet": article.outlet.name if article.outlet else None,
        "wire_agency": article.wire_agency or None,
        "published": day.isoformat() if day else None,
        "text_held": article.text_held,
        "source_url": article.url or None,
    }
