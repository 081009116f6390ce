"""Repeats: paragraphs that an extractor found again in, each as often as its page prints it out."""

from collections import Counter
from collections.abc import Sequence

from lxml import etree
from lxml.html import HtmlElement

_MOST_REPEATED = 100
_texts = etree.XPath(
    "//text()[not(parent::script or parent::style or parent::noscript or parent::template or parent::title)]",
    smart_strings=False,
)


def without_repeats(paragraphs: Sequence[str], tree: HtmlElement) -> list[str]:
    """Return the paragraphs without those that the page prints less often than they were found.

    Where a text is short, trafilatura adds all paragraphs of the page to it, and knows a short one
    that it has already by its length in letters alone: a line of Chinese has few.
    """
    found = Counter(paragraphs)
    again = [text for text, times in found.items() if times > 1]
    if not again or len(again) > _MOST_REPEATED:
        return list(paragraphs)
    page = _letters(_printed(tree))
    joined = "\n".join(map(_letters, found))
    printed = {text: page.count(_letters(text)) for text in again}
    left = {text: _left(_letters(text), times, joined) for text, times in printed.items() if times}
    kept: list[str] = []
    for text in paragraphs:
        if left.get(text, 1) > 0:
            kept.append(text)
            left[text] = left.get(text, found[text]) - 1
    return kept


def _left(letters: str, times: int, found: str) -> int:
    """Return how often a paragraph that is printed `times` stands there outside of others that were `found`."""
    return max(1, times - (found.count(letters) - 1))


def _printed(tree: HtmlElement) -> str:
    found = _texts(tree)
    return "".join(map(str, found)) if isinstance(found, list) else ""


def _letters(text: str) -> str:
    return "".join(text.split())
