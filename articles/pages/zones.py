"""Time zones: a printed zone in ("EDT", "+0200", "ET"), its distance from UTC out."""

import datetime as dt
import re

# American and European names whose meaning is not disputed. IST (India, Israel, Ireland), CST of
# China and the like are read as printed on American pages; IST is left unread.
_NAMED = {
    "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0, "BST": 60, "WEST": 60, "CET": 60, "CEST": 120,
    "EET": 120, "EEST": 180, "MSK": 180, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300,
    "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600,
    "AST": -240, "ADT": -180, "JST": 540, "KST": 540, "AEST": 600, "AEDT": 660, "NZST": 720,
    "NZDT": 780, "WIB": 420, "WITA": 480, "WIT": 540, "SAST": 120, "EAT": 180, "WAT": 60, "CAT": 120,
    "PKT": 300, "NPT": 345, "HKT": 480, "SGT": 480, "PHT": 480, "TRT": 180, "BRT": -180, "ART": -180,
}  # fmt: skip
# "ET" is EST or EDT by the day.
_AMERICAN = {"ET": -300, "CT": -360, "MT": -420, "PT": -480}
_OF_AMERICA = frozenset({
    "ET", "CT", "MT", "PT", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "AKST", "AKDT", "HST",
})  # fmt: skip
_OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+-])(\d{1,2}):?(\d{2})?")

ZONE = r"(?:Z|(?:UTC|GMT)?\s?[+-]\d{1,2}:?(?:\d{2})?|[A-Z]{2,4})"
"""A pattern for what may be a zone; `zone_of` says whether it is one."""

# Where a page names no zone its clock may stand anywhere from UTC-12 to UTC+14.
WESTMOST = dt.timedelta(hours=12)
EASTMOST = dt.timedelta(hours=14)


def zone_of(text: str, *, day: dt.date) -> dt.timezone | None:
    """Return the zone that `text` names on `day`; None when it names none that is known."""
    name = text.strip().upper()
    if name in _NAMED:
        return _minutes(_NAMED[name])
    if name in _AMERICAN:
        return _minutes(_AMERICAN[name] + (60 if _is_american_summer(day) else 0))
    if found := _OFFSET.fullmatch(name):
        minutes = int(found[2]) * 60 + int(found[3] or 0)
        if minutes <= 14 * 60:
            return _minutes(-minutes if found[1] == "-" else minutes)
    return None


def is_of_america(text: str) -> bool:
    """Tell whether `text` names a zone of the United States, by a name that is used there."""
    return text.strip("() ").upper() in _OF_AMERICA


def _minutes(minutes: int) -> dt.timezone:
    return dt.timezone(dt.timedelta(minutes=minutes))


def _is_american_summer(day: dt.date) -> bool:
    """Tell whether `day` lies in daylight saving time by the rule in force since 2007."""
    starts = dt.date(day.year, 3, 8)
    ends = dt.date(day.year, 11, 1)
    starts += dt.timedelta(days=(6 - starts.weekday()) % 7)
    ends += dt.timedelta(days=(6 - ends.weekday()) % 7)
    return starts <= day < ends
