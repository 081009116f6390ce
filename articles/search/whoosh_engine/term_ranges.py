"""Ranges of terms: fields of several segments in, ranges that fit in memory out, in order."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from articles.search.whoosh_engine.arrays import FieldArrays

Range = tuple[int, int]
"""The places of a field's terms from the first on, up to but without the last."""

_PER_TERM = 100
"""Bytes: where a term lies, what is compared of it and where it goes."""

_PER_POSTING = 60
"""Bytes: what is kept of it, with the numbers that say where it goes."""

_PER_POSITION = 30


def cost(field: FieldArrays, place: int) -> int:
    """Return the bytes it takes, roughly, to merge the terms before `place`."""
    postings = int(field.starts[place])
    positions = 0 if field.offsets is None else int(field.offsets[postings])
    text = int(field.terms.starts[place])
    return place * _PER_TERM + text * 2 + postings * _PER_POSTING + positions * _PER_POSITION


def ranges(fields: Sequence[FieldArrays], *, memory_bytes: int) -> Iterator[list[Range]]:
    """Cut the terms of all `fields` at the same terms, so that each cut fits in `memory_bytes`.

    A term that does not fit by itself comes alone.
    """
    share = memory_bytes // len(fields)
    at = [0] * len(fields)
    ends = [len(field.terms) for field in fields]
    while at != ends:
        reached = [
            _reach(field, first, share=share) for field, first in zip(fields, at, strict=True)
        ]
        next_terms = [
            field.terms[place]
            for field, place, end in zip(fields, reached, ends, strict=True)
            if place < end
        ]
        lasts = _up_to(min(next_terms), fields, at) if next_terms else ends
        yield list(zip(at, lasts, strict=True))
        at = lasts


def _reach(field: FieldArrays, first: int, *, share: int) -> int:
    """Return the last place up to which the terms from `first` on cost no more than `share`."""
    most = cost(field, first) + share
    places = range(first + 1, len(field.terms) + 1)
    return first + bisect_right(places, most, key=lambda place: cost(field, place))


def _up_to(term: bytes, fields: Sequence[FieldArrays], at: Sequence[int]) -> list[int]:
    """Return the places of the first terms from `term` on; or after it, when it is the first."""
    lasts = [
        bisect_left(field.terms, term, lo=first) for field, first in zip(fields, at, strict=True)
    ]
    if lasts != at:
        return lasts
    return [
        place + (place < len(field.terms) and field.terms[place] == term)
        for field, place in zip(fields, at, strict=True)
    ]
