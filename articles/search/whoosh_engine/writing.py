"""Writing: changes in, a new generation of the index out, or no trace."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from whoosh.codec.whoosh3 import W3Codec
from whoosh.index import FileIndex, LockError
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from articles.errors import IndexBusyError
from articles.search.base import Document
from articles.search.whoosh_engine.cache import Cache
from articles.search.whoosh_engine.entries import entry_of
from articles.search.whoosh_engine.folder import open_for_writing
from articles.search.whoosh_engine.segment import Segment

_MEMORY_MEGABYTES = 128
_MOST_DELETED = 0.2  # part of a segment that may wait to be cleared
_SMALLEST_TIER = 50  # documents
_TIER_FACTOR = 5
_PER_TIER = 4  # segments of one size that stand beside each other before they are merged


def make_writer(index: FileIndex) -> SegmentWriter:
    """Return the one kind of writer the index has: a writer with another codec would rewrite it."""
    return SegmentWriter(index, codec=W3Codec(), compound=False, limitmb=_MEMORY_MEGABYTES)


@contextmanager
def open_batch(path: Path) -> Iterator["WhooshBatch"]:
    """Yield a batch, committed on a clean exit. Raises IndexBusyError when another holds one."""
    index = open_for_writing(path)
    try:
        writer = make_writer(index)
    except LockError:
        raise IndexBusyError(f"{path}: another process is writing the index") from None
    batch = WhooshBatch(writer, path=path)
    try:
        yield batch
        batch.close()
        if batch.changed:
            writer.commit(mergetype=batch.merge)
        else:
            _withdraw(writer, path=path)
    except BaseException:
        batch.close()
        _withdraw(writer, path=path)
        raise


def _withdraw(writer: SegmentWriter, *, path: Path) -> None:
    """Give the lock back and take away the files of a segment that was never committed."""
    if not writer.is_closed:
        writer.cancel()
    for file in path.glob(f"{writer.newsegment.segment_id()}.*"):
        file.unlink(missing_ok=True)


class WhooshBatch:
    """Changes held by one writer; documents go to disk as they come, the commit shows them."""

    def __init__(self, writer: SegmentWriter, *, path: Path) -> None:
        self.changed = False
        self._writer = writer
        self._path = path
        self._held: list[tuple[Any, Segment]] | None = None
        self._numbers: dict[int, int] = {}

    def put(self, document: Document) -> None:
        """Add `document`, in the place of the one with its id; of several puts the last counts."""
        entry = entry_of(document)
        self.remove(document.id)
        self._numbers[document.id] = self._writer.docnum
        self._writer.add_document(**entry)
        self.changed = True

    def remove(self, document_id: int) -> None:
        if (number := self._numbers.pop(document_id, None)) is not None:
            self._writer.newsegment.delete_document(number)
        for segment, reader in self._segments():
            for number in reader.postings("id", str(document_id)).ids.tolist():
                if not segment.is_deleted(number):
                    segment.delete_document(number)
                    self.changed = True

    def _segments(self) -> list[tuple[Any, Segment]]:
        """Return the segments of the last commit, each with a reader of ours."""
        if self._held is None:
            cache = Cache(limit_bytes=2**20)
            self._held = []
            for segment in self._writer.segments:
                reader = Segment(self._path, segment, cache=cache)
                self._held.append((segment, reader))
        return self._held

    def close(self) -> None:
        for _, reader in self._held or ():
            reader.close()
        self._held = []

    @staticmethod
    def merge(writer: SegmentWriter, segments: list[Any]) -> list[Any]:
        """Merge into the new segment what is mostly deleted or has too many of its size.

        Whoosh's own policy never rewrites a large segment, so that what is deleted there stays.
        """
        chosen = set(worth_merging([(s.doc_count_all(), s.deleted_count()) for s in segments]))
        for place in sorted(chosen):
            if segments[place].doc_count_all() == segments[place].deleted_count():
                continue  # nothing to carry over; it would leave a segment without columns
            reader = SegmentReader(writer.storage, writer.schema, segments[place])
            try:
                writer.add_reader(reader)
            finally:
                reader.close()
        return [segment for place, segment in enumerate(segments) if place not in chosen]


def worth_merging(segments: list[tuple[int, int]]) -> list[int]:
    """Return the places of the segments to merge, each given as (documents, of these deleted)."""
    chosen = {place for place, (size, gone) in enumerate(segments) if gone > size * _MOST_DELETED}
    tiers: dict[int, list[int]] = {}
    for place, (size, _) in enumerate(segments):
        tiers.setdefault(_tier(size), []).append(place)
    carried = 0
    for tier in sorted(tiers):
        # What the tiers below add up to arrives in this one when it is large enough.
        arriving = 1 if carried and _tier(carried) >= tier else 0
        if len(tiers[tier]) + arriving > _PER_TIER:
            chosen.update(tiers[tier])
            carried += sum(segments[place][0] for place in tiers[tier])
    return sorted(chosen)


def _tier(size: int) -> int:
    tier = 0
    while size > _SMALLEST_TIER * _TIER_FACTOR**tier:
        tier += 1
    return tier
