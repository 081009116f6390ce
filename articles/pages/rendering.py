"""Rendering: the tree of a page as it was sent becomes the tree of what a reader is shown of it."""

import functools
import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from articles.pages.anchored_sections import forget_anchors
from articles.pages.article_elements import settle_articles
from articles.pages.caption_elements import is_caption
from articles.pages.hidden_elements import goes_on, is_hidden, share_of_text
from articles.pages.html_tree import elements_with, forget_page, holds_at_most, replace, text_of
from articles.pages.inline_words import free_inline_words
from articles.pages.layout_tables import layout_cells, unfold
from articles.pages.lines import ends_sentence
from articles.pages.photo_stories import settle_photo_story
from articles.pages.read_aloud import drop_cap, is_unheard

_NAMES = ("class", "id", "data-testid")
_HIDING = ("aria-hidden", "hidden", "style")
_UNSEEN = ("link", "meta", "script", "style", "svg")
_STATEMENTS = "application/ld+json"
_STATED = "kept-script"
_MOST_HIDDEN = 0.25
"""Text behind a wall of payment is hidden as well: where so much is, it is the article."""
_POPUP = re.compile(r"(?:^|[\s_-])pop-?up(?:$|[\s_-])", re.IGNORECASE)
_LONGEST_POPUP = 600
_MOST_BOXED = 0.5
_POPUP_TAGS = frozenset({"div", "section", "aside"})
_FOOTNOTE = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[*†‡§]{1,3})[\])]?", re.IGNORECASE)
_EMBEDS = frozenset(
    {"amp-twitter", "amp-instagram", "amp-facebook", "amp-tiktok", "amp-ad", "amp-embed", "amp-consent",
     "amp-user-notification", "amp-sidebar", "amp-lightbox"}
)  # fmt: skip
_STEMS = re.compile(
    r"cap|desc|legend|leyenda|\bpie\b|grafe|popis|podpis|opis|autor|bild|billed|kuvateksti|schrift|credit|copyright|source|author|pop-?up|hidden|"
    r"sr-only|screen-reader"
)
"""What is in every name that tells of captions, pop-ups and the unheard: most names have nothing of it."""
_MOST_INSIDE = 60
_SHORTEST_LINE = 60
_SHORTEST_BESIDE = 20
_FEWEST_LINES = 3


def render(tree: HtmlElement) -> None:
    """Make of the page what a reader is shown of it.

    Out go scripts, styles and drawings, what is hidden, marks of footnotes, captions, pop-ups, posts of other sites in AMP's
    elements, and what only machines that read aloud are told of a link. Capitals that open a text
    are letters of it, drawn or hidden from those machines; what stands amid the words of a sentence is
    of it. Tables that lay the page out are blocks,
    and so are the posts of a live blog; further stories go. The captions of a photo story are its text.
    """
    _drop_unseen(tree)
    free_inline_words(tree)
    forget_anchors(tree)
    replaced = _replaced(tree)
    forget_page()
    cells = layout_cells(tree)
    for cell in cells:
        unfold(cell)
    for element, text in replaced.items():
        if text is None:
            element.attrib.pop("style", None)
            element.attrib.pop("hidden", None)
        else:
            replace(element, text)
    _set_paragraphs(tree)
    settle_articles(tree)
    settle_photo_story(tree)


def _set_paragraphs(tree: HtmlElement) -> None:
    """Make paragraphs of blocks alike that each hold one `<span>` of a sentence, on a page that has no others.

    Beside three of some length, short ones are paragraphs, too.
    """
    lines = (each for each in tree.iter("p") if len(text_of(each)) >= _SHORTEST_LINE)
    if next(islice(lines, _FEWEST_LINES - 1, None), None) is not None:
        return
    alike: dict[object, list[tuple[HtmlElement, bool]]] = {}
    for block in tree.iter("div"):
        if len(block) == 1 and block[0].tag == "span" and block.get("class"):
            around = f"{block.text or ''}{block[0].tail or ''}"
            text = "" if around.strip() else text_of(block)
            if len(text) >= _SHORTEST_BESIDE and ends_sentence(text):
                kind = (block.getparent(), block.get("class"))
                alike.setdefault(kind, []).append((block, len(text) >= _SHORTEST_LINE))
    for blocks in alike.values():
        if sum(is_long for _, is_long in blocks) >= _FEWEST_LINES:
            for block, _ in blocks:
                block[0].tag = "p"


def _drop_unseen(tree: HtmlElement) -> None:
    """Take out what no reader sees: half of many a page, and every copy of it would have it too.

    What a page states in JSON-LD stays: trafilatura tells a forum by that.
    """
    for script in tree.iter("script"):
        if script.get("type") == _STATEMENTS:
            script.tag = _STATED
    etree.strip_elements(tree, *_UNSEEN, with_tail=False)
    for stated in tree.iter(_STATED):
        stated.tag = "script"


def _replaced(tree: HtmlElement) -> dict[HtmlElement, str | None]:
    """Return the elements that a reader is not shown as they are, each with what is there to read.

    None for the rest of an article that a button shows.
    """
    replaced: dict[HtmlElement, str | None] = dict.fromkeys(tree.iter(*_EMBEDS), "")
    hidden: list[HtmlElement] = []
    boxes: list[HtmlElement] = []
    for element in _may_differ(tree):
        if _is_footnote(element):
            replaced[element] = ""
        elif (letter := drop_cap(element)) is not None or is_unheard(element):
            replaced[element] = letter or ""
        elif is_caption(element) or _is_popup(element):
            boxes.append(element)
        elif is_hidden(element):
            if goes_on(element):
                replaced[element] = None
            else:
                hidden.append(element)
    for found, most in ((hidden, _MOST_HIDDEN), (boxes, _MOST_BOXED)):
        if found and share_of_text(set(found), tree) <= most:
            replaced |= dict.fromkeys(found, "")
    return replaced


def _may_differ(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield, at little cost, the elements that may be shown otherwise than they are sent, each once."""
    found = dict.fromkeys(tree.iter("sup", "img"))
    for name in _NAMES:
        called = elements_with(tree, name)
        found |= dict.fromkeys([each for each in called if _is_telling(each.get(name) or "")])
    for name in _HIDING:
        found |= dict.fromkeys(elements_with(tree, name))
    return (each for each in found if each.tag not in _UNSEEN)


@functools.lru_cache(maxsize=16_384)
def _is_telling(name: str) -> bool:
    return bool(_STEMS.search(name.lower()))


def _is_footnote(element: HtmlElement) -> bool:
    """Tell whether an element is the raised mark of a note, a link to it; powers and "5th" are none."""
    if (
        element.tag != "sup"
        or not holds_at_most(element, _MOST_INSIDE)
        or element.find(".//a") is None
    ):
        return False
    return bool(_FOOTNOTE.fullmatch(text_of(element)))


def _is_popup(element: HtmlElement) -> bool:
    if element.tag not in _POPUP_TAGS or not _POPUP.search(element.get("class") or ""):
        return False
    is_box = holds_at_most(element, _MOST_INSIDE) and element.find(".//h1") is None
    return is_box and len(element.text_content()) <= _LONGEST_POPUP
