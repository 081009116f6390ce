"""Microdata: the article a page marks up with `itemscope` and `itemprop`."""

from itertools import islice

from lxml.html import HtmlElement

from articles.pages.dates import read_date
from articles.pages.day_order import puts_day_first
from articles.pages.fragments import plain_line
from articles.pages.html_tree import elements_at, elements_with, text_of
from articles.pages.meta_names import Said
from articles.pages.tags import clean_tags, split_keywords
from articles.records import Facts, RawPage

_SIMPLE = {
    "headline": "headline",
    "section": "articleSection",
    "summary": "description",
}
_ADDRESSES = ("url", "contentUrl")
_ATTRIBUTES = ("content", "datetime", "src", "href")
_SEVERAL = 3
_HEADING = frozenset({"h1", "h2", "h3", "h4"})


def read_microdata(page: RawPage, tree: HtmlElement) -> Facts:
    """Return the properties of the first item whose type is an article; nested items are passed over."""
    item = article_item(tree)
    if item is None:
        return Facts()
    said = Said()
    for field, name in _SIMPLE.items():
        said.add(field, _value(item, name), f"itemprop {name}")
    picture = _value(item, "image")
    is_filled_in = picture.startswith("data:")  # by a script, once the reader scrolls to it
    picture = "" if is_filled_in else picture or _address_in(item, "image")
    said.add("image_url", picture, "itemprop image")
    said.add("headline", _heading_named(item), "itemprop name")
    published = read_date(_value(item, "datePublished"), day_first=puts_day_first(tree, page.url))
    said.add("published", published, "itemprop datePublished")
    said.add(
        "tags",
        clean_tags(split_keywords(_value(item, "keywords")), is_editors=True),
        "itemprop keywords",
    )
    said.add("outlet", _name_in(item, "publisher"), "itemprop publisher")
    return said.facts(confidence=0.7)


def article_item(tree: HtmlElement) -> HtmlElement | None:
    return next(filter(_is_article, elements_with(tree, "itemscope")), None)


def states_several(tree: HtmlElement) -> bool:
    """Tell whether the page marks up several articles and none with its main heading: the teasers of a list."""
    items = list(islice(filter(_is_article, elements_with(tree, "itemscope")), _SEVERAL))
    return len(items) == _SEVERAL and all(next(item.iter("h1"), None) is None for item in items)


def _heading_named(item: HtmlElement) -> str:
    """Return the item's name where a heading shows it, as Blogger has it; others mark the author so."""
    return next(
        (
            text_of(element)
            for element in elements_at(item, "descendant::*[@itemprop='name']")
            if owner_of(element) is item
            and _HEADING.intersection(
                (element.tag, *(parent.tag for parent in islice(element.iterancestors(), 1)))
            )
        ),
        "",
    )


def _is_article(element: HtmlElement) -> bool:
    kind = (element.get("itemtype") or "").rstrip("/").rsplit("/", 1)[-1]
    return kind.endswith("Article") or kind == "BlogPosting"


def _value(item: HtmlElement, name: str) -> str:
    """Return the first value of a property that belongs to `item` itself."""
    for element in elements_at(item, f"descendant::*[@itemprop='{name}']"):
        if owner_of(element) is not item:
            continue
        for attribute in _ATTRIBUTES:
            if line := plain_line(element.get(attribute) or ""):
                return line
        if element.get("itemscope") is None and (line := text_of(element)):
            return line
    return ""


def _address_in(item: HtmlElement, name: str) -> str:
    """Return the address of a property that is an item itself: a picture with its own url and size."""
    for element in elements_at(item, f"descendant::*[@itemprop='{name}'][@itemscope]"):
        if owner_of(element) is item:
            return next(filter(None, (_value(element, inner) for inner in _ADDRESSES)), "")
    return ""


def _name_in(item: HtmlElement, name: str) -> str:
    for element in elements_at(item, f"descendant::*[@itemprop='{name}']"):
        if element.get("itemscope") is None:
            return text_of(element)
        if (inner := element.find(".//*[@itemprop='name']")) is not None:
            return plain_line(inner.get("content") or "") or text_of(inner)
    return ""


def owner_of(element: HtmlElement) -> HtmlElement | None:
    """Return the item that a property belongs to."""
    return next(
        (parent for parent in element.iterancestors() if parent.get("itemscope") is not None), None
    )
