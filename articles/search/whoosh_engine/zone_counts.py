"""Zone counts: how often each of the four zones has a term, a byte for most postings.

A byte holds one occurrence of headline and of names, three of the lead and fifteen of the body.
What has more stands beside, with the number of its posting.
"""

from bisect import bisect_left

import numpy as np

from articles.search.whoosh_engine.files import ArrayWriter

_BEGINS = np.array([7, 6, 4, 0], dtype=np.uint8)
_MOST = np.array([1, 1, 3, 15], dtype=np.uint8)
"""Of each of schema.ZONES, where its count begins in the byte and the most it can be."""

_BESIDE = 255

_AS_ROWS = ((np.arange(256)[:, None] >> _BEGINS) & _MOST).astype(np.uint16)
_AS_NUMBERS = _AS_ROWS.view(np.uint64).ravel()
"""The counts of each byte as a row, and as one number: so they are moved at once."""


class CountRows:
    """Rows of four counts, read by slices and by places as a plain array is."""

    __slots__ = ("_at", "_bytes", "_places", "_rows")

    dtype = np.dtype(np.uint16)

    def __init__(self, in_bytes: np.ndarray, at: np.ndarray, rows: np.ndarray) -> None:
        self._bytes = in_bytes
        self._at = at
        self._places = at.data  # gives plain numbers
        self._rows = rows

    def __len__(self) -> int:
        return len(self._bytes)

    def __getitem__(self, at: int | slice | np.ndarray) -> np.ndarray:
        """Return the row of a posting, or the rows of some in a row or at any places."""
        if isinstance(at, np.ndarray):
            return self._take(at)
        if not isinstance(at, slice):
            row: np.ndarray = self[at : at + 1][0]
            return row
        first, last, _ = at.indices(len(self._bytes))
        rows = _rows_of(self._bytes[first:last])
        begin, end = bisect_left(self._places, first), bisect_left(self._places, last)
        rows[self._at[begin:end].astype(np.int64) - first] = self._rows[begin:end]
        return rows

    def _take(self, places: np.ndarray) -> np.ndarray:
        in_bytes = self._bytes.take(places)
        rows = _rows_of(in_bytes)
        beside = np.flatnonzero(in_bytes == _BESIDE)
        at = places.take(beside).astype(self._at.dtype)
        rows[beside] = self._rows[self._at.searchsorted(at)]
        return rows


def _rows_of(in_bytes: np.ndarray) -> np.ndarray:
    return _AS_NUMBERS.take(in_bytes).view(np.uint16).reshape(-1, 4)


class CountRowsWriter:
    """Writes rows piece by piece; what is kept in memory grows with those beside only."""

    def __init__(self, file: ArrayWriter, name: str) -> None:
        self._file = file
        self._name = name
        self._count = 0
        self._at = [np.zeros(0, dtype=np.uint64)]
        self._rows = [np.zeros((0, 4), dtype=np.uint16)]
        file.start(name, np.dtype(np.uint8))

    def append(self, rows: np.ndarray) -> None:
        in_bytes = np.zeros(len(rows), dtype=np.uint8)
        fits = np.ones(len(rows), dtype=bool)
        for counts, begin, most in zip(rows.T, _BEGINS, _MOST, strict=True):
            in_bytes |= counts.astype(np.uint8) << begin
            fits &= counts <= most
        beside = np.flatnonzero(~fits | (in_bytes == _BESIDE))
        in_bytes[beside] = _BESIDE
        self._file.append(in_bytes)
        self._at.append(beside.astype(np.uint64) + np.uint64(self._count))
        self._rows.append(rows[beside].astype(np.uint16))
        self._count += len(rows)

    def close(self) -> None:
        at = np.concatenate(self._at)
        self._file.put(f"{self._name}.at", at.astype(np.uint32) if self._count < 2**32 else at)
        self._file.put(f"{self._name}.rows", np.concatenate(self._rows))


def read_count_rows(arrays: dict[str, np.ndarray], name: str) -> CountRows | None:
    """Return what a CountRowsWriter wrote, if it did."""
    if name not in arrays:
        return None
    return CountRows(arrays[name], arrays[f"{name}.at"], arrays[f"{name}.rows"])
