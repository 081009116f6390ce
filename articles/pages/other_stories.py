"""Other stories: an element with a date in, whether it stands beside the link to another article out."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import islice

from lxml.html import HtmlElement

from articles.lengths import size_of
from articles.pages.dates import read_date
from articles.pages.embeds import is_in_embed
from articles.pages.html_tree import UNSEEN, text_of
from articles.pages.surroundings import marks_of

_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_OF_THE_PAGE = re.compile(
    r"author|autor|auteur|/tags?/|/categor|/section|/topics?/|profile|people|/staff|/by/|mailto:|tel:|javascript:|twitter|"
    r"//x\.com|facebook|whatsapp|linkedin|telegram|t\.me|share|print|^#",
    re.IGNORECASE,
)
"""Where the links lead that stand in the line of an article's own date."""
_OWN_LINE = re.compile(
    r"byline|author|meta|posted|publish|date|dateline|timestamp|credits?(?:$|[\s_-])", re.IGNORECASE
)
_CONTAINERS = frozenset({"body", "html", "main"})
_FARTHEST_UP = 4
_LONGEST_OWN_LINK = 24
_LINE_OF_PROSE = 60
_TEXT = 600
_BRIEF = 150
_MOST_LINKS = 40
_MOST_INSIDE = 200
_LONGEST_LINE = 120


def is_of_other_story(element: HtmlElement, *, is_below: bool) -> bool:
    """Tell whether the date in `element` is that of another article, which a link beside it leads to, or of a post.

    1. anywhere, in a post of another site or the source of a quotation, and beside a heading that is a link, in a link with more text than the date, or in one
       of several items that have a link and a date each;
    2. below the text, where the article's own date seldom stands, beside any link but those to
       its author, topics and copies elsewhere.
    """
    if is_in_embed(element):
        return True
    own = text_of(element)
    for item in _items_around(element):
        links = _links_beside(item, element)
        if item.tag == "a" and size_of(text_of(item)) - size_of(own) > _LONGEST_OWN_LINK:
            return True
        if links and (_has_linked_heading(links) or _is_one_of_several(item)):
            return True
        if is_below and links and not _is_own_line(item, links):
            return True
    return False


def elements_below_text(
    tree: HtmlElement, *, heading: HtmlElement | None = None
) -> AbstractSet[HtmlElement]:
    """Return what comes after the main heading and much text, or some and the end of its `<article>`."""
    heading = next(tree.iter("h1"), None) if heading is None else heading
    if heading is None:
        return frozenset()
    article = next(heading.iterancestors("article"), None)
    inside = set(article.iter()) if article is not None else set()
    below: set[HtmlElement] = set()
    size = 0
    is_headed = False
    for element in tree.iter():
        is_headed = is_headed or element is heading
        if not is_headed:
            continue
        if size >= (_TEXT if article is None or element in inside else _BRIEF):
            below.add(element)
        if element.tag not in UNSEEN and element.tag != "a":
            size += _prose(element.text)
        size += _prose(element.tail)
    return below


def stands_in_own_line(element: HtmlElement) -> bool:
    """Tell whether the line of a `<time>` is a date, or is named as the one that dates the article."""
    parent = element.getparent()
    if parent is None or _OWN_LINE.search(f"{marks_of(element)} {marks_of(parent)}"):
        return True
    return read_date(text_of(parent)[:_LONGEST_LINE]).at is not None


def _prose(text: str | None) -> int:
    size = size_of(text.strip()) if text else 0
    return size if size >= _LINE_OF_PROSE else 0


def _items_around(element: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the elements around a date that may be an item with its link: none with the main heading or a text."""
    for parent in islice(element.iterancestors(), _FARTHEST_UP):
        if parent.tag in _CONTAINERS or parent.find(".//h1") is not None:
            return
        inside = list(islice(parent.iter(), _MOST_INSIDE))
        size = sum(_prose(each.text) + _prose(each.tail) for each in inside)
        if size >= _TEXT or len(inside) == _MOST_INSIDE:
            return
        yield parent


def _links_beside(item: HtmlElement, element: HtmlElement) -> list[HtmlElement]:
    """Return the links in an item, or around it, that may lead to another article."""
    around = set(element.iterancestors("a"))
    return [
        link
        for link in islice(item.iter("a"), _MOST_LINKS)
        if link not in around
        and not {"author", "tag", "bookmark"} & set((link.get("rel") or "").split())
        and not _OF_THE_PAGE.search(f"{link.get('href') or ''} {marks_of(link)}")
        and text_of(link)
    ]


def _has_linked_heading(links: list[HtmlElement]) -> bool:
    """Tell whether a link is a headline: longer than the name of an author, in a heading or around one."""
    return any(
        size_of(text_of(link)) > _LONGEST_OWN_LINK
        and (_has_heading(link) or any(each.tag in _HEADINGS for each in _nearest(link)))
        for link in links
    )


def _has_heading(link: HtmlElement) -> bool:
    return next(link.iter(*_HEADINGS), None) is not None


def _nearest(link: HtmlElement) -> Iterator[HtmlElement]:
    return islice(link.iterancestors(), _FARTHEST_UP)


def _is_one_of_several(item: HtmlElement) -> bool:
    """Tell whether the next item, or the one before, has a link and a time as well."""
    return any(
        other is not None
        and other.tag == item.tag
        and all(other.find(path) is not None for path in (".//time", ".//a"))
        and other.find(".//h1") is None
        for other in (item.getnext(), item.getprevious())
    )


def _is_own_line(item: HtmlElement, links: list[HtmlElement]) -> bool:
    is_short = all(size_of(text_of(link)) <= _LONGEST_OWN_LINK for link in links)
    return is_short and bool(_OWN_LINE.search(marks_of(item)))
