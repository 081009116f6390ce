"""Byline texts: an element that names authors in, its text as one line with the names in it kept apart out."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from lxml.html import HtmlElement

from articles.pages.html_tree import UNSEEN, text_of, texts_in
from articles.pages.paragraphs import clean_line

_TOLD_OF_AUTHOR = re.compile(
    r"(?:^|[\s_-])(?:roles?|job|position|cargo|puesto|occupation|function|funktion|funktie|locations?|local|lugar|place|city|ort|town|agency|source|outlet|publication|company|organi[sz]ation)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""What parts of a byline are called that say what an author does, where and for whom."""
_FIRST_WITHOUT_CAPITALS, _FIRST_UNSPACED = "\u0590", "\u0e00"
"""Between them lie the scripts from Hebrew to Sinhala."""
_OF_WORDS = frozenset({"Lo", "Mn", "Mc"})
"""Letters without capitals and the marks of their vowels."""


def parted_text(element: HtmlElement) -> str:
    """Return the text of a byline with a comma where two elements stand without a space between."""
    return _parted([str(text) for text in element.itertext()]) or text_of(element)


def text_of_names(element: HtmlElement) -> str:
    """Return such a text without what its elements call a role or a place; "" where none does."""
    told = [each for each in element.iterdescendants() if is_told_of_author(each)]
    texts = _texts_beside(element, told) if told else []
    return _parted(texts) or clean_line("".join(texts))


def _parted(texts: Sequence[str]) -> str:
    parts = list(texts[:1])
    for before, text in pairwise(texts):
        if text[:1].isalpha() and _ends_in_word(before[-1:]):
            parts.append(", ")
        elif "@" in text and before[-1:].isalnum() and text[:1].isalnum():
            parts.append(" ")
        parts.append(text)
    return clean_line("".join(parts)) if len(parts) > len(texts) else ""


def _ends_in_word(letter: str) -> bool:
    """Tell whether a word of more than an initial ends so, or one in a script without capitals but with spaces."""
    return letter.islower() or (
        _FIRST_WITHOUT_CAPITALS <= letter < _FIRST_UNSPACED
        and unicodedata.category(letter) in _OF_WORDS
    )


def is_told_of_author(element: HtmlElement) -> bool:
    """Tell whether the class of an element says that it holds a role, a place or a house."""
    return _TOLD_OF_AUTHOR.search(element.get("class") or "") is not None


def _texts_beside(element: HtmlElement, left_out: Sequence[HtmlElement]) -> list[str]:
    """Return the texts in an element but those in the elements that are left out."""
    inside = {each for outer in left_out for each in outer.iter()}
    outer = set(left_out)
    return [
        text
        for node, text, is_behind in texts_in(element)
        if (is_behind or node.tag not in UNSEEN)
        and (node not in inside or (is_behind and node in outer))
    ]
