"""Corrections: a query's text and what a word may be a slip for in, the text without slips out."""

import re
from collections.abc import Callable, Iterator

from articles.search import words
from articles.search.fillers import FILLERS
from articles.search.queries import (
    Both,
    Covering,
    Either,
    Named,
    Node,
    Phrase,
    Query,
    Weighed,
    Word,
)


def corrected(query: Query, spelling: Callable[[str], str]) -> str:
    """Return the text of `query` as typed, each misspelt word replaced; the same when none is.

    `spelling` is that of SearchEngine.
    """
    text = query.text
    for word in dict.fromkeys(_asked(query.root)):
        if better := spelling(word):
            shown = better.capitalize() if word[0].isupper() else better
            # A form of the archive has letters only, nothing that a pattern could mean.
            text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", shown, text)
    return text


def _asked(node: Node) -> Iterator[str]:
    """Yield the words that must or may be found, as typed."""
    match node:
        case Both(parts) | Either(parts) | Covering(parts, _):
            for part in parts:
                yield from _asked(part)
        case Weighed(part, _):
            yield from _asked(part)
        case Word(text, field) | Phrase(text, field, _) if field != "url":
            yield from _correctable(text)
        case Named(_, text):
            yield from _correctable(text)


def _correctable(text: str) -> Iterator[str]:
    for word in text.split():
        known = word.lower() in FILLERS or word.lower() in words.STOP_WORDS
        if word.isalpha() and not known:
            yield word
