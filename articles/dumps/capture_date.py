"""Capture dates: when a page was copied, and which rule says so."""

import dataclasses
import datetime as dt
import re
from dataclasses import dataclass

from articles.records import Moment

_FIRST_YEAR, _LAST_YEAR = 1990, 2049  # outside, eight digits are a number rather than a day
_DAY_IN_NAME = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[-_.]?)(?P<month>[01]\d)(?P=mark)(?P<day>[0-3]\d)"
    r"(?=[01]\d[0-5]\d[0-5]\d(?!\d)|2[0-3][0-5]\d[0-5]\d(?!\d)|(?!\d))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """All that is known of when a file was captured; `best` picks by rule, not by nearness."""

    option: Moment | None = None
    manifest: Moment | None = None
    file_name: Moment | None = None
    modified: Moment | None = None
    trusts_modified: bool = False

    def of_member(
        self, name: str, *, manifest: Moment | None = None, modified: Moment | None = None
    ) -> "Capture":
        """Return what is known of a file inside: its own evidence first, then its holder's."""
        return dataclasses.replace(
            self,
            manifest=manifest or self.manifest,
            file_name=day_in_name(name) or self.file_name,
            modified=(modified or self.modified) if self.trusts_modified else None,
        )

    def best(self) -> tuple[Moment | None, str]:
        """Return the date and the rule that gave it, or (None, "").

        1. the date given on the command line; 2. the manifest; 3. a date in the file name;
        4. the modification time, only when it was asked for. A record's own date comes before
        them all.
        """
        rules = (
            (self.option, "option"),
            (self.manifest, "manifest"),
            (self.file_name, "file name"),
            (self.modified, "modification time"),
        )
        return next(((moment, rule) for moment, rule in rules if moment), (None, ""))


def day_in_name(name: str) -> dt.date | None:
    """Return the day a file name holds ("2021-08-05", "20210805"), or None.

    Two different days ("2021-08-01-to-2021-08-05") say nothing of one page.
    """
    days = {
        day
        for match in _DAY_IN_NAME.finditer(name)
        if (day := _day(match["year"], match["month"], match["day"]))
    }
    return days.pop() if len(days) == 1 else None


def _day(year: str, month: str, day: str) -> dt.date | None:
    if not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
        return None
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
