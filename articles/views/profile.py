"""Profiles: what the page of an outlet, a person, a tag, a topic or a place has in common."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse

from articles.forms import read_span
from articles.models import Article, Outlet, Person, Place, Tag, Topic
from articles.models.article import ArticleQuerySet
from articles.search.queries import Choice
from articles.views.addresses import SearchAddress
from articles.views.companions import Side, sides_of
from articles.views.mentions import Row
from articles.views.names import Kind
from articles.views.namings import Namings, namings_of
from articles.views.spots import name_marks, rows_of
from articles.views.standing import Standing, standing_of
from articles.views.subjects import Subject
from articles.views.timeline import Timeline, make_timeline

Named = Outlet | Person | Tag | Topic | Place

MENTIONS = 8
"""Rows of mentions that a profile shows, of no article more than two."""


def profile_of(
    thing: Named, kind: Kind, articles: ArticleQuerySet, *, wanted: Sequence[tuple[str, str]]
) -> dict[str, Any]:
    """Return what the template of every profile shows, in a fixed number of queries.

    `wanted` are the lists beside it: a heading and the group that is counted.
    """
    search = SearchAddress(choices={kind.noun: (thing.slug,)})
    groups = tuple(dict.fromkeys(group for _, group in wanted))
    standing = standing_of(Choice(kind.noun, (thing.slug,)), articles, groups=groups)
    return {
        "thing": thing,
        "kind": kind,
        "nav": kind.plural,
        "aliases": [alias.name for alias in thing.aliases.for_readers()],
        "standing": standing,
        "timeline": _timeline(thing, standing, search),
        "search_url": search.url(),
        "search_pairs": search.pairs(),
        "sides": sides_of(thing, standing.counts, wanted, kind=kind.noun),
        "crumbs": [(kind.heading, kind.url)],
        "canonical": thing.get_absolute_url(),
        "data_url": reverse(f"{kind.noun}_data", args=[thing.slug]),
    }


def mentions_of(subject: Subject, latest: Iterable[Article]) -> dict[str, Any]:
    """Return how the subject is named, and the newest places where."""
    return {
        "namings": namings_of(subject),
        "rows": newest_rows(subject, [article.pk for article in latest]),
        "mentions_url": subject.url("mentions"),
    }


def newest_rows(subject: Subject, keys: Sequence[int]) -> list[Row]:
    articles = Article.objects.visible().select_related("outlet").in_order(keys)
    links = subject.links.in_articles(keys)
    return rows_of(articles, links, name_marks(subject.names), limit=MENTIONS, each=2)


def answer_profile(
    request: HttpRequest, template: str, context: dict[str, Any], *, data: bool
) -> HttpResponse:
    if data:
        return JsonResponse(as_json(context), json_dumps_params={"ensure_ascii": False})
    return render(request, template, context)


def as_json(context: dict[str, Any]) -> dict[str, Any]:
    """Return a profile as data; other programs rely on its keys."""
    thing, standing, sides = context["thing"], context["standing"], context["sides"]
    namings: Namings | None = context.get("namings")
    return {
        "kind": context["kind"].noun,
        "name": thing.label,
        "address": thing.get_absolute_url(),
        "description": thing.description or None,
        "other_names": context["aliases"],
        "looked_at": not thing.needs_review,
        **standing_json(standing, search_url=context["search_url"]),
        **(namings.as_json() | {"mentions": context["mentions_url"]} if namings else {}),
        **({"elsewhere": elsewhere.as_json()} if (elsewhere := context.get("elsewhere")) else {}),
        "beside": {side.heading: side_json(side) for side in sides},
    }


def standing_json(standing: Standing, *, search_url: str) -> dict[str, Any]:
    return {
        "articles": standing.total,
        "in_full": standing.full,
        "search": search_url,
        "first": _dated(standing.first),
        "last": _dated(standing.last),
        "months": dict(standing.months),
        "no_known_month": standing.undated,
    }


def side_json(side: Side) -> list[dict[str, Any]]:
    return [
        {"name": one.label, "address": one.url, "articles": one.count, "search": one.both_url}
        for one in side.names
    ]


def _dated(article: Article | None) -> dict[str, Any] | None:
    if article is None or article.published_day is None:
        return None
    return {
        "day": article.published_day.isoformat(),
        "precision": article.published_precision,
        "article": article.get_absolute_url(),
    }


def _timeline(thing: Named, standing: Standing, search: SearchAddress) -> Timeline | None:
    return make_timeline(
        standing.months,
        title=f"{thing.label}: articles held, by month",
        address=lambda first, last: search.with_dates(read_span(first), read_span(last)).url(),
        undated=standing.undated,
    )


def relatives_of(
    *relations: tuple[str, Iterable[Named | None]],
) -> list[tuple[str, list[Named]]]:
    """Return the relations that have anybody in them, read from the database."""
    read = [(words, [thing for thing in things if thing]) for words, things in relations]
    return [(words, things) for words, things in read if things]
