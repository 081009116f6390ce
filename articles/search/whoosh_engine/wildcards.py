"""Wildcards: one word of a pattern and the terms of a field in, the places of those it fits out."""

import re
from typing import NamedTuple

import numpy as np

from articles.search.patterns import pattern_prefix
from articles.search.whoosh_engine.arrays import Terms
from articles.search.whoosh_engine.postings import Places

_ANY = ord("?")
_ASCII = 0x80
_NOWHERE = 2**62


class _Lines(NamedTuple):
    """Some terms in a row as numbers, and where in them each begins and ends."""

    letters: np.ndarray
    starts: np.ndarray
    ends: np.ndarray


def fitting(terms: Terms, part: str) -> Places:
    """Return the places of the terms that `part` (of pattern_parts) fits."""
    prefix = pattern_prefix(part)
    first, last = terms.between(prefix.encode())
    if part == f"{prefix}*" or first == last:
        return range(first, last)
    lines, letter = _bytes_of(terms, first, last), "utf-8"
    if "?" in part and lines.letters.max(initial=0) >= _ASCII:  # it stands for no single byte
        lines, letter = _letters_of(lines), "utf-32-le"
    width = lines.letters.dtype
    head, *pieces = [
        np.frombuffer(piece.encode(letter), dtype=width) for piece in re.split(r"\*+", part)
    ]
    return first + (_starred(lines, head, pieces) if pieces else _whole(lines, head))


def _bytes_of(terms: Terms, first: int, last: int) -> _Lines:
    bounds = terms.starts[first : last + 1].astype(np.int64)
    letters = np.frombuffer(terms.blob, dtype=np.uint8)[bounds[0] : bounds[-1]]
    bounds -= bounds[0]
    return _Lines(letters, bounds[:-1], bounds[1:] - terms.separator)


def _letters_of(lines: _Lines) -> _Lines:
    """Return the terms letter by letter; line feeds part them."""
    codes = lines.letters.tobytes().decode().encode("utf-32-le")
    letters = np.frombuffer(codes, dtype=np.uint32)
    ends = np.flatnonzero(letters == ord("\n"))
    return _Lines(letters, np.concatenate([[0], ends[:-1] + 1]), ends)


def _whole(lines: _Lines, piece: np.ndarray) -> np.ndarray:
    """Return the numbers of the terms that a piece without stars fits."""
    found = np.flatnonzero(lines.ends - lines.starts == len(piece))
    return found[_stands_at(lines.letters, lines.starts.take(found), piece)]


def _starred(lines: _Lines, head: np.ndarray, pieces: list[np.ndarray]) -> np.ndarray:
    """Return the numbers of the terms that begin with `head` and go on with the pieces in turn.

    Each piece but the last, which ends the term, is taken where it first stands: what is left for
    the others is then longest.
    """
    *middle, tail = pieces
    found = np.flatnonzero(lines.ends - lines.starts >= len(head) + len(tail))
    found = found[_stands_at(lines.letters, lines.starts.take(found), head)]
    found = found[_stands_at(lines.letters, lines.ends.take(found) - len(tail), tail)]
    reached = lines.starts.take(found) + len(head)
    limits = lines.ends.take(found) - len(tail)
    for piece in middle:
        if not len(found):
            break
        reached = _next(lines.letters, reached, piece) + len(piece)
        kept = reached <= limits
        found, reached, limits = found[kept], reached[kept], limits[kept]
    return found


def _stands_at(letters: np.ndarray, places: np.ndarray, piece: np.ndarray) -> np.ndarray:
    """Return at which places the piece stands; places leave room for it."""
    fits = np.ones(len(places), dtype=bool)
    for step, letter in enumerate(piece.tolist()):
        if letter != _ANY:
            fits &= letters.take(places + step) == letter
    return fits


def _next(letters: np.ndarray, places: np.ndarray, piece: np.ndarray) -> np.ndarray:
    """Return of each place the first from there on at which the piece stands, or _NOWHERE."""
    wanted = [(step, letter) for step, letter in enumerate(piece.tolist()) if letter != _ANY]
    if not wanted:
        return places
    room = max(len(letters) - len(piece) + 1, 0)
    fits = np.ones(room, dtype=bool)
    for step, letter in wanted:
        fits &= letters[step : step + room] == letter
    stands = np.append(np.flatnonzero(fits), _NOWHERE)
    return stands.take(stands.searchsorted(places))
