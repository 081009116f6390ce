"""Byline elements: the names a page prints where it says who wrote it."""

import functools
import re
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise

from lxml.html import HtmlElement

from articles.pages.bylines import is_byline, is_person, read_byline
from articles.pages.foreign_bylines import names_alone
from articles.pages.html_tree import elements_at, elements_with, text_of
from articles.pages.paragraphs import clean_line
from articles.pages.surroundings import is_around, marks_of
from articles.records import Facts, RawPage

_BYLINE = re.compile(
    r"by-?line|(?:^|[\s_-])(?:authors?|autor(?:e[ns]?|i|zy)?|auteurs?|forfatter|"
    r"skribent|yazar|penulis|journalist|reporter|signature|firma|writer|verfasser)"
    r"(?:$|[\s_-]+(?:names?|link|list|url|info|mail|meta|s)(?![a-z])|\s)",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"(?<=[a-z])(?=(?:Authors?|Autor(?:e[ns]?|in)?|Auteurs?|Byline)(?![a-z]))|(?<=[aA]uthor)(?=[nN]ames?(?![a-z]))"
)
"""Where names such as "articleAuthor" and "authorname" part."""
_FOREIGN_BY = re.compile(
    r"(?:von|por|par|di|door|av|af|de|przez|oleh|od|от|від|bởi|tekst|texte?|testo|autor(?:in|a)?|auteur|autore)\s*:?\s*",
    re.IGNORECASE,
)
_NOT_NAMES = re.compile(
    r"bio|avatar|image|img|photo|date|time|social|follow|share|desc|box|more", re.IGNORECASE
)
_PROFILE = re.compile(
    r"/(?:authors?|by|people|profiles?|staff|contributors?|journalists?|writers?|team|columnists?|"
    r"autor(?:e[ns]?|i|zy)?|reporters?|correspondents?|auteurs?|journalistes?|giornalist[ai]|redakt\w+|"
    r"skribent\w*|forfattere?|yazar(?:lar)?|penulis|firmas?|tac-gia|avtor\w*)/",
    re.IGNORECASE,
)
# What bylines run on into: "Ann Roe Published Jul 17", "Ann Roe 3 May 2024", "Ann Roe5 min read".
_RUN_ON = re.compile(
    r"\s*(?:\bon\s+)?(?:(?:published|posted)(?!\s+by\b)|updated|last (?:updated|modified)|first published|created|\d{1,2}:\d\d|"
    r"\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}\b|\d{4}-\d\d-\d\d|"
    r"\d{1,2}\.?\s+(?:de\s+)?[^\W\d_]{3,12}\.?,?\s+(?:de\s+)?\d{4}|\d{4}\s*[年년.]|"
    r"(?:publi(?:cado|é|cada)|pubblicato|veröffentlicht|aktualisiert|actualizado|mis à jour|aggiornato|"
    r"opublikowan[oy]|gepubliceerd|publisert|publicerad|yayınlan\w+|опубликовано|обновлено)\b|"
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d+\s*(?:min|hour|day|week|second)|today|yesterday|[|•·]|"
    r"(?:twitter|facebook|instagram|linkedin)\b|follow |email|view (?:bio|profile)|see more).*$",
    re.IGNORECASE | re.DOTALL,
)  # fmt: skip
_LONGEST = 160
_NEAR_HEADING = 60
_MOST_ELEMENTS = 40
_MOST_NAMES = 4
_ON_THE_RIGHT = re.compile(r"text-align\s*:\s*right", re.IGNORECASE)


def read_byline_element(page: RawPage, tree: HtmlElement) -> Facts:
    """Return the names printed as the article's authors; tried in order.

    1. `itemprop="author"`, `rel="author"`, in the article;
    2. an element whose class or id says "byline" or "author": its links to people, else its text;
    3. a short line "By Ann Roe" soon after the main heading, "Von" and a link to a person;
    4. a line of its own on the right that is a name, as Vietnamese sites sign a text.
    """
    for read in (_marked, _classed, _printed, _signed):
        names, byline, where = read(tree)
        if names:
            return Facts(
                authors=names,
                byline=byline,
                where={"authors": where, "byline": where},
                confidence=0.6,
            )
    return Facts()


Reading = tuple[tuple[str, ...], str, str]
_NOTHING: Reading = ((), "", "")


def _marked(tree: HtmlElement) -> Reading:
    for attribute in ("itemprop", "rel"):
        marked = elements_with(tree, attribute)
        found = (element for element in marked if element.get(attribute) == "author")
        names = _distinct(_name_in(element) for element in found if not is_around(element))
        if names:
            return names, "", f"{attribute}=author"
    return _NOTHING


def _name_in(element: HtmlElement) -> str:
    inner = element.find(".//*[@itemprop='name']")
    shown = inner if inner is not None else element
    return (shown.get("content") or _without_run_on(text_of(shown)))[:_LONGEST]


def _classed(tree: HtmlElement) -> Reading:
    for element in _byline_elements(tree):
        links = [
            text_of(link)
            for link in element.iter("a")
            if _PROFILE.search(link.get("href") or "") or link.get("rel") == "author"
        ]
        text = _without_run_on(_parted_text(element))
        if not text or len(text) > _LONGEST:
            text = ""
        byline = read_byline(names_alone(text)) if text else None
        where = f"{element.tag}.{'.'.join((element.get('class') or element.get('id') or '').split()[:1])}"
        names = _distinct(_without_run_on(link) for link in links) or (
            byline.authors if byline else ()
        )
        if names:
            return names, byline.printed if byline and is_byline(text) else "", where
    return _NOTHING


def _parted_text(element: HtmlElement) -> str:
    """Return the text of a byline with a comma where two elements stand without a space between."""
    texts = [str(text) for text in element.itertext()]
    parts = texts[:1]
    for before, text in pairwise(texts):
        if before[-1:].islower() and text[:1].isupper():
            parts.append(", ")
        parts.append(text)
    return clean_line("".join(parts)) if ", " in parts else text_of(element)


def _byline_elements(tree: HtmlElement) -> Iterator[HtmlElement]:
    for element in tree.iter(
        "p",
        "div",
        "span",
        "a",
        "address",
        "li",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "cite",
        "ul",
        "header",
        "section",
        "strong",
        "em",
    ):
        marks = marks_of(element)
        if marks and _names_byline(marks) and is_small(element) and not is_around(element):
            yield element


@functools.lru_cache(maxsize=4096)
def _names_byline(marks: str) -> bool:
    return bool(_BYLINE.search(_JOINED.sub("-", marks))) and not _NOT_NAMES.search(marks)


def _printed(tree: HtmlElement) -> Reading:
    """Return the byline that stands near the heading in an element that nothing marks."""
    left = 0
    for element in tree.iter("h1", "p", "div", "span", "a", "li", "h2", "h3", "h4"):
        if element.tag == "h1":
            left = _NEAR_HEADING
        elif left:
            left -= 1
            text = text_of(element) if is_small(element) else ""
            if names := _linked_behind_by(element, text):
                return names, "", f"{element.tag}, a link to a person behind a word for by"
            if len(text) <= _LONGEST and is_byline(text):
                byline = read_byline(_without_run_on(text))
                if byline.authors:
                    return (
                        byline.authors,
                        byline.printed,
                        f"{element.tag}, a line that begins with By",
                    )
    return _NOTHING


def _signed(tree: HtmlElement) -> Reading:
    lines = elements_at(tree, "descendant::p[contains(@style, 'right')]")
    for element in reversed(lines[-_MOST_ELEMENTS:]):
        text = text_of(element) if _ON_THE_RIGHT.search(element.get("style") or "") else ""
        is_name = 2 <= len(text.split()) <= _MOST_NAMES and is_person(text)
        if is_name and not is_around(element):
            return (text,), "", "p, a name on the right"
    return _NOTHING


def _linked_behind_by(element: HtmlElement, text: str) -> tuple[str, ...]:
    """Return the people a line links to behind "Von", "Por" and the like; a line of that alone."""
    if not text or len(text) > _LONGEST or not _FOREIGN_BY.match(text):
        return ()
    links = [link for link in element.iter("a") if _PROFILE.search(link.get("href") or "")]
    if not links or not _FOREIGN_BY.fullmatch(text.partition(text_of(links[0]))[0]):
        return ()
    return _distinct(map(text_of, links))


def is_small(element: HtmlElement) -> bool:
    """Tell whether `element` holds so little that it may be a line: the page around it does not."""
    return next(islice(element.iter(), _MOST_ELEMENTS, None), None) is None


def _without_run_on(text: str) -> str:
    return _RUN_ON.sub("", text[: 2 * _LONGEST]).strip(" ,;-–—|")


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    people = (person for name in names if name for person in read_byline(names_alone(name)).authors)
    return tuple(dict.fromkeys(people))
