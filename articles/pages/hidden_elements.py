"""Hidden elements: what a page sends and does not show, but for the rest of its text, which a button does."""

import re
from collections.abc import Set

from lxml.html import HtmlElement

from articles.pages.html_tree import UNSEEN, text_of

_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_STREAMED = re.compile(r"S:\d")
"""React sends what comes late in hidden elements; its script then puts it where it is seen."""
_SHORTEST_LINE = 60
_FEWEST_LINES = 3
_LITTLE_OF_LINES = 0.25
_FEW_OF_ALL = 0.1


def is_hidden(element: HtmlElement) -> bool:
    if _STREAMED.match(element.get("id") or ""):
        return False
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


def goes_on(element: HtmlElement) -> bool:
    """Tell whether a hidden element goes on with the text: paragraphs that follow a paragraph."""
    before = element.getprevious()
    if before is None or before.tag != "p" or element.find(".//form") is not None:
        return False
    lines = [each for each in element if each.tag == "p"]
    long_ones = [each for each in (before, *lines) if len(text_of(each)) >= _SHORTEST_LINE]
    return len(long_ones) >= _FEWEST_LINES


def share_of_text(outer: Set[HtmlElement], tree: HtmlElement) -> float:
    """Return how much text stands in `outer`, as a share of that in paragraphs.

    Of all, where all are in it, or where they are few: a page may part its text by other elements.
    """
    alone = [each for each in outer if outer.isdisjoint(each.iterancestors())]
    size = sum(map(_length, alone))
    paragraphs = list(tree.iter("p"))
    lines = sum(len(p.text_content()) for p in paragraphs) if set(paragraphs) - outer else 0
    if size > lines * _LITTLE_OF_LINES and lines < (whole := _length(tree)) * _FEW_OF_ALL:
        lines = whole
    return size / max(lines, 1)


def _length(element: HtmlElement) -> int:
    """Return how many characters of text stand in an element, those of scripts left out."""
    unseen = sum(len(" ".join(each.text_content().split())) for each in element.iter(*UNSEEN))
    return len(" ".join(element.text_content().split())) - unseen
