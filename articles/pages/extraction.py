"""Extraction: trafilatura run over a page's tree, in its quick way where that finds what its slow one does."""

import logging
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

# trafilatura is imported when the first page asks for it: that takes most of a second.
# It reports every page without a text as an error; that is a finding here, and ours to report.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

_IN_ARTICLES_ONLY_LINKED = frozenset(
    {"a", "aside", "button", "footer", "form", "head", "nav", "noscript", "script", "select", "style",
     "svg", "template", "title"}
)  # fmt: skip
_NO_TEXT = frozenset({"head", "script", "style", "svg", "template"})
_UNCLEAN = ("aside", "button", "fieldset", "figure", "footer", "form", "label", "nav", "time")
_MOST_MISSED = 2.0
_SURE_LENGTH = 3_000
_SURE_SHARE = 0.25
_SHORTEST = 750


def extracted(tree: HtmlElement) -> etree._Element | None:
    """Return the tree of the article's text; None where the page has none.

    trafilatura compares what it found with what readability finds, and takes that when it has more
    than twice as much; where its text is short and little of the page, it tries once more. Both
    take a third of its time. So it is asked without them first, and in full where they could
    change the answer: where the page holds more than twice the text found, outside of links and
    navigation; where the text is short, little of the page, a table, or holds what is no text.
    """
    found = text_in(tree, fast=True)
    if found is not None and is_sure(found, tree):
        return found
    return text_in(tree, fast=False)


def text_in(tree: HtmlElement, *, fast: bool) -> etree._Element | None:
    from trafilatura import bare_extraction
    from trafilatura.settings import Document, Extractor

    options = Extractor(comments=False, tables=True, dedup=False, output_format="python", fast=fast)
    document = bare_extraction(tree, options=options)
    return document.body if isinstance(document, Document) else None


def is_sure(found: etree._Element, tree: HtmlElement) -> bool:
    size = sum(len(str(text).strip()) for text in found.itertext())
    paragraphs = sum(1 for _ in found.iter("p"))
    if size < _SHORTEST or sum(1 for _ in found.iter("table")) > paragraphs or not paragraphs:
        return False
    if next(islice(found.iter(*_UNCLEAN), 1), None) is not None:
        return False
    whole, unlinked = _sizes(tree)
    if size < _SURE_LENGTH and size < _SURE_SHARE * whole:
        return False
    return unlinked <= _MOST_MISSED * size


def _sizes(tree: HtmlElement) -> tuple[int, int]:
    """Return how much text the page holds, and how much of it outside of links and navigation."""
    whole = unlinked = 0
    inside = 0
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        is_left_out = node.tag in _IN_ARTICLES_ONLY_LINKED
        if event == "start":
            inside += is_left_out
            size = len((node.text or "").strip()) if node.tag not in _NO_TEXT else 0
        else:
            inside -= is_left_out
            size = len((node.tail or "").strip())
        whole += size
        unlinked += 0 if inside else size
    return whole, unlinked
