"""Prepared arrays: what queries over a segment share, made when first asked for and then kept."""

from collections.abc import Callable
from typing import Any

import numpy as np

from articles.search.whoosh_engine.arrays import SegmentArrays
from articles.search.whoosh_engine.schema import (
    HELD,
    UNKNOWN,
    ZONES,
    weight_of_one,
)
from articles.search.whoosh_engine.split import spans

_LAST = np.iinfo(np.int64).max


class Prepared:
    """Depends on the segment alone, not on deletions, so that commits leave it as it is.

    Threads share it: two that ask at once may both make an array, and either one is right.
    """

    def __init__(self, arrays: SegmentArrays) -> None:
        self._arrays = arrays
        self._made: dict[Any, Any] = {}
        self.bytes = 0

    def kept(self, key: Any, make: Callable[[], Any]) -> Any:
        if (known := self._made.get(key)) is None:
            known = self._made.setdefault(key, make())
            parts = known if isinstance(known, tuple) else (known,)
            self.bytes += sum(getattr(part, "nbytes", 0) for part in parts)
        return known

    def by_count(self, field: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return a field's terms, those with most documents first, and their documents in a row.

        They are the places of the terms, where the documents of each begin, with the end of the
        last, and the documents of all, as numpy takes them fastest.
        """
        return self.kept(("by count", field), lambda: self._by_count(field))

    def _by_count(self, field: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        held = self._arrays.fields[field]
        counts = np.diff(held.starts)
        places = np.argsort(-counts, kind="stable")
        counts = counts.take(places).astype(np.int64)
        starts = np.concatenate([[0], np.cumsum(counts)])
        ids = held.ids[:].take(spans(held.starts.take(places).astype(np.int64), counts))
        return places, starts, ids.astype(np.int64, copy=False)

    def ones(self) -> np.ndarray:
        """Return the weight of one occurrence (weight_of_one), document by document, by zone."""
        return self.kept("ones", lambda: np.concatenate([self._ones(zone) for zone in ZONES]))

    def _ones(self, zone: str) -> np.ndarray:
        lengths, places = np.unique(self._arrays.numbers[f"length_{zone}"], return_inverse=True)
        ones = [weight_of_one(zone, length) for length in lengths.tolist()]
        return np.array(ones, dtype=np.float32).take(places)

    def zone_starts(self) -> tuple[np.ndarray, ...]:
        """Return of each zone but the first the position it begins at, document by document."""
        numbers = self._arrays.numbers
        return self.kept("starts", lambda: tuple(numbers[f"start_{zone}"] for zone in ZONES[1:]))

    def held(self) -> np.ndarray:
        """Return of each of HELD a mask of the documents held so."""
        column = self._arrays.numbers["held"]
        return self.kept(
            "held", lambda: np.array([column == code for code in range(len(HELD))], dtype=bool)
        )

    def months(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return documents grouped by month, where each group begins, and its month."""
        return self.kept("months", self._months)

    def _months(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        ids = self._arrays.by_month.astype(np.int64)
        months = self._arrays.numbers["month"].take(ids)
        values, starts = np.unique(months, return_index=True)
        return ids, starts, values

    def order(self, sort: str) -> np.ndarray:
        """Return all documents in an order of order.py, equal ones as there."""
        return self.kept(("order", sort), lambda: self._order(sort))

    def _order(self, sort: str) -> np.ndarray:
        ids = np.arange(self._arrays.size)
        last = self._arrays.numbers["id"]
        keys = [~last if sort == "added" else last, self.sort_key(sort, ids)]
        return np.lexsort(keys).astype(np.uint32)

    def sort_key(self, sort: str, ids: np.ndarray) -> np.ndarray:
        """Return of some documents the number they sort by, least first."""
        numbers = self._arrays.numbers
        if sort == "newest":
            return ~numbers["published"].take(ids)  # an unknown moment is the least there is
        if sort == "oldest":
            moments = numbers["published"].take(ids)
            return np.where(moments == UNKNOWN, _LAST, moments)
        if sort == "added":
            return ~numbers["added"].take(ids)
        if sort == "title":
            return self._arrays.title_ranks.take(ids)
        if sort == "length":
            return -numbers["words"].take(ids)
        raise ValueError(f"no order is called {sort!r}")
