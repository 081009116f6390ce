"""Building a whole index in several processes: readers of key ranges in, one committed index out.

Each process writes segments into the new folder, without its lock: nobody reads there before the
one commit at the end. A part that is done leaves a file beside its segments, so that a build broken
off goes on where it was. Nothing here knows where documents come from.
"""

import gc
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from articles.search.document import Document
from articles.search.whoosh_engine.build_parts import PLAN, Part, Range, clear, planned
from articles.search.whoosh_engine.codec import FlatCodec, FlatSegment
from articles.search.whoosh_engine.folder import (
    INDEX_NAME,
    check_folder,
    read_contents,
    reading,
)
from articles.search.whoosh_engine.gather import Gatherer
from articles.search.whoosh_engine.opened import OpenedSegments
from articles.search.whoosh_engine.rewriting import merge_group
from articles.search.whoosh_engine.segment_files import settle_segment, write_segment
from articles.search.whoosh_engine.sinks import Share
from articles.search.whoosh_engine.tiers import worth_joining
from articles.search.whoosh_engine.writing import MEMORY_MEGABYTES, locked, new_segment, show

_TOLD_EVERY_SECONDS = 0.5
_COUNTED_EVERY = 100


Row = tuple[int, int, Document | None]
"""What a reader gives: a key, the state its row was read in, and the document, if any."""

Reader = Callable[[int, int], Iterable[Row]]
"""Reads a part; a function that another process can import."""


class Build(NamedTuple):
    """The keys that were read, sorted, and the states their rows were read in."""

    keys: np.ndarray
    states: np.ndarray


def is_unfinished(folder: Path) -> bool:
    """Whether a build was broken off here before its commit. Raises IndexUnreadableError."""
    if not (folder / PLAN).exists():
        return False
    check_folder(folder)
    return not read_contents(folder).generation


def build_index(
    folder: Path,
    ranges: Sequence[Range],
    read: Reader,
    *,
    processes: int = 1,
    memory_megabytes: int = MEMORY_MEGABYTES,
    prepare: Callable[[], Any] | None = None,
    progress: Callable[[int], None] = lambda done: None,
) -> Build:
    """Fill the new, empty index in `folder`, or go on filling it, and commit once.

    `prepare` is called first in every other process; `progress` is told how many rows are read.
    Every process may hold `memory_megabytes` before it writes a segment.
    """
    parts = planned(folder, ranges)
    clear(folder, parts)
    waiting = [part for part in parts if not part.is_done]
    done = sum(len(part.seen()["keys"]) for part in parts if part.is_done)
    task = (read, memory_megabytes << 20)
    if processes > 1 and len(waiting) > 1:
        with _pool(min(processes, len(waiting)), prepare) as (pool, counter):
            told = partial(_tell, progress, counter, done)
            _wait_for([pool.submit(_build, part, *task) for part in waiting], told)
            return _commit(folder, parts, pool)
    work = Work(*task)
    for part in waiting:
        done += work.build(part)
        progress(done)
    return _commit(folder, parts, None)


class Work:
    """What one process does, part after part; words met before are known in the next part."""

    def __init__(
        self,
        read: Reader,
        memory_bytes: int,
        counted: Callable[[int], None] | None = None,
    ) -> None:
        self._read = read
        self._memory_bytes = memory_bytes
        self._counted = counted or (lambda count: None)
        self._gatherer = Gatherer()

    def build(self, part: Part) -> int:
        """Write a part's segments; return how many rows were read."""
        self._gatherer = self._gatherer.next(memory_bytes=self._memory_bytes)
        segments: dict[str, int] = {}
        keys, states = array("q"), array("q")
        for key, state, document in self._read(part.first, part.last):
            keys.append(key)
            states.append(state)
            if document is not None:
                self._gatherer.add(document)
                if self._gatherer.bytes > self._memory_bytes:
                    segments |= self._write(part.folder)
            if len(keys) % _COUNTED_EVERY == 0:
                self._counted(_COUNTED_EVERY)
        segments |= self._write(part.folder)
        part.finish(segments, keys=keys, states=states)
        self._counted(len(keys) % _COUNTED_EVERY)
        return len(keys)

    def _write(self, folder: Path) -> dict[str, int]:
        gatherer = self._gatherer
        self._gatherer = gatherer.next(memory_bytes=self._memory_bytes)
        if not gatherer.size:
            return {}
        name: str = new_segment().segment_id()
        write_segment(folder, gatherer.arrays(name))
        return {name: gatherer.size}


# -- other processes -------------------------------------------------------------------------------

_counted: Callable[[int], None] | None = None
_work: Work | None = None


def _begin(prepare: Callable[[], Any] | None, counter: Any) -> None:
    """Begin a process. The reader comes with the parts: it may not be importable before."""
    global _counted
    if prepare is not None:
        prepare()
    # What is held lives until the process ends: looking through it for cycles is a tenth of the work.
    gc.disable()

    def count(rows: int) -> None:
        with counter.get_lock():
            counter.value += rows

    _counted = count


def _build(part: Part, read: Reader, memory_bytes: int) -> int:
    global _work  # the words met in one part are known in the next
    if _work is None:
        _work = Work(read, memory_bytes, _counted)
    rows = _work.build(part)
    gc.collect()
    return rows


def _join(
    folder: Path, sources: Sequence[FlatSegment], into: FlatSegment, share: Share
) -> FlatSegment:
    global _work  # the words met are of no more use
    _work = None
    gc.collect()
    merge_group(OpenedSegments(folder), sources, into=into, share=share)
    settle_segment(folder, into.segment_id(), share=share)
    return into


@contextmanager
def _pool(
    processes: int, prepare: Callable[[], Any] | None
) -> Iterator[tuple[ProcessPoolExecutor, Any]]:
    """Yield other processes, and the number of rows that they have read so far."""
    context = get_context("spawn")
    counter = context.Value("q", 0)
    with ProcessPoolExecutor(
        processes, mp_context=context, initializer=_begin, initargs=(prepare, counter)
    ) as pool:
        try:
            yield pool, counter
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise


def _tell(progress: Callable[[int], None], counter: Any, before: int) -> None:
    progress(before + counter.value)


def _wait_for(futures: Iterable[Future[int]], tell: Callable[[], None]) -> None:
    waiting = set(futures)
    while waiting:
        finished, waiting = wait(waiting, timeout=_TOLD_EVERY_SECONDS, return_when=FIRST_COMPLETED)
        for future in finished:
            future.result()
        tell()


# -- the end ---------------------------------------------------------------------------------------


def _commit(folder: Path, parts: Sequence[Part], pool: ProcessPoolExecutor | None) -> Build:
    seen = [part.seen() for part in parts]
    none = np.zeros(0, dtype=np.int64)
    build = Build(
        np.concatenate([none, *(held["keys"] for held in seen)]),
        np.concatenate([none, *(held["states"] for held in seen)]),
    )
    with locked(folder):
        with reading(folder):
            contents = read_contents(folder)
        segments = list(_joined(folder, _segments(parts), pool))
        show(folder, contents, segments)
    for part in parts:
        part.forget()
    (folder / PLAN).unlink()
    return build


def _segments(parts: Iterable[Part]) -> list[FlatSegment]:
    return [
        FlatSegment(
            FlatCodec(), INDEX_NAME, doccount=size, segid=name.removeprefix(f"{INDEX_NAME}_")
        )
        for part in parts
        for name, size in part.segments().items()
    ]


def _joined(
    folder: Path, segments: Sequence[FlatSegment], pool: ProcessPoolExecutor | None
) -> Iterator[FlatSegment]:
    """Yield what the index is to consist of, all of it on the disk."""
    groups = worth_joining([segment.doc_count() for segment in segments])
    joined = {place for group in groups for place in group}
    for group in groups:
        sources, into = [segments[place] for place in sorted(group)], new_segment()
        if pool is None:
            yield _join(folder, sources, into, Share.WHOLE)
        else:
            halves = [
                pool.submit(_join, folder, sources, into, half) for half in Share.WHOLE.halves
            ]
            for half in halves:
                into = half.result()
            yield into
    for place, segment in enumerate(segments):
        if place not in joined:
            settle_segment(folder, segment.segment_id())
            yield segment
