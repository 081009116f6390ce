"""The matcher: a term's postings one by one, for whoosh's own queries over our arrays."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

import numpy as np
from whoosh.matching.mcore import LeafMatcher, ReadTooFar
from whoosh.reading import TermInfo

from articles.search.whoosh_engine.arrays import FieldArrays


def term_info(field: FieldArrays, place: int) -> TermInfo:
    """Return what whoosh wants to know of a term; our fields have no lengths of their own."""
    first, last = int(field.starts[place]), int(field.starts[place + 1])
    weights = field.weights
    return TermInfo(
        weight=float(last - first if weights is None else weights[first:last].sum()),
        df=last - first,
        minlength=0,
        maxweight=1.0 if weights is None else float(weights[first:last].max()),
        minid=int(field.ids[first]),
        maxid=int(field.ids[last - 1]),
    )


class FlatMatcher(LeafMatcher):
    def __init__(
        self, field: FieldArrays, place: int, kept: Any, *, term: tuple[str, bytes], scorer: Any
    ) -> None:
        self.format = kept
        self.scorer = scorer
        self._term = term
        self._field = field
        self._place = place
        self._first = int(field.starts[place])
        self._ids = field.ids[self._first : int(field.starts[place + 1])].tolist()
        self._info = term_info(field, place)
        self._at = 0

    def copy(self) -> "FlatMatcher":
        again = FlatMatcher(
            self._field, self._place, self.format, term=self._term, scorer=self.scorer
        )
        again._at = self._at
        return again

    def reset(self) -> None:
        self._at = 0

    def is_active(self) -> bool:
        return self._at < len(self._ids)

    def id(self) -> int:
        return int(self._ids[self._at])

    def all_ids(self) -> Iterator[int]:
        return iter(self._ids[self._at :])

    def next(self) -> None:
        if not self.is_active():
            raise ReadTooFar
        self._at += 1

    def skip_to(self, target: int) -> None:
        if not self.is_active():
            raise ReadTooFar
        self._at = bisect_left(self._ids, target, self._at)

    def skip_to_quality(self, minimum: float) -> int:
        """Skip blocks that cannot score better than `minimum`; a term is one block."""
        if self.block_quality() > minimum:
            return 0
        self._at = len(self._ids)
        return 1

    def weight(self) -> float:
        weights = self._field.weights
        return 1.0 if weights is None else float(weights[self._first + self._at])

    def value(self) -> bytes:
        return bytes(np.asarray(self._kept(), dtype="<u4").tobytes())

    def _kept(self) -> np.ndarray:
        posting = self._first + self._at
        field = self._field
        if field.zones is not None:
            return field.zones[posting]
        if field.offsets is not None and field.positions is not None:
            return field.positions[int(field.offsets[posting]) : int(field.offsets[posting + 1])]
        return np.zeros(0)

    def block_min_id(self) -> int:
        return self._info.min_id() or 0

    def block_max_id(self) -> int:
        return self._info.max_id()

    def block_min_length(self) -> int:
        return 0

    def block_max_length(self) -> int:
        return 0

    def block_max_weight(self) -> float:
        return self._info.max_weight()
