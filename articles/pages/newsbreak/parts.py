"""Parts: the lines under a head in; text, comments, card, lists and teasers out, each its lines."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from articles.pages.ages import is_age
from articles.pages.lines import Line
from articles.pages.newsbreak import chrome
from articles.pages.newsbreak.figures import read_count
from articles.pages.newsbreak.labels import is_host
from articles.pages.newsbreak.openings import (
    PageLines,
    starts_card,
    starts_comment,
    starts_teaser,
)

_HEADED = {
    chrome.PEOPLE_HEADING: "people",
    chrome.TAGS_HEADING: "tags",
    chrome.TOPICS_HEADING: "topics",
    chrome.LOCAL_HEADING: "related",
}
KINDS = {
    "people": frozenset({"Person"}),
    "topics": frozenset({"NewsBreak", "News Break", "Country"}),
}
"""What a list prints beside each name, before it or after it."""


@dataclass(slots=True)
class Parts:
    """The lines of a page under its head, by the part they belong to."""

    body: list[Line] = field(default_factory=list)
    counts: list[Line] = field(default_factory=list)
    """Every "Comments / 0"."""
    comments: list[Line] = field(default_factory=list)
    card: list[Line] = field(default_factory=list)
    people: list[Line] = field(default_factory=list)
    tags: list[Line] = field(default_factory=list)
    topics: list[Line] = field(default_factory=list)
    related: list[Line] = field(default_factory=list)
    ignored: list[Line] = field(default_factory=list)
    unread: list[Line] = field(default_factory=list)
    hosts: list[Line] = field(default_factory=list)
    """The host name under the link to the full article."""
    links_on: bool = False
    """The text ended in a link to the full article elsewhere."""


def split_parts(
    lines: Sequence[Line], *, topics: Iterable[str] = (), outlet: str = "", part: str = "body"
) -> Parts:
    """Return the parts of `lines`, which begin with `part`.

    `topics` are the labels the page itself prints, `outlet` is the article's. A part ends where
    another begins; parts may be missing, come twice or in any order. Where none is sure to have
    begun the part is "open" (only teasers can follow) or "wary" (comments were announced and
    nothing looks like one). What a reader wrote is never the text: after comments only an
    unmistakable beginning of another part is believed.
    """
    gaps = sum(line.gap for line in lines)
    page = PageLines(lines, frozenset(topics), outlet, is_spaced=gaps * 4 >= len(lines))
    parts = Parts()
    index = 0
    while index < len(lines):
        part = _opened(page, index, part, parts)
        index = _take(page, index, part, parts)
    return parts


def _opened(page: PageLines, index: int, part: str, parts: Parts) -> str:
    """Return the part that line `index` opens, or `part` where it goes on."""
    text = page.text(index)
    if chrome.is_comment_count(text):
        return "comments"
    if text in _HEADED:
        return _HEADED[text]
    if starts_comment(page, index):
        return "comments"
    if part != "card" and starts_card(page, index):
        return "card"
    if part == "body" and text == chrome.FULL_ARTICLE:
        parts.links_on = True
        return "open"
    part = _going_on(page, index, part, parts)
    if part == "related":
        return part
    return "related" if starts_teaser(page, index, after=part) else part


def _going_on(page: PageLines, index: int, part: str, parts: Parts) -> str:
    """Return `part`, or "open" or "wary" where line `index` no longer fits it."""
    text = page.text(index)
    if part == "comments":
        return _comments_going_on(page, index, parts)
    if part == "tags" and not text.startswith("#"):
        return "open"
    if part in KINDS and not _is_listed(page, index, part, parts):
        return "open"
    return part


def _is_listed(page: PageLines, index: int, part: str, parts: Parts) -> bool:
    """Tell whether line `index` is a kind or a name of a list of pairs, in the list's own order."""
    kinds = KINDS[part]
    text = page.text(index)
    taken = [line.text for line in getattr(parts, part) if line.text not in _HEADED]
    is_kind_first = (taken[0] if taken else text) in kinds
    beside = page.text(index - 1 if is_kind_first else index + 1)
    return text in kinds or beside in kinds


def _comments_going_on(page: PageLines, index: int, parts: Parts) -> str:
    """Tell whether line `index`, which begins no comment, is one's text or something else."""
    text, before = page.text(index), page.text(index - 1)
    if chrome.is_chrome(text):
        return "comments"
    if not parts.comments:
        counted = read_count(parts.counts[-1].text) if parts.counts else None
        return "wary" if counted else "open"
    is_closed = chrome.REPLY.fullmatch(before) or (
        chrome.FIGURE.fullmatch(before) and chrome.REPLY.fullmatch(page.text(index - 2))
    )
    return "open" if is_closed else "comments"


def _take(page: PageLines, index: int, part: str, parts: Parts) -> int:
    """Put line `index` where it belongs and return the index of the next to look at."""
    line = page.lines[index]
    if chrome.is_comment_count(line.text):
        parts.counts.append(line)
    elif (chrome.is_button(line.text) or chrome.is_list_heading(line.text)) and part != "card":
        parts.ignored.append(line)
    elif part == "open" and is_host(line.text) and page.text(index - 1) == chrome.FULL_ARTICLE:
        parts.hosts.append(line)
    elif part == "comments":
        return _take_comment(page, index, parts)
    elif part in {"open", "wary"}:
        parts.unread.append(line)
    else:
        getattr(parts, part).append(line)
    return index + 1


def _take_comment(page: PageLines, index: int, parts: Parts) -> int:
    """Take a line of a comment; of a new one all up to its first line of text.

    That line is the reader's whatever it looks like; only a heading of the page ends an empty
    comment.
    """
    end = index + 1
    if starts_comment(page, index):
        while not is_age(page.text(end - 1)):
            end += 1
        text = page.text(end)
        is_empty = starts_comment(page, end) or chrome.is_chrome(text)
        if text and not is_empty:
            end += 1
    parts.comments.extend(page.lines[index:end])
    return end
