"""Facets: which articles match in, counts by outlet, tag, month and text held out."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from articles.search.document import NAME_FIELDS
from articles.search.whoosh_engine.counting import Counting
from articles.search.whoosh_engine.found import Found
from articles.search.whoosh_engine.matches import Matches
from articles.search.whoosh_engine.schema import HELD, NO_COUNT
from articles.search.whoosh_engine.snapshot import Snapshot
from articles.search.whoosh_engine.values import commonest

_NONE = np.zeros(0, dtype=np.int64)


def matches_of(snapshot: Snapshot, found: Sequence[Found]) -> list[Matches]:
    pairs = zip(snapshot.segments, found, strict=True)
    return [Matches(segment, part) for segment, part in pairs]


def count_values(
    snapshot: Snapshot, field: str, matches: Sequence[Matches], *, size: int
) -> Sequence[tuple[str, int]]:
    """Return the `size` commonest values of a facet, the largest count first, then by value."""
    if field == "held":
        counted = sorted(count_held(matches).items(), key=lambda item: (-item[1], item[0]))
        return tuple(counted[:size])
    if field not in NAME_FIELDS:
        raise ValueError(f"no facet is called {field!r}")
    return commonest(field, [Counting(part, field) for part in matches], size=size)


def count_held(matches: Sequence[Matches]) -> dict[str, int]:
    counts = np.zeros(len(HELD), dtype=np.int64)
    for part in matches:
        if part.are_few:
            held = part.segment.numbers("held").take(part.ids)
            counts += np.bincount(held, minlength=len(HELD))
        else:
            masks = part.segment.prepared.held()
            counts += [np.count_nonzero(part.mask & mask) for mask in masks]
    return {value: int(count) for value, count in zip(HELD, counts, strict=True) if count}


def count_months(matches: Sequence[Matches]) -> tuple[dict[str, int], int]:
    """Return the matches of each month in order, and how many are known to no month."""
    codes, weights = [_NONE], [_NONE]
    for part in matches:
        months, counts = _by_month(part)
        codes.append(months)
        weights.append(counts)
    of_all = np.concatenate(codes) - NO_COUNT
    counted = np.bincount(of_all, np.concatenate(weights), minlength=1)
    undated, counted[0] = int(counted[0]), 0
    held = np.flatnonzero(counted)
    pairs = zip((held + NO_COUNT).tolist(), counted[held].astype(np.int64).tolist(), strict=True)
    return {_named(month): count for month, count in pairs}, undated


@lru_cache(maxsize=2000)
def _named(month: int) -> str:
    return f"{month // 12:04}-{month % 12 + 1:02}"


def _by_month(matches: Matches) -> tuple[np.ndarray, np.ndarray]:
    """Return months, which may come more than once, and how many matches each stands for."""
    if matches.are_few:
        months = matches.segment.numbers("month").take(matches.ids)
        return months, np.ones(len(months), dtype=np.int64)
    ids, starts, months = matches.segment.prepared.months()
    return months, np.add.reduceat(matches.flags(ids), starts, dtype=np.int32)
