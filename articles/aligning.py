"""Aligning: two sequences in, which of their items belong together out, at a bounded cost."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Sequence

Pairs = list[tuple[int, int]]
"""Places in the first and the second sequence, both rising."""

_STEPS = 1_000_000
"""What one comparison may cost: about a second at the very most."""
_MOST_CHANGES = 400
"""Items added and removed of a stretch up to which the shortest way is looked for."""


class Effort:
    """What is left of the steps that a comparison may take."""

    def __init__(self, steps: int = _STEPS) -> None:
        self.left = steps

    def takes(self, steps: int) -> bool:
        """Spend steps; whether there were as many left."""
        self.left -= steps
        return self.left >= 0


def align(first: Sequence[Hashable], second: Sequence[Hashable], effort: Effort) -> Pairs:
    """Return pairs of equal items, both orders kept: nearly as many as there can be.

    1. What both begin and end with belongs together.
    2. Of the rest the fewest additions and removals are looked for (Myers, 1986), if they are few.
    3. Else it is parted at the items that stand once in both, as far as their order is the same,
       and each part is aligned by itself. With none of those nothing of it belongs together.
    """
    pairs: Pairs = []
    waiting = [(0, len(first), 0, len(second))]
    while waiting:
        i, i_end, j, j_end = waiting.pop()
        while i < i_end and j < j_end and first[i] == second[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        while i < i_end and j < j_end and first[i_end - 1] == second[j_end - 1]:
            i_end, j_end = i_end - 1, j_end - 1
            pairs.append((i_end, j_end))
        if i == i_end or j == j_end:
            continue
        one, other = first[i:i_end], second[j:j_end]
        if (found := _fewest_changes(one, other, effort)) is not None:
            pairs += [(i + a, j + b) for a, b in found]
            continue
        anchors = _anchors(one, other)
        starts = [(-1, -1), *anchors]
        ends = [*anchors, (len(one), len(other))]
        if anchors:
            pairs += [(i + a, j + b) for a, b in anchors]
            waiting += [
                (i + a + 1, i + c, j + b + 1, j + d)
                for (a, b), (c, d) in zip(starts, ends, strict=True)
            ]
    return sorted(pairs)


def _fewest_changes(
    first: Sequence[Hashable], second: Sequence[Hashable], effort: Effort
) -> Pairs | None:
    """Return the pairs that leave the fewest items single, or None where that takes too long."""
    size, other = len(first), len(second)
    furthest = {1: 0}
    ways: list[dict[int, int]] = []
    for changes in range(min(size + other, _MOST_CHANGES) + 1):
        if not effort.takes(changes + 1):
            return None
        ways.append(furthest)
        furthest = dict(furthest)
        for diagonal in range(-changes, changes + 1, 2):
            i = _begin(ways[-1], diagonal, changes)
            start = i
            while i < size and i - diagonal < other and first[i] == second[i - diagonal]:
                i += 1
            effort.takes(i - start)
            furthest[diagonal] = i
            if i >= size and i - diagonal >= other:
                return _way_back(ways, size, other)
    return None


def _begin(furthest: dict[int, int], diagonal: int, changes: int) -> int:
    """Return how far in the first sequence one more addition or removal leads on a diagonal."""
    added = furthest.get(diagonal + 1, -1)
    removed = furthest.get(diagonal - 1, -2) + 1
    if diagonal == -changes or (diagonal != changes and removed <= added):
        return added
    return removed


def _way_back(ways: Sequence[dict[int, int]], i: int, j: int) -> Pairs:
    """Return the pairs on the way that was found, from its end to its beginning."""
    pairs: Pairs = []
    for changes in range(len(ways) - 1, -1, -1):
        start = _begin(ways[changes], i - j, changes)
        while i > start:
            i, j = i - 1, j - 1
            pairs.append((i, j))
        if changes:
            was_added = i == ways[changes].get(i - j + 1, -1)
            i, j = (i, j - 1) if was_added else (i - 1, j)
    return pairs


def _anchors(first: Sequence[Hashable], second: Sequence[Hashable]) -> Pairs:
    """Return the places of items that stand once in both: the longest run of them in one order."""
    counts, others = Counter(first), Counter(second)
    places = {item: j for j, item in enumerate(second) if others[item] == 1}
    found = [
        (i, places[item]) for i, item in enumerate(first) if counts[item] == 1 and item in places
    ]
    ends: list[int] = []  # of runs of each length, the smallest place in the second they can end at
    last: list[int] = []
    before: list[int | None] = []
    for number, (_, j) in enumerate(found):
        length = bisect_left(ends, j)
        before.append(last[length - 1] if length else None)
        ends[length : length + 1] = [j]
        last[length : length + 1] = [number]
    run: Pairs = []
    at = last[-1] if last else None
    while at is not None:
        run.append(found[at])
        at = before[at]
    return run[::-1]


def align_alike(
    first: Sequence[Counter[str]], second: Sequence[Counter[str]], *, least: float, effort: Effort
) -> Pairs:
    """Return pairs of bags of words of which a share of `least` is common, both orders kept.

    Those are taken that have most words in common in all. Too many to look at give no pairs.
    """
    if not first or not second:
        return []
    sizes = sum(map(len, first)) * len(second) + len(first) * sum(map(len, second))
    if not effort.takes(sizes):
        effort.left += sizes
        return []
    best = [[0.0] * (len(second) + 1) for _ in range(len(first) + 1)]
    for i, one in enumerate(first):
        for j, other in enumerate(second):
            share, words = share_of(one, other), one.total() + other.total()
            common = share * words if share >= least else 0.0
            best[i + 1][j + 1] = max(best[i][j + 1], best[i + 1][j], best[i][j] + common)
    pairs: Pairs = []
    i, j = len(first), len(second)
    while i and j:
        if best[i][j] == best[i - 1][j]:
            i -= 1
        elif best[i][j] == best[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            pairs.append((i, j))
    return pairs[::-1]


def share_of(one: Counter[str], other: Counter[str]) -> float:
    """Return which share of the words of two bags is common to both."""
    if one == other:
        return 1.0
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    common = sum(min(times, many[word]) for word, times in few.items() if word in many)
    return 2 * common / max(one.total() + other.total(), 1)
