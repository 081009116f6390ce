"""Picture lines: a page in, the captions that stand in or below the paragraph of a picture and nothing marks out."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from articles.pages.captions import is_name, split_credit
from articles.pages.centred_captions import centred_caption
from articles.pages.credit_labels import BARE, LABELLED
from articles.pages.html_tree import holds_at_most, text_of

_LINES = ("p", "div", "center", "td")
_SMALL = ("em", "i", "small", "sub", "cite")
_OF_ANYTHING = re.compile(
    r"(?:source|quelle|fuente|fonte|bron|kilde|källa|lähde|źródło|zdroj|forrás|sursa|sumber|kaynak|nguồn|источник|джерело|πηγή|"
    r"изворът|المصدر|منبع|出典|提供|来源|來源|출처|제공)\W*(?:by\W*)?",
    re.IGNORECASE,
)
"""A source may be the text's."""
_TAKEN = re.compile(r"(?:摄|攝|撮影|제공|촬영)[）)\]】]?$")
"""What "Photo:" is where it stands behind the name."""
_MOST_PICTURES = 200
_MOST_INSIDE = 16
_LONGEST = 300


def picture_lines(tree: HtmlElement) -> set[str]:
    """Return the lines beside pictures that say whose these are: "The bridge in 1898. Photo: Ann Roe".

    A line is one with its picture in a paragraph or block of their own, or the next behind one that holds a
    picture alone. It says so by a label, or all of it is in small or slanted letters and it ends
    in a credit: a report beside a picture may end in its agency's name. Else both are centred, and no
    paragraph around is (`centred_captions.py`).
    """
    pictures = islice(tree.iter("img"), _MOST_PICTURES)
    return {text for picture in pictures for text in _lines_beside(picture)}


def _lines_beside(picture: HtmlElement) -> Iterator[str]:
    line = next(islice(picture.iterancestors(*_LINES), 1), None)
    if line is None or _is_large(line):
        return
    if line.text_content().strip() and (text := text_of(line)):
        within = [] if line.tag == "p" else line.findall(".//p")
        if within:
            yield from filter(_is_labelled_name, map(text_of, within))
        elif _is_credited(line, text) or centred_caption(line) is not None:
            yield text
        return
    below = line.getnext()
    is_line = below is not None and below.tag == "p" and not _is_large(below)
    if is_line and _is_credited(below, text := text_of(below)):
        yield text
    elif (caption := centred_caption(line)) is not None:
        yield text_of(caption)


def _is_large(line: HtmlElement) -> bool:
    """Tell whether an element holds more than a picture and what is said of it."""
    return not holds_at_most(line, _MOST_INSIDE)


def _is_credited(line: HtmlElement, text: str) -> bool:
    if not 0 < len(text) <= _LONGEST:
        return False
    is_taken = _TAKEN.search(text) is not None
    is_labelled = is_taken or LABELLED.search(text) or BARE.search(text)
    if not is_labelled and next(line.iter(*_SMALL), None) is None:
        return False  # most; to part a credit from a line costs more
    if is_labelled and _is_labelled_name(text):
        return True
    if not (credit := split_credit(text)[1]):
        return False
    if is_taken:
        return True
    start = text.rfind(credit)
    for pattern in (LABELLED, BARE):
        for found in pattern.finditer(text):
            if found.end() == start and not _OF_ANYTHING.fullmatch(found["label"]):
                return True
    return any(text_of(each) == text for each in line.iter(*_SMALL))


def _is_labelled_name(text: str) -> bool:
    """Tell whether a line ends in a label with its colon and a name: "The mill, фото: Ann Roe"."""
    found = LABELLED.search(text) if len(text) <= _LONGEST else None
    if found is None or not found["label"].rstrip().endswith((":", "：")):
        return False
    return not _OF_ANYTHING.fullmatch(found["label"]) and is_name(text[found.end() :])
