"""Matches: what is found in a segment, to be counted in several ways."""

import numpy as np

from articles.search.whoosh_engine.found import Found
from articles.search.whoosh_engine.snapshot import LiveSegment

_FEW = 3000
_FEW_SHARE = 20
"""Up to so many matches, or one in so many of a segment, are counted document by document."""


class Matches:
    """What matches in a segment, to be counted in several ways; its mask is made once."""

    def __init__(self, segment: LiveSegment, found: Found) -> None:
        self.segment = segment
        self.are_few = found.count <= max(_FEW, segment.size // _FEW_SHARE)
        self.are_all = found.count == segment.size
        self._found = found
        self._ids: np.ndarray | None = None
        self._mask: np.ndarray | None = None

    @property
    def ids(self) -> np.ndarray:
        if self._ids is None:
            self._ids = self._found.all_ids()
        return self._ids

    @property
    def mask(self) -> np.ndarray:
        if self._mask is None:
            self._mask = self._found.whole_mask()
        return self._mask

    def flags(self, ids: np.ndarray) -> np.ndarray:
        """Return of documents 1 or 0, which add up faster than a mask's."""
        return self.mask.view(np.uint8).take(ids)
