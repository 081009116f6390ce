from articles.copies.printed import Printed
from articles.copies.signature import BANDS, signatures_of

TEXT = tuple(
    f"The {place} council voted on {day} to keep the old {thing} open for another year, and"
    f" {person} said the money had been found in a drawer nobody had looked into since {year}."
    for place, day, thing, person, year in (
        ("Marlow", "Monday", "swimming bath", "Ida Fenn", 1988),
        ("Redfern", "Tuesday", "tram depot", "Carl Osk", 1991),
        ("Tolliver", "Friday", "ferry house", "Wim Adair", 2003),
    )
)


def printed(*paragraphs: str) -> Printed:
    return Printed("Council keeps it open", paragraphs)


def test_the_same_words_have_the_same_signature_whatever_their_case_and_marks():
    first, second = signatures_of(
        [printed(*TEXT), printed(" ".join(TEXT).upper().replace(",", " — "))]
    )

    assert len(first) == BANDS
    assert first == second


def test_a_signature_is_the_same_in_every_process():
    (found,) = signatures_of([printed(*TEXT)])

    assert found[:3] == (-665019191, 209157096, -1509379064)


def test_what_is_cut_from_the_end_shares_bands():
    whole, cut = signatures_of([printed(*TEXT), printed(TEXT[0])])

    assert set(whole) & set(cut)


def test_other_texts_share_none():
    own = "Snow fell on the high pastures for six days, and the herders of Lower Wray slept in the hay."
    one, other = signatures_of([printed(*TEXT), printed(own)])

    assert not set(one) & set(other)


def test_a_few_words_have_no_signature():
    assert next(signatures_of([printed("Gale warning for the coast."), printed(*TEXT)])) == ()


def test_scripts_without_spaces_have_signatures_too():
    text = (
        "港の労働者は木曜日、賛成多数でストライキ権を確立した。会社側との交渉は冬から続いている。"
    )
    first, second = signatures_of([printed(text), printed(text + "組合は三年間の賃上げを求める。")])

    assert set(first) & set(second)


def test_letters_that_are_two_in_lower_case_part_no_words():
    assert Printed("", ("İstanbul'da ÇOCUKLAR",)).words == ["istanbul", "da", "cocuklar"]
