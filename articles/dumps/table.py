"""Tables: CSV and TSV of any separator, each row a record under the names of its columns."""

import dataclasses
import itertools
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from articles.columns import TABLE
from articles.dumps.dump_file import DumpFile, Item
from articles.dumps.kinds import head_text, is_binary
from articles.dumps.manifest import is_manifest_header
from articles.dumps.names import extension
from articles.dumps.table_cells import is_missing, shown_order
from articles.dumps.table_guess import guess_columns
from articles.dumps.table_header import Header, NoHeaderError, header_of, read_header, separator_of
from articles.dumps.table_layouts import layout_of
from articles.dumps.table_rows import Row, TableRows
from articles.listed import listed_value

_SEPARATORS = {".csv": "", ".tsv": "\t", ".tab": "\t", ".psv": "|"}
_OF_TEXTS = {".txt", ".text", ""}
"""Excel's "Unicode text" is a table parted by tabs."""
_LOOK_AHEAD = 500
"""Rows looked at before the first is given: a column may show which way its dates are written."""
_LOOK_AHEAD_CHARACTERS = 4_000_000
_GUESSED = "the table has no header: its columns are told by what they hold"


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    columns: Mapping[str, str] = field(default_factory=dict)
    """Column by field, as --map gives them."""
    unpacks = False

    def accepts(self, name: str, head: bytes) -> bool:
        ending = extension(name)
        if ending in _OF_TEXTS:
            separator = separator_of(head_text(head)) if not is_binary(head) else ""
            return bool(separator) and (separator == "\t") == (self.name == "tsv")
        return (
            ending in _SEPARATORS
            and (ending == ".tsv") == (self.name == "tsv")
            and (not is_binary(head.replace(b"\0", b"")))
        )

    def mapping(self, columns: Mapping[str, str]) -> "Table":
        return dataclasses.replace(self, columns=columns)

    def read(self, file: DumpFile, stream: BinaryIO) -> Iterator[Item]:
        rows = self.rows(file, stream)
        ahead = _first_rows(rows)
        if not ahead:
            return
        layout = (
            None if self.columns else layout_of([row.cells for row in ahead if not row.problem])
        )
        if layout and layout.why_none:
            yield file.unread(layout.why_none, failed=False)
            return
        try:
            header = header_of(layout.names) if layout else self._header(ahead)
        except NoHeaderError as problem:
            yield file.unread(str(problem))
            return
        if is_manifest_header(header.names) and not self.columns:
            yield file.unread("a manifest of files that are not here", failed=False)
            return
        if header.is_printed:
            del ahead[0]
        day_first = shown_order(row.cells for row in ahead if not row.problem)
        fewest = len(header.names)
        for row in itertools.chain(ahead, rows):
            if row.doubt and len(row.cells) < fewest:
                yield file.unread(f"{row.doubt}; {_width(row, header)}", place=f":{row.line}")
                continue
            yield _record(file, row, header, day_first, rows)
            if not row.problem:
                fewest = min(fewest, len(row.cells))
        if rows.given_up:
            yield file.unread(rows.given_up, place=f":{rows.line}")

    def rows(self, file: DumpFile, stream: BinaryIO) -> TableRows:
        likely = "\t" if self.name == "tsv" else _SEPARATORS.get(extension(file.name), "")
        return TableRows(stream, likely=likely)

    def _header(self, ahead: Sequence[Row]) -> Header:
        """Return what each column is: as its header or --map say, else by what it holds."""
        try:
            return read_header(ahead[0].cells, self.columns)
        except NoHeaderError:
            guessed = guess_columns([row.cells for row in ahead if not row.problem])
            if self.columns or not guessed:
                raise
            header = read_header(ahead[0].cells, guessed)
            return dataclasses.replace(header, warnings=(_GUESSED,))


def _first_rows(rows: TableRows) -> list[Row]:
    ahead: list[Row] = []
    characters = 0
    for row in rows:
        ahead.append(row)
        characters += sum(map(len, row.cells))
        if len(ahead) > _LOOK_AHEAD or characters > _LOOK_AHEAD_CHARACTERS:
            break
    return ahead


def _record(
    file: DumpFile, row: Row, header: Header, day_first: Mapping[int, bool], rows: TableRows
) -> Item:
    place = f":{row.line}"
    if row.problem:
        return file.unread(row.problem, place=place)
    if header.is_printed and list(row.cells) == list(header.cells):
        return file.unread("the header again", place=place, failed=False)
    fields: dict[str, Any] = {}
    columns: dict[str, str] = {}
    for position, name in header.order:
        if position < len(row.cells) and not is_missing(cell := row.cells[position].strip()):
            fields[name] = listed_value(cell)
            columns[name] = header.names[position]
    order = next((day_first[at] for at in header.dates if at in day_first), header.day_first)
    told: dict[str, Any] = {"columns": {k: v for k, v in columns.items() if k != v}}
    if order is not None:
        told["day_first"] = order
    fields[TABLE] = told
    content = json.dumps(fields, ensure_ascii=False).encode("utf-8", "replace")
    return file.record(
        content,
        fields,
        place=place,
        warnings=tuple(
            dict.fromkeys(
                (*rows.warnings, *header.warnings, *row.warnings, *_width_warning(row, header))
            )
        ),
    )


def _width(row: Row, header: Header) -> str:
    return f"the row has {len(row.cells)} of {len(header.names)} columns"


def _width_warning(row: Row, header: Header) -> tuple[str, ...]:
    width, cells = len(header.names), len(row.cells)
    if cells < width:
        return (_width(row, header),)
    if any(cell.strip() for cell in row.cells[width:]):
        return (f"the row has {cells - width} cells past the last column: they are left out",)
    return ()


TABLES = (Table("csv"), Table("tsv"))
