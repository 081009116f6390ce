"""Blocks of text: paragraphs in, document after document; their words laid out in a row out."""

from array import array
from collections.abc import Collection
from dataclasses import dataclass
from itertools import chain

import numpy as np

from articles.search.whoosh_engine.invert import bases, ends_of, positions_of
from articles.search.whoosh_engine.word_numbers import PrintedWords


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The words of all documents, in order."""

    numbers: np.ndarray
    """uint32: their forms, as PrintedWords numbers them."""
    positions: np.ndarray
    lengths: np.ndarray
    """int64, a row a document: how many words each zone has."""
    starts: np.ndarray
    """int64, a row a document: the first position of each zone."""

    def cells(self, zones: int) -> np.ndarray:
        """Return, of each word, its document * `zones` + its zone."""
        documents, columns = self.lengths.shape
        base = np.arange(documents, dtype=np.uint32)[:, None] * np.uint32(zones)
        cells = base + np.arange(columns, dtype=np.uint32)
        return np.repeat(cells.ravel(), self.lengths.ravel())


_READ_AT_ONCE = 1 << 18
"""Letters that are read together."""

_LETTERS_A_PIECE = 6


class Blocks:
    """Notes which printed words stand in which block."""

    def __init__(self, printed: PrintedWords) -> None:
        self._printed = printed
        self._rows = array("I")
        self._sizes = array("I")
        self._waiting: list[str] = []
        self._letters = 0
        self._between: list[tuple[int, Collection[int]]] = []
        """Rows, with how many of the waiting texts come before them."""

    def read(self, *texts: str) -> None:
        """Take blocks of text."""
        self._waiting += texts
        self._letters += sum(map(len, texts))
        if self._letters > _READ_AT_ONCE:
            self._read_waiting()

    def take_each(self, rows: Collection[int]) -> int:
        """Take rows of words read before, each a block, and return how many."""
        self._between.append((len(self._waiting), rows))
        return len(rows)

    @property
    def pieces(self) -> int:
        """How many printed words have come; of those that wait to be read, roughly."""
        return len(self._rows) + self._letters // _LETTERS_A_PIECE

    def _read_waiting(self) -> None:
        rows, sizes = self._printed.rows_of(self._waiting)
        if self._between:
            before = np.repeat(
                [texts for texts, _ in self._between], [len(held) for _, held in self._between]
            )
            between = np.fromiter(chain.from_iterable(held for _, held in self._between), np.uint32)
            rows = np.insert(rows, ends_of(sizes, dtype=np.int64)[before], between)
            sizes = np.insert(sizes, before, 1)
        self._rows.frombytes(rows.tobytes())
        self._sizes.frombytes(sizes.tobytes())
        self._waiting.clear()
        self._between.clear()
        self._letters = 0

    def lay_out(self, blocks: np.ndarray, *, extras: bool = True) -> LaidOut:
        """Return the words; `blocks` has a row a document: how many blocks each zone has.

        Without `extras` the words that share another's position are left out.
        """
        self._read_waiting()
        numbers, row_lengths, extra = self._printed.read(np.frombuffer(self._rows, dtype=np.uint32))
        block_ends = ends_of(np.frombuffer(self._sizes, dtype=np.uint32), dtype=np.int64)
        word_ends = ends_of(row_lengths, dtype=np.int64)[block_ends]
        if extra is None:
            placed, running = word_ends, np.arange(len(numbers), dtype=np.uint32)
        else:
            order = ends_of(~extra, dtype=np.int64)
            placed, running = order[word_ends], order[1:] - 1
            if not extras:
                numbers, running, word_ends = numbers[~extra], running[~extra], placed
        cells = ends_of(blocks.ravel(), dtype=np.int64)
        base = bases(np.diff(placed))
        firsts = cells[:-1].reshape(blocks.shape)[:, :1]
        shifts = base[:-1] - np.repeat(base[firsts.ravel()], blocks.sum(axis=1)) - placed[:-1]
        return LaidOut(
            numbers=numbers,
            positions=positions_of(running, np.diff(word_ends), shifts),
            lengths=np.diff(word_ends[cells]).reshape(blocks.shape),
            starts=base[cells[:-1]].reshape(blocks.shape) - base[firsts],
        )
