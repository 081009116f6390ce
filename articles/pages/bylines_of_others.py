"""Bylines of others: an element that names an author in, whether it stands in the card of another article out.

A card is a small box beside the main heading that links to another headline, or one of several
writers listed outside of the article.
"""

import re
from collections.abc import Collection
from itertools import islice

from lxml.html import HtmlElement

from articles.keys import name_key
from articles.pages.byline_names import PROFILE, is_small
from articles.pages.html_tree import text_of

_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_TITLES = re.compile(
    r"(?:^|[\s_-])(?:title|titulo|headline|titre|titel)(?:$|[\s_-])", re.IGNORECASE
)
_NOT_HEADLINES = re.compile(
    r"^(?:#|mailto:|tel:|javascript:|whatsapp:)|#[\w-]*comment|//(?:[\w-]+\.)*(?:twitter|x|facebook|instagram|linkedin|bsky|threads|"
    r"youtube|tiktok|t|wa|google|news\.google)\.\w+(?:/|$)|^/?$",
    re.IGNORECASE,
)
_WRITERS = re.compile(
    r"auth?or|auteur|byline|writer|journalist|profile|social|follow|share", re.IGNORECASE
)
_COLUMNS = re.compile(
    r"(?:our|nos|nuestr[oa]s|unsere|onze|våra|vores|i nostri|(?:os )?nossos)\s+\S+$|"
    r"(?:columnists|kolumnisten|columnisten|columnistas|chroniqueurs|éditorialistes|editorialisti|editorialistas|kolumnister|"
    r"opinions?|opinión|opinião|opinioni|meinung(?:en)?|köşe yazarları|yazarlar|колумнисты)$",
    re.IGNORECASE,
)
"""Over a list of those who write for the paper."""
_FARTHEST_UP = 4
_DEEPEST = 20
_MOST_LINKS = 12
_MOST_BEFORE = 20
_FEWEST_WORDS = 3
_FEWEST_PARAGRAPHS = 2
_SEVERAL = 2
_LONGEST_REST = 40
_LONGEST_LIST = 300
_WHOLE_PAGE = frozenset({"main", "body", "html"})


def is_of_others(element: HtmlElement, holding: Collection[HtmlElement]) -> bool:
    """Tell whether who is named in `element` wrote something else; `holding` is what the main heading stands in.

    Between heading and text only a headline right beside it tells so.
    """
    if not holding:
        return False
    told, near, card = text_of(element), True, element
    for box in islice(element.iterancestors(), _FARTHEST_UP):
        if box in holding or not is_small(box):
            break
        card, text = box, text_of(box)
        links = [link for link in islice(box.iter("a"), _MOST_LINKS) if _leads_elsewhere(link)]
        headlines = [link for link in links if _is_set_as_headline(link)]
        if headlines:
            return (near or is_apart(element, holding)) and not _is_own(headlines[0])
        alone = [link for link in links if element not in link.iter() and _has_words(link)]
        rest = len(text) - len(told) - sum(len(text_of(link)) for link in links)
        if alone and rest < _LONGEST_REST and is_apart(element, holding) and not _is_own(alone[0]):
            return True
        near = near and text == told
    return _lists_several(card) and (_is_of_columns(card) or is_apart(element, holding))


def _leads_elsewhere(link: HtmlElement) -> bool:
    address = link.get("href") or ""
    if not address or _NOT_HEADLINES.search(address) or PROFILE.search(address):
        return False
    return link.get("rel") != "author" and not _WRITERS.search(link.get("class") or "")


def _is_own(link: HtmlElement) -> bool:
    """Tell whether a link is called as the page is: the headline of a page whose main heading is the site's name."""
    title = link.getroottree().getroot().find(".//title")
    return title is not None and name_key(text_of(link)) in name_key(text_of(title))


def _has_words(link: HtmlElement) -> bool:
    return len(text_of(link).split()) >= _FEWEST_WORDS


def _is_set_as_headline(link: HtmlElement) -> bool:
    """Tell whether a link of some words is, holds or stands in a heading, or is called a headline."""
    if not _has_words(link):
        return False
    parent = link.getparent()
    around = (link, parent) if parent is not None else (link,)
    return (
        any(each.tag in _HEADINGS for each in around)
        or next(link.iter(*_HEADINGS), None) is not None
        or any(_TITLES.search(each.get("class") or "") for each in around)
    )


def _lists_several(box: HtmlElement) -> bool:
    """Tell whether a short box links to several writers' pages, under a word for those of the house or right in the page."""
    around = box.getparent()
    is_outside = around is not None and around.tag in _WHOLE_PAGE
    if not (is_outside or _is_of_columns(box)) or len(text_of(box)) > _LONGEST_LIST:
        return False
    addresses = (link.get("href") or "" for link in islice(box.iter("a"), _MOST_LINKS))
    return len({address for address in addresses if PROFILE.search(address)}) >= _SEVERAL


def _is_of_columns(box: HtmlElement) -> bool:
    heading = next(box.iter(*_HEADINGS), None)
    return heading is not None and _COLUMNS.match(text_of(heading)) is not None


def is_apart(element: HtmlElement, holding: Collection[HtmlElement]) -> bool:
    """Tell whether `element` does not stand between the main heading and the text: before the one, or behind the other."""
    inner = element
    for box in islice(element.iterancestors(), _DEEPEST):
        if _has_text_before(inner):
            return True
        if box in holding:
            break
        inner = box
    before = islice(inner.itersiblings(preceding=True), _MOST_BEFORE)
    return not any(each in holding or each.tag == "h1" for each in before)


def _has_text_before(element: HtmlElement) -> bool:
    before = list(islice(element.itersiblings(preceding=True), _MOST_BEFORE))
    if sum(each.tag == "p" for each in before) >= _FEWEST_PARAGRAPHS:
        return True
    return any(
        next(islice(each.iter("p"), _FEWEST_PARAGRAPHS - 1, None), None) is not None
        for each in before
        if each.tag not in ("header", "nav", "figure")
    )
