"""Mentions: an article and marks in, every marked word with the words around it out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.search.marks import Mark, Span
from articles.search.passages import found_in, headline_spans, merged

CONTEXT = 60
"""Characters shown on each side, at most; no word is cut."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A marked stretch and what stands before and after it; … says that there is more."""

    paragraph: int | None
    """Counting from 1 as on the page; 0 is the summary, None the headline."""
    before: str
    marked: str
    after: str


def mentions(
    headline: str, summary: str, body: Sequence[str], marks: Sequence[Mark], *, language: str
) -> Iterator[Mention]:
    """Return every place that is marked, in the order of reading."""
    yield from mentions_at(headline, headline_spans(headline, marks, language=language), None)
    blocks, found = found_in(summary, body, marks, language=language)
    for paragraph, held in sorted(found.items()):
        yield from mentions_at(blocks[paragraph], [span for span, _ in held], paragraph)


def mentions_at(
    text: str, spans: Sequence[Span], paragraph: int | None, *, context: int = CONTEXT
) -> Iterator[Mention]:
    """Return what stands at `spans` of a headline, a summary or a paragraph."""
    for start, end in merged(spans):
        before, after = _before(text, start, context), _after(text, end, context)
        yield Mention(paragraph, before, text[start:end], after)


def _before(text: str, place: int, context: int) -> str:
    if place <= context:
        return text[:place]
    start = place - context
    space = text.find(" ", start - 1, place - 1)
    return "… " + text[start if space < 0 else space + 1 : place]


def _after(text: str, place: int, context: int) -> str:
    if len(text) - place <= context:
        return text[place:]
    end = place + context
    space = text.rfind(" ", place + 1, end + 1)
    return text[place : end if space < 0 else space] + " …"
