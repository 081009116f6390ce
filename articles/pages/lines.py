"""Lines: the text of a page in, numbered lines out that remember the gaps between them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.pages.paragraphs import clean, is_cut

_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*$")
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]\.)+|\b(?:Inc|Jr|Sr|Co|Corp|Ltd|Bros|vs|St|No|a\.m|p\.m)\.)$"
)
_INNER_END = re.compile(r"[a-z\d)”\"’][.!?][\"”’)]*\s+[\"“‘(]?[A-Z\d]")
_PARAGRAPH_WORDS = 12


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not empty; `gap` says that empty lines stand before it."""

    number: int
    text: str
    gap: bool = False
    is_indented: bool = False


def read_lines(text: str) -> tuple[Line, ...]:
    lines: list[Line] = []
    gap = False
    for number, printed in enumerate(clean(text).split("\n"), start=1):
        if content := " ".join(printed.split()):
            lines.append(Line(number, content, gap, is_indented=printed[0].isspace()))
        gap = not content
    return tuple(lines)


def where(lines: Sequence[Line]) -> str:
    """Return where `lines` stand: "line 6", "lines 16-38"; "" for none."""
    if not lines:
        return ""
    first, last = lines[0].number, lines[-1].number
    return f"line {first}" if first == last else f"lines {first}-{last}"


def ends_sentence(text: str) -> bool:
    return bool(_SENTENCE_END.search(text)) and not _ABBREVIATION.search(text)


def is_paragraph(text: str) -> bool:
    """Tell whether `text` reads like running text, not like a headline or a name.

    Tried in order: it is cut; it is very long; it holds two sentences; it is one long sentence
    that ends as sentences do.
    """
    if len(text) < 40:
        return False
    if is_cut(text) or len(text) > 220:
        return True
    if ends_sentence(text) and _INNER_END.search(text) and len(text) > 80:
        return True
    return text.rstrip("\"”’')]").endswith(".") and (
        ends_sentence(text) and len(text.split()) >= _PARAGRAPH_WORDS
    )


def is_name(text: str) -> bool:
    """Tell whether `text` is as short as a name and no sentence: an outlet, a person, a section."""
    words = text.split()
    if not 1 <= len(words) <= 6 or len(text) > 48 or is_cut(text):
        return False
    return not text.endswith((".", "?", ":", ";", ",", "”", '"')) or bool(
        _ABBREVIATION.search(text)
    )
