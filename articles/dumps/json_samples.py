"""JSON samples: a list of any length in, as much of it out as is looked at to tell what it holds."""

from collections.abc import Sequence
from typing import Any

LOOKED_AT = 20
"""So many items of a list tell what it is of."""
_LONGEST_TEXT = 4096


class Sample(list[Any]):
    """The first items of a list that was read one by one, each as far as it is looked at."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number
        """Which of the lists of its file it is."""
        self.whole = 0
        """How many items the list has."""

    def note(self, item: Any) -> None:
        if len(self) < LOOKED_AT:
            self.append(_shortened(item))


def length_of(items: Sequence[Any]) -> int:
    """Return how many items a list has, or the one that it is a sample of."""
    return items.whole if isinstance(items, Sample) else len(items)


def _shortened(value: Any) -> Any:
    if isinstance(value, str):
        return value[:_LONGEST_TEXT]
    if isinstance(value, list):
        return [_shortened(inner) for inner in value[:LOOKED_AT]]
    if isinstance(value, dict):
        return {name: _shortened(inner) for name, inner in value.items()}
    return value
