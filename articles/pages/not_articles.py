"""Pages that are no articles: what was read of a page in, the reason to skip it out."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from lxml.html import HtmlElement

from articles.keys import url_key
from articles.lengths import size_of
from articles.pages.briefs import is_brief
from articles.pages.consent_walls import is_consent_wall
from articles.pages.error_pages import is_error_page
from articles.pages.html_tree import UNSEEN, text_of
from articles.pages.lines import ends_sentence
from articles.records import Facts

_FRONTS = {"CollectionPage", "SearchResultsPage", "ProfilePage", "AboutPage", "ContactPage"}
_LONG_PARAGRAPH = 120
"""In Latin letters, as all sizes here: a Japanese paragraph of 50 signs says as much."""
_SHORT_TEXT = 700
_CONSENT_TEXT = 2_500
_MANY_LINKED_HEADINGS = 8
_MOST_OF_IT = 0.6
_SENTENCES_SIGNED = 2
_HEADINGS = ("h2", "h3", "h4")


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
        and not facts.published
        and not _is_signed(facts)
        and is_error_page({title, _title(tree)}, facts.body)
    ):
        return f"an error page: {title}"
    if size < _CONSENT_TEXT and not stated and _asks_for_consent(tree, facts, title):
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
        linked = sum(1 for heading in tree.iter(*_HEADINGS) if _is_linked(heading))
        if linked >= _MANY_LINKED_HEADINGS and not _stands_apart(tree, facts):
            return f"a list of articles: {title}"
    if not facts.body:
        return f"no text of an article: {title}"
    if len(facts.body) < 3 and not long_paragraphs and not facts.published:
        return "" if is_brief(tree, facts) else _too_little(facts, title)
    return ""


def _too_little(facts: Facts, title: str) -> str:
    """Return why two short paragraphs are no news; "" when they are: sentences, and enough."""
    if not all(map(ends_sentence, facts.body)):
        return f"no text of an article: {title}"
    if not facts.headline or sum(map(size_of, facts.body)) < _LONG_PARAGRAPH:
        return f"too short for an article: {title}"
    return ""


def _is_signed(facts: Facts) -> bool:
    return bool(facts.authors) and sum(map(ends_sentence, facts.body)) >= _SENTENCES_SIGNED


def _asks_for_consent(tree: HtmlElement, facts: Facts, title: str) -> bool:
    headings = [text_of(element)[:200] for element in tree.iter("h1", "h2")][:3]
    return is_consent_wall(facts, (title, _title(tree)), headings)


def _stands_apart(tree: HtmlElement, facts: Facts) -> bool:
    """Tell whether the text is a dated article's with a list of others over or below it.

    Most of it stands in one piece then: on a front page the linked headings part it.
    """
    if not facts.headline or facts.published.at is None:
        return False
    sizes = {_signs(text): size_of(text) for text in facts.body if ends_sentence(text)}
    enough = max(_LONG_PARAGRAPH, _MOST_OF_IT * sum(map(size_of, facts.body)))
    for piece in _between_linked_headings(tree):
        inside = [size for text, size in sizes.items() if text in piece]
        if len(inside) > 1 and sum(inside) >= enough:
            return True
    return False


def _between_linked_headings(tree: HtmlElement) -> Iterator[str]:
    """Yield the text of the page, white space left out, in the pieces that its linked headings make of it."""
    piece: list[str] = []
    for element in tree.iter():
        if element.tag in _HEADINGS and _is_linked(element):
            yield "".join(piece)
            piece = []
        if element.text and element.tag not in UNSEEN:
            piece.append(_signs(element.text))
        if element.tail:
            piece.append(_signs(element.tail))
    yield "".join(piece)


def _signs(text: str) -> str:
    return "".join(text.split())


def _is_linked(heading: HtmlElement) -> bool:
    parent = heading.getparent()
    return heading.find(".//a") is not None or (parent is not None and parent.tag == "a")


def _title(tree: HtmlElement) -> str:
    title = tree.find(".//title")
    return text_of(title) if title is not None else ""
