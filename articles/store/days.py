"""Days: when a page was captured, the first moment and those at which it was the same again."""

import datetime as dt
from collections.abc import Iterable
from operator import attrgetter
from typing import NamedTuple

from articles.records import RawPage
from articles.store.moments import as_datetime, precision_of

_TELLS_COPIES = "modification time"
"""Another copy of a file was changed at another moment; that tells of no other capture."""


class Day(NamedTuple):
    """One moment of capture: a second, or a day as its midnight."""

    at: dt.datetime
    precision: str
    known_from: str
    """Which rule gave it."""

    @property
    def end(self) -> dt.datetime:
        """When it was over at the latest."""
        return self.at if self.precision == "second" else self.at + dt.timedelta(days=1, seconds=-1)


UNDATED = (None, "unknown", "")
"""In the columns of a day, that none is known."""


def day_of(page: RawPage) -> Day | None:
    """Return when a page was captured as its dump tells it."""
    if (at := as_datetime(page.captured_at)) is None:
        return None
    return Day(at, precision_of(page.captured_at), page.captured_from[:32])


def in_order(days: Iterable[Day]) -> list[Day]:
    """Return each moment once, the first of them first, whatever order they are told in.

    A day is left out where a time of it is known, which tells more; so is the time at which a file
    was changed, unless nothing tells of an earlier capture.
    """
    each: dict[tuple[dt.datetime, str], Day] = {}
    for day in days:
        each.setdefault((day.at, day.precision), day)
    timed = {day.at.date() for day in each.values() if day.precision == "second"}
    told = [day for day in each.values() if day.precision == "second" or day.at.date() not in timed]
    told.sort(key=attrgetter("end"))
    return told[:1] + [day for day in told[1:] if day.known_from != _TELLS_COPIES]
