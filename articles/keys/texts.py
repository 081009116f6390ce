"""Texts: paragraphs in, a hash that white space, case and marks do not change out."""

import hashlib
from collections.abc import Iterable, Sequence

from articles.keys.folding import NOT_WORD, fold

_NO_WORD_IN_ASCII = {code: " " for code in range(128) if NOT_WORD.match(chr(code))}
_PARTING = "\0"
_WORDS_OF_ASCII = bytes(
    ord(_NO_WORD_IN_ASCII.get(code, chr(code))) if code not in {0, *range(128, 256)} else code
    for code in range(256)
)
"""The same, but what parts paragraphs stays."""
_PRINTED_MARKS = "“”‘’–—…\xa0"


def text_key(paragraphs: Iterable[str]) -> str:
    """Return a hash of the words of a text, the same whatever its case, spacing and marks."""
    given = list(paragraphs)
    words = _ascii_words(given) or " ".join(map(_words_alone, given)).encode()
    return hashlib.sha256(words).hexdigest()[:32]


def _ascii_words(paragraphs: Sequence[str]) -> bytes:
    """Return the words of texts as `_words_alone` does, all at once; b"" where that cannot be.

    Nearly all texts are of ASCII but for printed marks; of these it takes a quarter of the time.
    """
    text = _PARTING.join(paragraphs)
    if not text.isascii():
        for mark in _PRINTED_MARKS:
            text = text.replace(mark, " ")
    if not text.isascii() or text.count(_PARTING) >= max(len(paragraphs), 1):
        return b""
    parts = text.encode().lower().translate(_WORDS_OF_ASCII).split(_PARTING.encode())
    return b" ".join([b" ".join(part.split()) for part in parts])


def _words_alone(text: str) -> str:
    """Return the folded words of a text, a space between them."""
    if not text.isascii():  # most texts are, but for such marks, and the slow way is ten times so
        for mark in _PRINTED_MARKS:
            text = text.replace(mark, " ")
    folded = fold(text)
    if folded.isascii():
        return " ".join(folded.translate(_NO_WORD_IN_ASCII).split())
    return NOT_WORD.sub(" ", folded).strip()
