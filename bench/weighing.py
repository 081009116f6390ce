"""Weighing: articles and words in, the articles in the order that BM25F of any weights gives out.

Worked out from the words themselves, so that other weights need no other index.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from articles.search import words
from articles.search.document import Document
from articles.search.whoosh_engine import schema
from articles.search.whoosh_engine.entries import lay_out
from articles.search.whoosh_engine.scoring import rarity

_SHORTEST = 0.5
NEAR = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """How words count; as it stands, as the archive weighs them."""

    weights: tuple[float, ...] = tuple(schema.WEIGHTS.values())
    length_counts: tuple[float, ...] = tuple(schema.LENGTH_COUNTS.values())
    pivots: tuple[float, ...] = tuple(schema.PIVOTS.values())
    saturation: float = schema.SATURATION
    one_length: float | None = None
    """b of plain BM25: all zones are one field, its length counted against the average."""
    share_power: float = 0.0
    """To what power the share of what was asked multiplies the score."""
    pair_weight: float = 0.0
    all_weight: float = 0.0


@dataclass(slots=True)
class _Postings:
    ids: list[int] = field(default_factory=list)
    counts: list[list[int]] = field(default_factory=list)


class Weigher:
    def __init__(self, documents: Iterable[Document]) -> None:
        stems: dict[str, _Postings] = defaultdict(_Postings)
        self._forms: dict[str, dict[int, list[int]]] = {}
        lengths, numbers = [], []
        for place, document in enumerate(documents):
            row = lay_out(document)
            language = words.stem_language(document.language)
            zones: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
            for form, position, zone in row.words:
                zones[words.stem(form, language)][zone] += 1
                self._forms.setdefault(form, {}).setdefault(place, []).append(position)
            for stem, counts in zones.items():
                stems[stem].ids.append(place)
                stems[stem].counts.append(counts)
            lengths.append(row.lengths)
            numbers.append(document.id)
        self._lengths = np.array(lengths, dtype=float)
        self._numbers = np.array(numbers)
        self._stems = {
            stem: (np.array(held.ids), np.array(held.counts, dtype=float))
            for stem, held in stems.items()
        }

    def rank(self, asked: Sequence[str], weighing: Weighing, *, limit: int = 1000) -> list[int]:
        """Return the ids of the articles that have any of the forms, best first."""
        size = len(self._numbers)
        scores, share, have = np.zeros(size), np.zeros(size), np.zeros(size)
        ones = self._ones(weighing)
        whole = 0.0
        for form in asked:
            if (held := self._stems.get(words.stem(form))) is None:
                continue
            ids, counts = held
            worth = rarity(len(ids), count=size)
            weights = (counts * ones[ids]).sum(axis=1)
            scores[ids] += worth * weights / (weighing.saturation + weights)
            share[ids] += worth
            have[ids] += 1
            whole += worth
        found = np.flatnonzero(have)
        if whole:
            scores *= (share / whole) ** weighing.share_power
        if weighing.pair_weight:
            for one, other in pairwise(asked):
                self._add_pair(scores, one, other, ones, weighing)
        scores[have == len(asked)] *= 1 + weighing.all_weight
        order = np.lexsort((self._numbers[found], -scores[found]))[:limit]
        return self._numbers[found[order]].tolist()

    def _ones(self, weighing: Weighing) -> np.ndarray:
        weights = np.array(weighing.weights)
        if (share := weighing.one_length) is not None:
            total = self._lengths[:, weights > 0].sum(axis=1)
            ones = 1 / (1 - share + share * total / total.mean())
            return ones[:, None] * weights
        shares = np.array(weighing.length_counts)
        lengths = np.maximum(self._lengths / np.array(weighing.pivots), _SHORTEST)
        return weights / (1 - shares + shares * lengths)

    def _add_pair(
        self, scores: np.ndarray, one: str, other: str, ones: np.ndarray, weighing: Weighing
    ) -> None:
        first, second = self._forms.get(one, {}), self._forms.get(other, {})
        near = {
            place: times
            for place in first.keys() & second.keys()
            if (
                times := sum(
                    any(0 < abs(a - b) < NEAR for b in second[place]) for a in first[place]
                )
            )
        }
        worth = weighing.pair_weight * rarity(len(near), count=len(scores))
        for place, times in near.items():
            weight = times * ones[place, -1]
            scores[place] += worth * weight / (weighing.saturation + weight)
