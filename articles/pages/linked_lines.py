"""Linked lines: what a page prints of other articles, a headline or a teaser, each all of it a link."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from articles.pages.html_tree import text_of

_LINES = ("p", "li", "h2", "h3", "h4", "h5", "h6", "blockquote")
_TEASED = ("p", "h2", "h3", "h4", "h5", "h6")
_SHORTEST_LINK = 15
_LONGEST_TEASER = 600
"""A link that is never closed holds the rest of its page."""


def linked_lines(tree: HtmlElement) -> set[str]:
    """Return the lines that are a link and nothing more and no sentence, and those of teasers, which are one as well."""
    return {*_headlines(tree), *_teasers(tree)}


def _headlines(tree: HtmlElement) -> Iterator[str]:
    for link in tree.iter("a"):
        text = text_of(link)
        if len(text) < _SHORTEST_LINK or text.endswith((".", "!", "”", '"')):
            continue
        line = next(link.iterancestors(*_LINES), None)
        if line is None or len(line) > 3 or (line.text or "").strip():
            continue
        is_alone = len(line) == 1 and line is link.getparent() and not link.tail
        if is_alone or text_of(line) == text:
            yield text


def _teasers(tree: HtmlElement) -> Iterator[str]:
    """Yield the lines in links that hold a heading or a paragraph, among what else: a picture, a date."""
    for line in tree.iter(*_TEASED):
        link = next(line.iterancestors("a"), None)
        if link is None or not link.get("href"):
            continue
        if (
            sum(map(len, map(str, link.itertext()))) <= _LONGEST_TEASER
            and link.find(".//h1") is None
        ):
            yield text_of(line)
