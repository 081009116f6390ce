"""Article items: which item of a page's microdata is its article, and which properties may be that one's.

Themes mark up the teasers of a list, a book or a video as items of their own: with authors, days and
keywords that are not the article's.
"""

from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from articles.pages.fragments import plain_line
from articles.pages.heading import holding_headings
from articles.pages.html_tree import elements_at, elements_with, once_a_page, text_of
from articles.pages.page_names import page_names

_ATTRIBUTES = ("content", "datetime", "src", "href")
_HEADING = frozenset({"h1", "h2", "h3", "h4"})
_OF_PAGE = frozenset({"html", "head", "body"})
_SEVERAL = 3
_MOST = 50


@once_a_page
def article_item(tree: HtmlElement) -> HtmlElement | None:
    """Return the first item whose type is an article, none that is surely the teaser of another page."""
    return next((item for item in _articles(tree, _MOST) if not _is_of_another(item, tree)), None)


def states_several(tree: HtmlElement) -> bool:
    """Tell whether the page marks up several articles and none with its main heading: the teasers of a list."""
    items = list(_articles(tree, _SEVERAL))
    return len(items) == _SEVERAL and all(next(item.iter("h1"), None) is None for item in items)


def may_be_the_articles(element: HtmlElement) -> bool:
    """Tell whether a property may be one of the page's article: of no item, or of one that is, or holds, it.

    A theme may call the article a creative work or a review: it has the main heading in it then, or for a name.
    """
    owner = owner_of(element)
    if owner is None or owner.tag in _OF_PAGE:
        return True
    tree = element.getroottree().getroot()
    return owner is article_item(tree) or owner in _own_items(tree)


def owner_of(element: HtmlElement) -> HtmlElement | None:
    """Return the item that a property belongs to."""
    return next(
        (parent for parent in element.iterancestors() if parent.get("itemscope") is not None), None
    )


def value_of(item: HtmlElement, name: str) -> str:
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


def heading_named(item: HtmlElement) -> str:
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


def _articles(tree: HtmlElement, most: int) -> Iterator[HtmlElement]:
    return islice(filter(_is_article, elements_with(tree, "itemscope")), most)


def _is_article(element: HtmlElement) -> bool:
    kind = (element.get("itemtype") or "").rstrip("/").rsplit("/", 1)[-1]
    return kind.endswith("Article") or kind == "BlogPosting"


@once_a_page
def _own_items(tree: HtmlElement) -> frozenset[HtmlElement]:
    """Return the items, of whatever type, that have the main heading in them or are called as the page is."""
    items = islice(elements_with(tree, "itemscope"), _MOST)
    return holding_headings(tree) | {item for item in items if _is_called_as_the_page(item, tree)}


def _is_of_another(item: HtmlElement, tree: HtmlElement) -> bool:
    """Tell whether an article without the main heading is another: called by none of the page's words, or linked.

    One that is in part called as the page is may be its own, under a longer or older headline.
    """
    headline = value_of(item, "headline") or heading_named(item)
    if item in holding_headings(tree) or not headline:
        return False
    names = page_names(tree, "")
    shared = names.shared(headline)
    return shared == 0 or (shared is not None and shared < 1 and _is_linked(item))


def _is_linked(item: HtmlElement) -> bool:
    """Tell whether the item's headline is a link, or the item has one that leads to it: a teaser's is."""
    headlines = elements_at(item, "descendant::*[@itemprop='headline' or @itemprop='name']")
    return any(
        next(each.iter("a"), None) is not None or next(each.iterancestors("a"), None) is not None
        for each in islice(headlines, 1)
    )


def _is_called_as_the_page(item: HtmlElement, tree: HtmlElement) -> bool:
    headline = value_of(item, "headline") or value_of(item, "name")
    return bool(headline) and page_names(tree, "").is_called(headline)
