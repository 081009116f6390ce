"""ISO days: a date told by its week or its day of the year in, the same by month and day out.

Only in fields that hold a date: "2022-073" is the number of a file elsewhere.
"""

import datetime as dt
import re

_OF_WEEK = re.compile(r"(?P<year>[12]\d{3})(?P<mark>-?)W(?P<week>\d\d)(?P=mark)(?P<day>[1-7])")
_OF_YEAR = re.compile(r"(?P<year>[12]\d{3})-(?P<day>\d{3})(?![\d-])")


def by_month_and_day(text: str) -> str:
    """Return "2022-03-14T08:00Z" for "2022-W11-1T08:00Z" or "2022-073T08:00Z", any other text as it is."""
    try:
        if found := _OF_WEEK.match(text):
            day = dt.date.fromisocalendar(*map(int, found.group("year", "week", "day")))
        elif found := _OF_YEAR.match(text):
            day = dt.date(int(found["year"]), 1, 1) + dt.timedelta(days=int(found["day"]) - 1)
        else:
            return text
    except ValueError:  # week 54
        return text
    if found.re is _OF_YEAR and str(day.year) != found["year"]:  # day 366 of a common year
        return text
    return f"{day.isoformat()}{text[found.end() :]}"
