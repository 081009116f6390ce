"""Anchored sections: parts of a text with an id made of their heading's words, which says nothing of what they are."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from articles.pages.html_tree import elements_with, holds_at_most, text_of
from articles.pages.lines import ends_sentence

_HEADINGS = frozenset({"h2", "h3", "h4"})
_BETWEEN = re.compile(r"[^\w]+|_+")
_NOT_TOLD = ("button", "form", "iframe", "input", "img", "li")
_SHORTEST = 60
_MOST_INSIDE = 40
_FEWEST_ALIKE = 3
_FARTHEST = 12


def forget_anchors(tree: HtmlElement) -> None:
    """Take the ids of sections that are only anchors: "recommendations" above a report's own names no box.

    Such a section holds a heading of the same words and sentences, and stands amid the text: before a
    paragraph of it, or among others like it.
    """
    sections = [
        each for each in elements_with(tree, "id") if each.tag == "section" and _is_anchored(each)
    ]
    anchored = set(sections)
    for section in sections:
        if _is_amid(section, anchored):
            del section.attrib["id"]


def _is_anchored(section: HtmlElement) -> bool:
    if not len(section) or section[0].tag not in _HEADINGS:
        return False
    if not holds_at_most(section, _MOST_INSIDE) or section[0].find(".//a[@href]") is not None:
        return False
    if _key(text_of(section[0])) != _key(section.get("id") or ""):
        return False
    lines = [each for each in section if each.tag == "p"]
    return (
        len(lines) > 0
        and next(section.iter(*_NOT_TOLD), None) is None
        and all(ends_sentence(text_of(line)) and line.find(".//a") is None for line in lines)
    )


def _is_amid(section: HtmlElement, anchored: set[HtmlElement]) -> bool:
    behind = section.getnext()
    if behind is not None and behind.tag == "p" and len(text_of(behind)) >= _SHORTEST:
        return True
    beside = [section, *_beside(section)]
    return sum(each in anchored for each in beside) >= _FEWEST_ALIKE


def _beside(section: HtmlElement) -> Iterator[HtmlElement]:
    yield from islice(section.itersiblings(), _FARTHEST)
    yield from islice(section.itersiblings(preceding=True), _FARTHEST)


def _key(text: str) -> str:
    return _BETWEEN.sub("-", text.casefold()).strip("-")
