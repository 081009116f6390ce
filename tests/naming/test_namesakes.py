"""Countries and towns that are called as people are: the place, where nobody of that name is told of."""

import pytest

from articles.naming import Thing
from tests.naming.reading import known, marked

NAMES = known(
    place_1="France",
    place_2="Israel",
    place_3="London",
    place_4="Turkey",
    place_5="Jordan",
    place_6="Chad",
)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("France said on Monday that it would send troops.", "place_1"),
        ("The old duke said France had no choice.", "place_1"),
        ("They had a treaty with France.", "place_1"),
        ("Israel has launched a new ferry.", "place_2"),
        ("The minister left London on Monday.", "place_3"),
        ("London is a town by a river.", "place_3"),
        ("Turkey will hold an election in May.", "place_4"),
        ("Turkey and Germany talked.", "place_4"),
        ("Turkey answered. The Turkish envoy had gone home.", "place_4"),
        ("Jordan said on Friday that it had closed its border.", "place_5"),
        ("Refugees entered Jordan.", "place_5"),
        ("The war against Chad was lost.", "place_6"),
        ("Chad recalled its ambassador.", "place_6"),
        ("They left Chad on Monday.", "place_6"),
    ],
)
def test_a_country_called_as_people_are_is_found_where_nobody_is_called_so(text, place):
    assert list(marked(text, names=NAMES)) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. France spoke. France said no.",
        "Anatole France spoke. France said on Monday that it would send troops.",
        "Israel Tell, a baker, spoke. Israel said no.",
        "London Osk, the mayor, spoke. London said so.",
        "London said she was tired.",
        "Israel’s wife said so.",
        "“The pier is closed,” France said. France left at noon.",
        "“The pier is closed,” said France.",
        "“Come home, Israel,” she said.",
        "The Tour de France begins.",
        "Jordan said it was hard.",
        "Chad left on Monday with a dog.",
        "Jordan and Chad went home.",
        "Turkey is served at noon.",
        "They ate turkey. Turkish coffee followed. Turkey was fine.",
        "Roast Turkey and Quince Sauce",
    ],
)
def test_somebody_or_a_word_is_no_country(text):
    assert marked(text, names=NAMES) == {}


def test_who_the_page_tells_of_is_meant_by_a_name_that_is_a_country_too():
    names = known(place="France", person="Ada France")

    assert "place_1" not in marked(
        "France said no.", names=names, told={Thing("person", 1): "Ada France"}
    )


def test_in_sport_a_country_called_as_people_are_may_be_its_team():
    game = "The striker and the goalkeeper were hurt in the match. Israel controlled it."

    assert marked(game, names=NAMES) == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le maire est allé à London lundi."),
        ("de", "Die Ministerin flog am Montag nach London."),
        ("nl", "De minister gaat maandag naar London."),
        ("sv", "Ministern bor i London."),
    ],
)
def test_in_other_languages_a_word_says_that_something_lies_in_it(language, text):
    assert list(marked(text, names=NAMES, language=language)) == ["place_3"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "London sagte am Montag nichts."),
        ("es", "El alcalde vio a London."),
        ("fr", "Le Tour de France est parti."),
        ("fr", "Ada London a chanté. Elle est allée à London."),
    ],
)
def test_in_other_languages_nothing_else_does(language, text):
    assert marked(text, names=NAMES, language=language) == {}
