"""Quality: the order of what was found and the grades of what answers in, how good it is out."""

import math
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

AT, DEEP = 10, 100

Rank = Callable[[str], Sequence[int]]
"""A question in, the ids of what is found out, best first."""

Asked = Sequence[tuple[str, Mapping[int, int]]]
"""Questions with the grades of what answers them; others are 0."""


@dataclass(frozen=True, slots=True)
class Quality:
    """Means over questions; `empty` is the share that found nothing."""

    slowest: float
    """Milliseconds of the slowest question; other work on the machine counts."""
    ndcg: float
    recall: float
    reciprocal_rank: float
    first: float
    """The share of questions whose first article answers."""
    in_five: float
    empty: float


def quality(rank: Rank, asked: Iterable[tuple[str, Mapping[int, int]]]) -> Quality:
    rows = []
    for text, grades in asked:
        started = time.perf_counter()
        ids = rank(text)
        took = (time.perf_counter() - started) * 1000
        place = reciprocal(ids, grades)
        rows.append((
            ndcg(ids, grades), recall(ids, grades), place, place == 1, place >= 1 / 5, not ids, took,
        ))  # fmt: skip
    means = np.mean(rows, axis=0)[:-1].tolist()
    return Quality(max(row[-1] for row in rows), *means)


def ndcg(ids: Sequence[int], grades: Mapping[int, int]) -> float:
    """Return how near the order is to the best one (Järvelin and Kekäläinen, 2002)."""
    best = sorted(grades.values(), reverse=True)
    return _gain([grades.get(number, 0) for number in ids]) / _gain(best)


def _gain(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades[:AT]))


def recall(ids: Sequence[int], grades: Mapping[int, int]) -> float:
    """Return the share of what answers at all that stands in the first hundred places."""
    return len(grades.keys() & set(ids[:DEEP])) / min(len(grades), DEEP)


def reciprocal(ids: Sequence[int], grades: Mapping[int, int]) -> float:
    """Return one over the place of the first answer, 0 where there is none."""
    return next((1 / place for place, number in enumerate(ids, 1) if number in grades), 0.0)
