"""Interleaving: rows that several sources have term by term in, all of a term's rows together out."""

from collections.abc import Sequence

import numpy as np

from articles.search.whoosh_engine.invert import ends_of


class Interleaving:
    """Where each source's rows go; a term's rows come in the order of the sources.

    Of each source, `ranks` are those of its terms, ascending, and `counts` its rows of each.
    """

    def __init__(
        self, ranks: Sequence[np.ndarray], counts: Sequence[np.ndarray], *, terms: int
    ) -> None:
        self.counts = np.zeros(terms, dtype=np.int64)
        for of_terms, rows in zip(ranks, counts, strict=True):
            self.counts[of_terms] += rows
        self._places: list[np.ndarray] = []
        if terms == 1 or len(ranks) == 1:
            return  # one after the other
        begin = ends_of(self.counts, dtype=np.int64)[:-1]
        for of_terms, rows in zip(ranks, counts, strict=True):
            self._places.append(_running(begin[of_terms], rows))
            begin[of_terms] += rows

    def joined(self, sources: Sequence[np.ndarray], dtype: np.dtype) -> np.ndarray:
        """Return the rows of all sources as `dtype`."""
        held = [rows.astype(dtype, copy=False) for rows in sources]
        if not self._places:
            return np.concatenate(held)
        flat = [_as_numbers(rows) for rows in held]
        joined = np.empty(int(self.counts.sum()), dtype=flat[0].dtype)
        for rows, places in zip(flat, self._places, strict=True):
            joined[places] = rows
        return joined.view(dtype).reshape(-1, *held[0].shape[1:])


def _running(first: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Return first[0], first[0] + 1, ... for counts[0] numbers, then from first[1] on, ..."""
    ends = np.cumsum(counts)
    places = np.repeat(first - (ends - counts), counts)
    places += np.arange(len(places))
    return places


def _as_numbers(rows: np.ndarray) -> np.ndarray:
    """Return rows of four small numbers as one large number each: they are moved at once."""
    if rows.ndim == 1:
        return rows
    rows = np.ascontiguousarray(rows)
    return rows.view(np.dtype(f"u{rows.itemsize * rows.shape[1]}")).ravel()
