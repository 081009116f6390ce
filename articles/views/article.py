"""An article's page: the text and everything the source page printed around it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition

from articles.corrections import correction_in
from articles.forms import read_span
from articles.keys import host_of
from articles.models import Article, ArticlePerson, Capture, OutletFigure, Person, RelatedLink
from articles.search.marks import marks_of
from articles.search.whole_text import mark_text
from articles.templatetags.archive import published_words
from articles.views import etags
from articles.views.addresses import SearchAddress
from articles.views.arrival import Arrival, read_arrival
from articles.views.changes import changes_of
from articles.views.dating import age_in_words, how_dated, moment_words
from articles.views.linked_data import article_data, is_dated_to_the_day
from articles.views.provenance import page_read
from articles.views.read_only import read_only
from articles.views.stories import story_of

WORDS_A_MINUTE = 230
DESCRIPTION_LETTERS = 200


@read_only
@cache_control(public=True, no_cache=True)
@condition(etag_func=etags.article_etag)
def article(request: HttpRequest, public_id: str, slug: str = "") -> HttpResponse:
    """Show an article; the id rules, and any other slug is sent on to the right one.

    So is the id of an article that went into another one.
    """
    shown = Article.objects.visible().at(public_id.lower())
    if shown is None:
        shown = Article.objects.visible().formerly_at(public_id.lower())
    if shown is None:
        raise Http404(f"No article has the id {public_id}.")
    address = shown.get_absolute_url()
    if (public_id, slug) != (shown.public_id, shown.slug):
        query = request.META.get("QUERY_STRING", "")
        return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)
    return render(request, "articles/article.html", _page(request, shown))


def _page(request: HttpRequest, shown: Article) -> dict[str, Any]:
    roles = list(shown.person_links.accepted().select_related("person"))
    authors = _people(roles, {ArticlePerson.Role.AUTHOR})
    people = _people(roles, {ArticlePerson.Role.ABOUT, ArticlePerson.Role.SOURCE})
    named = _people(roles, {ArticlePerson.Role.MENTIONED})
    tags = [link.tag for link in shown.tag_links.accepted().select_related("tag")]
    topics = [link.topic for link in shown.topic_links.accepted().select_related("topic")]
    captures = list(Capture.objects.of(shown).prefetch_related("recaptures"))
    age = age_in_words(shown.published_latest, today=etags.today())
    address = shown.get_absolute_url()
    changes = changes_of(shown)
    return {
        **_searched(shown, read_arrival(request, shown)),
        "changes": changes,
        "correction": correction_in([*shown.paragraphs, *(changes.newest if changes else ())]),
        "title": _title(shown),
        "og_title": f"{shown.published_at:%Y}: {shown.headline}" if age else shown.headline,
        "description": _description(shown),
        "canonical": address,
        "index_articles": settings.INDEX_ARTICLES,
        "article": shown,
        "age": age,
        "is_dated_to_the_day": is_dated_to_the_day(shown),
        "published": shown.published_at
        and moment_words(shown.published_at, precision=shown.published_precision),
        "crumbs": _crumbs(shown),
        "authors": authors,
        "people": people,
        "named": [person for person in named if person not in people],
        "outlets_named": [
            link.outlet for link in shown.outlet_links.accepted().select_related("outlet")
        ],
        "tags": tags,
        "topics": topics,
        "places": [link.place for link in shown.place_links.accepted().select_related("place")],
        "minutes": max(1, round(shown.word_count / WORDS_A_MINUTE)),
        "source_host": _web_host(shown.url),
        "home_page_host": _web_host(shown.outlet.home_page) if shown.outlet else "",
        "figures": _figures(shown),
        "how_dated": how_dated(shown, capture=captures[0] if captures else None),
        "pages_read": [page_read(capture) for capture in captures],
        "story": story_of(shown),
        "mentions": RelatedLink.objects.showing(shown),
        "beside": _each_article_once(RelatedLink.objects.beside(shown)),
        "linked_data": article_data(
            shown,
            address=request.build_absolute_uri(address),
            home=request.build_absolute_uri(reverse("home")),
            source=shown.url if _web_host(shown.url) else "",
            authors=authors,
            people=[*people, *named],
            tags=tags,
            topics=topics,
        ),
    }


def _searched(shown: Article, arrival: Arrival | None) -> dict[str, Any]:
    """Return the text, what the search marks in it, and what the page says about the search."""
    marks = marks_of(arrival.query.root) if arrival else []
    paragraphs = shown.paragraphs or [shown.summary] * bool(shown.summary)
    return {
        "arrival": arrival,
        "query_text": arrival.asked.q if arrival else "",
        "text": mark_text(shown.headline, paragraphs, marks, language=shown.language),
        "has_marks": bool(marks),
    }


def _title(shown: Article) -> str:
    outlet = shown.outlet.name if shown.outlet else ""
    day = published_words(shown) if shown.published_at else ""
    named = ", ".join(filter(None, [outlet, day]))
    return f"{shown.headline}: {named}" if named else shown.headline


def _description(shown: Article) -> str:
    text = shown.summary or next(iter(shown.paragraphs), "")
    return text if len(text) <= DESCRIPTION_LETTERS else f"{text[:DESCRIPTION_LETTERS]} …"


def _crumbs(shown: Article) -> list[tuple[str, str]]:
    """Return the outlet, and the year and month as searches of it."""
    crumbs, search = [], SearchAddress()
    if shown.outlet:
        crumbs.append((shown.outlet.name, shown.outlet.get_absolute_url()))
        search = search.with_value("outlet", shown.outlet.slug)
    if day := shown.published_day:
        year = read_span(f"{day:%Y}")
        crumbs.append((year.text, search.with_dates(year, year).url()))
    if day and shown.published_precision != Article.Precision.YEAR:
        month = read_span(f"{day:%Y-%m}")
        crumbs.append((f"{day:%B}", search.with_dates(month, month).url()))
    return crumbs


def _people(roles: Iterable[ArticlePerson], wanted: set[str]) -> list[Person]:
    """Return the people of some roles in page order, each once."""
    return list(dict.fromkeys(link.person for link in roles if link.role in wanted))


@dataclass(frozen=True, slots=True)
class Figures:
    """An outlet's figures that were seen together: by whom, and on which day."""

    shown_by: str
    day: dt.date | None
    figures: list[OutletFigure]


def _figures(shown: Article) -> list[Figures]:
    """Return the figures printed on the article's own pages, else the outlet's newest."""
    if not shown.outlet:
        return []
    printed = OutletFigure.objects.printed_with(shown) or OutletFigure.objects.newest_of(
        shown.outlet
    )
    newest: dict[str, OutletFigure] = {}
    for figure in printed:
        newest.setdefault(figure.metric, figure)
    groups: dict[tuple[str, dt.date | None], list[OutletFigure]] = {}
    for figure in newest.values():
        shown_by = figure.capture.copied_from if figure.capture else ""
        groups.setdefault((shown_by, figure.seen_on), []).append(figure)
    return [Figures(*seen, figures) for seen, figures in groups.items()]


def _each_article_once(links: Iterable[RelatedLink]) -> list[RelatedLink]:
    once: dict[int, RelatedLink] = {}
    for link in links:
        once.setdefault(link.article_id, link)
    return list(once.values())


def _web_host(url: str) -> str:
    """Return the host of a web address, "" for any other: javascript: must not become a link."""
    return host_of(url) if url.lower().startswith(("http://", "https://")) else ""
