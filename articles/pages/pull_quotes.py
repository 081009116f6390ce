"""Pull quotes: sentences of a text that its page prints once more, large, between its paragraphs."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from lxml.html import HtmlElement

from articles.pages.html_tree import elements_at, text_of

_NAMED = re.compile(r"pull-?_?(?:ed-?_?)?quote|quote-?_?(?:pull|highlight)", re.IGNORECASE)
_CALLED = ".//*[contains(@class, 'uote')]"
_AROUND = "\"'“”„‘’«»‹›「」.,…!?—–-"
_TAGS = ("blockquote", "q")
_LINES = ("p", "div", "span", "q", "footer", "cite")
_SHORTEST = 20
_MOST_QUOTES = 100
_MOST_LINES = 12


def without_pull_quotes(paragraphs: Sequence[str], tree: HtmlElement) -> list[str]:
    """Return the paragraphs without those in a quotation that another one holds word for word.

    A quotation that the text does not repeat is part of it: a letter, a poem, a post.
    """
    letters = [_letters(text) for text in paragraphs]
    joined = " ".join(letters)
    twice = {
        text
        for text, own in zip(paragraphs, letters, strict=True)
        if len(own) >= _SHORTEST and joined.find(own, joined.find(own) + 1) >= 0
    }
    if not twice or twice.isdisjoint(quoted := set(_lines_of_quotes(tree))):
        return list(paragraphs)
    kept = []
    for at, text in enumerate(paragraphs):
        others = (*letters[:at], *letters[at + 1 :])
        if text in twice & quoted and any(letters[at] in each for each in others):
            letters[at] = ""  # of two that are the same, one stays
        else:
            kept.append(text)
    return kept


def _lines_of_quotes(tree: HtmlElement) -> Iterator[str]:
    named = (each for each in elements_at(tree, _CALLED) if _NAMED.search(each.get("class") or ""))
    for quote in islice(chain(tree.iter(*_TAGS), named), _MOST_QUOTES):
        yield text_of(quote)
        yield from map(text_of, islice(quote.iter(*_LINES), _MOST_LINES))


def _letters(text: str) -> str:
    return "".join(text.casefold().split()).strip(_AROUND)
