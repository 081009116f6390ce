"""Byline lines: a page whose byline nothing marks in, who is named near the heading or below the text out."""

import re
from collections.abc import Collection, Iterator
from itertools import islice, takewhile

from lxml.html import HtmlElement

from articles.keys import name_key
from articles.pages.agencies import agency_named
from articles.pages.agency_lines import names_before_agency
from articles.pages.byline_names import (
    LONGEST,
    NEAR_HEADING,
    PROFILE,
    Reading,
    in_a_row,
    is_small,
    is_whole_name,
    people_in,
    without_run_on,
)
from articles.pages.bylines import is_byline, is_person, read_byline
from articles.pages.bylines_of_others import is_of_others
from articles.pages.chinese_names import is_of_photographer, writers_of_line
from articles.pages.embeds import is_in_post
from articles.pages.foreign_bylines import names_alone
from articles.pages.heading import titled_element
from articles.pages.html_tree import BREAKING, elements_with, text_of
from articles.pages.lone_title import lone_headline
from articles.pages.paragraphs import clean_line
from articles.pages.surroundings import is_around, marks_of
from articles.pages.text_holder import holding_article

_FOREIGN_BY = re.compile(
    r"(?:von|por|par|di|door|av|af|de|przez|oleh|od|от|від|bởi|tekst|texte?|testo|autor(?:in|a)?|auteur|autore)\s*:?\s*",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:autor(?:in|a|es|ka)?|autore|autori|auteurs?|authors?|reporter|writer|words|texte?|tekst|testo|yazar|yazan|muhabir|"
    r"penulis|tác giả|автор(?:ы|ка|и)?|текст|συντάκτης|συντάκτρια|الكاتب|بقلم|كتبت?|نویسنده|höfundur|piše|shkruan|shkroi|müəllif|muallif|ავტორი|հեղինակ|аўтар|เขียนโดย|লেখক|लेखक|szerző|írta|作者|撰文|文|記者|记者|取材)\s*[:：／/՝]\s*\S|"
    r"^(?:penulis|piše|pišu)\s(?=(?-i:[A-ZČĆŠŽĐ])\S*\s(?-i:[A-ZČĆŠŽĐ]))|^بقلم\s|^Γράφ(?:ει|ουν)\s|^(?:本[报報]|[\u4e00-\u9fff]{2,8}(?:[报報网網社台臺刊]|新[闻聞])(?!.*[图圖摄攝](?![\u4e00-\u9fff])))?[记記]者\s*(?=[\u4e00-\u9fff]{2,3}(?:$|[\s、，]))",
    re.IGNORECASE,
)
_WITH_ROLE = re.compile(
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}, (?:[A-Z][\w.'’&-]* ){0,4}"
    r"(?i:(?:staff|contributing|senior|special|sports|news) (?:writer|reporter|correspondent)|correspondent|columnist)"
)
"""A line of nothing else: "Ann Roe, Gazette Staff Writer"."""
_BY_IN = {
    "de": "von", "es": "por", "pt": "por", "fr": "par", "it": "di", "nl": "door", "da": "af", "sv": "av",
    "nb": "av", "nn": "av", "no": "av", "id": "oleh", "ms": "oleh", "vi": "bởi", "ca": "per", "gl": "por",
    "sw": "na",
}  # fmt: skip
"""The word a byline begins with where nothing else marks it; in other languages it means other things."""
_LONGEST_LABELLED = 80
_ENDS_OF_SENTENCES = ".?!…:,。！？：，"
_MOST_ELEMENTS = 40
_MOST_NAMES = 4
_FEWEST_WORDS = 3
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
_BOX = re.compile(
    r"newsletter|related|recommend|teaser|promo|comment|outbrain|taboola|also-?like|read-?next|podcast",
    re.IGNORECASE,
)
_FARTHEST_UP = 8
_MOST_ABOVE = 2
_OF_PICTURES = frozenset({"figure", "figcaption"})
_INLINE = ("b", "strong", "i", "em", "font", "small")
_SIGNED_TOGETHER = re.compile(r"\s+[-–—]\s+|\s*[,&]\s+")
_ON_THE_RIGHT = re.compile(r"text-align\s*:\s*right", re.IGNORECASE)


def printed_bylines(tree: HtmlElement) -> Iterator[Reading]:
    """Yield the bylines that stand near the heading in an element that nothing marks, or in none."""
    left = 0
    heading = _heading_in_title(tree)
    main = next(tree.iter("h1"), heading)
    holding: Collection[HtmlElement] = (
        frozenset() if main is None else frozenset(main.iterancestors())
    )
    language = (tree.get("lang") or "")[:2].lower()
    for element in tree.iter(*_LINES, *_INLINE, "br"):
        where = f"{element.tag}, a line that begins with By"
        if element.tag == "h1" or element is heading:
            left = NEAR_HEADING
            yield from _right_above(element)
        elif left and element.tag in _LINES:
            left -= 1
            text = text_of(element) if is_small(element) else ""
            yield from _said_otherwise(element, text, language)
            is_line = len(text) <= LONGEST and is_byline(text) and is_byline(without_run_on(text))
            is_own = is_line and not _is_in_box(element, holding) and not is_in_post(element)
            if is_own and not is_of_others(element, holding):
                byline = read_byline(without_run_on(text))
                agency = (byline.printed,) if agency_named(byline.printed) else ()
                row = in_a_row(byline.authors, text)
                yield byline.authors or agency, byline.printed, where + row
        if left:
            for text in _bare_lines(element):
                byline = read_byline(without_run_on(text))
                is_whole = all(" " in name for name in byline.authors)
                if is_whole and not is_around(element) and not is_in_post(element):
                    yield byline.authors, byline.printed, where


def _right_above(heading: HtmlElement) -> Iterator[Reading]:
    """Yield the byline that stands right above the main heading, with one line between at most."""
    for element in islice(heading.itersiblings(preceding=True), _MOST_ABOVE):
        text = text_of(element) if element.tag in _LINES and is_small(element) else ""
        if 0 < len(text) <= LONGEST and is_byline(text):
            byline = read_byline(without_run_on(text))
            if byline.authors and all(map(is_whole_name, byline.authors)):
                yield byline.authors, byline.printed, f"{element.tag}, a line above the heading"


def _is_in_box(element: HtmlElement, holding: Collection[HtmlElement]) -> bool:
    """Tell whether a line stands in a box of something else; `holding` is what the article stands in."""
    around = takewhile(
        lambda each: each not in holding, islice(element.iterancestors(), _FARTHEST_UP)
    )
    return any(_BOX.search(marks_of(each)) for each in (element, *around))


def _said_otherwise(element: HtmlElement, text: str, language: str) -> Iterator[Reading]:
    """Yield whom a line near the heading names that does not begin with "By"."""
    if names := _linked_behind_by(element, text):
        yield names, "", f"{element.tag}, a link to a person behind a word for by"
    if (names := _labelled(text, language)) and not is_around(element):
        yield names, "", f"{element.tag}, a line that says by whom"
    if (line := writers_of_line(text)) and not is_around(element):
        yield read_byline(line).authors, "", f"{element.tag}, a line of day, source and author"
    if (names := names_before_agency(text)) and not is_around(element):
        yield names, text, f"{element.tag}, a line of names and their agency"
    if _is_with_role(text, element):
        yield read_byline(text).authors, "", f"{element.tag}, a line of a name and a role"


def _is_with_role(text: str, element: HtmlElement) -> bool:
    """Tell whether a line outside of captions is a name and what the newspaper has them for."""
    if not text or len(text) > _LONGEST_LABELLED or not _WITH_ROLE.fullmatch(text):
        return False
    is_caption = any(parent.tag in _OF_PICTURES for parent in islice(element.iterancestors(), 6))
    return not is_caption and not is_around(element)


def _labelled(text: str, language: str) -> tuple[str, ...]:
    """Return whole names behind "Autor:" in any language, or behind "Von" in a page of the language."""
    if not text or len(text) > _LONGEST_LABELLED or text[-1] in _ENDS_OF_SENTENCES:
        return ()
    word, _, rest = text.partition(" ")
    is_by = word.rstrip(":").lower() == _BY_IN.get(language)
    if (not is_by and not _LABEL.match(text)) or is_of_photographer(text):
        return ()
    rest = without_run_on(rest if is_by else text)
    names = read_byline(names_alone(rest)).authors if rest else ()
    return names if all(map(is_whole_name, names)) else ()


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
    told = text_of(title) if title is not None else ""
    key = name_key(told)
    for tags, fewest in ((("h2", "h3", "h4"), 1), (("b", "strong", "font"), _FEWEST_WORDS)):
        for element in islice(tree.iter(*tags), _MOST_ELEMENTS):
            own = name_key(text_of(element)) if is_small(element) else ""
            if own and own in key and len(own.split()) >= fewest:
                return element
    return _headline_in_title(tree, key) if ": " in told else None


def _headline_in_title(tree: HtmlElement, title: str) -> HtmlElement | None:
    """Return the bold line of few words that is all of the title but for the site's name before a colon."""
    printed = titled_element(tree)
    headline = name_key(lone_headline(tree)) if printed is not None else ""
    is_behind = headline != title and title.endswith(f" {headline}")
    return printed if is_behind and name_key(text_of(printed)) == headline else None


def signatures(tree: HtmlElement) -> Iterator[Reading]:
    """Yield who signed below the text; what holds the heading is the article, if called a sidebar."""
    lines = [each for each in elements_with(tree, "style") if _is_on_the_right(each)]
    holding = holding_article(tree) if lines else ()
    for element in reversed(lines[-_MOST_ELEMENTS:]):
        text = text_of(element)
        names = tuple(_SIGNED_TOGETHER.split(text)) if len(text) <= _LONGEST_LABELLED else ()
        if names and all(map(_is_signature, names)) and not is_around(element, inside=holding):
            yield names, "", "p, a name on the right"


def _is_signature(name: str) -> bool:
    return 2 <= len(name.split()) <= _MOST_NAMES and is_person(name)


def _linked_behind_by(element: HtmlElement, text: str) -> tuple[str, ...]:
    """Return the people a line links to behind "Von", "Por" and the like; a line of that alone."""
    if not text or len(text) > LONGEST or not _FOREIGN_BY.match(text):
        return ()
    links = [link for link in element.iter("a") if PROFILE.search(link.get("href") or "")]
    if not links or not _FOREIGN_BY.fullmatch(text.partition(text_of(links[0]))[0]):
        return ()
    return people_in(map(text_of, links))


def _is_on_the_right(element: HtmlElement) -> bool:
    return element.tag == "p" and bool(_ON_THE_RIGHT.search(element.get("style") or ""))
