"""The lead image: the first figure of an article in, its address, caption and credit out."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from articles.pages.html_tree import text_of
from articles.pages.surroundings import is_around, marks_of
from articles.records import Facts, RawPage

_CREDIT_MARK = re.compile(r"credit|copyright|source|photographer|attribution|rights", re.IGNORECASE)
_CREDIT = re.compile(
    r"[\s.|/]{0,4}[(\[]?\s*(?:(?:(?:crédit |credit )?(?:photo(?:graph(?:ie)?)?|image|picture|pic|foto(?:graf[íi]a)?|bild(?:quelle)?|kuva|"
    r"zdjęcie|fot\.?|фото|φωτ(?:ό|ο|ογραφία)\.?|fotoğraf|ảnh|写真|사진|图|圖|الصورة|صورة|תמונה)s?|crédits?|crédito|créditos)\s*(?:by|credit|courtesy(?: of)?|from)?\s*"
    r"[:：/／=]|(?:photo(?:graph)?|image|picture)s?\s+(?:by|courtesy(?: of)?)\s|credits?\s*:|©\s*|copyright\s+)"
    r"\s*(?P<credit>[^()\[\]]{2,100}?)\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:(?:photo(?:graph)?|image|picture|credit|copyright|source)s?\s*(?:by|credit)?\s*[:/]?\s+|"
    r"credit:\s*|[©(:\s]+)+",
    re.IGNORECASE,
)
_LABEL_AT_END = re.compile(
    r"[\s(]*(?:(?:photo(?:graph)?|image|picture)s?|credit)\s*(?:by|:)?\s*$", re.I
)
_AGENCY_IN_BRACKETS = re.compile(
    r"\s*\((?P<credit>[^()]{0,50}\b(?:AP|AFP|EPA|PA|Getty|Reuters|Alamy|Shutterstock|iStock|Bloomberg|"
    r"dpa|AAP|Xinhua|ANI|PTI)\b[^()]{0,30})\)[.\s]*$"
)
_PLACEHOLDER = re.compile(
    r"(?:^|[/_.-])(?:logo|placeholder|default|fallback|no-?image|no-?photo|blank|spacer|favicon|"
    r"apple-touch-icon|social-?(?:share|default|image)|share-?(?:image|default))"
    r"(?:[_-][a-z0-9-]{0,30})?\.(?:png|jpe?g|gif|svg|webp|avif)\b|"
    r"[/_-](?:logo|placeholder|fallback-image)\.\w{3,4}\b",
    re.IGNORECASE,
)
_AGENCY_PHOTO = re.compile(r"\s*\((?P<credit>(?:AP|AFP|EPA|PA|dpa) Photo/[^()]{2,60})\)[.\s]*$")
_ADDRESSES = ("src", "data-src", "data-original", "data-lazy-src")


def read_lead_image(page: RawPage, tree: HtmlElement) -> Facts:
    """Return the first figure of the page that is in no card and has a picture and a caption."""
    for figure in _figures(tree):
        picture = figure.find(".//img")
        captions = list(figure.iter("figcaption"))
        if picture is None:
            continue
        caption, credit = _caption_and_credit(captions[0]) if captions else ("", "")
        where = dict.fromkeys(("image_caption", "image_credit"), "figcaption")
        return Facts(
            image_url=next(filter(None, (_address(picture, name) for name in _ADDRESSES)), ""),
            image_caption=caption,
            image_credit=credit,
            where={**where, "image_url": "figure img"},
            confidence=0.4,
        )
    return Facts()


def is_placeholder(address: str) -> bool:
    """Tell whether an image's address is that of a logo or of what stands for any picture."""
    return address.startswith("data:") or bool(_PLACEHOLDER.search(address))


def split_credit(caption: str) -> tuple[str, str]:
    """Return a caption and the credit at its end: "The mill at dusk. Photo: Ann Roe"."""
    if (
        found := _AGENCY_PHOTO.search(caption)
        or _CREDIT.search(caption)
        or _AGENCY_IN_BRACKETS.search(caption)
    ):
        return caption[: found.start()].strip(), found["credit"].strip(" .:")
    return caption, ""


def _figures(tree: HtmlElement) -> Iterator[HtmlElement]:
    return (figure for figure in tree.iter("figure") if not is_around(figure))


def _address(picture: HtmlElement, name: str) -> str:
    value = (picture.get(name) or "").strip()
    return "" if value.startswith("data:") else value


def _caption_and_credit(caption: HtmlElement) -> tuple[str, str]:
    whole = text_of(caption)
    for element in caption.iterdescendants():
        credit = text_of(element)
        if credit and credit != whole and _CREDIT_MARK.search(marks_of(element)):
            before, _, after = whole.partition(credit)
            if not before.strip():
                return after.strip(), _LABEL.sub("", credit).strip(" .:)")
            credit = _LABEL.sub("", f"{credit} {after.strip()}".strip()).strip(" .:)")
            return _LABEL_AT_END.sub("", before).strip(), credit
    return split_credit(whole)
