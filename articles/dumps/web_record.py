"""Web records: the header of one record of a WARC or ARC read."""

import re
from dataclasses import dataclass
from urllib.parse import quote

from articles.dumps.damage import DamagedError
from articles.dumps.http_body import read_headers
from articles.dumps.limits import MEBIBYTE
from articles.dumps.web_stream import WebStream
from articles.field_names import moment_of
from articles.records import Moment

_HEADER_LIMIT = MEBIBYTE
_WARC = re.compile(rb"WARC/\d+\.\d+\s*$")
_ARC_URL = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]{1,20}:")
_ARC_DATES = (14, 12, 8)
"""Digits of the date in an ARC; the first crawls wrote the day alone."""
_ARC_IP = re.compile(r"[\da-fA-F]{0,4}(?:[.:][\da-fA-F]{0,4}){2,8}|0")
_WITHOUT_DAY = re.compile(r"\s*(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?\s*", re.ASCII)
_IN_URL = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in '"<>\\^`{|}')


@dataclass(frozen=True, slots=True, kw_only=True)
class WebRecord:
    kind: str
    """response, resource, conversion, revisit, request, warcinfo, metadata, …"""
    url: str
    captured_at: Moment | None
    media_type: str
    """With its parameters, as printed."""
    length: int
    """Bytes of the block."""
    is_warc: bool
    truncated: str = ""
    """Why the crawler cut the block off: "length", "time", "disconnect"."""
    segment: str = ""
    """Which part of a record it is, when that was written in several."""
    refers_to: str = ""
    """When the page was captured that a revisit says has not changed."""
    refers_to_url: str = ""
    digest: str = ""
    """Of the payload, as printed: "sha1:…"."""
    id: str = ""
    segment_of: str = ""
    """The id of the record a part belongs to; the first part has that id itself."""
    dated: str = ""
    """Its date as printed."""
    segments_length: str = ""
    """Bytes of all parts; the last one says it."""

    @property
    def describes_arc(self) -> bool:
        """Whether it is what an ARC says of itself, its first record."""
        return not self.is_warc and self.url.startswith("filedesc:")

    @property
    def is_dated_without_day(self) -> bool:
        """Whether its date is a month or a year, as WARC 1.1 allows: no moment of capture."""
        return self.is_warc and bool(_WITHOUT_DAY.fullmatch(self.dated))

    @property
    def refers_at(self) -> Moment | None:
        return moment_of(self.refers_to)


def read_web_record(stream: WebStream) -> WebRecord:
    """Return the record that begins here; the stream is then at its block.

    EOFError when the header is cut off, DamagedError when it is none.
    """
    first = stream.line()
    if not _WARC.match(first):
        return _of_arc(first)
    lines = [first]
    size = 0
    while (line := stream.line()).strip():
        lines.append(line)
        size += len(line)
        if size > _HEADER_LIMIT:
            raise DamagedError("damaged: its header is endless")
    headers = read_headers(b"".join(lines))
    return WebRecord(
        kind=headers.get("warc-type", "").partition(",")[0].strip().lower(),  # some say it twice
        url=plain_url(headers.get("warc-target-uri", "")),
        captured_at=moment_of(dated := headers.get("warc-date", "")),
        dated=dated,
        media_type=headers.get("content-type", ""),
        length=_length(headers.get("content-length", "")),
        is_warc=True,
        truncated=headers.get("warc-truncated", ""),
        segment=headers.get("warc-segment-number", ""),
        refers_to=headers.get("warc-refers-to-date", ""),
        refers_to_url=plain_url(headers.get("warc-refers-to-target-uri", "")),
        digest=headers.get("warc-payload-digest", ""),
        id=headers.get("warc-record-id", ""),
        segment_of=headers.get("warc-segment-origin-id", ""),
        segments_length=headers.get("warc-segment-total-length", ""),
    )


def plain_url(text: str) -> str:
    """Return the address as browsers write it: no angle brackets, blanks and the like as %20."""
    text = text.strip()
    if text.startswith("<") and text.endswith(">"):  # WARC 1.0 prints them, its grammar says so
        text = text[1:-1].strip()
    if text.isascii():
        return quote(text, safe=_IN_URL)
    return "".join(char if ord(char) > 0x9F else quote(char, safe=_IN_URL) for char in text)


def _of_arc(first: bytes) -> WebRecord:
    """Read "url ip date type length", or with status, checksum, place and file before the length.

    The address may have blanks in it, so it is what stands before the address and the date.
    """
    line = first.decode("utf-8", "replace").strip()
    words = line.split(" ")
    at = _place_of_date(words) if _ARC_URL.match(line) else 0
    if at:
        url = " ".join(words[: at - 1])
        is_about_file = url.startswith(("filedesc:", "dns:"))
        return WebRecord(
            kind="warcinfo" if is_about_file else "response",
            url=plain_url(url),
            captured_at=moment_of(words[at]),
            dated=words[at],
            media_type=words[at + 1],
            length=_length(words[-1]),
            is_warc=False,
        )
    raise DamagedError("damaged: no record begins here")


def _place_of_date(words: list[str]) -> int:
    """Return which of the words of an ARC's line is the date, or 0; the longest first, for others are numbers too."""
    for size in _ARC_DATES:
        for index in range(len(words) - 3, 1, -1):
            word = words[index]
            if len(word) == size and word.isascii() and word.isdecimal():
                if size == _ARC_DATES[0]:
                    return index
                if _ARC_IP.fullmatch(words[index - 1]) and moment_of(word):
                    return index
    return 0


def _length(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) < 16):
        raise DamagedError("damaged: its header gives no length")
    return int(text)
