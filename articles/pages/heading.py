"""Headings: the main heading and the `<title>` of a page in, its headline out."""

import re
from itertools import islice

from lxml.html import HtmlElement

from articles.pages.html_tree import text_of
from articles.pages.surroundings import is_around, marks_of
from articles.records import Facts, RawPage

_KICKER = re.compile(
    r"kicker|over-?(?:line|title)|top-?line|roof-?line|dachzeile|spitzmarke|eyebrow|ante-?t[ií]tulo|volanta|cintillo|occhiello|"
    r"sur-?titre|pre-?title|supra-?title|(?:^|[\s_-])(?:label|category|section|topic|prefix|tag)(?:$|[\s_-])",
    re.IGNORECASE,
)
_SHORTEST = 12
_MOST_LOOKED_AT = 50


def read_heading(page: RawPage, tree: HtmlElement) -> Facts:
    """Return the text of the article's `<h1>`: one inside `<article>` or `<main>`, else the longest."""
    headings = [
        (element, text)
        for element in islice(tree.iter("h1"), _MOST_LOOKED_AT)
        if (text := _without_kicker(element)) and not is_around(element)
    ]
    inside = [text for element, text in headings if _in_article(element)]
    texts = [text for text in inside if len(text) >= _SHORTEST] or [text for _, text in headings]
    if not texts:
        return Facts()
    headline = texts[0] if inside and texts[0] in inside else max(texts, key=len)
    return Facts(headline=headline, where={"headline": "h1"}, confidence=0.5)


def _without_kicker(heading: HtmlElement) -> str:
    """Return the text of a heading without an element at its start that is called a kicker."""
    text = text_of(heading)
    first = next(iter(heading), None)
    if first is None or not _KICKER.search(marks_of(first)) or (heading.text or "").strip():
        return text
    kicker = text_of(first)
    return text.removeprefix(kicker).lstrip(" :|–—-·") or text if kicker else text


def read_title(page: RawPage, tree: HtmlElement) -> Facts:
    title = tree.find(".//title")
    text = text_of(title) if title is not None else ""
    return Facts(headline=text, where={"headline": "title"}, confidence=0.3)


def _in_article(element: HtmlElement) -> bool:
    return any(parent.tag in {"article", "main"} for parent in element.iterancestors())
