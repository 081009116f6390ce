import datetime as dt

import pytest

from articles.copies.judging import judge
from articles.copies.printed import Printed

BAN = (
    (
        "Commissioners in {x} County have told everyone to leave bonfires unlit until it rains, and"
        " will send a deputy round to look over fences."
    ),
    (
        "Straw, hedges and old letters may not be burnt, though a kettle may be boiled outside if"
        " somebody sits by it. Those who light a fire all the same pay forty crowns, and double if"
        " the brigade has to leave its supper."
    ),
    (
        "Wells stand lower than in any autumn since the mill burnt, and the moor above the villages"
        " has smouldered twice since haymaking. Rain is not expected before the herring fair."
    ),
)
ASKED = "they tell of another place, person, day or sum in the same words"


def filled(headline, paragraphs, x, *, outlet=None, day=None):
    return Printed(headline.format(x=x), tuple(p.format(x=x) for p in paragraphs), day, outlet)


@pytest.mark.parametrize(
    ("headline", "one", "two"),
    [
        ("Bonfires banned in {x} County", "Wray", "Hext"),
        ("Bonfires banned in {x} County", "Springfield", "Springdale"),
        ("Bonfires banned in {x} County", "Niger", "Nigeria"),
        ("Bonfires banned in {x} County", "Oman", "Yemen"),
        ("No bonfires, say commissioners", "Wray", "Hext"),
    ],
)
def test_a_form_with_one_name_to_fill_in_is_asked_about(headline, one, two):
    texts = filled(headline, BAN, one, outlet=1), filled(headline, BAN, two, outlet=2)

    judged = judge(*texts)

    assert (judged.verdict, judged.why) == ("doubtful", ASKED)
    assert judge(*reversed(texts)) == judged


def test_a_name_that_begins_the_text_is_one_where_the_headline_says_so():
    closed = ("{x} school is shut until the drains are clean.", *BAN[1:])
    texts = [filled("{x} school shut", closed, name) for name in ("Oakrise", "Elmgate")]

    assert judge(*texts).why == ASKED


@pytest.mark.parametrize(
    ("headline", "lead", "fillings"),
    [
        (
            "Harbour lottery stands at {x} crowns",
            "Nobody had all six numbers, so the pot goes up to {x} crowns, the keeper said.",
            ("2,100", "2,380"),
        ),
        (
            "Smoke warning for {x}",
            "The weather house warns of smoke for {x} because the moor is on fire again.",
            ("Tuesday", "Friday"),
        ),
        (
            "Free shots for {x}",
            "Shots for {x} are given at the fire station as long as there are needles.",
            ("dogs", "cats"),
        ),
        (
            "إغلاق مدرسة {x}",
            "أعلنت السلطات إغلاق مدرسة {x} بسبب الأمطار حتى يوم الاثنين.",
            ("النهر", "الجبل"),
        ),
    ],
)
def test_so_is_one_with_a_sum_a_day_or_another_word_that_its_headline_has_too(
    headline, lead, fillings
):
    texts = [filled(headline, (lead, *BAN[1:]), one) for one in fillings]

    assert judge(*texts).why == ASKED


def test_a_sum_alone_is_filled_in_anew_on_another_day_and_mended_on_one():
    lead = ("The pot of the harbour lottery goes up to {x} crowns for the next draw.", *BAN[1:])
    first, mended, later = (
        filled("The harbour lottery", lead, sum_, day=dt.date(2021, 3, day))
        for sum_, day in (("2,100", 1), ("2,380", 1), ("2,380", 8))
    )

    assert judge(first, mended).verdict == "copy"
    assert judge(first, later).why == ASKED


POT = "The pot of the harbour lottery goes up to {x} crowns for the next draw."


@pytest.mark.parametrize("day", [dt.date(2021, 3, 1), None])
def test_a_sum_alone_under_one_headline_is_what_two_houses_fill_in(day):
    one, two = (
        filled("The harbour lottery", (POT, *BAN[1:]), sum_, outlet=house, day=day)
        for sum_, house in (("2,100", 1), ("2,380", 2))
    )

    assert judge(one, two).why == judge(two, one).why == ASKED


@pytest.mark.parametrize(
    ("headline", "paragraphs", "house"),
    [
        ("Lottery of the harbour grows", (POT, *BAN[1:]), 2),
        ("The harbour lottery", (*BAN[1:], POT), 2),
        ("The harbour lottery", (POT, *BAN[1:]), 1),
    ],
    ids=["a headline of its own", "further down", "in one house"],
)
def test_another_sum_is_mended_on_one_day_where_no_form_shows_itself(headline, paragraphs, house):
    day = dt.date(2021, 3, 1)
    one = filled("The harbour lottery", paragraphs, "2,100", outlet=1, day=day)
    two = filled(headline, paragraphs, "2,380", outlet=house, day=day)

    assert judge(one, two).verdict == "copy"


def test_a_long_text_with_another_sum_is_a_form_where_one_house_prints_it_days_later():
    lead = "The pot of the harbour lottery goes up to {x} crowns for the next draw."
    more = (
        "The drum once churned butter and was given to the town by a captain who had no use for it.",
        "Whoever wins is led through the streets by the band, though some have asked it not to play.",
        "Lifeboats are paid out of what is left, and so was the clock that strikes at noon and at six.",
    )
    first, copied, later = (
        filled("The harbour lottery", (lead, *BAN[1:], *more), sum_, outlet=house,
               day=dt.date(2021, 3, day))
        for sum_, house, day in (("2,100", 1, 1), ("2,380", 2, 8), ("2,380", 1, 8))
    )  # fmt: skip

    assert judge(first, copied).verdict == "copy"
    assert judge(first, later).why == ASKED


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("the Governor of Osk", "the Gov. of Osk"),
        ("the Emir of Mahrut", "the Emir of Mahrout"),
        ("the men of Kiev", "the men of Kyiv"),
        ("the Heron of Osk", "the Herons of Osk"),
        ("1,200 villages", "1200 villages"),
        ("the sheriff", "Sheriff Roe"),
        ("villages of Osk on Monday", "villages of Osk on May 5"),
    ],
)
def test_a_name_or_number_written_otherwise_is_the_same(one, two):
    ban = (f"Commissioners and {{x}} {BAN[0][33:]}", *BAN[1:])
    texts = [filled("Bonfires banned", ban, x) for x in (one, two)]

    assert judge(*texts).verdict == "copy"


def test_a_town_in_the_headline_alone_leaves_a_copy_one():
    texts = [filled(f"{town} feels the ban on bonfires", BAN, "Wray") for town in ("Hext", "Sund")]

    assert judge(*texts).verdict == "copy"
