"""Feed pictures: the picture an item of a feed shows, with its words and whose it is."""

import re
from collections.abc import Iterator

from lxml import etree

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
                said.add("image_caption", line(one, "media:description", "media:title")[1]
                         if one is element or "body" not in said.values else "", where)  # fmt: skip
                said.add("image_credit", line(one, "media:credit", "media:copyright")[1], where)
            return
    for name, element in children(item, "content:encoded", "content", "description", "summary"):
        markup = markup_of(element)
        for found in _IN_TEXT.finditer(markup):
            if not _IS_TINY.search(found[0]):
                where = f"picture in {name}"
                said.add("image_url", address(element, found[1], site=site), where)
                if with_caption and (caption := _CAPTION.match(markup, found.end())):
                    said.add("image_caption", plain_line(caption[1]), where)
                return


def _pictures(item: etree._Element) -> Iterator[etree._Element]:
    """Yield the elements that name a picture, the largest use of it first."""
    groups = [item, *(group for _, group in children(item, "media:group"))]
    for element in groups:
        for _, content in children(element, "media:content"):
            said = f"{content.get('medium') or ''} {content.get('type') or ''}"
            if "image" in said or (not said.strip() and _is_picture(content.get("url"))):
                yield content
    for _, link in children(item, "enclosure", "link"):
        kind, printed = link.get("type") or "", link.get("url") or link.get("href")
        is_enclosed = name_of(link) == "enclosure" or link.get("rel") == "enclosure"
        if is_enclosed and (kind.startswith("image") or (not kind and _is_picture(printed))):
            yield link
    for element in groups:
        yield from (one for _, one in children(element, "media:thumbnail", "itunes:image"))


def _is_picture(printed: str | None) -> bool:
    return bool(_PICTURE_NAME.search(printed or ""))
