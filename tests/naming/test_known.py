import pytest

from articles.naming import Thing
from tests.naming.reading import known, marked, read

QUILL = known(person="Ada Quill")


def test_a_known_name_is_found_with_its_places():
    text = "The mill is run by Ada Quill. Last year Ada Quill bought it."

    (mention,) = read("An opening.", text, names=QUILL).mentions

    assert mention.thing == Thing("person", 1)
    assert [(spot.paragraph, text[spot.start : spot.end]) for spot in mention.spots] == [
        (2, "Ada Quill"),
        (2, "Ada Quill"),
    ]
    assert mention.confidence > 0.95


@pytest.mark.parametrize(
    "text",
    [
        "It was Ada Quill’s mill.",
        "The Ada Quill-backed plan failed.",
        "An anti-Ada Quill crowd came.",
        "“Ada Quill,” he read.",
        "ADA QUILL BUYS THE MILL",
        "Then Mayor Ada Quill came.",
        "They met Ada Quill Tuesday.",
    ],
)
def test_a_name_is_found_with_what_may_stand_around_it(text):
    assert len(marked(text, names=QUILL)["person_1"]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "They met Ada Quillard.",
        "The Ada Quill Memorial Library opened.",
        "They met Ada Quill Jr. at noon.",
        "They met Ada Quill-Marsh.",
        "They met Mary Ada Quill.",
        "It is in Fort Ada Quill.",
        "Write to ada@ada Quill.",
        "They read ada quill.",
    ],
)
def test_a_part_of_another_name_is_not_found(text):
    assert marked(text, names=QUILL) == {}


def test_the_longest_name_wins():
    names = known(place="Saltmere", outlet="Saltmere Courier Post")

    assert marked("He told the Saltmere Courier Post in Saltmere.", names=names) == {
        "outlet_1": ["Saltmere Courier Post"],
        "place_1": ["Saltmere"],
    }


def test_accents_and_marks_do_not_matter():
    names = known(person=("Zoë O'Brannock", "Jean-Luc Varenne"))

    assert marked("Zoe O’Brannock met Jean - Luc Varenne.", names=names) == {
        "person_1": ["Zoe O’Brannock", "Jean - Luc Varenne"]
    }


@pytest.mark.parametrize("text", ["The U.S. Harbour Board met.", "The US Harbour Board met."])
def test_letters_spelled_out_in_a_tag_are_found_as_an_acronym(text):
    assert "tag_1" in marked(text, names=known(tag="The U S Harbour Board"))


def test_an_acronym_is_found_in_capitals_only():
    names = known(tag="WHO", place="US")

    assert marked("Who told us? WHO told the U.S. so.", names=names) == {
        "tag_1": ["WHO"],
        "place_1": ["U.S."],
    }


@pytest.mark.parametrize(
    "text",
    [
        "WHO WILL WIN? Nobody knew.",
        "“WHO DID THIS?” the sign read.",
        "Signs read “ACT NOW” and “WHO CARES”.",
        "Signs read ACT NOW OR NEVER on Monday.",
        "ACT NOW, OSK",
    ],
)
def test_an_acronym_in_a_line_of_capitals_is_not_found(text):
    names = known(tag_1="WHO", tag_2="ACT")

    assert marked(text, names=names) == {}
    assert marked(headline=text, names=names) == {}


@pytest.mark.parametrize(
    "text",
    [
        "WHO",
        "WHO: no case.",
        "OSK (WHO) - No case.",
        "Two bodies (UN, WHO) met.",
        "“WHO” stood there.",
    ],
)
def test_an_acronym_beside_other_capitals_is_found(text):
    assert marked(text, names=known(tag="WHO")) == {"tag_1": ["WHO"]}


def test_of_two_people_of_one_name_neither_is_linked_but_whom_the_page_tells_of():
    names = known(person_1="Ada Quill", person_2="Ada Quill")
    text = "They met Ada Quill."

    assert marked(text, names=names) == {}
    assert list(marked(text, names=names, told={Thing("person", 2): "Ada Quill"})) == ["person_2"]


def test_an_outlet_that_is_a_tag_too_is_both():
    names = known(outlet="Farrow Wire", tag="Farrow Wire")

    assert set(marked("It was told to Farrow Wire.", names=names)) == {"outlet_1", "tag_1"}


def test_a_name_of_a_person_and_of_a_place_is_neither():
    assert (
        marked("They saw Port Ellery.", names=known(place="Port Ellery", person="Port Ellery"))
        == {}
    )


def test_nothing_known_finds_nothing():
    assert not known().occurs_in("Ada Quill")
    assert QUILL.occurs_in("it was ADA QUILL")
    assert "Ada Quill" in QUILL


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met O'Quill.", False),
        ("See quill.example for it.", False),
        ("The Quills left. Quill’d by hand.", False),
        ("A Quill-led plan.", True),
        ("It was Quills' and Quill's.", True),
        ("It was a #Quill day.", False),
    ],
)
def test_signs_within_a_word_belong_to_it(text, found):
    assert bool(marked(text, names=known(person="Quill"))) is found


def test_a_name_written_small_stays_small():
    names = known(tag="eHarbour", person="Ada de Quill")

    assert marked("They use eHarbour. Ada De Quill did.", names=names) == {
        "tag_1": ["eHarbour"],
        "person_1": ["Ada De Quill"],
    }
    assert marked("They met ADA de Quill.", names=names) == {}


def test_a_title_before_a_single_name_says_that_it_is_a_person():
    names = known(person=("Jonas Hill", "Hill"))

    assert marked("Mr. Hill spoke.", names=names) == {"person_1": ["Hill"]}
    assert marked("Hill walking is good. Up the Hill they went.", names=names) == {}


def test_the_article_of_a_name_is_marked_with_it():
    names = known(outlet="The Hill", place="The Hask", tag="The Harbour Union")
    text = "The Hill said so; in the Hask and at the Harbour Union, he told the Hill."

    assert marked(text, names=names) == {
        "outlet_1": ["The Hill", "the Hill"],
        "place_1": ["the Hask"],
        "tag_1": ["the Harbour Union"],
    }
    assert {one.text for one in read(text, names=names).mentions} == {
        "The Hill",
        "The Hask",
        "The Harbour Union",
    }


def test_the_article_of_another_name_is_not_marked():
    assert marked("They asked the Harbour Union.", names=known(tag="Harbour Union")) == {
        "tag_1": ["Harbour Union"]
    }
    assert marked("Bathe Hill Press.", names=known(tag="The Hill Press")) == {}
