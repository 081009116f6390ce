"""Stated pictures: the picture that the head of a page names in, whether one on the page is it out."""

import re
from collections.abc import Collection

from lxml.html import HtmlElement

from articles.pages.html_tree import holds_at_most, once_a_page, text_of
from articles.pages.meta_names import meta_contents
from articles.pages.placeholders import is_placeholder

_STATED = ("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
_SIZE_AND_KIND = re.compile(r"(?:[-_]\d+x\d+)?(?:\.\w{3,4})?$")
_SHORTEST = 4
_MOST_OF_CARD = 30
_LONGEST_CARD = 800
_LESSER = ("h2", "h3", "h4")
_BESIDE = frozenset({"aside", "footer", "nav"})


def file_of(address: str) -> str:
    """Return the name of a picture's file without its size and kind: "weir" of "/2021/weir-1024x683.jpg"."""
    name = address.partition("?")[0].rstrip("/").rpartition("/")[2]
    return _SIZE_AND_KIND.sub("", name)


def is_stated_picture(tree: HtmlElement, address: str) -> bool:
    """Tell whether a picture is the one that the page shows to other sites, no logo: what is around it, is of it."""
    name = file_of(address)
    return len(name) >= _SHORTEST and name in _stated_files(tree) and not is_placeholder(address)


def is_teaser(box: HtmlElement, *, holding: Collection[HtmlElement]) -> bool:
    """Tell whether what holds a picture leads to an article: the most read may be this one, with its own picture.

    What is among `holding` holds the article, and no card is as large.
    """
    if any(parent.tag in _BESIDE for parent in (box, *box.iterancestors())):
        return True
    if any(each.find(".//img") is None for each in box.iter("a")):
        return True
    around = box.getparent()
    is_card = around is not None and around not in holding and holds_at_most(around, _MOST_OF_CARD)
    near = (around,) if is_card else (box.getprevious(), box.getnext())
    return any(
        next(each.iter(*_LESSER), None) is not None
        for each in near
        if each is not None
        and holds_at_most(each, _MOST_OF_CARD)
        and len(text_of(each)) <= _LONGEST_CARD
    )


@once_a_page
def _stated_files(tree: HtmlElement) -> frozenset[str]:
    metas = meta_contents(tree)
    return frozenset(file_of(each) for name in _STATED for each in metas.get(name, ()))
