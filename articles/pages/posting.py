"""Postings: a text under the headers of mail or news (20 Newsgroups) in, its facts out."""

import re
from collections.abc import Mapping, Sequence
from email.utils import parseaddr

from articles.pages.authors import read_authors
from articles.pages.dates import read_date
from articles.pages.lines import Line
from articles.pages.meta_names import Said
from articles.pages.paragraphs import clean_line, split_paragraphs
from articles.records import Facts

NAME = "posting"
_HEADER = re.compile(r"([A-Z][A-Za-z-]{1,30}): ?(.*)")
_TELLING = {"from", "subject"}
_ANSWER = re.compile(r"^(?:(?:re|fwd?|aw|wg)\s*:\s*)+", re.IGNORECASE)
_MOST_HEADERS = 40
_MOST_BRACKETS = 20
_LONGEST_HEADER = 1_000  # characters; what is longer is no header, and costly to take apart


def read_posting(lines: Sequence[Line]) -> Facts | None:
    """Return what the headers and the text below them say; None where it is no posting."""
    headers, below = _headers(lines)
    if not headers.keys() >= _TELLING:
        return None
    said = Said()
    said.add("headline", _ANSWER.sub("", clean_line(headers["subject"])), "header Subject")
    printed = clean_line(headers["from"])
    # parseaddr goes one call deeper for each bracket.
    name = parseaddr(printed)[0] if printed.count("(") <= _MOST_BRACKETS else ""
    said.add("authors", read_authors([name or printed]).names, "header From")
    if stated := headers.get("date"):
        said.add("published", read_date(clean_line(stated)), "header Date")
    said.add(
        "record_id",
        clean_line(headers.get("message-id", "")).strip("<>")[:200],
        "header Message-ID",
    )
    text = "\n".join(("\n" if line.gap else "") + line.text for line in below)
    said.add("body", split_paragraphs(text), "below the headers")
    facts = said.facts(confidence=0.7)
    return facts if facts.headline or facts.body else None


def _headers(lines: Sequence[Line]) -> tuple[Mapping[str, str], Sequence[Line]]:
    """Return the headers by name in lower case, and the lines below them."""
    headers: list[tuple[str, str]] = []
    end = len(lines[:_MOST_HEADERS])
    for at, line in enumerate(lines[:_MOST_HEADERS]):
        found = _HEADER.fullmatch(line.text)
        goes_on = bool(headers) and line.is_indented
        if (at and line.gap) or len(line.text) > _LONGEST_HEADER or not (goes_on or found):
            end = at
            break
        if goes_on:
            name, value = headers[-1]
            headers[-1] = name, f"{value} {line.text.strip()}"[:_LONGEST_HEADER]
        elif found:
            headers.append((found[1].lower(), found[2]))
    return dict(reversed(headers)), lines[end:]
