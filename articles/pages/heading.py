"""Headings: the main heading and the `<title>` of a page in, its headline out."""

import re
from itertools import islice

from lxml.html import HtmlElement

from articles.pages.html_tree import once_a_page, text_of
from articles.pages.paragraphs import clean_line
from articles.pages.surroundings import is_around, marks_of
from articles.records import Facts, RawPage

_KICKER = re.compile(
    r"kicker|over-?(?:line|title)|top-?line|roof-?line|dachzeile|spitzmarke|eyebrow|ante-?t[ií]tulo|volanta|cintillo|occhiello|"
    r"sur-?titre|pre-?title|supra-?title|(?:^|[\s_-])(?:label|category|section|topic|prefix|tag)(?:$|[\s_-])",
    re.IGNORECASE,
)
_SHORTEST = 12
_MOST_LOOKED_AT = 50
_PRINTING = ("h2", "h3", "h4", "b", "strong", "font", "span", "div", "p", "td", "a")
_MOST_PRINTING = 3_000
_MOST_OF_TITLE = 0.4
_ENTRY_TITLE = re.compile(r"(?:^|\s)(?:entry|post|article)-title(?:$|\s)", re.IGNORECASE)
_LESSER = ("h2", "h3", "h4", "h5", "h6")


def read_heading(page: RawPage, tree: HtmlElement) -> Facts:
    """Return the text of the article's `<h1>`: one inside `<article>` or `<main>`, else the longest.

    Blogs have the blog's name there, and the post's in a lesser heading that says so.
    """
    if (entry := entry_title(tree)) is not None:
        where = {"headline": f"{entry.tag}, called the title of the entry"}
        return Facts(headline=text_of(entry), where=where, confidence=0.5)
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


def entry_title(tree: HtmlElement) -> HtmlElement | None:
    """Return the lesser heading, the only one called an entry's, that is what the `<title>` has behind a name.

    The name before a colon or a dash is the blog's: no `<h1>` prints anything else.
    """
    title = tree.find(".//title")
    told = text_of(title).casefold() if title is not None else ""
    called = (each for each in tree.iter(*_LESSER) if _ENTRY_TITLE.search(marks_of(each)))
    entries = [each for each in islice(called, _MOST_LOOKED_AT) if not is_around(each)]
    entry = text_of(entries[0]).casefold() if len(entries) == 1 else ""
    if not entry or not told.endswith(entry) or told == entry:
        return None
    blog = told[: -len(entry)].rstrip()
    mains = (text_of(heading).casefold() for heading in islice(tree.iter("h1"), _MOST_LOOKED_AT))
    is_parted = blog[-1:] in set(":-–—|»")
    is_blog = all(not main or main == blog[:-1].rstrip() for main in mains)
    return entries[0] if is_parted and is_blog else None


@once_a_page
def holding_heading(tree: HtmlElement) -> frozenset[HtmlElement]:
    """Return what holds the first main heading, whatever it is called: "sidebar-layout" holds the article, too."""
    heading = next(tree.iter("h1"), None)
    return frozenset(heading.iterancestors()) if heading is not None else frozenset()


@once_a_page
def holding_headings(tree: HtmlElement) -> frozenset[HtmlElement]:
    """Return what holds a main heading: that of the page, or of an article printed below its own."""
    headings = islice(tree.iter("h1"), _MOST_LOOKED_AT)
    return frozenset(parent for heading in headings for parent in heading.iterancestors())


@once_a_page
def main_heading(tree: HtmlElement) -> HtmlElement | None:
    """Return the first `<h1>`, of a page without any the lesser heading that prints its title."""
    if (heading := next(tree.iter("h1"), None)) is not None:
        return heading
    printed = titled_element(tree)
    return printed if printed is not None and printed.tag in {"h2", "h3"} else None


def is_first_heading(element: HtmlElement) -> bool:
    """Tell whether an element is the first lesser heading of its page outside of cards and sidebars."""
    headings = islice(element.getroottree().getroot().iter(*_LESSER), _MOST_LOOKED_AT)
    first = next((each for each in headings if text_of(each) and not is_around(each)), None)
    return first is element


def titled_element(tree: HtmlElement) -> HtmlElement | None:
    """Return the element that prints most of the page's `<title>`, for pages without an `<h1>`.

    Those from before style sheets have their headline in `<font size=5><b>`, others in an `<h2>`.
    """
    title = tree.find(".//title")
    printed = text_of(title).casefold() if title is not None else ""
    lines = (
        (clean_line(element.text).casefold(), element)
        for element in islice(tree.iter(*_PRINTING), _MOST_PRINTING)
        if element.text
    )
    inside = [(len(text), element) for text, element in lines if text and text in printed]
    size, heading = max(inside, key=lambda each: each[0], default=(0, None))
    return heading if size >= max(_SHORTEST, _MOST_OF_TITLE * len(printed)) else None


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
