"""Pages that are no articles: what was read of a page in, the reason to skip it out."""

import re
from collections.abc import Set as AbstractSet

from lxml.html import HtmlElement

from articles.keys import url_key
from articles.lengths import size_of
from articles.pages.html_tree import text_of
from articles.pages.lines import ends_sentence
from articles.records import Facts

_ERROR = re.compile(
    r"^\W*(?:error\s*)?(?:40[0-9]|41[0-9]|429|45[01]|50[0-9]|52[0-9])\b|\b(?:page|file|article|story) "
    r"(?:not found|cannot be found|could not be found|no longer (?:exists|available))|^not found\b|"
    r"^access (?:to this page has been )?denied|^forbidden\b|^just a moment|^attention required|"
    r"^are you (?:a robot|human)|^(?:internal )?server error|^bad gateway|^service unavailable|"
    r"^(?:site|page) (?:unavailable|under maintenance)|^security check|^pardon our interruption|"
    r"^verify(?:ing)? you are human|^seite nicht gefunden|^page introuvable|^página no encontrada",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"before you continue|we (?:value|care about|respect) your privacy|your privacy choices|"
    r"cookie (?:consent|settings|preferences)|consent (?:form|page|management)|privacy (?:consent|"
    r"settings|preference)|we use cookies|accept (?:all )?cookies|datenschutz-?einstellungen|"
    r"^(?:your )?consent$|gérer mes cookies|is part of the \w+ family of brands",
    re.IGNORECASE,
)
_FRONTS = {"CollectionPage", "SearchResultsPage", "ProfilePage", "AboutPage", "ContactPage"}
_LONG_PARAGRAPH = 120
"""In Latin letters, as all sizes here: a Japanese paragraph of 50 signs says as much."""
_SHORT_TEXT = 700
_CONSENT_TEXT = 2_500
_MANY_LINKED_HEADINGS = 8


def reason_to_skip(
    tree: HtmlElement, facts: Facts, *, stated: bool, kinds: AbstractSet[str]
) -> str:
    """Return why there is no article on the page, "" when there may be one.

    `stated` is whether the page itself says it is an article; `kinds` holds the types that its
    JSON-LD gives the page. In doubt there is one: a person can hide it, nobody misses what was
    never read.
    """
    size = sum(map(size_of, facts.body))
    title = facts.headline or _title(tree)
    if not size and not facts.summary and not facts.headline:
        return "the page is empty"
    if (
        size < _SHORT_TEXT
        and any(map(_ERROR.search, {title, _title(tree)}))
        and not facts.published
    ):
        return f"an error page: {title}"
    if size < _CONSENT_TEXT and not stated and _is_consent(tree, title):
        return f"a consent wall: {title}"
    if not facts.headline and not facts.body:
        return "no headline and no text of an article"
    if stated:
        return ""
    if kinds & _FRONTS:
        return f"a page of the site, not of an article: {title}"
    return _front_page(tree, facts, title)


def _front_page(tree: HtmlElement, facts: Facts, title: str) -> str:
    long_paragraphs = [text for text in facts.body if size_of(text) >= _LONG_PARAGRAPH]
    address = url_key(facts.url)
    if address and not {"/", "?"} & set(address) and not facts.published:
        return f"a home page: {title}"
    if len(long_paragraphs) < 4 and not facts.authors:
        linked = sum(1 for heading in tree.iter("h2", "h3", "h4") if _is_linked(heading))
        if linked >= _MANY_LINKED_HEADINGS:
            return f"a list of articles: {title}"
    if not facts.body:
        return f"no text of an article: {title}"
    if len(facts.body) < 3 and not long_paragraphs and not facts.published:
        return _too_little(facts, title)
    return ""


def _too_little(facts: Facts, title: str) -> str:
    """Return why two short paragraphs are no news; "" when they are: sentences, and enough."""
    if not all(map(ends_sentence, facts.body)):
        return f"no text of an article: {title}"
    if not facts.headline or sum(map(size_of, facts.body)) < _LONG_PARAGRAPH:
        return f"too short for an article: {title}"
    return ""


def _is_consent(tree: HtmlElement, title: str) -> bool:
    headings = [text_of(element)[:200] for element in tree.iter("h1", "h2")][:3]
    return any(_CONSENT.search(text) for text in (title, _title(tree), *headings))


def _is_linked(heading: HtmlElement) -> bool:
    parent = heading.getparent()
    return heading.find(".//a") is not None or (parent is not None and parent.tag == "a")


def _title(tree: HtmlElement) -> str:
    title = tree.find(".//title")
    return text_of(title) if title is not None else ""
