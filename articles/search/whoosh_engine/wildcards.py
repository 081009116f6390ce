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
    lines = _bytes_of(terms, first, last)
    found = _fitting(lines, part, "utf-8")
    if "?" in part and len(beyond := _beyond_ascii(lines)):  # there it stands for no single byte
        of_those = beyond[_fitting(_letters_of(terms, first + beyond), part, "utf-32-le")]
        found = np.union1d(np.setdiff1d(found, beyond, assume_unique=True), of_those)
    return first + found


def _fitting(lines: _Lines, part: str, letter: str) -> np.ndarray:
    """Return the numbers of the terms that `part` fits, written as `letter` says."""
    head, *pieces = [
        np.frombuffer(piece.encode(letter), dtype=lines.letters.dtype)
        for piece in re.split(r"\*+", part)
    ]
    return _starred(lines, head, pieces) if pieces else _whole(lines, head)


def _bytes_of(terms: Terms, first: int, last: int) -> _Lines:
    bounds = terms.starts[first : last + 1].astype(np.int64)
    letters = np.frombuffer(terms.blob, dtype=np.uint8)[bounds[0] : bounds[-1]]
    bounds -= bounds[0]
    return _Lines(letters, bounds[:-1], bounds[1:] - terms.separator)


def _beyond_ascii(lines: _Lines) -> np.ndarray:
    """Return the numbers of the terms that are not ASCII alone."""
    places = np.flatnonzero(lines.letters >= _ASCII)
    numbers = lines.starts.searchsorted(places, side="right") - 1
    return numbers[np.diff(numbers, prepend=-1) != 0]


def _letters_of(terms: Terms, places: np.ndarray) -> _Lines:
    """Return some terms letter by letter; line feeds part them."""
    text = b"".join(term + b"\n" for term in terms.several(places)).decode()
    letters = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
    ends = np.flatnonzero(letters == ord("\n"))
    return _Lines(letters, np.concatenate([[0], ends[:-1] + 1]), ends)


def _whole(lines: _Lines, piece: np.ndarray) -> np.ndarray:
    """Return the numbers of the terms that a piece without stars fits."""
    fits = lines.ends - lines.starts == len(piece)
    return _having(lines.letters, lines.starts, fits, piece)


def _starred(lines: _Lines, head: np.ndarray, pieces: list[np.ndarray]) -> np.ndarray:
    """Return the numbers of the terms that begin with `head` and go on with the pieces in turn.

    Each piece but the last, which ends the term, is taken where it first stands: what is left for
    the others is then longest.
    """
    *middle, tail = pieces
    fits = lines.ends - lines.starts >= len(head) + len(tail)
    found = _having(lines.letters, lines.ends - len(tail), fits, tail)
    found = _having(lines.letters, lines.starts, found, head)
    reached = lines.starts.take(found) + len(head)
    limits = lines.ends.take(found) - len(tail)
    for piece in middle:
        if not len(found):
            break
        reached = _next(lines.letters, reached, piece) + len(piece)
        kept = reached <= limits
        found, reached, limits = found[kept], reached[kept], limits[kept]
    return found


def _having(
    letters: np.ndarray, places: np.ndarray, terms: np.ndarray, piece: np.ndarray
) -> np.ndarray:
    """Return the numbers of those of `terms`, a flag for each or numbers, that have the piece.

    It is looked for at `places`, which leave room for it in these terms. The letter tried first
    leaves few terms for the others: of an ending the last tells most.
    """
    tried = [(step, one) for step, one in enumerate(piece.tolist()) if one != _ANY]
    if terms.dtype == np.bool_:
        if tried:
            step, letter = tried.pop()
            terms = terms & (letters.take(places + step, mode="clip") == letter)
        terms = np.flatnonzero(terms)
    for step, letter in reversed(tried):
        terms = terms[letters.take(places.take(terms) + step) == letter]
    return terms


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
