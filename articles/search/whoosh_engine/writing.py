"""Writing: changes in, a new generation of the index out, or no trace."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from whoosh.index import TOC, FileIndex, clean_files
from whoosh.writing import SegmentWriter

from articles.errors import IndexBusyError
from articles.search.document import Document
from articles.search.whoosh_engine.codec import FlatCodec, FlatSegment
from articles.search.whoosh_engine.folder import (
    INDEX_NAME,
    OpenFiles,
    patiently,
    read_contents,
    reading,
)
from articles.search.whoosh_engine.opened import OpenedSegments
from articles.search.whoosh_engine.rewriting import merge_group
from articles.search.whoosh_engine.segment_files import remove_segment, write_segment
from articles.search.whoosh_engine.tiers import worth_merging

MEMORY_MEGABYTES = 256
"""What a batch may hold before it writes a segment."""

_MOST_KEPT = 64 << 20
"""Bytes of words learnt that are kept for the next batch: a server's process lives long."""

_LOOKED_THROUGH = 20
"""Documents of a segment that are gone through in the time in which one is looked up."""


def make_writer(index: FileIndex) -> SegmentWriter:
    """Return whoosh's own writer over our codec; with another codec it would rewrite the index.

    It takes a thousand times as long as a batch: it is for tests that hold one against the other.
    """
    return SegmentWriter(index, codec=FlatCodec(), compound=False)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the index's own lock, whoosh's too. Raises IndexBusyError at once."""
    with reading(path):
        patiently(lambda: read_contents(path))  # before a lock file is left in another's folder
        lock = OpenFiles(path).lock(f"{INDEX_NAME}_WRITELOCK")
        free = lock.acquire(blocking=False)
    if not free:
        raise IndexBusyError(f"{path}: another process is writing the index")
    try:
        yield
    finally:
        lock.release()


@contextmanager
def open_batch(
    opened: OpenedSegments, *, memory_megabytes: int = MEMORY_MEGABYTES, tidy: bool = False
) -> Iterator["FlatBatch"]:
    """Yield a batch, committed on a clean exit. Raises IndexBusyError when another holds one.

    `tidy` merges whatever is worth it, however long that takes (tiers.py).
    """
    with locked(opened.folder):
        with reading(opened.folder):
            contents = read_contents(opened.folder)
        batch = FlatBatch(contents, opened, memory_bytes=memory_megabytes << 20)
        try:
            yield batch
            batch.commit(tidy=tidy)
        except BaseException:
            batch.withdraw()
            raise


class FlatBatch:
    """Changes that are gathered in memory, go to disk as segments, and are shown by the commit."""

    def __init__(self, contents: TOC, opened: OpenedSegments, *, memory_bytes: int) -> None:
        self._contents = contents
        self._opened = opened
        self._memory_bytes = memory_bytes
        self._gatherer = opened.gatherer.next(memory_bytes=memory_bytes)
        self._segment = new_segment()
        self._written: list[FlatSegment] = []
        self._made: list[FlatSegment] = []
        self._places: dict[int, tuple[FlatSegment, int]] = {}
        self._gone: dict[int, None] = {}

    def put(self, document: Document) -> None:
        """Add `document`, in the place of the one with its id; of several puts the last counts."""
        self.remove(document.id)
        self._places[document.id] = (self._segment, self._gatherer.size)
        self._gatherer.add(document)
        if self._gatherer.bytes > self._memory_bytes:
            self._write_out()

    def remove(self, document_id: int) -> None:
        self._gone[document_id] = None
        if (place := self._places.pop(document_id, None)) is not None:
            segment, number = place
            segment.delete_document(number)

    def _write_out(self) -> None:
        segment = self._segment
        segment.set_doc_count(self._gatherer.size)
        if segment.doc_count():
            write_segment(self._opened.folder, self._gatherer.arrays(segment.segment_id()))
            self._made.append(segment)
            self._written.append(segment)
        self._gatherer = self._gatherer.next(memory_bytes=self._memory_bytes)
        self._segment = new_segment()

    def commit(self, *, tidy: bool) -> None:
        """Show the changes; without any, do nothing unless something is worth tidying."""
        brought = len(self._places)
        self._write_out()
        if self._gatherer.bytes < _MOST_KEPT:
            self._opened.gatherer = self._gatherer
        older = self._contents.segments
        changed = self._delete_from(older) or bool(self._written)
        segments = [*older, *self._written]
        sizes = [(segment.doc_count_all(), segment.deleted_count()) for segment in segments]
        groups = worth_merging(sizes, brought=brought, tidy=tidy) if changed or tidy else []
        if changed or groups:
            self._show(self._merged(segments, groups))

    def _delete_from(self, segments: list[FlatSegment]) -> bool:
        """Mark what was replaced or removed; return whether anything was there."""
        changed = False
        for segment in segments:
            if segment.deleted_count() < segment.doc_count_all():
                with reading(self._opened.folder):
                    numbers = self._numbers_in(segment.segment_id())
                for number in numbers:
                    if not segment.is_deleted(number):
                        segment.delete_document(number)
                        changed = True
        return changed

    def _numbers_in(self, name: str) -> list[int]:
        """Return where in a segment the documents stand that were replaced or removed."""
        field = self._opened.get(name).fields["id"]
        gone = {str(document_id).encode() for document_id in self._gone}
        if len(gone) * _LOOKED_THROUGH > len(field.terms):
            places = [place for place, term in enumerate(field.terms) if term in gone]
        else:
            places = [place for place in map(field.terms.find, gone) if place >= 0]
        return [
            number
            for place in places
            for number in field.ids[field.starts[place] : field.starts[place + 1]].tolist()
        ]

    def _merged(self, segments: list[FlatSegment], groups: list[list[int]]) -> list[FlatSegment]:
        kept = [s for place, s in enumerate(segments) if not any(place in g for g in groups)]
        for group in groups:
            sources = [segments[place] for place in group if segments[place].doc_count()]
            if sources:
                made = new_segment()
                self._made.append(made)
                merge_group(self._opened, sources, into=made, memory_bytes=self._memory_bytes // 2)
                kept.append(made)
        return kept

    def _show(self, segments: list[FlatSegment]) -> None:
        show(self._opened.folder, self._contents, segments)
        self._opened.forget_all_but({segment.segment_id() for segment in segments})

    def withdraw(self) -> None:
        """Take away the files of segments that were never shown."""
        for segment in self._made:
            remove_segment(self._opened.folder, segment.segment_id())


def new_segment() -> FlatSegment:
    return FlatSegment(FlatCodec(), INDEX_NAME)


def show(folder: Path, contents: TOC, segments: list[FlatSegment]) -> None:
    """Make `segments` what the index consists of, as the commit after `contents`."""
    files = OpenFiles(folder)
    try:
        generation = contents.generation + 1
        TOC(contents.schema, segments, generation).write(files, INDEX_NAME)
        clean_files(files, INDEX_NAME, generation, segments)
    finally:
        files.close_files()
