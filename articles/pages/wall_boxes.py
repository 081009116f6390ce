"""Boxes of walls: elements named for one in, those that bid the reader to pay or to log in and the lines in them out."""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from lxml.html import HtmlElement

from articles.lengths import size_of
from articles.pages.closing_lines import is_payment_wall
from articles.pages.html_tree import BREAKING, elements_with, holds_at_most, text_of, texts_in
from articles.pages.lines import ends_statement
from articles.pages.paragraphs import clean_line
from articles.pages.surroundings import marks_of

_WALL = re.compile(
    r"(?:pay|reg(?:istration|ister)?|premium|subscri\w{0,6}|sub|login|sign-?in|e?mail|member(?:ship)?|meter(?:ed)?|article|content|plus|abo\w{0,8})[-_]{0,2}wall|"
    r"piano-|(?:^|[\s_-])(?:piano|tp-(?:modal|container|backdrop)|barri?er(?:-?page)?|metered)(?:$|[\s_-])|"
    r"(?:article|content|story|post|text)[-_]{0,2}(?:un)?(?:locked|lock|gate|restricted)|(?:premium|locked|restricted|reserved|paid|subscri\w{0,6}|abo\w{0,8}|membership?)"
    r"[-_]{0,2}(?:box|banner|prompt|offers?|teaser|message|overlay|cta|promo|block|container|content|info|notice|article|required|only)|"
    r"pw-?(?:box|wrap\w*|overlay|container)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Sites call so what bids to pay, and as often the text that is to be paid for."""
_OF_PAYING = re.compile(
    r"subscri|abon|suscri|subscr|assin(?:e|a)|prenumer|předplat|predplat|pretplat|naročni|előfiz|tilaa|áskrif|abone|berlanggan|pelanggan|подпис|передплат|абон|"
    r"συνδρομ|会員|會員|会员|購読|订阅|訂閱|付费|付費|有料|구독|회원|유료|מנוי|اشتر|مشترك|مشترک|सदस्य|सब्सक्राइब|สมาชิก|réservé|débloqu|unlimited access|"
    r"\blog ?in\b|\bsign ?(?:in|up)\b|\bregister\b|(?:€|£|\$|\bkr\b) ?\d|\d ?(?:€|kr\b|zł\b|kč\b)|paywall|premium",
    re.IGNORECASE,
)
_TO_PAY = re.compile(
    r"subscri|abonn|(?:^|[/.?&=_-])(?:abo|abos|plus|premium|offers?|offres?|checkout|login|log-?in|sign-?(?:in|up)|register|registration|registro|account|konto|compte|membership|join|sso|auth)(?:$|[/.?&=_#-])|"
    r"suscri|assin[ea]|prenumer|subskry|predplat|pretplat|elofizet|tilaa|anmeld|inlog|logowanie|connexion|kirjaudu",
    re.IGNORECASE,
)
_MOST_INSIDE = 120
LONGEST_WALL = 1_200
_LONGEST_LINE = 80
"""Letters of a line that a wall may hold and that says nothing of paying: "No strings attached.\""""
_LONGEST_LABEL = 30
_LONGEST_BID = 300
_LAST_LINES = 6
_FARTHEST_UP = 4
_CONTAINERS = frozenset({"body", "html", "main", "article"})
_NEVER = _CONTAINERS | {"p", "head", "script", "style"}
"""Each paragraph that is to be paid for may be called so itself."""
_LABEL_AROUND = 30
_LEAVES = (
    "p",
    "div",
    "section",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "span",
    "a",
    "button",
    "label",
    "strong",
)


def walls_in(tree: HtmlElement) -> list[HtmlElement]:
    """Return the outermost elements of a page that are named for a wall and bid the reader to pay."""
    named = [
        each
        for name in ("class", "id")
        for each in elements_with(tree, name)
        if _is_named(each.get(name) or "")
    ]
    walls = dict.fromkeys(each for each in named if _bids(each))
    return [each for each in walls if not any(around in walls for around in each.iterancestors())]


def lines_of_walls(places: Mapping[str, Iterable[HtmlElement]]) -> set[str]:
    """Return what stands in walls around the last of the lines in `places`, each with the paragraphs it is."""
    walls: dict[HtmlElement, None] = {}
    for text in islice(reversed(list(places)), _LAST_LINES):
        for element in places[text] if len(text) <= _LONGEST_BID else ():
            walls.update(dict.fromkeys(_named_around(element)))
    return set().union(*(lines_in(wall) for wall in walls if _bids(wall)))


def lines_in(wall: HtmlElement) -> set[str]:
    """Return what stands in a wall: its lines as its blocks part them, and each element of text in it whole."""
    return {*_parts(wall), *map(text_of, wall.iter(*_LEAVES))} - {""}


def speaks_of_paying(line: str) -> bool:
    return bool(_OF_PAYING.search(line)) or is_payment_wall(line)


def _named_around(element: HtmlElement) -> Iterator[HtmlElement]:
    around: HtmlElement | None = element
    for _ in range(_FARTHEST_UP):
        if around is None or around.tag in _CONTAINERS:
            return
        if _is_named(marks_of(around)):
            yield around
        around = around.getparent()


@functools.lru_cache(maxsize=16_384)
def _is_named(marks: str) -> bool:
    return bool(_WALL.search(marks))


def _bids(element: HtmlElement) -> bool:
    """Tell whether an element says that what follows is to be paid for, or leads there, and holds none of an article.

    The text that is to be paid for stands in such an element as well, with the bid below it.
    """
    if element.tag in _NEVER or any(map(_is_text, element.iter("p"))):
        return False
    if not holds_at_most(element, _MOST_INSIDE):
        return False
    lines = _parts(element)
    if sum(map(len, lines)) > LONGEST_WALL or any(len(line) > _LONGEST_BID for line in lines):
        return False
    others = [line for line in lines if not speaks_of_paying(line)]
    if any(size_of(line) > _LONGEST_LINE for line in others):
        return False
    if sum(size_of(line) > _LONGEST_LABEL and ends_statement(line) for line in others) > 1:
        return False
    return any(map(is_payment_wall, lines)) or any(map(_leads_to_pay, element.iter("a")))


def _is_text(paragraph: HtmlElement) -> bool:
    return len(paragraph.text_content()) > _LONGEST_BID


def _leads_to_pay(link: HtmlElement) -> bool:
    """Tell whether a link leads to a till or a door, and is no word of a sentence."""
    if not _TO_PAY.search(link.get("href") or ""):
        return False
    parent = link.getparent()
    return parent is not None and len(text_of(parent)) <= len(text_of(link)) + _LABEL_AROUND


def _parts(element: HtmlElement) -> list[str]:
    """Return the lines of an element, parted where its blocks begin and end."""
    parts: list[str] = []
    for node, text, _is_behind in texts_in(element):
        parts.append(f"\n{text}" if node.tag in BREAKING else text)
    return list(filter(None, map(clean_line, "".join(parts).split("\n"))))
