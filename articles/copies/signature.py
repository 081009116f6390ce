"""Signatures: a text in, a few numbers out, some of which a copy of it has too."""

from collections.abc import Iterator, Sequence

from rensa import RMinHash

from articles.copies.printed import Printed

VERSION = 1
"""Raise when the same text gets other numbers than before."""

SHORTEST = 16
"""Words below which a text has no signature: it could be anybody's."""

WHOLE, OPENING = 24, 8
"""How many numbers tell of the whole text, and how many of its beginning.

One number is one band. Of two texts that share a tenth of their shingles (a brief cut from a long
report) one of 24 is the same in 92 of 100 cases; what is cut from the end keeps its beginning.
"""
BANDS = WHOLE + OPENING

OPENING_SHINGLES = 50
_SEED = 5
_SIGNED = 2**31


def signatures_of(texts: Sequence[Printed]) -> Iterator[tuple[int, ...]]:
    """Yield the bands of each text, numbers of 32 bits with a sign; none for a very short one.

    The band's place is mixed into its number, so that all can stand in one column.
    """
    long = [text for text in texts if text.size >= SHORTEST and text.runs]
    whole = _digests([text.shingles for text in long], WHOLE)
    opening = _digests([text.shingles[:OPENING_SHINGLES] for text in long], OPENING)
    signed = iter(zip(whole, opening, strict=True))
    for text in texts:
        if text.size >= SHORTEST and text.runs:
            all_of_it, beginning = next(signed)
            yield tuple(
                _band(place, number) for place, number in enumerate([*all_of_it, *beginning])
            )
        else:
            yield ()


def _digests(shingles: list[list[str]], count: int) -> list[list[int]]:
    if not shingles:
        return []
    return [list(digest) for digest in RMinHash.digests_from_token_sets(shingles, count, _SEED)]


def _band(place: int, number: int) -> int:
    """Mix as splitmix does: near numbers of one place lie far apart, and apart from other places."""
    mixed = (number + (place + 1) * 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
    mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & 0xFFFFFFFFFFFFFFFF
    return ((mixed ^ (mixed >> 31)) & 0xFFFFFFFF) - _SIGNED
