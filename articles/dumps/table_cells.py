"""Table cells: the rows of a table in, which way the dates of its columns are written out; which cells are empty."""

import re
from collections.abc import Iterable, Sequence

_NUMBERS = re.compile(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\b")

_NO_VALUES = frozenset(
    {"#N/A", "#NA", "<NA>", "<null>", "\\N", "(null)", "-nan", "N/A", "NA", "NULL", "NaN", "NaT", "None", "n/a",
     "nan", "null"}
)  # fmt: skip
"""As databases and programs that work with tables write that there is none, letter for letter."""


def is_missing(cell: str) -> bool:
    """Tell whether a stripped cell holds no value."""
    return not cell or cell in _NO_VALUES


def shown_order(rows: Iterable[Sequence[str]]) -> dict[int, bool]:
    """Return by column whether its dates begin with the day, where a date past the 12th shows it."""
    days: set[int] = set()
    months: set[int] = set()
    for row in rows:
        for at, cell in enumerate(row):
            if len(cell) < 40 and (found := _NUMBERS.match(cell)):
                first, second = int(found[1]), int(found[2])
                if first > 12 >= second:
                    days.add(at)
                elif second > 12 >= first:
                    months.add(at)
    return {at: at in days for at in days ^ months}
