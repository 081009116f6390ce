"""Blocks of text: paragraphs in, document after document; their words laid out in a row out."""

from array import array
from collections.abc import Collection
from dataclasses import dataclass

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


class Blocks:
    """Notes which printed words stand in which block."""

    def __init__(self, printed: PrintedWords) -> None:
        self._printed = printed
        self._rows = array("I")
        self._sizes = array("I")

    def read(self, text: str) -> None:
        """Take a block of text."""
        pieces = text.split()
        self._rows.extend(map(self._printed.__getitem__, pieces))
        self._sizes.append(len(pieces))

    def take_each(self, rows: Collection[int]) -> int:
        """Take rows of words read before, each a block, and return how many."""
        self._rows.extend(rows)
        self._sizes.extend([1] * len(rows))
        return len(rows)

    @property
    def pieces(self) -> int:
        """How many printed words were read."""
        return len(self._rows)

    def lay_out(self, blocks: np.ndarray, *, extras: bool = True) -> LaidOut:
        """Return the words; `blocks` has a row a document: how many blocks each zone has.

        Without `extras` the words that share another's position are left out.
        """
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
