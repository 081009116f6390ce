"""Texts: paragraphs in, a hash that white space, case and marks do not change out."""

import hashlib
from collections.abc import Iterable

from articles.keys.folding import NOT_WORD, fold

_NO_WORD_IN_ASCII = {code: " " for code in range(128) if NOT_WORD.match(chr(code))}
_PRINTED_MARKS = "“”‘’–—…\xa0"


def text_key(paragraphs: Iterable[str]) -> str:
    """Return a hash of the words of a text, the same whatever its case, spacing and marks."""
    words = " ".join(map(_words_alone, paragraphs))
    return hashlib.sha256(words.encode()).hexdigest()[:32]


def _words_alone(text: str) -> str:
    """Return the folded words of a text, a space between them."""
    if not text.isascii():  # most texts are, but for such marks, and the slow way is ten times so
        for mark in _PRINTED_MARKS:
            text = text.replace(mark, " ")
    folded = fold(text)
    if folded.isascii():
        return " ".join(folded.translate(_NO_WORD_IN_ASCII).split())
    return NOT_WORD.sub(" ", folded).strip()
