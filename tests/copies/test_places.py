from articles.copies.judging import judge
from articles.copies.overlap import covered_by
from articles.copies.places import Place, places
from articles.copies.printed import Printed

REPORT = (
    (
        "Geese have settled on the roofs of Hext and will not leave, the keeper of the mill wrote to"
        " the county on Monday, in a letter that was read out before supper."
    ),
    (
        "He counted 44 of them on the gaol, 58 on the chapel and 61 on his own house, where 12 slates"
        " are gone. A heron stands in the pond and takes no side."
    ),
    (
        "The county has a net, which hangs in the boathouse and was last wet when the queen came by."
        " Whoever knows how to throw it is asked to come forward."
    ),
    (
        "Elsewhere people have tried bells. In Sund a goose learnt to ring one, and was given corn for"
        " it by the children until the schoolmaster took the rope away."
    ),
    (
        "By the records of the bishop there were 103 geese in the year of the flood and 119 in the next,"
        " when 31 families sold their feather beds and slept on straw."
    ),
)


def places_in(one, other):
    text, its = (Printed("", (words,)) for words in (one, other))
    return places(text.shingles, covered_by(text, its.runs), its.shingles, its.size)


def test_a_place_tells_what_each_has_between_two_passages():
    one = "they came by boat from osk and went home by cart in the rain"
    two = "they came by boat from wray hill and went home by cart in the rain"

    assert places_in(one, two) == [Place(5, 6, 5, 7)]
    assert places_in(two, one) == [Place(5, 7, 5, 6)]


def test_what_is_left_out_has_nothing_in_its_place():
    going = "and went home by cart in the rain"
    (place,) = places_in(f"they came by boat in the dark {going}", f"they came by boat {going}")

    assert place.is_left_out


def test_numbers_of_a_paragraph_that_the_other_cut_are_no_other_numbers():
    early, late = (*REPORT[:1], *REPORT[2:]), REPORT[:4]
    texts = [Printed("Geese counted in five towns", kept) for kept in (early, late)]

    assert judge(*texts).verdict == judge(*reversed(texts)).verdict == "copy"
