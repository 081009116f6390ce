"""Scores: how often each article has something in, how well it answers out (BM25F)."""

import math
from collections.abc import Mapping

import numpy as np

from articles.search.whoosh_engine.schema import ZONES
from articles.search.whoosh_engine.snapshot import Snapshot

WEIGHTS = {"headline": 5.0, "names": 3.0, "lead": 2.0, "body": 1.0, "url": 1.0}
"""What one occurrence in a zone is worth."""

# How far a zone's length counts against it. Many names are no fault; a body may be long.
_LENGTH_COUNTS = {"headline": 0.3, "names": 0.2, "lead": 0.5, "body": 0.75, "url": 0.0}
SATURATION = 1.2


class Scorer:
    """Robertson, Zaragoza, Taylor: "Simple BM25 extension to multiple weighted fields" (2004).

    Numbers of articles and average lengths are those of the articles that can be found: the same
    whatever the segments and however many deleted ones wait to be cleared.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._norms: dict[str, np.ndarray] = {}

    def score(self, counts: Mapping[str, np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
        """Return a mask of the documents found and their scores, 0 for the others."""
        snapshot = self._snapshot
        weighed = np.zeros(snapshot.size)
        for zone, zone_counts in counts.items():
            weighed += WEIGHTS[zone] * zone_counts / self._norm(zone)
        weighed[~snapshot.live] = 0.0
        mask = weighed > 0
        rarity = self.rarity(int(mask.sum()))
        return mask, rarity * weighed / (SATURATION + weighed)

    def rarity(self, found: int) -> float:
        """Return what something counts that so many articles have."""
        return math.log(1 + (self._snapshot.count - found + 0.5) / (found + 0.5))

    def _norm(self, zone: str) -> np.ndarray:
        if zone not in self._norms:
            self._norms[zone] = self._length_norm(zone)
        return self._norms[zone]

    def _length_norm(self, zone: str) -> np.ndarray:
        snapshot = self._snapshot
        if zone not in ZONES:
            return np.ones(snapshot.size)
        lengths = snapshot.numbers[f"length_{zone}"].astype(float)
        total = lengths[snapshot.live].sum()
        average = total / snapshot.count if total else 1.0
        counts = _LENGTH_COUNTS[zone]
        return 1 - counts + counts * lengths / average
