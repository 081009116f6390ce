"""Table guesses: the first rows of a table without a header in, which column is which field out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.field_names import moment_of

_FEWEST_ROWS = 2
_NEARLY_ALL = 0.9
_HEADLINE_LETTERS = 200
"""More than headlines have on the average."""
_TEXT_LETTERS = 300
"""Fewer than whole texts have on the average: what is shorter is an excerpt."""
_LABELS_ROWS = 20
_ID_ROWS, _ID_LETTERS = 5, 4
"""Rows, or letters of a code, from which distinct ones are no mere chance."""
_LABEL = re.compile(r"[^\W\d_][\w &/-]{1,30}")
_DATE = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b.{0,30}|\d{1,2}[-/. ](?:\d{1,2}|[A-Za-z]{3,9})[-/., ]+\d{4}\b.{0,30}"
    r"|(?:[A-Z][a-z]{2,8},? ){0,1}(?:\d{1,2} )?[A-Z][a-z]{2,8}\.? (?:\d{1,2}, )?\d{4}\b.{0,30}"
)


@dataclass(frozen=True, slots=True)
class _Column:
    cells: tuple[str, ...]
    """Those that are not empty."""
    rows: int

    def share(self, *, of: "re.Pattern[str]") -> float:
        return sum(bool(of.fullmatch(cell)) for cell in self.cells) / max(len(self.cells), 1)

    @property
    def letters(self) -> float:
        return sum(map(len, self.cells)) / max(len(self.cells), 1)

    @property
    def is_date(self) -> bool:
        dates = sum(bool(_DATE.fullmatch(cell)) or _is_moment(cell) for cell in self.cells)
        return dates >= _NEARLY_ALL * len(self.cells) > 0

    @property
    def is_prose(self) -> bool:
        return self.share(of=_PROSE) >= _NEARLY_ALL

    @property
    def is_labels(self) -> bool:
        kinds = len(set(self.cells))
        few = self.rows >= _LABELS_ROWS and 1 < kinds <= self.rows / 5
        return few and self.share(of=_LABEL) >= _NEARLY_ALL

    @property
    def is_ids(self) -> bool:
        distinct = len(set(self.cells)) == self.rows
        enough = self.rows >= _ID_ROWS or min(map(len, self.cells), default=0) >= _ID_LETTERS
        return distinct and enough and self.share(of=_ID) == 1


_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_PICTURE = re.compile(r"https?://\S+\.(?:jpe?g|png|gif|webp)(?:\?\S*)?", re.IGNORECASE)
_PROSE = re.compile(r"[^\[{<](?=.*\w\s+\S+\s+\S).*", re.DOTALL)
_ID = re.compile(r"[\w.-]{1,60}", re.ASCII)


def guess_columns(rows: Sequence[Sequence[str]]) -> dict[str, str]:
    """Return column, by its number from 1, by field; nothing where no headline or text is found.

    1. the first column of addresses that are no pictures is the address, of pictures the picture;
    2. the first of dates is the date; 3. of columns of prose the first of the length of headlines
    is the headline, the longest other one the text, or the summary where it is short; 4. a first
    column of distinct codes is the id; 5. the first of few labels, in a table long enough to tell,
    is the section.
    """
    if len(rows) < _FEWEST_ROWS:
        return {}
    columns = [
        _Column(
            tuple(cell for row in rows if at < len(row) and (cell := row[at].strip())), len(rows)
        )
        for at in range(max(map(len, rows)))
    ]
    found = _prose(columns)
    if not found:
        return {}
    for field, test in _TESTS.items():
        at = next(
            (at for at, one in enumerate(columns) if at not in found.values() and test(one)), None
        )
        if at is not None and (field != "id" or at == 0):
            found[field] = at
    return {field: str(at + 1) for field, at in found.items()}


def _prose(columns: Sequence[_Column]) -> dict[str, int]:
    prose = [at for at, column in enumerate(columns) if column.is_prose and not column.is_date]
    if not prose:
        return {}
    short = [at for at in prose if columns[at].letters <= _HEADLINE_LETTERS]
    found = {"headline": short[0]} if short else {}
    if rest := [at for at in prose if at not in found.values()]:
        longest = max(rest, key=lambda at: columns[at].letters)
        is_text = columns[longest].letters >= _TEXT_LETTERS
        if is_text or not found or columns[longest].letters > columns[short[0]].letters:
            found["text" if is_text or not found else "summary"] = longest
    return found


def _is_moment(cell: str) -> bool:
    return len(cell) >= 8 and moment_of(cell) is not None


_TESTS = {
    "image_url": lambda column: column.share(of=_PICTURE) >= _NEARLY_ALL,
    "url": lambda column: column.share(of=_ADDRESS) >= _NEARLY_ALL,
    "published": lambda column: column.is_date,
    "id": lambda column: column.is_ids,
    "section": lambda column: column.is_labels,
}
