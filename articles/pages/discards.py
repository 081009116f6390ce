"""Discards: blocks of a text that trafilatura takes for furniture, by a part of what they are called."""

from collections.abc import Iterator, Mapping, Sequence

from lxml.html import HtmlElement

from articles.lengths import size_of
from articles.pages.column import is_prose

_FEWEST = 3
_SHORTEST = 60
_NAMES = ("class", "id")
_WHOLE = ("article", "main", "body")


def clear_names(found: Sequence[str], tree: HtmlElement, texts: Mapping[HtmlElement, str]) -> bool:
    """Take the names off the blocks that hold the text; tell whether there are any, to read the page again.

    trafilatura drops an element with "-icon", "bar" or "meta" anywhere in its class: a "richtext-icons"
    as well, which is each block of an article. What is left of the page then passes for it. Blocks
    hold the text where three paragraphs or more, longer than all that was `found`, stand in them, in
    one article with the main heading, or one page where it stands in none. `texts` holds what stands in each `<p>`.
    """
    known = set(found)
    missed = {
        line: text for line, text in texts.items() if text not in known and _may_be_text(line, text)
    }
    size = sum(map(len, known))
    if len(missed) < _FEWEST or sum(map(len, missed.values())) <= size:
        return False
    article = _article(tree)
    missed = {
        line: text
        for line, text in missed.items()
        if article in line.iterancestors(*_WHOLE) and is_prose(line, text)
    }
    if len(missed) < _FEWEST or sum(map(len, missed.values())) <= size:
        return False
    discards = set(_discards(tree))
    blocks = {line: discards.intersection((line, *line.iterancestors())) for line in missed}
    dropped = [line for line, around in blocks.items() if around]
    if len(dropped) < _FEWEST or sum(len(missed[line]) for line in dropped) <= size:
        return False
    for line in dropped:
        for block in blocks[line]:
            for name in _NAMES:
                block.attrib.pop(name, None)
    return True


def _may_be_text(line: HtmlElement, text: str) -> bool:
    return size_of(text) >= _SHORTEST and line.find("a") is None


def _article(tree: HtmlElement) -> HtmlElement | None:
    heading = next(tree.iter("h1"), None)
    return None if heading is None else next(heading.iterancestors(*_WHOLE), None)


def _discards(tree: HtmlElement) -> Iterator[HtmlElement]:
    from trafilatura.xpaths import (
        OVERALL_DISCARD_XPATH,
        REMOVE_COMMENTS_XPATH,
        TEASER_DISCARD_XPATH,
    )

    for find in (*OVERALL_DISCARD_XPATH, *TEASER_DISCARD_XPATH, *REMOVE_COMMENTS_XPATH):
        nodes = find(tree)
        yield from (
            (node for node in nodes if isinstance(node, HtmlElement))
            if isinstance(nodes, list)
            else ()
        )
