"""NewsBreak's digest of 2021: headlines with their text run on, under three headings."""

import re
from collections.abc import Sequence

from articles.pages.datelines import read_dateline
from articles.pages.lines import Line, is_paragraph, where
from articles.records import Facts, Moment, Teaser

NAME = "newsbreak digest text"
SKIPPED = "a digest of other articles, no article of its own"
_OPENING = re.compile(r"News is happening 24/7\b.*", re.IGNORECASE)
_HEADINGS = frozenset({"LATEST NEWS", "TOP VIEWED", "TOP LIKED", "TOP COMMENTED", "TOP SHARED"})
_FOOT = re.compile(r"Sign up for future notifications|Disclaimer:|To read more related", re.I)
_READ_MORE = re.compile(r"\s*Read (?:more|full article)\.*$", re.IGNORECASE)
# A dateline where the text begins: "… keep the masks on SEATTLE (AP) — Despite …".
_DATELINE = re.compile(
    r"(?P<headline>.{12,}?[\w)\"”’?!%.])\s+(?P<text>[A-Z][A-Z.'’-]{2,}(?:[ ,]+[A-Z][\w.'’-]*){0,4},?"
    r"(?:\s+[A-Z][a-z]{2,8}\.?\s\d{1,2})?\s*(?:\([A-Z][\w .&-]{1,30}\)\s*[-–—:]+|[–—]+|--|\s-)\s.+)"
)


def read_digest(lines: Sequence[Line], *, captured_at: Moment | None) -> Facts | None:
    """Return the teasers of a digest; None when the page is none.

    A headline is told from the text run on after it by a dateline, by "?" or "!", or by a line
    of its own. Where nothing tells them apart the item is left out, and a warning says so.
    """
    start = _start(lines)
    if start < 0:
        return None
    teasers: list[Teaser] = []
    unread: list[Line] = []
    items = [line for line in lines[start:] if not _is_frame(line.text)]
    index = 0
    while index < len(items):
        line, used = items[index], items[index : index + 1]
        headline, text = split_run_on(_READ_MORE.sub("", line.text))
        if not text and not is_paragraph(line.text) and index + 1 < len(items):
            following = _READ_MORE.sub("", items[index + 1].text)
            if is_paragraph(items[index + 1].text):
                headline, text, used = line.text, following, items[index : index + 2]
        index += len(used)
        if not headline:
            unread += used
            continue
        teasers.append(
            Teaser(
                position=len(teasers) + 1,
                headline=headline,
                text=text,
                published=read_dateline(text, captured_at),
                where=where(used),
            )
        )
    return Facts(
        teasers=tuple(teasers),
        where={"teasers": where(lines[start:])},
        warnings=tuple(
            f"line {line.number}: headline and text cannot be told apart" for line in unread
        ),
        confidence=0.9,
        skipped=SKIPPED,
    )


def split_run_on(text: str) -> tuple[str, str]:
    """Return the headline and the text run on after it; two empty ones when nothing tells."""
    if found := _DATELINE.fullmatch(text):
        return found["headline"].strip(), found["text"].strip()
    if found := re.fullmatch(r"([A-Z'\"“‘\d][^.?!]{20,150}[?!])\s+([A-Z\"“].{40,})", text):
        return found[1], found[2]
    return "", ""


def _start(lines: Sequence[Line]) -> int:
    """Return the index of the digest's first line; -1 when there is none near the top."""
    for index, line in enumerate(lines[:12]):
        if _OPENING.fullmatch(line.text):
            return index
    headings = {line.text for line in lines} & _HEADINGS
    return 0 if len(headings) >= 2 and lines[0].text in _HEADINGS else -1


def _is_frame(text: str) -> bool:
    return text in _HEADINGS or bool(_OPENING.fullmatch(text) or _FOOT.match(text))
