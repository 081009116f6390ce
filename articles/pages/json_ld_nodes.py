"""A node of JSON-LD: its types, its texts, its address and its date."""

from collections.abc import Iterator
from typing import Any

from articles.keys import url_key
from articles.pages.dates import read_date
from articles.pages.fragments import plain_line
from articles.records import Publication

_POSTINGS = {"BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report", "NewsStory"}

Node = dict[str, Any]


def types_of(node: Node) -> set[str]:
    """Return the types of `node` without the address of their vocabulary."""
    return {
        kind.rsplit("/", 1)[-1].rsplit(":", 1)[-1]
        for kind in as_list(node.get("@type"))
        if isinstance(kind, str)
    }


def is_article(node: Node) -> bool:
    return any(kind.lower().endswith("article") or kind in _POSTINGS for kind in types_of(node))


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def first_line(value: Any) -> str:
    """Return the first text in a text, a number, a list or an object's value or name."""
    for item in as_list(value):
        if isinstance(item, dict):
            item = item.get("@value") or item.get("name") or item.get("url") or ""
        if isinstance(item, int | float) and not isinstance(item, bool):
            item = str(item)
        if isinstance(item, str) and (line := plain_line(item)):
            return line
    return ""


def address_of(node: Node) -> str:
    """Return the address the node gives the article: `url`, else the page it is the main thing of."""
    return next(addresses_of(node), "")


def addresses_of(node: Node) -> Iterator[str]:
    """Yield all addresses the node gives the article, the surest first."""
    page = node.get("mainEntityOfPage")
    page = page.get("@id") or page.get("url") if isinstance(page, dict) else page
    for value in (node.get("url"), page, node.get("@id")):
        if isinstance(value, str) and url_key(value):
            yield value.strip()


def published_of(node: Node, *, day_first: bool = False) -> Publication:
    """Return the first that names a date, else the first text that should have."""
    names = ("datePublished", "dateCreated", "uploadDate")
    said = [
        read_date(line, day_first=day_first)
        for name in names
        if (line := first_line(node.get(name)))
    ]
    dated = [published for published in said if published.at is not None]
    return next(iter([*dated, *said]), Publication())
