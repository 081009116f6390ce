"""Dates as readers write them: a text and today's date in, the days it names out.

1. today, yesterday; this or last week, month, year (weeks begin on Monday)
2. 30d 2w 6m 1y: so many days, weeks, months, years up to and with today; last 30 days
3. two dates: 2021-08..2021-10, 2021-08.., [2021-08-01 TO 2021-08-31], 2021-08 to 2021-10
4. one side: >2021-08, >=2021-08, <2021-08, <=2021-08, >=yesterday, <30d
5. one date: 2021, 2021-08, 2021-08-03 (or with slashes), August 2021, 3 August 2021, Aug 3, 2021
"""

import calendar
import datetime as dt
import re

Days = tuple[dt.date | None, dt.date | None]
"""First and last day, both included; None is open."""

_MONTHS = {
    name.lower(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if number
} | {"sept": 9}
_SPAN = re.compile(r"(?:(?:last|past)\s+)?(\d{1,4})\s*(d|w|m|y|days?|weeks?|months?|years?)")
_DATE = re.compile(r"(\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?")
_DAY_MONTH = re.compile(r"(?:(\d{1,2})\s+)?([a-z]+)\.?\s+(\d{4})")
_MONTH_DAY = re.compile(r"([a-z]+)\.?\s+(\d{1,2}),?\s+(\d{4})")
_OPERATOR = re.compile(r"(>=|<=|>|<|=)\s*(.*)")


def read_days(text: str, *, today: dt.date) -> Days | None:
    """Return the days `text` names, or None when it names none."""
    text = " ".join(text.lower().split())
    try:
        return (
            _relative(text, today) or _between(text, today) or _one_side(text, today) or _one(text)
        )
    except (ValueError, OverflowError):  # month 13, year 0, before the calendar begins
        return None


def read_day_of_year(text: str) -> tuple[int, int] | None:
    """Return month and day of "08-03", "8/3" or "3 August"; None when it is neither."""
    text = " ".join(text.lower().split())
    if match := re.fullmatch(r"(\d{1,2})[-/](\d{1,2})", text):
        month, day = int(match[1]), int(match[2])
    elif (match := re.fullmatch(r"(\d{1,2}) ([a-z]+)", text)) and match[2] in _MONTHS:
        month, day = _MONTHS[match[2]], int(match[1])
    elif (match := re.fullmatch(r"([a-z]+) (\d{1,2})", text)) and match[1] in _MONTHS:
        month, day = _MONTHS[match[1]], int(match[2])
    else:
        return None
    # 2000 was a leap year: 29 February is a day.
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(2000, month)[1]:
        return None
    return month, day


def _relative(text: str, today: dt.date) -> Days | None:
    one_day = dt.timedelta(days=1)
    if text == "today":
        return today, today
    if text == "yesterday":
        return today - one_day, today - one_day
    if match := re.fullmatch(r"(this|last) (week|month|year)", text):
        first, last = _period(match[2], today)
        return _period(match[2], first - one_day) if match[1] == "last" else (first, last)
    if match := _SPAN.fullmatch(text):
        return _back(today, int(match[1]), match[2][0]), today
    return None


def _period(unit: str, day: dt.date) -> tuple[dt.date, dt.date]:
    """Return the first and last day of the week, month or year that `day` is in."""
    if unit == "week":
        monday = day - dt.timedelta(days=day.weekday())
        return monday, monday + dt.timedelta(days=6)
    if unit == "month":
        return day.replace(day=1), _last_of_month(day.year, day.month)
    return dt.date(day.year, 1, 1), dt.date(day.year, 12, 31)


def _back(today: dt.date, count: int, unit: str) -> dt.date:
    if unit in {"d", "w"}:
        return today - dt.timedelta(days=max(count, 1) * (7 if unit == "w" else 1) - 1)
    months = today.year * 12 + today.month - 1 - count * (12 if unit == "y" else 1)
    year, month = divmod(months, 12)
    last = _last_of_month(year, month + 1)
    return last.replace(day=min(today.day, last.day)) + dt.timedelta(days=1)


def _between(text: str, today: dt.date) -> Days | None:
    if (bracketed := re.fullmatch(r"[\[{](.*)[\]}]", text)) is not None:
        text = bracketed[1].strip()
    match = re.fullmatch(r"(.*?)\s*(?:\.\.|\bto\b)\s*(.*)", text)
    if match is None:
        return None
    sides = [_side(side, today) for side in match.groups()]
    if None in sides or sides == [_OPEN, _OPEN]:
        return None
    first, last = (side or _OPEN for side in sides)
    if first[0] and last[1] and first[0] > last[1]:
        first, last = last, first
    return first[0], last[1]


_OPEN: Days = (None, None)


def _side(text: str, today: dt.date) -> Days | None:
    if text in {"", "*"}:
        return _OPEN
    return _relative(text, today) or _one(text)


def _one_side(text: str, today: dt.date) -> Days | None:
    if (match := _OPERATOR.fullmatch(text)) is None:
        return None
    days = _relative(match[2], today) or _one(match[2])
    first, last = days or _OPEN
    if first is None or last is None:
        return None
    one_day = dt.timedelta(days=1)
    match match[1]:
        case ">":  # after the last day there is, nothing is
            return min(last, dt.date.max - one_day) + one_day, None
        case ">=":
            return first, None
        case "<":
            return None, max(first, dt.date.min + one_day) - one_day
        case "<=":
            return None, last
    return first, last


def _one(text: str) -> tuple[dt.date, dt.date] | None:
    if match := _DATE.fullmatch(text):
        return _days(match[1], match[2], match[3])
    if (match := _DAY_MONTH.fullmatch(text)) and match[2] in _MONTHS:
        return _days(match[3], _MONTHS[match[2]], match[1])
    if (match := _MONTH_DAY.fullmatch(text)) and match[1] in _MONTHS:
        return _days(match[3], _MONTHS[match[1]], match[2])
    return None


def _days(year: str, month: str | int | None, day: str | None) -> tuple[dt.date, dt.date]:
    if month is None:
        return dt.date(int(year), 1, 1), dt.date(int(year), 12, 31)
    if day is None:
        return dt.date(int(year), int(month), 1), _last_of_month(int(year), int(month))
    one = dt.date(int(year), int(month), int(day))
    return one, one


def _last_of_month(year: int, month: int) -> dt.date:
    return dt.date(year, month, 1).replace(day=calendar.monthrange(year, month)[1])
