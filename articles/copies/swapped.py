"""Swapped: two printed texts and what they share in, what stands in one another's place out.

A form is filled in for another town, sum or day where it says what it tells of, and its headline
with it; all else is the same. Copies of one report have one name there, whatever their headlines.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from articles.copies.marks import SLOT
from articles.copies.places import Place
from articles.copies.printed import CALENDAR, OPENING_WORDS, Printed, stem, words_of

_VOWELS = str.maketrans("", "", "aeiouy")
_FRAMED = 0.5
"""Share of two headlines that one plan has, filled in otherwise."""
_ABBREVIATED = 4
"""Letters of a word up to which it may be the beginning of a longer one."""
_SKELETON = 2
"""Letters without vowels from which two words of the same ones are one name, spelt otherwise."""


@dataclass(frozen=True, slots=True)
class Swapped:
    """Places of a phrase at most where each text has what the other has nowhere, of one kind."""

    opened: int
    """Those of a name, a day or a number; 0 where none of a name or a day is among the first words."""
    figured: int
    """The same where a number is among the first words."""
    headed: bool
    """Whether in one the name or the day stands in the headline too, in each its own."""
    counted: bool
    """The same of a number, and of any word where the headlines are else word for word the same."""


@dataclass(frozen=True, slots=True)
class _Filling:
    """What stands in one place, and nowhere in the other text, by kind."""

    numbers: tuple[str, ...]
    days: frozenset[str]
    names: frozenset[str]


def swapped(short: Printed, long: Printed, found: Iterable[Place]) -> Swapped:
    """Look through the places of the shorter in which the longer has something else."""
    near = [place for place in found if _may_be_a_phrase(place)]
    if not near:
        return Swapped(0, 0, headed=False, counted=False)
    one, other = _Side(short, long), _Side(long, short)
    like = one.frame == other.frame and min(one.framed, other.framed) >= _FRAMED
    count, opened, figured, headed, counted = 0, False, False, False, False
    for place in near:
        mine = one.own_in(place.first, place.last)
        its = other.own_in(place.its_first, place.its_last)
        if not mine or not its:
            continue
        filling, its_filling = one.filled(mine), other.filled(its)
        named, number = (
            _name_otherwise(filling, its_filling),
            _count_otherwise(filling, its_filling),
        )
        count += named or number
        if place.first < one.start + OPENING_WORDS:
            opened, figured = opened or named, figured or number
        mine, its = one.in_heading(mine), other.in_heading(its)
        if mine and its:
            filling, its_filling = one.filled(mine, heading=True), other.filled(its, heading=True)
            headed = headed or _name_otherwise(filling, its_filling)
            counted = counted or like or _count_otherwise(filling, its_filling)
    return Swapped(
        opened=count if opened else 0,
        figured=count if figured else 0,
        headed=headed,
        counted=counted,
    )


def _may_be_a_phrase(place: Place) -> bool:
    """Whether a place is as short, or begins the text, where a dateline may stand above it."""
    longer = max(place.last - place.first, place.its_last - place.its_first)
    return longer <= SLOT or place.first == 0


class _Side:
    """One of two texts, beside the other."""

    def __init__(self, text: Printed, other: Printed) -> None:
        heading, its_heading = words_of(text.headline), words_of(other.headline)
        self.start = text.preamble()
        self.frame = tuple(word for word in heading if word in its_heading)
        """The words of its headline that the other's has too, in their order."""
        self.framed = len(self.frame) / max(len(heading), 1)
        self._text = text
        self._heading = frozenset(heading)
        self._known = {*other.words, *its_heading}
        self._stems: set[str] | None = None
        self._names: frozenset[str] | None = None

    def own_in(self, first: int, last: int) -> list[int]:
        """Return the positions between two that the other text has nowhere; none of a longer gap."""
        first = max(first, self.start)
        if last - first > SLOT:
            return []
        return [at for at in range(first, last) if self._is_own(at)]

    def _is_own(self, position: int) -> bool:
        word = self._text.words[position]
        if word[0].isdigit() or self._text.may_be_name(position):
            return word not in self._known  # Springfield is no Springdale
        if self._stems is None:
            self._stems = {stem(known) for known in self._known}
        return stem(word) not in self._stems

    def in_heading(self, positions: Collection[int]) -> list[int]:
        return [at for at in positions if self._text.words[at] in self._heading]

    def filled(self, positions: Collection[int], *, heading: bool = False) -> _Filling:
        """Sort words by kind; what begins a sentence is a name if it is one elsewhere, or `heading`."""
        words = [self._text.words[at] for at in positions]
        capitals = {word for at, word in zip(positions, words, strict=True)
                    if len(word) > 1 and self._text.may_be_name(at)}  # fmt: skip
        names = capitals if heading or not capitals else capitals & self._all_names()
        return _Filling(
            numbers=tuple(word for word in words if word[0].isdigit()),
            days=frozenset(CALENDAR.intersection(words)),
            names=frozenset(names - CALENDAR),
        )

    def _all_names(self) -> frozenset[str]:
        if self._names is None:
            text = self._text
            inside = text.inside_sentences(text.size)
            self._names = frozenset(
                word for at, word in enumerate(text.words) if inside[at] and text.is_fact(at)
            )
        return self._names


def _name_otherwise(one: _Filling, other: _Filling) -> bool:
    return _are_others(one.names, other.names) or _are_others(one.days, other.days)


def _count_otherwise(one: _Filling, other: _Filling) -> bool:
    """Whether numbers differ however they are written: 1,200 and 1200, 2.5 and 2,500,000."""
    digits, its_digits = ("".join(filling.numbers).strip("0") for filling in (one, other))
    return bool(digits and its_digits) and digits != its_digits


def _are_others(names: frozenset[str], others: frozenset[str]) -> bool:
    """Whether each has a name that is none of the other's, abbreviated or spelt otherwise."""
    return all(
        any(not any(_is_one_name(name, other) for other in its) for name in own)
        for own, its in ((names, others), (others, names))
    )


def _is_one_name(name: str, other: str) -> bool:
    """Whether one is abbreviated or has an ending (Gov., Herons), or differs in its vowels (Kyiv).

    Niger is no Nigeria, and Oman no Yemen.
    """
    short, long = sorted((name, other), key=len)
    if long.startswith(short):
        return len(short) <= _ABBREVIATED or len(long) == len(short) + 1
    skeleton = name.translate(_VOWELS)
    return (
        name[0] == other[0] and len(skeleton) >= _SKELETON and skeleton == other.translate(_VOWELS)
    )
