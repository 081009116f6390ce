"""Covering: what a long question's parts find in, the articles that have most of it out."""

from collections.abc import Sequence

import numpy as np

from articles.search.whoosh_engine.found import Found, add_scores, dense, lighter
from articles.search.whoosh_engine.scoring import rarity, total


def covering(
    parts: Sequence[list[Found]],
    closer: Sequence[list[Found]],
    *,
    sizes: Sequence[int],
    count: int,
) -> list[Found]:
    """Return what queries.Covering says; `parts` and `closer` hold of each segment what they find."""
    worth = [rarity(found, count=count) if (found := total(part)) else 0.0 for part in parts]
    scored = any(found.scores is not None for part in (*parts, *closer) for found in part)
    covered = []
    for number, size in enumerate(sizes):
        ours = [part[number] for part in parts]
        near = [part[number] for part in closer]
        covered.append(_covering(size, ours, worth, near, scored=scored))
    return covered


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
        np.sqrt(share, out=share)
        scores *= np.sqrt(share, out=share)
    for part in closer:
        add_scores(scores, part)
    scores *= mask
    return lighter(dense(mask, scores if scored else None))
