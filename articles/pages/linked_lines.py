"""Linked lines: what a page prints of other articles, a headline or a teaser, each all of it a link."""

from collections.abc import Iterator, Mapping, Sequence, Set

from lxml.html import HtmlElement

from articles.lengths import size_of
from articles.pages.dated_titles import is_moment
from articles.pages.html_tree import holds_at_most, text_of
from articles.pages.labelled_lines import heads_others, leads_elsewhere, stands_below

_LINES = ("p", "li", "h2", "h3", "h4", "h5", "h6", "blockquote")
_TEASED = ("p", "h2", "h3", "h4", "h5", "h6")
_BOXES = ("div", "section", "aside")
_HEADINGS = frozenset({"h2", "h3", "h4"})
_FEWEST_HEADINGS = 3
_MOST_OF_DIGEST = 0.6
_MOST_IN_BOX = 3
_MOST_INSIDE = 30
_FARTHEST_UP = 3
_OF_SITE = ("nav", "footer")
"""Half of all links stand there, where no text is looked for."""
_SHORTEST_LINK = 15
_AROUND = " \t\n\r\xa0[]()【】［］（）〈〉<>«»►▶▷→•▪■●·*|–—-"
"""Marks that set a line off which is all a link: "[ Ferry to sail again ]"."""
_LONGEST_TEASER = 600
"""A link that is never closed holds the rest of its page."""


def linked_lines(tree: HtmlElement) -> set[str]:
    """Return the lines that are a link and nothing more and no sentence, and those of teasers, which are one as well."""
    lines: set[str] = set()
    of_site = {link for box in tree.iter(*_OF_SITE) for link in box.iter("a")}
    for link in tree.iter("a"):
        if link in of_site:
            continue
        line, inside = _line_around(link), list(link.iter("h1", *_TEASED)) if len(link) else []
        if line is None and not inside:
            lines.update(_lines_of_box(link))
            continue
        text = text_of(link)
        if len(text) < _SHORTEST_LINK and size_of(text) < _SHORTEST_LINK:
            continue
        if inside:
            lines.update(_lines_of_teaser(link, inside, text))
        if line is None or text.endswith((".", "!", "”", '"')):
            continue
        is_alone = (
            len(line) == 1
            and line is link.getparent()
            and not link.tail
            and not (line.text or "").strip()
        )
        if is_alone:
            lines.add(text)
        elif (whole := text_of(line)).strip(_AROUND) == text.strip(_AROUND):
            lines.update((text, whole))
    return lines


def digest_headings(
    found: Sequence[str], texts: Mapping[HtmlElement, str], left_out: Set[str]
) -> set[str]:
    """Return those of the lines left out that are headings of a digest: linked, and over most of the text found.

    Each stands right above a paragraph of it, which `texts` holds, all side by side, or each in a block of its
    own where nothing else is text; a teaser amid a text stands above a little of it.
    """
    kept = {text for text in found if text not in left_out}
    headings = set(found)
    if len(headings) - len(kept) < _FEWEST_HEADINGS:
        return set()
    below: dict[str, str] = {}
    holders: set[HtmlElement | None] = set()
    for line, text in texts.items():
        heading = line.getprevious() if text in kept else None
        if heading is not None and heading.tag in _HEADINGS:
            over = text_of(heading)
            if over in headings and heading.find(".//a") is not None:
                below[over] = text
                holders.add(heading.getparent())
    is_digest = sum(map(len, below.values())) >= _MOST_OF_DIGEST * sum(map(len, kept))
    is_all = kept <= {*below, *below.values()}
    is_alone = len(holders) == 1 or (is_all and _are_alike(holders))
    return set(below) if is_digest and is_alone and len(below) >= _FEWEST_HEADINGS else set()


def _are_alike(blocks: Set[HtmlElement | None]) -> bool:
    """Tell whether blocks stand side by side, each called as the others are."""
    return (
        len(
            {(each.tag, each.get("class"), each.getparent()) for each in blocks if each is not None}
        )
        == 1
    )


def _line_around(link: HtmlElement) -> HtmlElement | None:
    """Return the line a link stands in, where it may be all of it."""
    line = next(link.iterancestors(*_LINES), None)
    return None if line is None or len(line) > 3 or (line.text or "").strip(_AROUND) else line


def _lines_of_box(link: HtmlElement) -> tuple[str, ...]:
    """Return a headline that is the one link of a box amid a text, and the box's line, with a label or a moment beside it."""
    box = link.getparent()
    if box is None or box.tag not in _BOXES or len(box) > _MOST_IN_BOX:
        return ()
    if not (_is_amid(box) and holds_at_most(box, _MOST_INSIDE)):
        return ()
    text, whole = text_of(link), text_of(box)
    if text not in whole or size_of(text) < _SHORTEST_LINK or len(whole) > _LONGEST_TEASER:
        return ()
    if text.endswith((".", "!", "”", '"')) or (link.get("href") or "#").startswith("#"):
        return ()
    before, behind = (part.strip() for part in whole.split(text, 1))
    is_other = (not before or _is_label(before)) and (not behind or is_moment(behind))
    return (text, whole) if is_other and box.findall(".//a") == [link] else ()


def _is_label(text: str) -> bool:
    return leads_elsewhere(text) or heads_others(text) or stands_below(text)


def _is_amid(box: HtmlElement) -> bool:
    """Tell whether a box, or what holds nothing else, stands between two paragraphs or blocks named alike."""
    for _ in range(_FARTHEST_UP):
        before, behind = box.getprevious(), box.getnext()
        if before is not None or behind is not None:
            return all(each is not None and _is_block(each, box) for each in (before, behind))
        if (parent := box.getparent()) is None or parent.tag not in _BOXES:
            return False
        box = parent
    return False


def _is_block(element: HtmlElement, box: HtmlElement) -> bool:
    if element.tag in {"p", "blockquote"}:
        return True
    is_alike = element.tag == box.tag and element.get("class") == box.get("class") is not None
    return is_alike and element.find(".//a") is None


def _lines_of_teaser(link: HtmlElement, inside: list[HtmlElement], text: str) -> Iterator[str]:
    """Yield the headings and paragraphs in a link, among what else: a picture, a date."""
    if inside[0].tag != "h1" and link.get("href") and len(text) <= _LONGEST_TEASER:
        yield from map(text_of, inside)
