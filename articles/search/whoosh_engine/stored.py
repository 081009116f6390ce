"""Stored articles: what the index keeps of an article to show it, packed and unpacked."""

from dataclasses import dataclass

from articles.packing import Packer
from articles.search.document import Document, apart, digest_of, in_one
from articles.search.whoosh_engine.arrays import SegmentArrays

PACKER = Packer(level=1)
"""A news article is too short for the higher levels to gain anything: 3 takes a third longer."""


@dataclass(frozen=True, slots=True)
class Stored:
    headline: str
    summary: str
    body: tuple[str, ...]
    language: str


def kept(document: Document) -> bytes:
    """Return what is kept to show the article, not yet packed."""
    return in_one(document.headline, document.summary, document.language, document.body)


def stored(arrays: SegmentArrays, number: int) -> Stored:
    headline, summary, language, *body = apart(_unpacked(arrays, number))
    return Stored(headline, summary, tuple(body), language)


def digest(arrays: SegmentArrays, number: int) -> str:
    """Return the digest of what is kept to show an article."""
    return digest_of(_unpacked(arrays, number))


def _unpacked(arrays: SegmentArrays, number: int) -> bytes:
    return PACKER.unpack(arrays.documents[number])
