"""Opened segments: each mapped once and shared by all that read or write the index here."""

import threading
from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

import numpy as np

from articles.search.whoosh_engine.arrays import SegmentArrays
from articles.search.whoosh_engine.codec import FlatSegment
from articles.search.whoosh_engine.folder import patiently, read_contents, reading
from articles.search.whoosh_engine.gather import Gatherer
from articles.search.whoosh_engine.segment_files import open_segment


class Contents(NamedTuple):
    """What one commit shows: segments, each with the sorted numbers of its deleted documents."""

    generation: int
    segments: list[tuple[SegmentArrays, np.ndarray]]


class OpenedSegments:
    """Threads and forked processes share it: what is mapped is never changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._held: dict[str, SegmentArrays] = {}
        self._lock = threading.Lock()
        self.gatherer = Gatherer()
        """Knows the words of the batch before; for whoever holds the writer's lock."""

    def get(self, name: str) -> SegmentArrays:
        """Return a segment, opened if need be. Raises what open_segment raises."""
        if (held := self._held.get(name)) is not None:
            return held
        opened = open_segment(self.folder, name)
        with self._lock:
            return self._held.setdefault(name, opened)

    def newest(self) -> Contents:
        """Return what the last commit shows. Raises IndexUnreadableError.

        Only what is new is opened: whoosh's own refresh() and reader(reuse=) bring back the dead.
        """
        with reading(self.folder):
            contents = patiently(self._open_all)
        self.forget_all_but([arrays.name for arrays, _ in contents.segments])
        return contents

    def _open_all(self) -> Contents:
        contents = read_contents(self.folder)
        segments = []
        for segment in contents.segments:
            # Kept in hand from here on: another thread, at a later commit, may let go of it.
            arrays = self.get(segment.segment_id())
            if arrays.size != segment.doc_count_all():
                raise ValueError(f"{segment.segment_id()}: another number of documents")
            segments.append((arrays, deleted_in(segment)))
        return Contents(contents.generation, segments)

    def forget_all_but(self, names: Collection[str]) -> None:
        """Let go of segments that are no longer in the index; who uses one still has it."""
        with self._lock:
            for name in self._held.keys() - set(names):
                del self._held[name]


def deleted_in(segment: FlatSegment) -> np.ndarray:
    """Return the numbers of a segment's deleted documents, sorted."""
    return np.sort(np.fromiter(segment.deleted_docs(), dtype=np.int64))
