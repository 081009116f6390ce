"""Comparing: two texts in, what was added and removed out, by paragraph and by word.

Paragraphs are aligned first, then the words of those that belong together. What a comparison may
cost is bounded: where texts have nothing in common that is found cheaply, a paragraph or a stretch
of words is told as replaced whole.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from articles.aligning import Effort, Pairs, align, align_alike, share_of
from articles.search.words import MARKS

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf"
    "\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003134f"
)
_TOKEN = re.compile(
    rf"\s+|\d+(?:[.,:]\d+)+|[{_UNSPACED}][{MARKS}]*|(?:(?![{_UNSPACED}_])[\w{MARKS}])+|.",
    re.DOTALL,
)
"""A figure (4.1, 12,000, 17:30), a word, a sign of a script without spaces, white space, or any
other sign."""
_LETTER = re.compile(r"[^\W_]")
_LEAST_ALIKE = 0.4
"""The share of words that two paragraphs have in common at least to be versions of one."""
_LEAST_MOVED = 20
"""Letters: a shorter paragraph may well be removed here and added there."""
_LEAST_MOVED_SHARE = 0.6
"""The share of words that a paragraph must have kept to be the same one elsewhere."""
_MOST_TRIED = 400
"""Pairs of paragraphs tried for that."""
_ISLAND = 5
"""Letters: so few between two changes read better as part of them."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text."""

    kind: Literal["same", "added", "removed"]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A paragraph of one text, of the other, or of both.

    moved: it stands elsewhere now, told where it stands now; left: the place it moved from.
    """

    kind: Literal["same", "changed", "added", "removed", "moved", "left"]
    runs: tuple[Run, ...]
    before: int | None = None
    """Its number in the text before, from 1."""
    after: int | None = None


def compare_texts(before: Sequence[str], after: Sequence[str]) -> tuple[Piece, ...]:
    """Return the paragraphs of two texts in an order that both keep."""
    pairs = _paragraph_pairs(before, after, Effort())
    effort = Effort()
    moved = _moved(before, after, pairs)
    sources = {target: source for source, target in moved.items()}
    pieces = []
    for i, j in _in_turn(pairs, len(before), len(after)):
        numbers = {
            "before": i + 1 if i is not None else None, "after": j + 1 if j is not None else None
        }  # fmt: skip
        if i is not None and j is not None:
            runs = compare_words(before[i], after[j], effort)
            kind: Literal["same", "changed"] = "same" if before[i] == after[j] else "changed"
            pieces.append(Piece(kind=kind, runs=runs, **numbers))
        elif i is not None and i in moved:
            pieces.append(Piece(kind="left", runs=(), before=i + 1, after=moved[i] + 1))
        elif i is not None:
            pieces.append(Piece(kind="removed", runs=(Run("removed", before[i]),), **numbers))
        elif j is not None and j in sources:
            runs = compare_words(before[sources[j]], after[j], effort)
            pieces.append(Piece(kind="moved", runs=runs, before=sources[j] + 1, after=j + 1))
        elif j is not None:
            pieces.append(Piece(kind="added", runs=(Run("added", after[j]),), **numbers))
    return tuple(pieces)


def compare_words(before: str, after: str, effort: Effort | None = None) -> tuple[Run, ...]:
    """Return what two lines of text have in common, and what each has of its own."""
    if before == after:
        return (Run("same", before),) if before else ()
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    pairs = align(old, new, effort or Effort())
    return tuple(_runs(_stretches(old, new, pairs)))


def _paragraph_pairs(before: Sequence[str], after: Sequence[str], effort: Effort) -> Pairs:
    """Return which paragraphs belong together: as many words as there can be stay in their place.

    Where there are too many to hold each against each, the equal ones come first, and what lies
    between two of those is looked at by itself.
    """
    equal = align(before, after, effort)
    whole = align_alike(_bags(before), _bags(after), least=_LEAST_ALIKE, effort=effort)
    if whole:
        return whole
    pairs, i, j = [], 0, 0
    for old, new in [*equal, (len(before), len(after))]:
        old_bags, new_bags = _bags(before[i:old]), _bags(after[j:new])
        gap = align_alike(old_bags, new_bags, least=_LEAST_ALIKE, effort=effort)
        pairs += [(i + one, j + other) for one, other in gap]
        if old < len(before) or new < len(after):
            pairs.append((old, new))
        i, j = old + 1, new + 1
    return pairs


def _bags(paragraphs: Sequence[str]) -> list[Counter[str]]:
    return [_words_of(text) for text in paragraphs]


def _words_of(text: str) -> Counter[str]:
    """Return the words of a paragraph; of one without any its signs."""
    tokens = _TOKEN.findall(text.casefold())
    return Counter(token for token in tokens if _LETTER.match(token)) or Counter(tokens)


def _moved(before: Sequence[str], after: Sequence[str], pairs: Pairs) -> dict[int, int]:
    """Return of each paragraph that stands elsewhere its place before and now.

    It may have changed a little on the way, where there are few to look at.
    """
    stayed, kept = {i for i, _ in pairs}, {j for _, j in pairs}
    gone = [i for i, text in enumerate(before) if i not in stayed and len(text) >= _LEAST_MOVED]
    come = [j for j, text in enumerate(after) if j not in kept and len(text) >= _LEAST_MOVED]
    places: dict[str, list[int]] = {}
    for j in come:
        places.setdefault(after[j], []).append(j)
    moved = {i: places[before[i]].pop(0) for i in gone if places.get(before[i])}
    if len(gone) * len(come) > _MOST_TRIED:
        return moved
    taken = set(moved.values())
    left = [(i, _words_of(before[i])) for i in gone if i not in moved]
    free = {j: _words_of(after[j]) for j in come if j not in taken}
    for i, words in left:
        nearest = max(free, key=lambda j: share_of(words, free[j]), default=None)
        if nearest is not None and share_of(words, free[nearest]) >= _LEAST_MOVED_SHARE:
            moved[i] = nearest
            del free[nearest]
    return moved


def _in_turn(pairs: Pairs, before: int, after: int) -> Iterator[tuple[int | None, int | None]]:
    """Give pairs, and between them what only the first and then what only the second has."""
    i = j = 0
    for old, new in [*pairs, (before, after)]:
        yield from ((number, None) for number in range(i, old))
        yield from ((None, number) for number in range(j, new))
        if old < before and new < after:
            yield old, new
        i, j = old + 1, new + 1


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Text that both have, or that stands in the place of each other."""

    same: str = ""
    removed: str = ""
    added: str = ""

    @property
    def letters(self) -> int:
        return max(len(self.removed), len(self.added))

    def and_then(self, other: "_Stretch") -> "_Stretch":
        """Return both as one change."""
        return _Stretch(
            removed=self.removed + other.same + other.removed,
            added=self.added + other.same + other.added,
        )


def _stretches(old: Sequence[str], new: Sequence[str], pairs: Pairs) -> list[_Stretch]:
    """Return what is the same and what is not, in turn."""
    stretches: list[_Stretch] = []
    turns = _in_turn(pairs, len(old), len(new))
    for is_same, group in groupby(turns, key=lambda pair: None not in pair):
        places = list(group)
        before = "".join(old[i] for i, _ in places if i is not None)
        after = "".join(new[j] for _, j in places if j is not None)
        stretches.append(_Stretch(same=before) if is_same else _Stretch("", before, after))
    return _without_islands(stretches)


def _without_islands(stretches: list[_Stretch]) -> list[_Stretch]:
    """Join two changes with the little between them that is the same only by chance."""
    joined: list[_Stretch] = []
    for number, one in enumerate(stretches):
        after = stretches[number + 1] if number + 1 < len(stretches) else None
        before = joined[-1] if joined else _Stretch(same=" ")
        between = (
            bool(one.same and not before.same)
            and after is not None
            and _is_island(before, one.same, after)
        )
        if between or not (one.same or before.same):
            joined[-1] = before.and_then(one)
        else:
            joined.append(one)
    return joined


def _is_island(before: _Stretch, same: str, after: _Stretch) -> bool:
    # Between two insertions, or two removals, nothing has been replaced: they stay apart.
    replaced = (before.removed or after.removed) and (before.added or after.added)
    if not replaced:
        return False
    letters = len(_LETTER.findall(same))
    return not letters or (
        letters < _ISLAND and letters <= before.letters and letters <= after.letters
    )


def _runs(stretches: Sequence[_Stretch]) -> Iterator[Run]:
    for one in stretches:
        if one.same:
            yield Run("same", one.same)
        if one.removed:
            yield Run("removed", one.removed)
        if one.added:
            yield Run("added", one.added)
