"""Corrections: a query's text and what a word may be a slip for in, texts without slips out."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

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

Spellings = Callable[[str, bool], Sequence[str]]
"""A word and whether a name is asked for in, what it may be a slip for out, the likeliest first."""

_MOST = 6
"""Ways to mend a query that are told."""


def corrections(query: Query, spellings: Spellings) -> list[str]:
    """Return the texts of `query` as it may have been meant, the likeliest first; often none.

    Each misspelt word is replaced in the text as typed. The first has the likeliest of each; in
    the others one word at a time is another.
    """
    found = {
        word: several
        for word, in_name in dict.fromkeys(_asked(query.root))
        if (several := spellings(word, in_name))
    }
    if not found:
        return []
    likeliest = {word: several[0] for word, several in found.items()}
    others = [likeliest | {word: other} for word, several in found.items() for other in several[1:]]
    return [_mended(query.text, one) for one in [likeliest, *others][:_MOST]]


def _mended(text: str, replaced: Mapping[str, str]) -> str:
    for word, better in replaced.items():
        shown = better.capitalize() if word[0].isupper() else better
        # A form of the archive has letters only, nothing that a pattern could mean.
        text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", shown, text)
    return text


def _asked(node: Node) -> Iterator[tuple[str, bool]]:
    """Yield the words that must or may be found, as typed, and whether names are looked for."""
    match node:
        case Both(parts) | Either(parts) | Covering(parts, _):
            for part in parts:
                yield from _asked(part)
        case Weighed(part, _):
            yield from _asked(part)
        case Word(text, field) | Phrase(text, field, _) if field != "url":
            yield from ((word, False) for word in _correctable(text))
        case Named(_, text):
            yield from ((word, True) for word in _correctable(text))


def _correctable(text: str) -> Iterator[str]:
    for word in text.split():
        known = word.lower() in FILLERS or word.lower() in words.STOP_WORDS
        if word.isalpha() and not known:
            yield word
