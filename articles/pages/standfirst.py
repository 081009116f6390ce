"""Standfirsts: the lines a page prints between its headline and its text, where the text lacks them."""

import dataclasses
import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from articles.keys import name_key
from articles.lengths import size_of
from articles.pages.bylines import is_byline
from articles.pages.dates import read_date
from articles.pages.html_tree import text_of
from articles.pages.surroundings import is_around, marks_of
from articles.records import ArticleRecord

_CLASSED = re.compile(
    r"stand-?first|(?:^|[\s_-])(?:dek|deck)(?:$|[\s_-])|[a-z]Dek\b|sub-?(?:title|head(?:ing|line)?|hed)\b|"
    r"excerpt|lede\b|chapeau|chapo\b|vorspann|bajada|copete|\bsapo\b|perex|ingress\b|sommario|occhiello|"
    r"entradilla|resumo|manchet\b|zajawka|spoiler|kicker-text|(?:^|[\s_-])(?:lead|intro)(?:$|[\s_-]+"
    r"(?:text|paragraph)?(?:$|\s))|article-?(?:lead|intro|summary|description)",
    re.IGNORECASE,
)
_TAGS = ("h1", "p", "h2", "h3", "h4", "div", "span", "strong", "li")
_SHORTEST = 25
_LONGEST = 700
_NEAR = 160
_MOST_INSIDE = 12


def with_standfirst(
    record: ArticleRecord, tree: HtmlElement, *, described: set[str]
) -> ArticleRecord:
    """Return the record with the standfirst as its first paragraph, where the text lacks it.

    `described` holds the summaries the page states. Looked for between the main heading and the
    first paragraph; tried on each short element in page order:
    1. its text is one of `described`, a cut one too;
    2. its class says what it is, and it is a sentence or as long as one.
    """
    body = record.facts.body
    if not body:
        return record
    found = _standfirst(tree, record, {key for text in described if (key := _key(text))})
    if not found:
        return record
    return dataclasses.replace(record, facts=dataclasses.replace(record.facts, body=(found, *body)))


def _standfirst(tree: HtmlElement, record: ArticleRecord, described: set[str]) -> str:
    facts = record.facts
    keys = [name_key(paragraph) for paragraph in facts.body]
    printed = keys[:3]
    headline = name_key(facts.headline)
    for element, text in _lines_below_heading(tree):
        key = name_key(text)
        if not key or key == headline:
            continue
        if any(start.startswith(key) or key.startswith(start) for start in printed if start):
            return ""  # the text begins, the standfirst perhaps with it
        if _is_described(key, described) or _is_classed(element, text):
            return (
                ""
                if any(key in each for each in keys) or is_byline(text) or read_date(text).at
                else text
            )
    return ""


def _lines_below_heading(tree: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    heading = next((element for element in tree.iter("h1") if len(text_of(element)) > 5), None)
    if heading is None:
        return
    following = _after(tree, heading)
    for element in islice(following, _NEAR):
        if next(islice(element.iter(), _MOST_INSIDE, None), None) is None:
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


def _is_classed(element: HtmlElement, text: str) -> bool:
    if element.tag == "li" or not _CLASSED.search(marks_of(element)):
        return False
    return not is_around(element) and element.find(".//a") is None and len(text.split()) >= 4


def _key(summary: str) -> str:
    return name_key(re.sub(r"\s*(?:…|\.{3}|\[…\])\s*$", "", summary))
