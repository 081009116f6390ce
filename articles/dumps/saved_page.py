"""Saved pages: what a program that saved a page wrote into it of where and when that was."""

import datetime as dt
import io
import re
import zipfile
from dataclasses import dataclass

from articles.dumps.limits import RECORD_LIMIT, TooLargeError, in_words
from articles.dumps.web_record import plain_url
from articles.field_names import moment_of
from articles.records import Moment

_HEAD = 64 * 1024
_SINGLE_FILE = re.compile(
    r"<!--\s{0,20}(?:Page saved with|Archive processed by) SingleFileZ?[^\n]{0,200}\s{1,20}"
    r"url:\s{0,20}(?P<url>\S{1,4000})(?:\s{1,20}saved date:\s{0,20}(?P<date>[^\n]{1,120}?))?"
    r"\s{0,20}(?:\n|-->)"
)
_SAVED_FROM = re.compile(r"<!--\s{0,20}saved from url=\(\d{1,6}\)(?P<url>\S{1,4000})\s{0,20}-->")
_MIRRORED = re.compile(
    r"<!-- Mirrored from (?P<url>\S{1,4000}) by HTTrack Website Copier[^,\n]{0,80}, (?P<date>[^\n]{1,80}?) -->"
)
_ARCHIVED = re.compile(
    r"FILE ARCHIVED ON (?P<time>\d\d:\d\d:\d\d) (?P<day>[A-Z][a-z]{2} \d\d, \d{4}) AND RETRIEVED FROM THE"
)
_BROWSER_DATE = re.compile(
    r"[A-Z][a-z]{2} (?P<day>[A-Z][a-z]{2} \d\d \d{4} \d\d:\d\d:\d\d) GMT(?P<zone>[+-]\d{4})"
)
_TAIL = 4096


@dataclass(frozen=True, slots=True)
class Saved:
    url: str = ""
    captured_at: Moment | None = None


def saved_page(text: str) -> Saved:
    """Return what the page says of its saving; empty values when it says nothing.

    Tried in order: SingleFile's comment, HTTrack's, that of browsers ("saved from url="), and at
    the end of the page that of the Internet Archive, which gives the date alone.
    """
    head = text[:_HEAD]
    if match := _SINGLE_FILE.search(head):
        return Saved(_web_address(match["url"]), _browser_date(match["date"] or ""))
    if match := _MIRRORED.search(head) or _MIRRORED.search(text[-_TAIL:]):
        address = match["url"]
        address = address if "://" in address else f"http://{address}"
        return Saved(_web_address(address), moment_of(match["date"]))
    saved_from = _SAVED_FROM.search(head)
    url = _web_address(saved_from["url"]) if saved_from else ""
    archived = _ARCHIVED.search(text[-_TAIL:])
    return Saved(url, _moment(f"{archived['day']} {archived['time']}+0000") if archived else None)


def self_extracted(content: bytes) -> bytes:
    """Return the page that a file of SingleFile's carries as a zip behind its own HTML.

    Any other page is returned as it is. Raises READ_ERRORS when the zip is damaged.
    """
    if (
        b"Page saved with SingleFile" not in content[:_HEAD]
        or b"PK\x05\x06" not in content[-_HEAD:]
    ):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if "index.html" not in archive.namelist():
            return content
        with archive.open("index.html") as inside:
            page = inside.read(RECORD_LIMIT + 1)
    if len(page) > RECORD_LIMIT:
        raise TooLargeError(f"not a page: larger than {in_words(RECORD_LIMIT)}")
    return page


def _web_address(text: str) -> str:
    return plain_url(text) if text.lower().startswith(("http://", "https://")) else ""


def _browser_date(text: str) -> Moment | None:
    """Read "Thu Aug 05 2021 12:11:12 GMT+0200 (Central European Summer Time)", or a common form."""
    if match := _BROWSER_DATE.match(text):
        return _moment(f"{match['day']}{match['zone']}")
    return moment_of(text)


def _moment(text: str) -> Moment | None:
    try:
        return dt.datetime.strptime(text.replace(",", ""), "%b %d %Y %H:%M:%S%z")
    except ValueError:
        return None
