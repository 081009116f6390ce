"""Mentions: a text and what a query marks in, each place it is mentioned with its context out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from articles.search.base import Run
from articles.search.marks import Mark
from articles.search.passages import mark_headline

CONTEXT = 90
"""Characters shown on each side."""

_IN_LEAD = ("", "lead", "text")
_IN_TEXT = ("", "text")


@dataclass(frozen=True, slots=True)
class Mention:
    paragraph: int | None
    """Counting from 1 as on the page; 0 is the summary, None the headline."""
    before: str
    marked: str
    after: str


def mentions(
    headline: str, summary: str, body: Sequence[str], marks: Sequence[Mark], *, language: str
) -> Iterator[Mention]:
    """Yield every place that a mark is of, in the order of reading."""
    yield from _each(mark_headline(headline, marks, language=language), None)
    # A summary that the text opens with is no place of its own.
    own = "" if body and summary.rstrip(" .…") in body[0] else summary
    for paragraph, text in enumerate([own, *body]):
        fields = _IN_LEAD if paragraph <= 1 else _IN_TEXT
        # Marks that count there, as if the paragraph were a headline: it is marked as a whole.
        here = [replace(mark, field="") for mark in marks if mark.field in fields]
        yield from _each(mark_headline(text, here, language=language), paragraph)


def _each(runs: Sequence[Run], paragraph: int | None) -> Iterator[Mention]:
    for place, run in enumerate(runs):
        if run.marked:
            before = "".join(other.text for other in runs[:place])
            after = "".join(other.text for other in runs[place + 1 :])
            yield Mention(paragraph, _end_of(before), run.text, _start_of(after))


def _end_of(text: str) -> str:
    """Return the last words of `text`, as many as fit."""
    if len(text) <= CONTEXT:
        return text
    return "… " + re.sub(r"^\S*\s+", "", text[-CONTEXT:])


def _start_of(text: str) -> str:
    if len(text) <= CONTEXT:
        return text
    return re.sub(r"\s+\S*$", "", text[:CONTEXT]) + " …"
