"""The lead image: the first figure of an article in, its address, caption and credit out."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, takewhile

from lxml import etree
from lxml.html import HtmlElement

from articles.pages.caption_elements import is_named_caption, is_surely_caption
from articles.pages.captions import (
    behind_source_label,
    is_credit,
    is_label,
    is_name,
    split_credit,
    without_caption_label,
    without_label,
    without_label_at_end,
)
from articles.pages.centred_captions import first_centred_picture
from articles.pages.credit_labels import LABELLED
from articles.pages.html_tree import BREAKING, UNSEEN, text_of
from articles.pages.lines import ends_sentence
from articles.pages.lone_captions import described_caption, lone_caption
from articles.pages.paragraphs import clean_line
from articles.pages.picture_boxes import holds_caption_alone, picture_boxes
from articles.pages.picture_sources import source_of
from articles.pages.stated_picture import is_stated_picture, is_teaser
from articles.pages.surroundings import is_around, marks_of
from articles.pages.text_holder import holding_article
from articles.records import Facts, RawPage
from articles.travelling import changed

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
# A link to all pictures beside the words of the first.
_COUNTED = re.compile(
    r"\+?\d{1,3}\s(?:photos?|fotos?|fotografi[eií]|bilder|billeder|kuvaa|zdjęci[ae]|immagini|imágenes|images|pictures)",
    re.IGNORECASE,
)
_NO_WORDS = UNSEEN | {"button", "form", "select", "iframe", "object", "audio", "video", "figure"}
_SIDE_BY_SIDE = frozenset({"span", "cite", "small", "strong", "b", "i", "em"})
_MOST_ELEMENTS = 400
_LONGEST_LABEL = 40
_MOST_WORDS_ALONE = 6
_FEWEST_PARTS = 2
_MOST_WORDS_OF_STUCK = 4
IN_NO_FIGURE = "img beside its caption"
_CALLED_CAPTION = "element named for a caption"
_WORDS = ("image_caption", "image_credit")
_PICTURES = ("img", "amp-img", "progressive-image")
_PORTRAIT = re.compile(
    r"(?:^|[\s_-])(?:authors?|bylines?|avatars?|author-?(?:image|photo|avatar))(?:$|[\s_-])",
    re.IGNORECASE,
)
_NEAR = 3


@dataclass(slots=True)
class _Part:
    """Words of a figure that no other element parts: what their element is called, and where it is."""

    text: str
    kind: str
    is_inside: bool


def read_lead_image(page: RawPage, tree: HtmlElement) -> Facts:
    """Return the first figure of the page that is in no card and has a picture, with its caption.

    Where there is none, the first picture with an element beside it that is called its caption, or
    in a box that is called a picture and has words; else the words alone (`lone_captions.py`), or a
    centred line under a centred picture.
    """
    for figure in chain(_figures(tree), picture_boxes(tree)):
        picture = next(figure.iter(*_PICTURES), None)
        if picture is not None:
            facts = _facts_of(figure, picture)
            words = figure.getnext()
            if not text_of(figure) and words is not None and _is_caption_behind(words):
                said = _words_of(words)
                facts = changed(
                    said, image_url=facts.image_url, where={**facts.where, **said.where}
                )
            break
    else:
        element = lone_caption(tree)
        facts = _centred_facts(tree) if element is None else _words_of(element)
    if facts.image_caption or facts.image_credit:
        return facts
    caption, credit = described_caption(tree)
    where = (
        {**facts.where, **dict.fromkeys(_WORDS, "meta og:image:alt")} if caption else facts.where
    )
    return changed(facts, image_caption=caption, image_credit=credit, where=where)


def _facts_of(figure: HtmlElement, picture: HtmlElement) -> Facts:
    inner = next(picture.iterancestors("figure"), figure)
    has_caption = inner.find(".//figcaption") is not None
    caption, credit = _caption_and_credit(inner if has_caption else figure)
    is_figure = figure.tag == "figure"
    where = dict.fromkeys(_WORDS, "figcaption" if is_figure else _CALLED_CAPTION)
    return Facts(
        image_url=source_of(picture),
        image_caption=caption,
        image_credit=credit,
        where={**where, "image_url": "figure img" if is_figure else IN_NO_FIGURE},
        confidence=0.4,
    )


def _words_of(element: HtmlElement) -> Facts:
    caption, credit = _caption_and_credit(element)
    where = dict.fromkeys(_WORDS, _CALLED_CAPTION)
    return Facts(image_caption=caption, image_credit=credit, where=where, confidence=0.4)


def _centred_facts(tree: HtmlElement) -> Facts:
    """Return the first picture in a centred paragraph that has a centred line under it, with these words."""
    found = first_centred_picture(tree)
    if found is None or is_around(found[1], inside=holding_article(tree)):
        return Facts()
    picture, line = found
    caption, credit = split_credit(text_of(line))
    return Facts(
        image_url=source_of(picture),
        image_caption=caption,
        image_credit=credit,
        where={**dict.fromkeys(_WORDS, "centred line below img"), "image_url": IN_NO_FIGURE},
        confidence=0.4,
    )


def _figures(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the figures in no card, and those of the picture that the head of the page names, in any."""
    holding = holding_article(tree)
    for figure in tree.iter("figure"):
        is_in_card = is_around(figure, inside=holding)
        if _is_of_the_page(tree, figure) if is_in_card else not _is_portrait(figure, holding):
            yield figure


def _is_of_the_page(tree: HtmlElement, figure: HtmlElement) -> bool:
    picture = next(figure.iter(*_PICTURES), None)
    if picture is None or not is_stated_picture(tree, source_of(picture)):
        return False
    return not is_teaser(figure, holding=holding_article(tree))


def _is_caption_behind(words: HtmlElement) -> bool:
    return words.tag == "figcaption" or is_surely_caption(words)


def _is_portrait(figure: HtmlElement, holding: Collection[HtmlElement]) -> bool:
    """Tell whether a figure stands in what is called the author, and shows who wrote."""
    near = takewhile(lambda each: each not in holding, islice(figure.iterancestors(), _NEAR))
    return any(_PORTRAIT.search(marks_of(each)) for each in (figure, *near))


def _caption_and_credit(figure: HtmlElement) -> tuple[str, str]:
    """Return the words of the first figcaption and whose picture it is, by names of elements, else by form.

    A credit may stand beside the figcaption; words there that nothing calls a credit are the page's.
    """
    captions: list[str] = []
    named: list[str] = []
    follows_label = False
    for part in _parts(figure):
        text = part.text
        if part.kind == "hidden" or is_label(text):
            follows_label = is_label(text)
        elif (
            follows_label
            or part.kind == "credit"
            or behind_source_label(text)
            or (not part.is_inside and is_credit(text))
        ):
            named.append(behind_source_label(text) or text)
            follows_label = False
        elif named and (text[0] in "/|" or not re.search(r"\w", text)):
            named.append(text.strip("()|"))
        elif (part.is_inside or part.kind == "caption") and not _COUNTED.fullmatch(text):
            captions.append(without_caption_label(text))
    named = list(dict.fromkeys(named))  # some print it for wide screens once more
    credit = without_label(" ".join(filter(None, named)).strip(" /|"))
    if not named and (parted := _with_credit_alone(captions)):
        return parted
    caption = " ".join(filter(None, captions))
    if not credit:
        return split_credit(caption)
    if not caption:
        return _only_credit(" ".join(named), credit)
    caption = without_label_at_end(caption).rstrip(" |")
    words, printed = split_credit(caption)
    return (words if printed and (printed in credit or credit in printed) else caption), credit


def _with_credit_alone(captions: Sequence[str]) -> tuple[str, str] | None:
    """Return the caption and the credit of a figure where the last, or the first, of its elements is one."""
    if len(captions) < _FEWEST_PARTS:
        return None
    first, last = captions[0], captions[-1]
    if _is_credit_alone(last, captions[-2]) or is_credit(last):
        return " ".join(captions[:-1]), without_label(last)
    return (" ".join(captions[1:]), without_label(first)) if is_credit(first) else None


def _is_credit_alone(last: str, before: str) -> bool:
    """Tell whether an element of its own behind a whole sentence is a name: "Samuel Ríos (EFE)"."""
    return (
        (ends_sentence(before) or _is_name_and_house(last))
        and len(last.split()) <= _MOST_WORDS_ALONE
        and not last.endswith(".")
        and "," not in last  # "Fenwick, Orla County"
        and is_name(last)
    )


def _only_credit(printed: str, credit: str) -> tuple[str, str]:
    """Return what an element called a credit holds, where the figure has no other words: a caption, often."""
    caption, behind = split_credit(printed)
    if behind:
        return caption, behind
    return (printed, "") if printed.endswith(".") and not is_name(credit) else ("", credit)


def _parts(figure: HtmlElement) -> list[_Part]:
    """Return the words of a figure, parted where blocks, or elements side by side, part them."""
    parts: list[_Part] = []
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
            parts.append(_Part(text, kind, is_inside))
            is_apart = False
        else:
            last.text += text
    for part in parts:
        part.text = clean_line(part.text)
    return [part for part in parts if part.text]


def _parts_in_attributes(element: HtmlElement) -> Iterator[_Part]:
    """Yield what a script prints from an empty element of a figure: one chain of papers keeps it in attributes."""
    if len(element) or not (words := element.get("data-c-caption")):
        return
    yield _Part(words, "caption", is_inside=True)
    if credit := element.get("data-c-credit"):
        yield _Part(credit, "credit", is_inside=True)


def _opens_credit(element: HtmlElement) -> bool:
    """Tell whether an element amid a line begins as a credit does, or is a name and its house.

    "The mill at dusk<span>Photo: Ann Roe</span>", "The mill at dusk <span>Ann Roe/Grain</span>".
    """
    text = (element.text or "").strip()
    if element.tag not in _SIDE_BY_SIDE or not text:
        return False
    return LABELLED.match(text) is not None or _is_name_and_house(text)


def _kind_of_stuck(element: HtmlElement, parts: Sequence[_Part]) -> str:
    """Return "credit" for a whole name, the last element, behind words without a blank: "… at dusk<span>Ann Roe</span>"."""
    if element.tag != "span" or len(element) or not parts or not parts[-1].text[-1:].isalnum():
        return ""
    if (element.tail or "").strip() or element.getnext() is not None:
        return ""
    text = (element.text or "").strip()
    words = text.split()
    is_whole = 1 < len(words) <= _MOST_WORDS_OF_STUCK and all(word[0].isupper() for word in words)
    return "credit" if is_whole and is_name(text) else ""


def _is_name_and_house(text: str) -> bool:
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
