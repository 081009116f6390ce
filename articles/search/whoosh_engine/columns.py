"""Columns: what a query asks of an article's numbers, tried on all of a segment or on some of it."""

import datetime as dt
import operator
from collections.abc import Callable
from typing import Any

import numpy as np

from articles.search import queries
from articles.search.whoosh_engine.found import Found, kept, of_mask
from articles.search.whoosh_engine.schema import HELD, NO_COUNT
from articles.search.whoosh_engine.snapshot import LiveSegment

Column = Callable[[str], np.ndarray]
"""Gives a column of schema.NUMBERS by its name, of the documents tried."""

Trial = Callable[[Column], np.ndarray]
"""Gives of each document tried whether it has what is asked."""

_OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "<": operator.lt, "<=": operator.le, "=": operator.eq, ">=": operator.ge, ">": operator.gt,
}  # fmt: skip

_DAY_COLUMNS = {
    "published": ("first_day", "last_day"),
    "captured": ("captured_day", "captured_day"),
    "added": ("added_day", "added_day"),
}
_LARGEST = 2**31 - 1
_MONTHS = 12


def trial_of(node: queries.Node) -> Trial | None:
    """Return how `node` is tried, or None where it asks for more than numbers."""
    match node:
        case queries.Amount(field, sign, number) if field in {"words", "comments"}:
            return _amount(field, sign, max(min(number, _LARGEST), -_LARGEST))
        case queries.DateRange(field, first, last) if first is not None or last is not None:
            return _date_range(field, first or dt.date.min, last or dt.date.max)
        case queries.SameDay(month, day):
            return lambda column: column("day_of_year") == month * 100 + day
        case queries.SameMonth(month):
            return lambda column: (
                (column("month") % _MONTHS == month - 1) & (column("month") != NO_COUNT)
            )
        case queries.Ids(ids):
            return lambda column: np.isin(column("id"), ids)
        case queries.Choice("held", values):
            return _held(values)
        case queries.State("held", value):
            return _held((value.lower(),))
        case queries.State("is", value) if value.lower() == "untagged":
            return lambda column: column("tags") == 0
    return None


def tried(segment: LiveSegment, trial: Trial) -> Found:
    """Return the live documents that have what is asked, unscored."""
    mask = trial(segment.numbers)
    if len(segment.deleted):
        mask = mask & segment.live
    return of_mask(mask)


def narrowed(segment: LiveSegment, found: Found, trial: Trial) -> Found:
    """Return what of the found has what is asked."""
    ids = found.ids
    if ids is None:
        return kept(found, trial(segment.numbers))
    return kept(found, trial(lambda name: segment.numbers(name).take(ids)))


def _amount(field: str, sign: str, number: int) -> Trial:
    def has(column: Column) -> np.ndarray:
        values = column(field)
        fits = _OPERATORS[sign](values, number)
        return fits if field == "words" else fits & (values != NO_COUNT)

    return has


def _date_range(field: str, first: dt.date, last: dt.date) -> Trial:
    lower, upper = first.toordinal(), last.toordinal()
    begins, ends = _DAY_COLUMNS[field]

    def has(column: Column) -> np.ndarray:
        # A day that is not known is before any day, so that it ends before the range begins.
        return (column(ends) >= lower) & (column(begins) <= upper)

    return has


def _held(values: tuple[str, ...]) -> Trial:
    codes = [HELD.index(value) for value in values if value in HELD]
    return lambda column: np.isin(column("held"), codes)
