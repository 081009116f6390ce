"""Wildcards: one word of a pattern and the terms of a field in, the places of those it fits out."""

import re

import numpy as np

from articles.search.patterns import pattern_prefix, pattern_regex
from articles.search.whoosh_engine.arrays import Terms
from articles.search.whoosh_engine.postings import Places

_FEW = 64
"""So few terms are tried one by one without looking for letters first."""

_ONE_RUN = re.compile(r"\*[^*?]+\*?")
"""What fits wherever its letters are found."""


def fitting(terms: Terms, part: str) -> Places:
    """Return the places of the terms that `part` (of pattern_parts) fits."""
    prefix = pattern_prefix(part)
    first, last = terms.between(prefix.encode())
    if part == f"{prefix}*":
        return range(first, last)
    if last - first <= _FEW:
        tried = np.arange(first, last)
    else:
        tried = _candidates(terms, part, first, last)
        if _ONE_RUN.fullmatch(part):
            return tried
    fits = pattern_regex(part).fullmatch
    words = zip(tried.tolist(), terms.several(tried), strict=True)
    return np.array([place for place, word in words if fits(word.decode())], dtype=np.int64)


def _candidates(terms: Terms, part: str, first: int, last: int) -> np.ndarray:
    """Return the places of terms that have the longest run of letters of a pattern.

    All terms lie in one piece, so that one search goes through them all; a run that ends the
    pattern is looked for with the line feed that ends the term.
    """
    pieces = re.split(r"[*?]+", f"{part}\n")[1:]
    longest = max(pieces, key=len)
    if longest == "\n":
        return np.arange(first, last)
    start, end = int(terms.starts[first]), int(terms.starts[last])
    sought = re.compile(re.escape(longest.encode()))
    found = [match.start() for match in sought.finditer(terms.blob, start, end)]
    places = terms.starts.searchsorted(np.array(found, dtype=terms.starts.dtype), side="right") - 1
    return places[np.diff(places.astype(np.int64), prepend=-1) != 0]
