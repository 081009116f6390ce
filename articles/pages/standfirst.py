"""Standfirsts: the lines a page prints between its headline and its text, where the text lacks them."""

import functools
import re
from collections.abc import Iterator, Set
from itertools import islice

from lxml.html import HtmlElement

from articles.keys import name_key
from articles.lengths import size_of
from articles.pages.bylines import is_byline
from articles.pages.closing_lines import is_closing
from articles.pages.dates import read_date
from articles.pages.furniture import is_furniture, is_invitation
from articles.pages.html_tree import holds_at_most, text_of
from articles.pages.lines import ends_sentence
from articles.pages.notices import is_notice
from articles.pages.surroundings import is_around, is_named_around, marks_of
from articles.pages.text_holder import holding_article
from articles.records import ArticleRecord
from articles.travelling import changed

_CLASSED = re.compile(
    r"stand-?first|(?:^|[\s_-])(?:dek|deck)(?:$|[\s_-])|[a-z]Dek\b|sub-?(?:title|head(?:ing|line)?|hed|line)(?:\b|_|[A-Z])|"
    r"excerpt|lede\b|chapeau|chapo\b|vorspann|einleitung|anrei[sß]+er|bajada|copete|ep[ií]gra(?:f|ph)|\bsapo\b|perex|ingress\b|"
    r"preamble|preface|strap-?line|abstract\b|sommario|occhiello|entradilla|resumo|manchet(?:je)?\b|zajawka|\bspot\b|spoiler|"
    r"sum[áa]rio\b|linha-?fina|bajante\b|underrubrik|\banons\b|headline_*-?sub\b|\bintroduction\b|"
    r"kicker-text|mid-?title|(?:^|[\s_-])(?:lead|intro|teaser|short|first|summary|desc(?:ription)?)(?:$|[\s_-]+(?:text|paragraph)?(?:$|[\s_-]))|"
    r"(?:^|[\s_-]|[a-z])(?:lead|intro|teaser|short|Lead|Intro|Teaser)-?_?(?:[Tt]ext|In|Para(?:graph)?)(?:$|[\s_-])|"
    r"(?:article|top|story|post)[\w-]*?[_-]*(?:lead|intro|summary|teaser|desc(?:ription)?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NAMES = (
    "class",
    "id",
    "data-testid",
    "data-test",
    "data-test-tag",
    "data-cy",
    "data-manual",
    "data-component",
    "data-gu-name",
    "data-name",
    "itemprop",
)
_OTHER = re.compile(
    r"caption|credit|copyright|share|audio|player|listen|advert|disclos|affiliat|notice|hint|label|button|"
    r"comment|date|time|author|byline|meta|tags?\b|kicker|breadcrumb",
    re.IGNORECASE,
)
_LOGO = 5
_LESSER = ("h2", "h3", "h4")
_MOST_HEADINGS = 12
_NEXT_TO_HEADING = ("p", "h2", "h3", "h4")
_FEWEST_WORDS = 4
_SHORTEST_BESIDE = 40
_SHORTEST_PROSE = 60
_TAGS = ("h1", "p", "h2", "h3", "h4", "div", "span", "strong", "li")
_SHORTEST = 25
_LONGEST = 700
_NEAR = 160
_MOST_INSIDE = 12


def with_standfirst(
    record: ArticleRecord, tree: HtmlElement, *, described: set[str]
) -> ArticleRecord:
    """Return the record with the standfirst as its first paragraph, where the text lacks it.

    `described` holds the summaries the page states. Looked for between the main heading, or where
    none prints the headline the first lesser one that does, and the first paragraph; tried on each
    short element in page order:
    1. its text is one of `described`, a cut one too;
    2. its class says what it is, and it is a sentence or as long as one;
    3. it is the first line below the main heading, in one element with it, and as long as a sentence.
    """
    body = record.facts.body
    if not body:
        return record
    found = _standfirst(tree, record, {key for text in described if (key := _key(text))})
    if not found:
        return record
    return changed(record, facts=changed(record.facts, body=(found, *body)))


def _standfirst(tree: HtmlElement, record: ArticleRecord, described: set[str]) -> str:
    facts = record.facts
    headline = name_key(facts.headline)
    heading = _heading(tree, headline)
    if heading is None:
        return ""
    keys = [name_key(paragraph) for paragraph in facts.body]
    printed = keys[:3]
    inside = holding_article(tree).union(heading.iterancestors())
    for element, text in _lines_below(heading, tree):
        key = name_key(text)
        if not key or key in headline:
            continue  # a part of the headline, in an element of its own
        if any(_is_same(key, start) for start in printed if start):
            return ""  # the text begins, the standfirst perhaps with it
        if (
            _is_described(key, described)
            or _is_classed(element, text, inside)
            or _is_beside(element, text, heading, inside)
        ):
            is_told = any(key in each for each in keys)
            return "" if is_told or is_byline(text) or read_date(text).at else text
    return ""


def _heading(tree: HtmlElement, headline: str) -> HtmlElement | None:
    """Return the main heading; of those that print something else, as a site's name, the lesser one that prints the headline."""
    main = next((element for element in tree.iter("h1") if len(text_of(element)) > _LOGO), None)
    if main is not None and name_key(text_of(main)) == headline:
        return main
    lesser = islice(tree.iter(*_LESSER), _MOST_HEADINGS)
    printing = (each for each in lesser if headline and name_key(text_of(each)) == headline)
    return next((each for each in printing if not is_around(each)), main)


def _is_same(key: str, start: str) -> bool:
    """Tell whether a line is the start of a text, cut short or with a mark that the text lacks."""
    if size_of(start) >= _SHORTEST_BESIDE and start in key:
        return True
    return start.startswith(key) or key.startswith(start)


def _lines_below(heading: HtmlElement, tree: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    following = _after(tree, heading)
    for element in islice(following, _NEAR):
        if holds_at_most(element, _MOST_INSIDE):
            text = text_of(element)
            if size_of(text) >= _SHORTEST and len(text) <= _LONGEST:
                yield element, text


def _after(tree: HtmlElement, heading: HtmlElement) -> Iterator[HtmlElement]:
    elements = tree.iter(*_TAGS)
    for element in elements:
        if element is heading:
            break
    return elements


def _is_described(key: str, described: set[str]) -> bool:
    return any(
        key == summary
        or (len(summary) > 60 and (key.startswith(summary) or summary.startswith(key)))
        for summary in described
    )


def _is_classed(element: HtmlElement, text: str, inside: Set[HtmlElement]) -> bool:
    names = " ".join(filter(None, map(element.get, _NAMES)))
    if element.tag == "li" or not _names_standfirst(names):
        return False
    # "article-teaser" is what this one is called; around it "teaser" is another article's.
    if is_named_around(names.lower().replace("teaser", "")) or _lies_around(element, inside):
        return False
    return element.find(".//a") is None and len(text.split()) >= _FEWEST_WORDS


@functools.lru_cache(maxsize=16_384)
def _names_standfirst(names: str) -> bool:
    return bool(_CLASSED.search(names))


def _is_beside(
    element: HtmlElement, text: str, heading: HtmlElement, inside: Set[HtmlElement]
) -> bool:
    """Tell whether a line stands in one element with the heading, or in its header, and is prose."""
    if heading.tag != "h1":
        return False  # a card's headline has its teaser beside it
    if element.tag not in _NEXT_TO_HEADING and not (element.tag == "div" and _is_prose(text)):
        return False
    if size_of(text) < _SHORTEST_BESIDE:
        return False
    around = element.getparent()
    if around is None or (around is not heading.getparent() and around is not _header(heading)):
        return False
    if _OTHER.search(marks_of(element)) or element.find(".//a") is not None:
        return False
    is_of_site = is_invitation(text) or is_furniture(text) or is_notice(text) or is_closing(text)
    return not (is_of_site or is_around(element, inside=inside))


def _is_prose(text: str) -> bool:
    return size_of(text) >= _SHORTEST_PROSE and ends_sentence(text)


def _header(heading: HtmlElement) -> HtmlElement | None:
    return next(heading.iterancestors("header", "hgroup"), None)


def _lies_around(element: HtmlElement, inside: Set[HtmlElement]) -> bool:
    parent = element.getparent()
    return parent is not None and is_around(parent, inside=inside)


def _key(summary: str) -> str:
    return name_key(re.sub(r"\s*(?:…|\.{3}|\[…\])\s*$", "", summary))
