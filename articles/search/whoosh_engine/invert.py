"""Inversion: words in the order of their documents in, postings in the order of terms out."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from articles.search.whoosh_engine.arrays import FieldArrays, Terms
from articles.search.whoosh_engine.schema import GAP, ZONES

_AT_ONCE = 1 << 16
"""Words turned into postings in one go; a term's words stay together."""

_MOST_COUNTED = 65535
"""Occurrences in a zone; what goes beyond makes no difference to anybody."""

_LOW = np.uint64(0xFFFFFFFF)
_HIGH = np.uint64(32)
_KEY_BITS = 64


@dataclass(frozen=True, slots=True)
class WordStream:
    """Words one after the other, in the order of their documents and positions."""

    terms: np.ndarray
    """uint32: the rank of each word's term."""
    cells: np.ndarray
    """uint32: document * len(ZONES) + zone of each word."""
    positions: np.ndarray | None = None
    ones: np.ndarray | None = None
    """float64: what one word of each cell weighs; None where postings have no weights."""


@dataclass(slots=True)
class _Part:
    """The postings of a run of terms."""

    frequencies: np.ndarray
    ids: np.ndarray
    counts: np.ndarray
    weights: np.ndarray | None = None
    zones: np.ndarray | None = None
    positions: np.ndarray | None = None


@dataclass(frozen=True, slots=True)
class _Packing:
    """How a word's term, cell and position make one number, so that sorting moves all three.

    Where they take more bits than a number has, the word's place in the stream stands for cell and
    position; looking these up again costs a walk through memory in the order of the terms.
    """

    cell_bits: int
    position_bits: int
    packed: bool

    @classmethod
    def of(cls, stream: WordStream, term_count: int) -> "_Packing":
        cells = int(stream.cells.max(initial=0)).bit_length()
        positions = stream.positions
        of_position = 0 if positions is None else int(positions.max(initial=0)).bit_length()
        packed = term_count.bit_length() + cells + of_position <= _KEY_BITS
        return cls(cells, of_position, packed)

    def keys(self, stream: WordStream) -> np.ndarray:
        keys = stream.terms.astype(np.uint64)
        if not self.packed:
            keys <<= _HIGH
            keys |= np.arange(len(keys), dtype=np.uint64)
            return keys
        keys <<= np.uint64(self.cell_bits)
        keys |= stream.cells
        if stream.positions is not None:
            keys <<= np.uint64(self.position_bits)
            keys |= stream.positions
        return keys

    def rows(
        self, keys: np.ndarray, stream: WordStream
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray | None]:
        """Return the terms, cells and positions of sorted keys."""
        if not self.packed:
            order = (keys & _LOW).astype(np.intp)
            positions = None if stream.positions is None else stream.positions.take(order)
            return (keys >> _HIGH).astype(np.uint32), stream.cells.take(order), positions
        positions = None
        if stream.positions is not None:
            mask = np.uint64((1 << self.position_bits) - 1)
            positions = (keys & mask).astype(stream.positions.dtype)
            keys = keys >> np.uint64(self.position_bits)
        cells = (keys & np.uint64((1 << self.cell_bits) - 1)).astype(np.uint32)
        return (keys >> np.uint64(self.cell_bits)).astype(np.uint32), cells, positions


def invert(stream: WordStream, terms: Terms, *, zones: bool = False) -> FieldArrays:
    """Return the postings of `stream`; `zones` asks for the counts by zone."""
    packing = _Packing.of(stream, len(terms))
    keys = packing.keys(stream)
    keys.sort()
    pieces = _by_terms(keys, stream, terms)
    parts = [_postings(piece, packing, stream, zones=zones) for piece in pieces]
    counts = [part.counts for part in parts]
    with_positions = stream.positions is not None
    return FieldArrays(
        terms=terms,
        starts=ends_of(np.concatenate([part.frequencies for part in parts]), dtype=np.int64),
        ids=np.concatenate([part.ids for part in parts]),
        weights=_joined([part.weights for part in parts]),
        zones=_joined([part.zones for part in parts]),
        offsets=ends_of(np.concatenate(counts), dtype=np.uint32) if with_positions else None,
        positions=_joined([part.positions for part in parts]),
    )


def _by_terms(
    keys: np.ndarray, stream: WordStream, terms: Terms
) -> Iterator[tuple[np.ndarray, int, int]]:
    """Cut sorted keys between terms: the keys, their first term, how many terms."""
    starts = ends_of(np.bincount(stream.terms, minlength=len(terms)), dtype=np.int64)
    first = 0
    while first < len(terms):
        last = int(np.searchsorted(starts, starts[first] + _AT_ONCE))
        last = min(max(last, first + 1), len(terms))
        yield keys[starts[first] : starts[last]], first, last - first
        first = last


def _postings(
    piece: tuple[np.ndarray, int, int], packing: _Packing, stream: WordStream, *, zones: bool
) -> _Part:
    keys, first_term, term_count = piece
    terms, cells, positions = packing.rows(keys, stream)
    documents = cells // np.uint32(len(ZONES))
    begins = np.ones(len(keys), dtype=bool)
    np.not_equal(documents[1:], documents[:-1], out=begins[1:])
    begins[1:] |= terms[1:] != terms[:-1]
    at = np.flatnonzero(begins)
    part = _Part(
        frequencies=np.bincount(terms[at] - np.uint32(first_term), minlength=term_count),
        ids=documents[at],
        counts=np.diff(at, append=len(keys)),
        positions=positions,
    )
    if stream.ones is not None:
        posting = np.cumsum(begins) - 1
        # bincount adds one after the other, as the entries do; reduceat would add in pairs.
        part.weights = np.bincount(posting, stream.ones.take(cells)).astype(np.float32)
        if zones:
            part.zones = _zones(posting, cells, begins)
    return part


def _zones(posting: np.ndarray, cells: np.ndarray, begins: np.ndarray) -> np.ndarray:
    """Return how often each zone has each posting's term; the zones of a posting lie in order."""
    changes = begins.copy()
    changes[1:] |= cells[1:] != cells[:-1]
    at = np.flatnonzero(changes)
    counts = np.minimum(np.diff(at, append=len(cells)), _MOST_COUNTED)
    dtype = np.uint8 if int(counts.max()) < 256 else np.uint16
    zones = np.zeros((int(posting[-1]) + 1, len(ZONES)), dtype=dtype)
    zones[posting[at], cells[at] % np.uint32(len(ZONES))] = counts
    return zones


def _joined(parts: list[np.ndarray | None]) -> np.ndarray | None:
    held = [part for part in parts if part is not None]
    return np.concatenate(held) if held else None


def ends_of(counts: np.ndarray, *, dtype: type[np.generic]) -> np.ndarray:
    """Return 0 and the running totals of `counts`."""
    ends = np.zeros(len(counts) + 1, dtype=dtype)
    np.cumsum(counts, out=ends[1:])
    return ends


def bases(counts: np.ndarray) -> np.ndarray:
    """Return the positions at which blocks of `counts` words begin, and the one after the last.

    Blocks are GAP apart; an empty one takes no room.
    """
    return ends_of(counts, dtype=np.int64) + GAP * ends_of(counts > 0, dtype=np.int64)


def positions_of(running: np.ndarray, counts: np.ndarray, shifts: np.ndarray) -> np.ndarray:
    """Return `running` numbers of words, shifted block by block, in the smallest type."""
    # Unsigned numbers wrap around, so that a negative shift is one too.
    positions = running.astype(np.uint32) + np.repeat(shifts.astype(np.uint32), counts)
    small = int(positions.max(initial=0)) < 65536
    return positions.astype(np.uint16) if small else positions


def distinct(keys: np.ndarray) -> np.ndarray:
    """Return keys sorted and each but once; np.unique takes twice as long. Sorts what is given."""
    keys.sort()
    fresh = np.ones(len(keys), dtype=bool)
    np.not_equal(keys[1:], keys[:-1], out=fresh[1:])
    return keys[fresh]


def standing_alone(
    places: np.ndarray, documents: np.ndarray, terms: Terms, *, size: int | None = None
) -> FieldArrays:
    """Return the postings of terms that a document has or has not; `size` asks for `forward`.

    `places` are those of the terms; a document may have the same several times.
    """
    keys = distinct(places.astype(np.uint64) << _HIGH | documents)
    starts, forward = None, None
    if size is not None:
        starts, forward = document_by_document(places, documents, size=size)
        forward = forward.astype(np.uint16 if len(terms) <= 65536 else np.uint32)
    counts = np.bincount((keys >> _HIGH).astype(np.intp), minlength=len(terms))
    return FieldArrays(
        terms=terms,
        starts=ends_of(counts, dtype=np.int64),
        ids=(keys & _LOW).astype(np.uint32),
        forward_starts=starts,
        forward=forward,
    )


def document_by_document(
    places: np.ndarray, documents: np.ndarray, *, size: int
) -> tuple[np.ndarray, np.ndarray]:
    """Return where each of `size` documents begins, and their distinct places, sorted in each."""
    keys = distinct(documents.astype(np.uint64) << _HIGH | places)
    counts = np.bincount((keys >> _HIGH).astype(np.intp), minlength=size)
    return ends_of(counts, dtype=np.uint32), (keys & _LOW).astype(np.uint32)
