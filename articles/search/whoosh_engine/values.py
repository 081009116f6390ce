"""Values: the counting of each segment in, the commonest values of the whole index out."""

import threading
from collections.abc import Iterable, Sequence

import numpy as np

from articles.search.whoosh_engine.arrays import Terms
from articles.search.whoosh_engine.counting import Counting
from articles.search.whoosh_engine.snapshot import LiveSegment

_LOOKED_UP = 256
"""So few terms are looked up one by one rather than in a dictionary made of the others."""

_PLACE_BITS = 32


class _Others:
    """Numbers for the values of a field that the largest segment lacks; other segments have them."""

    def __init__(self) -> None:
        self._numbers: dict[bytes, int] = {}
        self._lock = threading.Lock()
        self.values: list[bytes] = []

    def __len__(self) -> int:
        return len(self.values)

    def numbers(self, values: Iterable[bytes]) -> list[int]:
        with self._lock:  # two threads must not give one number to two values
            return [self._number(value) for value in values]

    def _number(self, value: bytes) -> int:
        if (number := self._numbers.get(value)) is None:
            number = self._numbers[value] = len(self.values)
            self.values.append(value)
        return number


def commonest(
    field: str, countings: Sequence[Counting], *, size: int
) -> tuple[tuple[str, int], ...]:
    """Return the `size` commonest values, the largest count first, then by value.

    Counts are added up over the terms of the segment that has most and, behind them, the values
    that one lacks. That segment comes last, for it need not count what cannot be among them.
    """
    held = [(one, one.held.terms) for one in countings if one.held is not None]
    if not held or size < 1:
        return ()
    held.sort(key=lambda each: -len(each[1]))
    most, terms = held[0]
    others = most.segment.prepared.kept(("others", field), _Others)
    places = [
        _places(own, one.segment, most.segment, terms, others, field=field) for one, own in held[1:]
    ]
    total = np.zeros(len(terms) + len(others), dtype=np.int64)
    for at, (one, _) in zip(places, held[1:], strict=True):
        total[at] += one.all()
    total[: len(terms)] += most.reaching(total[: len(terms)], size)
    known = first_places(total[: len(terms)], size)
    found = list(zip(terms.several(known), total.take(known).tolist(), strict=True))
    least = min(count for _, count in found) if len(found) == size else 1
    beside = np.flatnonzero(total[len(terms) :] >= least)
    counted = total.take(beside + len(terms)).tolist()
    found += zip(map(others.values.__getitem__, beside.tolist()), counted, strict=True)
    found.sort(key=lambda item: (-item[1], item[0]))
    return tuple([(value.decode(), count) for value, count in found[:size]])


def first_places(counts: np.ndarray, size: int) -> np.ndarray:
    """Return the places of the largest counts but 0; of equal ones the first."""
    if len(counts) <= size:
        return np.flatnonzero(counts)
    # One number sorts by count, then by place.
    keys = np.arange(len(counts)) - (counts.astype(np.int64) << _PLACE_BITS)
    keys.partition(size - 1)
    places = keys[:size] & (1 << _PLACE_BITS) - 1
    return places[counts.take(places) > 0]


def _places(
    own: Terms,
    segment: LiveSegment,
    largest: LiveSegment,
    terms: Terms,
    others: _Others,
    *,
    field: str,
) -> np.ndarray:
    """Return of each of a segment's own terms its place among those of the largest and the others."""

    def look_up() -> np.ndarray:
        if len(own) <= _LOOKED_UP:
            places = np.array([terms.find(term) for term in own], dtype=np.int64)
        else:
            known = {term: place for place, term in enumerate(terms)}
            places = np.array([known.get(term, -1) for term in own], dtype=np.int64)
        beside = np.flatnonzero(places < 0)
        numbers = others.numbers(own.several(beside))
        places[beside] = np.array(numbers, dtype=np.int64) + len(terms)
        return places

    return segment.prepared.kept(("places", field, largest.arrays.name), look_up)
