"""Profiles: what the page of an outlet, a person, a tag, a topic or a place has in common."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from articles.forms import read_span
from articles.models import Outlet, Person, Place, Tag, Topic
from articles.models.article import ArticleQuerySet
from articles.views.addresses import SearchAddress
from articles.views.names import Kind
from articles.views.timeline import Timeline, make_timeline

Named = Outlet | Person | Tag | Topic | Place

LATEST = 10
SIDE = 8


@dataclass(frozen=True, slots=True)
class Side:
    """A list beside the record: names with `articles_held` among the record's articles."""

    heading: str
    names: Sequence[Named]


def profile_of(
    thing: Named, kind: Kind, articles: ArticleQuerySet, *, sides: Iterable[Side]
) -> dict[str, Any]:
    """Return what the template of every profile shows, in a fixed number of queries."""
    search = SearchAddress(choices={kind.noun: (thing.slug,)})
    months = articles.by_month()
    holdings = articles.holdings()
    return {
        "thing": thing,
        "kind": kind,
        "nav": kind.plural,
        "aliases": [alias.name for alias in thing.aliases.for_readers()],
        "holdings": holdings,
        "timeline": _timeline(thing, months, search, undated=holdings.total - sum(months.values())),
        "latest": articles.for_listing()[:LATEST],
        "search_url": search.url(),
        "search_pairs": search.pairs(),
        "sides": [side for side in sides if side.names],
        "crumbs": [(kind.heading, kind.url)],
        "canonical": thing.get_absolute_url(),
    }


def _timeline(
    thing: Named, months: dict[str, int], search: SearchAddress, *, undated: int
) -> Timeline | None:
    return make_timeline(
        months,
        title=f"{thing.label}: articles held, by month",
        address=lambda first, last: search.with_dates(read_span(first), read_span(last)).url(),
        undated=undated,
    )


def relatives_of(
    *relations: tuple[str, Iterable[Named | None]],
) -> list[tuple[str, list[Named]]]:
    """Return the relations that have anybody in them, read from the database."""
    read = [(words, [thing for thing in things if thing]) for words, things in relations]
    return [(words, things) for words, things in read if things]
