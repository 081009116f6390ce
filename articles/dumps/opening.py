"""Opening a dump: a path in, its raw pages out, whatever lies in what."""

import dataclasses
import logging
import os
import sqlite3
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO, Protocol

from articles.crowding import CrowdedError
from articles.dumps.agency_xml import AGENCY_XML
from articles.dumps.capture_date import Capture
from articles.dumps.compression import COMPRESSED_FILES
from articles.dumps.crawl import Crawl
from articles.dumps.damage import READ_ERRORS, reason_of
from articles.dumps.dump_file import NOTHING, DumpFile, DumpFormat, Item
from articles.dumps.feed import FeedFile
from articles.dumps.folder import modified_at, read_folder, special_kind
from articles.dumps.ghost_export import GhostExport
from articles.dumps.html_page import HtmlPage
from articles.dumps.json_feed import JsonFeed
from articles.dumps.json_file import JsonFile
from articles.dumps.json_lines import JsonLines
from articles.dumps.kinds import why_not
from articles.dumps.limits import DEPTH_LIMIT
from articles.dumps.mhtml import Mhtml
from articles.dumps.names import printable
from articles.dumps.position import Position
from articles.dumps.reuters import ReutersSgml
from articles.dumps.streams import head_of
from articles.dumps.table import TABLES, Table
from articles.dumps.tar_archive import TarArchive
from articles.dumps.text_page import TextPage
from articles.dumps.trec import TrecSgml
from articles.dumps.web_archive import WebArchive
from articles.dumps.zip_archive import WaczArchive, ZipArchive
from articles.errors import DumpError
from articles.records import Moment, RawPage, Unread

logger = logging.getLogger(__name__)

FORMATS: tuple[DumpFormat, ...] = (
    WebArchive(),
    *COMPRESSED_FILES,
    WaczArchive(),
    ZipArchive(),
    TarArchive(),
    Mhtml(),
    JsonFeed(),
    GhostExport(),
    JsonLines(),
    JsonFile(),
    *TABLES,
    *AGENCY_XML,
    FeedFile(),
    ReutersSgml(),
    TrecSgml(),
    HtmlPage(),
    TextPage(),
)
"""In the order they are asked; a file is the first's that accepts it."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the person who opens a dump says of its files."""

    format: DumpFormat | None
    columns: Mapping[str, str]
    crawl: Crawl


def open_dump(
    path: Path,
    *,
    format: str | None = None,  # noqa: A002 - the word of the command line
    captured_at: Moment | None = None,
    captured_from_mtime: bool = False,
    columns: Mapping[str, str] | None = None,
    position: Position | None = None,
) -> Iterator[RawPage | Unread]:
    """Return the pages of a dump, lazily, in a fixed order, each file with one record or more.

    `format` says what the files are that are no archives, `columns` which column of a table is
    which field (see `read_mapping`), `position` counts what is read. DumpError, at once, when the path is
    missing, not permitted, empty, or of no kind we read; whatever is wrong inside is Unread.
    """
    position = position or Position()
    asked = _Asked(_format_called(format) if format else None, columns or {}, Crawl())
    origin = printable(os.fspath(path))
    try:
        status = path.stat()
        capture = Capture(option=captured_at, trusts_modified=captured_from_mtime)
        if stat.S_ISDIR(status.st_mode):
            with os.scandir(path):
                pass
            return _read_dump(
                origin, partial(read_folder, path, origin=origin, capture=capture), asked, position
            )
        if not stat.S_ISREG(status.st_mode):
            raise DumpError(f"{origin}: not a file or folder but {special_kind(status.st_mode)}")
        file = DumpFile(
            name=printable(path.name),
            origin=origin,
            open=partial(position.open, path),
            collection=path.resolve().parent.name,
            capture=capture.of_member(path.name, modified=modified_at(status)),
        )

        def alone(*, position: Position) -> Iterator[Item]:
            yield dataclasses.replace(file, open=partial(position.open, path))

        with file.open() as stream:
            head = head_of(stream)
    except (OSError, ValueError) as problem:
        raise DumpError(f"{origin}: {reason_of(problem)}") from None
    if not head:
        raise DumpError(f"{origin}: the file is empty")
    if _recognised(file.name, head, asked.format) is None:
        raise DumpError(f"{origin}: {why_not(file.name, head)[0]}")
    return _read_dump(origin, alone, asked, position)


class _Inside(Protocol):
    """Gives the files of a dump, as often as it is asked."""

    def __call__(self, *, position: Position) -> Iterator[Item]: ...


def _read_dump(
    origin: str, inside: _Inside, asked: _Asked, position: Position
) -> Iterator[RawPage | Unread]:
    """Give the pages of a dump, then those that web archives wait for in others of its files."""
    try:
        yield from _or_empty(origin, _read_twice(inside, asked, position))
    except sqlite3.Error as problem:  # no room left on the disk
        yield Unread(origin, f"its web archives could not be read together: {problem}")
    finally:
        asked.crawl.spill.close()


def _read_twice(inside: _Inside, asked: _Asked, position: Position) -> Iterator[RawPage | Unread]:
    yield from _read_items(inside(position=position), asked)
    if again := asked.crawl.reading_again():
        # Its bytes are counted already.
        yield from _items_again(
            inside(position=Position()), dataclasses.replace(asked, crawl=again)
        )
    yield from asked.crawl.left()


def _items_again(items: Iterable[Item], asked: _Asked) -> Iterator[RawPage]:
    for item in items:
        if isinstance(item, DumpFile) and item.origin in (asked.crawl.wanted or ()):
            yield from _file_again(item, asked)


def _file_again(file: DumpFile, asked: _Asked) -> Iterator[RawPage]:
    """Give what revisits wait for in a file; what is wrong with it was told when it was read."""
    try:
        with file.open() as stream:
            known = _recognised(file.name, head_of(stream), asked.format)
            if isinstance(known, WebArchive):
                yield from known.remembering(asked.crawl).read_again(file, stream)
            elif known is not None and known.unpacks:
                yield from _items_again(_unpacked(known, file, stream), asked)
    except READ_ERRORS as problem:
        logger.info("%s: not read again: %s", file.origin, reason_of(problem))
    except Exception:
        logger.exception("%s: the reader broke", file.origin)


def _format_called(name: str) -> DumpFormat:
    for known in FORMATS:
        if known.name == name:
            return known
    names = ", ".join(known.name for known in FORMATS)
    raise DumpError(f"no format is called {name!r}; there are {names}")


def _recognised(name: str, head: bytes, forced: DumpFormat | None) -> DumpFormat | None:
    """Return the format of a file; a forced one gives way to archives, which only hold it."""
    found = next((known for known in FORMATS if known.accepts(name, head)), None)
    return found if forced is None or (found and found.unpacks) else forced


def _read_items(items: Iterable[Item], asked: _Asked) -> Iterator[RawPage | Unread]:
    for item in items:
        if isinstance(item, DumpFile):
            yield from _read_file(item, asked)
        else:
            yield item


def _read_file(file: DumpFile, asked: _Asked) -> Iterator[RawPage | Unread]:
    """Give the pages of a file, or why it has none."""
    try:
        with file.open() as stream:
            head = head_of(stream)
            if not head:
                yield file.unread("the file is empty")
                return
            known = _recognised(file.name, head, asked.format)
            if known is None:
                reason, failed = why_not(file.name, head)
                yield file.unread(reason, failed=failed)
                return
            yield from _read_as(known, file, stream, asked)
    except CrowdedError as problem:
        yield file.unread(str(problem), failed=False)
    except READ_ERRORS as problem:
        yield file.unread(reason_of(problem))
    except Exception as error:
        logger.exception("%s: the reader broke", file.origin)
        yield file.unread(f"the reader broke: {type(error).__name__}: {error}")


def _read_as(
    known: DumpFormat, file: DumpFile, stream: BinaryIO, asked: _Asked
) -> Iterator[RawPage | Unread]:
    if isinstance(known, Table):
        known = known.mapping(asked.columns)
    elif isinstance(known, WebArchive):
        known = known.remembering(asked.crawl)
        yield from _read_items(known.read(file, stream), asked)
        return
    if not known.unpacks:
        yield from _or_empty(file.origin, _read_items(known.read(file, stream), asked))
        return
    if _depth(known, file) > DEPTH_LIMIT:
        yield file.unread("refused: an archive in an archive in an archive")
        return
    yield from _or_empty(file.origin, _read_items(_unpacked(known, file, stream), asked))


def _unpacked(known: DumpFormat, file: DumpFile, stream: BinaryIO) -> Iterator[Item]:
    depth = _depth(known, file)
    for item in known.read(file, stream):
        if isinstance(item, DumpFile):
            yield item.unpacked(depth=depth, by=known.name)
        else:
            yield item


def _depth(known: DumpFormat, file: DumpFile) -> int:
    """Return in how many archives the files lie that a file holds."""
    # "a.tar.gz" is one archive, though two formats unpack it.
    is_one = known.name == "tar" and file.unpacked_by in {one.name for one in COMPRESSED_FILES}
    return file.depth if is_one else file.depth + 1


def _or_empty(origin: str, records: Iterator[RawPage | Unread]) -> Iterator[RawPage | Unread]:
    """Give the records, or say that there are none: no file goes by without a word."""
    is_empty = True
    for record in records:
        is_empty = False
        yield record
    if is_empty:
        yield Unread(origin, NOTHING, failed=False)
