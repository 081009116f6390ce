"""Values: counts by term of each segment in, the commonest values of the whole index out."""

from collections.abc import Sequence

import numpy as np

from articles.search.whoosh_engine.arrays import Terms
from articles.search.whoosh_engine.snapshot import LiveSegment, Snapshot

_LOOKED_UP = 256
"""So few terms are looked up one by one rather than in a dictionary made of the others."""

_PLACE_BITS = 32


def commonest(
    snapshot: Snapshot, field: str, counts: Sequence[np.ndarray], *, size: int
) -> tuple[tuple[str, int], ...]:
    """Return the `size` commonest values, the largest count first, then by value.

    `counts` holds of each segment how often each of the field's terms matches. They are added up
    over the terms of the segment that has most; what that one lacks is counted beside.
    """
    held = [
        (terms, segment, own)
        for segment, own in zip(snapshot.segments, counts, strict=True)
        if (terms := _terms_of(segment, field)) is not None
    ]
    if not held or size < 1:
        return ()
    held.sort(key=lambda each: -len(each[0]))
    terms, largest, total = held[0]
    beside: dict[bytes, int] = {}
    for others, segment, own in held[1:]:
        same = _places(segment, others, largest, terms, field=field)
        known = same >= 0
        total = total + np.bincount(same[known], own[known], len(total)).astype(np.int64)
        for at in np.flatnonzero(~known & (own > 0)).tolist():
            value = others[at]
            beside[value] = beside.get(value, 0) + int(own[at])
    places = first_places(total, size)
    values = [value.decode() for value in terms.several(places)]
    found = list(zip(values, total.take(places).tolist(), strict=True))
    found += [(value.decode(), count) for value, count in beside.items()]
    return tuple(sorted(found, key=lambda item: (-item[1], item[0]))[:size])


def _terms_of(segment: LiveSegment, field: str) -> Terms | None:
    held = segment.field(field)
    return held.terms if held is not None else None


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
    segment: LiveSegment, others: Terms, largest: LiveSegment, terms: Terms, *, field: str
) -> np.ndarray:
    """Return of each term of a segment its place in the largest, or -1."""

    def look_up() -> np.ndarray:
        if len(others) <= _LOOKED_UP:
            return np.array([terms.find(term) for term in others], dtype=np.int64)
        known = {term: place for place, term in enumerate(terms)}
        return np.array([known.get(term, -1) for term in others], dtype=np.int64)

    return segment.prepared.kept(("places", field, largest.arrays.name), look_up)
