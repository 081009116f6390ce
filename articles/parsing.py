"""Parsing: raw pages in, article records out, each within the time and memory it may take."""

import datetime as dt
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
from articles.forks import Stem
from articles.keeping import with_kept
from articles.pages import parse_page
from articles.pages.languages import forget_model, load_model
from articles.records import ArticleRecord, KnownPage, RawPage, Unread
from articles.supplied import headed
from articles.travelling import changed
from articles.watched import NO_MEMORY, Watched, serve_watched

logger = logging.getLogger(__name__)

RECORD_SECONDS = 30.0
"""What one page may take; real ones take a hundredth of it, the slowest of 32 MiB about all."""
GRACE_SECONDS = 5.0
"""How much later a process is ended that the alarm does not reach."""
WATCHED_BYTES = 2**20
"""Pages larger than this are parsed in a process of their own: they might take much memory, and
long inside libraries where no alarm reaches. Of real pages one in hundreds is as large."""
CHUNK = 50
"""Pages a worker process is handed at once: enough that handing over costs little."""
CHUNK_BYTES = 4 * 2**20
AHEAD = 1_000
"""Pages handed over and not yet taken: the workers go on while a batch of them is stored."""
AHEAD_BYTES = 16 * 2**20
GATHERED_SECONDS = 0.25
"""How long a worker gathers what it has read before it hands it back."""
ALONE_BYTES = 2**16
"""A larger page is parsed when all before it are handed back: if one ends its process, that is
likely it, and none is parsed twice."""
FIRST_SECONDS = 0.5
"""What may be spent on parsing before worker processes are begun, which takes three times as long."""


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
    gathered = GATHERED_SECONDS
    leaving = [_without_copy(page) for page in pages]
    while left := leaving[len(read) :]:
        asked = left, seconds, packed, gathered
        try:
            for some in watched.values(_parsed, *asked, seconds=seconds + GRACE_SECONDS):
                read += [_whole(*pair) for pair in zip(some, pages[len(read) :], strict=False)]
        except ArchiveError as error:
            if gathered and len(pages[len(read)].content) <= ALONE_BYTES:
                gathered = 0.0  # one of some: which of them shows when they come one by one
            else:
                read.append(Unread(pages[len(read)].origin, str(error)))
    return read


def _load() -> None:
    """Load what parsing needs: to be asked for this a process loads this module, and all the parsers."""
    load_model()


def _nothing() -> Iterator[None]:
    yield from ()


def _parsed(
    pages: Sequence[RawPage], seconds: float, packed: bool, gathered: float
) -> Iterator[list[ArticleRecord | Unread]]:
    """Yield what is read of the pages, some at once: each message costs as much as a record."""
    some: list[ArticleRecord | Unread] = []
    began = time.monotonic()
    for page in pages:
        if some and (len(page.content) > ALONE_BYTES or time.monotonic() - began >= gathered):
            yield some
            some, began = [], time.monotonic()
        whole = _with_text(page)
        some.append(_travelling(_parse_here(whole, seconds=seconds), packed=packed))
    if some:
        yield some


def _without_copy(page: RawPage) -> RawPage:
    """Return a page as it is handed over: a text that is its bytes decoded does not travel beside them."""
    return changed(page, text="") if page.decodes else page


def _with_text(page: RawPage) -> RawPage:
    return changed(page, text=page.content.decode(page.charset)) if page.decodes else page


def _travelling(read: ArticleRecord | Unread, *, packed: bool) -> ArticleRecord | Unread:
    """Return what is read as it is handed back."""
    if isinstance(read, Unread):
        return read
    if packed:
        return with_kept(headed(read))
    # What was parsed need not travel back.
    return changed(read, page=changed(read.page, content=b"", text="", fields={}))


def _whole(read: ArticleRecord | Unread, page: RawPage) -> ArticleRecord | Unread:
    """Return a record with what did not travel back."""
    if isinstance(read, Unread) or read.kept is not None:
        return read
    whole = changed(read.page, content=page.content, text=page.text, fields=page.fields)
    return changed(read, page=whole)


def _parse_here(page: RawPage, *, seconds: float) -> ArticleRecord | Unread:
    try:
        with within(seconds):
            return parse_page(_read_today(page))
    except CrowdedError as error:
        return Unread(page.origin, str(error), failed=False)
    except TooSlowError as error:
        return Unread(page.origin, str(error))
    except MemoryError:
        return Unread(page.origin, NO_MEMORY)
    except Exception as error:
        logger.exception("%s: the parser broke", page.origin)
        return Unread(page.origin, f"the parser broke: {type(error).__name__}: {error}")


def _read_today(page: RawPage) -> RawPage:
    """Return a page of unknown capture with the day it is read, unless that is said already."""
    if page.captured_at is not None or page.read_on is not None:
        return page
    return changed(page, read_on=dt.datetime.now(dt.UTC).date())


def parse_in_processes(
    pages: Iterator[Page],
    *,
    jobs: int,
    first_here: bool = False,
    for_long: bool = False,
    packed: bool = True,
) -> Generator[Read, None, None]:
    """Parse in worker processes, results in the order of the pages, a bounded number ahead.

    With `first_here` this process parses until the others are ready, which are not begun for a
    small dump: they take a second and a half. Of one that is read `for_long` the first page that is to
    be parsed begins them. `packed` records come with what the archive keeps of them, in place of the
    bytes and of where their values stood; others as `parse` gives them.
    """
    workers = _Workers(jobs, packed=packed)
    waiting: deque[tuple[Future[list[Read]], int, int]] = deque()
    try:
        if first_here:
            yield from _parse_until_ready(
                pages, workers, allowed=0.0 if for_long else FIRST_SECONDS
            )
            forget_model()  # from here on the processes have it
        count = size = 0
        for chunk in _chunks(pages):
            large = _bytes_of(chunk)
            waiting.append((workers.begin(chunk), len(chunk), large))
            count, size = count + len(chunk), size + large
            while len(waiting) > 2 * jobs and (count >= AHEAD or size >= AHEAD_BYTES):
                future, taken, large = waiting.popleft()
                count, size = count - taken, size - large
                yield from future.result()
        while waiting:
            yield from waiting.popleft()[0].result()
    finally:
        workers.end()


def _parse_until_ready(
    pages: Iterator[Page], workers: "_Workers", *, allowed: float
) -> Iterator[Read]:
    """Parse here; the others are begun when that has taken the seconds allowed."""
    spent = 0.0
    while not workers.are_ready() and (page := next(pages, None)) is not None:
        if isinstance(page, RawPage) and spent >= allowed:
            workers.make_ready()
        began = time.perf_counter()
        read = parse(page)
        spent += time.perf_counter() - began
        yield read


class _Workers:
    """Watched processes, each with a thread that hands it pages and waits for it.

    They are forks of one that has loaded what they need. A ProcessPoolExecutor of Python 3.11 is
    lost, and may hang for ever, when one of its processes is ended.
    """

    def __init__(self, jobs: int, *, packed: bool) -> None:
        self._packed = packed
        self._stem = Stem(_load, serve_watched)
        self._all = [Watched(self._stem.fork) for _ in range(jobs)]
        self._threads = ThreadPoolExecutor(jobs)
        self._idle: SimpleQueue[Watched] = SimpleQueue()
        for watched in self._all:
            self._idle.put(watched)
        self._getting_ready: list[Future[None]] = []

    def make_ready(self) -> None:
        """Have the processes start, and load what parsing needs, without waiting for them."""
        if not self._getting_ready:
            self._getting_ready = [self._threads.submit(self._begin) for _ in self._all]

    def are_ready(self) -> bool:
        return bool(self._getting_ready) and all(one.done() for one in self._getting_ready)

    def _begin(self) -> None:
        watched = self._idle.get()
        try:
            list(watched.values(_nothing, seconds=RECORD_SECONDS))
        finally:
            self._idle.put(watched)

    def begin(self, chunk: list[Page]) -> Future[list[Read]]:
        return self._threads.submit(self._parse, chunk)

    def _parse(self, chunk: list[Page]) -> list[Read]:
        raw = [page for page in chunk if isinstance(page, RawPage)]
        watched = self._idle.get()
        try:
            read = iter(_all_watched(raw, watched, RECORD_SECONDS, packed=self._packed))
        finally:
            self._idle.put(watched)
        return [next(read) if isinstance(page, RawPage) else page for page in chunk]

    def end(self) -> None:
        """End the processes; nobody waits for what they were at."""
        self._stem.give_up()
        for watched in self._all:
            watched.end()
        self._stem.end()
        self._threads.shutdown(cancel_futures=True)


def _chunks(pages: Iterator[Page]) -> Iterator[list[Page]]:
    chunk: list[Page] = []
    size = 0
    for page in pages:
        chunk.append(page)
        size += _bytes_of([page])
        if len(chunk) >= CHUNK or size >= CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _bytes_of(pages: Sequence[Page]) -> int:
    return sum(len(page.content) for page in pages if isinstance(page, RawPage))
