"""Feed pictures: the picture an item of a feed shows, with its words and whose it is."""

import re
from collections.abc import Iterator

from lxml import etree

from articles.pages.captions import split_credit, without_label
from articles.pages.feed_elements import address, children, line, markup_of, name_of
from articles.pages.fragments import plain_line
from articles.pages.meta_names import Said

_PICTURE_NAME = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)", re.IGNORECASE)
_IN_TEXT = re.compile(r"<img\b[^>]{0,500}?\ssrc\s*=\s*[\"']([^\"'<>]{4,1000})[\"']", re.IGNORECASE)
_CAPTION = re.compile(
    r"(?:(?!<figure\b|</figure|<img\b|<figcaption).){0,2000}<figcaption\b[^>]{0,300}>(.{1,2000}?)</figcaption",
    re.IGNORECASE | re.DOTALL,
)
_IS_TINY = re.compile(r"(?:width|height)\s*=\s*[\"']?[01][\"'\s/>]|/pixel|feedburner|doubleclick")


def add_picture(said: Said, item: etree._Element, *, site: str, with_caption: bool = False) -> None:
    """Keep the picture the item names as its own, else the first in its text, with its caption."""
    for element in _pictures(item):
        if whole := address(element, element.get("url") or element.get("href") or "", site=site):
            where = f"element {name_of(element)}"
            said.add("image_url", whole, where)
            for one in (element, item):
                printed = line(one, "media:description", "media:title")[1]
                caption, credit = split_credit(printed)
                stated = without_label(line(one, "media:credit", "media:copyright")[1])
                if one is element or "body" not in said.values:
                    said.add("image_caption", printed if stated else caption, where)
                said.add("image_credit", stated or (credit if one is element else ""), where)
            return
    for name, element in children(item, "content:encoded", "content", "description", "summary"):
        printed, words, credit = first_picture(markup_of(element))
        if printed:
            where = f"picture in {name}"
            said.add("image_url", address(element, printed, site=site), where)
            said.add("image_caption", words if with_caption else "", where)
            said.add("image_credit", credit if with_caption else "", where)
            return


def first_picture(markup: str) -> tuple[str, str, str]:
    """Return (address as printed, caption, credit) of the first picture of a text that is no pixel, or empty ones."""
    for found in _IN_TEXT.finditer(markup):
        if not _IS_TINY.search(found[0]):
            below = _CAPTION.match(markup, found.end())
            return found[1], *(split_credit(plain_line(below[1])) if below else ("", ""))
    return "", "", ""


def _pictures(item: etree._Element) -> Iterator[etree._Element]:
    """Yield the elements that name a picture, the largest use of it first."""
    groups = [item, *(group for _, group in children(item, "media:group"))]
    for element in groups:
        contents = [one for _, one in children(element, "media:content") if _shows_picture(one)]
        if contents:
            same = contents if element is not item else _copies(contents)
            yield max(same, key=_use)  # the first of those that say nothing of it
            yield from contents
    for _, link in children(item, "enclosure", "link"):
        kind, printed = link.get("type") or "", link.get("url") or link.get("href")
        is_enclosed = name_of(link) == "enclosure" or link.get("rel") == "enclosure"
        if is_enclosed and (kind.startswith("image") or (not kind and _is_picture(printed))):
            yield link
    for element in groups:
        yield from (one for _, one in children(element, "media:thumbnail", "itunes:image"))


def _copies(contents: list[etree._Element]) -> list[etree._Element]:
    """Return the first picture in the sizes its address is given in: "…/1.jpg?width=140"."""
    place = (contents[0].get("url") or "").partition("?")[0]
    return [one for one in contents if (one.get("url") or "").partition("?")[0] == place]


def _use(content: etree._Element) -> tuple[bool, int]:
    """Return what speaks for one of several copies of a picture: that it is the default, its width."""
    width = content.get("width") or ""
    is_width = width.isascii() and width.isdigit()
    return content.get("isDefault") == "true", int(width[:6]) if is_width else 0


def _shows_picture(content: etree._Element) -> bool:
    said = f"{content.get('medium') or ''} {content.get('type') or ''}"
    return "image" in said or (not said.strip() and _is_picture(content.get("url")))


def _is_picture(printed: str | None) -> bool:
    return bool(_PICTURE_NAME.search(printed or ""))
