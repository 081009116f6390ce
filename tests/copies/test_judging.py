import datetime as dt

import pytest

from articles.copies.judging import judge
from articles.copies.printed import Printed

LEAD = (
    "Ferry crews in Port Osk walked off their boats on Monday morning, leaving four hundred people"
    " on the pier and two islands without mail, after talks about night sailings broke down."
)
MIDDLE = (
    "Hanna Dreyer, who leads the mariners, said the line had been asked nine times to put a fourth"
    " hand on the late boat. The company said it could not find anyone to hire before June."
)
BACKGROUND = (
    "The line carries 212,000 passengers a year and has not been struck since 1974, when a captain"
    " refused to sail in fog and 31 of his colleagues stayed ashore with him for eleven days."
)
END = (
    "Owen Pridd, who keeps the only shop on Great Osk, said he had bread for two days and paraffin"
    " for a week, and that after this he would start to row."
)
WIRE = Printed("Ferry crews walk out in Port Osk", (LEAD, MIDDLE, BACKGROUND, END))


def other(headline: str, *paragraphs: str, **known: object) -> Printed:
    return Printed(headline, paragraphs, **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "copy",
    [
        other("Islands cut off as crews leave their boats", LEAD, MIDDLE, BACKGROUND, END),
        other("Ferry strike in Port Osk", LEAD, MIDDLE),
        other("Port Osk crews walk out", "PORT OSK (Meridian) — " + LEAD, MIDDLE, END),
        other(
            "Crews in Port Osk leave the islands cut off",
            "Two islands off Port Osk were without boats on Monday as crews went on strike.",
            MIDDLE, BACKGROUND, END,
        ),
        other("Ferry crews walk out", LEAD, MIDDLE, BACKGROUND, END,
              "Reporting by Al Dunn; Editing by Bea Hext", "Sign up for our letter from the pier."),
    ],
    ids=["another headline", "cut", "another dateline", "another lead", "a credit line"],
)  # fmt: skip
def test_a_copy_is_told_however_it_was_dressed(copy):
    assert judge(WIRE, copy).verdict == judge(copy, WIRE).verdict == "copy"


def test_the_same_event_by_another_reporter_is_no_copy():
    own = other(
        "Nobody sails in Port Osk",
        "The late boat did not leave on Sunday, and by Monday none did. Ferry crews here have had"
        " enough of sailing at night with three hands, they say, and are staying home.",
        "Hanna Dreyer of the mariners' union counts nine letters to the company. “Not one answer,”"
        " she said on the pier. Owen Pridd, the grocer of Great Osk, has ordered oars.",
    )

    assert judge(WIRE, own).verdict == "other"


def test_a_form_filled_in_otherwise_is_no_copy():
    def quake(size: str, place: str, depth: str, day: str, hour: str) -> Printed:
        return other(
            f"Magnitude {size} earthquake shakes {place}",
            f"An earthquake of magnitude {size} shook the hills near {place} on {day} at {hour}"
            f" in the morning, the survey of the province said. It began {depth} miles below the"
            " ground and was felt in kitchens across the valley. Nobody was hurt, and the"
            f" barns of {place} stand. The survey asks readers to send in what they noticed.",
        )

    first = quake("3.1", "Osk", "14", "Tuesday", "6:12")
    second = quake("4.7", "Dremmel", "22", "Saturday", "3:48")

    assert judge(first, second).verdict != "copy"


def test_background_repeated_the_next_day_is_no_copy():
    later = other(
        "Ferry talks resume in Port Osk",
        "A mediator brought both sides back to one table on Thursday, in the room above the fish"
        " hall, and sent out for sandwiches at noon. Nobody had left when the lamps were lit.",
        "The first proposal would put a fourth hand on the late boat from the first of May. It was"
        " not known whether the money for it would come from the county or from dearer tickets.",
        BACKGROUND,
    )

    assert judge(WIRE, later).verdict != "copy"


def test_a_page_that_only_asks_to_log_in_is_no_copy_of_another():
    wall = (
        "This text is kept for members. Log in to your account to go on reading, or become one"
        " today and have every page we print, on paper and on the screen, for one low price."
    )

    judged = judge(other("Mayor of Osk resigns", wall), other("Herring season opens late", wall))

    assert judged.verdict == "doubtful"
    assert judged.why == "what is shared is not what the headlines tell of"


def test_a_collection_that_holds_an_article_is_left_to_a_curator():
    filler = [
        f"In {place} the {thing} was opened by {name}, who spoke for some minutes about the years"
        f" it had taken, the {count} people who had given something, and the roof, which leaks."
        for place, thing, name, count in (
            ("Dremmel", "library", "Ada Voss", 212), ("Hext", "bath house", "Karl Inn", 95),
            ("Lower Wray", "chapel", "Moth Eller", 44), ("Wray", "toll house", "Pia Sund", 310),
            ("Sund", "mill", "Rolf Aker", 78), ("Aker", "slipway", "Ines Bo", 129),
            ("Great Bo", "windmill", "Tor Lunn", 61), ("Lunn", "weigh house", "Eva Strand", 15),
        )
    ]  # fmt: skip
    week = other("The week on the coast", *filler[:4], LEAD, MIDDLE, BACKGROUND, END, *filler[4:])

    judged = judge(WIRE, week)

    assert judged.verdict == "doubtful"
    assert "collection" in judged.why


def test_a_speech_that_both_quote_makes_no_copy():
    speech = (
        "“We have asked nine times, in writing and by telephone, and once from a boat, for a fourth"
        " hand on the late sailing. We were told that nobody could be found. We were told to wait"
        " for June. The sea does not wait for June, and neither shall the people who cross it by"
        " night with children and calves and the post,” Dreyer said."
    )
    one = other("Union speaks in Port Osk", LEAD, speech)
    two = other(
        "“The sea does not wait”: Port Osk mariners speak",
        "It rained on the pier in Port Osk when the mariners gathered and their leader climbed on"
        " a fish box to say why there would be no boats this week nor, perhaps, the next one.",
        speech,
    )

    assert judge(one, two).verdict != "copy"


def test_years_between_two_texts_make_them_doubtful_unless_they_are_the_same():
    first = other("Ferry crews walk out in Port Osk", LEAD, MIDDLE, BACKGROUND,
                  day=dt.date(2019, 3, 4))  # fmt: skip
    again = other("Ferry crews walk out in Port Osk", LEAD, MIDDLE, END, day=dt.date(2023, 3, 6))
    reprint = other("From our files: ferry crews walk out", LEAD, MIDDLE, BACKGROUND,
                    day=dt.date(2023, 3, 6))  # fmt: skip

    assert judge(first, again).verdict == "doubtful"
    assert judge(first, reprint).verdict == "copy"


def test_a_teaser_is_a_copy_only_under_the_same_headline():
    words = " ".join(LEAD.split()[:24])

    assert judge(WIRE, other("Ferry crews walk out in Port Osk", words)).verdict == "copy"
    assert judge(WIRE, other("No boats", words)).verdict == "doubtful"


def test_texts_without_words_are_no_copies():
    assert judge(other("Nothing"), other("Nothing")).verdict == "other"


FORECAST = (
    "Today will be sunny with a high of {} degrees and a low of 52. Winds from the west will reach 12"
    " miles an hour. There is a {} percent chance of rain in the evening. Sunrise is at 6:12 and"
    " sunset at {}. Boats should stay within the bay."
)
CLOSING = (
    "Shares of Norden Werke closed {} percent higher at {} crowns. The volume was {} million shares,"
    " against an average of 1.9 million. The company, which makes parts for ships, has a market value"
    " of {} billion crowns. Analysts on average rate the stock a hold."
)


@pytest.mark.parametrize(
    ("form", "one", "other"),
    [(FORECAST, (71, 10, "8:01"), (72, 20, "8:00")),
     (CLOSING, ("1.2", "41.10", "2.1", "4.1"), ("0.4", "40.90", "1.7", "4.0"))],
)  # fmt: skip
def test_one_form_with_other_numbers_is_no_copy_under_the_same_headline(form, one, other):
    texts = [Printed("The day in numbers", (form.format(*numbers),)) for numbers in (one, other)]

    assert judge(*texts).verdict != "copy"


def test_one_number_that_was_corrected_leaves_a_copy_one():
    texts = [Printed("Weather", (FORECAST.format(high, 10, "8:01"),)) for high in (71, 72)]

    assert judge(*texts).verdict == "copy"
