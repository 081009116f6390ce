"""Order: found articles in, the asked page of them in the order asked for out.

Only what can be on the page is sorted: of each segment the first so many are picked, then the picks
of all segments are sorted together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np

from articles.keys import headline_key, url_key
from articles.search.base import SORTS
from articles.search.flat_engine.found import Found, nothing
from articles.search.flat_engine.picking import (
    STEPS,
    first_by,
    first_in_order,
    first_scored,
)
from articles.search.flat_engine.schema import HELD
from articles.search.flat_engine.snapshot import LiveSegment, Snapshot
from articles.search.flat_engine.spread import in_turns, taking_turns, turns_needed

_BY_SCORE = ("exact", "score", "held", "newest", "id")

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
    known to no month last. Equal articles follow their ids.
    """
    if sort not in SORTS:
        raise ValueError(f"no order is called {sort!r}")
    names = _key_names(sort, scored=any(part.scores is not None for part in found))
    orders = [
        _Order(segment, part, names, text=text)
        for segment, part in zip(snapshot.segments, found, strict=True)
    ]
    turns = turns_needed([o.months for o in orders], offset + limit) if sort == "spread" else None
    picked = [
        order.first(offset + limit) if turns is None else order.first_of_months(turns)
        for order in orders
    ]
    ordered = _sorted(orders, picked)
    if turns is not None:
        ordered = _spread(orders, ordered)
    return [_placed(orders, place, number) for place, number in ordered[offset : offset + limit]]


def _key_names(sort: str, *, scored: bool) -> tuple[str, ...]:
    if sort in {"best", "spread"}:
        return _BY_SCORE if scored else ("newest", "id")
    return (sort, "id")


def _placed(orders: Sequence["_Order"], place: int, number: int) -> Placed:
    return Placed(place, number, orders[place].score(number))


def _sorted(orders: Sequence["_Order"], picked: Sequence[np.ndarray]) -> list[tuple[int, int]]:
    """Return (segment, document) of what was picked, in order."""
    if not orders:
        return []
    keys = [_whole_key(name, orders, picked) for name in orders[0].names]
    places = np.repeat(np.arange(len(orders)), [len(ids) for ids in picked])
    row = np.lexsort(keys[::-1])
    return list(zip(places[row].tolist(), np.concatenate(picked)[row].tolist(), strict=True))


def _whole_key(name: str, orders: Sequence["_Order"], picked: Sequence[np.ndarray]) -> np.ndarray:
    pairs = list(zip(orders, picked, strict=True))
    if name == "title" and len(orders) > 1:  # ranks are those of a segment's own titles
        titles = [order.segment.arrays.titles[number] for order, ids in pairs for number in ids]
        ranks = {title: rank for rank, title in enumerate(sorted(set(titles)))}
        return np.array([ranks[title] for title in titles], dtype=np.int64)
    return np.concatenate([order.key(name, ids) for order, ids in pairs])


def _spread(
    orders: Sequence["_Order"], ordered: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    months = [int(orders[place].segment.numbers("month")[number]) for place, number in ordered]
    return [ordered[place] for place in in_turns(np.array(months, dtype=np.int64))]


class _Order:
    """The found documents of one segment, to be sorted by some keys, the first key first."""

    def __init__(
        self, segment: LiveSegment, found: Found, names: Sequence[str], *, text: str
    ) -> None:
        self.segment = segment
        self.names = names
        self._found = found
        self._text = text

    def score(self, number: int) -> float:
        scores = self._found.scores_of(np.array([number]))
        return float(scores[0]) if scores is not None else 0.0

    @cached_property
    def months(self) -> np.ndarray:
        return self.segment.numbers("month").take(self._found.all_ids())

    @cached_property
    def _exact(self) -> np.ndarray:
        exact = exact_matches(self.segment, self._text)
        return exact[self._found.has(exact)]

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
        return self.segment.prepared.sort_key(name, ids)

    def first(self, count: int) -> np.ndarray:
        """Return at least the first `count` documents, in no order."""
        found = self._found
        if found.count <= _FEW * count:
            return found.all_ids()
        keys = [partial(self.key, name) for name in self.names]
        if "score" in self.names:
            ids = first_scored(found, count) if found.scores is not None else found.all_ids()
            if len(ids) > _FEW * count:
                ids = first_by(keys[1:], ids, count)
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
        return np.union1d(picked, self._exact) if "exact" in self.names else picked


def exact_matches(segment: LiveSegment, text: str) -> np.ndarray:
    """Return the live documents whose headline or address is `text`, sorted."""
    found = nothing(segment.size).all_ids()
    if key := headline_key(text):
        found = segment.having("headline_key", [key]).all_ids()
    if "." in text and (key := url_key(text)):
        found = np.union1d(found, segment.having("url_key", [key]).all_ids())
    return found
