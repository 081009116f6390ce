"""Gathered: two printed articles and what they share in, whether the longer may hold several articles out."""

import re

from articles.copies.overlap import Overlap
from articles.copies.printed import Printed
from articles.keys import headline_key

MUCH_LONGER = 2.5
"""Words for each of the shorter from which a text may hold others too."""
_OPENED = 0.5
_NAMED = 0.34
_ECHO = 0.3
_OVER_AND_OVER = 2.0
_GATHERED = 0.7
"""Share of such a page below which it has more than the one article."""
_GATHERS = re.compile(
    r"\blive\b ?[:|–—-]|[:|–—-] ?live\b|\blive (?:blog|updates?|coverage|report(?:ing|s)?)\b|\bas it "
    r"happened\b|\b(?:things|stories|headlines) (?:to know|to watch|you (?:need|should|must))\b|"
    r"\b(?:other|more) (?:news|stories|things|headlines)\b|\b(?:news|week(?:ly|end)?|daily|day|morning|"
    r"evening|midday|noon) (?:briefing|digest|round-?up|wrap|letter|newsletter|in (?:brief|review|"
    r"pictures))\b|\b(?:round-?ups?|blotter|briefs|digest|police log|court log|at a glance)\b|"
    r"^\W*(?:in brief|today in history|letters)\b",
    re.IGNORECASE,
)
"""Headlines of pages that gather several articles, or are added to as the day goes on."""


def may_gather(one: Printed, other: Printed, found: Overlap) -> bool:
    """Whether the longer has more than the shorter's article, or may have.

    1. Its headline says that it gathers, and much of it is not shared.
    2. It says what is shared over and over: a form filled in for many.
    3. It is much longer, and the shorter may be one article among others.
    """
    long = one if one.size > other.size else other
    if found.of_longer < _GATHERED and _GATHERS.search(long.headline):
        return True
    if found.repeated > _OVER_AND_OVER:
        return True
    same_headline = headline_key(one.headline) == headline_key(other.headline)
    return found.ratio > MUCH_LONGER and not same_headline and _is_among_others(one, other, found)


def _is_among_others(one: Printed, other: Printed, found: Overlap) -> bool:
    """Whether the longer may hold the shorter as one of several articles.

    A long report of the same matter begins as the brief does, tells in its headline of what the
    brief tells (whose own may be a desk's, that tells nothing), and names the same people further
    down; a collection prints its headline too.
    """
    short, long = sorted((one, other), key=lambda text: text.size)
    heading = headline_key(short.headline)
    return (
        found.opening < _OPENED
        or (found.told if found.begun >= _OPENED else found.about) < _NAMED
        or found.echo < _ECHO
        or any(headline_key(text) == heading for text in long.paragraphs if len(text) < 200)
    )
