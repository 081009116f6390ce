"""Teasers behind a text: paragraphs below the element that holds it, each under a heading that leads to another page."""

import functools
import re
from collections.abc import Mapping, Sequence, Set
from itertools import islice

from lxml.html import HtmlElement

from articles.lengths import size_of
from articles.pages.html_tree import holds_at_most, text_of
from articles.pages.surroundings import marks_of
from articles.pages.teasers_within import teasers_within

_BODY = re.compile(
    r"(?:entry|article|post|story|news)[-_]{0,2}(?:body|content|text)(?:$|[\s_-])|field--name-body(?:$|\s)",
    re.IGNORECASE,
)
_HEADINGS = frozenset({"h2", "h3", "h4", "h5"})
_FEWEST = 2
_SHORTEST_TEXT = 60
_LONGEST = 600
_MOST_INSIDE = 12
_FARTHEST_UP = 8
_NEAR = 3


def lines_of_teasers(
    texts: Mapping[HtmlElement, str], places: Mapping[str, Sequence[HtmlElement]]
) -> set[str]:
    """Return the lines of teasers behind the element that a text begins in: an `<article>`, or called its body.

    Beside a brief they are most of what was found. In that element they may be a digest, which is
    text; so they are alone, and where each has a time of its own, as the posts of a live page have.
    """
    first = next((element for element, text in texts.items() if text in places), None)
    body = None if first is None else _body_around(first)
    if body is None or first is None:
        return set()
    own = set(body.iter("p"))
    outside = {text for text, found in places.items() if found and own.isdisjoint(found)}
    if len(outside) < _FEWEST:
        return _lines_within(own, texts, places, body)
    told = sum(size_of(text) for text, found in places.items() if found and text not in outside)
    order = {element: at for at, element in enumerate(texts)}
    end = max(order.get(each, 0) for each in own)
    teasers: set[str] = set()
    headings: set[str] = set()
    for text in outside:
        over = [_heading_over(each) if order.get(each, 0) > end else None for each in places[text]]
        if None not in over:
            teasers.add(text)
            headings.update(text_of(heading) for heading in over if heading is not None)
    is_sure = told >= _SHORTEST_TEXT and len(teasers) >= _FEWEST
    return teasers | headings & set(places) if is_sure else set()


def _lines_within(
    own: Set[HtmlElement],
    texts: Mapping[HtmlElement, str],
    places: Mapping[str, Sequence[HtmlElement]],
    body: HtmlElement,
) -> set[str]:
    lines = ((texts[line], line) for line in texts if line in own)
    tree = body.getroottree().getroot()
    teasers = teasers_within(
        lines, places, lambda: set(map(text_of, tree.iter("h1"))), _heading_over
    )
    headings = [*teasers.values()]
    block = headings[0].getparent() if headings else None
    label = None if block is None else block.getprevious()
    if label is not None and label.tag in _HEADINGS:
        headings.append(label)
    return {*teasers, *map(text_of, headings)} & set(places)


def _body_around(element: HtmlElement) -> HtmlElement | None:
    for around in islice(element.iterancestors(), _FARTHEST_UP):
        if around.tag == "article" or _is_body(marks_of(around)):
            return around
    return None


@functools.lru_cache(maxsize=16_384)
def _is_body(marks: str) -> bool:
    return bool(_BODY.search(marks))


def _heading_over(line: HtmlElement) -> HtmlElement | None:
    """Return the heading that a paragraph is alone below, where that is all a link to another page."""
    heading = next(
        (each for each in islice(line.itersiblings(preceding=True), _NEAR) if each.tag != "span"),
        None,
    )
    if heading is not None and heading.tag == "a" and len(heading) == 1:
        heading = heading[0]
    if heading is None or heading.tag not in _HEADINGS or len(text_of(line)) > _LONGEST:
        return None
    behind = line.getnext()
    is_alone = behind is None or behind.tag != "p" or _is_link(behind)
    if not is_alone or any(map(_is_time, (heading.getprevious(), heading.getnext(), behind))):
        return None
    return heading if _is_link(heading) else None


def _is_time(element: HtmlElement | None) -> bool:
    if element is None or element.tag == "article" or not holds_at_most(element, _MOST_INSIDE):
        return False
    return next(element.iter("time"), None) is not None


def _is_link(line: HtmlElement) -> bool:
    """Tell whether a line is all a link to another page, or all there is in one."""
    around = line.getparent()
    is_within = around is not None and around.tag == "a"
    link = around if is_within else line.find(".//a")
    if link is None or not holds_at_most(line, _MOST_INSIDE):
        return False
    return "#" not in (link.get("href") or "#") and text_of(link) == text_of(line)
