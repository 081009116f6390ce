"""Cuts: two printed articles and a third in, whether both are that one cut in two ways out."""

from articles.copies.judging import judge
from articles.copies.overlap import overlap
from articles.copies.printed import Printed

_HELD = 0.85
"""Share of a cut that the whole holds; a house may add a paragraph of its own."""
_BEGUN = 0.9
"""Share of its first words: a byline may stand above them."""


def are_cut_from(whole: Printed, one: Printed, other: Printed) -> bool:
    """Whether a text shows two to be one, though each has what the other cut.

    Both are copies of it, it holds nearly all of them, and all three begin alike: a collection of
    both, or a report with that of the day before below it, begins as one of them at most.
    """
    return all(_is_cut_from(whole, text) for text in (one, other))


def _is_cut_from(whole: Printed, text: Printed) -> bool:
    if judge(text, whole).verdict != "copy":
        return False
    found = overlap(text, whole)
    held = found.of_shorter if text.size <= whole.size else found.of_longer
    return held >= _HELD and min(found.begun, found.opened) >= _BEGUN
