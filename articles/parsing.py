"""Parsing: raw pages in, article records out, each within the time and memory it may take."""

import dataclasses
import logging
import time
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing import current_process
from queue import SimpleQueue
from threading import current_thread, main_thread

from articles.crowding import CrowdedError
from articles.deadline import TooSlowError, within
from articles.errors import ArchiveError
from articles.keeping import with_kept
from articles.pages import parse_page
from articles.records import ArticleRecord, KnownPage, RawPage, Unread
from articles.watched import NO_MEMORY, Watched

logger = logging.getLogger(__name__)

RECORD_SECONDS = 30.0
"""What one page may take; real ones take a hundredth of it, the slowest of 32 MiB about all."""
GRACE_SECONDS = 5.0
"""How much later a process is ended that the alarm does not reach."""
WATCHED_BYTES = 2**20
"""Pages larger than this are parsed in a process of their own: they might take much memory, and
long inside libraries where no alarm reaches. Of real pages one in hundreds is as large."""
CHUNK = 20
"""Pages a worker process is handed at once: enough that handing over costs little."""
CHUNK_BYTES = 4 * 2**20
FIRST_SECONDS = 0.5
"""What may be spent on parsing before worker processes are begun, which takes them as long."""


@dataclass(frozen=True, slots=True)
class UnreadPath:
    """A path that cannot be read as a dump at all, and why."""

    path: str
    reason: str


Page = RawPage | Unread | UnreadPath | KnownPage
Read = ArticleRecord | Unread | UnreadPath | KnownPage

_watched = Watched()


def parse(page: Page, *, seconds: float = RECORD_SECONDS) -> Read:
    """Parse a page; a parser that breaks or takes more than it may costs its page, nothing else."""
    if not isinstance(page, RawPage):
        return page
    in_reach = len(page.content) <= WATCHED_BYTES and current_thread() is main_thread()
    if in_reach or current_process().daemon:  # which is watched already
        return _parse_here(page, seconds=seconds)
    return parse_watched(page, seconds=seconds)


def parse_watched(
    page: RawPage, *, seconds: float = RECORD_SECONDS, watched: Watched = _watched
) -> ArticleRecord | Unread:
    """Parse a page in a process that is ended when it takes more time or memory than it may."""
    [read] = _all_watched([page], watched, seconds)
    return read


def _all_watched(
    pages: Sequence[RawPage], watched: Watched, seconds: float, *, packed: bool = False
) -> list[ArticleRecord | Unread]:
    """Parse pages one after the other; one that ends the process costs only itself.

    `packed` records come with what the archive keeps of their bytes, in place of these.
    """
    read: list[ArticleRecord | Unread] = []
    while left := pages[len(read) :]:
        try:
            for one in watched.values(
                _parsed, left, seconds, packed, seconds=seconds + GRACE_SECONDS
            ):
                read.append(_whole(one, pages[len(read)]))
        except ArchiveError as error:
            read.append(Unread(pages[len(read)].origin, str(error)))
    return read


def _loaded() -> Iterator[None]:
    """Give nothing: to be asked for this a process loads this module, and all the parsers."""
    yield from ()


def _parsed(
    pages: Sequence[RawPage], seconds: float, packed: bool
) -> Iterator[ArticleRecord | Unread]:
    for page in pages:
        read = _parse_here(page, seconds=seconds)
        if isinstance(read, ArticleRecord) and packed:
            read = with_kept(read)
        elif isinstance(read, ArticleRecord):  # what was parsed need not travel back
            lighter = dataclasses.replace(read.page, content=b"", text="", fields={})
            read = dataclasses.replace(read, page=lighter)
        yield read


def _whole(read: ArticleRecord | Unread, page: RawPage) -> ArticleRecord | Unread:
    """Return a record with what did not travel back."""
    if isinstance(read, Unread) or read.kept is not None:
        return read
    whole = dataclasses.replace(read.page, content=page.content, text=page.text, fields=page.fields)
    return dataclasses.replace(read, page=whole)


def _parse_here(page: RawPage, *, seconds: float) -> ArticleRecord | Unread:
    try:
        with within(seconds):
            return parse_page(page)
    except CrowdedError as error:
        return Unread(page.origin, str(error), failed=False)
    except TooSlowError as error:
        return Unread(page.origin, str(error))
    except MemoryError:
        return Unread(page.origin, NO_MEMORY)
    except Exception as error:
        logger.exception("%s: the parser broke", page.origin)
        return Unread(page.origin, f"the parser broke: {type(error).__name__}: {error}")


def parse_in_processes(
    pages: Iterator[Page], *, jobs: int, first_here: bool = False
) -> Generator[Read, None, None]:
    """Parse in worker processes, results in the order of the pages, a bounded number ahead.

    With `first_here` this process parses until the others are ready, which are not begun for a
    small dump: they take half a second each.
    """
    workers = _Workers(jobs)
    waiting: deque[Future[list[Read]]] = deque()
    try:
        if first_here:
            yield from _parse_until_ready(pages, workers)
        for chunk in _chunks(pages):
            waiting.append(workers.begin(chunk))
            if len(waiting) > 2 * jobs:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        workers.end()


def _parse_until_ready(pages: Iterator[Page], workers: "_Workers") -> Iterator[Read]:
    spent = 0.0
    while not workers.are_ready() and (page := next(pages, None)) is not None:
        began = time.perf_counter()
        read = parse(page)
        spent += time.perf_counter() - began
        yield read
        if spent >= FIRST_SECONDS:
            workers.make_ready()


class _Workers:
    """Watched processes, each with a thread that hands it pages and waits for it.

    A ProcessPoolExecutor of Python 3.11 is lost, and may hang for ever, when one of its processes
    is ended.
    """

    def __init__(self, jobs: int) -> None:
        self._all = [Watched() for _ in range(jobs)]
        self._threads = ThreadPoolExecutor(jobs)
        self._idle: SimpleQueue[Watched] = SimpleQueue()
        for watched in self._all:
            self._idle.put(watched)
        self._getting_ready: list[Future[None]] = []

    def make_ready(self) -> None:
        """Have the processes start, and load what parsing needs, without waiting for them."""
        if not self._getting_ready:
            self._getting_ready = [self._threads.submit(self._load) for _ in self._all]

    def are_ready(self) -> bool:
        return bool(self._getting_ready) and all(one.done() for one in self._getting_ready)

    def _load(self) -> None:
        watched = self._idle.get()
        try:
            list(watched.values(_loaded, seconds=RECORD_SECONDS))
        finally:
            self._idle.put(watched)

    def begin(self, chunk: list[Page]) -> Future[list[Read]]:
        return self._threads.submit(self._parse, chunk)

    def _parse(self, chunk: list[Page]) -> list[Read]:
        raw = [page for page in chunk if isinstance(page, RawPage)]
        watched = self._idle.get()
        try:
            read = iter(_all_watched(raw, watched, RECORD_SECONDS, packed=True))
        finally:
            self._idle.put(watched)
        return [next(read) if isinstance(page, RawPage) else page for page in chunk]

    def end(self) -> None:
        """End the processes; nobody waits for what they were at."""
        for watched in self._all:
            watched.end()
        self._threads.shutdown(cancel_futures=True)


def _chunks(pages: Iterator[Page]) -> Iterator[list[Page]]:
    chunk: list[Page] = []
    size = 0
    for page in pages:
        chunk.append(page)
        size += len(page.content) if isinstance(page, RawPage) else 0
        if len(chunk) >= CHUNK or size >= CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk
