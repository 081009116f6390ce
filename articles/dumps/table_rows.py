"""Table rows: the bytes of a CSV or TSV in, its rows of cells out, with the line each began on."""

import codecs
import csv
import dataclasses
import io
import itertools
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from articles.dumps.charset import UNWANTED, decode, marked_charset
from articles.dumps.limits import MEBIBYTE, RECORD_LIMIT, in_words
from articles.dumps.streams import in_utf8, piecewise
from articles.dumps.table_escapes import (
    goes_on,
    is_escaped,
    marked_for_csv,
    with_marks,
    without_marks,
)
from articles.dumps.table_quotes import (
    SAMPLE_LINES,
    TableQuotes,
    quotes_of,
    separator_of,
    with_own_quotes,
)

_END = "\ue002"  # for private use: the end of the lines, seen by the reader as a line of its own
_LINE_ENDS = ("\n", "\r")
_END_OF_DOS = "\x1a"
"""What DOS puts behind the last line of a file."""
_END_OF_COPY = "\\."
"""What PostgreSQL does."""
_MOST_OPEN_QUOTES = 20
_MOST_LINES = 100_000
"""Of one cell: short ones take forty times their size in memory."""
_LONG_CELL = f"a cell larger than {in_words(RECORD_LIMIT)}"
_NEVER_CLOSED = "a quote is opened on this line and never closed"

csv.field_size_limit(RECORD_LIMIT)


@dataclass(frozen=True, slots=True)
class Row:
    line: int
    """The line of the file it begins on, from 1."""
    cells: tuple[str, ...]
    problem: str = ""
    warnings: tuple[str, ...] = ()
    doubt: str = ""
    """Why it is not believed where it is shorter than all others."""


class TableRows:
    """The rows of a table, blank ones left out; separator and charset told by its first bytes."""

    def __init__(self, stream: BinaryIO, *, likely: str = "") -> None:
        stream = in_utf8(stream)
        begun = stream.read(MEBIBYTE)
        self.warnings, text = _as_text(stream, begun)
        self.given_up = ""
        self._lines = iter(partial(text.readline, RECORD_LIMIT), "")
        self._again: deque[str] = deque()
        self._taken: list[str] = []
        self.line = 1
        sample = self._ahead() if begun else []
        self._quotes = self._told_quotes(sample, likely)
        self._is_escaped = self._quotes.mark == "\t" and is_escaped(sample)
        self._is_told_anew = False
        self._open_quotes = 0
        self._is_in_quotes = False

    def __iter__(self) -> Iterator[Row]:
        while not self.given_up:
            self._is_told_anew = False
            for row in self._read(self._reader()):
                yield row
                if row.problem:
                    break  # the lines it swallowed are read again, by a reader that is not in quotes
            else:
                if not self._is_told_anew:
                    return

    def _reader(self) -> Iterator[list[str]]:
        return csv.reader(
            self._feed(),
            delimiter=self._quotes.mark,
            quotechar=self._quotes.quote,
            quoting=csv.QUOTE_NONE if self._is_escaped else csv.QUOTE_MINIMAL,
            escapechar=None if self._is_escaped else self._quotes.escape,
        )

    def _read(self, reader: "Iterator[list[str]]") -> Iterator[Row]:
        while True:
            self._taken.clear()
            begins = self.line
            try:
                cells = next(reader, [_END])
            except csv.Error as problem:
                if self._is_told_anew:
                    return
                self._give_back()
                is_long = str(problem).startswith("field larger")
                reason = _LONG_CELL if is_long else f"not a row of a table: {problem}"
                yield Row(begins, (), reason)
                return
            if cells == [_END] or self._is_told_anew:
                return
            if cells and cells[-1].endswith(_END):
                yield self._unclosed(begins)
                return
            self.line += len(self._taken)
            if self._is_escaped or self._quotes.escape:
                cells = list(map(without_marks, cells))
            if self._taken[0].rstrip() == _END_OF_COPY:
                continue
            if any(cell.strip().strip(_END_OF_DOS) for cell in cells):
                yield dataclasses.replace(_row(begins, cells), doubt=self._doubt())

    def _doubt(self) -> str:
        if self._taken and not self._taken[-1].endswith(_LINE_ENDS):
            return "it ends too early: the file was cut off"
        return "it stands behind a quote that is never closed" if self._is_in_quotes else ""

    def _unclosed(self, begins: int) -> Row:
        self._open_quotes += 1
        self._give_back()
        if self._open_quotes > _MOST_OPEN_QUOTES:
            self.given_up = "more quotes are never closed: what follows is not read"
        size = sum(map(len, self._taken))
        if size >= RECORD_LIMIT:
            return Row(begins, (), f"the row is larger than {in_words(RECORD_LIMIT)}")
        if len(self._taken) > _MOST_LINES:
            return Row(begins, (), f"a cell of more than {_MOST_LINES:,} lines")
        self._is_in_quotes = True
        return Row(begins, (), _NEVER_CLOSED)

    def _give_back(self) -> None:
        """Put all lines but the first that were taken back: they are rows of their own.

        What is left of a first line longer than a record may be is passed over.
        """
        self.line += 1
        ends = (at for at, line in enumerate(self._taken) if line.endswith(_LINE_ENDS))
        end = next(ends, len(self._taken))
        self._again.extendleft(reversed(self._taken[end + 1 :]))
        if end == len(self._taken):
            while (piece := self._next_line()) and not piece.endswith(_LINE_ENDS):
                pass

    def _feed(self) -> Iterator[str]:
        size = 0
        while True:
            if not self._taken:
                size = 0
            line = self._next_line()
            if not line or size > RECORD_LIMIT or len(self._taken) > _MOST_LINES:
                if line:
                    self._again.appendleft(line)
                yield _END
                return
            if self._is_in_doubt(line):
                self._tell_anew(line)
                yield _END
                return
            size += len(line)
            begins_row = not self._taken
            self._taken.append(line)
            if self._is_escaped:
                yield with_marks(self._whole(line).replace("\0", ""))
                continue
            given = line.replace("\0", "")
            if begins_row and self._quotes.mark == "\t" and '"' in given:
                given = with_own_quotes(given, self._quotes)
            yield marked_for_csv(given) if self._quotes.escape else given

    def _is_in_doubt(self, line: str) -> bool:
        quotes = self._quotes
        return not (quotes.is_shown or self._is_escaped) and quotes.are_shown_by(line)

    def _tell_anew(self, line: str) -> None:
        """Put the lines of a row back of which one shows how quotes are escaped, and tell it."""
        taken = [*self._taken, line]
        self._again.extendleft(reversed(taken))
        self._taken.clear()
        how_many = len(taken) + SAMPLE_LINES
        sample = self._ahead(how_many)
        self._quotes = quotes_of(
            sample,
            self._quotes.mark,
            quote=self._quotes.quote,
            is_whole=len(sample) < how_many,
        )
        self._is_told_anew = True

    def _ahead(self, how_many: int = SAMPLE_LINES) -> list[str]:
        """Return the next lines, which are read again."""
        self._again.extend(itertools.islice(self._lines, max(0, how_many - len(self._again))))
        return list(itertools.islice(self._again, how_many))

    def _whole(self, line: str) -> str:
        """Return a line with those that it goes on in."""
        parts = [line]
        while (
            goes_on(parts[-1]) and len(self._taken) <= _MOST_LINES and (more := self._next_line())
        ):
            parts.append(more)
            self._taken.append(more)
        return "".join(parts)

    def _next_line(self) -> str:
        return self._again.popleft() if self._again else next(self._lines, "")

    def _told_quotes(self, sample: list[str], likely: str) -> TableQuotes:
        is_whole = len(sample) < SAMPLE_LINES
        if sample and (said := sample[0].strip().casefold().strip('"')).startswith("sep="):
            self._again.popleft()  # Excel's own first line
            self.line += 1
            mark = said[4:] or ("\t" if "\t" in sample[0] else ",")
            return quotes_of(sample, mark[:1], is_whole=is_whole)
        return quotes_of(sample, separator_of(sample, likely=likely), is_whole=is_whole)


def _row(line: int, cells: list[str]) -> Row:
    warnings: tuple[str, ...] = ()
    text = "\t".join(cells)
    if not text.isascii() and any("\udc80" <= letter <= "\udcff" for letter in text):
        decoded = decode("\ue003".join(cells).encode("utf-8", "surrogateescape"))
        if decoded.text.count("\ue003") == len(cells) - 1:
            return Row(line, tuple(decoded.text.split("\ue003")), "", decoded.warnings)
        cells = [
            cell.encode(errors="surrogateescape").decode("cp1252", "replace") for cell in cells
        ]
        warnings = ("no charset declared that fits; read as cp1252",)
    if UNWANTED.search(text):
        cells = [UNWANTED.sub("", cell) for cell in cells]
    return Row(line, tuple(cells), "", warnings)


def _as_text(stream: BinaryIO, begun: bytes) -> tuple[tuple[str, ...], io.TextIOWrapper]:
    """Return warnings and the text of a stream of which `begun` was read."""
    whole_lines = begun[: begun.rfind(b"\n") + 1] or begun
    charset = "utf-8"
    warnings: tuple[str, ...] = ()
    try:
        whole_lines.decode()
    except UnicodeDecodeError:
        if not marked_charset(begun):
            decoded = decode(whole_lines)
            charset = decoded.charset
            warnings = decoded.warnings
    left = begun

    def take(size: int) -> bytes:
        nonlocal left
        if left:
            given, left = left[:size], left[size:]
            return given
        return stream.read(size)

    errors = "surrogateescape" if codecs.lookup(charset).name == "utf-8" else "replace"
    source = piecewise(take, source=stream)
    return warnings, io.TextIOWrapper(source, encoding=charset, errors=errors, newline="")
