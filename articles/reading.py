"""Reading: dumps and pages joined; paths in, article records out, without a database."""

import gc
import itertools
import logging
import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context, parent_process
from pathlib import Path

from articles.deadline import TooSlowError, within
from articles.dumps import open_dump
from articles.dumps.position import Position
from articles.errors import DumpError
from articles.keeping import with_kept
from articles.pages import parse_page
from articles.records import ArticleRecord, KnownPage, Moment, RawPage, Unread

logger = logging.getLogger(__name__)

RECORD_SECONDS = 30.0
"""What one page may take; real ones take a hundredth of it, the slowest of 32 MiB about all."""
CHUNK = 20
"""Pages a worker process is handed at once: enough that handing over costs little."""
FIRST_SECONDS = 2.0
"""What may be spent on parsing before worker processes start, which takes as long."""
LARGE_BYTES = 32 * 2**20
"""A dump that large is parsed by workers alone: they need the models of the parsers, 90 MB."""
_COLLECTING = (50_000, 20, 20)
ASKED_AT_ONCE = 200
"""Pages of which it is asked together whether they are known, and as many bytes at most."""
ASKED_BYTES = 8 * 2**20


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How dumps are to be read; the same for every path of a command."""

    format: str | None = None
    captured_at: Moment | None = None
    captured_from_mtime: bool = False
    columns: Mapping[str, str] = field(default_factory=dict)
    """Column of a table by field, as `read_mapping` gives them."""
    jobs: int = 1


@dataclass(frozen=True, slots=True)
class UnreadPath:
    """A path that cannot be read as a dump at all, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Behind:
    """Where an earlier reading of the same dumps had come to."""

    records: int
    origin: str
    """That of the last one."""


Page = RawPage | Unread | UnreadPath | KnownPage
Read = ArticleRecord | Unread | UnreadPath | KnownPage
Known = Callable[[Sequence[RawPage]], Sequence[bool]]


def read_records(
    paths: Iterable[Path], reading: Reading
) -> Iterator[ArticleRecord | Unread | UnreadPath]:
    """Read dumps and parse their pages, in order; what cannot be read is told in its place."""
    for read in read_unknown(paths, reading, known=lambda pages: [False] * len(pages)):
        if not isinstance(read, KnownPage):
            yield read


def read_unknown(
    paths: Iterable[Path],
    reading: Reading,
    *,
    known: Known,
    behind: Behind | None = None,
    position: Position | None = None,
) -> Iterator[Read]:
    """Read dumps as `read_records` does; a page that `known` says need not be parsed is not.

    What lies up to `behind` is passed over; `position` counts what is read. Raises DumpError where
    another record lies there.
    """
    at = position or Position()
    found: Iterator[Page] = itertools.chain.from_iterable(
        _pages(path, reading, at) for path in paths
    )
    pages = _without_known(_pass_over(found, behind) if behind else found, known)
    if reading.jobs > 1:
        if at.in_all < LARGE_BYTES:
            yield from _parse_first(pages)
        yield from _parse_in_processes(pages, reading.jobs)
    else:
        yield from map(parse, pages)


def parse(page: Page, *, seconds: float = RECORD_SECONDS) -> Read:
    """Parse a page; a parser that breaks or takes longer than it may costs its page, nothing else."""
    if not isinstance(page, RawPage):
        return page
    try:
        with within(seconds):
            return parse_page(page)
    except TooSlowError as error:
        return Unread(page.origin, f"it takes too long to read: {error}")
    except Exception as error:
        logger.exception("%s: the parser broke", page.origin)
        return Unread(page.origin, f"the parser broke: {type(error).__name__}: {error}")


def _pages(
    path: Path, reading: Reading, position: Position
) -> Iterator[RawPage | Unread | UnreadPath]:
    try:
        yield from open_dump(
            path,
            format=reading.format,
            captured_at=reading.captured_at,
            captured_from_mtime=reading.captured_from_mtime,
            columns=reading.columns,
            position=position,
        )
    except DumpError as error:
        yield UnreadPath(str(path), str(error))


def _pass_over(pages: Iterator[Page], behind: Behind) -> Iterator[Page]:
    """Give what lies behind so many records; paths that cannot be read are no records."""
    passed = 0
    for page in pages:
        if passed >= behind.records or isinstance(page, UnreadPath):
            yield page
            continue
        passed += 1
        if passed == behind.records and not isinstance(page, KnownPage):
            _hold_origin(page.origin, behind)
    if passed < behind.records:
        raise _changed(f"there are only {passed:,} records, and {behind.records:,} were read")


def _hold_origin(origin: str, behind: Behind) -> None:
    if not origin.endswith(behind.origin):  # the end of a long one is kept
        raise _changed(f"record {behind.records:,} is {origin}, and was {behind.origin}")


def _changed(how: str) -> DumpError:
    return DumpError(f"the dump is not what it was: {how}. Import it anew; what is held is known")


def _without_known(pages: Iterator[Page], known: Known) -> Iterator[Page]:
    """Give the pages in order, those that are known marked as such."""
    for group in _groups(pages):
        raw = [page for page in group if isinstance(page, RawPage)]
        answers = iter(known(raw))
        for page in group:
            yield KnownPage(page) if isinstance(page, RawPage) and next(answers) else page


def _groups(pages: Iterator[Page]) -> Iterator[list[Page]]:
    group: list[Page] = []
    size = 0
    for page in pages:
        group.append(page)
        size += len(page.content) if isinstance(page, RawPage) else 0
        if len(group) >= ASKED_AT_ONCE or size >= ASKED_BYTES:
            yield group
            group, size = [], 0
    yield group


def _parse_first(pages: Iterator[Page]) -> Iterator[Read]:
    """Parse the first pages here: a small dump needs no other process."""
    spent = 0.0
    while spent < FIRST_SECONDS and (page := next(pages, None)) is not None:
        began = time.perf_counter()
        read = parse(page)
        spent += time.perf_counter() - began
        yield read


def _parse_in_processes(pages: Iterator[Page], jobs: int) -> Iterator[Read]:
    """Parse in worker processes, results in the order of the pages, a bounded number ahead."""
    chunks = iter(lambda: list(itertools.islice(pages, CHUNK)), [])
    if (first := next(chunks, None)) is None:
        return
    with ProcessPoolExecutor(
        jobs, mp_context=get_context("spawn"), initializer=_begin_worker
    ) as pool:
        waiting: list[Future[list[Read]] | list[Page]] = []
        for chunk in itertools.chain([first], chunks):
            # What is not to be parsed goes to no other process.
            raw = any(isinstance(page, RawPage) for page in chunk)
            waiting.append(pool.submit(_parse_all, chunk) if raw else chunk)
            if len(waiting) > 2 * jobs:
                yield from _result(waiting.pop(0))
        for chunk_waited in waiting:
            yield from _result(chunk_waited)


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Look for garbage in cycles less often: records have none, and looking took a tenth."""
    before = gc.get_threshold()
    gc.set_threshold(*_COLLECTING)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _begin_worker() -> None:
    """Have a worker end when its parent was killed: it would wait for pages for ever."""
    gc.set_threshold(*_COLLECTING)
    threading.Thread(target=_wait_for_parent, daemon=True).start()


def _wait_for_parent() -> None:
    if (parent := parent_process()) is not None:
        parent.join()
        os._exit(1)


def _result(waited: "Future[list[Read]] | list[Page]") -> Iterable[Read]:
    return waited.result() if isinstance(waited, Future) else map(parse, waited)


def _parse_all(pages: list[Page]) -> list[Read]:
    read = map(parse, pages)
    return [with_kept(one) if isinstance(one, ArticleRecord) else one for one in read]
