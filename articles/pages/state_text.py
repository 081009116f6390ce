"""State text: the article in the objects that a page's scripts build it from, where the page itself prints hardly any."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from lxml.html import HtmlElement

from articles.lengths import count_words, size_of
from articles.pages.block_texts import texts_of
from articles.pages.closing_lines import without_closing_lines
from articles.pages.furniture import is_furniture, is_invitation
from articles.pages.html_tree import text_of
from articles.pages.json_ld_nodes import first_line
from articles.pages.json_text import objects_in
from articles.pages.notices import is_notice
from articles.pages.page_names import OWN, PageNames, page_names
from articles.pages.page_states import page_states
from articles.pages.paragraphs import is_cut
from articles.pages.stated_addresses import stated_address
from articles.records import Facts, RawPage

_HEADLINES = ("headline", "title", "headlines")
_WITHIN = ("basic", "rendered", "web", "main", "text", "default")
_TEXTS = (
    "content_elements", "articleBody", "bodyHtml", "body_html", "contentHtml", "content_html", "bodyText", "body", "content", "fullText",
    "full_text", "text", "html", "paragraphs", "blocks", "components", "story",
)  # fmt: skip
_ADDRESSES = (
    "canonical_url",
    "canonicalUrl",
    "canonical",
    "website_url",
    "url",
    "link",
    "permalink",
    "shareUrl",
    "webUrl",
    "path",
)
_PRINTED = 60
_MOST_PRINTED = 3
"""Paragraphs of some length: a page that prints more prints its text."""
_SHORTEST = 200
_FEWEST_LINES = 2
_FEWEST_WORDS = 3
"""What is called by fewer is as often a section, with its teasers in it."""
_MOST_CANDIDATES = 40


def read_state_text(page: RawPage, tree: HtmlElement) -> Facts:
    """Return the longest text among the objects that have the page's own headline or address; nothing where the page prints one."""
    lines = (each for each in tree.iter("p") if size_of(text_of(each)) >= _PRINTED)
    if next(islice(lines, _MOST_PRINTED, None), None) is not None:
        return Facts()
    own = None
    for name, state in page_states(tree):
        own = own or page_names(tree, page.url)
        found = [(body, field) for body, field in _texts(state, own, page) if _is_text(body)]
        if found:
            body, field = max(found, key=lambda each: sum(map(len, each[0])))
            where = dict.fromkeys(("body", "cut"), f"page state {name} {field}")
            return Facts(body=body, cut=is_cut(body[-1]), where=where, confidence=0.5)
    return Facts()


def _texts(state: Any, own: PageNames, page: RawPage) -> Iterator[tuple[tuple[str, ...], str]]:
    mine = (each for each in objects_in(state) if _holds_text(each) and _is_own(each, own, page))
    for each in islice(mine, _MOST_CANDIDATES):
        for field in _TEXTS:
            if lines := [line for line in texts_of(each.get(field)) if not _is_of_site(line)]:
                yield tuple(without_closing_lines(lines)), field
                break


def _is_of_site(line: str) -> bool:
    return is_furniture(line) or is_invitation(line) or is_notice(line)


def _holds_text(each: dict[str, Any]) -> bool:
    return any(each.get(field) for field in _TEXTS)


def _is_own(each: dict[str, Any], own: PageNames, page: RawPage) -> bool:
    """Tell whether an object with a headline is called as the page is, or lies at its address."""
    lines = (_headline(each.get(name)) for name in _HEADLINES)
    headlines = [line for line in lines if count_words(line) >= _FEWEST_WORDS]
    if not headlines:
        return False
    if own.distance("", headlines) <= OWN + 1:
        return True
    printed = [value for name in _ADDRESSES if isinstance(value := each.get(name), str)]
    addresses = [stated_address(one, base=page.url, given=page.url).address for one in printed]
    return any(own.distance(one, ()) <= OWN for one in addresses if one)


def _headline(value: Any) -> str:
    if isinstance(value, dict):
        value = next((value[name] for name in _WITHIN if isinstance(value.get(name), str)), None)
    return first_line(value) if isinstance(value, str) else ""


def _is_text(body: tuple[str, ...]) -> bool:
    return len(body) >= _FEWEST_LINES and sum(map(size_of, body)) >= _SHORTEST
