"""Spread: the best of each month in turn, the newest month first; what has no month comes last."""

from bisect import bisect_left
from collections.abc import Sequence

import numpy as np

from articles.search.whoosh_engine.schema import NO_COUNT

_KEY_BITS = 48
"""Room for what sorts within a month: scores in steps, or seconds of all years there are."""


def turns_needed(months: Sequence[np.ndarray], count: int) -> int:
    """Return how many of each month are on a row of `count` documents at most."""
    known = np.concatenate([np.zeros(0, dtype=np.int32), *months])
    sizes = np.bincount(known[known != NO_COUNT])
    most = int(sizes.max(initial=1))
    return 1 + bisect_left(range(1, most), count, key=lambda t: int(np.minimum(sizes, t).sum()))


def taking_turns(months: np.ndarray, keys: np.ndarray, turns: int) -> np.ndarray:
    """Return which documents to keep to have the `turns` first by `keys` of each month.

    Those that tie with the last one are kept too, and those of no month.
    """
    if not len(months):
        return np.zeros(0, dtype=bool)
    keys = np.where(months == NO_COUNT, 0, keys).astype(np.int64)
    whole = (months.astype(np.int64) << _KEY_BITS) + keys + (1 << _KEY_BITS - 1)
    row = np.sort(whole)
    starts = np.flatnonzero(np.diff(row >> _KEY_BITS, prepend=-2))
    ends = np.append(starts[1:], len(row))
    edges = row[np.minimum(starts + turns, ends) - 1]
    own = np.searchsorted(row[starts] >> _KEY_BITS, months)
    return (whole <= edges[own]) | (months == NO_COUNT)


def in_turns(months: np.ndarray) -> np.ndarray:
    """Return the places of documents, best first, in the order in which their months take turns."""
    dated = months != NO_COUNT
    by_month = np.argsort(months, kind="stable")
    starts = np.flatnonzero(np.diff(months[by_month], prepend=-2))
    sizes = np.diff(np.append(starts, len(months)))
    turns = np.empty(len(months), dtype=np.int64)
    turns[by_month] = np.arange(len(months)) - np.repeat(starts, sizes)
    # lexsort is stable: what ties keeps its place.
    return np.lexsort([np.where(dated, -months, 0), np.where(dated, turns, 0), ~dated])
