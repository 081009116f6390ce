"""Facets: which articles match in, counts by outlet, tag, month and text held out."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from articles.search.document import NAME_FIELDS
from articles.search.whoosh_engine.arrays import FieldArrays
from articles.search.whoosh_engine.found import Found
from articles.search.whoosh_engine.schema import HELD, NO_COUNT
from articles.search.whoosh_engine.snapshot import LiveSegment, Snapshot
from articles.search.whoosh_engine.split import spans
from articles.search.whoosh_engine.values import commonest

_NONE = np.zeros(0, dtype=np.int64)

_FEW = 3000
_FEW_SHARE = 20
"""Up to so many matches, or one in so many of a segment, are counted document by document."""


class Matches:
    """What matches in a segment, to be counted in several ways; its mask is made once."""

    def __init__(self, segment: LiveSegment, found: Found) -> None:
        self.segment = segment
        self.are_few = found.count <= max(_FEW, segment.size // _FEW_SHARE)
        self.are_all = found.count == segment.size
        self._found = found
        self._ids: np.ndarray | None = None
        self._mask: np.ndarray | None = None

    @property
    def ids(self) -> np.ndarray:
        if self._ids is None:
            self._ids = self._found.all_ids()
        return self._ids

    @property
    def mask(self) -> np.ndarray:
        if self._mask is None:
            self._mask = self._found.whole_mask()
        return self._mask

    def flags(self, ids: np.ndarray) -> np.ndarray:
        """Return of documents 1 or 0, which add up faster than a mask's."""
        return self.mask.view(np.uint8).take(ids)


def matches_of(snapshot: Snapshot, found: Sequence[Found]) -> list[Matches]:
    pairs = zip(snapshot.segments, found, strict=True)
    return [Matches(segment, part) for segment, part in pairs]


def count_values(
    snapshot: Snapshot, field: str, matches: Sequence[Matches], *, size: int
) -> Sequence[tuple[str, int]]:
    """Return the `size` commonest values of a facet, the largest count first, then by value."""
    if field == "held":
        counted = sorted(count_held(matches).items(), key=lambda item: (-item[1], item[0]))
        return tuple(counted[:size])
    if field not in NAME_FIELDS:
        raise ValueError(f"no facet is called {field!r}")
    return commonest(snapshot, field, [_by_term(part, field) for part in matches], size=size)


def _by_term(matches: Matches, field: str) -> np.ndarray:
    """Return how many matches have each term of the segment's field."""
    if (held := matches.segment.field(field)) is None:
        return np.zeros(0, dtype=np.int64)
    if matches.are_all:
        return np.diff(held.starts)
    if matches.are_few and held.forward is not None and held.forward_starts is not None:
        return _by_document(held, held.forward, held.forward_starts, matches.ids)
    ids = matches.segment.prepared.ids(field)
    return np.add.reduceat(matches.flags(ids), held.starts[:-1], dtype=np.int32)


def _by_document(
    held: FieldArrays, forward: np.ndarray, starts: np.ndarray, ids: np.ndarray
) -> np.ndarray:
    if not len(ids):
        return np.zeros(len(held.terms), dtype=np.int64)
    firsts = starts.take(ids).astype(np.int64)
    counts = starts.take(ids + 1) - firsts
    return np.bincount(forward.take(spans(firsts, counts)), minlength=len(held.terms))


def count_held(matches: Sequence[Matches]) -> dict[str, int]:
    counts = np.zeros(len(HELD), dtype=np.int64)
    for part in matches:
        if part.are_few:
            held = part.segment.numbers("held").take(part.ids)
            counts += np.bincount(held, minlength=len(HELD))
        else:
            masks = part.segment.prepared.held()
            counts += [np.count_nonzero(part.mask & mask) for mask in masks]
    return {value: int(count) for value, count in zip(HELD, counts, strict=True) if count}


def count_months(matches: Sequence[Matches]) -> tuple[dict[str, int], int]:
    """Return the matches of each month in order, and how many are known to no month."""
    codes, weights = [_NONE], [_NONE]
    for part in matches:
        months, counts = _by_month(part)
        codes.append(months)
        weights.append(counts)
    of_all = np.concatenate(codes) - NO_COUNT
    counted = np.bincount(of_all, np.concatenate(weights), minlength=1)
    undated, counted[0] = int(counted[0]), 0
    held = np.flatnonzero(counted)
    pairs = zip((held + NO_COUNT).tolist(), counted[held].astype(np.int64).tolist(), strict=True)
    return {_named(month): count for month, count in pairs}, undated


@lru_cache(maxsize=2000)
def _named(month: int) -> str:
    return f"{month // 12:04}-{month % 12 + 1:02}"


def _by_month(matches: Matches) -> tuple[np.ndarray, np.ndarray]:
    """Return months, which may come more than once, and how many matches each stands for."""
    if matches.are_few:
        months = matches.segment.numbers("month").take(matches.ids)
        return months, np.ones(len(months), dtype=np.int64)
    ids, starts, months = matches.segment.prepared.months()
    return months, np.add.reduceat(matches.flags(ids), starts, dtype=np.int32)
