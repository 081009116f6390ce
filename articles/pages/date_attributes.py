"""Date attributes: the exact moment that a page keeps in an attribute, beside "2 hours ago" in its text."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from articles.pages.dates import read_date
from articles.pages.day_order import puts_day_first
from articles.pages.html_tree import holds_at_most, text_of
from articles.pages.other_stories import elements_below_text, is_of_other_story
from articles.pages.surroundings import is_around, marks_of
from articles.pages.text_holder import holding_article
from articles.records import Facts, RawPage

_ATTRIBUTES = (
    "datetime", "data-datetime", "data-date", "data-published", "data-publish-date", "data-published-at", "data-pubdate", "data-timestamp",
    "data-time", "data-utime", "title",
)  # fmt: skip
_COMPONENTS = re.compile(r"(?:[a-z]+-)?(?:relative-time|time-ago|timeago|timestamp)")
_CALLED = re.compile(
    r"(?:^|[\s_-])(?:date|time|timestamp|timeago|posted|publish(?:ed)?|pubdate)|(?:Date|Time)",
    re.ASCII,
)
_CHANGED = re.compile(r"updat|modif|edit", re.IGNORECASE)
_DIGITS = re.compile(r"\d{4}")
_TAGS = frozenset({"span", "div", "p", "time", "abbr", "a", "small", "em", "i", "b", "li"})
_MOST_LOOKED_AT = 300
_MOST_INSIDE = 6
_LONGEST = 60


def read_date_attribute(page: RawPage, tree: HtmlElement) -> Facts:
    """Return the moment in an attribute of an element between the main heading and the text that is called a date.

    Asked only when nothing else names a day. What says when the page was changed comes last.
    """
    day_first, changed = puts_day_first(tree, page.url), Facts()
    below = elements_below_text(tree)
    for element, name in _candidates(tree):
        published = read_date(element.get(name, ""), day_first=day_first)
        if published.at is None or published.precision in {"year", "month"}:
            continue
        if is_around(element, inside=holding_article(tree)):
            continue
        if element in below or is_of_other_story(element, is_below=False):
            continue
        where = {"published": f"{element.tag}[{name}]"}
        facts = Facts(published=published, where=where, confidence=0.4)
        parent = element.getparent()
        around = "" if parent is None else marks_of(parent)
        if not _CHANGED.search(f"{marks_of(element)} {around} {text_of(element)}"):
            return facts
        changed = changed if changed.published.at else facts
    return changed


def _candidates(tree: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Yield the elements shortly below the main heading that are called a date, with an attribute that may be one."""
    elements = tree.iter()
    if not any(element.tag == "h1" for element in elements):
        return
    for element in islice(elements, _MOST_LOOKED_AT):
        if not isinstance(element.tag, str) or not element.keys():
            continue
        is_component = _COMPONENTS.fullmatch(element.tag) is not None
        if not is_component and (element.tag not in _TAGS or not _CALLED.search(_names(element))):
            continue
        name = next((each for each in _ATTRIBUTES if _DIGITS.search(element.get(each, ""))), "")
        if name and holds_at_most(element, _MOST_INSIDE) and len(text_of(element)) <= _LONGEST:
            yield element, name


def _names(element: HtmlElement) -> str:
    return f"time {marks_of(element)}" if element.tag == "time" else marks_of(element)
