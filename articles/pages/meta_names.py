"""Names of `<meta>` elements: the elements of a page in, their contents by name out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from lxml.html import HtmlElement

from articles.pages.fragments import plain_line
from articles.pages.heading import holding_headings
from articles.pages.html_tree import once_a_page
from articles.pages.stated_names import endings_of
from articles.records import Facts

_AS_HEADERS = frozenset({"author", "content-language", "description", "keywords"})
"""What old pages state as if the server sent it."""
_OF_PAGE = frozenset({"html", "head", "body"})
Metas = Mapping[str, list[str]]


@once_a_page
def meta_contents(tree: HtmlElement) -> dict[str, list[str]]:
    """Return the contents, in page order, by name or property in lower case; empty ones left out."""
    contents: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or _property_of(element)
        name = name or _header_of(element)
        content = element.get("content") or element.get("value") or ""
        if name and (line := plain_line(content)):
            contents.setdefault(name.strip().lower(), []).append(line)
    return contents


def _property_of(element: HtmlElement) -> str:
    """Return the property that an element states of the page; not one of an item in it, which may be a video."""
    name = element.get("itemprop") or ""
    around = element.iterancestors() if name else iter(())
    item = next((each for each in around if each.get("itemscope") is not None), None)
    if item is None or item.tag in _OF_PAGE:
        return name
    return name if item in holding_headings(element.getroottree().getroot()) else ""


def _header_of(element: HtmlElement) -> str:
    header = (element.get("http-equiv") or "").lower()
    return header if header in _AS_HEADERS else ""


def first_of(metas: Metas, names: Iterable[str]) -> tuple[str, str]:
    """Return the first of `names` the page has, and its content; ("", "") when it has none."""
    return next(((name, metas[name][0]) for name in names if name in metas), ("", ""))


def all_of(metas: Metas, names: Iterable[str]) -> tuple[str, list[str]]:
    """Return the first of `names` the page has, and all its contents."""
    return next(((name, metas[name]) for name in names if name in metas), ("", []))


def said_behind(metas: Metas, endings: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield the names that end in one of `endings` behind the words of some system, and their contents.

    "mrf:authors", "dcsext.author", "lrt_authors" and "content_PublishedDate" all end in what they mean.
    """
    behind: dict[str, str] = {}
    for name in metas:
        for ending in endings_of(name):
            behind.setdefault(ending, name)
    yield from ((behind[ending], metas[behind[ending]]) for ending in endings if ending in behind)


class Said:
    """Facts being gathered: a value and the element it came from, when there is a value."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.where: dict[str, str] = {}

    def add(self, field: str, value: Any, where: str) -> None:
        """Keep `value` unless it is empty or the field has one already."""
        if value and field not in self.values:
            self.values[field] = value
            self.where[field] = where

    def warn(self, warning: str) -> None:
        self.values["warnings"] = (*self.values.get("warnings", ()), warning)

    def facts(self, *, confidence: float) -> Facts:
        return Facts(**self.values, where=self.where, confidence=confidence)
