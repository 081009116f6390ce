"""Table quotes: the first lines of a table in, how its cells are parted, quoted and escaped out.

A quote inside a quoted cell is written twice or behind a backslash. Where a backslash stands before
a quote, the table is read both ways by the letter, and the way that breaks fewer cells is its own:
a quote that closes a cell stands before a separator or the end of the line.
"""

import csv
import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

SEPARATORS = (",", ";", "\t", "|")
SAMPLE_LINES = 2000
_SAMPLE = 64 * 1024
_SAMPLE_ROWS = 30
_BEHIND_BACKSLASH = {quote: re.compile(rf"(?<!\\)(?:\\\\)*+\\{quote}") for quote in ('"', "'")}
"""A quote behind one backslash, or behind an odd number: two are one of the text's own."""
_NO_END = "unexpected end of data"


@dataclass(frozen=True, slots=True, kw_only=True)
class TableQuotes:
    mark: str
    """What parts the cells."""
    quote: str = '"'
    escape: str | None = None
    """What stands before a quote that is the text's own; None: such a quote is doubled."""
    is_shown: bool = True
    """The lines show which of both, for a backslash stands before a quote in them."""

    def are_shown_by(self, line: str) -> bool:
        return "\\" in line and bool(_BEHIND_BACKSLASH[self.quote].search(line))


def quotes_of(
    lines: Sequence[str], mark: str, *, quote: str = "", is_whole: bool = False
) -> TableQuotes:
    """Return how a table quotes whose cells `mark` parts; `is_whole`: there are no lines behind these."""
    quote = quote or ("'" if _quotes_singly(lines, mark) else '"')
    told = TableQuotes(mark=mark, quote=quote, is_shown=False)
    first = next((at for at, line in enumerate(lines) if told.are_shown_by(line)), None)
    if first is None:
        return told
    sample = lines[: first + _how_many(lines[first:])]
    text = "".join(sample)
    is_whole = is_whole and len(sample) == len(lines)
    doubled = _broken(sample, told, None, is_whole=is_whole)
    escaped = _broken(sample, told, "\\", is_whole=is_whole)
    if doubled == escaped:
        edge = re.escape(mark)
        empty = re.compile(rf"(^|{edge}){quote * 2}(?={edge}|\r?$)", re.MULTILINE)
        is_escaped = quote * 2 not in empty.sub(r"\1", text)
    else:
        is_escaped = escaped < doubled
    return TableQuotes(mark=mark, quote=quote, escape="\\" if is_escaped else None)


def separator_of(lines: Sequence[str], *, likely: str = "") -> str:
    """Return the mark that parts the rows into equally many cells, the most of them."""
    best, best_score = likely or ",", (0.0, 0)
    text = "".join(lines)[:_SAMPLE]
    sample = text.splitlines(keepends=True)
    marks = (likely, *SEPARATORS) if likely else SEPARATORS
    for mark, escape in itertools.product(marks, (None, "\\") if '\\"' in text else (None,)):
        try:
            reader = csv.reader(sample, delimiter=mark, escapechar=escape)
            widths = [len(row) for row in itertools.islice(reader, _SAMPLE_ROWS) if row]
        except csv.Error:
            continue
        if not widths or widths[0] < 2:
            continue
        share = Counter(widths)[widths[0]] / len(widths)
        score = (round(share, 1), widths[0])
        if score > best_score:
            best, best_score = mark, score
    return best


def with_own_quotes(line: str, quotes: TableQuotes) -> str:
    """Return the first line of a row parted by tabs, each cell whose marks are the text's own quoted.

    Tabs seldom stand in a text, so many programs quote nothing: such a cell begins with a mark and
    goes on behind the next one, which no quoted cell does.
    """
    body = line.rstrip("\r\n")
    cells = body.split("\t")
    for at, cell in enumerate(cells):
        if not cell.startswith('"'):
            continue
        inner = cell[1:].replace('""', "")
        if quotes.escape:
            inner = inner.replace('\\"', "")
        if inner.partition('"')[2].strip():
            own = cell.replace('\\"', '"') if quotes.escape else cell
            cells[at] = '"' + own.replace('"', '""') + '"'
    return "\t".join(cells) + line[len(body) :]


def _how_many(lines: Sequence[str]) -> int:
    """Return how many lines are looked at: up to some size, the first of any."""
    sizes = itertools.accumulate(map(len, lines))
    return max(1, sum(size <= _SAMPLE for size in sizes))


def _broken(
    lines: Sequence[str], quotes: TableQuotes, escape: str | None, *, is_whole: bool
) -> int:
    """Return how often a quoted cell goes on behind the quote that closes it, or is never closed."""
    reader = csv.reader(
        lines, delimiter=quotes.mark, quotechar=quotes.quote, escapechar=escape, strict=True
    )
    broken = 0
    while True:
        try:
            for _ in reader:
                pass
        except csv.Error as problem:
            broken += is_whole or not str(problem).startswith(_NO_END)
        else:
            return broken


def _quotes_singly(sample: Sequence[str], mark: str) -> bool:
    """Tell whether cells stand in single quotes: nearly all lines have one that does, none in double."""
    lines = [line for line in sample[:_SAMPLE_ROWS] if line.strip()]
    if any(f'{mark}"' in line or line.startswith('"') for line in lines):
        return False
    quoted = sum(f"{mark}'" in line and line.rstrip().endswith("'") for line in lines)
    return quoted > len(lines) * 0.8
