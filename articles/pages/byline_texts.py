"""Byline texts: an element that names authors in, its text as one line with the names in it kept apart out."""

import re
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


def parted_text(element: HtmlElement) -> str:
    """Return the text of a byline with a comma where two elements stand without a space between."""
    return _parted([str(text) for text in element.itertext()]) or text_of(element)


def text_of_names(element: HtmlElement) -> str:
    """Return such a text without what its elements call a role or a place; "" where none does."""
    told = [each for each in element.iterdescendants() if _is_told_of_author(each)]
    texts = _texts_beside(element, told) if told else []
    return _parted(texts) or clean_line("".join(texts))


def _parted(texts: Sequence[str]) -> str:
    parts = list(texts[:1])
    for before, text in pairwise(texts):
        if before[-1:].islower() and text[:1].isalpha():
            parts.append(", ")
        elif "@" in text and before[-1:].isalnum() and text[:1].isalnum():
            parts.append(" ")
        parts.append(text)
    return clean_line("".join(parts)) if len(parts) > len(texts) else ""


def _is_told_of_author(element: HtmlElement) -> bool:
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
