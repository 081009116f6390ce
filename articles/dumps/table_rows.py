"""Table rows: the bytes of a CSV or TSV in, its rows of cells out, with the line each began on."""

import codecs
import csv
import dataclasses
import io
import itertools
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, BinaryIO

from articles.dumps.charset import UNWANTED, decode, marked_charset
from articles.dumps.limits import MEBIBYTE, RECORD_LIMIT, in_words
from articles.dumps.streams import in_utf8, piecewise
from articles.dumps.table_escapes import goes_on, is_escaped, with_marks, without_marks

SEPARATORS = (",", ";", "\t", "|")
_SAMPLE = 64 * 1024
_SAMPLE_ROWS = 30
_END = "\ue002"  # for private use: the end of the lines, seen by the reader as a line of its own
_LINE_ENDS = ("\n", "\r")
_END_OF_DOS = "\x1a"
"""What DOS puts behind the last line of a file."""
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
        sample = list(itertools.islice(self._lines, 2000)) if begun else []
        self._again.extend(sample)
        self._format = self._told_format(sample, likely)
        self._is_escaped = self._format["delimiter"] == "\t" and is_escaped(sample)
        if self._is_escaped:
            self._format |= {"quoting": csv.QUOTE_NONE, "escapechar": None}
        self._ended = False
        self._open_quotes = 0
        self._is_in_quotes = False

    def __iter__(self) -> Iterator[Row]:
        while not self.given_up:
            reader = csv.reader(self._feed(), **self._format)
            for row in self._read(reader):
                yield row
                if row.problem:
                    break  # the lines it swallowed are read again, by a reader that is not in quotes
            else:
                return

    def _read(self, reader: "Iterator[list[str]]") -> Iterator[Row]:
        while True:
            self._taken.clear()
            begins = self.line
            try:
                cells = next(reader, [_END])
            except csv.Error as problem:
                self._give_back()
                is_long = str(problem).startswith("field larger")
                reason = _LONG_CELL if is_long else f"not a row of a table: {problem}"
                yield Row(begins, (), reason)
                return
            if cells == [_END]:
                return
            if cells and cells[-1].endswith(_END):
                yield self._unclosed(begins)
                return
            self.line += len(self._taken)
            if self._is_escaped:
                cells = list(map(without_marks, cells))
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
            size += len(line)
            begins_row = not self._taken
            self._taken.append(line)
            if self._is_escaped:
                yield with_marks(self._whole(line).replace("\0", ""))
                continue
            given = line.replace("\0", "")
            own = begins_row and self._format["delimiter"] == "\t" and '"' in given
            yield _with_own_quotes(given) if own else given

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

    def _told_format(self, sample: list[str], likely: str) -> dict[str, Any]:
        if sample and (said := sample[0].strip().casefold().strip('"')).startswith("sep="):
            self._again.popleft()  # Excel's own first line
            self.line += 1
            mark = said[4:] or ("\t" if "\t" in sample[0] else ",")
            return _format_of(sample, mark[:1])
        return _format_of(sample, separator_of(sample, likely=likely))


def separator_of(lines: list[str], *, likely: str = "") -> str:
    """Return the mark that parts the rows into equally many cells, the most of them."""
    best, best_score = likely or ",", (0.0, 0)
    sample = "".join(lines)[:_SAMPLE].splitlines(keepends=True)
    for mark in (likely, *SEPARATORS) if likely else SEPARATORS:
        try:
            rows = itertools.islice(csv.reader(sample, delimiter=mark), _SAMPLE_ROWS)
            widths = [len(row) for row in rows if row]
        except csv.Error:
            continue
        if not widths or widths[0] < 2:
            continue
        share = Counter(widths)[widths[0]] / len(widths)
        score = (round(share, 1), widths[0])
        if score > best_score:
            best, best_score = mark, score
    return best


def _format_of(sample: list[str], mark: str) -> dict[str, Any]:
    text = "".join(sample)[:_SAMPLE]
    escapes = '\\"' in text and '""' not in text.replace(f'{mark}""{mark}', "")
    quote = "'" if _quotes_singly(sample, mark) else '"'
    return {"delimiter": mark, "escapechar": "\\" if escapes else None, "quotechar": quote}


def _with_own_quotes(line: str) -> str:
    """Return the first line of a row parted by tabs, each cell whose marks are the text's own quoted.

    Tabs seldom stand in a text, so many programs quote nothing: such a cell begins with a mark and
    goes on behind the next one, which no quoted cell does.
    """
    body = line.rstrip("\r\n")
    cells = body.split("\t")
    for at, cell in enumerate(cells):
        if cell.startswith('"') and cell[1:].replace('""', "").partition('"')[2].strip():
            cells[at] = '"' + cell.replace('"', '""') + '"'
    return "\t".join(cells) + line[len(body) :]


def _quotes_singly(sample: list[str], mark: str) -> bool:
    """Tell whether cells stand in single quotes: nearly all lines have one that does, none in double."""
    lines = [line for line in sample[:_SAMPLE_ROWS] if line.strip()]
    if any(f'{mark}"' in line or line.startswith('"') for line in lines):
        return False
    quoted = sum(f"{mark}'" in line and line.rstrip().endswith("'") for line in lines)
    return quoted > len(lines) * 0.8


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
