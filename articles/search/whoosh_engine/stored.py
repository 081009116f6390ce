"""Stored articles: what the index keeps of an article to show it, packed and unpacked."""

from dataclasses import dataclass

from articles.packing import Packer
from articles.search.document import Document
from articles.search.whoosh_engine.arrays import SegmentArrays

PACKER = Packer(level=1)
"""A news article is too short for the higher levels to gain anything: 3 takes a third longer."""

_BETWEEN = "\0"
"""Between the texts that are kept; no page prints it."""


@dataclass(frozen=True, slots=True)
class Stored:
    headline: str
    summary: str
    body: tuple[str, ...]
    language: str


def kept(document: Document) -> bytes:
    """Return what is kept to show the article, not yet packed."""
    texts = (document.headline, document.summary, document.language, *document.body)
    joined = _BETWEEN.join(texts)
    if joined.count(_BETWEEN) >= len(texts):
        joined = _BETWEEN.join(text.replace(_BETWEEN, " ") for text in texts)
    return joined.encode()


def stored(arrays: SegmentArrays, number: int) -> Stored:
    texts = PACKER.unpack(arrays.documents[number]).decode().split(_BETWEEN)
    headline, summary, language, *body = texts
    return Stored(headline, summary, tuple(body), language)
