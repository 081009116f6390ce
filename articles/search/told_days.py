"""Told days: the words of a question in, the days it may be about out.

1. a day of a year: 3 August 2021, August 3 2021, 3rd of August 2021
2. a part of a year: August 2021, early August 2021, the summer of 2021
3. a year: 2021
4. a day of any year: August 3, 3 August; may and march are other words too often
5. a month of any year: in August

News of a day are printed on it and soon after. The days speak for an article, they never limit.
"""

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Sequence

from articles.search.queries import DateRange, Either, Node, SameDay, SameMonth

_MONTHS = {
    name.lower(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if number
} | {"sept": 9}
_SEASONS = {
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "fall": (9, 11),
    "winter": (12, 14),
}
_PARTS = {
    "early": (1, 12),
    "beginning of": (1, 12),
    "mid": (8, 22),
    "late": (18, 31),
    "end of": (18, 31),
}

_YEAR = r"(?P<year>(?:18|19|20)\d\d)"
_DAY = r"(?P<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})"
_PART = rf"(?:(?P<part>{'|'.join(_PARTS)}) )?"
_TOLD = tuple(
    re.compile(rf"\b(?:{told})\b")
    for told in (
        rf"{_DAY} (?:of )?{_MONTH}(?: {_YEAR})?",
        rf"{_MONTH} (?:the )?{_DAY}(?: {_YEAR})?",
        rf"{_PART}(?:in )?{_MONTH} (?:of )?{_YEAR}",
        rf"(?P<season>{'|'.join(_SEASONS)}) (?:of )?{_YEAR}",
        _YEAR,
        rf"(?:in|during|since|until|last|this|{'|'.join(_PARTS)}) {_MONTH}",
    )
)
_SEVERAL_MEANINGS = frozenset({"may", "march", "mar"})
_LATER = dt.timedelta(days=3)
_MOST = 4
_YEARS_MONTHS = 12


def told_days(forms: Sequence[str]) -> list[Node]:
    """Return a node for each time that words in exact form name, which finds what was printed then."""
    left = " ".join(forms)
    found: list[Node] = []
    for told in _TOLD:
        for match in told.finditer(left):
            found += _days(match.groupdict())
        left = told.sub(" ", left)
    return list(dict.fromkeys(found))[:_MOST]


def is_day_of_month(first: str, second: str) -> bool:
    """Whether a number stands beside a month, of which it is a day then."""
    return any(
        month in _MONTHS and re.fullmatch(_DAY, day) is not None
        for month, day in ((first, second), (second, first))
    )


def _days(told: dict[str, str]) -> Iterator[Node]:
    year, day = int(told.get("year") or 0), int(told.get("day") or 0)
    month = _MONTHS.get(told.get("month") or "", 0)
    if day and not year:
        if told["month"] not in _SEVERAL_MEANINGS:
            yield _any_year(month, day)
    elif day:
        yield from _range(year, (month, day), (month, day))
    elif month:
        first, last = _PARTS.get(told.get("part") or "", (1, 31))
        if not year:
            yield SameMonth(month)
            return
        yield from _range(year, (month, first), (month, last))
    elif told.get("season"):
        first, last = _SEASONS[told["season"]]
        yield from _range(year, (first, 1), (last, 31))
        if last > _YEARS_MONTHS:  # the winter of 2019 began in December 2018, or ended in 2020
            yield from _range(year - 1, (first, 1), (last, 31))
    else:
        yield DateRange(first=dt.date(year, 1, 1), last=dt.date(year, 12, 31))


def _range(year: int, first: tuple[int, int], last: tuple[int, int]) -> Iterator[Node]:
    begins, ends = _last_day(year, *first), _last_day(year, *last)
    yield DateRange(first=begins, last=ends + _LATER)


def _last_day(year: int, month: int, day: int) -> dt.date:
    """Return a day, or the last of its month where that has fewer; month 13 is the next January."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return dt.date(year, month, min(day, calendar.monthrange(year, month)[1]))


def _any_year(month: int, day: int) -> Node:
    begins = _last_day(2000, month, day)
    days = [begins + dt.timedelta(days=later) for later in range(_LATER.days)]
    return Either(tuple(SameDay(one.month, one.day) for one in days))
