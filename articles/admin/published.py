"""Dates as curators give them: a value, how precise it is, and the bounds that follow from both."""

import calendar
import datetime as dt
from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminSplitDateTime

from articles.models import Article

Precision = Article.Precision
FIELDS = ("published_at", "published_precision", "published_earliest", "published_latest")


class MomentField(forms.SplitDateTimeField):
    """A day with or without a time; without, it is the first or the last second of the day."""

    widget = AdminSplitDateTime

    def __init__(self, *, end_of_day: bool = False, **options: Any) -> None:
        super().__init__(required=False, **options)
        for widget, part in zip(self.widget.widgets, ("date", "time"), strict=True):
            widget.attrs["aria-label"] = f"{self.label}: {part}"
        self._time = dt.time(23, 59, 59) if end_of_day else dt.time()

    def compress(self, data_list: Any) -> dt.datetime | None:
        if data_list and data_list[0] is not None and data_list[1] is None:
            data_list = [data_list[0], self._time]
        return super().compress(data_list)


def span_of(at: dt.datetime, precision: str) -> tuple[dt.datetime, dt.datetime]:
    """Return the first and the last second of the day, month or year that `at` lies in."""
    if precision == Precision.SECOND:
        return at, at
    first = at.replace(hour=0, minute=0, second=0, microsecond=0)
    last = at.replace(hour=23, minute=59, second=59, microsecond=0)
    if precision == Precision.YEAR:
        return first.replace(month=1, day=1), last.replace(month=12, day=31)
    if precision == Precision.MONTH:
        days = calendar.monthrange(at.year, at.month)[1]
        return first.replace(day=1), last.replace(day=days)
    return first, last


def settle(values: dict[str, Any], changed: set[str]) -> dict[str, str]:
    """Make the date among the cleaned `values` whole; return what is wrong, by field.

    Bounds that were not given anew follow from a new value or precision.
    """
    at, precision = values["published_at"], values["published_precision"]
    if precision == Precision.UNKNOWN:
        if at is not None:
            return {"published_precision": "A date is given: say how precise it is."}
        values["published_earliest"] = values["published_latest"] = None
        return {}
    if at is None:
        return {"published_at": "Give the date, or choose “unknown” below."}
    first, last = span_of(at, precision)
    anew = bool({"published_at", "published_precision"} & changed)
    at = values["published_at"] = first if anew else at
    for name, bound in (("published_earliest", first), ("published_latest", last)):
        if values[name] is None or (anew and name not in changed):
            values[name] = bound
    if values["published_earliest"] > at:
        return {"published_earliest": "This is after the date itself."}
    if values["published_latest"] < at:
        return {"published_latest": "This is before the date itself."}
    return {}
