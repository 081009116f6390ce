"""Table headers: the first row of a table and --map in, which column is which field out."""

import dataclasses
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from articles.columns import MAPPED
from articles.errors import ArchiveError
from articles.field_names import (
    CAPTURE_FIELDS,
    DATE_FIELDS,
    HEADLINE_FIELDS,
    RECORD_ID_FIELDS,
    TEXT_FIELDS,
    URL_FIELDS,
    plain_name,
)
from articles.foreign_names import day_first_names

_COMMON = {
    plain_name(name)
    for name in (
        *MAPPED, *MAPPED.values(), *URL_FIELDS, *RECORD_ID_FIELDS, *CAPTURE_FIELDS,
        "body", "content", "article", "date", "pub_date", "publish_date", "date_published", "author",
        "source", "publisher", "publication", "newspaper", "site", "category", "keywords", "subject",
        "description", "lead", "file", "filename", "path", "name", "time", "year", "month",
        "headlines", "news", "topic", "label", "class", "country", "image", "media",
    )
}  # fmt: skip
_DAY_FIRST = set(map(plain_name, day_first_names()))
"""Names of columns in languages that write the day first."""
_DATES = {plain_name(name): at for at, name in enumerate(DATE_FIELDS)}
_DATE_NAMES = re.compile(r"date|publ|posted|created|issued|time", re.IGNORECASE)
_IS_A_VALUE = re.compile(
    r"https?://|\d[\d.,:/ -]*$|\d{4}-\d\d-\d\d|.*\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|.{50}|.*[.!?]\s",
    re.DOTALL,
)
_HEADLINES = {*map(plain_name, HEADLINE_FIELDS)} - {"name"}
_TEXTS = {*map(plain_name, (*TEXT_FIELDS, *URL_FIELDS))}
_FEWEST_CELLS = 3
_LONGEST_HEADER = 1000
_NAMES_SHOWN = 30


class NoHeaderError(ArchiveError):
    """A table whose columns cannot be told, or that has not the ones asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    cells: tuple[str, ...]
    is_printed: bool
    """The first row is the header, not a record."""
    names: tuple[str, ...]
    """Of each column as it is to be shown: its printed name, else its number."""
    order: tuple[tuple[int, str], ...]
    """(position, field of the record), mapped columns first."""
    dates: tuple[int, ...]
    """Columns that may hold the date of publication, likeliest first."""
    day_first: bool | None = None
    """How dates are written where its language is spoken; None where nothing tells."""
    warnings: tuple[str, ...] = ()


def read_header(cells: Sequence[str], columns: Mapping[str, str]) -> Header:
    """Return what each column is; NoHeaderError when there is no header and nothing else says it.

    A column is asked for by its name, in any case and spacing, or by its number from 1.
    """
    cells = tuple(" ".join(cell.split()) for cell in cells)
    named = {plain_name(cell): at for at, cell in reversed(list(enumerate(cells))) if cell}
    is_printed = _is_header(cells, named, columns)
    if not is_printed and not columns:
        raise NoHeaderError(
            "no header: the first line is a row of values; say by number which column is which, "
            f"such as --map headline=1 (it has {len(cells)} columns; "
            f"fields are {', '.join(sorted(MAPPED))})"
        )
    names = _distinct([cell if is_printed else "" for cell in cells])
    mapped: dict[int, str] = {}
    missing = []
    for field, column in columns.items():
        at = _position(column, named if is_printed else {}, width=len(cells))
        if at is None:
            missing.append(column)
        else:
            mapped[at] = MAPPED[field]
    if missing:
        raise NoHeaderError(_no_such_column(missing, names))
    taken = {plain_name(name) for name in mapped.values()}
    order = list(mapped.items())
    order += [
        (at, name)
        for at, name in enumerate(names)
        if at not in mapped and plain_name(name) not in taken
    ]
    dates = [at for at, name in mapped.items() if name == MAPPED["published"]]
    called = (
        {_DATES[name]: at for name, at in named.items() if name in _DATES} if is_printed else {}
    )
    dates += [at for _, at in sorted(called.items()) if at not in dates]
    dates += [at for at, name in enumerate(names) if at not in dates and _DATE_NAMES.search(name)]
    return Header(
        cells=cells,
        is_printed=is_printed,
        names=names,
        order=tuple(order),
        dates=tuple(dates),
        day_first=True if is_printed and _DAY_FIRST & named.keys() else None,
    )


def header_of(names: Sequence[str]) -> Header:
    """Return the header of a table that has none, by what its columns are known to be called."""
    return dataclasses.replace(read_header(names, {}), is_printed=False, cells=())


def separator_of(text: str) -> str:
    """Return what parts the cells of a text that begins as a table does; "" for any other.

    Its first line holds three names or more, one as headlines are called and one as texts or addresses
    are, and the next is parted as often at least.
    """
    first, _, rest = text.partition("\n")
    second = rest.partition("\n")[0]
    for separator in "\t;,|" if len(first) < _LONGEST_HEADER else "":
        cells = [cell.strip().strip('"') for cell in first.split(separator)]
        if len(cells) < _FEWEST_CELLS or second.count(separator) < len(cells) - 1:
            continue
        named = set(map(plain_name, cells))
        if not named.isdisjoint(_HEADLINES) and not named.isdisjoint(_TEXTS):
            return separator
    return ""


def _is_header(cells: Sequence[str], named: Mapping[str, int], columns: Mapping[str, str]) -> bool:
    """Tell a header from a row: one cell is a known name or asked for, or none is a value."""
    asked = {plain_name(column) for column in columns.values() if not column.isdigit()}
    if asked & named.keys() or (_COMMON | _DAY_FIRST) & named.keys():
        return True
    filled = [cell for cell in cells if cell]
    return bool(asked) or not any(_IS_A_VALUE.match(cell) for cell in filled)


def _position(column: str, named: Mapping[str, int], *, width: int) -> int | None:
    if (at := named.get(plain_name(column))) is not None:
        return at
    if column.isascii() and column.isdigit() and 1 <= int(column[:6]) <= width:
        return int(column) - 1
    return None


def _distinct(cells: Sequence[str]) -> tuple[str, ...]:
    """Return the names, a second "Date" as "Date (2)", a column without one as "column 3"."""
    names: dict[str, None] = {}
    numbers: dict[str, int] = {}
    for at, cell in enumerate(cells, 1):
        name = cell or f"column {at}"
        while name in names:
            numbers[cell] = number = numbers.get(cell, 1) + 1
            name = f"{cell or 'column'} ({number})"
        names[name] = None
    return tuple(names)


def _no_such_column(missing: Sequence[str], names: Sequence[str]) -> str:
    shown = ", ".join(repr(name[:60]) for name in names[:_NAMES_SHOWN])
    more = f" and {len(names) - _NAMES_SHOWN} more" if len(names) > _NAMES_SHOWN else ""
    return f"--map: no column is called {', '.join(map(repr, missing))}; there are {shown}{more}"
