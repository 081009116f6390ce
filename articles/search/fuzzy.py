"""Nearness of spellings: which words of a list are at most so many letters off."""

from bisect import bisect_left
from collections.abc import Sequence

LAST_CHARACTER = "\U0010ffff"


def distance(first: str, second: str) -> int:
    """Return how many letters must be added, dropped, changed or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(second) + 1))
    for place, letter in enumerate(first):
        previous = first[place - 1] if place else ""
        before, row = row, next_row(row, before, second, letter=letter, previous=previous)
    return row[-1]


def next_row(
    row: Sequence[int], before: Sequence[int], word: str, *, letter: str, previous: str
) -> list[int]:
    """Return the row of edit distances to the beginnings of `word` after one more letter.

    `row` is the one before it and `before` the one before that, for neighbours that are swapped.
    """
    found = [row[0] + 1]
    for place, own in enumerate(word):
        cost = min(row[place] + (own != letter), row[place + 1] + 1, found[place] + 1)
        if place and before and own == previous and word[place - 1] == letter:
            cost = min(cost, before[place - 1] + 1)
        found.append(cost)
    return found


def near(word: str, lexicon: Sequence[str], *, limit: int) -> list[str]:
    """Return the words of a sorted list that are at most `limit` letters off, in its order.

    The list is walked like a tree: words share the rows of the letters they begin with, and once no
    row of a beginning is near enough, all words that begin so are skipped.
    """
    found: list[str] = []
    rows = [list(range(len(word) + 1))]
    walked = ""
    place = 0
    while place < len(lexicon):
        candidate = lexicon[place]
        shared = _shared(walked, candidate)
        del rows[shared + 1 :]
        walked = candidate
        place += 1
        for index in range(shared, len(candidate)):
            before = rows[index - 1] if index else []
            previous = candidate[index - 1] if index else ""
            rows.append(
                next_row(rows[index], before, word, letter=candidate[index], previous=previous)
            )
            # Two rows, for a swap reaches back past the last one.
            if min(rows[-1]) > limit and min(rows[-2]) >= limit:
                walked = candidate[: index + 1]
                place = bisect_left(lexicon, walked + LAST_CHARACTER, lo=place)
                break
        else:
            if rows[-1][-1] <= limit:
                found.append(candidate)
    return found


def _shared(first: str, second: str) -> int:
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count
