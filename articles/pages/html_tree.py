"""The tree of an HTML page: its text parsed once, shared by every parser of the page."""

import functools
import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import TypeVar

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from articles.crowding import hold_nodes, without_surplus
from articles.pages.paragraphs import clean_line

Answer = TypeVar("Answer")

_UNFIT_FOR_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(
    rb"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])(?!\d)|x0*(?:[0-8bcef]|1[0-9a-f])(?![0-9a-f]));?",
    re.IGNORECASE,
)
"""To a control character: libxml2 puts it into the tree, and whoever sets that text anew is refused."""
_CONTROLS = bytes({*range(32), 127} - set(b"\t\n\r"))
_DECODED_CONTROLS = (b"\v", b"\f")
"""Of those, what a text still holds when its bytes were decoded; the dump's reader left out the others."""
# libxml2 takes <!DOCTYPE html SYSTEM ...> pages and XML declarations amiss; neither says anything.
_PROLOGUE = re.compile(
    rb"\A(?:\xef\xbb\xbf)?(?:\s|\xc2\xa0)*(?:<\?xml[^>]*\?>\s*)?(?:<!doctype[^>]*>)?", re.IGNORECASE
)
_NESTING = re.compile(
    r"</?(?!(?:base|body|br|h[1-6r]|head|html|img|link|meta|p|script|style|title)[\s/>])[^\W\d][^<>]*>?",
    re.IGNORECASE,
)
"""Every tag but those that stand beside one another, whatever names the page makes up."""
_MOST_HELD = 1_000_000
"""Elements, counted once for each that they stand in; a large real page has 50,000."""
BREAKING = frozenset(
    {"address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption",
     "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
     "nav", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul"}
)  # fmt: skip
# lxml asks Python for the class of every element it hands out (forms and inputs have their own):
# one class for all takes a fifth off the reading of a page.
_ONE_CLASS = etree.ElementDefaultClassLookup(element=HtmlElement)
_ASKED_FOR = frozenset(
    {"aria-hidden", "class", "data-testid", "hidden", "id", "itemprop", "itemscope", "pubdate", "rel",
     "style", "typeof"}
)  # fmt: skip
UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "title"})


def parse_html(text: str) -> HtmlElement | None:
    """Return the root element of a text of HTML as `tree_of` does, whatever its tags hold."""
    return tree_of(without_surplus(text))


def tree_of(text: str, *, content: bytes | None = None) -> HtmlElement | None:
    """Return the root element of the page, or None when there is nothing to read in it.

    1. lxml as it is: up to 255 elements deep, which real pages seldom pass.
    2. lxml with its limits lifted: 2,047 deep, for pages whose <font> or <b> never ends.
    3. deeper, or where what each element holds adds up to too much: without the tags that nest.
       BeautifulSoup would read such a page too, but the texts of 50,000 elements, each inside the
       one before, take it minutes.

    `text` is `without_surplus`; `content` is the same in UTF-8 where it was decoded from that, and
    nothing left out: so it holds no control characters but a few. CrowdedError when it would take more memory than a page may.
    """
    if not text or text.isspace():
        return None
    hold_nodes(text)
    is_fit = content is not None and not any(mark in content for mark in _DECODED_CONTROLS)
    content = _without_references(content if content and is_fit else _fit_for_xml(text))
    content = _PROLOGUE.sub(b"", content, count=1)
    root, complete = _parse(content, huge_tree=False)
    if not complete:
        root, complete = _parse(content, huge_tree=True)
        if not complete or (root is not None and holds_too_much(root)):
            return _parse(flattened(content.decode()).encode(), huge_tree=True)[0]
    return root


def holds_too_much(root: etree._Element) -> bool:
    """Tell whether the elements of a tree together hold more elements than anybody should count.

    Who measures an article's text measures each element with all in it: of 4,000, most of them
    inside one another, that took readability five to ten seconds.
    """
    held = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        held += depth
    return held > _MOST_HELD


def _fit_for_xml(text: str) -> bytes:
    """Return the text without characters that no XML holds; bytes are looked through ten times as fast."""
    try:
        content = text.encode()
    except UnicodeEncodeError:  # half a surrogate pair
        content = _UNFIT_FOR_XML.sub("", text).encode()
    if len(content.translate(None, _CONTROLS)) != len(content) or _has_nonchars(text):
        content = _UNFIT_FOR_XML.sub("", text).encode()
    return content


def _without_references(content: bytes) -> bytes:
    return _REFERENCE.sub(b"", content) if b"&#" in content else content


def _has_nonchars(text: str) -> bool:
    return "\ufffe" in text or "\uffff" in text


def fit_text(text: str) -> str:
    """Return a text of a page as lxml takes it for another's: a reference may name what it refuses, &#8;."""
    return _UNFIT_FOR_XML.sub("", text)


def _parse(content: bytes, *, huge_tree: bool) -> tuple[HtmlElement | None, bool]:
    """Return the root, and whether the parser came to the end of `content`."""
    parser = HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        huge_tree=huge_tree,
    )
    parser.set_element_class_lookup(_ONE_CLASS)
    try:
        root = document_fromstring(content, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):  # no element in it: comments alone
        return None, True
    limited = any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log)
    return root, not limited


def flattened(text: str) -> str:
    """Return the page without the tags that only nest: headings and paragraphs stand side by side."""
    return _NESTING.sub(" ", text)


_TOLD_APART = BREAKING | UNSEEN
"""What parts words, and what nobody sees."""


def text_of(element: HtmlElement) -> str:
    """Return what a reader sees of `element` as one line."""
    if not len(element):
        return clean_line(element.text or "")
    if _TOLD_APART.isdisjoint([node.tag for node in element.iter()]):
        return clean_line(str(element.text_content()))  # in one call, several times as fast
    return text_before(element, None)


def text_before(element: HtmlElement, end: HtmlElement | None) -> str:
    """Return what a reader sees of `element` as one line, up to the element `end` in it."""
    parts: list[str] = []
    opened: list[HtmlElement] = []
    for node in element.iter():
        # As `texts_in` does, which is asked too often for one of these to be made each time.
        around = node.getparent() if opened else None
        while opened and opened[-1] is not around:
            _add_behind(opened.pop(), parts)
        if node is end:
            return clean_line("".join(parts))
        if node.tag in BREAKING:
            parts.append(" ")
        if node.text and (node.tag not in UNSEEN or node is element):
            parts.append(node.text)
        opened.append(node)
    for ended in reversed(opened[1:]):
        _add_behind(ended, parts)
    return clean_line("".join(parts))


def _add_behind(element: HtmlElement, parts: list[str]) -> None:
    if element.tag in BREAKING:
        parts.append(" ")
    if element.tail:
        parts.append(element.tail)


def texts_in(element: etree._Element) -> Iterator[tuple[etree._Element, str, bool]]:
    """Yield the texts in an element as they are read: that of each node in it, and that behind its end.

    The third says which: what is behind a node comes after all that is in it.
    """
    opened: list[etree._Element] = []
    for node in element.iter():
        around = node.getparent() if opened else None
        while opened and opened[-1] is not around:
            ended = opened.pop()
            yield ended, ended.tail or "", True
        yield node, node.text or "", False
        opened.append(node)
    for ended in reversed(opened[1:]):
        yield ended, ended.tail or "", True


def elements_at(element: HtmlElement, path: str) -> list[HtmlElement]:
    """Return the elements inside `element` that an XPath leads to, found without a Python loop."""
    return found_by(_compiled(path), element)


def found_by(find: etree.XPath, element: HtmlElement) -> list[HtmlElement]:
    """Return the elements that an XPath finds in `element`; the texts and attributes it finds are none."""
    found = find(element)
    nodes = found if isinstance(found, list) else []
    return [each for each in nodes if isinstance(each, HtmlElement)]


def holds_at_most(element: HtmlElement, most: int) -> bool:
    """Tell whether an element and all in it are no more than `most` elements, without counting them all."""
    return next(islice(element.iter(), most, None), None) is None


def replace(element: HtmlElement, text: str) -> None:
    """Put a text in the place of an element; what follows it stays."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    text += element.tail or ""
    if before is not None:
        before.tail = fit_text((before.tail or "") + text)
    else:
        parent.text = fit_text((parent.text or "") + text)
    parent.remove(element)


_forgotten: list[Callable[[], None]] = []


def once_a_page(read: Callable[[HtmlElement], Answer]) -> Callable[[HtmlElement], Answer]:
    """Return `read` that keeps what it found in a page until another page is asked of."""
    kept = functools.lru_cache(maxsize=1)(read)
    _forgotten.append(kept.cache_clear)
    return kept


def elements_with(tree: HtmlElement, attribute: str) -> list[HtmlElement]:
    """Return the elements of a page that have an attribute: of those that tell what they are, or how they are shown.

    One walk answers for all of them, until another page is asked of: to have libxml2 look for each
    takes four times as long.
    """
    return _by_attribute(tree).get(attribute, [])


@once_a_page
def _by_attribute(tree: HtmlElement) -> dict[str, list[HtmlElement]]:
    found: dict[str, list[HtmlElement]] = {}
    for element in tree.iter():
        for name in _ASKED_FOR.intersection(element.keys()):
            found.setdefault(name, []).append(element)
    return found


def forget_page() -> None:
    """Let go of the page that was asked of last."""
    for forget in _forgotten:
        forget()


@functools.cache
def _compiled(path: str) -> etree.XPath:
    return etree.XPath(path)
