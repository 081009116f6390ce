"""Loose paragraphs: what holds a text in, the blocks among its `<p>` that are paragraphs out.

What is pasted from a mail or a social network into an editor keeps its `<div>`; extractors go by `<p>`.
"""

import re
from collections.abc import Iterator, Set
from itertools import islice

from lxml.html import HtmlElement

from articles.lengths import size_of
from articles.pages.boxes import is_boxed
from articles.pages.html_tree import BREAKING, holds_at_most, text_of
from articles.pages.lines import ends_sentence
from articles.pages.surroundings import is_named_around, marks_of

_BLOCKS = ("div", "section", "center", "article")
_PICTURES = ("img", "amp-img", "picture", "figure", "video", "iframe", "object", "svg")
_PARTING = (BREAKING - {"br"}) | {*_PICTURES, "a", "button", "form", "input", "select", "time"}
_OTHERS = re.compile(
    r"caption|credit|copyright|share|social|follow|audio|player|media|video|listen|advert|(?:^|[\s_-])ads?(?:$|[\s_-])|sponsor|"
    r"disclos|affiliat|noti|hint|label|button|btn|comment|date|time|author|byline|meta|tags?\b|kicker|note|sign|"
    r"quote|tool-?tip|banner|message|alert|poll|embed|tweet|source|legend|photo|image|img|figure|bild|foto|info|"
    r"box|summary|lead|intro|teaser|title|head|foot|nav|menu|wall|offer|prompt|cta",
    re.IGNORECASE,
)
"""What is in the names of blocks that are something beside the text."""
_FEWEST = 2
_SHORTEST = 20
_SHORTEST_PROSE = 60
_MOST_INSIDE = 12
_DEEPEST = 4


def loose_paragraphs(holders: Set[HtmlElement], known: Set[str]) -> Iterator[HtmlElement]:
    """Yield the blocks directly in one of the `holders`, beside two paragraphs of the text or more, that are sentences without a link.

    Before the first of these and behind the last one a short one may as well be a site's own line.
    """
    for holder in holders:
        blocks = list(filter(_may_be_told, holder.iterchildren(*_BLOCKS)))
        if blocks and sum(text_of(line) in known for line in holder.iterchildren("p")) >= _FEWEST:
            yield from _told(blocks, holder, known)


def _told(blocks: list[HtmlElement], holder: HtmlElement, known: Set[str]) -> Iterator[HtmlElement]:
    texts = {block: text for block in blocks if ends_sentence(text := text_of(block))}
    long = {block for block, text in texts.items() if size_of(text) >= _SHORTEST_PROSE}
    lines = list(holder.iterchildren("p", *_BLOCKS))
    sure = [at for at, each in enumerate(lines) if each in long or text_of(each) in known]
    for line in lines[sure[0] : sure[-1] + 1]:
        if len(texts.get(line, "")) >= _SHORTEST and not is_boxed(line):
            yield line


def _may_be_told(block: HtmlElement) -> bool:
    """Tell whether a block holds words alone, is called nothing else and stands below no picture."""
    if not holds_at_most(block, _MOST_INSIDE):
        return False
    names = marks_of(block)
    line = block
    for _ in range(_DEEPEST):
        if len(line) != 1 or (line.text or "").strip() or (line[0].tail or "").strip():
            break
        line = line[0]
        names = f"{names} {marks_of(line)}"
    if line.tag in _PARTING - set(_BLOCKS) or next(islice(_parting(line), 1), None) is not None:
        return False
    before = block.getprevious()
    if before is not None and next(before.iter(*_PICTURES), None) is not None:
        return False
    return not (_OTHERS.search(names) or is_named_around(names))


def _parting(line: HtmlElement) -> Iterator[HtmlElement]:
    return (each for each in line.iterdescendants() if each.tag in _PARTING)
