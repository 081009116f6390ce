"""Found: which documents of a segment, and how well; and the algebra of such sets.

A set is sparse (sorted document numbers, a score each) or dense (a mask and scores over the whole
segment, 0 where the mask is off), whichever its length makes cheaper. Sets are never changed once
made, so that threads and the cache may share them.
"""

from collections.abc import Callable, Sequence

import numpy as np

_DENSE_FROM = 12
"""A set is dense once it holds one document in so many."""

_SORTED_UP_TO = 100
"""Sets that together hold less than one document in so many are joined by sorting."""


class Found:
    """Made by `sparse`, `dense` and `nothing`. Scores are None where nothing is scored."""

    __slots__ = ("count", "ids", "mask", "scores", "size")

    def __init__(
        self,
        size: int,
        count: int,
        *,
        ids: np.ndarray | None,
        mask: np.ndarray | None,
        scores: np.ndarray | None,
    ) -> None:
        self.size = size
        self.count = count
        self.ids = ids
        self.mask = mask
        self.scores = scores

    @property
    def bytes(self) -> int:
        held = (self.ids, self.mask, self.scores)
        return 200 + sum(array.nbytes for array in held if array is not None)

    def all_ids(self) -> np.ndarray:
        return self.ids if self.ids is not None else np.flatnonzero(self.whole_mask())

    def whole_mask(self) -> np.ndarray:
        if self.mask is not None:
            return self.mask
        mask = np.zeros(self.size, dtype=bool)
        mask[self.ids] = True
        return mask

    def has(self, ids: np.ndarray) -> np.ndarray:
        """Return of each of some sorted documents whether it is found."""
        if self.mask is not None:
            return self.mask.take(ids)
        held = self.all_ids()
        if not len(held):
            return np.zeros(len(ids), dtype=bool)
        if len(ids) * 20 > self.size // 20 + len(held):
            return self.whole_mask().take(ids)
        places = np.minimum(held.searchsorted(ids), len(held) - 1)
        return held.take(places) == ids

    def scores_of(self, ids: np.ndarray) -> np.ndarray | None:
        """Return the scores of some documents that are found."""
        if self.scores is None or ids is self.ids:
            return self.scores
        if self.ids is None:
            return self.scores.take(ids)
        return self.scores.take(self.ids.searchsorted(ids))

    def times(self, factor: float) -> "Found":
        if self.scores is None:
            return self
        scores = self.scores * np.float32(factor)
        return Found(self.size, self.count, ids=self.ids, mask=self.mask, scores=scores)


def sparse(size: int, ids: np.ndarray, scores: np.ndarray | None = None) -> Found:
    return Found(size, len(ids), ids=ids, mask=None, scores=scores)


def dense(mask: np.ndarray, scores: np.ndarray | None = None) -> Found:
    count = int(np.count_nonzero(mask))
    return Found(len(mask), count, ids=None, mask=mask, scores=scores)


def nothing(size: int, *, scored: bool = False) -> Found:
    scores = np.zeros(0, dtype=np.float32) if scored else None
    return sparse(size, np.zeros(0, dtype=np.int64), scores)


def lighter(found: Found) -> Found:
    """Return a dense set as a sparse one where it holds few."""
    if found.ids is not None or is_many(found.count, found.size):
        return found
    ids = found.all_ids()
    return sparse(found.size, ids, found.scores_of(ids))


def is_many(count: int, size: int) -> bool:
    """Whether so many documents of a segment are better kept as a mask."""
    return count * _DENSE_FROM > size


def of_mask(mask: np.ndarray) -> Found:
    """Return what a mask holds, unscored, in the cheaper way."""
    return lighter(dense(mask))


def of_ids(size: int, ids: np.ndarray, scores: np.ndarray | None = None) -> Found:
    """Return sorted documents and their scores in the cheaper way."""
    if not is_many(len(ids), size):
        return sparse(size, ids, scores)
    mask = np.zeros(size, dtype=bool)
    mask[ids] = True
    if scores is None:
        return Found(size, len(ids), ids=None, mask=mask, scores=None)
    spread = np.zeros(size, dtype=np.float32)
    spread[ids] = scores
    return Found(size, len(ids), ids=None, mask=mask, scores=spread)


def both(parts: Sequence[Found]) -> Found:
    """Return what all of the parts find; scores add up."""
    if len(parts) == 1:
        return parts[0]
    parts = sorted(parts, key=lambda part: (part.ids is None, part.count))
    first = parts[0]
    if first.ids is None:
        return _both_dense(parts)
    ids = first.ids
    for other in parts[1:]:
        ids = ids[other.has(ids)]
    if len(ids) == first.count:
        ids = first.ids
    return sparse(first.size, ids, _added(parts, lambda part: part.scores_of(ids)))


def _both_dense(parts: Sequence[Found]) -> Found:
    mask = parts[0].whole_mask()
    for other in parts[1:]:
        mask = mask & other.whole_mask()
    found = dense(mask)
    if not is_many(found.count, found.size):
        ids = np.flatnonzero(mask)
        return sparse(found.size, ids, _added(parts, lambda part: part.scores_of(ids)))
    scores = _added(parts, lambda part: part.scores)
    if scores is not None:
        scores = scores * mask
    return Found(found.size, found.count, ids=None, mask=mask, scores=scores)


def _added(
    parts: Sequence[Found], scores_of: Callable[[Found], np.ndarray | None]
) -> np.ndarray | None:
    scored = [scores for part in parts if (scores := scores_of(part)) is not None]
    if not scored:
        return None
    total = scored[0]
    for scores in scored[1:]:
        total = total + scores
    return total


def either(parts: Sequence[Found]) -> Found:
    """Return what at least one of the parts finds; scores add up."""
    if len(parts) == 1:
        return parts[0]
    size = parts[0].size
    scored = any(part.scores is not None for part in parts)
    held = [part for part in parts if part.count]
    if len(held) == 1 and (held[0].scores is not None) == scored:
        return held[0]
    if not held:
        return nothing(size, scored=scored)
    total = sum(part.count for part in held)
    if any(part.ids is None for part in held) or total * _SORTED_UP_TO > size:
        return lighter(_either_dense(size, held, scored=scored))
    ids = distinct(np.concatenate([part.all_ids() for part in held]))
    if not scored:
        return sparse(size, ids)
    scores = np.zeros(len(ids), dtype=np.float32)
    for part in held:
        if part.scores is not None:
            scores[ids.searchsorted(part.all_ids())] += part.scores
    return sparse(size, ids, scores)


def distinct(numbers: np.ndarray) -> np.ndarray:
    """Return numbers sorted and each but once; np.unique takes several times as long."""
    numbers = np.sort(numbers)
    return numbers[np.diff(numbers, prepend=-1) != 0]


def _either_dense(size: int, parts: Sequence[Found], *, scored: bool) -> Found:
    mask = np.zeros(size, dtype=bool)
    for part in parts:
        if part.mask is not None:
            mask |= part.mask
        else:
            mask[part.ids] = True
    if not scored:
        return dense(mask)
    scores = np.zeros(size, dtype=np.float32)
    for part in parts:
        add_scores(scores, part)
    return dense(mask, scores)


def add_scores(scores: np.ndarray, part: Found) -> None:
    """Add a part's scores to those of a whole segment."""
    if part.scores is None:
        return
    if part.ids is None:
        scores += part.scores
    else:
        scores[part.ids] += part.scores


def minus(found: Found, excluded: Found) -> Found:
    """Return what is found and not excluded."""
    if not excluded.count or not found.count:
        return found
    if found.ids is not None:
        return kept(found, ~excluded.has(found.ids))
    if excluded.ids is None:
        return kept(found, ~excluded.whole_mask())
    mask = found.whole_mask().copy()
    mask[excluded.ids] = False
    return kept(found, mask)


def kept(found: Found, keep: np.ndarray) -> Found:
    """Return the documents to keep: of sparse ones a flag each, of dense ones a mask."""
    if found.ids is not None:
        scores = found.scores[keep] if found.scores is not None else None
        return sparse(found.size, found.ids[keep], scores)
    mask = found.whole_mask() & keep
    left = dense(mask)
    if not is_many(left.count, left.size):
        ids = np.flatnonzero(mask)
        return sparse(found.size, ids, found.scores_of(ids))
    scores = found.scores * mask if found.scores is not None else None
    return Found(left.size, left.count, ids=None, mask=mask, scores=scores)
