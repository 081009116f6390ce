"""Judging: two printed articles in, whether they are one story in print out, and how sure that is."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from articles.copies.gathered import MUCH_LONGER, may_gather
from articles.copies.overlap import Overlap, most_shared, overlap
from articles.copies.printed import Printed
from articles.corrections import correction_in
from articles.keys import headline_key

Verdict = Literal["copy", "doubtful", "other"]

_FEW = 30
"""Shared words below which only the same headline makes a copy."""
_FEWEST = 16
_COPY, _DOUBTFUL = 0.6, 0.45
"""Share of the shorter text that must be shared."""
_ALIKE = 0.85
_ALL_OF_IT = 0.95
_CARRIED_ON = 0.75
"""The same where each begins with words of its own: what is left of the day before's report."""
_CUT = 0.8
"""The same of what is cut from a much longer one."""
_LONG = 80
"""Shared words from which a headline of its own counts nothing against it."""
_SAME_WORDS = 0.75
_ABOUT = 0.17
_OPENED = 0.5
_AGREEING = 0.35
_FILLED = 3
_OTHER_NUMBERS = 0.2
"""Weather, prices and results of two days differ in nothing else; a correction changes one."""
_FAR = dt.timedelta(days=45)
_NO_NOTICE = 250
"""Shared words from which they are more than what a house prints below everything."""
_FORM_WORDS = 60
"""Words of a form for each place in it to fill in; who mends a long report changes fewer."""
_OPENED_FORM = 120
"""The same where a place in its first words is filled in with another name, day or number."""
_HEADED_FORM = 240
"""Shared words below which another figure in text and headline is what a form is filled in with."""
_FILLED_FIRST = 2
"""Places of a form that are filled in its first words."""
_LEAD = 8
"""Words from which what stands before the shared text is a lead of its own."""
_SENTENCE = 35
"""Words of a lead above which it is more than another first sentence."""
_APART = 0.5
_SOON = dt.timedelta(days=1)
"""Between a report and the one that prints it under a lead of its own."""
_WHOLE_REST = 0.9


@dataclass(frozen=True, slots=True)
class Judgement:
    verdict: Verdict
    score: float
    """How sure it is that one carries the other, from 0 to 1; 0 where it is plain that none does."""
    why: str = ""
    """What makes it doubtful, for the curator."""
    shared: int = 0
    """Words of the shorter text that the longer has too."""


def judge(one: Printed, other: Printed) -> Judgement:
    """Say whether two articles carry one text.

    1. Too few shared words, or too small a share of the shorter text: they do not.
    2. Whatever speaks against it though much is shared makes it doubtful: a form filled in
       otherwise, a collection that has other articles too, an ending that every article of a house
       has, a speech that both quote, news of its own above the same background, years between them.
    3. Else they do.
    """
    most = most_shared(one, other)
    if is_little(most, most / max(min(one.size, other.size), 1)):
        return Judgement("other", 0.0)
    found = overlap(one, other)
    verdict, why = _verdict(one, other, found)
    score = round(found.of_shorter * (1.0 if verdict == "copy" else 0.6), 3)
    return Judgement(verdict, score, why, found.shared)


def _verdict(one: Printed, other: Printed, found: Overlap) -> tuple[Verdict, str]:
    same_headline = _have_one_headline(one, other)
    if is_little(found.shared, found.of_shorter) or _is_form(one, other, found):
        return "other", ""
    if found.shared < _FEW and not (same_headline and found.of_shorter >= _ALIKE):
        return ("doubtful" if found.of_shorter >= _COPY else "other"), "few words are shared"
    if found.of_shorter < _COPY:
        return "doubtful", "part of the text is shared"
    for against, why in _against(one, other, found):
        if against:
            return "doubtful", why
    return "copy", ""


def is_little(shared: int, of_shorter: float) -> bool:
    """Whether two texts that share so many words, and such a part, are plainly two."""
    return shared < _FEWEST or of_shorter < _DOUBTFUL


def _is_form(one: Printed, other: Printed, found: Overlap) -> bool:
    """Whether one plan was filled in twice, or both stand above the notices of one house."""
    form = found.filled_otherwise >= _FILLED and found.of_shorter < _ALIKE
    notices = (
        found.of_shorter < _ALIKE
        and not _may_have_another_lead(one, other, found)
        and found.shared < _NO_NOTICE
        and found.about < _ABOUT
        and found.opening < _OPENED
        and found.agreement < _AGREEING
    )
    if form or notices:
        return True
    filled = found.filled_otherwise >= 2 * _FILLED
    return (
        filled
        and found.shared < _FORM_WORDS * found.filled_otherwise
        and not _is_corrected(one, other, found)
    )


def _may_have_another_lead(one: Printed, other: Printed, found: Overlap) -> bool:
    """Whether all that follows the lead of the shorter stands in another house's text."""
    return (
        found.of_shorter >= _CARRIED_ON
        and found.after_lead >= _WHOLE_REST
        and (one.outlet is None or one.outlet != other.outlet)
    )


def _begins_as_another(one: Printed, other: Printed, found: Overlap) -> bool:
    """Whether each begins with what the other has nowhere: a form's filling, or its own news.

    A copy with another first sentence tells in it of the same things. News of its own has names,
    numbers or a day of its own on both sides, or goes on for more than a sentence, or is a good
    part of the text, or comes days later, or in one house, which prints its own report again with
    the same beginning.
    """
    filled = _FILLED_FIRST <= found.told_first >= found.shared / _FORM_WORDS
    if found.own_lead < _LEAD:
        return filled
    told = found.told_first > 0 or found.own_lead > _SENTENCE
    own_news = (told and found.told_apart >= _APART) or found.told_first >= _FILLED_FIRST
    again = _is_later(one, other) or _is_of_one_house(one, other)
    return filled or again or own_news or found.of_shorter < _CUT


def _is_later(one: Printed, other: Printed) -> bool:
    return one.day is not None and other.day is not None and abs(one.day - other.day) > _SOON


def _is_of_one_house(one: Printed, other: Printed) -> bool:
    return one.outlet is not None and one.outlet == other.outlet


def _are_of_two_houses(one: Printed, other: Printed) -> bool:
    return one.outlet is not None and other.outlet is not None and one.outlet != other.outlet


def _have_one_headline(one: Printed, other: Printed) -> bool:
    return headline_key(one.headline) == headline_key(other.headline) != ""


def _is_filled_in_anew(one: Printed, other: Printed, found: Overlap) -> bool:
    """Whether both are one form with one place to fill in: where it begins, or its headline does.

    Who mends a long report changes a figure in it and in its headline too, but no name; a figure
    alone in what is printed on one day is mended, but for a form's in two houses, which has one
    headline everywhere. A house that begins as it did days ago, but for that, prints no copy of its
    own.
    """
    swapped = found.swapped
    other_day = one.day is not None and other.day is not None and one.day != other.day
    by_form = _are_of_two_houses(one, other) and _have_one_headline(one, other)
    places = max(swapped.opened, swapped.figured if other_day or by_form else 0)
    return (
        swapped.headed
        or (places > 0 and _is_of_one_house(one, other) and _is_later(one, other))
        or (swapped.counted and found.shared < _HEADED_FORM)
        or found.shared < _OPENED_FORM * places
    )


def _is_corrected(one: Printed, other: Printed, found: Overlap) -> bool:
    """Whether one of them says that it was corrected and is else the other word for word."""
    return (
        min(found.of_shorter, found.of_longer) >= _ALIKE
        and found.headlines >= _SAME_WORDS
        and (correction_in(one.paragraphs) != "") != (correction_in(other.paragraphs) != "")
    )


def _against(one: Printed, other: Printed, found: Overlap) -> tuple[tuple[bool, str], ...]:
    far = one.day is not None and other.day is not None and abs(one.day - other.day) > _FAR
    differ = found.filled_otherwise >= _FILLED, found.other_numbers >= _OTHER_NUMBERS
    explained = any(differ) and _is_corrected(one, other, found)
    # All of one text, and so long, or under so like a headline, that no notice is like it.
    whole = found.of_shorter >= _ALIKE and (found.shared >= _LONG or found.headlines >= _SAME_WORDS)
    begins = min(found.of_shorter, found.begun) >= _ALL_OF_IT  # who quotes begins with own words
    own_ending = found.opening < _OPENED and found.agreement < _AGREEING
    # Corrections, horoscopes, prize draws: a house says the same around each of them.
    framed = (
        _is_of_one_house(one, other) and found.of_shorter < _ALIKE and found.agreement < _AGREEING
    )
    return (
        (found.unquoted < _COPY - 0.1 and not begins, "what is shared is quoted for the most part"),
        (differ[0] and not explained, "names and numbers differ in the same sentences"),
        (differ[1] and not explained, "their numbers differ"),
        (found.about < _ABOUT and not whole, "what is shared is not what the headlines tell of"),
        (
            own_ending and not whole and found.about < 2 * _ABOUT,
            "what is not shared tells of other things",
        ),
        (
            _begins_as_another(one, other, found) and not _is_corrected(one, other, found),
            "each begins with names, numbers or news of its own",
        ),
        (
            _is_filled_in_anew(one, other, found) and not _is_corrected(one, other, found),
            "they tell of another place, person, day or sum in the same words",
        ),
        (framed, "one house prints it around two things"),
        (
            found.opening < _OPENED and found.of_shorter < _CARRIED_ON,
            "each begins otherwise, what is shared may be background",
        ),
        (may_gather(one, other, found), "one is much longer and may be a collection"),
        (found.ratio > MUCH_LONGER and found.of_shorter < _CUT, "one has more of its own"),
        (far and found.of_shorter < _ALIKE, "they were published far apart"),
    )
