"""Beginnings: two printed texts and what they share in, what each tells first and alone out.

A copy may have a first sentence of its own, or a word changed here and there; it tells of the same
people, places and numbers. A form filled in for another day and the next report above the
background of the last begin with others, each with its own.
"""

from dataclasses import dataclass

from articles.copies.marks import first_passage
from articles.copies.printed import OPENING_WORDS, Printed, is_telling, stem, words_of

_PASSAGE = 8
"""Words in a row that are shared from which the own lead is over; a name or a phrase is not."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a text has first and alone, beside another."""

    lead: int
    """Words before the first shared passage, but for bylines, captions and the dateline."""
    facts: frozenset[str]
    """Names, numbers and words of its headline that stand there and nowhere in the other."""
    apart: float
    """Share of what is told there and not shared that stands nowhere in the other."""
    after: float
    """Share of what follows the lead that is shared."""


@dataclass(frozen=True, slots=True)
class Lesser:
    """The lesser of two beginnings in each respect; `after` is the shorter text's."""

    lead: int
    facts: int
    apart: float
    after: float


def lesser(short: Printed, covered: bytearray, long: Printed, covering: bytearray) -> Lesser:
    one, other = _beginning(short, covered, long), _beginning(long, covering, short)
    return Lesser(
        lead=min(one.lead, other.lead),
        facts=min(len(one.facts), len(other.facts)),
        apart=min(one.apart, other.apart),
        after=one.after,
    )


def _beginning(text: Printed, marks: bytearray, other: Printed) -> Beginning:
    start = text.preamble()
    reached = max(first_passage(marks, _PASSAGE), start)
    last = max(reached, min(start + OPENING_WORDS, text.size))
    own = [place for place in range(start, last) if not marks[place]]
    rest = marks[reached:]
    after = sum(rest) / max(len(rest), 1)
    if not own:
        return Beginning(0, frozenset(), 0.0, after)
    inside = text.inside_sentences(last)
    facts = {stem(text.words[place]) for place in own if text.is_fact(place) and inside[place]}
    told = {stem(text.words[place]) for place in own if is_telling(text.words[place])}
    named = told & {stem(word) for word in words_of(text.headline)}
    known = {stem(word) for word in (*other.words, *words_of(other.headline))}
    every = facts | told
    return Beginning(
        lead=reached - start,
        facts=frozenset((facts | named) - known),
        apart=len(every - known) / max(len(every), 1),
        after=after,
    )
