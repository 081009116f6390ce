"""Split numbers: a long row in few bytes, read by slices and by places as a plain array is."""

from bisect import bisect_right
from typing import overload

import numpy as np

from articles.search.whoosh_engine.files import ArrayWriter

_FEW_RUNS = 24
"""So few are lifted one by one, for numpy's own ways take longer to begin."""

_NOTHING = np.zeros(1, dtype=np.int64)


class Split:
    """Numbers whose upper bits change seldom: the lower bits of each, and the upper ones in runs.

    Run k holds from number turns[k] on, up to turns[k + 1]; the first run begins at 0.
    """

    __slots__ = ("_bits", "_count", "_each_high", "_has_highs", "_turns", "highs", "lows", "turns")

    def __init__(self, lows: np.ndarray, turns: np.ndarray, highs: np.ndarray) -> None:
        self.lows = lows
        self.turns = turns
        self.highs = highs
        self._bits = lows.itemsize * 8
        self._count = len(turns)
        self._has_highs = len(highs) > 1 or bool(highs.any())
        self._each_high = highs.data
        self._turns = turns.data  # gives plain numbers: bisect is done before numpy begins

    def __len__(self) -> int:
        return len(self.lows)

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> np.ndarray: ...
    def __getitem__(self, at: int | slice) -> int | np.ndarray:
        """Return a number, or int64 of some in a row."""
        if not isinstance(at, slice):
            at = range(len(self.lows))[at]
            return int(self.lows[at]) + (int(self.highs[self._run(at)]) << self._bits)
        first, last, _ = at.indices(len(self.lows))
        numbers = self.lows[first:last].astype(np.int64)
        if self._has_highs and first < last:
            begin = self._run(first)
            end = bisect_right(self._turns, last - 1, begin, min(begin + last - first, self._count))
            cuts: np.ndarray | list[int]
            if end - begin > _FEW_RUNS:
                cuts = self.turns[begin + 1 : end].astype(np.int64) - first
            else:
                cuts = [turn - first for turn in self._turns[begin + 1 : end]]
            self._lift(numbers, begin, end, cuts)
        return numbers

    def take(self, places: np.ndarray) -> np.ndarray:
        """Return int64 of the numbers at ascending places."""
        numbers = self.lows.take(places).astype(np.int64)
        if self._has_highs and len(places):
            begin, end = self._run(int(places[0])), self._run(int(places[-1])) + 1
            cuts: np.ndarray | list[int] = []
            if end - begin > 1:
                cuts = places.searchsorted(self.turns[begin + 1 : end].astype(places.dtype))
            self._lift(numbers, begin, end, cuts)
        return numbers

    def several(self, firsts: np.ndarray, lasts: np.ndarray) -> np.ndarray:
        """Return int64 of spans of numbers, none of them empty, one after the other."""
        pairs = zip(firsts.tolist(), lasts.tolist(), strict=True)
        numbers = np.concatenate([self.lows[first:last] for first, last in pairs])
        numbers = numbers.astype(np.int64)
        if self._has_highs:
            # Of another type the whole of `turns` would be turned into it.
            begins = self.turns.searchsorted(firsts.astype(self.turns.dtype), side="right") - 1
            counts = self.turns.searchsorted(lasts.astype(self.turns.dtype)) - begins
            runs = spans(begins, counts)
            ends = self.turns.take(runs + 1, mode="clip").astype(np.int64)
            ends[runs + 1 == self._count] = len(self.lows)
            lengths = np.minimum(ends, np.repeat(lasts, counts))
            lengths -= np.maximum(self.turns.take(runs), np.repeat(firsts, counts))
            numbers += np.repeat(self._highs(runs), lengths)
        return numbers

    def _run(self, place: int) -> int:
        return bisect_right(self._turns, place) - 1

    def _lift(
        self, numbers: np.ndarray, begin: int, end: int, cuts: np.ndarray | list[int]
    ) -> None:
        """Add the upper bits of some runs; `cuts` are where all but the first of them begin."""
        if end - begin > _FEW_RUNS:
            edges = np.concatenate([_NOTHING, cuts, [len(numbers)]])
            numbers += np.repeat(self._highs(slice(begin, end)), edges[1:] - edges[:-1])
            return
        at = 0
        for run, cut in zip(range(begin, end), [*cuts, len(numbers)], strict=True):
            if high := self._each_high[run]:
                numbers[at:cut] += high << self._bits
            at = cut

    def _highs(self, runs: slice | np.ndarray) -> np.ndarray:
        return self.highs[runs].astype(np.int64) << self._bits


def spans(firsts: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Return the numbers first, first + 1, … of each span, span after span."""
    ends = np.cumsum(counts)
    total = int(ends[-1]) if len(ends) else 0
    return np.repeat(firsts - (ends - counts), counts) + np.arange(total)


class SplitWriter:
    """Writes numbers piece by piece; what is kept in memory grows with their runs only."""

    def __init__(self, file: ArrayWriter, name: str, *, lows: type[np.unsignedinteger]) -> None:
        self._file = file
        self._name = name
        self._lows = np.dtype(lows)
        self._bits = self._lows.itemsize * 8
        self._count = 0
        self._last = -1
        self._turns = [np.zeros(0, dtype=np.int64)]
        self._highs = [np.zeros(0, dtype=np.int64)]
        file.start(name, self._lows)

    def append(self, numbers: np.ndarray) -> None:
        if len(numbers):
            highs = np.asarray(numbers, dtype=np.int64) >> self._bits
            turns = np.flatnonzero(highs[1:] != highs[:-1]) + 1
            if highs[0] != self._last:
                turns = np.concatenate([[0], turns])
            self._turns.append(turns + self._count)
            self._highs.append(highs.take(turns))
            self._last = int(highs[-1])
            self._count += len(numbers)
            self._file.append(numbers.astype(self._lows))  # which cuts the upper bits off

    def close(self) -> None:
        for kind, pieces in (("turns", self._turns), ("highs", self._highs)):
            self._file.put(f"{self._name}.{kind}", _smallest(np.concatenate(pieces)))


def _smallest(numbers: np.ndarray) -> np.ndarray:
    return numbers.astype(np.min_scalar_type(int(numbers.max(initial=0))))


def read_split(arrays: dict[str, np.ndarray], name: str) -> Split | None:
    """Return what a SplitWriter wrote, if it did."""
    if name not in arrays:
        return None
    return Split(arrays[name], arrays[f"{name}.turns"], arrays[f"{name}.highs"])
