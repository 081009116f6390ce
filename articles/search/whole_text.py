"""Whole texts: an article and a query's marks in, its headline and every paragraph as runs out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from articles.search.marks import Mark
from articles.search.passages import mark_headline
from articles.search.results import Run

_IN_LEAD = ("", "lead", "text")
_IN_TEXT = ("", "text")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in runs; `number` counts from 1 as on the page."""

    number: int
    runs: tuple[Run, ...]

    @property
    def matches(self) -> int:
        return sum(run.marked for run in self.runs)


@dataclass(frozen=True, slots=True)
class MarkedText:
    headline: tuple[Run, ...]
    paragraphs: tuple[Paragraph, ...]

    @property
    def matching(self) -> list[Paragraph]:
        return [paragraph for paragraph in self.paragraphs if paragraph.matches]

    @property
    def in_headline(self) -> int:
        return sum(run.marked for run in self.headline)

    @property
    def matches(self) -> int:
        return self.in_headline + sum(paragraph.matches for paragraph in self.paragraphs)


def mark_text(
    headline: str, paragraphs: Iterable[str], marks: Sequence[Mark], *, language: str
) -> MarkedText:
    """Mark what a snippet would mark, in the whole text; without marks it is one run each."""
    in_lead = _anywhere(marks, of=_IN_LEAD)
    in_text = _anywhere(marks, of=_IN_TEXT)
    return MarkedText(
        mark_headline(headline, marks, language=language),
        tuple(
            Paragraph(number, mark_headline(text, lead_or_text, language=language))
            for number, text in enumerate(paragraphs, start=1)
            for lead_or_text in [in_lead if number == 1 else in_text]
        ),
    )


def _anywhere(marks: Sequence[Mark], *, of: Sequence[str]) -> list[Mark]:
    """Return the marks of some fields freed of them, so that any line may be marked with them."""
    return [replace(mark, field="") for mark in marks if mark.field in of]
