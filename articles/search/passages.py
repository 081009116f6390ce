"""Passages: an article's paragraphs and what a query marks in, the best passages out as runs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.search import words
from articles.search.base import Run, Snippet
from articles.search.marks import Mark, Span

LONGEST = 280
"""Characters of a passage; a shorter paragraph is shown whole."""

_LEAD_IN = 60  # characters shown before the first marked word of a passage that is cut
_IN_HEADLINE = ("", "title")
_IN_LEAD = ("", "lead", "text")
_IN_TEXT = ("", "text")


@dataclass(frozen=True, slots=True)
class _Passage:
    paragraph: int
    text: str
    start: int
    end: int
    spans: Sequence[Span]
    rank: tuple[int, int]
    """How many things asked for are in it, and how often."""


def mark_headline(headline: str, marks: Sequence[Mark], *, language: str) -> tuple[Run, ...]:
    found = _spans(headline, [mark for mark in marks if mark.field in _IN_HEADLINE], language)
    return runs(headline, [span for span, _ in found])


def best_passages(
    summary: str,
    body: Sequence[str],
    marks: Sequence[Mark],
    *,
    language: str,
    limit: int | None = 2,
) -> tuple[tuple[Snippet, ...], int]:
    """Return the best passages, best first, and how many further paragraphs have a match.

    A passage with more of what was asked for is better, then one that has it more often, then the
    earlier one. Without a match it is how the text opens.
    """
    passages = list(_passages(summary, body, marks, language))
    if not passages:
        return _opening(summary, body), 0
    passages.sort(key=lambda passage: (-passage.rank[0], -passage.rank[1], passage.paragraph))
    shown = passages[:limit]
    return tuple(_snippet(passage) for passage in shown), len(passages) - len(shown)


def runs(
    text: str, spans: Sequence[Span], *, start: int = 0, end: int | None = None
) -> tuple[Run, ...]:
    """Return `text` from start to end in runs; overlapping spans are one mark."""
    end = len(text) if end is None else end
    found: list[Run] = []
    place = start
    for first, last in _merged(spans):
        first, last = max(first, place), min(last, end)
        if first >= last:
            continue
        if first > place:
            found.append(Run(text[place:first]))
        found.append(Run(text[first:last], marked=True))
        place = last
    if place < end:
        found.append(Run(text[place:end]))
    return tuple(found)


def _merged(spans: Sequence[Span]) -> Iterator[Span]:
    current: Span | None = None
    for start, end in sorted(spans):
        if current is not None and start < current[1]:
            current = (current[0], max(current[1], end))
            continue
        if current is not None:
            yield current
        current = (start, end)
    if current is not None:
        yield current


def _passages(
    summary: str, body: Sequence[str], marks: Sequence[Mark], language: str
) -> Iterator[_Passage]:
    for paragraph, text in enumerate([_own_summary(summary, body), *body]):
        fields = _IN_LEAD if paragraph <= 1 else _IN_TEXT
        found = _spans(text, [mark for mark in marks if mark.field in fields], language)
        if found:
            start, end, rank = _stretch(text, found)
            yield _Passage(paragraph, text, start, end, [span for span, _ in found], rank)


def _own_summary(summary: str, body: Sequence[str]) -> str:
    """Return the summary, or nothing when the first paragraph says the same."""
    return "" if body and summary.rstrip(" .…") in body[0] else summary


def _spans(text: str, marks: Sequence[Mark], language: str) -> list[tuple[Span, int]]:
    """Return each matched stretch with the number of the mark it is of, in order."""
    if not marks or not text:
        return []
    tokens = words.tokens(text)
    language = words.stem_language(language)
    return sorted(
        (span, place) for place, mark in enumerate(marks) for span in mark.spans(tokens, language)
    )


def _stretch(text: str, found: Sequence[tuple[Span, int]]) -> tuple[int, int, tuple[int, int]]:
    """Return the part of a paragraph to show and what is in it."""
    if len(text) <= LONGEST:
        return 0, len(text), _rank(found)
    best: tuple[int, int, tuple[int, int]] | None = None
    for (first, _), _ in found:
        start = _word_start(text, first - _LEAD_IN)
        end = _word_end(text, start + LONGEST)
        rank = _rank([item for item in found if item[0][0] >= first and item[0][1] <= end])
        if best is None or rank > best[2]:
            best = (start, end, rank)
    return best or (0, len(text), (0, 0))


def _rank(found: Sequence[tuple[Span, int]]) -> tuple[int, int]:
    return len({place for _, place in found}), len(found)


def _word_start(text: str, place: int) -> int:
    if place <= 0:
        return 0
    space = re.compile(r"\s").search(text, place, place + _LEAD_IN)
    return space.end() if space else place


def _word_end(text: str, place: int) -> int:
    if place >= len(text):
        return len(text)
    space = text.rfind(" ", place - _LEAD_IN, place)
    return space if space > 0 else place


def _snippet(passage: _Passage) -> Snippet:
    found = list(runs(passage.text, passage.spans, start=passage.start, end=passage.end))
    if passage.start > 0:
        found.insert(0, Run("… "))
    if passage.end < len(passage.text):
        found.append(Run(" …"))
    return Snippet(passage.paragraph, tuple(found))


def _opening(summary: str, body: Sequence[str]) -> tuple[Snippet, ...]:
    for paragraph, text in ((1, body[0] if body else ""), (0, summary)):
        if text:
            end = len(text) if len(text) <= LONGEST else _word_end(text, LONGEST)
            return (_snippet(_Passage(paragraph, text, 0, end, (), (0, 0))),)
    return ()
