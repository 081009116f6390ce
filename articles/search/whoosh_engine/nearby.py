"""Nearby spellings: a word and the terms of a segment's field in, those a few letters off out."""

from collections.abc import Sequence

import numpy as np

from articles.search.whoosh_engine.arrays import Terms
from articles.search.whoosh_engine.prepared import Prepared

_BITS = 64


class Spellings:
    """What is known of each term of a field to tell quickly which are too far from a word."""

    def __init__(self, terms: Terms) -> None:
        text = bytes(terms.blob[: int(terms.starts[-1])]).decode()
        codes = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
        ends = np.flatnonzero(codes == ord("\n"))
        starts = np.concatenate([[0], ends[:-1] + 1]).astype(np.int64)
        self.lengths = np.minimum(ends - starts, 255).astype(np.uint8)
        letters = _letters(codes)
        letters[ends] = 0
        self.letters = np.bitwise_or.reduceat(letters, starts)
        self.nbytes = self.lengths.nbytes + self.letters.nbytes

    def near(self, word: str, limit: int) -> np.ndarray:
        """Return the places of terms that may be at most `limit` letters off.

        A letter more, less or changed adds and takes at most one of the letters a word has.
        """
        codes = _codes(word)
        own = np.bitwise_or.reduce(_letters(codes))
        shortest = np.uint8(max(len(word) - limit, 0))
        near = self.lengths - shortest <= np.uint8(min(len(word), limit) + limit)
        places = np.flatnonzero(near)
        different = np.bitwise_count(self.letters.take(places) ^ own)
        return places[different <= 2 * limit]


def near_places(
    prepared: Prepared, field: str, terms: Terms, word: str, *, limit: int
) -> np.ndarray:
    """Return the places of the terms at most `limit` letters off (fuzzy.py), in order."""
    if not len(terms):
        return np.zeros(0, dtype=np.int64)
    spellings: Spellings = prepared.kept(("spellings", field), lambda: Spellings(terms))
    places = spellings.near(word, limit)
    distances = distances_to(word, [terms[place].decode() for place in places.tolist()])
    return places[distances <= limit]


def distances_to(word: str, others: Sequence[str]) -> np.ndarray:
    """Return the edit distances of many words to one (fuzzy.distance), worked out side by side.

    The rows of the table are those of fuzzy.next_row, for all words at once.
    """
    if not others:
        return np.zeros(0, dtype=np.int16)
    lengths = np.array([len(other) for other in others])
    table = np.array(others).view(np.uint32).reshape(len(others), -1).T
    width = len(table)
    steps = np.arange(width + 1, dtype=np.int16)[:, None]
    before = row = np.broadcast_to(steps, (width + 1, len(others)))
    previous = None
    for place, letter in enumerate(_codes(word)):
        following = np.empty((width + 1, len(others)), dtype=np.int16)
        following[0] = place + 1
        np.minimum(row[:-1] + (table != letter), row[1:] + 1, out=following[1:])
        if previous is not None:
            swapped = (table[1:] == previous) & (table[:-1] == letter)
            further = np.where(swapped, before[:-2] + 1, following[2:])
            np.minimum(following[2:], further, out=following[2:])
        # A letter added costs one more than the place before it, over any number of places.
        following = np.minimum.accumulate(following - steps, axis=0) + steps
        before, row, previous = row, following, letter
    return row[lengths, np.arange(len(others))]


def _codes(word: str) -> np.ndarray:
    return np.frombuffer(word.encode("utf-32-le"), dtype=np.uint32)


def _letters(codes: np.ndarray) -> np.ndarray:
    return np.uint64(1) << (codes % _BITS).astype(np.uint64)
