"""Table looks: a dump in, the columns of its first table out, each with some of what it holds."""

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from articles.dumps.capture_date import Capture
from articles.dumps.damage import READ_ERRORS
from articles.dumps.dump_file import DumpFile, Item
from articles.dumps.limits import DEPTH_LIMIT
from articles.dumps.names import printable
from articles.dumps.opening import FORMATS
from articles.dumps.streams import head_of
from articles.dumps.table import Table
from articles.dumps.table_header import Header, NoHeaderError, read_header
from articles.field_names import plain_name

_FILES = 20
"""Files of an archive looked at."""
_DEEPEST = 2 * DEPTH_LIMIT
"""Formats in each other: `a.tar.gz` is one archive of two."""
_ROWS = 20
_EXAMPLES = 3
_EXAMPLE_LETTERS = 60


@dataclass(frozen=True, slots=True)
class Column:
    asked_as: str
    """What --map takes for it: its name, or its number where that is no name or not its own."""
    name: str
    """As it is shown, and as a record says where a value stood."""
    examples: tuple[str, ...]
    """What its first cells begin with, each once; none where they are empty."""


@dataclass(frozen=True, slots=True)
class TableLook:
    origin: str
    has_header: bool
    columns: tuple[Column, ...]


def look_at_tables(path: Path, forced: str | None = None) -> Iterator[TableLook]:
    """Give what the first table of a dump has for columns; nothing where there is none.

    `forced` is the format that its files are said to have, as `open_dump` takes it.
    """
    file = DumpFile(
        name=printable(path.name),
        origin=printable(str(path)),
        open=lambda: path.open("rb"),
        collection="",
        capture=Capture(),
    )
    yield from itertools.islice(_looks([file], forced, depth=0), 1)


def _looks(items: Iterable[Item], forced: str | None, *, depth: int) -> Iterator[TableLook]:
    files = (item for item in items if isinstance(item, DumpFile))
    for file in itertools.islice(files, _FILES):
        try:
            with file.open() as stream:
                yield from _look_in(file, stream, forced, depth=depth)
        except READ_ERRORS:
            continue  # what is wrong with it is told by those who read it


def _look_in(
    file: DumpFile, stream: BinaryIO, forced: str | None, *, depth: int
) -> Iterator[TableLook]:
    head = head_of(stream)
    known = next((known for known in FORMATS if head and known.accepts(file.name, head)), None)
    if known is not None and known.unpacks and depth < _DEEPEST:
        yield from _looks(known.read(file, stream), forced, depth=depth + 1)
        return
    if forced is not None and head and not (known and known.unpacks):
        known = next((one for one in FORMATS if one.name == forced), None)
    if isinstance(known, Table):
        rows = list(itertools.islice(known.rows(file, stream), _ROWS))
        yield from _look_at([row.cells for row in rows if not row.problem], file.origin)


def _look_at(rows: Sequence[Sequence[str]], origin: str) -> Iterator[TableLook]:
    if not rows:
        return
    try:
        header = read_header(rows[0], {})
    except NoHeaderError:
        header = None
    names = header.names if header else [f"column {at}" for at in range(1, len(rows[0]) + 1)]
    below = rows[1:] if header else rows
    columns = [
        Column(asked, name, _examples(row[at] for row in below if at < len(row)))
        for at, (asked, name) in enumerate(zip(_asked_as(header, len(names)), names, strict=True))
    ]
    yield TableLook(origin, header is not None, tuple(columns))


def _asked_as(header: Header | None, width: int) -> Iterator[str]:
    """Give for each column what --map finds it by: a name that no other has, else its number."""
    cells = header.cells if header else ("",) * width
    how_many = Counter(map(plain_name, cells))
    for at, cell in enumerate(cells, 1):
        is_own = bool(plain_name(cell)) and how_many[plain_name(cell)] == 1
        yield cell if is_own else str(at)


def _examples(cells: Iterable[str]) -> tuple[str, ...]:
    told = dict.fromkeys(text for cell in cells if (text := " ".join(cell.split())))
    return tuple(
        text if len(text) <= _EXAMPLE_LETTERS else f"{text[:_EXAMPLE_LETTERS].rstrip()}…"
        for text in itertools.islice(told, _EXAMPLES)
    )
