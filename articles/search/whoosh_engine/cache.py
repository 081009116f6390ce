"""A cache bounded by the bytes it holds; what was used longest ago goes first."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Any


class Cache:
    """For one reader at a time: it has no lock."""

    def __init__(self, *, limit_bytes: int) -> None:
        self._limit = limit_bytes
        self._held: OrderedDict[Hashable, tuple[Any, int]] = OrderedDict()
        self.bytes = 0

    def get(self, key: Hashable) -> Any | None:
        if (entry := self._held.get(key)) is None:
            return None
        self._held.move_to_end(key)
        return entry[0]

    def put(self, key: Hashable, value: Any, *, size: int) -> None:
        """Keep `value`, which `get` has just not found."""
        self._held[key] = (value, size)
        self.bytes += size
        while self.bytes > self._limit:
            _, (_, freed) = self._held.popitem(last=False)
            self.bytes -= freed
