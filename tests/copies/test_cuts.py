import datetime as dt
from dataclasses import replace

import pytest

from articles.copies.cuts import are_cut_from
from articles.copies.judging import judge
from articles.copies.printed import Printed
from tests.grouping.texts import (
    BACKGROUND,
    DRAW,
    END,
    FARES,
    FOLLOWING,
    LEAD,
    MIDDLE,
    OWN,
    REPORT,
)

WHOLE = Printed("No boats to the islands", REPORT)
DAY = dt.date(2021, 8, 4)
HOUSE = "Our own ferryman, Ivo Lang, sails as always, he said."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((LEAD, MIDDLE, BACKGROUND), (LEAD, MIDDLE, END)),
        (("By Al Dunn", *REPORT[:3], HOUSE), (LEAD, MIDDLE, END)),
    ],
)
def test_one_text_cut_in_two_ways_is_told_by_the_whole(one, other):
    cuts = [Printed("No boats", paragraphs) for paragraphs in (one, other)]

    assert are_cut_from(WHOLE, *cuts)


@pytest.mark.parametrize(
    ("one", "other"), [(REPORT, OWN), (FOLLOWING[:2], REPORT)], ids=["a collection", "the next day"]
)
def test_a_text_that_holds_two_and_begins_as_one_of_them_tells_nothing(one, other):
    both = Printed("No boats to the islands", (*one, *other))
    parts = [Printed("No boats to the islands", part) for part in (one, other)]

    assert not are_cut_from(both, *parts)


LONG = Printed("Great Osk has bread for two days", (*REPORT, DRAW, FARES), DAY)
THINNED = replace(LONG, paragraphs=(LEAD, MIDDLE, END, DRAW, FARES), headline="Bread for two days")
WITHOUT_LEAD = replace(LONG, paragraphs=LONG.paragraphs[2:])


def test_a_text_without_the_beginning_is_of_the_whole_printed_that_day_under_its_headline():
    assert judge(THINNED, WITHOUT_LEAD).verdict == "doubtful"

    assert are_cut_from(LONG, THINNED, WITHOUT_LEAD)
    assert are_cut_from(LONG, WITHOUT_LEAD, THINNED)


@pytest.mark.parametrize(
    "otherwise",
    [
        {"headline": "Ferry crews walk out"},
        {"headline": ""},
        {"day": DAY - dt.timedelta(days=1)},
        {"day": None},
        {"paragraphs": (*WITHOUT_LEAD.paragraphs, HOUSE)},
    ],
    ids=["another headline", "no headline", "the day before", "no day", "words of its own"],
)
def test_a_report_that_stands_below_the_next_tells_nothing(otherwise):
    earlier = replace(WITHOUT_LEAD, **otherwise)

    assert judge(earlier, LONG).verdict == "copy"
    assert not are_cut_from(LONG, THINNED, earlier)


def test_parts_of_a_collection_are_not_cut_from_it_though_one_has_its_headline_and_day():
    both = Printed("No boats to the islands", (*REPORT, *OWN), DAY)
    parts = [replace(both, paragraphs=part) for part in (REPORT, OWN)]

    assert not are_cut_from(both, *parts)
