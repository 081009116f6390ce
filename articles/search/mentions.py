"""Mentions: an article and marks in, every marked word with the words around it out."""

from collections.abc import Iterator, Sequence

from articles.search.base import Run, Snippet
from articles.search.marks import Mark
from articles.search.passages import found_in, merged

AROUND = 60
"""Characters shown before and after a mark, about: no word is cut."""


def mentions(
    summary: str, body: Sequence[str], marks: Sequence[Mark], *, language: str
) -> Iterator[Snippet]:
    """Return one passage for each mark in reading order, always of three runs.

    They are what comes before the mark, the mark and what comes after it; the first and the last
    may be empty.
    """
    blocks, found = found_in(summary, body, marks, language=language)
    for paragraph, held in sorted(found.items()):
        text = blocks[paragraph]
        for start, end in merged([span for span, _ in held]):
            before = Run(_before(text, start))
            yield Snippet(
                paragraph, (before, Run(text[start:end], marked=True), Run(_after(text, end)))
            )


def _before(text: str, place: int) -> str:
    if place <= AROUND:
        return text[:place]
    start = place - AROUND
    space = text.find(" ", start - 1, place - 1)
    return "… " + text[start if space < 0 else space + 1 : place]


def _after(text: str, place: int) -> str:
    if len(text) - place <= AROUND:
        return text[place:]
    end = place + AROUND
    space = text.rfind(" ", place + 1, end + 1)
    return text[place : end if space < 0 else space] + " …"
