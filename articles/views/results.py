"""Results: one page of what a search found, with everything its template shows."""

import re
from dataclasses import dataclass, replace
from typing import Any

from django.utils.text import Truncator

from articles.answers import ask, count
from articles.forms import read_span
from articles.index import engine
from articles.models import Article, Story
from articles.search.document import FACETS
from articles.search.explain import days_in_words
from articles.search.queries import Both, DateRange, Query
from articles.search.results import Hit, Run, Snippet
from articles.search.syntax import explain, parse, to_text
from articles.views.addresses import SearchAddress
from articles.views.answered_page import PAGE_SIZE, AnsweredPage, offset_of
from articles.views.asking import months_held, query_of, tidied
from articles.views.etags import today
from articles.views.facets import (
    LISTED,
    Chip,
    Group,
    dates_in_words,
    make_chips,
    make_groups,
    pages_of_chosen,
    read_labels,
    shown_values,
    told_once,
)
from articles.views.likeness import Likeness, likeness_of
from articles.views.paging import Pager, make_pager
from articles.views.rescues import find_rescues
from articles.views.suggestions import suggest
from articles.views.timeline import Timeline, make_timeline

ORDERS = (
    ("best", "Best match"),
    ("newest", "Newest"),
    ("oldest", "Oldest"),
    ("spread", "Spread over time"),
)
COPIES = (("", "All articles"), ("one", "One of each story"))
VIEWS = (("", "Articles"), ("mentions", "Every mention"))
HELD = (("full", "in full"), ("teaser", "as a teaser"), ("headline", "as a headline"))
ALSO_NAMED = ("person", "tag", "place")
COMPANIONS = 8
HEADING_LENGTH = 120
"""Characters of a query: five lines of heading on the narrowest screen."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A snippet, and the address of its paragraph; "" for one that is no paragraph of the page."""

    number: int
    runs: tuple[Run, ...]
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A row, its place in the results, and what the search marked in it.

    Its addresses keep the search, so that the article's page marks the same words.
    """

    article: Article
    hit: Hit
    position: int
    search_url: str
    passages: tuple[Passage, ...]
    story: Story | None = None
    """What the article and others carry, with counts; None where no other is to be seen."""

    @property
    def story_url(self) -> str:
        return SearchAddress(q=self.story.search).url() if self.story else ""

    @property
    def url(self) -> str:
        """Return the address of the article, at its first passage where the search has one."""
        for passage in self.passages[:1]:
            if any(run.marked for run in passage.runs):
                return passage.url or self.search_url
        return self.search_url


@dataclass(frozen=True, slots=True)
class Order:
    label: str
    url: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody or something named in many of the results."""

    label: str
    url: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Found(AnsweredPage[SearchAddress]):
    """One page of what a search found."""

    query: Query
    """As asked for."""

    @property
    def not_full(self) -> int:
        return self.results.total - self.results.held.get("full", 0)

    @property
    def held_in_words(self) -> str:
        """Return "92 are held in full, 122 as a teaser, 3 as a headline."."""
        counts = [(self.results.held.get(held, 0), words) for held, words in HELD]
        first, *rest = [f"{count:,} {words}" for count, words in counts if count] or [""]
        if not first:
            return ""
        verb = "is" if first.startswith("1 ") else "are"
        number, _, words = first.partition(" ")
        return ", ".join([f"{number} {verb} held {words}", *rest]) + "."

    @property
    def pager(self) -> Pager:
        return make_pager(
            self.asked.page,
            pages=self.pages,
            address=lambda page: self.asked.with_page(page).url(),
        )


def find(asked: SearchAddress) -> Found:
    """Ask the engine for one page. Raises IndexUnreadableError and QueryTooSlowError."""
    query = query_of(asked)
    answered = ask(
        query,
        offset=offset_of(asked),
        limit=PAGE_SIZE,
        facets=FACETS,
        facet_size=LISTED + 1,
        months=True,
    )
    return Found(asked=asked, query=query, answered=answered)


def parts_of(found: Found) -> dict[str, Any]:
    """Return what the template shows. Raises what `find` raises."""
    asked, results = found.asked, found.results
    counts = told_once(asked, results.facets)
    labels = read_labels(shown_values(asked, counts))
    likeness = likeness_of(asked.like) if asked.like else None
    groups = make_groups(asked, counts, labels)
    return {
        "found": found,
        "results": results,
        "asked": asked,
        "query_text": asked.q,
        "typed": shortened(with_printed_quotes(asked.q)),
        "likeness": likeness,
        "explained": likeness.explained
        if likeness
        else explain(found.answered.query, labels=labels),
        "suggestion": suggest(asked, found.query, found.answered),
        "strict_url": strict_url(found),
        "dates": dates_in_words(asked.first, asked.last),
        "pages_of_chosen": pages_of_chosen(asked, labels),
        "chips": like_chips(asked, likeness) + make_chips(asked, labels),
        "views": views_of(asked) if asked.q or asked.like else (),
        "copies": copies_of(asked),
        "clear_url": asked.without_filters().without_likeness().url(),
        "groups": groups,
        "orders": orders_of(found),
        "cards": cards_of(found),
        "timeline": timeline_of(found),
        "also_named": companions_of(asked, groups),
        "pager": found.pager,
        "canonical": asked.with_view("").with_page(asked.page).url(),
        "rescues": () if results.total else find_rescues(asked),
        **({} if results.total else held_then(found)),
    }


def held_then(found: Found) -> dict[str, Any]:
    """Return how much is held for the dates asked for, in the address or as typed, in words."""
    asked, dates = found.asked, found.asked.dates
    if not (dates.first or dates.last):
        root = found.query.root
        parts = root.parts if isinstance(root, Both) else (root,)
        typed = [part for part in parts if isinstance(part, DateRange)]
        dates = next((part for part in typed if part.field == "published"), dates)
    when = dates_in_words(asked.first, asked.last)
    if not when and (dates.first or dates.last):
        when = days_in_words(dates.first, dates.last)
    return {"held_then": count(Query(dates=dates)), "held_when": when}


def strict_url(found: Found) -> str:
    """Return the address of the search for all the words, where any of them were searched."""
    loosened = found.answered.loosened
    if not loosened or not loosened.is_any or not loosened.with_all:
        return ""
    typed = parse(found.asked.q, today=today())  # the order of the address stays in the address
    text = to_text(replace(loosened.strict, sort=typed.sort))
    return tidied(found.asked.with_query(text)).url()


def shortened(typed: str) -> str:
    """Return what a heading says of a query; the search box holds the whole of it."""
    return Truncator(typed).chars(HEADING_LENGTH)


def with_printed_quotes(text: str) -> str:
    return re.sub(r'"([^"]*)"', r"“\1”", text)


def cards_of(found: Found) -> tuple[Card, ...]:
    """Return the rows of the hits in the engine's order, read in one query.

    A row hidden a moment ago is left out, though the index may not know yet.
    """
    hits = {hit.id: (place, hit) for place, hit in enumerate(found.results.hits, found.first)}
    rows = Article.objects.visible().for_listing().in_order(list(hits))
    stories = Story.objects.of_articles(hits)
    return tuple(
        _card(row, *hits[row.pk], asked=found.asked, story=stories.get(row.pk)) for row in rows
    )


def _card(
    row: Article, position: int, hit: Hit, *, asked: SearchAddress, story: Story | None
) -> Card:
    url = asked.article_url(row.public_id, row.slug, result=position)
    has_body = bool(getattr(row, "opening", ""))
    return Card(
        article=row,
        hit=hit,
        position=position,
        search_url=url,
        passages=tuple(_passage(snippet, url, has_body=has_body) for snippet in hit.snippets),
        story=story,
    )


def _passage(snippet: Snippet, url: str, *, has_body: bool) -> Passage:
    """Say which paragraph of the page it is: a summary is the first where it is all that is held."""
    number = snippet.paragraph or (0 if has_body else 1)
    return Passage(number, snippet.runs, f"{url}#p{number}" if number else "")


def orders_of(found: Found) -> tuple[Order, ...]:
    return tuple(
        Order(label, tidied(found.asked.with_sort(sort)).url(), sort == found.query.sort)
        for sort, label in ORDERS
    )


def views_of(asked: SearchAddress) -> tuple[Order, ...]:
    return tuple(
        Order(label, asked.with_view(view).url(), view == asked.view) for view, label in VIEWS
    )


def copies_of(asked: SearchAddress) -> tuple[Order, ...]:
    return tuple(
        Order(label, asked.with_copies(copies).url(), copies == asked.copies)
        for copies, label in COPIES
    )


def like_chips(asked: SearchAddress, likeness: Likeness | None) -> tuple[Chip, ...]:
    if likeness is None:
        return ()
    return (Chip(f"Like “{likeness.article.headline}”", asked.without_likeness().url()),)


def timeline_of(found: Found) -> Timeline | None:
    asked = found.asked
    chosen = (asked.first.text if asked.first else "", asked.last.text if asked.last else "")
    return make_timeline(
        months_held(engine().generation()),
        title="Matches and all articles held, by month",
        address=lambda first, last: asked.with_dates(read_span(first), read_span(last)).url(),
        matches=found.results.months,
        chosen=chosen if any(chosen) else None,
        undated=found.results.undated,
    )


def companions_of(asked: SearchAddress, groups: tuple[Group, ...]) -> tuple[Companion, ...]:
    """Return who and what is named in most of the results and not chosen yet."""
    named = [
        Companion(value.label, asked.with_value(group.name, value.value).url(), value.count)
        for group in groups
        if group.name in ALSO_NAMED
        for value in group.values
        if value.count and not value.is_chosen
    ]
    return tuple(sorted(named, key=lambda one: -one.count)[:COMPANIONS])
