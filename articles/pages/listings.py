"""Listings: sections, tags, authors, searches and archives: a page in, whether it is a list of articles out.

What tells is not that there are teasers: they stand on every page. It is that next to nothing stands
outside of them.
"""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement

from articles.lengths import count_words, size_of
from articles.pages.html_tree import holds_at_most, text_of
from articles.pages.lines import ends_sentence
from articles.pages.page_kinds import PageKind
from articles.records import Facts

_HEADINGS = frozenset({"h2", "h3", "h4"})
_ALL_HEADINGS = _HEADINGS | {"h1"}
_HEADING_ELEMENTS = ("h2", "h3", "h4")
_MOST_TEASERS = 120
_MOST_PARAGRAPHS = 200
"""Of a longer text the beginning is looked at."""
_MOST_IN_TEASER = 60
_LONGEST_TEASER = 600
_SHORTEST_PROSE = 60
_MOST_PROSE = 1
"""Paragraphs of a teaser."""
_HIGHEST = 6
_MOST_BESIDE = 5
_FEWEST_TEASERS = 4
_MANY_TEASERS = 8
_FEWEST_STATED = 2
_FEWEST_OWN = 2
_SHORTEST_OWN = 300
_WORDS_OF_HEADLINE = 3
_EMPTY = 300
_SHORTEST_LINE = 12
_MOSTLY = 0.5


class _Shape(NamedTuple):
    headings: int
    """Headings that are links."""
    teasers: int
    """Of those and of linked lines, how many stand over no more than a teaser."""
    lines: int
    text: str
    """Of the teasers, white space left out."""
    before: str
    """What is printed before the first linked heading."""


def is_listing(tree: HtmlElement, facts: Facts, kind: PageKind) -> bool:
    """Tell whether the page is a list of articles: as it states, or as nearly all of its text is of teasers."""
    if kind.is_article and not kind.is_list:
        return False
    headings = [
        each
        for each in islice(tree.iter(*_HEADING_ELEMENTS), 4 * _MOST_TEASERS)
        if _is_linked(each)
    ]
    lines = (
        list(islice(_linked_lines(tree), _MOST_TEASERS)) if len(headings) < _MANY_TEASERS else []
    )
    if len(headings) + len(lines) < (_FEWEST_STATED if kind.is_list else _FEWEST_TEASERS):
        size = sum(map(size_of, facts.body))
        return kind.is_list and not facts.published and not facts.authors and size < _EMPTY
    shape = _shape_of(tree, headings[:_MOST_TEASERS], lines)
    body = facts.body[:_MOST_PARAGRAPHS]
    own = [text for text in body if _is_prose(text) and _signs(text) not in shape.text]
    own_size = sum(map(size_of, own))
    is_told = len(own) >= _FEWEST_OWN and own_size >= _MOSTLY * _SHORTEST_OWN
    if kind.is_list:
        opening = sum(1 for text in own if _signs(text) in shape.before)
        return not is_told or (len(headings) >= _FEWEST_STATED and opening < _FEWEST_OWN)
    if is_told or own_size >= _SHORTEST_OWN or _is_digest(facts, shape):
        return False
    return shape.teasers >= (_FEWEST_TEASERS if not own else _MANY_TEASERS)


def _is_digest(facts: Facts, shape: _Shape) -> bool:
    """Tell whether the list is an article itself: five things to know, with its day and a headline in words."""
    if count_words(facts.headline) < _WORDS_OF_HEADLINE or facts.headline in facts.authors:
        return False
    printed = _signs(facts.published.text)
    is_dated = facts.published.at is not None and not (printed and printed in shape.text)
    return is_dated or bool(facts.authors)


def _shape_of(tree: HtmlElement, headings: list[HtmlElement], lines: list[HtmlElement]) -> _Shape:
    linked = set(headings)
    counts: dict[HtmlElement, int] = {}
    for heading in headings:
        for around in islice(heading.iterancestors(), _HIGHEST):
            counts[around] = counts.get(around, 0) + 1
    texts = []
    for heading in headings:
        block = _block_of(heading, counts)
        blocks = [block] if block is not heading else [heading, *_beside(heading)]
        prose = sum(1 for each in blocks for text in _paragraphs(each) if _is_prose(text))
        if prose <= _MOST_PROSE:
            texts.append("".join(_signs(text_of(each)) for each in blocks))
    texts.extend(_signs(text_of(line)) for line in lines)
    return _Shape(len(headings), len(texts), len(lines), "\n".join(texts), _before(tree, linked))


def _block_of(heading: HtmlElement, counts: dict[HtmlElement, int]) -> HtmlElement:
    """Return the largest element around a heading that holds no other and is as short as a teaser."""
    block = heading
    for around in islice(heading.iterancestors(), _HIGHEST):
        is_alone = counts[around] == 1 and around.tag not in {"main", "body", "html"}
        if not is_alone or not holds_at_most(around, _MOST_IN_TEASER):
            break
        if size_of(text_of(around)) > _LONGEST_TEASER:
            break
        block = around
    return block


def _beside(heading: HtmlElement) -> Iterator[HtmlElement]:
    """Yield what follows a heading on its level, up to the next."""
    for beside in islice(heading.itersiblings(), _MOST_BESIDE):
        if beside.tag in _ALL_HEADINGS or not holds_at_most(beside, _MOST_IN_TEASER):
            return
        if any(each.tag in _ALL_HEADINGS for each in beside.iter()):
            return
        yield beside


def _paragraphs(block: HtmlElement) -> Iterator[str]:
    inner = list(block.iter("p"))
    yield from map(text_of, inner or [block])


def _linked_lines(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield items of lists that are a headline, linked, and little else; menus are shorter, and so passed over."""
    for item in tree.iter("li"):
        if not holds_at_most(item, _MOST_BESIDE) or any(
            each.tag in _HEADINGS for each in item.iter()
        ):
            continue
        link = item.find(".//a")
        if link is None:
            continue
        size = size_of(text_of(link))
        if size >= _SHORTEST_LINE and size >= _MOSTLY * size_of(text_of(item)):
            yield item


def _before(tree: HtmlElement, linked: set[HtmlElement]) -> str:
    """Return the text of paragraphs before the first linked heading."""
    before = []
    for element in tree.iter("p", *_HEADING_ELEMENTS):
        if element in linked:
            break
        if element.tag == "p":
            before.append(_signs(text_of(element)))
    return "\n".join(before)


def _is_prose(text: str) -> bool:
    return size_of(text) >= _SHORTEST_PROSE and ends_sentence(text)


def _is_linked(heading: HtmlElement) -> bool:
    if heading.find(".//a") is not None:
        return True
    return any(around.tag == "a" for around in islice(heading.iterancestors(), 3))


def _signs(text: str) -> str:
    return "".join(text.split())
