"""Pieces: texts in, where each piece of them lies out, and short pieces as two numbers each.

A piece is what stands between two spaces or control characters. Nothing that words.py takes for a
word has one in it, nor looks past one, so that the words of a text are those of its pieces.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from articles.search.whoosh_engine.known_pieces import LONGEST

_SPACE = 32
"""The highest byte that parts pieces; in UTF-8 no part of another character is one."""

_HALF = LONGEST // 2
_PADDING = b"\n" * (LONGEST + 1)
_KEPT = np.array([(1 << 8 * count) - 1 for count in range(_HALF + 1)], dtype=np.uint64)
_LENGTHS = np.arange(LONGEST + 1)
_KEPT_LOW = _KEPT[np.minimum(_LENGTHS, _HALF)]
_KEPT_HIGH = _KEPT[np.maximum(_LENGTHS - _HALF, 0)]


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of some texts, one text after the other."""

    data: bytes
    starts: np.ndarray
    ends: np.ndarray
    counts: np.ndarray
    """uint32: how many each text has."""

    def text(self, place: int) -> str:
        return self.data[self.starts[place] : self.ends[place]].decode()

    def texts(self, places: np.ndarray) -> list[str]:
        """Return several, faster than one by one."""
        data = self.data
        firsts, ends = self.starts.take(places).tolist(), self.ends.take(places).tolist()
        return [data[first:end].decode() for first, end in zip(firsts, ends, strict=True)]

    def keys(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return the first and the second eight bytes of each piece, and which are longer."""
        windows = np.ndarray(
            (len(self.data) - _HALF + 1,), dtype="<u8", buffer=self.data, strides=(1,)
        )
        lengths = self.ends - self.starts
        kept = np.minimum(lengths, LONGEST)
        low = windows.take(self.starts) & _KEPT_LOW.take(kept)
        high = windows.take(self.starts + _HALF) & _KEPT_HIGH.take(kept)
        return low, high, lengths > LONGEST


def pieces_of(texts: Sequence[str]) -> Pieces:
    encoded = [text.encode() for text in texts]
    data = b"\n" + b"\n".join(encoded) + _PADDING
    letters = np.frombuffer(data, dtype=np.uint8) > _SPACE
    edges = np.flatnonzero(letters[1:] != letters[:-1]) + 1
    starts = edges[::2].copy()
    text_ends = np.cumsum([len(text) + 1 for text in encoded], dtype=np.int64)
    ends_before = np.searchsorted(starts, text_ends)
    counts = np.diff(ends_before, prepend=0).astype(np.uint32)
    return Pieces(data, starts, edges[1::2].copy(), counts)
