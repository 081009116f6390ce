"""Capture dates: when a page was copied, and which rule says so."""

import dataclasses
import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from articles.records import Moment

CAPTURE_FIELDS = (
    "captured_at", "captured", "capture_date", "captured_on", "date_download", "crawled",
    "crawled_at", "crawl_date", "date_crawled", "crawl_time", "crawl_timestamp", "scraped_at",
    "scraped", "scrape_date", "date_scraped", "retrieved", "retrieved_at", "date_retrieved",
    "fetched", "fetched_at", "fetch_time", "fetch_date", "downloaded_at", "download_date",
    "accessed", "accessed_at", "timestamp",
)  # fmt: skip
"""Names of fields that give it, the clearest first."""

_FIRST_YEAR, _LAST_YEAR = 1990, 2099  # before the web and after us: a number, not a date
_DAY_IN_NAME = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[-_.]?)(?P<month>[01]\d)(?P=mark)(?P<day>[0-3]\d)"
    r"(?=[01]\d[0-5]\d[0-5]\d(?!\d)|2[0-3][0-5]\d[0-5]\d(?!\d)|(?!\d))"
)
_DAY = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)")
_STAMP = re.compile(r"\d{14}")
_EPOCH = re.compile(r"\d{9,10}(?:\.\d+)?|\d{12,13}")
_SPACE_ZONE = re.compile(r"\s+(?:UTC|GMT|Z)$")


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


def capture_in_record(fields: Mapping[str, object]) -> Moment | None:
    """Return the capture date a record gives of itself, or None."""
    for name in CAPTURE_FIELDS:
        if name in fields and (moment := read_moment(fields[name])):
            return moment
    return None


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


def read_moment(value: object) -> Moment | None:
    """Return the moment `value` names, or None when it names none in a plausible year.

    Read are days and times of ISO 8601, fourteen digits, seconds or milliseconds since 1970 and
    dates of mail headers. A time without a zone is taken as UTC; a bare day stays a day.
    """
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    text = str(value).strip()
    if len(text) > 60:
        return None
    try:
        moment = _moment(text)
    except (ValueError, OverflowError, OSError, TypeError, IndexError):
        return None
    return moment if moment and _FIRST_YEAR <= moment.year <= _LAST_YEAR else None


def _moment(text: str) -> Moment | None:
    if match := _DAY.fullmatch(text):
        return _day(*match.groups())
    if _STAMP.fullmatch(text):
        return dt.datetime.strptime(text, "%Y%m%d%H%M%S").replace(tzinfo=dt.UTC)
    if _EPOCH.fullmatch(text):
        seconds = float(text) if len(text.split(".")[0]) <= 10 else float(text) / 1000
        return dt.datetime.fromtimestamp(seconds, dt.UTC)
    if text[:1].isdigit() and (len(text) == 8 or "-" in text or "T" in text):
        if text.isdigit():
            return dt.date.fromisoformat(text)
        return _in_utc(dt.datetime.fromisoformat(_SPACE_ZONE.sub("+00:00", text)))
    return _in_utc(parsedate_to_datetime(text))


def _in_utc(moment: dt.datetime) -> dt.datetime:
    aware = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return aware.astimezone(dt.UTC)


def _day(year: str, month: str, day: str) -> dt.date | None:
    if not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
        return None
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
