"""Stored articles: what the index keeps of an article to show it."""

import json
from dataclasses import dataclass

from articles.search.whoosh_engine.arrays import SegmentArrays
from articles.search.whoosh_engine.compression import decompress


@dataclass(frozen=True, slots=True)
class Stored:
    headline: str
    summary: str
    body: tuple[str, ...]
    language: str


def stored(arrays: SegmentArrays, number: int) -> Stored:
    kept = json.loads(decompress(arrays.documents[number]))
    headline, summary, body, language = kept
    return Stored(headline, summary, tuple(body), language)
