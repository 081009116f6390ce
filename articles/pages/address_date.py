"""Dates in addresses: the address of an article in, the day that its path names out."""

import datetime as dt
import re

from articles.records import Publication

_IN_PATH = re.compile(
    r"[/_-](?P<year>(?:19|20)\d\d)(?P<mark>[/-]?)(?P<month>0[1-9]|1[0-2])(?P=mark)"
    r"(?P<day>0[1-9]|[12]\d|3[01])(?=[/_.-]|$)"
)


def date_in_address(address: str) -> Publication:
    """Return the day in ".../2021/05/03/weir.html", "/20210503-weir" or "/weir-2021-05-03".

    It is inferred, not stated: the day a page was made, as a rule that of its publication.
    """
    path = re.sub(r"^https?://[^/]*|[?#].*$", "", address)
    for found in _IN_PATH.finditer(path):
        try:
            day = dt.date(int(found["year"]), int(found["month"]), int(found["day"]))
        except ValueError:  # 31 June
            continue
        text = found.group().strip("/_-")
        return Publication(
            at=day, earliest=day, latest=day, precision="day", basis="inferred", text=text
        )
    return Publication()
