"""Picking: the documents that can be among the first so many, without sorting them all."""

from collections.abc import Callable, Sequence

import numpy as np

from articles.search.whoosh_engine.found import Found

STEPS = 10_000
"""Scores are compared in steps of 1 / STEPS: sums of the same scores differ in the last digits."""

_ROWS = 64
"""Scores of a whole segment are first looked through in columns of so many."""

_TRIED = 8
"""How many times as many documents as are wanted are tried at first of those in order."""

Key = Callable[[np.ndarray], np.ndarray]
"""Gives numbers that documents sort by, the least first."""


def first_scored(found: Found, count: int) -> np.ndarray:
    """Return at least the `count` best of a scored set that has more, all that tie included."""
    scores = found.scores
    if scores is None:
        raise ValueError("nothing is scored")
    if found.ids is not None:
        edge = np.partition(scores, len(scores) - count)[len(scores) - count]
        return found.ids[scores >= edge - 1 / STEPS]
    edge = _edge(scores, count) - 1 / STEPS
    if edge <= 0:  # as those are that are not found
        return found.all_ids()
    return np.flatnonzero(scores >= np.float32(edge))


def _edge(scores: np.ndarray, count: int) -> float:
    """Return a score that at least `count` documents have.

    The largest of each column come first: to partition scores that are mostly 0 takes many times
    as long.
    """
    width = len(scores) // _ROWS
    if width < 2 * count:
        return float(np.partition(scores, len(scores) - count)[len(scores) - count])
    largest = scores[: width * _ROWS].reshape(_ROWS, width).max(axis=0)
    return float(np.partition(largest, width - count)[width - count])


def first_by(keys: Sequence[Key], ids: np.ndarray, count: int) -> np.ndarray:
    """Return at least the `count` first of some documents, but few of those that come later.

    Those that tie on a key are told apart by the next one.
    """
    sure = []
    for key in keys:
        if len(ids) <= count:
            break
        values = key(ids)
        edge = np.partition(values, count - 1)[count - 1]
        before = ids[values < edge]
        sure.append(before)
        count -= len(before)
        ids = ids[values == edge]
    return np.concatenate([*sure, ids])


def first_in_order(mask: np.ndarray, order: np.ndarray, count: int) -> np.ndarray:
    """Return the first `count` documents of a mask in an order of all."""
    tried = _TRIED * count
    while True:
        begun = order[:tried]
        ids = begun[mask.take(begun)]
        if len(ids) >= count or tried >= len(order):
            return ids[:count].astype(np.int64)
        tried *= _TRIED
