"""Figure parts: a figure in, its words parted as it is laid out, each with what its element is called, out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from articles.pages.caption_elements import is_named_caption
from articles.pages.captions import is_name
from articles.pages.credit_labels import LABELLED
from articles.pages.html_tree import BREAKING, UNSEEN, text_of
from articles.pages.paragraphs import clean_line
from articles.pages.picture_boxes import holds_caption_alone
from articles.pages.surroundings import marks_of

# What stands last in a name of several parts says what it is: "caption__credit", "credits__caption".
_MARK = re.compile(
    r"(?P<credit>credit|kredit|copyright|(?<!re)source|photographer|fotogra[fa]|attribution|(?<!b)rights|distributor|quelle|fuente|fonte|"
    r"(?:img|image|photo|pic|picture|foto|figure|media|caption)[-_]{0,2}(?:byline|author|autor|agency|creator|owner))|"
    r"(?P<name>byline|author|autor|agency|creator|owner)|"
    r"(?P<caption>caption|legend|leyenda|pie-?(?:de-?)?foto|(?<![a-z])pie(?![a-z])|ep[ií]grafe|bild-?(?:text|unterschrift)|billed-?e?tekst|bildetekst|kuvateksti|didascalia|"
    r"onderschrift|bijschrift|popis(?:e?k)|(?:photo|foto|picture)[-_]{0,2}title|descri(?:ption|[cp]ción|ç[aã]o|cao)|(?<![a-z])descr?(?![a-z])|(?:img|image|photo|pic|picture)[-_]{0,2}desc)",
    re.IGNORECASE,
)
_PROPERTIES = {
    "caption": "caption", "description": "caption", "copyrightHolder": "credit", "creditText": "credit",
    "copyrightNotice": "credit", "creator": "credit", "author": "credit",
}  # fmt: skip
_FOR_HEARING = re.compile(
    r"visually-?hidden|sr-only|screen-?reader|(?:^|\s)hidden(?:$|\s)|off-?screen|assistive", re.I
)
_TOGGLE = re.compile(r"(?:hide|toggle|show|expand|close|open|enlarge)-?(?:caption|image)", re.I)
_NO_WORDS = UNSEEN | {"button", "form", "select", "iframe", "object", "audio", "video", "figure"}
_SIDE_BY_SIDE = frozenset({"span", "cite", "small", "strong", "b", "i", "em"})
_MOST_ELEMENTS = 400
_LONGEST_LABEL = 40
_MOST_WORDS_OF_STUCK = 4


@dataclass(slots=True)
class Part:
    """Words of a figure that no other element parts: what their element is called, and where it is."""

    text: str
    kind: str
    is_inside: bool


def parts_of(figure: HtmlElement) -> list[Part]:
    """Return the words of a figure, parted where blocks, or elements side by side, part them."""
    parts: list[Part] = []
    own = next(figure.iter("figcaption"), None)
    around: list[tuple[str, bool, bool]] = [("", False, False)]
    if figure.tag != "figure" and (
        is_named_caption(marks_of(figure)) or holds_caption_alone(figure)
    ):
        around = [("caption", False, False)]
    is_apart = was_closed = False
    walk = etree.iterwalk(figure, events=("start", "end"))
    for event, element in islice(walk, 2 * _MOST_ELEMENTS):
        is_block = element.tag in BREAKING
        if event == "start":
            kind, is_inside, is_silent = around[-1]
            is_inside = is_inside or element is own
            if element is not figure:
                is_silent = is_silent or _is_silent(element)
                stuck = _kind_of_stuck(element, parts if is_inside else ())
                kind = stuck or _kind_of(element, is_inside=is_inside) or kind
            around.append((kind, is_inside, is_silent))
            is_letter = bool(parts) and len(parts[-1].text.strip()) == 1  # "<b>T</b><b>he mill"
            is_beside = was_closed and element.tag in _SIDE_BY_SIDE and not is_letter
            is_apart |= is_block or is_beside or _opens_credit(element)
            text = element.text or ""
            parts.extend(_parts_in_attributes(element))
        else:
            around.pop()
            is_apart |= is_block
            was_closed = element.tag in _SIDE_BY_SIDE
            text = (element.tail or "") if element is not figure else ""
        kind, is_inside, is_silent = around[-1]
        was_closed = was_closed and not text.strip()
        if is_silent or not text:
            continue
        last = parts[-1] if parts else None
        if not text.strip():
            if last:
                last.text += " "
        elif last is None or (last.kind, last.is_inside) != (kind, is_inside) or is_apart:
            parts.append(Part(text, kind, is_inside))
            is_apart = False
        else:
            last.text += text
    for part in parts:
        part.text = clean_line(part.text)
    return [part for part in parts if part.text]


def _parts_in_attributes(element: HtmlElement) -> Iterator[Part]:
    """Yield what a script prints from an empty element of a figure: one chain of papers keeps it in attributes."""
    if len(element) or not (words := element.get("data-c-caption")):
        return
    yield Part(words, "caption", is_inside=True)
    if credit := element.get("data-c-credit"):
        yield Part(credit, "credit", is_inside=True)


def _opens_credit(element: HtmlElement) -> bool:
    """Tell whether an element amid a line begins as a credit does, or is a name and its house.

    "The mill at dusk<span>Photo: Ann Roe</span>", "The mill at dusk <span>Ann Roe/Grain</span>".
    """
    text = (element.text or "").strip()
    if element.tag not in _SIDE_BY_SIDE or not text:
        return False
    return LABELLED.match(text) is not None or is_name_and_house(text)


def _kind_of_stuck(element: HtmlElement, parts: Sequence[Part]) -> str:
    """Return "credit" for a whole name, the last element, behind words without a blank: "… at dusk<span>Ann Roe</span>"."""
    if element.tag != "span" or len(element) or not parts or not parts[-1].text[-1:].isalnum():
        return ""
    if (element.tail or "").strip() or element.getnext() is not None:
        return ""
    text = (element.text or "").strip()
    words = text.split()
    is_whole = 1 < len(words) <= _MOST_WORDS_OF_STUCK and all(word[0].isupper() for word in words)
    return "credit" if is_whole and is_name(text) else ""


def is_name_and_house(text: str) -> bool:
    name, stroke, house = text.partition("/")
    return bool(stroke) and is_name(name) and is_name(house) and " " in name.strip()


def _is_silent(element: HtmlElement) -> bool:
    """Tell whether an element of a figure holds none of its words: a button, an icon, another figure."""
    is_icon = element.get("aria-hidden") == "true" and len(text_of(element)) <= 1
    return element.tag in _NO_WORDS or is_icon or bool(_TOGGLE.search(marks_of(element)))


def _kind_of(element: HtmlElement, *, is_inside: bool) -> str:
    """Return what an element is called: "credit", "caption", "hidden" where it is only heard; else ""."""
    marks = marks_of(element)
    if _FOR_HEARING.search(marks) and ":" not in marks and len(text_of(element)) <= _LONGEST_LABEL:
        return "hidden"
    for name in (element.get("itemprop") or "").split():
        if name in _PROPERTIES:
            return _PROPERTIES[name]
    kinds = [found.lastgroup or "" for found in _MARK.finditer(marks)]
    if element.tag == "figcaption":  # its name may speak of all it may hold
        return "credit" if kinds and "caption" not in kinds and is_inside else "caption"
    if kinds and kinds[-1] == "name":
        return "credit" if is_inside else ""
    return kinds[-1] if kinds else "credit" if element.tag == "cite" else ""
