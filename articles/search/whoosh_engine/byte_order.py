"""Byte order: many byte strings in one piece in, the order they sort in out, eight bytes at a time.

A sort of Python takes each string in hand; here eight bytes of all are compared at once, then the
next eight of those that are still alike.
"""

import numpy as np

_WIDTH = 8
_MORE = _WIDTH + 1
"""What is left of a string is told up to here: in one comparison, or more than that."""

_PADDING = bytes(_WIDTH)
_HIGH_BYTES = np.array(
    [((1 << 8 * count) - 1) << 8 * (_WIDTH - count) for count in range(_MORE)], dtype=np.uint64
)


class ByteStrings:
    """Strings of `data`, of each where it begins and how long it is."""

    def __init__(self, data: bytes | bytearray, starts: np.ndarray, lengths: np.ndarray) -> None:
        self._data = bytes(data) + _PADDING
        self._starts = starts
        self._lengths = lengths

    def in_order(self) -> tuple[np.ndarray, np.ndarray]:
        """Return the places of all strings in order, and which are not like the one before."""
        everyone = np.arange(len(self._starts))
        keys = self._keys(everyone, 0)
        places = np.argsort(keys, kind="stable")
        begins = _changes(keys.take(places))
        alike = _still_alike(everyone, begins, self._left(places, 0))
        at = 0
        while len(alike):
            members, groups = places[alike], np.cumsum(begins[alike])
            left = self._left(members, at)
            at += _WIDTH
            keys = self._keys(members, at)
            order = np.lexsort((keys, left, groups))
            members = members[order]
            places[alike] = members
            fresh = _changes(groups.take(order), left.take(order), keys.take(order))
            begins[alike] = fresh
            alike = _still_alike(alike, fresh, self._left(members, at))
        return places, begins

    def _left(self, members: np.ndarray, at: int) -> np.ndarray:
        """Return how much of each string is left from byte `at` on."""
        return np.clip(self._lengths.take(members) - at, 0, _MORE)

    def _keys(self, members: np.ndarray, at: int) -> np.ndarray:
        """Return the bytes of each string from `at` on as a number that sorts as they do."""
        windows = np.ndarray(
            (len(self._data) - _WIDTH + 1,), dtype=">u8", buffer=self._data, strides=(1,)
        )
        left = self._left(members, at)
        starts = self._starts.take(members) + np.where(left > 0, at, 0)
        keys = windows[starts].astype(np.uint64)
        keys &= _HIGH_BYTES.take(np.minimum(left, _WIDTH))
        return keys


def _changes(*columns: np.ndarray) -> np.ndarray:
    """Return which rows differ from the one before."""
    begins = np.zeros(len(columns[0]), dtype=bool)
    begins[:1] = True
    for column in columns:
        begins[1:] |= column[1:] != column[:-1]
    return begins


def _still_alike(places: np.ndarray, begins: np.ndarray, left: np.ndarray) -> np.ndarray:
    """Return the places of strings in groups that what has been compared does not tell apart.

    A shorter one may be like a longer one that goes on with zero bytes.
    """
    if not len(places):
        return places
    firsts = np.flatnonzero(begins)
    sizes = np.diff(firsts, append=len(places))
    most, least = np.maximum.reduceat(left, firsts), np.minimum.reduceat(left, firsts)
    return places[np.repeat((sizes > 1) & ((most == _MORE) | (least != most)), sizes)]
