"""Cuts: two printed articles and a third in, whether both are that one cut in two ways out."""

from articles.copies.judging import judge
from articles.copies.overlap import overlap
from articles.copies.printed import Printed
from articles.keys import headline_key

_HELD = 0.85
"""Share of a cut that the whole holds; a house may add a paragraph of its own."""
_BEGUN = 0.9
"""Share of its first words: a byline may stand above them."""
_ALL_OF_IT = 0.95
"""Share of a cut without the beginning; what it has of its own may be another report's."""


def are_cut_from(whole: Printed, one: Printed, other: Printed) -> bool:
    """Whether a text shows two to be one, though each has what the other cut.

    Both are copies of it, it holds nearly all of them, and all three begin alike: a collection of
    both, or a report with that of the day before below it, begins as one of them at most. One of
    the two may be without the beginning where it shares much with the other, as the parts of a
    collection do not, and was printed on the day and under the headline of the whole, as the
    report of the day before was not.
    """
    if not (_is_copy(one, whole) and _is_copy(other, whole)):
        return False
    begin = _begins_as(whole, one), _begins_as(whole, other)
    if all(begin):
        return True
    if not any(begin) or judge(one, other).verdict == "other":
        return False
    return _is_without_beginning(whole, one if begin[1] else other)


def _is_copy(text: Printed, whole: Printed) -> bool:
    return judge(text, whole).verdict == "copy"


def _begins_as(whole: Printed, text: Printed) -> bool:
    found = overlap(text, whole)
    return _held(whole, text) >= _HELD and min(found.begun, found.opened) >= _BEGUN


def _is_without_beginning(whole: Printed, text: Printed) -> bool:
    same_day = text.day is not None and text.day == whole.day
    same_headline = headline_key(text.headline) == headline_key(whole.headline) != ""
    return same_day and same_headline and _held(whole, text) >= _ALL_OF_IT


def _held(whole: Printed, text: Printed) -> float:
    """Return the share of a text that the whole has."""
    found = overlap(text, whole)
    return found.of_shorter if text.size <= whole.size else found.of_longer
