"""Held: what the archive holds as a whole, counted by the index, or by the rows where it can't."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from articles.errors import IndexUnreadableError
from articles.index import engine
from articles.models import Article, ArticlePerson, Person
from articles.search.queries import Query

_ALL = 1_000_000
"""Values of a facet: more than any archive has."""
_FOREMOST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    articles: int
    outlets: int
    people: int
    months: Mapping[str, int]
    """By month ("2021-08")."""
    undated: int
    """Articles left out of `months`."""
    foremost: Mapping[str, Sequence[str]]
    """Of outlet, tag and topic the slugs, most articles first."""
    most_named: Sequence[tuple[str, int]]
    """The slugs of those whom most articles name, writing them not counted, and how many do."""


def what_is_held() -> Held:
    """Count the archive once for each generation of the index: at 50,000 rows it takes a second."""
    try:
        return _by_index(engine().generation())
    except IndexUnreadableError:
        return _by_rows()


@lru_cache(maxsize=2)
def _by_index(generation: str) -> Held:
    del generation
    groups = ("outlet", "person", "about", "tag", "topic")
    all_of_it = engine().search(
        Query(), limit=0, facets=groups, facet_size=_ALL, months=True, snippets=False
    )
    values = {group: [value for value, _ in all_of_it.facets[group]] for group in groups}
    return Held(
        articles=all_of_it.total,
        outlets=len(values["outlet"]),
        people=len(values["person"]),
        months=dict(all_of_it.months),
        undated=all_of_it.undated,
        foremost={group: values[group][:_FOREMOST] for group in ("outlet", "tag", "topic")},
        most_named=all_of_it.facets["about"][:_FOREMOST],
    )


def _by_rows() -> Held:
    visible, people = Article.objects.visible(), ArticlePerson.objects.shown()
    total, months = visible.count(), visible.by_month()
    named = people.naming().most_linked(Person, limit=_FOREMOST)
    return Held(
        articles=total,
        outlets=len(visible.by_outlet()),
        people=people.how_many("person"),
        months=months,
        undated=total - sum(months.values()),
        foremost={"outlet": (), "tag": (), "topic": ()},
        most_named=[(person.slug, count) for person, count in named],
    )
