"""Table cells: a cell in, the list it spells out; a column in, which way its dates are written."""

import ast
import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

_LONGEST_LIST = 20_000
_NUMBERS = re.compile(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\b")


def listed_value(cell: str) -> Any:
    """Return the list or object that `cell` spells in JSON or as Python prints it, else `cell`."""
    if cell[0] + cell[-1] not in {"[]", "{}"} or len(cell) > _LONGEST_LIST:
        return cell
    for read in (json.loads, ast.literal_eval):
        try:
            value = read(cell)
        except (ValueError, SyntaxError, RecursionError, MemoryError, TypeError):
            continue
        if isinstance(value, list | dict) and _is_plain(value):
            return value
    return cell


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


def _is_plain(value: Any) -> bool:
    """Tell whether a list or an object holds nothing but what JSON can: no bytes, no sets."""
    try:
        json.dumps(value, allow_nan=False)
    except (TypeError, ValueError, RecursionError):
        return False
    return True
