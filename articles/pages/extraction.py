"""Extraction: trafilatura run over a page's tree, in its quick way where that finds what its slow one does."""

import functools
import logging
from collections.abc import Iterable, Iterator
from copy import copy
from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree
from lxml.html import HtmlElement

from articles.pages.html_tree import found_by
from articles.pages.text_region import region_of

if TYPE_CHECKING:
    from trafilatura.settings import Extractor

# trafilatura is imported when the first page asks for it: that takes most of a second.
# It reports every page without a text as an error; that is a finding here, and ours to report.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

_NO_TEXT = frozenset({"head", "script", "style", "svg", "template"})
_LINKED = ("a", "form", "head", "template", "title")
"""What else holds no text of an article, but links to others."""
# Some of what trafilatura drops before it looks for the text; it keeps some forms, and figures with tables.
_DROPPED_ANYWAY = (
    "aside", "audio", "button", "canvas", "dialog", "embed", "fieldset", "footer", "iframe", "img",
    "input", "label", "menu", "nav", "noscript", "object", "option", "picture",
    "select", "source", "textarea", "video",
)  # fmt: skip
_UNREAD = (
    "alt", "aria-describedby", "aria-label", "aria-labelledby", "data-id", "data-reactid",
    "data-src", "data-test", "data-testid", "datetime", "height", "href", "itemscope", "itemtype",
    "loading", "onclick", "rel", "sizes", "src", "srcset", "tabindex", "target", "title", "width",
)  # fmt: skip
"""Attributes, two in five of all, of which it looks at none; each copy it makes would have them too."""
_EMPTIED = ("div", "ins", "section", "span", "ul")
"""What is often there for a script to fill; it asks each of them seven times what it is called."""
_EMPTY = "empty-block"
_UNCLEAN = ("aside", "button", "fieldset", "figure", "footer", "form", "label", "nav", "time")
_MOST_MISSED = 2.0
_string = etree.XPath("string()")
_ONCE = "once"
"""A focus that trafilatura has no rule for. With its own, "balanced", it measures all of a page whose
text is short and tries once more where that is little of it: there the slow way is asked anyway."""
_SURE_LENGTH = 3_000
_SURE_SHARE = 0.25
_SHORTEST = 750
_FEWEST = 2
"""Where nothing is an article, the quick way runs all of a page into one paragraph."""


def extracted(tree: HtmlElement) -> etree._Element | None:
    """Return the tree of the article's text; None where the page has none.

    trafilatura compares what it found with what readability finds, and takes that when it has more
    than twice as much; where its text is short and little of the page, it tries once more. Both
    take a third of its time. So it is asked without them first, and in full where they could
    change the answer: where the page holds more than twice the text found, outside of links and
    navigation; where the text is short, little of the page, one paragraph, a table, or holds what is no text.
    """
    lean = without_dropped(tree)
    region = region_of(lean)
    found = text_in(lean if region is None else region, fast=True)
    if found is not None and is_sure(found, tree, lean):
        return found
    return text_in(tree, fast=False)


def text_in(tree: HtmlElement, *, fast: bool) -> etree._Element | None:
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    document = bare_extraction(tree, options=_options(fast=fast))
    return document.body if isinstance(document, Document) else None


@functools.cache
def _options(*, fast: bool) -> "Extractor":
    """Return what trafilatura is asked for; it reads them, and a page's share of making them is felt."""
    from trafilatura.settings import Extractor

    options = Extractor(comments=False, tables=True, dedup=False, output_format="xml", fast=fast)
    if fast:
        options.focus = _ONCE
    return options


def without_dropped(tree: HtmlElement) -> HtmlElement:
    """Return a copy without what trafilatura drops, but only after it has copied and searched it twice.

    A third of what a reader is shown lies there.
    """
    lean = copy(tree)
    etree.strip_elements(lean, *_DROPPED_ANYWAY, with_tail=False)
    etree.strip_attributes(lean, *_UNREAD)
    for element in reversed(list(lean.iter(*_EMPTIED))):
        if not (element.text or "").strip() and all(map(_is_empty, element)):
            element.tag = _EMPTY
    etree.strip_elements(lean, _EMPTY, with_tail=False)
    return lean


def _is_empty(child: HtmlElement) -> bool:
    return child.tag == _EMPTY and not (child.tail or "").strip()


def is_sure(found: etree._Element, tree: HtmlElement, lean: HtmlElement) -> bool:
    """Tell whether the slow way could find nothing else than `found`, by how much text the page has.

    `lean` is `tree` without what is dropped; its links go as well, and readers' comments where that could tell.
    """
    size = _count([_string(found)])
    paragraphs = sum(1 for _ in found.iter("p"))
    if size < _SHORTEST or sum(1 for _ in found.iter("table")) > paragraphs or paragraphs < _FEWEST:
        return False
    if next(islice(found.iter(*_UNCLEAN), 1), None) is not None:
        return False
    if size < _SURE_LENGTH and size < _SURE_SHARE * _size_of(tree):
        return False
    etree.strip_elements(lean, "script", *_LINKED, with_tail=False)
    return any(_count([_string(lean)]) <= _MOST_MISSED * size for _ in _pruning(lean))


def _pruning(lean: HtmlElement) -> Iterator[None]:
    """Yield before and after what trafilatura takes out of a page before all else is taken out."""
    from trafilatura.xpaths import RAW_TREE_PRUNE_XPATH, REMOVE_COMMENTS_AND_LISTS_XPATH

    yield
    for find in (*RAW_TREE_PRUNE_XPATH, *REMOVE_COMMENTS_AND_LISTS_XPATH):
        for element in found_by(find, lean):
            element.drop_tree()
    yield


def _size_of(tree: HtmlElement) -> int:
    """Return how many letters a page has, but for those of its head, scripts and templates."""
    size = _count([_string(tree)])
    for each in tree.iter(*_NO_TEXT):
        if next(each.iterancestors(*_NO_TEXT), None) is None:
            size -= _count([_string(each)])
    return size


def _count(texts: Iterable[object]) -> int:
    """Return how many letters there are in texts: all but spaces."""
    return len("".join("".join(map(str, texts)).split()))
