"""Making: five hundred pairs, the same ones every time, each with its label."""

from itertools import islice

from bench.pairs import apart, carried, slots
from bench.pairs.material import Pair, events

EACH_CARRIED, EACH_APART = 14, 20


def make_pairs() -> list[Pair]:
    """Return pairs that carry one text, then pairs that do not, by kind."""
    told = events()
    pairs = []
    for number, carry in enumerate(carried.KINDS):
        step = max(len(told) // EACH_CARRIED, 1)
        chosen = islice(told[number % step :: step], EACH_CARRIED)
        pairs += [Pair(carry.__name__, True, *carry(event)) for event in chosen]  # noqa: FBT003
    for tell in apart.KINDS:
        made = islice(tell(told), EACH_APART)
        pairs += [Pair(tell.__name__, False, *two) for two in made]  # noqa: FBT003
    for same, kinds in ((True, slots.CARRIED), (False, slots.APART)):
        pairs += [Pair(kind.__name__, same, *two) for kind in kinds for two in kind(told)]
    return pairs
