import pytest

from articles.naming import Form, Known, Thing
from articles.naming.elsewhere import where
from tests.naming.reading import marked


def town(name, *within):
    """Return the names of one place, and of what it lies in."""
    return Known([Form(name, Thing("place", 1), within=where(within))])


PARIS = town("Paris", "France")


@pytest.mark.parametrize(
    "text",
    [
        "A man from Paris, Kentucky, was charged with stealing a boat.",
        "They live in Paris, Ky., with a goat.",
        "The team of Paris, TX lost its bus.",
        "PARIS, Texas (AP) — A tornado tore the roof from a school.",
        "Residents of Paris, Ohio, and Lima, Ohio, voted no.",
        "The road to Paris, Ontario, is closed.",
        "Paris, Denmark, is a farm.",
        "Voters in Paris, Kentucky, said no. The mayor of Paris said nothing.",
    ],
)
def test_a_town_of_the_name_that_lies_elsewhere_is_not_the_known_one(text):
    assert marked(text, names=PARIS) == {}


@pytest.mark.parametrize(
    "text",
    [
        "A man from Paris, France, was charged with stealing a boat.",
        "They live in Paris, with a goat.",
        "She flew to Paris, Washington and Berlin.",
        "In Paris, Germany and the others agreed.",
        "In Paris, Germany's chancellor agreed.",
        "In Paris, Georgia agreed.",
        "In Paris, Miss Quill sang.",
        "In Paris, Manuel Tell sang.",
        "PARIS (AP) — The boats did not sail.",
    ],
)
def test_a_town_that_lies_where_the_text_says_or_nowhere_is_the_known_one(text):
    assert [place.title() for place in marked(text, names=PARIS)["place_1"]] == ["Paris"]


def test_where_both_are_told_of_the_name_alone_is_the_known_one():
    text = "From Paris, Texas, she went to Paris, France. In Paris she stayed."

    assert marked(text, names=PARIS) == {"place_1": ["Paris", "Paris"]}


@pytest.mark.parametrize(
    ("within", "text", "is_meant"),
    [
        (("Ohio", "United States"), "in Denham, Ohio,", True),
        (("OH",), "in Denham, Ohio,", True),
        (("Ohio", "United States"), "in Denham, Indiana,", False),
        (("United States",), "in Denham, Indiana,", True),
        (("Ohio",), "in Denham, USA,", True),
        (("England",), "in Denham, UK,", True),
        (("United Kingdom",), "in Denham, England,", True),
        (("England",), "in Denham, Massachusetts,", False),
        (("England",), "in Denham, Australia,", False),
        (("Georgia",), "in Denham, Georgia,", True),
        (("The North",), "in Denham, Ohio,", True),
        ((), "in Denham, Ohio,", True),
    ],
)
def test_states_and_countries_are_compared_by_what_they_are(within, text, is_meant):
    assert bool(marked(f"She lives {text} by the sea.", names=town("Denham", *within))) == is_meant


def test_a_town_of_the_world_is_not_one_of_america_though_nobody_said_where_it_lies():
    assert marked("She lives in Paris, Texas, by the river.", names=town("Paris")) == {}
    assert marked("She lives in Paris, France, by the river.", names=town("Paris")) != {}


@pytest.mark.parametrize("state", ["N.H.", "NY", "D.C.", "W.Va.", "Ohio"])
def test_a_country_is_no_town_of_america_of_its_name(state):
    assert marked(f"A school in Lebanon, {state}, shut.", names=town("Lebanon")) == {}


def test_of_two_towns_of_one_name_the_one_is_meant_that_lies_there():
    names = Known(
        [
            Form("Denham", Thing("place", 1), within=where(["Ohio"])),
            Form("Denham", Thing("place", 2), within=where(["Indiana"])),
        ]
    )

    assert marked("She lives in Denham, Indiana, by the river.", names=names) == {
        "place_2": ["Denham"]
    }
