"""Where an article came from: each page it was read from, and which line gave which value."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.models import Capture
from articles.views.dating import captured_words, days_in_words

_FIELD_WORDS = {
    "body": "Text",
    "url": "Source address",
    "record_id": "Record id",
    "published": "Publication date",
    "comments": "Comment count",
    "image_url": "Picture address",
    "image_caption": "Picture caption",
    "image_credit": "Picture credit",
    "outlet_card": "Outlet’s figures",
    "outlet_host": "Outlet’s host name",
    "wire_agency": "News agency",
    "cut": "Mark of a cut text",
    "copied_from": "Copied from",
}


@dataclass(frozen=True, slots=True)
class ValueSource:
    """A value, the parser that read it, and the line or element it stood in."""

    value: str
    parser: str
    where: str


@dataclass(frozen=True, slots=True)
class PageRead:
    """A captured page as the reader is told of it: no folders of the machine it lay on."""

    capture: Capture
    file: str
    captured: str
    again: str
    """The further days on which it was captured, the same byte for byte."""
    sureness: int
    """Percent."""
    values: Sequence[ValueSource]


def page_read(capture: Capture) -> PageRead:
    return PageRead(
        capture=capture,
        file=file_of(capture.origin),
        captured=captured_words(capture),
        again=days_in_words(one.captured_at for one in capture.recaptures.all()),
        sureness=round(100 * capture.confidence),
        values=[
            ValueSource(field_words(name), source.get("parser", ""), source.get("where", ""))
            for name, source in capture.sources.items()
        ],
    )


def file_of(origin: str) -> str:
    """Return "in/pages.zip!/a/b.html:3" as "b.html:3 in pages.zip"."""
    parts = [re.split(r"[/\\]", part.rstrip("/\\"))[-1] for part in origin.split("!/")]
    return " in ".join(reversed([part for part in parts if part]))


def field_words(name: str) -> str:
    """Return what a reader calls a field: "Headline", "Picture credit"."""
    return _FIELD_WORDS.get(name, name.replace("_", " ").capitalize())
