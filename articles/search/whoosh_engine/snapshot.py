"""Snapshots: one generation of the index, segment by segment, and which documents are alive."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cached_property

import numpy as np

from articles.search import words
from articles.search.whoosh_engine.arrays import FieldArrays, SegmentArrays
from articles.search.whoosh_engine.cache import Cache
from articles.search.whoosh_engine.found import Found, dense, either, nothing, of_ids
from articles.search.whoosh_engine.prepared import Prepared

_LOOK_UP = 16
"""What it costs to look one document up in sorted ones, where one that a mask is asked for costs 1."""


class LiveSegment:
    """A segment with its deletions; `prepared` is shared with earlier and later snapshots."""

    def __init__(
        self, arrays: SegmentArrays, deleted: np.ndarray, *, prepared: Prepared, cache: Cache
    ) -> None:
        self.arrays = arrays
        self.prepared = prepared
        self.deleted = deleted
        self.size = arrays.size
        self.count = arrays.size - len(deleted)
        self.key = (arrays.name, len(deleted))  # deletions of a segment only ever grow
        self._cache = cache

    @cached_property
    def live(self) -> np.ndarray:
        mask = np.ones(self.size, dtype=bool)
        mask[self.deleted] = False
        return mask

    @property
    def everything(self) -> Found:
        return dense(self.live)

    def field(self, name: str) -> FieldArrays | None:
        return self.arrays.fields.get(name)

    def numbers(self, name: str) -> np.ndarray:
        return self.arrays.numbers[name]

    def alive(self, ids: np.ndarray) -> np.ndarray:
        """Return those of some documents that are not deleted."""
        return ids[self.live.take(ids)] if len(self.deleted) else ids

    def count_deleted(self, ids: np.ndarray) -> int:
        """Return how many of some documents, sorted as in a term's postings, are deleted."""
        if not len(self.deleted) or not len(ids):
            return 0
        if len(ids) < _LOOK_UP * len(self.deleted):
            return len(ids) - int(np.count_nonzero(self.live.take(ids.astype(np.int64))))
        gone = self.deleted.astype(ids.dtype)
        places = np.minimum(ids.searchsorted(gone), len(ids) - 1)
        return int(np.count_nonzero(ids.take(places) == gone))

    def having(self, field: str, terms: Iterable[str]) -> Found:
        """Return the live documents in which the field has one of the terms, unscored."""
        found = [self._having(field, term) for term in terms]
        return found[0] if len(found) == 1 else either([nothing(self.size), *found])

    def _having(self, field: str, term: str) -> Found:
        return self.cached(("having", field, term), lambda: self._read(field, term.encode()))

    def _read(self, field: str, term: bytes) -> Found:
        held = self.field(field)
        place = held.terms.find(term) if held is not None else -1
        if held is None or place < 0:
            return nothing(self.size)
        ids = held.ids[int(held.starts[place]) : int(held.starts[place + 1])]
        ids = ids.astype(np.int64, copy=False)
        return of_ids(self.size, self.alive(ids))

    def cached(self, key: Hashable, make: Callable[[], Found]) -> Found:
        """Return what `make` gives, which depends on this segment and its deletions only."""
        whole = (self.key, key)
        if (known := self._cache.get(whole)) is not None:
            return known
        found = make()
        for array in (found.ids, found.mask, found.scores):
            if array is not None:
                array.flags.writeable = False
        self._cache.put(whole, found, size=found.bytes)
        return found


class Snapshot:
    """Threads share it. Give the one before it as `previous`: what was prepared is kept."""

    def __init__(
        self,
        generation: int,
        segments: Sequence[tuple[SegmentArrays, np.ndarray]],
        *,
        cache: Cache | None = None,
        previous: "Snapshot | None" = None,
    ) -> None:
        """Take of each segment its deleted documents as sorted int64."""
        self.generation = generation
        self.cache: Cache = cache or (previous.cache if previous is not None else Cache())
        known = previous.prepared() if previous is not None else {}
        self.segments = [
            LiveSegment(
                arrays,
                deleted,
                prepared=known.get(arrays.name) or Prepared(arrays),
                cache=self.cache,
            )
            for arrays, deleted in segments
        ]
        self.count = sum(segment.count for segment in self.segments)
        self.key = tuple(segment.key for segment in self.segments)

    def prepared(self) -> dict[str, Prepared]:
        return {segment.arrays.name: segment.prepared for segment in self.segments}

    @property
    def bytes(self) -> int:
        """What is held in memory beside the segments' own arrays."""
        made = sum(prepared.bytes for prepared in self.prepared().values())
        return self.cache.bytes + made + sum(segment.size for segment in self.segments)

    @cached_property
    def languages(self) -> list[str]:
        """The codes words are stemmed as somewhere in the index."""
        held = {
            term.decode()
            for segment in self.segments
            if (field := segment.field("language")) is not None
            for term in field.terms
        }
        return sorted({"en", *(held & words.SNOWBALL.keys())})
