"""Reading: dumps and pages joined; paths in, article records out, without a database."""

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from articles.deadline import TooSlowError, within
from articles.dumps import open_dump
from articles.dumps.position import Position
from articles.errors import DumpError
from articles.keeping import with_checksum
from articles.parsing import Page, Read, UnreadPath, parse, parse_in_processes
from articles.records import ArticleRecord, KnownPage, Moment, RawPage, Unread

READER_SECONDS = 60.0
"""What a reader may take before it gives a record or reads on in its file."""
LARGE_BYTES = 32 * 2**20
"""A dump that large is parsed by workers alone: they need the models of the parsers, 90 MB."""
LONG_BYTES = 8 * 2**20
"""A dump that large, of whatever kind, takes longer to parse than workers take to begin."""
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
class Behind:
    """Where an earlier reading of the same dumps had come to."""

    records: int
    origin: str
    """That of the last one."""
    checksums: Iterable[str] = ()
    """Of the bytes of each, in order; "" where none is kept."""


Known = Callable[[Sequence[RawPage]], Sequence[bool]]


def read_records(
    paths: Iterable[Path], reading: Reading
) -> Iterator[ArticleRecord | Unread | UnreadPath]:
    """Read dumps and parse their pages, in order; what cannot be read is told in its place."""
    for read in read_unknown(
        paths, reading, known=lambda pages: [False] * len(pages), packed=False
    ):
        if not isinstance(read, KnownPage):
            yield read


def read_unknown(
    paths: Iterable[Path],
    reading: Reading,
    *,
    known: Known,
    behind: Behind | None = None,
    position: Position | None = None,
    packed: bool = True,
) -> Iterator[Read]:
    """Read dumps as `read_records` does; a page that `known` says need not be parsed is not.

    `packed` records may come as the archive keeps them, without what was parsed. What lies up to `behind` is passed over; `position` counts what is read. Raises DumpError where
    another record lies there.
    """
    at = position or Position()
    found: Iterator[Page] = itertools.chain.from_iterable(
        _pages(path, reading, at) for path in paths
    )
    pages = _without_known(_pass_over(found, behind) if behind else found, known)
    if reading.jobs > 1:
        yield from parse_in_processes(
            pages,
            jobs=reading.jobs,
            first_here=at.in_all < LARGE_BYTES,
            for_long=at.in_all >= LONG_BYTES,
            packed=packed,
        )
    else:
        yield from map(parse, pages)


def _pages(
    path: Path, reading: Reading, position: Position
) -> Iterator[RawPage | Unread | UnreadPath]:
    try:
        pages = open_dump(
            path,
            format=reading.format,
            captured_at=reading.captured_at,
            captured_from_mtime=reading.captured_from_mtime,
            columns=reading.columns,
            position=position,
        )
        while (page := next_page(pages)) is not None:
            position.records += 1
            yield page
    except DumpError as error:
        yield UnreadPath(str(path), str(error))
    except TooSlowError as error:  # outside of any of its files
        yield Unread(str(path), f"{error}; what follows in the dump is not read")


def next_page(
    pages: Iterator[RawPage | Unread], *, seconds: float = READER_SECONDS
) -> RawPage | Unread | None:
    """Return the next page a reader gives, or None; TooSlowError when it goes round in circles."""
    with within(seconds):
        return next(pages, None)


def _pass_over(pages: Iterator[Page], behind: Behind) -> Iterator[Page]:
    """Give what lies behind so many records; paths that cannot be read are no records."""
    passed = 0
    checksums = iter(behind.checksums)
    for page in pages:
        if passed >= behind.records or isinstance(page, UnreadPath):
            yield page
            continue
        passed += 1
        checksum = next(checksums, "")
        if isinstance(page, KnownPage):
            continue
        _hold_bytes(page, checksum, passed)
        if passed == behind.records:
            _hold_origin(page.origin, behind)
    if passed < behind.records:
        raise _changed(f"there are only {passed:,} records, and {behind.records:,} were read")


def _hold_origin(origin: str, behind: Behind) -> None:
    if not origin.endswith(behind.origin):  # the end of a long one is kept
        raise _changed(f"record {behind.records:,} is {origin}, and was {behind.origin}")


def _hold_bytes(page: RawPage | Unread, checksum: str, number: int) -> None:
    """Hold that a record is the one that was stored: one put in before it moves all behind."""
    if checksum and not (isinstance(page, RawPage) and with_checksum(page).sha256 == checksum):
        raise _changed(f"record {number:,}, {page.origin}, says something else than it did")


def _changed(how: str) -> DumpError:
    return DumpError(f"the dump is not what it was: {how}. Import it anew; what is held is known")


def _without_known(pages: Iterator[Page], known: Known) -> Iterator[Page]:
    """Give the pages in order, those that are known marked as such."""
    for group in _groups(pages):
        told = [with_checksum(page) if isinstance(page, RawPage) else page for page in group]
        answers = iter(known([page for page in told if isinstance(page, RawPage)]))
        for page in told:
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
