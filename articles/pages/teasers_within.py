"""Teasers within: a brief in, what its own element prints of other articles behind it out.

Systems set the list of further articles into the element of the text. In one column with it headings
and paragraphs may be a digest; so may blocks of their own that nothing stands above.
"""

from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence

from lxml.html import HtmlElement

from articles.lengths import size_of
from articles.pages.html_tree import holds_at_most, text_of
from articles.pages.page_names import PageNames

_MOST_OF_TEXT = 3
"""Paragraphs: behind more, few teasers matter, and the more likely they are parts of the article."""
_FEWEST = 3
_SHORTEST_TEXT = 60
_MOST_INSIDE = 20
_TOLD = 0.5
"""Of the headline's words, in a text that is the headline's own: the opening of a digest has few."""
_MOST_SHARED = 0.25
"""Of the words of the headings, in the headline and the text: a digest is called by what it tells."""


def teasers_within(
    lines: Iterable[tuple[str, HtmlElement]],
    found: Container[str],
    headlines: Callable[[], Collection[str]],
    heading_over: Callable[[HtmlElement], HtmlElement | None],
) -> dict[str, HtmlElement]:
    """Return the last of the `lines` of an element that are teasers, each with its heading, which `heading_over` gives.

    Up to three paragraphs that are `found` stand above them and tell what the headline says. Each teaser has a block
    of its own, or a link to read on, and their headings speak of something else.
    """
    told: list[str] = []
    teasers: dict[str, HtmlElement] = {}
    for text, line in lines:
        heading = heading_over(line)
        if heading is not None and _is_apart(line, heading):
            teasers[text] = heading
        elif text not in found:
            continue
        elif teasers or len(told) == _MOST_OF_TEXT:
            return {}
        else:
            told.append(text)
    if len(teasers) < _FEWEST or not told or sum(map(size_of, told)) < _SHORTEST_TEXT:
        return {}
    return teasers if _are_of_others(teasers, told, headlines()) else {}


def _is_apart(line: HtmlElement, heading: HtmlElement) -> bool:
    """Tell whether a heading and its paragraph have a block of their own, or a link to read on behind them."""
    block, behind = line.getparent(), line.getnext()
    if behind is not None and behind.tag == "p" and behind.find(".//a") is not None:
        return True
    if block is None or not holds_at_most(block, _MOST_INSIDE) or len(block.findall("p")) > 1:
        return False
    return block[0] in (heading, heading.getparent())


def _are_of_others(
    teasers: Mapping[str, HtmlElement], told: Sequence[str], headlines: Collection[str]
) -> bool:
    text = PageNames(headings=frozenset({" ".join(told).casefold()}))
    if not any((text.shared(headline) or 0) >= _TOLD for headline in headlines):
        return False
    known = PageNames(headings=frozenset({" ".join((*told, *headlines)).casefold()}))
    shares = [known.shared(text_of(heading)) or 0 for heading in teasers.values()]
    return sum(shares) <= _MOST_SHARED * len(shares)
