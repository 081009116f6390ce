"""Gists: a printed text in, its runs of words as small numbers out, few enough to keep of very many."""

from array import array
from dataclasses import dataclass

from articles.copies.judging import is_little
from articles.copies.printed import Printed

_BITS = 0x7FFFFFFF


@dataclass(frozen=True, slots=True)
class Gist:
    """What shows at once that two texts share next to nothing; good within one process."""

    size: int
    width: int
    """Words of one run."""
    runs: "array[int]"
    """In their order, four bytes each; that two have one number makes the bound greater only."""


def gist_of(text: Printed) -> Gist:
    runs = array("i", [hash(run) & _BITS for run in text.shingles])
    return Gist(text.size, text.size - len(runs) + 1, runs)


def may_be_copies(one: Gist, other: Gist) -> bool:
    """Whether two texts may share enough; never no where they do."""
    short, long = (one, other) if one.size <= other.size else (other, one)
    most = min(short.width * sum(map(set(long.runs).__contains__, short.runs)), short.size)
    return not is_little(most, most / max(short.size, 1))
