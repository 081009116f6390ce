"""Read aloud: what a page says only to machines that read it aloud, and the capitals of its text it hides from them."""

import re

from lxml.html import HtmlElement

from articles.pages.html_tree import holds_at_most, text_of
from articles.pages.surroundings import marks_of

_DROP_CAP = re.compile(r"drop-?_?cap|first-?letter|lettrine|initial-?cap", re.IGNORECASE)
_UNHEARD = re.compile(
    r"(?:^|\s)(?:visually-?hidden|sr-only|screen-reader(?:-text)?|u-hidden-visually)(?:$|\s)",
    re.IGNORECASE,
)
_LONGEST_CAP = 3
_MOST_INSIDE = 60


def drop_cap(element: HtmlElement) -> str | None:
    """Return the capital that opens a text, "" where it is told again beside; None where it is none."""
    if element.tag != "img" and (
        element.get("aria-hidden") != "true" or not holds_at_most(element, _MOST_INSIDE)
    ):
        return None
    letter = (element.get("alt") if element.tag == "img" else element.text_content()) or ""
    letter = letter.strip()
    ended = _outermost(element)
    tail = ended.tail or ""
    told = ended.getnext()
    if not tail.strip() and told is not None and _UNHEARD.search(told.get("class") or ""):
        return "" if letter and text_of(told).startswith(letter) else None
    if not letter or len(letter) > _LONGEST_CAP or not letter[-1].isalpha():
        return None
    named = bool(_DROP_CAP.search(f"{marks_of(element)} {marks_of(ended)}"))
    return letter if tail[:1].isalpha() and (named or letter.isupper()) else None


def _outermost(element: HtmlElement) -> HtmlElement:
    """Return the element that holds this one and nothing else: a span in a span."""
    around = element.getparent()
    while around is not None and around.tag == "span" and len(around) == 1:
        if (around.text or "").strip() or (element.tail or "").strip():
            break
        element, around = around, around.getparent()
    return element


def is_unheard(element: HtmlElement) -> bool:
    """Tell whether an element says only to machines that read aloud what a link does."""
    if element.tag != "span" or not _UNHEARD.search(element.get("class") or ""):
        return False
    link = next(element.iterancestors("a"), None)
    return link is not None and text_of(link) != text_of(element)
