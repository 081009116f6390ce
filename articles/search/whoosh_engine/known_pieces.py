"""Known pieces: printed texts of up to sixteen bytes in, as two numbers each, their rows out.

A dict of Python takes texts one by one, and waits for the memory at each. Here thousands are looked
up at once; two pieces are the same when all their bytes are, never by their hashes alone.
"""

import secrets

import numpy as np

LONGEST = 16
"""Bytes of a piece that can be known here."""

_FIRST_ROOM = 1 << 12
_SLOTS_PER_PIECE = 4
_PER_PIECE = 8 + 8 + 4 + 4 * _SLOTS_PER_PIECE
_ODD = np.uint64(1)
_WORD_BITS = 64


class KnownPieces:
    """A table with open addressing; `low` and `high` are a piece's bytes, filled up with zeros."""

    def __init__(self) -> None:
        self._count = 1  # number 0 is no piece: empty slots lead there
        self._low = np.zeros(_FIRST_ROOM, dtype=np.uint64)
        self._high = np.zeros(_FIRST_ROOM, dtype=np.uint64)
        self._rows = np.zeros(_FIRST_ROOM, dtype=np.uint32)
        self._slots = np.zeros(_FIRST_ROOM * _SLOTS_PER_PIECE, dtype=np.uint32)
        # Drawn anew each time, so that nobody can choose words that all fall on one slot.
        self._factors = np.frombuffer(secrets.token_bytes(16), dtype=np.uint64) | _ODD

    @property
    def bytes(self) -> int:
        """Memory held, roughly."""
        return (self._count - 1) * _PER_PIECE

    def find(self, low: np.ndarray, high: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the row of each piece, and the places of those that are not known."""
        at = self._first_slots(low, high)
        numbers = self._slots.take(at)
        unlike = (self._low.take(numbers) != low) | (self._high.take(numbers) != high)
        open_places = np.flatnonzero(unlike)
        at = at[open_places]
        unknown = [open_places[:0]]
        while len(open_places):
            empty = numbers[open_places] == 0
            unknown.append(open_places[empty])
            open_places, at = open_places[~empty], self._next(at[~empty])
            tried = numbers[open_places] = self._slots.take(at)
            wanted_low, wanted_high = low[open_places], high[open_places]
            unlike = (self._low.take(tried) != wanted_low) | (self._high.take(tried) != wanted_high)
            open_places, at = open_places[unlike], at[unlike]
        return self._rows.take(numbers), np.sort(np.concatenate(unknown))

    def add(self, low: np.ndarray, high: np.ndarray, rows: np.ndarray) -> None:
        """Learn pieces that are not known, each once."""
        first, end = self._count, self._count + len(rows)
        while len(self._rows) < end:
            self._grow()
        self._low[first:end], self._high[first:end], self._rows[first:end] = low, high, rows
        self._count = end
        self._enter(first)

    def _grow(self) -> None:
        room = 2 * len(self._rows)
        self._low = _longer(self._low, room)
        self._high = _longer(self._high, room)
        self._rows = _longer(self._rows, room)
        self._slots = np.zeros(room * _SLOTS_PER_PIECE, dtype=np.uint32)
        self._enter(1)

    def _enter(self, first: int) -> None:
        """Give slots to the pieces from number `first` on."""
        numbers = np.arange(first, self._count, dtype=np.uint32)
        at = self._first_slots(self._low[first : self._count], self._high[first : self._count])
        while len(numbers):
            free = self._slots.take(at) == 0
            self._slots[at[free]] = numbers[free]
            left = self._slots.take(at) != numbers  # of several for one slot, one has got it
            numbers, at = numbers[left], self._next(at[left])

    def _first_slots(self, low: np.ndarray, high: np.ndarray) -> np.ndarray:
        one, other = self._factors
        mixed = low * one + high * other
        bits = len(self._slots).bit_length() - 1
        mixed >>= np.uint64(_WORD_BITS - bits)
        return mixed.astype(np.intp)

    def _next(self, at: np.ndarray) -> np.ndarray:
        return (at + 1) & (len(self._slots) - 1)


def _longer(array: np.ndarray, length: int) -> np.ndarray:
    longer = np.zeros(length, dtype=array.dtype)
    longer[: len(array)] = array
    return longer
