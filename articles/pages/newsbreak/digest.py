"""NewsBreak's digest of 2021: headlines with their text run on, under three headings."""

import re
from collections.abc import Sequence

from articles.pages.datelines import read_dateline
from articles.pages.lines import Line, is_paragraph, where
from articles.pages.newsbreak.chrome import COMMENT_COUNT, is_chrome
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
    end = next((at for at in range(start, len(lines)) if _ends(lines[at].text)), len(lines))
    items = [line for line in lines[start:end] if not _is_frame(line.text)]
    teasers, unread = _read_items(items, captured_at)
    return Facts(
        teasers=tuple(teasers),
        where={"teasers": where(lines[start:end])},
        warnings=tuple(
            f"line {line.number}: headline and text cannot be told apart" for line in unread
        ),
        confidence=0.9,
        skipped=SKIPPED,
    )


def _read_items(
    items: Sequence[Line], captured_at: Moment | None
) -> tuple[list[Teaser], list[Line]]:
    """Return the teasers, and the lines of items whose headline cannot be told from their text."""
    teasers: list[Teaser] = []
    unread: list[Line] = []
    index = 0
    while index < len(items):
        headline, text, used = _read_item(items[index : index + 2])
        if headline:
            dated = read_dateline(text, captured_at)
            at = where(items[index : index + used])
            teasers.append(
                Teaser(
                    position=len(teasers) + 1,
                    headline=headline,
                    text=text,
                    published=dated,
                    where=at,
                )
            )
        else:
            unread.append(items[index])
        index += used
    return teasers, unread


def _read_item(lines: Sequence[Line]) -> tuple[str, str, int]:
    """Return headline, text and how many lines they took: one run on, or a line each."""
    texts = [_READ_MORE.sub("", line.text) for line in lines]
    headline, text = split_run_on(texts[0])
    if headline:
        return headline, text, 1
    if len(texts) > 1 and not is_paragraph(texts[0]) and is_paragraph(texts[1]):
        return texts[0], texts[1], 2
    return "", "", 1


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
    return text in _HEADINGS or bool(_OPENING.fullmatch(text)) or is_chrome(text)


def _ends(text: str) -> bool:
    """Tell whether a line stands under the last item: its foot, or the comments."""
    return bool(_FOOT.match(text) or COMMENT_COUNT.fullmatch(text))
