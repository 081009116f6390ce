"""Facets: which articles match in, counts by outlet, tag, month and text held out."""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from articles.search.base import NAME_FIELDS
from articles.search.whoosh_engine.schema import HELD, NO_COUNT
from articles.search.whoosh_engine.snapshot import Snapshot


def count_values(
    snapshot: Snapshot, field: str, mask: np.ndarray, *, size: int
) -> Sequence[tuple[str, int]]:
    """Return the `size` commonest values of a facet, the largest count first, then by value."""
    if field == "held":
        counts: Mapping[str, int] = count_held(snapshot, mask)
    elif field in NAME_FIELDS:
        ids, codes, values = snapshot.group(field)
        found = np.bincount(codes[mask[ids]], minlength=len(values))
        counts = {value: int(count) for value, count in zip(values, found, strict=True) if count}
    else:
        raise ValueError(f"no facet is called {field!r}")
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:size])


def count_slugs(snapshot: Snapshot, field: str, slugs: Sequence[str]) -> dict[str, int]:
    """Return how many live documents have each of these values; 0 of those nothing has."""
    if field not in NAME_FIELDS:
        raise ValueError(f"no names are called {field!r}")
    return {slug: int((snapshot.having(field, [slug]) & snapshot.live).sum()) for slug in slugs}


def count_held(snapshot: Snapshot, mask: np.ndarray) -> dict[str, int]:
    found = np.bincount(snapshot.numbers["held"][mask], minlength=len(HELD))
    return {value: int(count) for value, count in zip(HELD, found, strict=True) if count}


def count_months(snapshot: Snapshot, mask: np.ndarray) -> tuple[dict[str, int], int]:
    """Return the matches of each month in order, and how many are known to no month."""
    months = snapshot.numbers["month"][mask]
    counts = Counter(months[months != NO_COUNT].tolist())
    named = {f"{month // 12:04}-{month % 12 + 1:02}": counts[month] for month in sorted(counts)}
    return named, int((months == NO_COUNT).sum())
