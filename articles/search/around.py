"""Around: a text and where something stands in it in, the sentences that hold it out as runs."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from articles.search.marks import Span
from articles.search.passages import merged, runs
from articles.search.results import Run

SHORT = 280
"""Characters of a text that is shown whole."""
LONGEST = 320
"""Characters of a sentence that is shown whole; of a longer one what stands around."""
_BEFORE, _AFTER = 120, 180
_ELLIPSIS = "…"
# What ends a sentence and what follows; in scripts without spaces the mark alone does.
_END = re.compile(r"[.!?…؟।]+[\"'”’»)\]]*\s+(?=[\"'“‘«(\[¿¡]*[^\Wa-z_])|[。！？]+[」』”]?")
_SHORTENED = re.compile(
    r"(?:^|[^\w.])(?:\w\.)*(?:\w|mrs?|ms|dr|prof|gen|sen|rep|gov|lt|col|sgt|capt|cpl|rev|hon|fr|sr|"
    r"jr|st|mt|no|vs|etc|jan|feb|mar|apr|aug|sept?|oct|nov|dec|inc|co|corp|ltd|hr|nr|dipl|mme|mlle|"
    r"sra?|srta)$",
    re.IGNORECASE,
)
_LOOKED_BACK = 12
_SPACE = re.compile(r"\s")


@dataclass(slots=True)
class _Stretch:
    start: int
    end: int
    spans: list[Span] = field(default_factory=list)


def sentences_around(text: str, spans: Sequence[Span]) -> tuple[Run, ...]:
    """Return the sentences of `text` that `spans` stand in, these marked; … for what is left out.

    A short text is given whole. A full stop behind a title, an initial or a month shortened ends
    no sentence.
    """
    if len(text) <= SHORT:
        return runs(text, spans)
    found: list[Run] = []
    place = 0
    for stretch in _stretches(text, spans):
        if stretch.start > 0:
            found.append(Run(f" {_ELLIPSIS} " if found else f"{_ELLIPSIS} "))
        found += runs(text, stretch.spans, start=stretch.start, end=stretch.end)
        place = stretch.end
    if place < len(text):
        found.append(Run(f" {_ELLIPSIS}"))
    return tuple(found)


def _stretches(text: str, spans: Sequence[Span]) -> Iterator[_Stretch]:
    starts = [0, *_sentence_starts(text)]
    current: _Stretch | None = None
    for start, end in merged(spans):
        first, last = _bounds(text, starts, start, end)
        if current is not None and first <= current.end + 1:
            current.end = max(current.end, last)
            current.spans.append((start, end))
            continue
        if current is not None:
            yield current
        current = _Stretch(first, last, [(start, end)])
    if current is not None:
        yield current


def _sentence_starts(text: str) -> Iterator[int]:
    for found in _END.finditer(text):
        before = text[max(0, found.start() - _LOOKED_BACK) : found.start()]
        if not (found.group().startswith(".") and _SHORTENED.search(before)):
            yield found.end()


def _bounds(text: str, starts: Sequence[int], start: int, end: int) -> Span:
    """Return where the sentence that holds `start` begins, and where the one with `end` ends."""
    first = starts[bisect_right(starts, start) - 1]
    after = bisect_right(starts, max(start, end - 1))
    last = len(text[: starts[after]].rstrip()) if after < len(starts) else len(text)
    if last - first > LONGEST:
        if start - first > _BEFORE:
            space = _SPACE.search(text, start - _BEFORE, start)
            first = space.end() if space else start - _BEFORE
        if last - end > _AFTER:
            space_at = text.rfind(" ", end, end + _AFTER)
            last = space_at if space_at > end else end + _AFTER
    return first, last
