"""Common terms: terms of each segment with their counts in, the commonest of all together out."""

import math
from collections.abc import Sequence

import numpy as np

from articles.search.whoosh_engine.arrays import Terms
from articles.search.whoosh_engine.postings import Places
from articles.search.whoosh_engine.values import first_places

_KNOWN_BELOW = 0.5
"""The share of what is asked from which terms are kept: what one segment has often, others nearly."""
_ROUNDING = 1e-6


class Counted:
    """Some terms of a segment's field, in order, each with how many documents have it."""

    def __init__(self, terms: Terms, places: Places, counts: np.ndarray) -> None:
        self._terms = terms
        self.places = places
        self._counts = counts
        self._known: dict[bytes, int] = {}
        self._known_from = math.inf
        self.total = int(counts.sum())

    def __len__(self) -> int:
        return len(self._counts)

    def kept(self, size: int) -> Places:
        """Return the places of the `size` commonest terms, in order; of equal ones the first."""
        numbers = np.sort(first_places(self._counts, size))
        if isinstance(self.places, range):
            return numbers + self.places.start
        return self.places.take(numbers)

    def kth_count(self, size: int) -> int:
        """Return the least of the `size` largest counts, 0 where there are fewer."""
        if len(self._counts) < size:
            return 0
        return int(np.partition(self._counts, len(self._counts) - size)[len(self._counts) - size])

    def commonest(self, size: int) -> list[bytes]:
        """Return the terms with the largest counts, in no order."""
        return self._words(first_places(self._counts, size))

    def know(self, count: float) -> dict[bytes, int]:
        """Return the terms with such counts, and these; they are found again quickly."""
        self._known_from = count
        found = np.flatnonzero(self._counts >= count)
        words = self._words(found)
        self._known.update(zip(words, found.tolist(), strict=True))
        return dict(zip(words, self._counts.take(found).tolist(), strict=True))

    def count(self, word: bytes) -> int:
        at = self._at(word)
        return int(self._counts[at]) if at >= 0 else 0

    def place(self, word: bytes) -> int:
        """Return the place of a term, -1 if it is none of these."""
        at = self._at(word)
        return int(self.places[at]) if at >= 0 else -1

    def _words(self, numbers: np.ndarray) -> list[bytes]:
        if isinstance(self.places, range):
            return self._terms.several(numbers + self.places.start)
        return self._terms.several(self.places.take(numbers))

    def _at(self, word: bytes) -> int:
        if (known := self._known.get(word)) is None:
            # Where all that are there at all are known, another is none of them.
            known = self._known[word] = -1 if self._known_from <= 1 else self._look_up(word)
        return known

    def _look_up(self, word: bytes) -> int:
        place = self._terms.find(word)
        if isinstance(self.places, range):
            return self.places.index(place) if place in self.places else -1
        at = int(self.places.searchsorted(place))
        return at if at < len(self.places) and self.places[at] == place else -1


def may_reach(held: Sequence[Counted], count: int) -> list[bytes]:
    """Return all terms that segments together may have so often, and few others.

    What a segment is not known to have, it has less often than half of its share of `count`: most
    terms cannot reach it, and are looked for nowhere.
    """
    everything = sum(one.total for one in held) or 1
    known: dict[bytes, float] = {}
    unknown = 0.0
    for one in held:
        known_from = _KNOWN_BELOW * count * one.total / everything
        unknown += known_from
        for word, often in one.know(known_from).items():
            known[word] = known.get(word, 0.0) + often - known_from
    return [word for word, often in known.items() if often + unknown >= count - _ROUNDING]


def kth(counts: Sequence[int], size: int) -> int:
    """Return the least of the `size` largest counts, 0 where there are fewer."""
    return sorted(counts, reverse=True)[size - 1] if len(counts) >= size else 0
