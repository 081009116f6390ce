"""Feed texts: what an item says of its article in, the whole text or an excerpt out."""

import re
from dataclasses import dataclass

from lxml import etree

from articles.keys import headline_key
from articles.pages.fragments import paragraphs_of
from articles.pages.html_tree import parse_html
from articles.pages.paragraphs import is_cut

_APPEARED = re.compile(
    r"^(?:The post|Der Beitrag|L['’]article|La entrada|O post|Il post)\s.{1,400}\s(?:appeared first on|"
    r"erschien zuerst auf|est apparu en premier sur|apareció primero en|apareceu primeiro em|"
    r"proviene da)\s.{1,200}$",
    re.IGNORECASE,
)
_CARRIED_ON = re.compile(
    r"^.{1,400}\swas originally published in\s.{1,200}, where people are continuing the conversation\b.{0,100}$"
)
_GO_ON = re.compile(
    r"\s*(?:\(|\[)?(?:Continue reading|Read (?:more|the full|the rest|full)|Keep reading|Click here to|"
    r"Weiterlesen|Mehr lesen|Lire la suite|Leer más|Seguir leyendo|Leggi tutto|Leia mais|"
    r"Lees (?:meer|verder)|Läs mer)\b[^.!?]{0,150}[.…→»\]\)\s]*$",
    re.IGNORECASE,
)
_FIELD_BEFORE_TEXT = re.compile(
    r"<span\b[^<>]{0,300}\bfield--name-(?:title|uid|created)\b[^<>]{0,300}>"
    r"(?:[^<]|<(?!/?span\b)|<span\b[^<>]{0,1000}>[^<]{0,300}</span>){0,1000}?</span>"
)
"""Headline, user and time as Drupal prints them before an item's text."""
_BUTTONS = re.compile(
    r"(?<![\w-])(?:button-wrapper|wp-block-buttons?|kg-button-card|subscription-widget(?:-wrap)?)(?![\w-])"
)
"""How letters and blogs call what holds a button ("Subscribe now") and what invites to subscribe."""
_WHOLE_PARAGRAPHS = 3
_WHOLE_WORDS = 150
"""A description that long, in paragraphs and not cut, is the article; excerpts seen have under 90."""


@dataclass(frozen=True, slots=True)
class ItemText:
    paragraphs: tuple[str, ...] = ()
    cut: bool = False


def read_text_of(markup: str, *, headline: str, outlet: str = "") -> ItemText:
    """Return the paragraphs of a text, without what a feed adds below them; cut when it says so."""
    if "field--name-" in markup:
        markup = _FIELD_BEFORE_TEXT.sub("", markup)
    paragraphs = list(paragraphs_of(_without_buttons(markup)))
    cut = False
    while paragraphs and (_APPEARED.match(paragraphs[-1]) or _CARRIED_ON.match(paragraphs[-1])):
        paragraphs.pop()
    if paragraphs and (found := _GO_ON.search(paragraphs[-1])):
        cut = True
        paragraphs[-1] = paragraphs[-1][: found.start()].rstrip()
        paragraphs = [paragraph for paragraph in paragraphs if paragraph]
    key = headline_key(headline)
    if len(paragraphs) == 1 and key:
        rest = headline_key(paragraphs[0]).removeprefix(key).strip()
        if rest in {"", headline_key(outlet)}:  # Google News: the headline again, and the outlet
            return ItemText()
    elif len(paragraphs) > 1 and key and headline_key(paragraphs[0]) == key:
        del paragraphs[0]
    return ItemText(tuple(paragraphs), cut or bool(paragraphs and is_cut(paragraphs[-1])))


def _without_buttons(markup: str) -> str:
    """Return a text without its buttons and the boxes that invite to subscribe."""
    if not _BUTTONS.search(markup) or (root := parse_html(markup)) is None:
        return markup
    for element in list(root.iter("p", "div")):
        if _BUTTONS.search(element.get("class") or ""):
            element.clear(keep_tail=True)
    return etree.tostring(root, encoding="unicode", method="html")


def is_whole(text: ItemText) -> bool:
    """Tell whether a description is the article itself, by its length and its paragraphs."""
    words = sum(len(paragraph.split()) for paragraph in text.paragraphs)
    return not text.cut and len(text.paragraphs) >= _WHOLE_PARAGRAPHS and words >= _WHOLE_WORDS


def choose_text(full: ItemText, excerpt: ItemText) -> tuple[ItemText, str]:
    """Return the text to be kept, and which it is: "full" or "excerpt"; an excerpt counts as cut."""
    if full.paragraphs and not (excerpt.paragraphs and _is_shorter(full, excerpt)):
        return full, "full"
    if is_whole(excerpt):
        return excerpt, "excerpt"
    return ItemText(excerpt.paragraphs, bool(excerpt.paragraphs)), "excerpt"


def summary_beside(full: ItemText, excerpt: ItemText) -> str:
    """Return the excerpt as the summary of a whole text; "" for the opening of it, cut short."""
    if excerpt.cut or excerpt.paragraphs == full.paragraphs:
        return ""
    return " ".join(excerpt.paragraphs)


def _is_shorter(one: ItemText, other: ItemText) -> bool:
    return sum(map(len, one.paragraphs)) < sum(map(len, other.paragraphs))
