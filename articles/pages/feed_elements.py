"""Feed elements: an item of RSS or Atom in, its elements by one set of names out."""

import copy
import functools
from collections.abc import Iterator
from urllib.parse import urljoin

from lxml import etree

from articles.keys import url_key
from articles.markup import text_within
from articles.pages.fragments import plain_line
from articles.pages.packed_text import text_unpacked
from articles.pages.web_addresses import Told, whole_address

_XML = "{http://www.w3.org/XML/1998/namespace}"
_OF_ANY_KIND = "application/octet-stream"
_XHTML = "http://www.w3.org/1999/xhtml"
_PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc:", "http://purl.org/dc/elements/1.0/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:", "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://search.yahoo.com/mrss/": "media:", "http://search.yahoo.com/mrss": "media:",
    "http://purl.org/rss/1.0/modules/slash/": "slash:",
    **{f"http://prismstandard.org/namespaces/{which}/": "prism:"
       for which in ("1.0/basic", "1.2/basic", "2.0/basic", "basic/1.0", "basic/2.0", "basic/2.1", "basic/3.0")},
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes:",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",
    "http://purl.org/syndication/thread/1.0": "thr:", _XHTML: "xhtml:",
    "http://www.w3.org/2007/app": "app:", "http://purl.org/atom/app#": "app:",
    "http://schemas.google.com/blogger/2018": "blogger:",
    **{f"http://wordpress.org/export/1.{minor}/": "wp:" for minor in range(3)},
    **{f"http://wordpress.org/export/1.{minor}/excerpt/": "excerpt:" for minor in range(3)},
    "http://purl.org/rss/1.0/": "", "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://channel.netscape.com/rdf/simple/0.9/": "", "http://backend.userland.com/rss2": "",
    "http://purl.org/net/rss1.1#": "", "http://www.w3.org/2005/atom": "",
    "http://purl.org/atom/ns#": "", "http://backend.userland.com/rss": "",
}  # fmt: skip


def name_of(element: etree._Element) -> str:
    """Return "dc:creator", whatever prefix the feed binds; RSS's and Atom's own have none."""
    return _name_of_tag(str(element.tag))


@functools.lru_cache(maxsize=1024)
def _name_of_tag(tag: str) -> str:
    namespace, closed, name = tag.rpartition("}")
    if not closed:
        return name.removeprefix("atom:").removeprefix("rss:")
    return _PREFIXES.get(namespace[1:].strip().lower(), "other:") + name


def children(element: etree._Element, *names: str) -> Iterator[tuple[str, etree._Element]]:
    """Yield (name, child) for the children called so, in the order of `names`."""
    found = [(name_of(child), child) for child in element]
    for name in names:
        yield from (pair for pair in found if pair[0] == name)


def lines(element: etree._Element, *names: str) -> Iterator[tuple[str, str]]:
    """Yield (name, text as one line) for those children that have any."""
    for name, child in children(element, *names):
        if line := plain_line(text_within(child)):
            yield name, line


def line(element: etree._Element, *names: str) -> tuple[str, str]:
    return next(lines(element, *names), ("", ""))


def markup_of(element: etree._Element) -> str:
    """Return the HTML an element holds: as text, or as elements of XHTML inside it; "" of a file."""
    if not len(element):
        kind, text = foreign_kind(element), element.text or ""
        if kind == _OF_ANY_KIND or (not kind and element.get("mode") == "base64"):
            return text_unpacked(text)
        return "" if kind else text
    parts = [element.text or ""]
    parts += [
        etree.tostring(_without_prefixes(child), encoding="unicode", method="html")
        for child in element
    ]
    return "".join(parts)


def _without_prefixes(element: etree._Element) -> etree._Element:
    """Return an element with what is XHTML in it called as in HTML, which knows no `<x:p>`."""
    if not any(inner.prefix for inner in element.iter()):
        return element
    plain = copy.deepcopy(element)
    for inner in plain.iter(f"{{{_XHTML}}}*"):
        inner.tag = etree.QName(inner).localname
    etree.cleanup_namespaces(plain)
    return plain


def foreign_kind(element: etree._Element) -> str:
    """Return which kind of file stands in an element as base64, or "" for a text (RFC 4287, 4.1.3.3)."""
    kind = (element.get("type") or "").strip().lower()[:60]
    is_text = (
        "/" not in kind or kind.startswith("text/") or kind.endswith(("/xml", "+xml", "/html"))
    )
    return "" if is_text or len(element) else kind


def language_of(element: etree._Element) -> str:
    """Return xml:lang of the element or of the nearest around it."""
    for one in (element, *element.iterancestors()):
        if said := one.get(f"{_XML}lang"):
            return said
    return ""


def address(element: etree._Element, printed: str, *, site: str = "") -> str:
    """Return an address made whole by xml:base of the elements around it, else by the site's.

    "" when that gives no web address.
    """
    return address_told(element, printed, site=site).address


def address_told(element: etree._Element, printed: str, *, site: str = "") -> Told:
    """Return an address as `address` does, with what is odd about it."""
    printed = printed.strip()
    if printed.startswith(("http://", "https://")) and url_key(printed):
        return Told(printed)
    whole = site
    try:
        for one in reversed([element, *element.iterancestors()]):
            whole = urljoin(whole, one.get(f"{_XML}base") or "")
    except ValueError:
        whole = site
    return whole_address(printed, base=whole)
