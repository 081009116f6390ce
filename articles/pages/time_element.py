"""Time elements: the dates a page prints in `<time>`, the one its article bears out."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from articles.pages.article_items import may_be_the_articles
from articles.pages.date_line import CHANGED
from articles.pages.dates import read_date
from articles.pages.day_order import puts_day_first
from articles.pages.html_tree import elements_with, holds_at_most, text_of
from articles.pages.other_stories import elements_below_text, is_of_other_story, stands_in_own_line
from articles.pages.surroundings import is_around, marks_of
from articles.pages.text_holder import holding_article
from articles.records import Facts, Publication, RawPage

_CHANGED = re.compile(r"updat|modif|edit", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_LONGEST_LABEL = 40
_MOST_IN_LABEL = 3
_MOST_LOOKED_AT = 40


def read_time_element(page: RawPage, tree: HtmlElement) -> Facts:
    """Return the date of the first `<time>` that is marked as the article's, else of the first.

    1. `itemprop="datePublished"` or `pubdate`, on any element; the one `<abbr class="published">` of the page;
    2. the first `<time>` after the main heading, over the text, that is in no sidebar, card or
       comment and beside no link to another article; one labelled as that of an update comes last.
    """
    day_first = puts_day_first(tree, page.url)
    for element in _marked(tree):
        published, where = _date_of(element, day_first=day_first)
        if published.at is not None:
            return Facts(published=published, where={"published": where}, confidence=0.7)
    return _first_of(tree, day_first=day_first, is_below=False)


def read_time_below(page: RawPage, tree: HtmlElement) -> Facts:
    """Return the date of the first `<time>` below the text; asked only when nothing else names one."""
    return _first_of(tree, day_first=puts_day_first(tree, page.url), is_below=True)


def _first_of(tree: HtmlElement, *, day_first: bool, is_below: bool) -> Facts:
    times = list(_plain(tree))
    below = elements_below_text(tree) if times else frozenset()
    changed = Facts()
    for element in times:
        published, where = _date_of(element, day_first=day_first)
        if published.at is None or (element in below) != is_below:
            continue
        if is_below and not stands_in_own_line(element):
            continue
        if not is_of_other_story(element, is_below=is_below):
            facts = Facts(published=published, where={"published": where}, confidence=0.5)
            if not _tells_of_change(element):
                return facts
            changed = changed if changed.published.at else facts
    return changed


def _tells_of_change(element: HtmlElement) -> bool:
    """Tell whether a time has "Updated" for its label, in it or right before it."""
    own = _DIGIT.split(text_of(element)[:_LONGEST_LABEL], maxsplit=1)[0]
    before, parent = element.getprevious(), element.getparent()
    if before is None:
        label = (parent.text or "") if parent is not None else ""
    else:
        is_label = before.tag != "time" and holds_at_most(before, _MOST_IN_LABEL)
        label = (before.tail or "").strip() or (text_of(before) if is_label else "")
    label = label if len(label) <= _LONGEST_LABEL else ""
    return CHANGED.search(f"{label} {own}") is not None


def _marked(tree: HtmlElement) -> Iterator[HtmlElement]:
    for element in elements_with(tree, "itemprop"):
        if element.get("itemprop") == "datePublished" and may_be_the_articles(element):
            yield element
    for element in elements_with(tree, "pubdate"):
        if element.tag == "time" and element.get("itemprop") != "datePublished":
            yield element
    published = [
        each for each in tree.iter("abbr") if "published" in (each.get("class") or "").split()
    ]
    if len(published) == 1:  # of several entries each has its own
        yield published[0]


def _plain(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the times after the main heading, then, when it has none, those before it."""
    after: list[HtmlElement] = []
    before: list[HtmlElement] = []
    holding = holding_article(tree)
    headed = False
    for element in tree.iter("h1", "time"):
        if element.tag == "h1":
            headed = True
        elif not is_around(element, inside=holding) and not _CHANGED.search(marks_of(element)):
            (after if headed else before).append(element)
    yield from (after + before)[:_MOST_LOOKED_AT]


def _date_of(element: HtmlElement, *, day_first: bool) -> tuple[Publication, str]:
    for name in ("datetime", "content", "title"):
        if (value := element.get(name)) and (
            published := read_date(value, day_first=day_first)
        ).at is not None:
            return published, f"{element.tag}[{name}]"
    return read_date(text_of(element)[:120], day_first=day_first), str(element.tag)
