"""Counting: matches of a segment in, how many of them have each value of a field out.

The values that most articles have are counted first: a value is not looked at once it has fewer
articles than the last of those asked for has matches.
"""

import numpy as np

from articles.search.whoosh_engine.arrays import FieldArrays
from articles.search.whoosh_engine.matches import Matches
from articles.search.whoosh_engine.split import spans

_FIRST = 64
_FIRST_TIMES = 3
"""So many values, or times as many as are asked for, are counted before the others are judged."""


class Counting:
    """How many matches have each value of a field of their segment."""

    def __init__(self, matches: Matches, field: str) -> None:
        self.segment = matches.segment
        self.held = matches.segment.field(field)
        self._matches = matches
        self._field = field

    def all(self) -> np.ndarray:
        """Return the count of each of the field's terms."""
        if self.held is None:
            return np.zeros(0, dtype=np.int64)
        if (counts := self._at_once(self.held)) is not None:
            return counts
        return self._by_value(np.zeros(len(self.held.terms), dtype=np.int64), 0)

    def reaching(self, elsewhere: np.ndarray, size: int) -> np.ndarray:
        """Return counts as `all` does, or 0 for values that cannot be among the `size` commonest.

        `elsewhere` holds for each of the field's terms what is to be added to its count here.
        """
        if self.held is None:
            return np.zeros(0, dtype=np.int64)
        if (counts := self._at_once(self.held)) is not None:
            return counts
        return self._by_value(elsewhere, size)

    def _at_once(self, held: FieldArrays) -> np.ndarray | None:
        """Return all counts where that is cheap: of all documents or of few."""
        if self._matches.are_all:
            return np.diff(held.starts)
        if self._matches.are_few and held.forward is not None and held.forward_starts is not None:
            return _by_document(held, held.forward, held.forward_starts, self._matches.ids)
        return None

    def _by_value(self, elsewhere: np.ndarray, size: int) -> np.ndarray:
        """Count from the value with most articles on; `size` 0 counts all."""
        places, starts, ids = self.segment.prepared.by_count(self._field)
        counts = np.zeros(len(places), dtype=np.int64)

        def count(first: int, end: int) -> None:
            flags = self._matches.flags(ids[starts[first] : starts[end]])
            begins = starts[first:end] - starts[first]
            counts[places[first:end]] = np.add.reduceat(flags, begins, dtype=np.int32)

        end = min(max(_FIRST_TIMES * size, _FIRST), len(places)) if size else len(places)
        count(0, end)
        if end < len(places):
            least = _kth(elsewhere + counts, size)
            most = elsewhere.take(places[end:]) + np.diff(starts[end:])
            if len(open_still := np.flatnonzero(most >= least)):
                count(end, end + int(open_still[-1]) + 1)
        return counts


def _kth(counts: np.ndarray, size: int) -> int:
    """Return the `size`-th largest count."""
    return int(np.partition(counts, len(counts) - size)[len(counts) - size])


def _by_document(
    held: FieldArrays, forward: np.ndarray, starts: np.ndarray, ids: np.ndarray
) -> np.ndarray:
    if not len(ids):
        return np.zeros(len(held.terms), dtype=np.int64)
    firsts = starts.take(ids).astype(np.int64)
    counts = starts.take(ids + 1) - firsts
    return np.bincount(forward.take(spans(firsts, counts)), minlength=len(held.terms))
