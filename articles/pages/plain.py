"""Plain text of any other site: headline, byline, date and paragraphs where clearly stated."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from articles.pages.agencies import agency_of_dateline
from articles.pages.ages import is_age, resolve_age
from articles.pages.bylines import Byline, is_byline, read_byline
from articles.pages.datelines import read_dateline
from articles.pages.dates import read_date
from articles.pages.lines import (
    Line,
    ends_sentence,
    ends_statement,
    holds_sentences,
    is_paragraph,
    where,
)
from articles.pages.paragraphs import is_cut
from articles.records import Facts, Moment, Publication

NAME = "plain text"
_HEAD_LINES = 8
_LONGEST_HEADLINE = 250
_WRAPPED = 45
"""A line shorter than that was not broken for want of room."""


@dataclass(slots=True)
class _Head:
    headline: Line | None = None
    byline: Line | None = None
    date: Line | None = None
    taken: set[int] = field(default_factory=set)


def read_plain(lines: Sequence[Line], *, captured_at: Moment | None) -> Facts:
    """Return what a page of no known layout says, and nothing it does not.

    The first line is the headline, unless it is running text. Above the first paragraph a line
    "By …" is the byline and a line that is a date or an age the date. The rest is text.
    """
    if not lines:
        return Facts(skipped="the page is empty")
    head = _read_head(lines)
    body = _unwrapped([line for line in lines if line.number not in head.taken])
    byline = read_byline(head.byline.text) if head.byline else Byline()
    published, dated_at = _published(head, body, captured_at)
    agency = agency_of_dateline(body[0].text) if body else ""
    return Facts(
        headline=head.headline.text if head.headline else "",
        byline=byline.printed,
        authors=byline.authors,
        published=published,
        body=tuple(line.text for line in body),
        cut=bool(body) and is_cut(body[-1].text),
        wire_agency=byline.agency or agency,
        where={
            "headline": where([head.headline] if head.headline else []),
            "byline": where([head.byline] if head.byline else []),
            "authors": where([head.byline] if head.byline else []),
            "published": dated_at,
            "body": where(body),
            "cut": where(body[-1:]),
            "wire_agency": where([head.byline] if byline.agency and head.byline else body[:1]),
        },
        warnings=() if head.headline else ("the page has no headline",),
        confidence=0.3 + 0.1 * bool(head.byline) + 0.1 * bool(head.date),
    )


def _read_head(lines: Sequence[Line]) -> _Head:
    head = _Head()
    first = lines[0]
    if len(first.text) <= _LONGEST_HEADLINE and not _is_text(first.text, alone=len(lines) == 1):
        head.headline = first
        head.taken.add(first.number)
    for line in lines[1:_HEAD_LINES]:
        if head.byline is None and is_byline(line.text):
            head.byline = line
        elif head.date is None and _is_date(line.text):
            head.date = line
        elif is_paragraph(line.text):
            break
        else:
            continue
        head.taken.add(line.number)
    return head


def _unwrapped(lines: Sequence[Line]) -> list[Line]:
    """Return the paragraphs: a line that breaks off in a sentence goes on in the next.

    Only where empty lines part the paragraphs; else every line is one.
    """
    if not any(line.gap for line in lines[1:]):
        return list(lines)
    paragraphs = list(lines[:1])
    for above, line in pairwise(lines):
        is_next = line.number == above.number + 1
        if is_next and len(above.text) >= _WRAPPED and not ends_sentence(above.text):
            whole = f"{paragraphs[-1].text} {line.text}"
            paragraphs[-1] = paragraphs[-1]._replace(text=whole)
        else:
            paragraphs.append(line)
    return paragraphs


def _is_text(text: str, *, alone: bool) -> bool:
    """Tell whether a first line is running text: long, or of two sentences.

    The only line of a page is it also where it is one sentence with its stop, which headlines
    do without.
    """
    if holds_sentences(text) or (alone and ends_statement(text)):
        return True
    return not alone and is_paragraph(text) and len(text) > 120


def _is_date(text: str) -> bool:
    if is_age(text):
        return True
    return len(text) <= 70 and read_date(text).precision in {"second", "day"}


def _published(
    head: _Head, body: Sequence[Line], captured_at: Moment | None
) -> tuple[Publication, str]:
    if head.date is not None:
        text = head.date.text
        read = resolve_age(text, captured_at) if is_age(text) else read_date(text)
        return read, where([head.date])
    if body and (dated := read_dateline(body[0].text, captured_at)):
        return dated, where(body[:1])
    return Publication(), ""
