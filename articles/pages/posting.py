"""Postings: a text under the headers of mail or news (20 Newsgroups) in, its facts out."""

import re
from collections.abc import Mapping, Sequence

from articles.pages.authors import read_authors
from articles.pages.dates import read_date
from articles.pages.lines import Line
from articles.pages.meta_names import Said
from articles.pages.paragraphs import clean_line, split_paragraphs
from articles.records import Facts

NAME = "posting"
_HEADER = re.compile(r"([A-Z][A-Za-z-]{1,30}): ?(.*)")
_TELLING = {"from", "subject"}
_ADDRESS = re.compile(
    r"(?:[\w.+-]+@[\w.-]+)\s*\((?P<after>[^()]+)\)|(?P<before>[^<>@]+?)\s*<[^<>]+@[^<>]+>"
)
_ANSWER = re.compile(r"^(?:(?:re|fwd?|aw|wg)\s*:\s*)+", re.IGNORECASE)
_MOST_HEADERS = 40


def read_posting(lines: Sequence[Line]) -> Facts | None:
    """Return what the headers and the text below them say; None for a text without such headers."""
    headers, below = _headers(lines)
    if not headers.keys() >= _TELLING:
        return None
    said = Said()
    said.add("headline", _ANSWER.sub("", clean_line(headers["subject"])), "header Subject")
    printed = clean_line(headers["from"])
    found = _ADDRESS.search(printed)
    name = (found["after"] or found["before"] or "").strip('" ') if found else printed
    said.add("authors", read_authors([name]).names, "header From")
    if stated := headers.get("date"):
        said.add("published", read_date(clean_line(stated)), "header Date")
    said.add(
        "record_id",
        clean_line(headers.get("message-id", "")).strip("<>")[:200],
        "header Message-ID",
    )
    text = "\n".join(("\n" if line.gap else "") + line.text for line in below)
    said.add("body", split_paragraphs(text), "below the headers")
    return said.facts(confidence=0.7)


def _headers(lines: Sequence[Line]) -> tuple[Mapping[str, str], Sequence[Line]]:
    """Return the headers by name in lower case, and the lines below them."""
    headers: dict[str, str] = {}
    for at, line in enumerate(lines[:_MOST_HEADERS]):
        if at and line.gap:
            return headers, lines[at:]
        if at and line.is_indented:  # the line above goes on
            continue
        if not (found := _HEADER.fullmatch(line.text)):
            return headers, lines[at:]
        headers.setdefault(found[1].lower(), found[2])
    return headers, lines[_MOST_HEADERS:]
