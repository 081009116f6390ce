"""A cache bounded by the bytes it holds; what was used longest ago goes first."""

import threading
from collections import OrderedDict
from collections.abc import Hashable
from typing import Any

_LIMIT_BYTES = 128 * 2**20
_ENTRY_BYTES = 640
"""What an entry takes beside its arrays and its words: objects, tuples, its place in the order."""


class Cache:
    """Threads share it; what it keeps must not be changed by anybody."""

    def __init__(self, *, limit_bytes: int = _LIMIT_BYTES) -> None:
        self._limit = limit_bytes
        self._held: OrderedDict[Hashable, tuple[Any, int]] = OrderedDict()
        self._lock = threading.Lock()
        self.bytes = 0

    def get(self, key: Hashable) -> Any | None:
        with self._lock:
            if (entry := self._held.get(key)) is None:
                return None
            self._held.move_to_end(key)
            return entry[0]

    def put(self, key: Hashable, value: Any, *, size: int) -> None:
        """Keep `value` of `size` bytes in place of what was kept under `key`."""
        size += _ENTRY_BYTES + _characters(key)
        with self._lock:
            if (old := self._held.pop(key, None)) is not None:
                self.bytes -= old[1]
            self._held[key] = (value, size)
            self.bytes += size
            while self.bytes > self._limit:
                _, (_, freed) = self._held.popitem(last=False)
                self.bytes -= freed

    def clear(self) -> None:
        with self._lock:
            self._held.clear()
            self.bytes = 0


def _characters(key: Hashable) -> int:
    """Return how many characters stand in the strings of a key."""
    if isinstance(key, str):
        return len(key)
    return sum(map(_characters, key)) if isinstance(key, tuple) else 0
