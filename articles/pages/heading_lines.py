"""Heading lines: what a page prints around its main heading, and the headline it prints again below its text, left out."""

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import islice, takewhile

from lxml.html import HtmlElement

from articles.keys import headline_key
from articles.lengths import size_of
from articles.pages.html_tree import holds_at_most, text_before, text_of
from articles.pages.lines import ends_sentence

_MOST_ABOVE = 3
_LONGEST_ABOVE = 60
_NEAR = 160
"""Letters before the heading in which its kicker stands; before these is the site's navigation."""
_LINES = (
    "p",
    "div",
    "span",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "td",
    "a",
    "b",
    "strong",
    "em",
    "time",
)
_MOST_INSIDE = 12
_MOST_BELOW = 3
_LESSER = ("h2", "h3", "h4", "h5", "h6")
_MOST_LESSER = 200


def without_lines_above(
    paragraphs: Sequence[str], tree: HtmlElement, texts: Mapping[HtmlElement, str]
) -> list[str]:
    """Return the paragraphs without those of the first three that stand right above the main heading alone.

    Kickers and sections: short, and no sentences. Where the text itself begins above the heading, that
    is another's. `texts` holds what stands in each `<p>`.
    """
    above = list(islice(takewhile(_is_short, paragraphs), _MOST_ABOVE))
    heading = next(tree.iter("h1"), None) if above else None
    if heading is None or len(above) == len(paragraphs):
        return list(paragraphs)
    before = _letters(text_before(tree, heading))
    near = before[-_NEAR:]
    above = [line for line in above if _letters(line) in near]
    if not above or _letters(paragraphs[len(above)]) in before:
        return list(paragraphs)
    below = set(_below(heading, tree, texts))
    return [
        line
        for at, line in enumerate(paragraphs)
        if at >= _MOST_ABOVE or line not in above or line in below
    ]


def before_headline_again(
    paragraphs: Sequence[str], tree: HtmlElement, headlines: Set[str]
) -> list[str]:
    """Return the paragraphs up to a lesser heading that prints the headline again, with a few short lines below.

    Readers' comments stand under it. `headlines` are keys of the main headings.
    """
    end = max(len(paragraphs) - _MOST_BELOW - 1, _MOST_ABOVE)
    for at in range(len(paragraphs) - 1, end - 1, -1):
        line = paragraphs[at]
        if headline_key(line) in headlines and _is_heading(line, tree):
            return list(paragraphs[:at])
        if not _is_short(line):
            break
    return list(paragraphs)


def _is_heading(line: str, tree: HtmlElement) -> bool:
    return any(text_of(each) == line for each in islice(tree.iter(*_LESSER), _MOST_LESSER))


def _is_short(line: str) -> bool:
    return size_of(line) <= _LONGEST_ABOVE and not ends_sentence(line)


def _below(
    heading: HtmlElement, tree: HtmlElement, texts: Mapping[HtmlElement, str]
) -> Iterator[str]:
    """Yield what stands in each short element behind a heading."""
    elements = tree.iter("h1", *_LINES)
    for element in elements:
        if element is heading:
            break
    inside = set(heading.iterdescendants())
    for element in elements:
        if element not in inside and holds_at_most(element, _MOST_INSIDE):
            yield texts.get(element) or text_of(element)


def _letters(text: str) -> str:
    return "".join(text.split())
