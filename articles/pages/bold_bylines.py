"""Bold bylines: a page whose text begins with a bold line of a name and a place or role in, who wrote it out.

Papers of Africa and South Asia print "Ann Roe in Denby", "Ann Roe, Denby" or "Ann Roe" over "Senior
Reporter" so, without a word for "by".
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from lxml.html import HtmlElement

from articles.pages.agencies import agency_named
from articles.pages.byline_names import Reading, is_small, is_whole_name
from articles.pages.bylines import is_person, read_byline
from articles.pages.html_tree import text_of
from articles.pages.newsrooms import is_organisation
from articles.pages.paragraphs import clean_line
from articles.pages.surroundings import is_around

_WORD = r"[A-Z\u00c0-\u00de][\w.'’-]*"
_NAME = rf"{_WORD}(?: {_WORD}){{1,3}}"
_NAME_AND_PLACE = re.compile(
    rf"(?P<names>{_NAME}(?:(?:, | and | & ){_NAME})*)(?:,? in |, ){_WORD}(?:[ -]{_WORD}){{0,2}}"
)
_OF_PLACES = frozenset({
    "new", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "upper", "lower", "great", "greater",
    "port", "cape", "fort", "mount", "lake", "river", "bay", "island", "islands", "city", "town", "village", "county", "district",
    "province", "state", "san", "santa", "saint", "st", "los", "las", "el", "la", "rio", "puerto", "costa", "addis", "kuala", "hong",
    "rica", "buenos", "phnom", "abu", "tel", "sri", "dar", "des", "baton", "sierra", "burkina", "côte", "united", "saudi", "republic", "updated",
})  # fmt: skip
"""Words that begin or end names of places, of which "Denby" behind a comma is the country."""
_LETTERS = re.compile(r"[^\W\d_]+")
_MOST_LINES = 30
_MOST_BEFORE = 4
_LONGEST = 80
_SHORTEST_TEXT = 80


def bold_bylines(tree: HtmlElement) -> Iterator[Reading]:
    """Yield the people of a bold paragraph that the first of the text stands below.

    Whom the article is about may be printed so as well, over a part of it: one whose family name the
    page has again wrote nothing, nor is what stands in the text as a word a name.
    """
    for bold in islice(tree.iter("strong", "b"), _MOST_LINES):
        line = bold.getparent()
        if line is None or line.tag not in {"p", "div"} or not is_small(line):
            continue
        names = _names_in(bold, line)
        if names and _opens_text(line) and not is_around(line) and not _is_told_of(names, line):
            yield names, "", f"{line.tag}, a bold line of a name over the text"


def _names_in(bold: HtmlElement, line: HtmlElement) -> tuple[str, ...]:
    text = text_of(bold)
    if not text or len(text) > _LONGEST or text_of(line) != text:
        return ()
    parts = list(filter(None, map(clean_line, map(str, bold.itertext()))))
    if len(parts) == 2 and read_byline(parts[1]).role and not read_byline(parts[1]).authors:
        return tuple(filter(_is_whole_person, parts[:1]))
    return people_and_place(text)


def people_and_place(line: str) -> tuple[str, ...]:
    """Return whom a line names that is whole names and a place or a role: "Ann Roe and Io Dodds, Denby"."""
    names: Sequence[str] = ()
    if len(line) > _LONGEST:
        return ()
    if found := _NAME_AND_PLACE.fullmatch(line):
        names = re.split(r", | and | & ", found["names"])
    elif all(word[0].isupper() for word in line.split()) and (byline := read_byline(line)).role:
        names = byline.authors
    return tuple(names) if all(map(_is_whole_person, names)) else ()


def _is_whole_person(name: str) -> bool:
    if agency_named(name) or is_organisation(name) or not is_whole_name(name):
        return False
    return is_person(name) and not is_of_place(name)


def is_of_place(name: str) -> bool:
    """Tell whether `name` begins or ends with a word as places of several words do: "Port Osk"."""
    words = name.lower().split()
    return not _OF_PLACES.isdisjoint((words[0], words[-1]))


def _opens_text(line: HtmlElement) -> bool:
    """Tell whether a text begins below a line: a paragraph stands behind it, none in its box before it."""
    before = islice(line.itersiblings(preceding=True), _MOST_BEFORE)
    behind = line.getnext()
    return _is_text(behind) and not any(map(_is_text, before))


def _is_text(element: HtmlElement | None) -> bool:
    if element is None or element.tag not in {"p", "div"}:
        return False
    return len(text_of(element)) >= _SHORTEST_TEXT


def _is_told_of(names: Sequence[str], line: HtmlElement) -> bool:
    """Tell whether the page has a family name again, or the first word of a name as a word."""
    box = line.getparent()
    heading = next(line.getroottree().getroot().iter("h1"), None)
    told = text_of(heading) if heading is not None else ""
    told += " " + str(box.text_content()) if box is not None else ""
    words = _LETTERS.findall(told)
    small = [word.casefold() for word in words]
    return any(
        small.count(_LETTERS.findall(name)[-1].casefold()) > 1 or name.split()[0].lower() in words
        for name in names
    )
