"""Byline lines: a page whose byline nothing marks in, who is named near the heading or below the text out."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from articles.keys import name_key
from articles.pages.byline_names import (
    LONGEST,
    PROFILE,
    Reading,
    is_small,
    people_in,
    without_run_on,
)
from articles.pages.bylines import is_byline, is_person, read_byline
from articles.pages.html_tree import BREAKING, elements_at, text_of
from articles.pages.paragraphs import clean_line
from articles.pages.surroundings import is_around

_FOREIGN_BY = re.compile(
    r"(?:von|por|par|di|door|av|af|de|przez|oleh|od|от|від|bởi|tekst|texte?|testo|autor(?:in|a)?|auteur|autore)\s*:?\s*",
    re.IGNORECASE,
)
_NEAR_HEADING = 60
_MOST_ELEMENTS = 40
_MOST_NAMES = 4
_FEWEST_WORDS = 4
_LINES = (
    "h1",
    "p",
    "div",
    "span",
    "a",
    "li",
    "h2",
    "h3",
    "h4",
    "td",
    "center",
    "article",
    "section",
)
_INLINE = ("b", "strong", "i", "em", "font", "small")
_ON_THE_RIGHT = re.compile(r"text-align\s*:\s*right", re.IGNORECASE)


def printed_bylines(tree: HtmlElement) -> Iterator[Reading]:
    """Yield the bylines that stand near the heading in an element that nothing marks, or in none."""
    left = 0
    heading = _heading_in_title(tree)
    for element in tree.iter(*_LINES, *_INLINE, "br"):
        where = f"{element.tag}, a line that begins with By"
        if element.tag == "h1" or element is heading:
            left = _NEAR_HEADING
        elif left and element.tag in _LINES:
            left -= 1
            text = text_of(element) if is_small(element) else ""
            if names := _linked_behind_by(element, text):
                yield names, "", f"{element.tag}, a link to a person behind a word for by"
            if len(text) <= LONGEST and is_byline(text) and is_byline(without_run_on(text)):
                byline = read_byline(without_run_on(text))
                yield byline.authors, byline.printed, where
        if left:
            for text in _bare_lines(element):
                byline = read_byline(without_run_on(text))
                if all(" " in name for name in byline.authors) and not is_around(element):
                    yield byline.authors, byline.printed, where


def _bare_lines(element: HtmlElement) -> Iterator[str]:
    """Yield the bylines that are lines by their breaks: "By Ann Roe<br>", "<b>By Ann Roe</b><br>"."""
    first, behind = next(iter(element), None), element.getnext()
    before = element.getprevious()
    is_last = behind is None or behind.tag in BREAKING
    tail = clean_line(element.tail or "")
    lines = []
    if element.tag in _LINES and first is not None and first.tag in BREAKING:
        lines.append(clean_line(element.text or ""))
    if element.tag in BREAKING and is_last:
        lines.append(tail)
    opens = before is None or before.tag in BREAKING
    if element.tag in _INLINE and opens and is_last and not tail and is_small(element):
        above = before.tail if before is not None else element.getparent().text
        lines.append("" if (above or "").strip() else text_of(element))
    yield from (
        line for line in lines if 0 < len(line) <= LONGEST and is_byline(without_run_on(line))
    )


def _heading_in_title(tree: HtmlElement) -> HtmlElement | None:
    """Return the first lesser heading that the title holds, of a page without a main one."""
    if next(tree.iter("h1"), None) is not None:
        return None
    title = tree.find(".//title")
    key = name_key(text_of(title)) if title is not None else ""
    for tags, fewest in ((("h2", "h3", "h4"), 1), (("b", "strong", "font"), _FEWEST_WORDS)):
        for element in islice(tree.iter(*tags), _MOST_ELEMENTS):
            own = name_key(text_of(element)) if is_small(element) else ""
            if own and own in key and len(own.split()) >= fewest:
                return element
    return None


def signatures(tree: HtmlElement) -> Iterator[Reading]:
    lines = elements_at(tree, "descendant::p[contains(@style, 'right')]")
    for element in reversed(lines[-_MOST_ELEMENTS:]):
        text = text_of(element) if _ON_THE_RIGHT.search(element.get("style") or "") else ""
        is_name = 2 <= len(text.split()) <= _MOST_NAMES and is_person(text)
        if is_name and not is_around(element):
            yield (text,), "", "p, a name on the right"


def _linked_behind_by(element: HtmlElement, text: str) -> tuple[str, ...]:
    """Return the people a line links to behind "Von", "Por" and the like; a line of that alone."""
    if not text or len(text) > LONGEST or not _FOREIGN_BY.match(text):
        return ()
    links = [link for link in element.iter("a") if PROFILE.search(link.get("href") or "")]
    if not links or not _FOREIGN_BY.fullmatch(text.partition(text_of(links[0]))[0]):
        return ()
    return people_in(map(text_of, links))
