"""Texts: paragraphs in, a hash that white space, case and marks do not change out."""

import hashlib
from collections.abc import Iterable

from articles.keys.folding import NOT_WORD, fold


def text_key(paragraphs: Iterable[str]) -> str:
    """Return a hash of the words of a text, the same whatever its case, spacing and marks."""
    words = " ".join(NOT_WORD.sub(" ", fold(paragraph)).strip() for paragraph in paragraphs)
    return hashlib.sha256(words.encode()).hexdigest()[:32]
