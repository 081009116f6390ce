"""Pull quotes: sentences of a text that its page prints once more, large, between its paragraphs."""

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from articles.keys import fold
from articles.pages.html_tree import text_of
from articles.pages.surroundings import marks_of

_NAMED = re.compile(r"pull-?_?(?:ed-?_?)?quote|quote-?_?(?:pull|highlight)", re.IGNORECASE)
_TAGS = ("blockquote", "aside", "q")
_LINES = ("p", "div", "span", "q", "footer", "cite")
_SHORTEST = 20
_MOST_QUOTES = 100
_MOST_LINES = 12


def without_pull_quotes(paragraphs: Sequence[str], tree: HtmlElement) -> list[str]:
    """Return the paragraphs without those in a quotation that another one holds word for word.

    A quotation that the text does not repeat is part of it: a letter, a poem, a post.
    """
    quoted = {text for quote in _quotes(tree) for text in _lines(quote)}
    if quoted.isdisjoint(paragraphs):
        return list(paragraphs)
    letters = [_letters(text) for text in paragraphs]
    kept = []
    for at, text in enumerate(paragraphs):
        own = letters[at]
        others = (*letters[:at], *letters[at + 1 :])
        is_told = len(own) >= _SHORTEST and any(own in each for each in others)
        if text in quoted and is_told:
            letters[at] = ""  # of two that are the same, one stays
        else:
            kept.append(text)
    return kept


def _quotes(tree: HtmlElement) -> Iterator[HtmlElement]:
    found = 0
    for element in tree.iter(*_TAGS, "div", "p", "figure"):
        if found >= _MOST_QUOTES:
            return
        if element.tag in _TAGS or _NAMED.search(marks_of(element)):
            found += 1
            yield element


def _lines(quote: HtmlElement) -> Iterator[str]:
    yield text_of(quote)
    for at, line in enumerate(quote.iter(*_LINES)):
        if at >= _MOST_LINES:
            return
        yield text_of(line)


def _letters(text: str) -> str:
    return "".join(re.findall(r"\w+", fold(text)))
