"""Overlap: two printed texts in, what of each stands in the other out."""

from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass

from articles.copies.beginnings import lesser
from articles.copies.marks import longest, slots
from articles.copies.places import Place, places
from articles.copies.printed import CALENDAR, OPENING_WORDS, Printed, telling, words_of
from articles.copies.swapped import Swapped, swapped


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two texts share, seen from the shorter."""

    shared: int
    """Words of the shorter that stand in the longer, in runs of a shingle at least."""
    of_shorter: float
    of_longer: float
    unquoted: float
    """The same of what neither quotes: two reporters may quote one speech."""
    opening: float
    """Share of the first words of the text of which more is shared."""
    longest: int
    """Words of the longest shared run, small changes within it not counted."""
    ratio: float
    """Words of the longer for each word of the shorter."""
    filled_otherwise: int
    """Names and numbers that differ in the middle of shared sentences."""
    other_numbers: float
    """Share of the shorter's numbers that the longer has nowhere; 0 where that is one alone, and
    where the longer has none of its own instead of them."""
    agreement: float
    """Share of the telling words in the rest of the shorter that the longer has somewhere."""
    echo: float
    """Share of the names that the shorter turns on which the rest of the longer has too."""
    about: float
    """How far the shared words are what both articles are about: of the telling words of each
    headline the share that is among them, the lesser of both."""
    told: float
    """The same of the longer's headline alone: a desk that cuts gives a headline of its own."""
    begun: float
    """Share of the first words of the longer that are shared."""
    opened: float
    """The same of the shorter's."""
    repeated: float
    """Shared words of the longer for each of the shorter: above 1 it says the same over and over."""
    headlines: float
    """Share of the telling words of one headline that the other has, the greater of both."""
    own_lead: int
    """Words that each has before what is shared begins, the lesser of both."""
    told_first: int
    """Names, numbers and words of its headline that only one of them has, and in its first words;
    the lesser of both."""
    told_apart: float
    """Share of the telling words which the first words of each do not share that the other has
    nowhere; the lesser of both."""
    after_lead: float
    """Share of what follows the shorter's own lead that is shared."""
    swapped: Swapped


def most_shared(one: Printed, other: Printed) -> int:
    """Return how many words of the shorter may stand in the longer: never too few, and at once."""
    short, long = (one, other) if one.size <= other.size else (other, one)
    common = short.runs & long.runs
    if not common:
        return 0
    width = short.size - len(short.shingles) + 1
    return min(width * sum(map(common.__contains__, short.shingles)), short.size)


def overlap(one: Printed, other: Printed) -> Overlap:
    short, long = (one, other) if one.size <= other.size else (other, one)
    covered, covering = _covered(short, long), _covered(long, short)
    shared, its_shared = sum(covered), sum(covering)
    begun, opened = _opening(covering), _opening(covered)
    instead = [
        place
        for place in places(short.shingles, covered, long.shingles, long.size)
        if not place.is_left_out
    ]
    first = lesser(short, covered, long, covering)
    of_short, of_long = _about(short, covered), _about(long, covering)
    return Overlap(
        shared=shared,
        of_shorter=shared / max(short.size, 1),
        of_longer=its_shared / max(long.size, 1),
        unquoted=_unquoted(short, covered, long),
        opening=max(opened, begun),
        longest=longest(covered),
        ratio=long.size / max(short.size, 1),
        filled_otherwise=_filled_otherwise(short, covered, long),
        other_numbers=_other_numbers(short, long, instead),
        agreement=_agreement(short, covered, long),
        echo=_echo(short, long, covering),
        about=min(of_short, of_long),
        told=of_long,
        begun=begun,
        opened=opened,
        repeated=its_shared / max(shared, 1),
        headlines=_headlines(short, long),
        own_lead=first.lead,
        told_first=first.facts,
        told_apart=first.apart,
        after_lead=first.after,
        swapped=swapped(short, long, instead),
    )


def _unquoted(short: Printed, covered: bytearray, long: Printed) -> float:
    quoted, its_quoted = short.quoted(), long.quoted()
    plain = len(quoted) - sum(quoted)
    if plain < OPENING_WORDS:  # of a text that is quotation for the most part the quotation counts
        return sum(covered) / max(short.size, 1)
    if any(its_quoted):
        width = long.size - len(long.shingles) + 1
        runs = {run for at, run in enumerate(long.shingles) if not any(its_quoted[at : at + width])}
        covered = covered_by(short, runs)
    shared = sum(1 for mark, quote in zip(covered, quoted, strict=True) if mark and not quote)
    return shared / plain


def _covered(text: Printed, other: Printed) -> bytearray:
    """Mark the words of `text` that lie in a shingle of `other`."""
    return covered_by(text, other.runs)


def covered_by(text: Printed, runs: Set[str]) -> bytearray:
    """Mark the words of `text` that lie in one of the runs."""
    width = text.size - len(text.shingles) + 1
    marks = bytearray(text.size)
    run = b"\x01" * width
    for position, shingle in enumerate(text.shingles):
        if shingle in runs:
            marks[position : position + width] = run
    return marks


def _opening(marks: bytearray) -> float:
    opening = marks[:OPENING_WORDS]
    return sum(opening) / max(len(opening), 1)


def _filled_otherwise(short: Printed, covered: bytearray, long: Printed) -> int:
    known = set(long.words)
    strange = {
        short.words[position]
        for first, last in slots(covered)
        for position in range(first, last)
        if short.is_fact(position) and short.words[position] not in known
    }
    return len(strange)


def _other_numbers(short: Printed, long: Printed, instead: Iterable[Place]) -> float:
    numbers = short.numbers()
    its_numbers = long.numbers()
    own = numbers - its_numbers
    if len(own) < 2 or not its_numbers - numbers:
        return 0.0
    standing = {word for place in instead for word in short.words[place.first : place.last]}
    own = {number for number in own if not standing.isdisjoint(words_of(number))}
    return len(own) / len(numbers) if len(own) > 1 else 0.0


def _agreement(short: Printed, covered: bytearray, long: Printed) -> float:
    rest = telling([word for word, mark in zip(short.words, covered, strict=True) if not mark])
    if len(rest) < 4:
        return 1.0
    return len(rest & telling(long.words)) / len(rest)


def _echo(short: Printed, long: Printed, covering: bytearray) -> float:
    facts = Counter(
        word
        for position, word in enumerate(short.words)
        if short.is_fact(position) and word not in CALENDAR
    )
    headline = set(words_of(short.headline))
    main = {word for word, times in facts.items() if times > 1 or word in headline} or set(facts)
    rest = {word for word, mark in zip(long.words, covering, strict=True) if not mark}
    return len(main & rest) / max(len(main), 1)


def _about(text: Printed, covered: bytearray) -> float:
    """Return the share of the headline's telling words that are shared words of its text."""
    wanted = telling(words_of(text.headline))
    if not wanted:
        return 1.0
    shared = telling([word for word, mark in zip(text.words, covered, strict=True) if mark])
    return len(wanted & shared) / len(wanted)


def _headlines(short: Printed, long: Printed) -> float:
    one, other = (telling(words_of(text.headline)) for text in (short, long))
    return len(one & other) / max(min(len(one), len(other)), 1)
