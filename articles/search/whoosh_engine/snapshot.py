"""Snapshots: one generation of the index, its segments laid end to end as one row of articles.

A document's number is its place in that row. Everything is arrays over that row, so that what asks
(matching, evaluation, facets, order) need not know how many segments there are.
"""

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

import numpy as np
from whoosh.index import TOC

from articles.errors import QueryTooSlowError
from articles.search import words
from articles.search.whoosh_engine.cache import Cache
from articles.search.whoosh_engine.folder import patiently, read_contents
from articles.search.whoosh_engine.schema import NUMBERS
from articles.search.whoosh_engine.segment import NOWHERE, Postings, Segment, Stored

_CACHE_BYTES = 64 * 2**20


class Snapshot:
    """Used by one thread at a time; the engine sees to that."""

    def __init__(
        self,
        generation: int,
        segments: list[Segment],
        deleted: list[list[int]],
        *,
        path: Path,
        cache: Cache,
    ) -> None:
        self.generation = generation
        self.segments = segments
        self._path = path
        self._cache = cache
        self.bases = np.cumsum([0, *(segment.size for segment in segments)])
        self.size = int(self.bases[-1])
        self.numbers = np.concatenate(
            [np.zeros(0, dtype=NUMBERS), *(segment.numbers for segment in segments)]
        )
        self.live = np.ones(self.size, dtype=bool)
        for base, numbers in zip(self.bases, deleted, strict=False):
            self.live[base + np.array(numbers, dtype=np.int64)] = False
        self.count = int(self.live.sum())
        self._groups: dict[str, tuple[np.ndarray, np.ndarray, list[str]]] = {}
        self._deadline: float | None = None

    @contextmanager
    def limited(self, within_seconds: float | None) -> Iterator[None]:
        """Raise QueryTooSlowError from what is read of the index once the time is over."""
        if within_seconds is not None:
            self._deadline = time.monotonic() + within_seconds
        try:
            yield
        finally:
            self._deadline = None

    def _keep_time(self) -> None:
        if self._deadline is not None and time.monotonic() >= self._deadline:
            raise QueryTooSlowError("the search took longer than it may")

    def close(self) -> None:
        for segment in self.segments:
            segment.close()

    def next(self) -> "Snapshot":
        """Return the index as it is now, keeping what is read of segments that are still there.

        This snapshot is not to be used any more, nor to be closed.
        """
        held = {segment.name: segment for segment in self.segments}
        return _open(self._path, held, self._cache)

    @cached_property
    def languages(self) -> list[str]:
        """The codes words are stemmed as somewhere in the index."""
        return sorted({"en", *(self.terms("language") & words.SNOWBALL.keys())})

    def postings(self, field: str, text: str) -> Postings:
        self._keep_time()
        found = [segment.postings(field, text) for segment in self.segments]
        if len(found) == 1:
            return found[0]
        if not any(len(postings.ids) for postings in found):
            return NOWHERE
        return Postings(
            np.concatenate([p.ids + base for p, base in zip(found, self.bases, strict=False)]),
            np.concatenate([postings.counts for postings in found]),
            np.concatenate([postings.positions for postings in found]),
        )

    def having(self, field: str, texts: Iterable[str]) -> np.ndarray:
        """Return a mask of the documents in which the field has one of the terms."""
        mask = np.zeros(self.size, dtype=bool)
        for text in texts:
            mask[self.postings(field, text).ids] = True
        return mask

    def terms(self, field: str, prefix: str = "") -> set[str]:
        self._keep_time()
        return {term for segment in self.segments for term in segment.terms(field, prefix)}

    def often(self, field: str, prefix: str) -> Counter[str]:
        """Return of each term that begins so how many documents have it, deleted ones included."""
        counts: Counter[str] = Counter()
        for segment in self.segments:
            for term in segment.terms(field, prefix):
                counts[term] += segment.often(field, term)
        return counts

    def group(self, field: str) -> tuple[np.ndarray, np.ndarray, list[str]]:
        """Return of a facet field: documents, the number of each one's value, the values."""
        if field not in self._groups:
            parts = [segment.group(field) for segment in self.segments]
            values = sorted({value for _, _, held in parts for value in held})
            number = {value: place for place, value in enumerate(values)}
            none = np.zeros(0, dtype=np.int64)
            ids, codes = [none], [none]
            for (found, local, held), base in zip(parts, self.bases, strict=False):
                ids.append(found + base)
                codes.append(np.array([number[value] for value in held], dtype=np.int64)[local])
            self._groups[field] = (np.concatenate(ids), np.concatenate(codes), values)
        return self._groups[field]

    @cached_property
    def title_ranks(self) -> np.ndarray:
        """The place of each document in the order of headlines; equal headlines share one."""
        titles = [title for segment in self.segments for title in segment.titles]
        ranks = {title: rank for rank, title in enumerate(sorted(set(titles)))}
        return np.array([ranks[title] for title in titles], dtype=np.int64)

    def stored(self, number: int) -> Stored:
        segment = int(np.searchsorted(self.bases, number, side="right")) - 1
        return self.segments[segment].stored(number - int(self.bases[segment]))


def open_snapshot(path: Path) -> Snapshot:
    return _open(path, {}, Cache(limit_bytes=_CACHE_BYTES))


def _open(path: Path, held: dict[str, Segment], cache: Cache) -> Snapshot:
    """Open the newest generation; whoosh's own refresh() and reader(reuse=) bring back the dead."""
    opened = dict(held)

    def open_segments() -> TOC:
        toc = read_contents(path)
        for segment in toc.segments:
            name = segment.segment_id()
            if name not in opened:
                opened[name] = Segment(path, segment, cache=cache)
        return toc

    try:
        toc = patiently(open_segments)
    except BaseException:
        _close(opened)
        raise
    segments = [opened.pop(segment.segment_id()) for segment in toc.segments]
    _close(opened)
    deleted = [list(segment.deleted_docs()) for segment in toc.segments]
    return Snapshot(toc.generation, segments, deleted, path=path, cache=cache)


def _close(segments: dict[str, Segment]) -> None:
    for segment in segments.values():
        segment.close()
