"""Page order: the paragraphs an extractor found in, the same as they follow each other on the page out."""

from collections.abc import Mapping, Sequence, Set

from lxml.html import HtmlElement

from articles.pages.html_tree import text_of

_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_SHORTEST_PART = 20
_MOST_PARAGRAPHS = 300


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
    missed = set(map(_letters, set(paragraphs).difference(printed.values())))
    elements = list(tree.iter("p", *_HEADINGS, *(("li",) if missed else ())))
    places: dict[str, list[int]] = {}
    broken: list[tuple[int, str]] = []
    for at, element in enumerate(elements):
        if element.tag == "li" and not _may_be_paragraph(element, missed):
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


def _may_be_paragraph(item: HtmlElement, missed: Set[str]) -> bool:
    """Tell whether an item is all of a paragraph that stands in no `<p>`, or holds some parted by breaks."""
    is_one = _letters(item.text_content()) in missed or item.find(".//br") is not None
    return is_one and item.find(".//p") is None


def _letters(text: str) -> str:
    return "".join(text.split())


def _place(
    text: str, places: Mapping[str, list[int]], broken: Sequence[tuple[int, str]]
) -> int | None:
    at = places.get(text)
    if at is None and len(text) >= _SHORTEST_PART:
        at = [at for at, line in broken if text in line]
    return at[0] if at and len(at) == 1 else None


def _first(pair: tuple[int | None, str]) -> int:
    return pair[0] or 0
