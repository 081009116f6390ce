"""Datelines: the opening of a text in ("MOSCOW, Aug 5 (Reuters) -"), the day it names out."""

import datetime as dt
import re

from articles.pages.ages import capture_day
from articles.pages.dates import MONTH, MONTHS, on_day
from articles.records import UNDATED, Moment, Publication

_DATELINE = re.compile(
    r"^[A-Z][\w.'’/\[\]() -]{1,50}(?:,\s?[\w.'’\[\]() -]{2,40})?[,\s]\s?"
    rf"(?P<date>(?P<month>(?i:{MONTH}))\s(?P<day>\d{{1,2}})(?:,?\s(?P<year>\d{{4}}))?)"
    r"(?:\s*\([^()]{2,60}\)\s*[:,.\-–—]*|\s*[-–—:]+)(?=\s)"
)
_LONGEST = 120
"""Characters of the longest of them, up to the digits of its day."""
_DIGIT = re.compile(r"\d")
# A page can be captured by a clock behind the writer's; more than this ahead is last year's.
_AHEAD = dt.timedelta(days=2)


def read_dateline(text: str, captured_at: Moment | None) -> Publication:
    """Return the day the dateline of `text` names; empty when there is no dateline with a day.

    A dateline seldom gives the year: it is the last one before the capture. With neither a year
    nor a capture the text is kept alone.
    """
    if not _DIGIT.search(text, 0, _LONGEST) or not (found := _DATELINE.match(text)):
        return UNDATED
    month, day = MONTHS[found["month"].lower().rstrip(".")], int(found["day"])
    try:
        if found["year"]:
            return on_day(dt.date(int(found["year"]), month, day), text=found["date"])
        at = _last(month, day, captured_at)
    except ValueError:  # February 30
        return UNDATED
    if at is None:
        return Publication(text=found["date"])
    return Publication(
        at=at, earliest=at, latest=at, precision="day", basis="inferred", text=found["date"]
    )


def _last(month: int, day: int, captured_at: Moment | None) -> dt.date | None:
    if captured_at is None:
        dt.date(2020, month, day)  # a leap year: says whether there is such a day at all
        return None
    limit = capture_day(captured_at) + _AHEAD
    for year in range(limit.year, limit.year - 5, -1):
        try:
            at = dt.date(year, month, day)
        except ValueError:  # February 29 of another year
            continue
        if at <= limit:
            return at
    raise ValueError(f"no such day: {month}-{day}")
