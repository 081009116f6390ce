"""Names of `<meta>` elements: the elements of a page in, their contents by name out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lxml.html import HtmlElement

from articles.pages.fragments import plain_line
from articles.pages.html_tree import once_a_page
from articles.records import Facts

_OF_SOMETHING_ELSE = re.compile(r"image|photo|picture|video|podcast|book|web|site|theme|copyright")
_PARTING = frozenset(":._")
Metas = Mapping[str, list[str]]


@once_a_page
def meta_contents(tree: HtmlElement) -> dict[str, list[str]]:
    """Return the contents, in page order, by name or property in lower case; empty ones left out."""
    contents: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content") or element.get("value") or ""
        if name and (line := plain_line(content)):
            contents.setdefault(name.strip().lower(), []).append(line)
    return contents


def first_of(metas: Metas, names: Iterable[str]) -> tuple[str, str]:
    """Return the first of `names` the page has, and its content; ("", "") when it has none."""
    return next(((name, metas[name][0]) for name in names if name in metas), ("", ""))


def all_of(metas: Metas, names: Iterable[str]) -> tuple[str, list[str]]:
    """Return the first of `names` the page has, and all its contents."""
    return next(((name, metas[name]) for name in names if name in metas), ("", []))


def said_behind(metas: Metas, endings: Sequence[str]) -> tuple[str, list[str]]:
    """Return the first name that is one of `endings` behind the prefix of some system, and its contents.

    "mrf:authors", "dcsext.author", "lrt_authors" and "cxenseparse:abc-keywords" all end in what they mean.
    """
    for ending in endings:
        for name in metas:
            prefix = name.removesuffix(ending)
            is_parted = prefix[-1:] in _PARTING or (prefix.endswith("-") and ":" in prefix)
            is_prefix = prefix != name and len(prefix) > 1 and is_parted
            if is_prefix and not _OF_SOMETHING_ELSE.match(prefix):
                return name, metas[name]
    return "", []


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
