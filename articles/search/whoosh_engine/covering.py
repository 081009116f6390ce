"""Covering: what a long question's parts find in, the articles that have most of it out."""

from collections.abc import Sequence

import numpy as np

from articles.search.whoosh_engine.found import Found, add_scores, dense, lighter, of_ids
from articles.search.whoosh_engine.schema import SATURATION
from articles.search.whoosh_engine.scoring import rarity, total


def covering(
    parts: Sequence[list[Found]],
    closer: Sequence[list[Found]],
    *,
    sizes: Sequence[int],
    count: int,
) -> list[Found]:
    """Return what queries.Covering says; `parts` and `closer` hold of each segment what they find."""
    closer = [_counted(part, count=count) for part in closer]
    worth = [rarity(found, count=count) if (found := total(part)) else 0.0 for part in parts]
    scored = any(found.scores is not None for part in (*parts, *closer) for found in part)
    covered = []
    for number, size in enumerate(sizes):
        ours = [part[number] for part in parts]
        near = [part[number] for part in closer]
        covered.append(_covering(size, ours, worth, near, scored=scored))
    return covered


def _counted(part: list[Found], *, count: int) -> list[Found]:
    """Return what scores nothing by itself as if it were a word found once in a usual text."""
    if any(found.scores is not None for found in part):
        return part
    once = np.float32(rarity(total(part), count=count) / (1 + SATURATION))
    return [
        of_ids(found.size, found.all_ids(), np.full(found.count, once, dtype=np.float32))
        for found in part
    ]


def _covering(
    size: int,
    parts: Sequence[Found],
    worth: Sequence[float],
    closer: Sequence[Found],
    *,
    scored: bool,
) -> Found:
    mask = np.zeros(size, dtype=bool)
    scores = np.zeros(size, dtype=np.float32)
    share = np.zeros(size, dtype=np.float32)
    for part, value in zip(parts, worth, strict=True):
        if part.ids is None:
            mask |= part.whole_mask()
            share += part.whole_mask() * np.float32(value)
        else:
            mask[part.ids] = True
            share[part.ids] += np.float32(value)
        add_scores(scores, part)
    if asked := sum(worth):
        share /= np.float32(asked)
        np.sqrt(share, out=share)  # two square roots are the fourth root, and faster than a power
        scores *= np.sqrt(share, out=share)
    for part in closer:
        add_scores(scores, part)
    scores *= mask
    return lighter(dense(mask, scores if scored else None))
