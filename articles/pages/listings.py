"""Listings: sections, tags, authors, searches and archives: a page in, whether it is a list of articles out.

What tells is not that there are teasers: they stand on every page. It is that next to nothing stands
outside of them.
"""

import re
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
_MOST_ASKED = 1_000
_HOST = re.compile(r"(?:https?:)?//([^/?#:]+)", re.IGNORECASE)
_DEEPEST_IN_LINK = 3
_TITLE_ELEMENTS = frozenset({"p", "div"})
_PICTURES = frozenset({"a", "img", "figure", "picture", "time", "span"})
_MOST_BESIDE = 5
_FEWEST_TEASERS = 4
_MANY_TEASERS = 8
_FEWEST_STATED = 2
_FEWEST_OWN = 2
_SHORTEST_OWN = 300
_WORDS_OF_HEADLINE = 3
_EMPTY = 300
_SHORTEST_LINE = 12
_LONG_PARAGRAPH = 120
_MOSTLY = 0.5
_MOST_OF_IT = 0.6


class _Shape(NamedTuple):
    teasers: int
    """Of linked headings and lines, how many stand over no more than a teaser."""
    text: str
    """Of the teasers, white space left out."""
    pieces: tuple[str, ...]
    """Of the page's paragraphs, as the linked headings part them."""


def is_listing(tree: HtmlElement, facts: Facts, kind: PageKind) -> bool:
    """Tell whether the page is a list of articles: as it states, or as nearly all of its text is of teasers."""
    if kind.is_article and not kind.is_list:
        return False
    headings = _headings_of(tree, _host_of(facts.url))
    lines = (
        list(islice(_linked_lines(tree), _MOST_TEASERS)) if len(headings) < _MANY_TEASERS else []
    )
    if len(headings) + len(lines) < (_FEWEST_STATED if kind.is_list else _FEWEST_TEASERS):
        size = sum(map(size_of, facts.body))
        return kind.is_list and not facts.published and not facts.authors and size < _EMPTY
    shape = _shape_of(tree, headings[:_MOST_TEASERS], lines)
    body = facts.body[:_MOST_PARAGRAPHS]
    outside = [text for text in body if _signs(text) not in shape.text]
    own = list(filter(_is_prose, outside))
    size = sum(map(size_of, own))
    is_told = size >= _SHORTEST_OWN or (len(own) >= _FEWEST_OWN and size >= _MOSTLY * _SHORTEST_OWN)
    if kind.is_list:
        return not (own and kind.is_dated) and not (is_told and _is_in_one_piece(own, shape))
    is_of_teasers = len(outside) < _FEWEST_OWN or sum(map(size_of, outside)) <= _MOSTLY * sum(
        map(size_of, body)
    )
    if shape.teasers < _MANY_TEASERS and sum(map(size_of, outside)) > _SHORTEST_PROSE:
        return False
    if is_told or not is_of_teasers or _is_digest(facts, shape, kind):
        return False
    return shape.teasers >= (_MANY_TEASERS if own else _FEWEST_TEASERS)


def _is_in_one_piece(own: list[str], shape: _Shape) -> bool:
    """Tell whether most of the text stands together: that of posts printed whole is parted by their headings."""
    sizes = {_signs(text): size_of(text) for text in own}
    enough = _MOST_OF_IT * sum(sizes.values())
    return any(
        sum(size for text, size in sizes.items() if text in piece) >= enough
        for piece in shape.pieces
    )


def _is_digest(facts: Facts, shape: _Shape, kind: PageKind) -> bool:
    """Tell whether the list is an article itself: five things to know, with its day and a headline in words."""
    if count_words(facts.headline) < _WORDS_OF_HEADLINE or facts.headline in facts.authors:
        return False
    printed = _signs(facts.published.text)
    is_of_teaser = bool(printed) and printed in shape.text
    is_dated = facts.published.at is not None and not is_of_teaser
    return kind.is_dated or is_dated or bool(facts.authors)


def _shape_of(tree: HtmlElement, headings: list[HtmlElement], lines: list[HtmlElement]) -> _Shape:
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
    return _Shape(len(texts), "\n".join(texts), tuple(_pieces(tree, set(headings))))


def _headings_of(tree: HtmlElement, host: str) -> list[HtmlElement]:
    """Return the headings that lead to pages of the same site, or where there are none, titles that are their own."""
    asked = islice(tree.iter(*_HEADING_ELEMENTS), _MOST_ASKED)
    headings = [each for each in asked if _leads_on(each, host)]
    if len(headings) < _FEWEST_TEASERS:
        headings += islice(_linked_titles(tree), _MOST_TEASERS)
    return headings


def _leads_on(heading: HtmlElement, host: str) -> bool:
    """Tell whether a heading is a link; one to another site is what an article gathers."""
    link = heading.find(".//a")
    if link is None:
        around = islice(heading.iterancestors(), _DEEPEST_IN_LINK)
        link = next((each for each in around if each.tag == "a"), None)
    if link is None:
        return False
    to = _host_of(link.get("href") or "")
    return not host or not to or _site(to) == _site(host)


def _host_of(address: str) -> str:
    found = _HOST.match(address)
    return found[1].lower() if found else ""


def _site(host: str) -> str:
    return ".".join(host.split(".")[-2:])


def _linked_titles(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield lines that are a link and nothing else, each the first of a block with one paragraph more."""
    for link in islice(tree.iter("a"), _MOST_ASKED):
        line = link.getparent()
        if line is None or line.tag not in _TITLE_ELEMENTS or len(line) != 1:
            continue
        if line.getprevious() is not None and line.getprevious().tag not in _PICTURES:
            continue
        beside = line.getnext()
        if (line.text or "").strip() or (link.tail or "").strip():
            continue
        if beside is None or beside.tag not in _TITLE_ELEMENTS or beside.find(".//a") is not None:
            continue
        if size_of(text_of(line)) >= _SHORTEST_LINE:
            yield line


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


def _pieces(tree: HtmlElement, linked: set[HtmlElement]) -> Iterator[str]:
    """Yield the text of the page's paragraphs, white space left out, in the pieces that linked headings make of it."""
    piece: list[str] = []
    for element in tree.iter("p", *_HEADING_ELEMENTS):
        if element in linked:
            yield "".join(piece)
            piece = []
        elif element.tag == "p":
            piece.append(_signs(text_of(element)))
    yield "".join(piece)


def _is_prose(text: str) -> bool:
    """Tell whether a text is a paragraph; Thai ends no sentence with a stop."""
    size = size_of(text)
    return size >= _LONG_PARAGRAPH or (size >= _SHORTEST_PROSE and ends_sentence(text))


def _signs(text: str) -> str:
    return "".join(text.split())
