import pytest

from articles.copies.cuts import are_cut_from
from articles.copies.printed import Printed
from tests.grouping.texts import BACKGROUND, END, FOLLOWING, LEAD, MIDDLE, OWN, REPORT

WHOLE = Printed("No boats to the islands", REPORT)
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
