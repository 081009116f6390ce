"""Table cells: the rows of a table in, which way the dates of its columns are written out."""

import re
from collections.abc import Iterable, Sequence

_NUMBERS = re.compile(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\b")


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
