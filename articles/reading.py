"""Reading: dumps and pages joined; paths in, article records out, without a database."""

import itertools
import logging
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

from articles.deadline import TooSlowError, within
from articles.dumps import open_dump
from articles.errors import DumpError
from articles.pages import parse_page
from articles.records import ArticleRecord, Moment, RawPage, Unread

logger = logging.getLogger(__name__)

RECORD_SECONDS = 30.0
"""What one page may take; real ones take a hundredth of it, the slowest of 32 MiB about all."""
CHUNK = 20
"""Pages a worker process is handed at once: enough that handing over costs little."""


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


def read_records(
    paths: Iterable[Path], reading: Reading
) -> Iterator[ArticleRecord | Unread | UnreadPath]:
    """Read dumps and parse their pages, in order; what cannot be read is told in its place."""
    pages = itertools.chain.from_iterable(_pages(path, reading) for path in paths)
    if reading.jobs > 1:
        yield from _parse_in_processes(pages, reading.jobs)
    else:
        yield from map(parse, pages)


def parse(
    page: RawPage | Unread | UnreadPath, *, seconds: float = RECORD_SECONDS
) -> ArticleRecord | Unread | UnreadPath:
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


def _pages(path: Path, reading: Reading) -> Iterator[RawPage | Unread | UnreadPath]:
    try:
        yield from open_dump(
            path,
            format=reading.format,
            captured_at=reading.captured_at,
            captured_from_mtime=reading.captured_from_mtime,
            columns=reading.columns,
        )
    except DumpError as error:
        yield UnreadPath(str(path), str(error))


def _parse_in_processes(
    pages: Iterator[RawPage | Unread | UnreadPath], jobs: int
) -> Iterator[ArticleRecord | Unread | UnreadPath]:
    """Parse in worker processes, results in the order of the pages, a bounded number ahead."""
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        waiting = []
        while chunk := list(itertools.islice(pages, CHUNK)):
            waiting.append(pool.submit(_parse_all, chunk))
            if len(waiting) > 2 * jobs:
                yield from waiting.pop(0).result()
        for future in waiting:
            yield from future.result()


def _parse_all(
    pages: list[RawPage | Unread | UnreadPath],
) -> list[ArticleRecord | Unread | UnreadPath]:
    return [parse(page) for page in pages]
