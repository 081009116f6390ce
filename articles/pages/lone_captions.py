"""Lone captions: words of the lead picture that stand beside none, or in the head of the page alone."""

from itertools import islice

from lxml.html import HtmlElement

from articles.pages.caption_elements import CAPTION_TAGS, is_surely_caption
from articles.pages.captions import split_credit
from articles.pages.html_tree import text_of
from articles.pages.meta_names import first_of, meta_contents
from articles.pages.surroundings import is_around, marks_of
from articles.pages.text_holder import holding_article

_DESCRIBED = ("og:image:alt", "twitter:image:alt")
_MOST_LOOKED_AT = 400
_SHORTEST_PARAGRAPH = 100
_LONGEST = 600


def lone_caption(tree: HtmlElement) -> HtmlElement | None:
    """Return the element called a caption between the main heading and the text, or beside the heading.

    What loads the picture is a script then, or the picture stands somewhere else for a wide screen.
    Further below it would be that of another one.
    """
    holding = holding_article(tree)
    if not holding:
        return None
    headed = False
    for element in islice(tree.iter("h1", *CAPTION_TAGS), _MOST_LOOKED_AT):
        headed = headed or element.tag == "h1"
        if headed and element.tag == "p" and len(element.text or "") >= _SHORTEST_PARAGRAPH:
            return None
        if is_surely_caption(element) and (headed or element.getparent() in holding):
            return None if is_around(element, inside=holding) else _with_credit(element)
    return None


def _with_credit(element: HtmlElement) -> HtmlElement:
    """Return what holds a caption and the credit beside it, where it is called a caption as well; else the caption."""
    around = element.getparent()
    if around is None or "caption" not in marks_of(around).lower():
        return element
    return around if len(text_of(around)) <= _LONGEST else element


def described_caption(tree: HtmlElement) -> tuple[str, str]:
    """Return the caption and the credit that a page states as the words for its picture; no others.

    Those for who can't see it are no caption, unless they end in whose it is: agencies send them so.
    """
    caption, credit = split_credit(first_of(meta_contents(tree), _DESCRIBED)[1])
    return (caption, credit) if caption and credit else ("", "")
