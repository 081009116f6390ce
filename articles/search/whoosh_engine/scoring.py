"""Scores: weights of postings in, how well each article answers out (BM25F)."""

import math
from collections.abc import Sequence

import numpy as np

from articles.search.whoosh_engine.found import Found
from articles.search.whoosh_engine.schema import SATURATION


def rarity(found: int, *, count: int) -> float:
    """Return what a term is worth that `found` of `count` articles have."""
    return math.log(1 + (count - found + 0.5) / (found + 0.5))


def saturated(weighed: Found) -> Found:
    """Return scores before rarity: of an occurrence more, each is worth less.

    Robertson, Zaragoza, Taylor: "Simple BM25 extension to multiple weighted fields" (2004).
    """
    if weighed.scores is None:
        return weighed
    scores = weighed.scores + np.float32(SATURATION)
    np.divide(weighed.scores, scores, out=scores)
    return Found(weighed.size, weighed.count, ids=weighed.ids, mask=weighed.mask, scores=scores)


def scored(parts: Sequence[Found], *, count: int) -> list[Found]:
    """Return one term's matches in all segments with their scores: rare terms are worth more."""
    worth = rarity(total(parts), count=count)
    return [part.times(worth) for part in parts]


def total(parts: Sequence[Found]) -> int:
    return sum(part.count for part in parts)
