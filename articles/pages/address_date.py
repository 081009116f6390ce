"""Dates in addresses: the address of an article in, the day that its path names out."""

import datetime as dt
import re

from articles.pages.dates import MONTHS
from articles.records import Publication

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_END = r"(?=[/_.-]|$)"
_PATTERNS = (
    re.compile(
        rf"[/_-]{_YEAR}(?P<mark>[/-]?)(?P<month>0[1-9]|1[0-2])(?P=mark)(?P<day>0[1-9]|[12]\d|3[01]){_END}"
    ),
    re.compile(rf"/{_YEAR}[/-]?(?P<month>0[1-9]|1[0-2])/(?P<day>0[1-9]|[12]\d|3[01])/"),
    re.compile(rf"/{_YEAR}/(?P<month>[1-9]|1[0-2])/(?P<day>[1-9]|[12]\d|3[01])/"),
    re.compile(rf"/{_YEAR}/(?P<month>[a-z]{{3,9}})/(?P<day>\d\d?)/", re.IGNORECASE),
    re.compile(rf"/{_YEAR}/(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])/c\d+"),
    re.compile(
        rf"/t{_YEAR}(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])_\d+"
    ),  # t20210503_1234.html, as Chinese systems have it
    re.compile(rf"[/_-](?P<day>0[1-9]|[12]\d|3[01])[/-](?P<month>1[0-2]|0[1-9])[/-]{_YEAR}{_END}"),
)


def date_in_address(address: str) -> Publication:
    """Return the day in ".../2021/05/03/weir.html", "/20210503-weir", "/2021/may/3/", "/weir-2021-05-03".

    It is inferred, not stated: the day a page was made, as a rule that of its publication. A day
    before its month is read where the two can't be changed for one another.
    """
    path = re.sub(r"^https?://[^/]*|[?#].*$", "", address)
    for pattern in _PATTERNS:
        for found in pattern.finditer(path):
            if day := _day(found, is_day_first=pattern is _PATTERNS[-1]):
                text = found.group().strip("/_-")
                return Publication(
                    at=day, earliest=day, latest=day, precision="day", basis="inferred", text=text
                )
    return Publication()


def _day(found: re.Match[str], *, is_day_first: bool) -> dt.date | None:
    month = found["month"].lower()
    number = int(month) if month.isdigit() else MONTHS.get(month, 0)
    day = int(found["day"])
    if is_day_first and day <= 12 and day != number:
        return None
    try:
        return dt.date(int(found["year"]), number, day)
    except ValueError:  # 31 June, no month
        return None
