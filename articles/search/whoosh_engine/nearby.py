"""Nearby spellings: a word and the terms of a segment's field in, those a few letters off out."""

from collections.abc import Sequence

import numpy as np

from articles.search.whoosh_engine.arrays import Terms
from articles.search.whoosh_engine.prepared import Prepared

_BITS = 64
_LONGEST = 255
_ASCII = 0x80


class Spellings:
    """What is known of each term of a field to tell quickly which are too far from a word.

    Terms are kept by length, so that those of the right lengths lie in one piece.
    """

    def __init__(self, terms: Terms) -> None:
        text = bytes(terms.blob[: int(terms.starts[-1])]).decode()
        codes = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
        ends = np.flatnonzero(codes == ord("\n"))
        starts = np.concatenate([[0], ends[:-1] + 1])
        lengths = np.minimum(ends - starts, _LONGEST).astype(np.uint8)
        letters = _letters(codes)
        letters[ends] = 0
        order = np.argsort(lengths, kind="stable")
        self._places = order.astype(np.uint32)
        self._letters = np.bitwise_or.reduceat(letters, starts).take(order)
        self._bounds = np.searchsorted(lengths.take(order), np.arange(_LONGEST + 2))
        self.nbytes = self._places.nbytes + self._letters.nbytes

    def near(self, word: str, limit: int) -> np.ndarray:
        """Return the places of terms that may be at most `limit` letters off, in order.

        A letter more, less or changed adds and takes at most one of the letters a word has.
        """
        own = np.bitwise_or.reduce(_letters(_codes(word)))
        shortest, longest = max(len(word) - limit, 0), min(len(word) + limit, _LONGEST)
        first, last = self._bounds[shortest], self._bounds[longest + 1]
        different = np.bitwise_count(self._letters[first:last] ^ own)
        found = np.flatnonzero(different <= 2 * limit)
        return np.sort(self._places[first:last].take(found)).astype(np.int64)


def near_places(
    prepared: Prepared, field: str, terms: Terms, word: str, *, limit: int
) -> np.ndarray:
    """Return the places of the terms at most `limit` letters off (fuzzy.py), in order."""
    if not len(terms):
        return np.zeros(0, dtype=np.int64)
    spellings: Spellings = prepared.kept(("spellings", field), lambda: Spellings(terms))
    places = spellings.near(word, limit)
    table, lengths = _table(terms, places)
    if limit == 1:
        return places[_one_off(word, table, lengths)]
    return places[_distances(word, table, lengths) <= limit]


def distances_to(word: str, others: Sequence[str]) -> np.ndarray:
    """Return the edit distances of many words to one (fuzzy.distance)."""
    ordered = Terms.of([other.encode() for other in others])
    return _distances(word, *_table(ordered, np.arange(len(others))))


def _table(terms: Terms, places: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the letters of some terms, a column each and 0 after its last, and their lengths."""
    starts = terms.starts.take(places).astype(np.int64)
    lengths = terms.starts.take(places + 1).astype(np.int64) - starts - terms.separator
    at = np.arange(int(lengths.max(initial=0)))[:, None]
    blob = np.frombuffer(terms.blob, dtype=np.uint8)
    table = blob.take(starts + at, mode="clip")
    table[at >= lengths] = 0
    if table.max(initial=0) < _ASCII:
        return table, lengths
    words = [term.decode() for term in terms.several(places)]
    lengths = np.array([len(word) for word in words])
    return np.array(words).view(np.uint32).reshape(len(words), -1).T, lengths


def _one_off(word: str, table: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """Return which terms are at most one letter off, by the letters they begin and end with.

    One off is what differs in one place only, between a beginning and an end that are the same; or
    in two places beside each other whose letters are swapped.
    """
    own, size, width = _codes(word), len(word), len(table)
    shared = np.minimum(lengths, size)
    at = np.arange(width)[:, None]
    forward = np.zeros(width, dtype=np.uint32)
    forward[: min(size, width)] = own[:width]
    begins = np.logical_and.accumulate((table == forward[:, None]) & (at < shared)).sum(axis=0)
    backward = np.zeros(width, dtype=np.uint32)
    backward[: min(size, width)] = own[::-1][:width]
    columns = np.arange(len(lengths))
    turned = table[np.maximum(lengths - 1 - at, 0), columns]
    ends = np.logical_and.accumulate((turned == backward[:, None]) & (at < shared)).sum(axis=0)
    found = begins + ends >= np.maximum(lengths, size) - 1
    swapped = np.flatnonzero((lengths == size) & (begins + ends == size - 2))
    place = begins[swapped]
    found[swapped] = (table[place, swapped] == own.take(place + 1)) & (
        table[place + 1, swapped] == own.take(place)
    )
    return found


def _distances(word: str, table: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """Return the edit distances of all terms of a table, worked out side by side.

    The rows are those of fuzzy.next_row, for all terms at once.
    """
    width, count = table.shape
    steps = np.arange(width + 1, dtype=np.int16)[:, None]
    before = row = np.broadcast_to(steps, (width + 1, count))
    previous = None
    for place, letter in enumerate(_codes(word)):
        following = np.empty((width + 1, count), dtype=np.int16)
        following[0] = place + 1
        np.minimum(row[:-1] + (table != letter), row[1:] + 1, out=following[1:])
        if previous is not None:
            swapped = (table[1:] == previous) & (table[:-1] == letter)
            further = np.where(swapped, before[:-2] + 1, following[2:])
            np.minimum(following[2:], further, out=following[2:])
        # A letter added costs one more than the place before it, over any number of places.
        following = np.minimum.accumulate(following - steps, axis=0) + steps
        before, row, previous = row, following, letter
    return row[lengths, np.arange(count)]


def _codes(word: str) -> np.ndarray:
    return np.frombuffer(word.encode("utf-32-le"), dtype=np.uint32)


def _letters(codes: np.ndarray) -> np.ndarray:
    return np.uint64(1) << (codes % _BITS).astype(np.uint64)
