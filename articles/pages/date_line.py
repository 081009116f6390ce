"""Date lines: the day a page prints in a line of its own that nothing marks as a time."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from articles.pages.dates import read_date
from articles.pages.day_order import puts_day_first
from articles.pages.heading import titled_element
from articles.pages.html_tree import holds_at_most, text_of
from articles.pages.languages import language_code
from articles.pages.lines import ends_sentence
from articles.pages.other_stories import elements_below_text, is_of_other_story
from articles.pages.surroundings import is_around, marks_of
from articles.pages.text_holder import holding_article
from articles.records import Facts, Publication, RawPage

_TAGS = ("h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "span", "li", "small", "em", "i", "b", "strong",
         "td", "font", "a", "dd", "abbr", "label", "center")  # fmt: skip
_DATED = re.compile(
    r"date|datum|(?:^|[\s_-])(?:time|times?tamp|posted|publish(?:ed)?|pubtime|fecha|data|hora|heure|dato|tid|zeit|tarih|"
    r"waktu|tanggal|ngay|dátum|datums?|den|vreme|ημερομηνια|meta|info|source|byline)(?:$|[\s_-])|"
    r"publi(?:e|cad|cation)|(?:time|Time)$",
    re.IGNORECASE,
)
CHANGED = re.compile(
    r"updat|modif|actualiz|atualiz|aktualis|aggiorn|bijgewerkt|oppdater|güncelle|frissít|módosít|posodob|izmijen|gewijzigd|geändert|muokat|ändrad|ændret|edytowan|modyfik|zmian|diperbarui|diupdate|cập nhật|обновл|обновен|оновл|수정|更新|"
    r"actualisé|ultima modifica|zuletzt|\bstand:|ažurira|ажурира|uppfært|përditësua|განახლდა|ενημέρωσ|izmenjen|עודכן|به‌? ?روز ?رسانی|بروزرسانی|अपडेट|আপডেট|হালনাগাদ|อัป?เดต|ปรับปรุง",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"today|current-?(?:date|time)|clock|date-?now|td_data_time|weather|copyright|header-|top-?bar(?!-wrap)|masthead|menu",
    re.IGNORECASE,
)
"""What holds the day it is, not the day of the article."""
_POSTED = re.compile(
    r"(?:published|posted|written|submitted|publié|veröffentlicht|publicado|pubblicato|geplaatst|gepubliceerd|opublikowano)\s"
    r"(?:by|in|at|par|dans|von|por|da|en|em|in|door|przez)\s+\S(?:.{0,60}\S)?\s(?:on|le|am|el|il|em|op|dnia)\s(?=.{0,16}\d)",
    re.IGNORECASE,
)
"""Where or by whom an article was published, before the day: "Posted in Local on …"."""
_OF_AUTHOR = re.compile(r"^(?:[^\W\d][^\s\d,]*\s+){1,4}?[^\W\d][^\s\d,]*,\s+(?=\S)")
"""A name before the day in an element called a byline: "Ann Roe, 3 May 2021"."""
_MOST_PARTED = 4
_DIGIT = re.compile(r"\d")
_LONGEST = 110
_MOST_INSIDE = 12
_FAR_BELOW = 150
_FAR_ABOVE = 25
_MOST_MARKED = 3_000
_FARTHEST_UP = 4
_FIRST_YEAR_OF_WEB = 1991
_MOST_BESIDE = 6
_SENTENCES_ABOVE = 2
"""A standfirst is one: the day follows it on many pages."""


def read_date_line(page: RawPage, tree: HtmlElement) -> Facts:
    """Return the day of the first short line that is a date; asked only when nothing else names one.

    1. below the main heading, then shortly above it;
    2. anywhere in no card or sidebar, where a class says that it is a date;
    3. on a page without a main heading, beside the line that its title repeats.
    A line that says when the page was changed comes last.
    """
    day_first = puts_day_first(tree, page.url)
    language = language_code(tree.get("lang") or "")
    below = elements_below_text(tree)
    changed = Facts()
    for element in _candidates(tree):
        text = text_of(element)
        if not text or len(text) > _LONGEST or not _DIGIT.search(text):
            continue
        if _DATED.search(marks_of(element)):
            text = _OF_AUTHOR.sub("", _spaced(element) or text, count=1)
        published = _read(text, day_first=day_first, language=language)
        if published.at is None or published.precision in {"year", "month"}:
            continue
        if is_of_other_story(element, is_below=element in below):
            continue
        if _is_of_the_story(element, published):
            continue
        facts = Facts(published=published, where={"published": _name(element)}, confidence=0.4)
        if not CHANGED.search(f"{published.text} {marks_of(element)}"):
            return facts
        changed = changed if changed.published else facts
    return changed


def _is_of_the_story(element: HtmlElement, published: Publication) -> bool:
    """Tell whether a line is a paragraph of the story, about another day: amid the text, or from before the web.

    One that is called a date is none; nor is the line behind a standfirst, or the last of a text.
    """
    paragraph = _paragraph_of(element)
    if paragraph is None or _DATED.search(f"{marks_of(element)} {marks_of(paragraph)}"):
        return False
    if published.at is not None and published.at.year < _FIRST_YEAR_OF_WEB:
        return True
    above = islice(paragraph.itersiblings("p", preceding=True), _MOST_BESIDE)
    if sum(map(_is_sentence, above)) < _SENTENCES_ABOVE:
        return False
    return any(map(_is_sentence, islice(paragraph.itersiblings("p"), _MOST_BESIDE)))


def _paragraph_of(element: HtmlElement) -> HtmlElement | None:
    if element.tag == "p":
        return element
    return next(islice(element.iterancestors("p"), 1), None)


def _is_sentence(paragraph: HtmlElement) -> bool:
    return ends_sentence(text_of(paragraph))


def _read(text: str, *, day_first: bool, language: str) -> Publication:
    """Return the date of a line, or of the part of it behind or before a bar."""
    told = _POSTED.match(text)
    for part in (
        text,
        text[told.end() :] if told else "",
        *re.split(r"\s*[|•·–—]\s*|\s[-/]\s", text),
    ):
        if not _DIGIT.search(part):
            continue
        if (published := read_date(part, day_first=day_first, language=language)).at:
            return published
    return Publication()


def _spaced(element: HtmlElement) -> str:
    """Return the text of a date whose day, month and year are each an element, with blanks between; else ""."""
    if not 1 < len(element) <= _MOST_PARTED or (element.text or "").strip():
        return ""
    parts = [text_of(each) for each in element]
    return " ".join(parts) if all(part and len(part) <= len("September") for part in parts) else ""


def _candidates(tree: HtmlElement) -> Iterator[HtmlElement]:
    heading = next(tree.iter("h1"), None)
    if heading is not None:
        yield from _around(heading, tree)
    for element in islice(tree.iter(*_TAGS), _MOST_MARKED):
        if _DATED.search(marks_of(element)) and _is_line(element):
            yield element
    if heading is None and (printed := titled_element(tree)) is not None:
        below = elements_below_text(tree, heading=printed)
        yield from (line for line in _around(printed, tree) if line not in below)


def _around(heading: HtmlElement, tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the lines below a heading, then those shortly above it, the nearest first."""
    above: list[HtmlElement] = []
    elements = tree.iter(*_TAGS)
    for element in elements:
        if element is heading:
            break
        above.append(element)
    yield from filter(_is_line, islice(elements, _FAR_BELOW))
    yield from filter(_is_line, reversed(above[-_FAR_ABOVE:]))


def _is_line(element: HtmlElement) -> bool:
    if not holds_at_most(element, _MOST_INSIDE):
        return False
    if is_around(element, inside=holding_article(element.getroottree().getroot())):
        return False
    parents = islice(element.iterancestors(), _FARTHEST_UP)
    return not any(_CLOCK.search(marks_of(each)) for each in (element, *parents))


def _name(element: HtmlElement) -> str:
    marks = marks_of(element).split()
    return f"{element.tag}.{marks[0]}" if marks else f"{element.tag}, a line that is a date"
