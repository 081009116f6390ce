"""Microdata: the article a page marks up with `itemscope` and `itemprop`."""

from lxml.html import HtmlElement

from articles.pages.article_items import article_item, heading_named, owner_of, value_of
from articles.pages.dates import read_date
from articles.pages.day_order import puts_day_first
from articles.pages.fragments import plain_line
from articles.pages.html_tree import elements_at, text_of
from articles.pages.meta_names import Said
from articles.pages.tags import clean_tags, split_keywords
from articles.records import Facts, RawPage

_SIMPLE = {
    "headline": "headline",
    "section": "articleSection",
    "summary": "description",
}
_ADDRESSES = ("url", "contentUrl")


def read_microdata(page: RawPage, tree: HtmlElement) -> Facts:
    """Return the properties of the item that is the page's article; nested items are passed over."""
    item = article_item(tree)
    if item is None:
        return Facts()
    said = Said()
    for field, name in _SIMPLE.items():
        said.add(field, value_of(item, name), f"itemprop {name}")
    picture = value_of(item, "image")
    is_filled_in = picture.startswith("data:")  # by a script, once the reader scrolls to it
    picture = "" if is_filled_in else picture or _address_in(item, "image")
    said.add("image_url", picture, "itemprop image")
    said.add("headline", heading_named(item), "itemprop name")
    published = read_date(value_of(item, "datePublished"), day_first=puts_day_first(tree, page.url))
    said.add("published", published, "itemprop datePublished")
    said.add(
        "tags",
        clean_tags(split_keywords(value_of(item, "keywords")), is_editors=True),
        "itemprop keywords",
    )
    said.add("outlet", _name_in(item, "publisher"), "itemprop publisher")
    return said.facts(confidence=0.7)


def _address_in(item: HtmlElement, name: str) -> str:
    """Return the address of a property that is an item itself: a picture with its own url and size."""
    for element in elements_at(item, f"descendant::*[@itemprop='{name}'][@itemscope]"):
        if owner_of(element) is item:
            return next(filter(None, (value_of(element, inner) for inner in _ADDRESSES)), "")
    return ""


def _name_in(item: HtmlElement, name: str) -> str:
    for element in elements_at(item, f"descendant::*[@itemprop='{name}']"):
        if element.get("itemscope") is None:
            return text_of(element)
        if (inner := element.find(".//*[@itemprop='name']")) is not None:
            return plain_line(inner.get("content") or "") or text_of(inner)
    return ""
