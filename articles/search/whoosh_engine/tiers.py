"""Tiers: the sizes of the index's segments in, which of them to merge out.

Whoosh's own policy never rewrites a large segment, so that what is deleted there stays, and it
keeps up to fifteen segments. Here:

1. A segment with nothing left is dropped; that costs nothing.
2. When there are more than MOST segments the smallest are merged: enough to come down to MOST, and
   further ones as long as each is at most GROWTH times what is merged so far. So sizes stand apart
   like steps. Ten thousand single edits rewrite 8 articles each in the mean, none in the median, 80
   in one of a hundred (tests/search/whoosh_engine/test_tiers.py).
3. A segment of which more than RECLAIMED is deleted is rewritten.
4. Segments larger than a commit's budget are left out of 2 and 3: INLINE documents, or SHARE for
   each one the commit brings. They wait for a larger commit or for a tidying (sync_index, a
   rebuild); but not beyond MOST_WAITING segments, nor when more than half of one is deleted: then
   the commit that comes pays.
5. A tidying also joins the smallest segments as far up as the largest of them is at most
   TIDY_GROWTH times the others together: every search pays for each segment there is.
6. Nothing is merged to more than LARGEST documents: arrays over them leave the processor's cache.
"""

from collections.abc import Sequence

MOST = 8
MOST_WAITING = 16
GROWTH = 2
TIDY_GROWTH = 10
RECLAIMED = 0.2
RECLAIMED_AT_ONCE = 0.5
INLINE = 10_000
SHARE = 200
LARGEST = 500_000


def worth_merging(
    segments: Sequence[tuple[int, int]], *, brought: int = 0, tidy: bool = False
) -> list[list[int]]:
    """Return groups of places, each to be merged to one; segments are (documents, of these deleted).

    `brought` is how many documents this commit adds. A group of one is rewritten without what is
    deleted; one with no documents left is merged to nothing.
    """
    live = [size - gone for size, gone in segments]
    empty = [place for place, count in enumerate(live) if not count]
    budget = LARGEST if tidy else min(LARGEST, max(INLINE, SHARE * brought))
    crowded = len(live) - len(empty) > MOST_WAITING
    chosen = _smallest(live, budget=LARGEST if crowded else budget)
    if tidy:
        chosen = max(chosen, _alike(live), key=len)
    groups = [chosen] if chosen else []
    for place, (size, gone) in enumerate(segments):
        if place in chosen or place in empty:
            continue
        affordable = live[place] <= budget or gone > size * RECLAIMED_AT_ONCE
        if gone > size * RECLAIMED and affordable:
            if groups and live[place] + sum(live[other] for other in groups[-1]) <= LARGEST:
                groups[-1].append(place)
            else:
                groups.append([place])
    return [*([place] for place in empty), *groups]


def _smallest(live: Sequence[int], *, budget: int) -> list[int]:
    """Return the places of the smallest segments, when there are too many within the budget."""
    order = sorted((place for place, count in enumerate(live) if count), key=live.__getitem__)
    small = [place for place in order if live[place] <= budget]
    needed = len(small) - (MOST - 1 if len(small) < len(order) else MOST) + 1
    if needed < 2:
        return []
    chosen: list[int] = []
    total = 0
    for place in small:
        fits = len(chosen) < needed or live[place] <= GROWTH * total
        if not fits or total + live[place] > LARGEST:
            break
        chosen.append(place)
        total += live[place]
    return chosen if len(chosen) > 1 else []


def _alike(live: Sequence[int]) -> list[int]:
    """Return the places of the smallest segments up to one that is not far larger than they are."""
    order = sorted((place for place, count in enumerate(live) if count), key=live.__getitem__)
    alike, total = 0, 0
    for number, place in enumerate(order):
        if total + live[place] > LARGEST:
            break
        if number and live[place] <= TIDY_GROWTH * total:
            alike = number + 1
        total += live[place]
    return order[:alike]


def worth_joining(live: Sequence[int]) -> list[list[int]]:
    """Return groups that leave as few segments as LARGEST allows: the end of a rebuild."""
    groups: list[list[int]] = []
    total = LARGEST
    for place in sorted(range(len(live)), key=live.__getitem__, reverse=True):
        if total + live[place] > LARGEST:
            groups.append([])
            total = 0
        groups[-1].append(place)
        total += live[place]
    return [group for group in groups if len(group) > 1]
