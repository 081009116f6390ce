"""Companions: who and what stands in the same articles, each count with the search for both."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from articles.keys import name_key
from articles.models import Alias
from articles.models.naming import NamedThing
from articles.search.typed import in_quotes
from articles.views.addresses import SearchAddress
from articles.views.standing import THINGS, Counts

SHOWN = 8
_OWNERS = {"author": "person"}
"""The kind of thing that a group has, where it is called otherwise."""


@dataclass(frozen=True, slots=True)
class Companion:
    label: str
    url: str
    count: int
    both_url: str
    """The search for the articles that have both."""


@dataclass(frozen=True, slots=True)
class Side:
    """A list beside the record."""

    heading: str
    group: str
    names: Sequence[Companion]


def sides_of(
    thing: NamedThing, counts: Counts, wanted: Iterable[tuple[str, str]], *, kind: str
) -> list[Side]:
    """Return the lists that have somebody in them; `wanted` are headings and groups.

    People who only wrote the articles are in the list of authors, where there is one.
    """
    sides = []
    for heading, group in wanted:
        counted = counts.get(group, ())
        if group == "person" and "author" in counts:
            wrote = dict(counts["author"])
            counted = [(slug, count) for slug, count in counted if wrote.get(slug) != count]
        if names := _names(thing, counted, group=group, kind=kind):
            sides.append(Side(heading, group, names))
    return sides


def _names(
    thing: NamedThing, counted: Iterable[tuple[str, int]], *, group: str, kind: str
) -> list[Companion]:
    own = thing.slug if group == kind else ""
    held = dict([(slug, count) for slug, count in counted if slug != own][:SHOWN])
    others = THINGS[group].in_order(list(held)) if held else []
    search = SearchAddress(choices={kind: (thing.slug,)})
    if group == kind or group in _OWNERS:
        typed = _typed(others, group=group)
        searches = [search.with_query(typed[other.slug]) for other in others]
    else:
        searches = [search.with_value(group, other.slug) for other in others]
    return [
        Companion(other.label, other.get_absolute_url(), held[other.slug], both.url())
        for other, both in zip(others, searches, strict=True)
    ]


def _typed(others: Sequence[Any], *, group: str) -> dict[str, str]:
    """Return what is typed to find each of them: its name, or its address where others share that.

    Ticked values of one group are OR, so the second of a kind is asked for in the box.
    """
    owner = _OWNERS.get(group, group)
    keys = {other.slug: name_key(other.name) for other in others}
    bearers = _bearers(owner, set(keys.values()))
    return {
        other.slug: f"{group}:{in_quotes(other.name if alone else unquote(other.get_absolute_url()))}"
        for other in others
        for alone in [bearers[keys[other.slug]] == 1]
    }


def _bearers(owner: str, keys: Collection[str]) -> Counter[str]:
    """Return of each key how many things are called so, by one of their names."""
    called: set[tuple[int, str]] = set()
    if keys:
        rows = THINGS[owner].order_by()
        called |= set(rows.filter(name_key__in=keys).values_list("pk", "name_key"))
        aliases = Alias.objects.filter(name_key__in=keys, **{f"{owner}__isnull": False})
        called |= set(aliases.order_by().values_list(owner, "name_key"))
    if keys and owner == "tag":
        shown = rows.exclude(display_name="").values_list("pk", "display_name")
        called |= {(pk, name_key(name)) for pk, name in shown}
    return Counter(key for _, key in called)
