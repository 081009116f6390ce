"""The lead image: the first figure of an article in, its address, caption and credit out."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, islice, takewhile

from lxml.html import HtmlElement

from articles.pages.caption_elements import is_surely_caption
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
from articles.pages.figure_parts import is_name_and_house, parts_of
from articles.pages.html_tree import text_of
from articles.pages.lines import ends_sentence
from articles.pages.lone_captions import described_caption, lone_caption
from articles.pages.picture_boxes import picture_boxes
from articles.pages.picture_sources import source_of
from articles.pages.stated_picture import is_stated_picture, is_teaser
from articles.pages.surroundings import is_around, marks_of
from articles.pages.text_holder import holding_article
from articles.records import Facts, RawPage
from articles.travelling import changed

# A link to all pictures beside the words of the first.
_COUNTED = re.compile(
    r"\+?\d{1,3}\s(?:photos?|fotos?|fotografi[eií]|bilder|billeder|kuvaa|zdjęci[ae]|immagini|imágenes|images|pictures)",
    re.IGNORECASE,
)
_MOST_WORDS_ALONE = 6
_FEWEST_PARTS = 2
IN_NO_FIGURE = "img beside its caption"
_CALLED_CAPTION = "element named for a caption"
_WORDS = ("image_caption", "image_credit")
_PICTURES = ("img", "amp-img", "progressive-image")
_PORTRAIT = re.compile(
    r"(?:^|[\s_-])(?:authors?|bylines?|avatars?|author-?(?:image|photo|avatar))(?:$|[\s_-])",
    re.IGNORECASE,
)
_NEAR = 3


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
    for part in parts_of(figure):
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
        (ends_sentence(before) or is_name_and_house(last))
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
