"""Pages that are no articles: what was read of a page in, the reason to skip it out."""

from lxml.html import HtmlElement

from articles.keys import url_key
from articles.lengths import count_words, size_of
from articles.pages.briefs import is_brief
from articles.pages.consent_walls import is_consent_wall
from articles.pages.error_pages import is_error_page
from articles.pages.html_tree import text_of
from articles.pages.lines import ends_sentence
from articles.pages.listings import is_listing
from articles.pages.page_kinds import PageKind
from articles.pages.standing_pages import is_login, is_standing_page
from articles.records import Facts

_LONG_PARAGRAPH = 120
"""In Latin letters, as all sizes here: a Japanese paragraph of 50 signs says as much."""
_SHORT_PARAGRAPH = 60
_SHORT_TEXT = 700
_CONSENT_TEXT = 2_500
_SENTENCES_SIGNED = 2
_WORDS_OF_HEADLINE = 4
_TOLD = 3


def reason_to_skip(tree: HtmlElement, facts: Facts, kind: PageKind) -> str:
    """Return why there is no article on the page, "" when there may be one.

    In doubt there is one: a person can hide it, nobody misses what was never read.
    """
    return _reason(tree, facts, kind).removesuffix(": ")  # a page without a title


def _reason(tree: HtmlElement, facts: Facts, kind: PageKind) -> str:
    size = sum(map(size_of, facts.body))
    printed = _title(tree)
    title = facts.headline or printed
    if not size and not facts.summary and not facts.headline:
        return "the page is empty"
    if size < _SHORT_TEXT and _is_error(facts, {title, printed}, kind):
        return f"an error page: {title}"
    if size < _CONSENT_TEXT and not kind.is_article and _asks_for_consent(tree, facts, title):
        return f"a consent wall: {title}"
    if not facts.headline and not facts.body:
        return "no headline and no text of an article"
    if kind.is_surely_article:
        return ""
    if is_standing_page(facts, (title, printed), kind):
        return f"a page of the site, not of an article: {title}"
    if size < _CONSENT_TEXT and is_login(facts, (title, printed)):
        return f"a page to log in: {title}"
    if kind.is_site and not _tells(facts):
        return f"a page of the site, not of an article: {title}"
    if is_listing(tree, facts, kind):
        return f"a list of articles: {title}"
    return "" if kind.is_article else _no_article(tree, facts, title)


def _tells(facts: Facts) -> bool:
    """Tell whether a headline in words, a day and paragraphs outweigh that the page calls itself one of the site."""
    paragraphs = [text for text in facts.body if size_of(text) >= _SHORT_PARAGRAPH]
    is_headed = count_words(facts.headline) >= _WORDS_OF_HEADLINE
    is_dated = facts.published.at is not None
    return is_headed and is_dated and sum(map(ends_sentence, paragraphs)) >= _TOLD


def _is_error(facts: Facts, titles: set[str], kind: PageKind) -> bool:
    if kind.is_error:
        return True
    return not facts.published and not _is_signed(facts) and is_error_page(titles, facts.body)


def _no_article(tree: HtmlElement, facts: Facts, title: str) -> str:
    long_paragraphs = [text for text in facts.body if size_of(text) >= _LONG_PARAGRAPH]
    address = url_key(facts.url)
    if address and not {"/", "?"} & set(address) and not facts.published:
        return f"a home page: {title}"
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


def _title(tree: HtmlElement) -> str:
    title = tree.find(".//title")
    return text_of(title) if title is not None else ""
