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


def test_a_report_of_the_next_day_with_the_background_of_the_first_is_put_to_the_curators():
    first = other("Mariners leave their passengers on the pier", *WIRE.paragraphs)
    next_day = other(
        "Mariners and company meet",
        "PORT OSK, May 5 (Meridian) - The mariners of Port Osk and the line that employs them sat"
        " down on Tuesday for the first time since the walkout, in the back room of a chandler's.",
        MIDDLE, BACKGROUND,
    )  # fmt: skip

    assert judge(first, next_day).verdict == judge(next_day, first).verdict == "doubtful"


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


def test_several_figures_put_right_under_a_note_that_says_so_leave_a_copy_one():
    def report(*figures: object, note: str = "") -> Printed:
        body = (
            (
                "The bridge at Wray cost {} crowns a yard, the inquiry of the county found, and took"
                " {} months to build. Of the {} masons who were hired for it no more than a dozen were"
                " ever seen on the scaffold, said its chair, Moth Eller."
            ),
            (
                "She had asked for the books in March and got them in the autumn, wet. The weight"
                " limit was set at {} hundredweight by a surveyor who had never been asked, and who"
                " learnt of it from a cart driver. Nobody has been charged with anything so far."
            ),
        )
        text = "\n".join(body).format(*figures).split("\n")
        return other("What the bridge at Wray cost", *text, MIDDLE, END, *([note] if note else []))

    first = report(712, 38, 214, 95)
    note = "Correction, May 17: An earlier version of this article gave four wrong figures."

    assert judge(first, report(685, 41, 230, 90)).verdict != "copy"
    assert judge(first, report(685, 41, 230, 90, note=note)).verdict == "copy"


def test_a_third_cut_from_the_top_is_a_copy_under_a_headline_that_tells_nothing():
    more = [
        f"Ferry crews in {place} said in {month} that they had heard of the walkout in Port Osk and"
        f" would wait for the {day} boat before they decided whether to sail with {count} hands."
        for place, month, day, count in (
            ("Hext", "June", "Friday", "two"), ("Wray", "July", "noon", "six"),
            ("Sund", "winter", "mail", "ten"), ("Aker", "spring", "late", "seven"),
            ("Lunn", "autumn", "early", "five"), ("Dremmel", "May", "Sunday", "eight"),
        )
    ]  # fmt: skip
    long = other(WIRE.headline, LEAD, MIDDLE, *more)

    assert judge(long, other("What we know so far", LEAD, MIDDLE)).verdict == "copy"


def test_a_live_page_that_took_in_the_one_of_yesterday_is_no_copy_without_a_curator():
    newer = [
        f"{hour}:20 p.m. In {place} the {thing} stayed shut as well, and {name} put a notice on the"
        " door which says that all will be told of it when there is something to be told."
        for hour, place, thing, name in (
            (9, "Dremmel", "library", "Ada Voss"), (8, "Hext", "bath house", "Karl Inn"),
            (7, "Wray", "toll house", "Pia Sund"), (6, "Sund", "mill", "Rolf Aker"),
        )
    ]  # fmt: skip
    yesterday = other("Live: Ferry strike in Port Osk", LEAD, MIDDLE, BACKGROUND, END)
    today = other("Live: Ferry strike in Port Osk, day two", *newer, LEAD, MIDDLE, BACKGROUND, END)

    assert judge(yesterday, today).verdict == "doubtful"


def test_a_form_filled_in_over_and_over_is_no_copy_of_one_of_its_days():
    def calls(day: str, block: int, item: str, hotel: str, name: str) -> tuple[str, str]:
        return (
            (
                f"{day}: A resident of the {block} block reported that someone had entered an unlocked"
                f" vehicle overnight and taken {item}. There are no suspects in the matter so far."
            ),
            (
                f"{day}: Officers were called to a disturbance at the {hotel}. The parties were"
                f" separated, {name} was taken home by a deputy, and no charges were filed by anybody."
            ),
        )

    days = (
        calls("Monday", 400, "a purse", "Starlite", "a clerk"),
        calls("Tuesday", 900, "two saws", "Rusty Spur", "a cook"),
        calls("Friday", 30, "loose change", "Tin Roof", "a groom"),
        calls("Sunday", 700, "a drum", "Harbour Inn", "a bishop"),
    )
    one, week = other("Calls: Monday", *days[0]), other("Calls", *sum(days, ()))

    judged = judge(one, week)

    assert judged.verdict == "doubtful"
    assert "collection" in judged.why


def test_a_last_paragraph_of_figures_that_a_copy_leaves_out_is_no_difference():
    recipe = (
        (
            "Heat the oven and butter a tin. Whisk two cups of flour with salt and the seeds of nine"
            " pods, then beat the butter with the sugar until it is white and stands up by itself."
        ),
        (
            "Fold one into the other, lay the plums on top with their cut sides up, and bake until a"
            " straw put in the middle comes out dry. It wants a quarter of an hour to cool."
        ),
        "Serves 10. Of each piece: 312 calories, 15 grams of fat, 41 of starch.",
    )
    intro = (
        "Nothing that comes out of an oven is easier than this, says our neighbour, and less rude."
    )

    copy = other("Try this: a plum cake", intro, *recipe[:2])

    assert judge(other("A plum cake", *recipe), copy).verdict == "copy"


def corrected(*middle: str, **known: object) -> Printed:
    return other(
        "Facts we got wrong",
        "The Tide wants to have its facts right and mends what it got wrong as soon as it hears of"
        " it. Whoever finds a mistake may write to the desk, call it, or come to the window of the"
        " house in Pier Street between nine and noon.",
        *middle,
        "We are glad to mend it. Who is not content with that may turn to the Board of the Press.",
        **known,
    )


HAY = "A report on hay gave a small bale ten times its weight: it weighs 20 kilograms, not 200."
MARROW = "Below a photograph stood the grower of the marrow, Eric Tull; it showed his sister Joan."


def test_what_a_house_prints_around_the_corrections_of_two_days_makes_no_copy():
    first, next_day = corrected(HAY, outlet=1), corrected(MARROW, outlet=1)

    assert judge(first, next_day).verdict == judge(next_day, first).verdict == "doubtful"


def test_a_house_that_prints_its_report_again_with_more_in_it_prints_a_copy():
    first, again = corrected(HAY, outlet=1), corrected(HAY, MARROW, outlet=1)

    assert judge(first, again).verdict == "copy"


DAM = (
    (
        "The dam at Wray Gap was begun in 1931 and finished eight years late. It lights every town"
        " between Hext and the coast, and some 9,000 people live within reach of its water."
    ),
    (
        "Engineers found the first crack two winters ago. The power board, which had said that the"
        " wall would stand for a century, puts the cost of mending it at 64 million crowns."
    ),
    (
        "A horn is sounded on the first of each month at noon, and the lake has been kept four yards"
        " below its mark since then, which has left boats and piers dry. Two mayors have resigned."
    ),
    (
        "The towns paid for a survey by a firm from abroad, whose divers went down forty times and"
        " whose report fills nine boxes in the cellar of the court house. It may be read on Mondays."
    ),
)


def day_at_the_dam(headline: str, *own: str, day: int, outlet: str = "North") -> Printed:
    return other(headline, *own, *DAM, day=dt.date(2022, 5, day), outlet=outlet)


@pytest.mark.parametrize("outlet", ["North", "South"])
@pytest.mark.parametrize("day", [2, 3, 9])
def test_two_days_of_one_running_story_are_not_one_for_their_background(day, outlet):
    cracks = day_at_the_dam(
        "Divers find crack in dam, power board says",
        "Divers have found a second crack in the dam at Wray Gap, longer than the first and some"
        " nine yards below it, Carl Offen of the power board told mayors on Tuesday.",
        day=2,
    )
    court = day_at_the_dam(
        "Power board loses in court over dam",
        "A judge gave the power board until the last day of September to empty the lake, in a ruling"
        " that took Ada Voss eleven minutes to read.",
        day=day, outlet=outlet,
    )  # fmt: skip

    judged = judge(cracks, court)

    assert judged.verdict == judge(court, cracks).verdict == "doubtful"
    assert "begins" in judged.why


def test_a_short_item_above_two_sentences_of_background_is_no_copy_of_another():
    shared = (
        "The tax, which the council of Hext passed in March after a night of shouting, adds four"
        " cents to each litre of paraffin and is meant to pay for new lamps. Grocers have opposed"
        " the tax from the start and say that people will row to Wray instead."
    )
    higher = other("Paraffin tax to rise", "The tax on paraffin will rise next year, Lee Inn,"
                   " who looks after the money of Hext, said on Monday.", shared)  # fmt: skip
    upheld = other("Judge keeps paraffin tax", "A judge on Wednesday threw out what three lamp"
                   " makers from Sund had brought against it.", shared)  # fmt: skip

    assert judge(higher, upheld).verdict == "doubtful"


CLINIC = (
    "A free clinic for {} will be held at {} on {}.",
    (
        "Animals must be on a leash or in a box, and their owners must be eighteen or older. Shots"
        " against rabies are given to all, and a chip can be put in for twelve dollars. No appointment"
        " is needed; those who come first are seen first, and whoever still stands in line at the end"
        " is given a number for the next clinic."
    ),
)


def test_a_form_of_a_few_phrases_filled_in_for_another_place_is_no_copy():
    def clinic(headline: str, *filling: str, **known: object) -> Printed:
        return other(headline, CLINIC[0].format(*filling), CLINIC[1], **known)

    dogs = clinic("Free shots for dogs", "dogs", "the fire station in Hext", "Saturday",
                  day=dt.date(2022, 5, 2), outlet="North")  # fmt: skip
    cats = clinic("Clinic for cats", "cats", "the old armoury in Wray", "Tuesday",
                  day=dt.date(2022, 5, 7), outlet="South")  # fmt: skip

    assert judge(dogs, cats).verdict == judge(cats, dogs).verdict == "doubtful"


def test_an_agencys_text_below_a_sentence_of_the_house_is_a_copy():
    opening = "PORT OSK, May 5 (Meridian) - " + LEAD
    wire = other("Ferry crews walk out", opening, MIDDLE, BACKGROUND, END)
    own = other("No boats to the islands", "Nobody in this house can remember a day like it.",
                opening, MIDDLE, BACKGROUND, END)  # fmt: skip

    assert judge(wire, own).verdict == judge(own, wire).verdict == "copy"


def test_bylines_captions_and_datelines_of_two_houses_are_no_beginnings_of_their_own():
    one = other(WIRE.headline, "By Dara Quill", "Meridian News Service",
                "Mailbags lie on the Rowan Pier in Port Osk on Sunday. (Meridian Photo/Ivo Lang)",
                "PORT OSK, May 5 (Meridian) - " + LEAD, *WIRE.paragraphs[1:])  # fmt: skip
    two = other("No boats to the islands", "Tess Okafor, staff writer", "Photo: Ivo Lang",
                "Bea Hext sells the oars of the Lunn yard in Dremmel. Photograph by Moth Eller",
                "Port Osk (MNS) — " + LEAD, *WIRE.paragraphs[1:])  # fmt: skip

    assert judge(one, two).verdict == "copy"


def test_a_house_that_has_all_but_the_lead_of_another_is_asked_about():
    wire = other("Ferry crews leave four hundred on the pier", *WIRE.paragraphs, outlet="North")
    own = other(
        "A quiet harbour",
        "It was a day that the grandmothers of this coast will tell of, and one that they had"
        " foretold for as long as anybody had listened to them by the stove.",
        *WIRE.paragraphs[1:],
        outlet="South",
    )

    assert judge(wire, own).verdict == judge(own, wire).verdict == "doubtful"


@pytest.mark.parametrize(
    "dateline",
    ["PORT OSK (Meridian) — ", "PORT OSK, May 5 (Meridian) - ", "Port Osk (MNS/North): ",
     "PORT OSK, N.Y. (Meridian) – ", "PORT OSK, Me. — ", "PORT OSK - "],
)  # fmt: skip
def test_a_dateline_is_no_part_of_what_a_text_begins_with(dateline):
    text = other("Ferry crews walk out", "By Dara Quill", dateline + LEAD)

    assert text.words[text.preamble()] == "ferry"
    assert other("Ferry crews walk out", dateline).preamble() == 0


@pytest.mark.parametrize("line", ["(/)" * 40_000 + "x", "-" * 100_000 + "x", "A-" * 50_000])
def test_no_line_above_a_text_takes_long_to_tell(line):
    text = other("Ferry crews walk out", line, LEAD)

    assert text.preamble() <= text.size
