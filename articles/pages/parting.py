"""Parting: a text that was run into one paragraph in, its paragraphs as the page has them out."""

import re
from bisect import bisect_right
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import accumulate, islice
from typing import Self

from lxml.html import HtmlElement

from articles.keys import headline_key
from articles.lengths import size_of
from articles.pages.bylines import is_byline
from articles.pages.html_tree import BREAKING, UNSEEN, texts_in
from articles.pages.lines import ends_sentence
from articles.pages.paragraphs import clean_line

_SHORTEST = 60
_SHORTEST_PROSE = 60
_SHORTEST_LINE = 40
_MOST_ASKED = 40
_FEWEST_LINES = 3
_BLOCKS = BREAKING - {"br"}
_MOST_UNENDED = 0.34
_MOST_OF_IT = 0.8
_ENDS = 24
"""Letters of a text's start and end that tell where on the page it stands."""
_FARTHEST_UP = 12
"""Elements deeper than that are not laid out by hand: each would be read again for every one around it."""
_PARAGRAPH_END = re.compile(r"\n\s*\n\s*")


def parted(
    paragraphs: Sequence[str],
    tree: HtmlElement,
    *,
    headlines: Set[str] = frozenset(),
    known: Set[str] = frozenset(),
) -> list[str]:
    """Return a text of one paragraph parted as its page parts it; others where they hold blocks.

    trafilatura runs a page together where it finds no article in it: tables, breaks, loose text,
    a text of a sentence or two. The smallest element that holds the whole text is parted at its
    blocks and its breaks. What stands around the article goes: lines up to the headline, whose keys
    are `headlines`, and short ones before the first sentence and behind the last. Of several
    paragraphs, those that are not `known` to stand in a `<p>` are parted where they are exactly
    some blocks of the page: an update of a live page, its time and its heading.
    """
    if len(paragraphs) != 1:
        return _all_parted(paragraphs, tree, headlines, known)
    if len(paragraphs[0]) < _SHORTEST:
        return list(paragraphs)
    whole = _letters(paragraphs[0])
    holder = _holder(_Letters.of(tree), whole)
    lines = [] if holder is None else _lines(holder, headlines)
    lines = [line for line in lines if _letters(line) in whole]
    if sum(len(_letters(line)) for line in lines) < _MOST_OF_IT * len(whole):
        return list(paragraphs)
    return _without_frame(lines, headlines)


def _all_parted(
    paragraphs: Sequence[str], tree: HtmlElement, headlines: Set[str], known: Set[str]
) -> list[str]:
    asked = [text for text in paragraphs if len(text) >= _SHORTEST and text not in known]
    if not asked or len(asked) > _MOST_ASKED:
        return list(paragraphs)
    page = _Letters.of(tree)
    parts: dict[str, list[str]] = {}
    for text in asked:
        whole = _letters(text)
        holder = _holder(page, whole, is_exact=True)
        parts[text] = [] if holder is None else _blocks(_lines(holder, headlines), whole)
    return [line for text in paragraphs for line in parts.get(text) or [text]]


def _blocks(lines: Sequence[str], whole: str) -> list[str]:
    """Return those of the lines that make up the letters `whole` one after the other."""
    letters = [_letters(line) for line in lines]
    at = "".join(letters).find(whole)
    ends = list(accumulate(map(len, letters)))
    starts = [0, *ends]
    if at not in starts or at + len(whole) not in ends:
        return []
    return list(lines[starts.index(at) : ends.index(at + len(whole)) + 1])


def _without_frame(lines: list[str], headlines: Set[str]) -> list[str]:
    at = next((at for at, line in enumerate(lines) if headline_key(line) in headlines), -1)
    inner = lines[at + 1 :] if any(map(ends_sentence, lines[at + 1 :])) else lines
    sentences = [at for at, line in enumerate(inner) if _is_prose(line, headlines)]
    if not any(map(ends_sentence, inner)) or not sentences:
        return lines
    return inner[sentences[0] : sentences[-1] + 1]


def _is_prose(line: str, headlines: Set[str]) -> bool:
    if _stands_over(line, headlines):
        return False
    return ends_sentence(line) or size_of(line) >= _SHORTEST_PROSE


def _stands_over(line: str, headlines: Set[str]) -> bool:
    return headline_key(line) in headlines or is_byline(line)


def paragraphs_of_breaks(text: str, *, headlines: Set[str] = frozenset()) -> list[str]:
    """Return the paragraphs of a text with a line end for each break; two in a row part them.

    One alone is a space, unless the lines read as paragraphs: three long ones, and sentences; or
    the first is a byline, or the headline.
    """
    paragraphs: list[str] = []
    for part in _PARAGRAPH_END.split(text):
        lines = list(filter(None, map(clean_line, part.split("\n"))))
        while len(lines) > 1 and _stands_over(lines[0], headlines):
            paragraphs.append(lines.pop(0))
        long_ones = [line for line in lines if len(line) >= _SHORTEST_LINE]
        unended = [line for line in long_ones if not ends_sentence(line)]
        is_parted = len(long_ones) >= _FEWEST_LINES and len(unended) <= _MOST_UNENDED * len(
            long_ones
        )
        paragraphs += lines if is_parted else filter(None, [" ".join(lines)])
    return paragraphs


@dataclass(frozen=True, slots=True)
class _Letters:
    """The letters of a page, where in them those of each text end, and which of them each element holds."""

    joined: str
    elements: list[HtmlElement]
    ends: list[int]
    held: dict[HtmlElement, tuple[int, int]]

    @classmethod
    def of(cls, tree: HtmlElement) -> Self:
        pieces: list[str] = []
        elements: list[HtmlElement] = []
        ends: list[int] = []
        starts: dict[HtmlElement, int] = {}
        held: dict[HtmlElement, tuple[int, int]] = {}
        end = 0
        for node, text, is_behind in texts_in(tree):
            if is_behind:
                held[node] = starts[node], end
            else:
                starts[node] = end
            holder = node.getparent() if is_behind else node
            if text and holder is not None and (is_behind or node.tag not in UNSEEN):
                pieces.append(_letters(text))
                end += len(pieces[-1])
                elements.append(holder)
                ends.append(end)
        held[tree] = 0, end
        return cls("".join(pieces), elements, ends, held)


def _holder(page: _Letters, whole: str, *, is_exact: bool = False) -> HtmlElement | None:
    """Return the smallest element that holds the text, or its start and its end, where it first starts."""
    start, end = whole[:_ENDS], whole[-_ENDS:]
    at = page.joined.find(whole)
    at = page.joined.find(start) if at < 0 and not is_exact else at
    if at < 0:
        return None
    element = page.elements[bisect_right(page.ends, at)]
    for holder in (element, *islice(element.iterancestors(), _FARTHEST_UP)):
        first, last = page.held[holder]
        begins = page.joined.find(start, first, last)
        if begins >= 0 and page.joined.find(end, begins, last) >= 0:
            return holder
    return None


def _lines(holder: HtmlElement, headlines: Set[str]) -> list[str]:
    return paragraphs_of_breaks("".join(_texts(holder)), headlines=headlines)


def _texts(holder: HtmlElement) -> list[str]:
    """Return the texts in an element, a line end for a break, two at the ends of a block."""
    parts: list[str] = []
    for node, text, is_behind in texts_in(holder):
        mark = "\n\n" if node.tag in _BLOCKS else ""
        if node.tag == "br" and not is_behind:
            mark = "\n"
        around = node.getparent() if is_behind else node
        if around is None or around.tag != "pre":
            text = text.replace("\n", " ")
        parts += (mark, text if is_behind or node.tag not in UNSEEN else "")
    return parts


def _letters(text: str) -> str:
    return "".join(text.split())
