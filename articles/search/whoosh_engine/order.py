"""Order: found articles in, the asked page of them in the order asked for out.

Only what can be on the page is sorted: of each segment the first so many are picked, then the picks
of all segments are sorted together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np

from articles.keys import headline_key, url_key
from articles.search.lexer import full_address
from articles.search.queries import SORTS
from articles.search.whoosh_engine.found import Found, minus, of_ids
from articles.search.whoosh_engine.picking import (
    STEPS,
    first_by,
    first_in_order,
    first_scored,
)
from articles.search.whoosh_engine.schema import HELD
from articles.search.whoosh_engine.snapshot import LiveSegment, Snapshot
from articles.search.whoosh_engine.spread import in_turns, taking_turns, turns_needed

_BY_WORTH = frozenset({"best", "spread"})
_NONE = np.zeros(0, dtype=np.int64)

_FEW = 4
"""Up to so many times what is asked for is sorted at once."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A document of a page: its segment's place in the snapshot, its number there, its score."""

    segment: int
    number: int
    score: float


def page(
    snapshot: Snapshot,
    found: Sequence[Found],
    *,
    sort: str,
    text: str = "",
    offset: int,
    limit: int,
) -> list[Placed]:
    """Return the found documents from `offset` on.

    best: an exact headline or address (`text` as typed) first, then by score, a full text first on
    a tie, then the newest; where nothing is scored it is the same as newest. newest and oldest put
    unknown dates last. spread takes the best of each month in turn, the newest month first, what is
    known to no month last. Equal articles follow their ids; of those added in one second the one
    with the last id is first.
    """
    if sort not in SORTS:
        raise ValueError(f"no order is called {sort!r}")
    if not limit:
        return []
    orders = _orders(snapshot, found, sort=sort, text=text)
    if sort == "spread":
        turns = turns_needed([order.months for order in orders], offset + limit)
        row = _sorted(orders, [order.first_of_months(turns) for order in orders])
        row = [row[place] for place in in_turns(_months(orders, row))]
    else:
        picked = [order.first(offset + limit) for order in orders]
        row = _by_first_key(orders, picked, offset + limit) or _sorted(orders, picked)
    return _placed(orders, row[offset : offset + limit])


def one_of_each(
    snapshot: Snapshot, found: Sequence[Found], *, sort: str, text: str = ""
) -> list[Found]:
    """Return what was found with one article of each story, at its own place in the order.

    It is the story's first where that was found, else the one of its copies that comes first in the
    order asked for; in the order "spread" the best of them.
    """
    orders = _orders(snapshot, found, sort=sort, text=text)
    several = [
        part.all_ids()[segment.numbers("story").take(part.all_ids()) != 0]
        for segment, part in zip(snapshot.segments, found, strict=True)
    ]
    copies = [
        set(ids[segment.having("is", ["copy"]).has(ids)].tolist())
        for segment, ids in zip(snapshot.segments, several, strict=True)
    ]
    kept: dict[int, tuple[int, int]] = {}
    left_out: list[list[int]] = [[] for _ in found]
    for place, number in _sorted(orders, several):
        story = int(snapshot.segments[place].numbers("story")[number])
        if story not in kept:
            kept[story] = place, number
            continue
        held_place, held = kept[story]
        if held in copies[held_place] and number not in copies[place]:
            kept[story] = place, number
            left_out[held_place].append(held)
        else:
            left_out[place].append(number)
    return [
        minus(part, of_ids(part.size, np.array(sorted(ids), dtype=np.int64))) if ids else part
        for part, ids in zip(found, left_out, strict=True)
    ]


def _orders(snapshot: Snapshot, found: Sequence[Found], *, sort: str, text: str) -> list["_Order"]:
    scored = any(part.scores is not None for part in found)
    exact = _exact(snapshot, found, text) if scored and sort in _BY_WORTH else None
    names = _key_names(sort, scored=scored, exact=exact is not None)
    return [
        _Order(segment, part, names, exact=exact[number] if exact else _NONE)
        for number, (segment, part) in enumerate(zip(snapshot.segments, found, strict=True))
    ]


def _exact(snapshot: Snapshot, found: Sequence[Found], text: str) -> list[np.ndarray] | None:
    """Return of each segment the found documents that `text` is the headline or address of."""
    exact, keys = [], exact_keys(text)
    for segment, part in zip(snapshot.segments, found, strict=True):
        ids = exact_matches(segment, keys)
        exact.append(ids[part.has(ids)] if len(ids) else ids)
    return exact if any(len(ids) for ids in exact) else None


def _key_names(sort: str, *, scored: bool, exact: bool) -> tuple[str, ...]:
    if sort == "added":  # of one second: what came last is first
        return (sort, "last id")
    if sort not in _BY_WORTH:
        return (sort, "id")
    if not scored:
        return ("newest", "id")
    by_score = ("score", "held", "newest", "id")
    return ("exact", *by_score) if exact else by_score


def _by_first_key(
    orders: Sequence["_Order"], picked: Sequence[np.ndarray], count: int
) -> list[tuple[int, int]] | None:
    """Return the first `count` of what was picked, where the first key alone tells them apart.

    Scores mostly do; to look up the other keys costs more than all else once segments are many.
    """
    if not orders or orders[0].names[0] != "score":
        return None
    keys = _whole_key("score", orders, picked)
    row = np.argsort(keys)[: count + 1]
    if not np.diff(keys.take(row)).all():
        return None
    return _rows(orders, picked, row[:count])


def _rows(
    orders: Sequence["_Order"], picked: Sequence[np.ndarray], row: np.ndarray
) -> list[tuple[int, int]]:
    numbers = np.concatenate(picked).take(row).tolist()
    if len(orders) == 1:
        return [(0, number) for number in numbers]
    places = np.repeat(np.arange(len(orders)), [len(ids) for ids in picked])
    return list(zip(places.take(row).tolist(), numbers, strict=True))


def _sorted(orders: Sequence["_Order"], picked: Sequence[np.ndarray]) -> list[tuple[int, int]]:
    """Return (segment, document) of what was picked, in order."""
    if not orders:
        return []
    row = np.lexsort([_whole_key(name, orders, picked) for name in reversed(orders[0].names)])
    return _rows(orders, picked, row)


def _whole_key(name: str, orders: Sequence["_Order"], picked: Sequence[np.ndarray]) -> np.ndarray:
    pairs = list(zip(orders, picked, strict=True))
    if name == "title" and len(orders) > 1:  # ranks are those of a segment's own titles
        titles = [
            title for order, ids in pairs for title in order.segment.arrays.titles.several(ids)
        ]
        ranks = {title: rank for rank, title in enumerate(sorted(set(titles)))}
        return np.array([ranks[title] for title in titles], dtype=np.int64)
    return np.concatenate([order.key(name, ids) for order, ids in pairs])


def _months(orders: Sequence["_Order"], row: Sequence[tuple[int, int]]) -> np.ndarray:
    months = [orders[place].segment.numbers("month")[number] for place, number in row]
    return np.array(months, dtype=np.int64)


def _placed(orders: Sequence["_Order"], row: Sequence[tuple[int, int]]) -> list[Placed]:
    scores: dict[tuple[int, int], float] = {}
    for place, order in enumerate(orders):
        if numbers := [number for own, number in row if own == place]:
            scores |= {(place, n): s for n, s in zip(numbers, order.scores(numbers), strict=True)}
    return [Placed(place, number, scores[place, number]) for place, number in row]


class _Order:
    """The found documents of one segment, to be sorted by some keys, the first key first."""

    def __init__(
        self, segment: LiveSegment, found: Found, names: Sequence[str], *, exact: np.ndarray
    ) -> None:
        self.segment = segment
        self.names = names
        self._found = found
        self._exact = exact

    def scores(self, numbers: Sequence[int]) -> list[float]:
        scores = self._found.scores_of(np.array(numbers, dtype=np.int64))
        return scores.tolist() if scores is not None else [0.0] * len(numbers)

    @cached_property
    def months(self) -> np.ndarray:
        return self.segment.numbers("month").take(self._found.all_ids())

    def key(self, name: str, ids: np.ndarray) -> np.ndarray:
        """Return what documents are sorted by, least first."""
        if name == "exact":
            return ~np.isin(ids, self._exact)
        if name == "score":
            scores = self._found.scores_of(ids)
            return -np.rint(scores * STEPS) if scores is not None else np.zeros(len(ids))
        if name == "held":
            return self.segment.numbers("held").take(ids) != HELD.index("full")
        if name == "id":
            return self.segment.numbers("id").take(ids)
        if name == "last id":
            return ~self.segment.numbers("id").take(ids)
        return self.segment.prepared.sort_key(name, ids)

    def first(self, count: int) -> np.ndarray:
        """Return at least the first `count` documents, in no order."""
        found = self._found
        if found.count <= _FEW * count:
            return found.all_ids()
        keys = [partial(self.key, name) for name in self.names if name != "exact"]
        if "score" in self.names:
            ids = first_scored(found, count) if found.scores is not None else found.all_ids()
            if len(ids) > _FEW * count:
                ids = first_by(keys, ids, count)
            return np.union1d(ids, self._exact) if len(self._exact) else ids
        if found.mask is not None:
            order = self.segment.prepared.order(self.names[0])
            return first_in_order(found.mask, order, count)
        return first_by(keys, found.all_ids(), count)

    def first_of_months(self, turns: int) -> np.ndarray:
        """Return at least the first `turns` documents of each month, and all of no month."""
        ids = self._found.all_ids()
        leading = next(name for name in self.names if name != "exact")
        picked = ids[taking_turns(self.months, self.key(leading, ids), turns)]
        return np.union1d(picked, self._exact) if len(self._exact) else picked


def exact_matches(segment: LiveSegment, keys: Sequence[tuple[str, str]]) -> np.ndarray:
    """Return the live documents that have one of `keys` (exact_keys), sorted."""
    found = _NONE
    for field, key in keys:
        if len(ids := segment.having(field, [key]).all_ids()):
            found = np.union1d(found, ids) if len(found) else ids
    return found


def exact_keys(text: str) -> list[tuple[str, str]]:
    """Return the terms, with their fields, of articles whose headline or address is `text`."""
    address = url_key(full_address(text)) if "." in text else ""
    keys = [("headline_key", headline_key(text)), ("url_key", address)]
    return [(field, key) for field, key in keys if key]
