"""Passages: an article's paragraphs and what a query marks in, the best passages out as runs."""

import re
from bisect import insort
from collections import Counter, deque
from collections.abc import Iterator, Sequence

from articles.search.finding import Found, find
from articles.search.marks import Mark, Span
from articles.search.results import Run, Snippet

LONGEST = 280
"""Characters of a passage; a shorter paragraph is shown whole."""

_LEAD_IN = 60  # characters shown before the first marked word of a passage that is cut
Rank = tuple[int, int]
"""How much of what was asked for a passage has, and how often."""

_SPACE = re.compile(r"\s")
_IN_HEADLINE = ("", "title")
_IN_LEAD = 2  # blocks: the summary and the first paragraph


def mark_headline(headline: str, marks: Sequence[Mark], *, language: str) -> tuple[Run, ...]:
    return runs(headline, headline_spans(headline, marks, language=language))


def headline_spans(headline: str, marks: Sequence[Mark], *, language: str) -> list[Span]:
    wanted = [(mark, 1) for mark in marks if mark.field in _IN_HEADLINE]
    found = find([headline], wanted, language=language)
    return [span for span, _ in found.get(0, ())]


def best_passages(
    summary: str,
    body: Sequence[str],
    marks: Sequence[Mark],
    *,
    language: str,
    limit: int | None = 2,
) -> tuple[tuple[Snippet, ...], int]:
    """Return the best passages, best first, and how many further paragraphs have a match.

    Without a limit it is one of every paragraph that has a match. A passage with more of what was asked for is better, then one that has it more often, then the
    earlier one. Without a match it is how the text opens.
    """
    blocks, found = found_in(summary, body, marks, language=language)
    if not found:
        return _opening(summary, body), 0
    best = sorted(
        (-rank[0], -rank[1], paragraph, start, end)
        for paragraph, held in found.items()
        for start, end, rank in (_stretch(blocks[paragraph], held),)
    )
    shown = tuple(
        _snippet(paragraph, blocks[paragraph], start, end, [span for span, _ in found[paragraph]])
        for _, _, paragraph, start, end in best[:limit]
    )
    return shown, len(best) - len(shown)


def runs(
    text: str, spans: Sequence[Span], *, start: int = 0, end: int | None = None
) -> tuple[Run, ...]:
    """Return `text` from start to end in runs; overlapping spans are one mark."""
    end = len(text) if end is None else end
    found: list[Run] = []
    place = start
    for first, last in merged(spans):
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


def merged(spans: Sequence[Span]) -> Iterator[Span]:
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


def found_in(
    summary: str, body: Sequence[str], marks: Sequence[Mark], *, language: str
) -> tuple[list[str], dict[int, list[Found]]]:
    """Return the summary with the paragraphs, and what is marked in each that has a match."""
    blocks = [_own_summary(summary, body), *body]
    everywhere = len(blocks)
    counts = {"": everywhere, "text": everywhere, "lead": min(_IN_LEAD, everywhere)}
    wanted = [(mark, counts[mark.field]) for mark in marks if mark.field in counts]
    return blocks, find(blocks, wanted, language=language)


def _own_summary(summary: str, body: Sequence[str]) -> str:
    """Return the summary, or nothing when the first paragraph says the same."""
    return "" if body and summary.rstrip(" .…") in body[0] else summary


def _stretch(text: str, found: Sequence[Found]) -> tuple[int, int, Rank]:
    """Return the part of a paragraph to show and what is in it."""
    if len(text) <= LONGEST:
        return 0, len(text), (len({number for _, number in found}), len(found))
    best: tuple[int, int, Rank] | None = None
    window = _Window(found)
    for first in dict.fromkeys(first for (first, _), _ in found):
        start = _word_start(text, first - _LEAD_IN)
        end = _word_end(text, start + LONGEST)
        rank = window.moved(first, end)
        if best is None or rank > best[2]:
            best = (start, end, rank)
    return best or (0, len(text), (0, 0))


class _Window:
    """What lies in a stretch of text that only moves on; each thing found is taken in once."""

    def __init__(self, found: Sequence[Found]) -> None:
        self._coming = deque(sorted(found, key=lambda one: one[0][1]))
        self._held: deque[Found] = deque()
        self._counts: Counter[int] = Counter()

    def moved(self, first: int, end: int) -> Rank:
        """Take in what begins at `first` or later and ends at `end` or before."""
        while self._coming and self._coming[0][0][1] <= end:
            one = self._coming.popleft()
            insort(self._held, one)
            self._counts[one[1]] += 1
        while self._held and self._held[0][0][0] < first:
            number = self._held.popleft()[1]
            self._counts[number] -= 1
            if not self._counts[number]:
                del self._counts[number]
        return len(self._counts), len(self._held)


def _word_start(text: str, place: int) -> int:
    if place <= 0:
        return 0
    space = _SPACE.search(text, place, place + _LEAD_IN)
    return space.end() if space else place


def _word_end(text: str, place: int) -> int:
    if place >= len(text):
        return len(text)
    space = text.rfind(" ", place - _LEAD_IN, place)
    return space if space > 0 else place


def _snippet(
    paragraph: int, text: str, start: int, end: int, spans: Sequence[Span] = ()
) -> Snippet:
    found = list(runs(text, spans, start=start, end=end))
    if start > 0:
        found.insert(0, Run("… "))
    if end < len(text):
        found.append(Run(" …"))
    return Snippet(paragraph, tuple(found))


def _opening(summary: str, body: Sequence[str]) -> tuple[Snippet, ...]:
    for paragraph, text in ((1, body[0] if body else ""), (0, summary)):
        if text:
            end = len(text) if len(text) <= LONGEST else _word_end(text, LONGEST)
            return (_snippet(paragraph, text, 0, end),)
    return ()
