"""Inline words: elements amid the words of a sentence, which are of it whatever they are or are called."""

import functools
import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from articles.lengths import count_words
from articles.pages.furniture import is_furniture
from articles.pages.hidden_elements import is_hidden
from articles.pages.html_tree import (
    BREAKING,
    UNSEEN,
    holds_at_most,
    text_of,
    texts_in,
)
from articles.pages.lines import ends_sentence
from articles.pages.paragraphs import clean_line
from articles.pages.surroundings import marks_of

_DROPPED = ("blink", "button", "center", "dialog", "label", "output", "time")
"""What extractors take for a part of a form or of a line of facts, and what parts a paragraph."""
_NAMED = re.compile(
    r"caption|author|byline|related|shar(?:e|ing)|social|tags|premium|message|meta", re.IGNORECASE
)
_UNSHOWN = re.compile(r"hidden|sr-only|screen-?reader|tool-?tip|pop-?up|button|icon", re.IGNORECASE)
_DATED = re.compile(
    r"(?:(?:first |last |originally )?(?:published|posted|updated|modified)(?: (?:on|at))?|date|on)?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]")
_OPENING = re.compile(r"\s*[a-z,;]")
"""How a sentence goes on behind its first words."""
_ENDED = (":", "|", "·", "•", "\n")
_BREAK = "\n"
_NEAR = 40
_LONGEST = 80
_FEWEST_WORDS = 2
_MOST_INSIDE = 4
_MOST_IN_PARAGRAPH = 60
_FARTHEST_UP = 4


def free_inline_words(tree: HtmlElement) -> None:
    """Make nameless spans of the elements amid the words of a sentence that extractors drop for what they are.

    "The fair opens on <time>20 June</time> at the mill." lost its day, "the <button>referendum</button>
    on the ferry" its noun, and a person in an "author" span the name.
    """
    paragraphs: dict[HtmlElement, set[HtmlElement]] = {}
    centred: list[HtmlElement] = []
    for element in _candidates(tree):
        if element.tag == "center":
            centred.append(element)
        elif (paragraph := _paragraph_of(element)) is not None:
            paragraphs.setdefault(paragraph, set()).add(element)
    for paragraph, elements in paragraphs.items():
        if holds_at_most(paragraph, _MOST_IN_PARAGRAPH):
            for element in list(_amid_words(paragraph, elements)):
                element.tag = "span"
                element.attrib.clear()
    for element in centred:
        _join(element)


def is_date_label(text: str) -> bool:
    """Tell whether a text is what stands before the day of a page: "Last updated on", or nothing."""
    return bool(_DATED.fullmatch(text))


def _candidates(tree: HtmlElement) -> Iterator[HtmlElement]:
    yield from tree.iter(*_DROPPED)
    for element in tree.iter("span"):
        names = map(element.get, ("class", "id"))
        if any(map(_is_misnamed, filter(None, names))) or element.get("aria-hidden") is not None:
            yield element


@functools.lru_cache(maxsize=16_384)
def _is_misnamed(name: str) -> bool:
    return bool(_NAMED.search(name))


def _paragraph_of(element: HtmlElement) -> HtmlElement | None:
    """Return the `<p>` that an element stands in, directly or in another inline one."""
    around = element.getparent()
    for _ in range(_FARTHEST_UP):
        if around is None or around.tag == "p":
            return around
        if around.tag in BREAKING:
            return None
        around = around.getparent()
    return None


def _amid_words(paragraph: HtmlElement, elements: set[HtmlElement]) -> Iterator[HtmlElement]:
    """Yield those of the elements that stand within a sentence of their paragraph, which is read once for all."""
    parts: list[str] = []
    size = 0
    places: dict[HtmlElement, int] = {}
    ends: dict[HtmlElement, int] = {}
    for node, text, is_behind in texts_in(paragraph):
        if is_behind and node in elements:
            ends[node] = size
        elif node in elements:
            places[node] = size
        is_break = node.tag in BREAKING and node is not paragraph and not is_behind
        part = _BREAK if is_break else text.replace("\n", " ")
        if is_behind or node.tag not in UNSEEN:
            parts.append(part)
            size += len(part)
    whole = "".join(parts)
    if not ends_sentence(whole.strip()):
        return
    for element, start in places.items():
        end = ends.get(element, size)
        before, behind = whole[max(0, start - _NEAR) : start], whole[end : end + _NEAR]
        if _is_amid(before, whole[start:end], behind) and _is_shown(element):
            yield element


def _is_amid(before: str, inside: str, behind: str) -> bool:
    """Tell whether words stand within a sentence: what is before has begun it, or what is behind goes on with it."""
    if len(inside) > _LONGEST or not _WORD.search(inside) or ends_sentence(inside.strip()):
        return False
    if is_furniture(inside.strip()):
        return False
    if not _WORD.search(before):
        return bool(_OPENING.match(behind)) and count_words(behind) >= _FEWEST_WORDS
    if not behind.strip() or ends_sentence(before.strip()) or before.rstrip(" ").endswith(_ENDED):
        return False
    return not is_date_label(clean_line(f"{before}{behind}").strip(" :·|,-–—."))


def _is_shown(element: HtmlElement) -> bool:
    """Tell whether a reader is shown an element, and no machine told the same beside it."""
    if is_hidden(element) or not holds_at_most(element, _MOST_INSIDE):
        return False
    if next(element.iter("input", "svg", "img"), None) is not None:
        return False
    beside = (element, element.getprevious(), element.getnext(), *element)
    return not any(each is not None and _UNSHOWN.search(marks_of(each)) for each in beside)


def _join(element: HtmlElement) -> None:
    """Put words that a page sets in the middle of its line into the sentence that they part."""
    before, behind = element.getprevious(), element.getnext()
    if before is None or before.tag != "p" or (before.tail or "").strip() or len(element):
        return
    if behind is not None and behind.tag not in BREAKING:
        return
    text, tail = text_of(before), element.tail or ""
    if (
        tail.strip()
        and _is_amid(text[-_NEAR:], element.text or "", tail)
        and ends_sentence(tail.strip())
    ):
        element.tag = "span"
        element.attrib.clear()
        before.append(element)
