"""Lines: the text of a page in, numbered lines out that remember the gaps between them."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from articles.lengths import count_words, size_of
from articles.pages.paragraphs import clean, is_cut
from articles.pages.remembered import remembered

# The stops of Chinese and Japanese, Hindi, Urdu and Arabic, Armenian and Amharic end one too.
_STOPS = ".。．｡।۔։።"
_SENTENCE_ENDS = tuple(f"{_STOPS}!?…！？؟")
_CLOSERS = "\"”’')]」』）》"
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]\.)+|\b(?:Inc|Jr|Sr|Co|Corp|Ltd|Bros|vs|St|No|a\.m|p\.m)\.)$"
)
_LONGEST_ABBREVIATION = 24
"""Characters at the end of a text in which one stands, the letter before it with it."""
_FOREIGN_END = re.compile(rf"[{_STOPS[1:]}！？؟」』]$")
_INNER_END = re.compile(
    r"[a-z\d)”\"’][.!?][\"”’)]*\s+[\"“‘(]?[A-Z\d]|[。！？｡][\"”’」』）]*[\"“‘「『（]?\w"
)
_PARAGRAPH_WORDS = 12
SHORTEST_PARAGRAPH = 40


class Line(NamedTuple):
    """A line that is not empty; `gap` says that empty lines stand before it."""

    number: int
    text: str
    gap: bool = False
    is_indented: bool = False


def read_lines(text: str) -> tuple[Line, ...]:
    lines: list[Line] = []
    gap = False
    for number, printed in enumerate(clean(text).split("\n"), start=1):
        content = " ".join(printed.split()) if printed else ""
        if content:
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
    is_ended = text.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS)
    return is_ended and not _ABBREVIATION.search(text[-_LONGEST_ABBREVIATION:])


def ends_statement(text: str) -> bool:
    """Tell whether `text` ends with a full stop: not with "?", "!", "…" or an abbreviation."""
    return ends_sentence(text) and text.rstrip(_CLOSERS).endswith(tuple(_STOPS))


def holds_sentences(text: str) -> bool:
    """Tell whether `text` is two sentences or more, the last with its full stop.

    Two words or fewer before a stop are a title, "Gov. Lee visits the harbour.", and no sentence.
    """
    if not ends_statement(text):
        return False
    return any(count_words(text[: end.start()]) > 2 for end in _INNER_END.finditer(text))


@remembered
def is_paragraph(text: str) -> bool:
    """Tell whether `text` reads like running text, not like a headline or a name.

    Tried in order: it is cut; it is very long; it holds two sentences; it is one long sentence
    that ends as sentences do.
    """
    size = size_of(text)
    if size < SHORTEST_PARAGRAPH:
        return False
    if is_cut(text) or size > 220:
        return True
    if not ends_sentence(text):
        return False
    if size > 80 and _INNER_END.search(text):
        return True
    return ends_statement(text) and count_words(text) >= _PARAGRAPH_WORDS


@remembered
def is_name(text: str) -> bool:
    """Tell whether `text` is as short as a name and no sentence: an outlet, a person, a section."""
    if len(text) > 48 or not 1 <= count_words(text) <= 6 or is_cut(text):
        return False
    if _FOREIGN_END.search(text):
        return False
    return not text.endswith((".", "?", ":", ";", ",", "”", '"')) or bool(
        _ABBREVIATION.search(text[-_LONGEST_ABBREVIATION:])
    )
