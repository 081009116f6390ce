"""Parting: a text that was run into one paragraph in, its paragraphs as the page has them out."""

import re
from collections.abc import Sequence
from itertools import islice

from lxml.html import HtmlElement

from articles.pages.html_tree import BREAKING, UNSEEN
from articles.pages.lines import ends_sentence
from articles.pages.paragraphs import clean_line

_SHORTEST = 200
_SHORTEST_LINE = 40
_FEWEST_LINES = 3
_MOST_UNENDED = 0.34
_MOST_OF_IT = 0.8
_ENDS = 24
"""Letters of a text's start and end that tell where on the page it stands."""
_FARTHEST_UP = 12
"""Elements deeper than that are not laid out by hand: each would be read again for every one around it."""
_PARAGRAPH_END = re.compile(r"\n\s*\n\s*")


def parted(paragraphs: Sequence[str], tree: HtmlElement) -> list[str]:
    """Return a text of one paragraph parted as its page parts it; others as they are.

    trafilatura runs a page together where it finds no article in it: tables, breaks, loose text.
    The smallest element that holds the whole text is parted at its blocks and its breaks.
    """
    if len(paragraphs) != 1 or len(paragraphs[0]) < _SHORTEST:
        return list(paragraphs)
    whole = _letters(paragraphs[0])
    holder = _holder(tree, whole)
    lines = [] if holder is None else [line for line in _lines(holder) if _letters(line) in whole]
    if sum(len(_letters(line)) for line in lines) < _MOST_OF_IT * len(whole):
        return list(paragraphs)
    return lines


def paragraphs_of_breaks(text: str) -> list[str]:
    """Return the paragraphs of a text with a line end for each break; two in a row part them.

    One alone is a space, unless the lines read as paragraphs: three long ones, and sentences.
    """
    paragraphs: list[str] = []
    for part in _PARAGRAPH_END.split(text):
        lines = list(filter(None, map(clean_line, part.split("\n"))))
        long_ones = [line for line in lines if len(line) >= _SHORTEST_LINE]
        unended = [line for line in long_ones if not ends_sentence(line)]
        is_parted = len(long_ones) >= _FEWEST_LINES and len(unended) <= _MOST_UNENDED * len(
            long_ones
        )
        paragraphs += lines if is_parted else filter(None, [" ".join(lines)])
    return paragraphs


def _holder(tree: HtmlElement, whole: str) -> HtmlElement | None:
    """Return the smallest element that holds the start and the end of the text, where it first starts."""
    start, end = whole[:_ENDS], whole[-_ENDS:]
    for element in tree.iter():
        if element.tag in UNSEEN or not any(
            text and start in _letters(text) for text in (element.text, element.tail)
        ):
            continue
        for holder in (element, *islice(element.iterancestors(), _FARTHEST_UP)):
            letters = _letters("".join(_texts(holder)))
            if start in letters and end in letters[letters.index(start) :]:
                return holder
        return None
    return None


def _lines(holder: HtmlElement) -> list[str]:
    return paragraphs_of_breaks("".join(_texts(holder)))


def _texts(holder: HtmlElement) -> list[str]:
    """Return the texts in an element, a line end for a break, two at the ends of a block."""
    parts: list[str] = []
    for node in holder.iter():
        mark = "\n" if node.tag == "br" else "\n\n" if node.tag in BREAKING else ""
        if node.tag not in UNSEEN:
            parts += (mark, (node.text or "").replace("\n", " "))
        parts += (mark, (node.tail or "").replace("\n", " ") if node is not holder else "")
    return parts


def _letters(text: str) -> str:
    return "".join(text.split())
