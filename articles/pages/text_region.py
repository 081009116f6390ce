"""Text region: the element of a page that trafilatura takes the text from, to be handed over alone.

It asks each element of a page many times what it is called, and half of them lie outside of that one.
"""

import re
from copy import copy

from lxml import etree
from lxml.html import HtmlElement

from articles.pages.surroundings import marks_of

_BOXES = ("article", "div", "main", "section")
_TELLING = re.compile("post|entry|art|text|body|content", re.IGNORECASE)
"""What is in every name that trafilatura knows such an element by."""
_PRUNED = re.compile("comment|comol|disqus|dsq|infinite|post-add|share", re.IGNORECASE)
"""What is in the names of what it takes out before it looks."""
_SHORTEST = 750
"""With less in its paragraphs, trafilatura goes by the other paragraphs of the page, and looks at other regions."""
_NEVER_PRUNED = frozenset({"html", "body", "main", "article"})
_PLAIN = _NEVER_PRUNED | {*_BOXES}


def region_of(tree: HtmlElement) -> HtmlElement | None:
    """Return a page of the region alone, a copy; None where another could be found once the page is pruned."""
    region = _named(tree)
    if region is None:
        region = next(tree.iter("article"), None)
    if region is None or sum(len(line.text_content()) for line in region.iter("p")) < _SHORTEST:
        return None
    if not all(map(_is_kept, (region, *region.iterancestors()))):
        return None
    page = region.makeelement("html")
    body = etree.SubElement(page, "body")
    body.append(copy(region))
    body[0].tail = None
    return page


def _named(tree: HtmlElement) -> HtmlElement | None:
    """Return the first element that is called a text's, as trafilatura names them."""
    from trafilatura.xpaths import BODY_XPATH

    for element in tree.iter(*_BOXES):
        if any(map(_TELLING.search, element.values())):
            alone = element.makeelement("body")
            etree.SubElement(alone, str(element.tag), dict(element.attrib))
            if BODY_XPATH[0](alone):
                return element
    return None


def _is_kept(element: HtmlElement) -> bool:
    is_asked = element.tag in _PLAIN - _NEVER_PRUNED
    return element.tag in _PLAIN and not (is_asked and _PRUNED.search(marks_of(element)))
