"""Passages: a paragraph and another text in, what of the paragraph stands there too out, as spans."""

from articles.copies.marks import gaps
from articles.copies.overlap import covered_by
from articles.copies.printed import Printed, spans_of

Span = tuple[int, int]
"""From which letter to which."""


def shared_spans(paragraph: str, other: Printed) -> list[Span]:
    """Return the spans of a paragraph that another text prints word for word, in their order."""
    words = spans_of(paragraph)
    text = Printed("", (paragraph,))
    if text.size != len(words):
        return []
    alone = bytearray(1 - mark for mark in covered_by(text, other.runs))
    return [(words[first][0], words[last - 1][1]) for first, last in gaps(alone)]


def excerpt_of(paragraph: str, other: Printed, *, most: int) -> str:
    """Return a paragraph of at most so many letters, from a little before its longest passage."""
    if len(paragraph) <= most:
        return paragraph
    spans = shared_spans(paragraph, other)
    first, last = max(spans, key=lambda span: span[1] - span[0], default=(0, 0))
    if last < most or first == 0:
        return f"{paragraph[: most - 1]}…"
    rest = paragraph[first:]
    return f"…{rest}" if len(rest) < most else f"…{rest[: most - 2]}…"
