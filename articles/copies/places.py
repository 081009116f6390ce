"""Places: two texts' runs of words and what is shared in, where each has something of its own out."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from articles.copies.marks import gaps


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a text that are not shared, and what the other has between the same two passages."""

    first: int
    last: int
    its_first: int
    its_last: int

    @property
    def is_left_out(self) -> bool:
        """Whether the other goes on without anything instead: it was cut there."""
        return self.its_first == self.its_last


def places(
    runs: Sequence[str], marks: bytearray, its_runs: Sequence[str], size: int
) -> list[Place]:
    """Return the places of a text in their order, but for those between passages that were moved.

    `size` is how many words the other has; the beginnings and the ends of both are one place each.
    """
    found = gaps(marks)
    if not found:
        return []
    width = len(marks) - len(runs) + 1
    wanted = {runs[first - width] for first, _ in found if first >= width}
    wanted |= {runs[last] for _, last in found if last < len(runs)}
    standing = defaultdict(list)
    for at, run in enumerate(its_runs):
        if run in wanted:
            standing[run].append(at)
    made = []
    for first, last in found:
        before = [at + width for at in standing[runs[first - width]]] if first else [0]
        after = standing[runs[last]] if last < len(marks) else [size]
        nearest = min(
            ((end - start, start, end) for start in before for end in after if start <= end),
            default=None,
        )
        if nearest is not None:
            made.append(Place(first, last, *nearest[1:]))
    return made
