"""Page order: the paragraphs an extractor found in, the same as they follow each other on the page out."""

from collections.abc import Mapping, Sequence

from lxml.html import HtmlElement

from articles.pages.html_tree import text_of

_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_SHORTEST_PART = 20
_MOST_PARAGRAPHS = 300
_SPACES_APART = 0.8
"""Of a line's letters so many at least stand in its item: spaces between blocks come in."""


def in_page_order(
    paragraphs: Sequence[str], tree: HtmlElement, *, texts: Mapping[HtmlElement, str]
) -> list[str]:
    """Return the paragraphs in the order of the page, where the extractor put some before others.

    trafilatura does where it adds to a text what it missed at first. Only paragraphs that stand
    once on the page tell their place: in a heading, a `<p>` (`texts` holds what stands in each), an item, or
    one of breaks, which they are a part of; the others stay with the one that follows.
    """
    if len(paragraphs) > _MOST_PARAGRAPHS:
        return list(paragraphs)
    printed = {**texts, **{head: text_of(head) for head in tree.iter(*_HEADINGS)}}
    shortest = min(map(len, set(paragraphs).difference(printed.values())), default=0)
    elements = list(tree.iter("p", *_HEADINGS, *(("li",) if shortest else ())))
    places: dict[str, list[int]] = {}
    broken: list[tuple[int, str]] = []
    for at, element in enumerate(elements):
        if element.tag == "li" and not _may_be_paragraph(element, shortest):
            continue
        line = printed.get(element) or text_of(element)
        places.setdefault(line, []).append(at)
        if element.find(".//br") is not None:
            broken.append((at, line))
    found = [_place(text, places, broken) for text in paragraphs]
    told = [place for place in found if place is not None]
    if told == sorted(told):
        return list(paragraphs)
    place = max(told)
    for at in reversed(range(len(found))):
        found[at] = place = place if (own := found[at]) is None else own
    return [text for _, text in sorted(zip(found, paragraphs, strict=True), key=_first)]


def _may_be_paragraph(item: HtmlElement, shortest: int) -> bool:
    """Tell whether an item may be all of a paragraph of so many letters; what stands in a `<p>` tells its place there."""
    return len(item.text_content()) >= _SPACES_APART * shortest and item.find(".//p") is None


def _place(
    text: str, places: Mapping[str, list[int]], broken: Sequence[tuple[int, str]]
) -> int | None:
    at = places.get(text)
    if at is None and len(text) >= _SHORTEST_PART:
        at = [at for at, line in broken if text in line]
    return at[0] if at and len(at) == 1 else None


def _first(pair: tuple[int | None, str]) -> int:
    return pair[0] or 0
