"""Values: counts by term of each segment in, the commonest values of the whole index out."""

from collections.abc import Sequence

import numpy as np

from articles.search.flat_engine.arrays import Terms
from articles.search.flat_engine.snapshot import LiveSegment, Snapshot

_LOOKED_UP = 256
"""So few terms are looked up one by one rather than in a dictionary made of the others."""


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
        places = _places(segment, others, largest, terms, field=field)
        total = total + np.bincount(places[places >= 0], own[places >= 0], len(total))
        for place in np.flatnonzero((places < 0) & (own > 0)).tolist():
            value = others[place]
            beside[value] = beside.get(value, 0) + int(own[place])
    found = [(terms[place].decode(), int(total[place])) for place in _first(total, size).tolist()]
    found += [(value.decode(), count) for value, count in beside.items()]
    return tuple(sorted(found, key=lambda item: (-item[1], item[0]))[:size])


def _terms_of(segment: LiveSegment, field: str) -> Terms | None:
    held = segment.field(field)
    return held.terms if held is not None else None


def _first(counts: np.ndarray, size: int) -> np.ndarray:
    """Return the places of the largest counts but 0; of equal ones the first."""
    places = np.flatnonzero(counts > 0)
    if len(places) <= size:
        return places
    own = counts[places]
    edge = np.partition(own, len(own) - size)[len(own) - size]
    above = places[own > edge]
    return np.concatenate([above, places[own == edge][: size - len(above)]])


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
