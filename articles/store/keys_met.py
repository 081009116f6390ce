"""Keys met: which rows a run has come across, a bit each, for it may come across millions."""

from collections.abc import Iterable


class KeysMet:
    """A set of the keys of rows, which count up from 1."""

    def __init__(self) -> None:
        self._bits = bytearray()

    def __contains__(self, key: int) -> bool:
        place, bit = divmod(key, 8)
        return place < len(self._bits) and bool(self._bits[place] >> bit & 1)

    def update(self, keys: Iterable[int]) -> None:
        for key in keys:
            place, bit = divmod(key, 8)
            if place >= len(self._bits):
                self._bits.extend(bytes(place + 1 - len(self._bits)))
            self._bits[place] |= 1 << bit


class MetInBatch:
    """The keys that a batch comes across, on top of those the run met before."""

    def __init__(self, before: KeysMet) -> None:
        self._before = before
        self._here: set[int] = set()

    def __contains__(self, key: int) -> bool:
        return key in self._here or key in self._before

    def add(self, key: int) -> None:
        self._here.add(key)
