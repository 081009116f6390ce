"""Pull quotes: sentences of a text that its page prints once more, large, between its paragraphs."""

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from lxml.html import HtmlElement

from articles.lengths import count_words
from articles.pages.html_tree import text_of

_NAMED = re.compile(
    r"quote|zitat|citaa?t|(?:^|[\s_-])cita(?:$|[\s_-])",
    re.IGNORECASE,
)
_FARTHEST_UP = 3
_AROUND = "\"'“”„‘’«»‹›「」.,…!?—–-"
_SHORTEST = 20
_FEWEST_WORDS = 4
"""Of a quotation that is all in its element; a line of a poem is not."""
_MOST_QUOTES = 100
_SOURCES = ("cite", "footer", "figcaption")
_LONGEST_SOURCE = 150


def without_pull_quotes(
    paragraphs: Sequence[str], tree: HtmlElement, texts: Mapping[HtmlElement, str]
) -> list[str]:
    """Return the paragraphs without those in a quotation that another one holds word for word.

    Whose words they are, told in that quotation, goes with them. A quotation that the text does not repeat is part of it: a letter, a poem, a post. `texts`
    holds what stands in each `<p>`.
    """
    known = set(paragraphs)
    quoted = {text for text in _quotations(tree, texts, known) if text in known}
    if not quoted:
        return list(paragraphs)
    whole = {text for text in _whole_quotations(tree) if count_words(text) >= _FEWEST_WORDS}
    letters = [_letters(text) for text in paragraphs]
    kept: list[str] = []
    gone: set[str] = set()
    for at, text in enumerate(paragraphs):
        own = letters[at]
        others = (*letters[:at], *letters[at + 1 :])
        is_long = len(own) >= _SHORTEST or text in whole
        if text in quoted and is_long and any(own in each for each in others):
            letters[at] = ""  # of two that are the same, one stays
            gone.add(text)
        else:
            kept.append(text)
    sources = set(_sources(tree, gone)) if gone else set()
    return [text for text in kept if text not in sources]


def _sources(tree: HtmlElement, gone: set[str]) -> Iterator[str]:
    """Yield what the quotations that went say of whose words they are."""
    for element in islice(tree.iter(*_SOURCES), _MOST_QUOTES):
        source = text_of(element)
        around = islice(element.iterancestors("blockquote", "figure", "aside", "div"), 2)
        if 0 < len(source) <= _LONGEST_SOURCE and any(
            _is_quotation_of(quote, source, gone) for quote in around
        ):
            yield source


def _is_quotation_of(quote: HtmlElement, source: str, gone: set[str]) -> bool:
    """Tell whether words that went are all that an element holds besides their source."""
    return _letters(text_of(quote).removesuffix(source)) in map(_letters, gone)


def _whole_quotations(tree: HtmlElement) -> Iterator[str]:
    """Yield what each quotation says, without whose words they are."""
    for quote in islice(tree.iter("blockquote"), _MOST_QUOTES):
        source = next(quote.iter(*_SOURCES), None)
        text = text_of(quote)
        yield text if source is None else text.removesuffix(text_of(source)).rstrip()


def _quotations(
    tree: HtmlElement, texts: Mapping[HtmlElement, str], known: set[str]
) -> Iterator[str]:
    for quote in islice(tree.iter("blockquote"), _MOST_QUOTES):
        yield text_of(quote)
        yield from (texts.get(line, "") for line in quote.iter("p"))
    for line, text in texts.items():
        if text in known and _is_named(line):
            yield text


@functools.lru_cache(maxsize=16_384)
def _names_quotation(name: str) -> bool:
    return bool(_NAMED.search(name))


def _is_named(line: HtmlElement) -> bool:
    around: HtmlElement | None = line
    for _ in range(_FARTHEST_UP):
        if around is None:
            return False
        if (name := around.get("class")) and _names_quotation(name):
            return True
        around = around.getparent()
    return False


def _letters(text: str) -> str:
    return "".join(text.casefold().split()).strip(_AROUND)
