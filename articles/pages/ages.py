"""Ages: "2 days ago" and the day of the capture in, the day it was published out."""

import calendar
import datetime as dt
import re

from articles.pages.paragraphs import clean_line
from articles.pages.remembered import remembered
from articles.records import Moment, Publication

_UNITS = {
    "second": "second", "sec": "second", "s": "second",
    "minute": "minute", "min": "minute", "m": "minute",
    "hour": "hour", "hr": "hour", "h": "hour",
    "day": "day", "d": "day",
    "week": "week", "wk": "week", "w": "week",
    "month": "month", "mo": "month", "mon": "month", "mth": "month",
    "year": "year", "yr": "year", "y": "year",
}  # fmt: skip
_AGE = re.compile(
    r"(?:(?:published|posted|updated)\s+)?(?:about\s+|over\s+|almost\s+)?"
    r"(?:(?P<number>\d{1,4})\s?\+?|an?|one)\s?"
    r"(?P<unit>seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|wks?|w|"
    r"months?|mos?|mon|mths?|years?|yrs?|y)\.?\s+ago",
    re.IGNORECASE,
)
_WORDS = {"just now": 0, "now": 0, "moments ago": 0, "today": 0, "yesterday": 1, "last week": 7}
_LAST_LETTERS = frozenset("owykOWYK")
"""Of "ago", "now", "today", "week"."""
_LONGEST = 60
_HOURS_IN = {"second": 1 / 3600, "minute": 1 / 60, "hour": 1}
_DAY = dt.timedelta(days=1)
_WEEK = dt.timedelta(days=7)


@remembered
def is_age(text: str) -> bool:
    """Tell whether `text` is an age and nothing else: "2 days ago", "a week ago", "4d ago"."""
    if len(text) > _LONGEST:
        return False
    # Most lines of a page are asked; what is printable needs no cleaning to show its last letter.
    if text[-1:] not in _LAST_LETTERS and text.isprintable() and text[-1:] != " ":
        return False
    printed = clean_line(text)
    return printed.lower() in _WORDS or bool(_AGE.fullmatch(printed))


def resolve_age(text: str, captured_at: Moment | None) -> Publication:
    """Return the day a page captured at `captured_at` means by an age such as "2 days ago".

    A printed age is a floor: 2 days is anything from 48 hours to just under 72. So the day is the
    capture day less the age, it may have been one unit earlier, and is never later. Hours and
    minutes give a day too: with the hour of the capture unknown, any may lie on the day before.
    Without a capture, or for no age at all, the text is kept alone.
    """
    printed = clean_line(text)
    if captured_at is None or not is_age(printed):
        return Publication(text=printed)
    try:
        return _resolve(printed, captured_at)
    except (ValueError, OverflowError):  # 2,500 years ago
        return Publication(text=printed)


def _resolve(printed: str, captured_at: Moment) -> Publication:
    today = capture_day(captured_at)
    found = _AGE.fullmatch(printed)
    if found is None:  # "yesterday" names a day, "last week" a span
        days = _WORDS[printed.lower()]
        at = today - days * _DAY
        return _inferred(at, earliest=at - days // 7 * _WEEK, text=printed)
    number = int(found["number"] or 1)
    spelled = found["unit"].lower()
    unit = _UNITS.get(spelled) or _UNITS[spelled.rstrip("s")]
    if unit in _HOURS_IN:
        return _hours_before(captured_at, number=number, unit=unit, text=printed)
    if unit in {"day", "week"}:
        step = _WEEK if unit == "week" else _DAY
        at = today - number * step
        return _inferred(at, earliest=at - step, text=printed)
    months = 12 if unit == "year" else 1
    return Publication(
        at=_months_before(today, number * months),
        earliest=_months_before(today, (number + 1) * months),
        latest=_months_before(today, number * months),
        precision="year" if unit == "year" else "month",
        basis="inferred",
        text=printed,
    )


def capture_day(captured_at: Moment) -> dt.date:
    """Return the day of a capture, in UTC."""
    if isinstance(captured_at, dt.datetime):
        return (captured_at.astimezone(dt.UTC) if captured_at.tzinfo else captured_at).date()
    return captured_at


def _inferred(at: dt.date, *, earliest: dt.date, text: str) -> Publication:
    return Publication(
        at=at, earliest=earliest, latest=at, precision="day", basis="inferred", text=text
    )


def _hours_before(captured_at: Moment, *, number: int, unit: str, text: str) -> Publication:
    shortest = dt.timedelta(hours=number * _HOURS_IN[unit])
    longest = dt.timedelta(hours=(number + 1) * _HOURS_IN[unit])
    if isinstance(captured_at, dt.datetime):
        at = capture_day(captured_at - shortest)
        return _inferred(at, earliest=capture_day(captured_at - longest), text=text)
    midnight = dt.datetime.combine(captured_at, dt.time())
    at = captured_at - shortest // _DAY * _DAY
    return _inferred(at, earliest=(midnight - longest).date(), text=text)


def _months_before(day: dt.date, months: int) -> dt.date:
    index = day.year * 12 + day.month - 1 - months
    year, month = divmod(index, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
