"""A union of terms: the sorted terms of several segments in, all of them in one order out."""

from collections.abc import Sequence

import numpy as np

from articles.search.whoosh_engine.arrays import Terms, picked_terms
from articles.search.whoosh_engine.byte_order import ByteStrings


class TermUnion:
    """The distinct terms of `sources`, and of each source the places of its terms among them."""

    def __init__(self, sources: Sequence[Terms]) -> None:
        cut = [terms.blob[int(terms.starts[0]) : int(terms.starts[-1])] for terms in sources]
        self._data = b"".join(cut)
        self._sizes = np.concatenate([np.diff(terms.starts).astype(np.int64) for terms in sources])
        self._starts = np.cumsum(self._sizes) - self._sizes
        strings = ByteStrings(self._data, self._starts, self._sizes - 1)  # without the line feeds
        places, begins = strings.in_order()
        self._of_each = places[begins]
        ranks = np.empty(len(places), dtype=np.int64)
        ranks[places] = np.cumsum(begins) - 1
        self.ranks = np.split(ranks, np.cumsum([len(terms) for terms in sources])[:-1])

    def __len__(self) -> int:
        return len(self._of_each)

    def terms(self, numbers: np.ndarray) -> Terms:
        """Return some of the terms, which `numbers` name in ascending order."""
        held = self._of_each.take(numbers)
        return picked_terms(self._data, self._starts.take(held), self._sizes.take(held))
