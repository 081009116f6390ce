"""Towns that stand for their teams are no places; those that games are played in are."""

import pytest

from tests.naming.reading import known, marked

TOWNS = known(place_1="Denham", place_2="Wray")
GAME = "The striker and the goalkeeper were hurt in the second half of the match."


@pytest.mark.parametrize(
    "text",
    [
        "Denham have agreed a fee of nine coins.",
        "She said that Denham were unlucky.",
        "Denham lost 4-0 at home. It was Denham’s fifth defeat.",
        "Denham took a 3-2 lead. Then Denham slept.",
        "Denham midfielder Bo Tell was ill. Denham, coached by Ada Quill, said so.",
        "Denham’s bullpen was empty, and so is Denham.",
        "Denham coach Bo Tell left Denham.",
        "Denham manager Bo Tell left Denham.",
        "The goal sent Denham through to the semi-finals.",
    ],
)
def test_in_any_article_what_only_a_team_has_or_does_tells_a_team(text):
    assert marked(text, names=TOWNS) == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Osk Owls lost to Denham 3-1. Denham slept."),
        ("en", "Osk lost to Denham on Saturday, 3-1."),
        ("en", "It was a 4-2 win over Denham."),
        ("en", "Osk lost 3-1 to Denham."),
        ("en", "Real Denham Wins Against FC Wray"),
        ("en", "Denham FC Signs New Keeper"),
        ("es", "El diario informó que Denham ganó 3-1 al Wray."),
        ("es", "El Osk perdió 3-1 ante Denham."),
        ("pt", "Denham empatou 2-2 com o Wray."),
        ("fr", "Denham a battu Osk 3-1."),
        ("it", "Denham ha vinto 3-1 contro Wray."),
        ("de", "Denham gewann 3:1 gegen Wray."),
        ("nl", "Denham versloeg Osk 3-1."),
    ],
)
def test_a_score_beside_a_town_or_a_clubs_word_tells_a_team(language, text):
    assert marked(text, names=TOWNS, language=language) == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Osk Owls lost in Denham 3-1."),
        ("en", "Many jobs were lost to Denham in 2011."),
        ("en", "They moved to Denham 2-3 years ago."),
        ("en", "The vote was 5-4 in Denham."),
        ("es", "El Osk perdió 3-1 en Denham."),
        ("es", "Denham aprobó la ley por 3-1."),
        ("de", "Der Protest gegen Denham begann um 10:30."),
        ("de", "Um 20:30 Uhr gewann der Zug nach Denham an Fahrt."),
    ],
)
def test_a_score_elsewhere_tells_nothing_of_a_town(language, text):
    assert marked(text, names=TOWNS, language=language) == {"place_1": ["Denham"]}


@pytest.mark.parametrize(
    "text",
    [
        "Denham came from behind to win.",
        "Denham, which lost last year, is strong.",
        "Denham host Wray on Monday.",
        "Bo Tell scored against Denham, and Denham slept.",
        "The Denham manager spoke.",
        "It was a good day for all, but Denham’s second win was lucky.",
        "It was a 3-1 win at Denham.",
        "They had won at Denham.",
        "In the end, Denham controlled the match.",
        "But Denham saw their luck desert them.",
        "Denham at Wray",
    ],
)
def test_in_an_article_of_sport_more_tells_a_team(text):
    assert marked(text, GAME, names=TOWNS) == {}
    assert "place_1" in marked(text.replace("3-1", "narrow"), names=TOWNS)


@pytest.mark.parametrize(
    "text",
    [
        "DENHAM (AP) — Denham lost to Wray 4-0.",
        "Denham won again in Denham.",
        "Denham won again, Denham police said.",
        "Denham won again, the Denham-based paper wrote.",
        "Denham won again. He was born at Denham, Norway.",
    ],
)
def test_where_a_team_plays_the_town_is_found_by_what_lies_there(text):
    found = marked(text, GAME, names=TOWNS)

    assert [one.lower() for one in found["place_1"]] == ["denham"]


@pytest.mark.parametrize(
    "text",
    [
        "Police in Denham arrested two men.",
        "Flights from Denham to Wray were cancelled.",
        "Neither Denham nor Wray have water.",
        "Most people of Denham are old.",
        "Denham’s case won a 5-4 ruling.",
        "Denham faces floods.",
        "It sends Denham into the second round of the vote.",
        "Denham captain Bo Tell left his ship.",
        "The ferry is over Denham now.",
    ],
)
def test_elsewhere_a_town_is_a_town(text):
    assert "place_1" in marked(text, names=TOWNS)


def test_of_a_stadium_in_the_news_a_town_is_told():
    text = "A gunman fled from the football stadium. Denham hosts the cup. Denham faces floods."

    assert marked(text, names=TOWNS) == {"place_1": ["Denham", "Denham"]}


def test_an_election_is_no_game():
    text = "Denham went to Ada Quill, who won 52-48. She lost it in the last round, by two points."

    assert marked(text, names=TOWNS) == {"place_1": ["Denham"]}


def test_a_season_with_results_is_sport():
    text = "Denham, which lost in the first round, opened the season with a 98-92 win at Wray."

    assert marked(text, names=TOWNS) == {}


def test_in_results_a_country_in_brackets_is_where_somebody_is_from():
    names = known(place_1="Germany", place_2="Denham")
    body = [
        "OSK, Denham 1996-08-29",
        "Germany won the cup. Denham won.",
        "Bo Tell (Germany) beat Al Rook.",
    ]

    assert marked(*body, "Bo Tell of Germany said so.", GAME, names=names) == {
        "place_1": ["Germany", "Germany"],
        "place_2": ["Denham"],
    }


def test_what_a_country_does_tells_no_team():
    assert marked("Denham banned the paper. Denham is dry.", GAME, names=TOWNS) == {
        "place_1": ["Denham", "Denham"]
    }


def test_in_a_headline_of_capitals_a_team_is_one_as_in_the_text():
    found = marked("Denham won.", GAME, headline="BALL - LUCKY WIN, DENHAM AHEAD", names=TOWNS)

    assert found == {}


REPORT = (
    "The goalkeeper and the striker were praised by their coach after the match, which ended 3-1. "
    "The team has won four games this season and leads the league by two points."
)


@pytest.mark.parametrize(
    "text",
    [
        "Denham rookie Bo Tell hit two.",
        "Denham swept two games from Wray.",
        "They rallied to stun Denham.",
        "Denham and Wray also won.",
        "Bo Tell booted six for Denham.",
        "Denham want to buy Bo Tell from Wray.",
    ],
)
def test_in_a_report_of_nothing_but_games_towns_are_teams(text):
    assert marked(text, REPORT, names=TOWNS) == {}


@pytest.mark.parametrize(
    "text",
    [
        "DENHAM (AP) — The roof leaked.",
        "He was born in Denham.",
        "They flew to Denham on Monday.",
        "Denham police closed the road.",
        "He left the city of Denham.",
        "Denham banned the horns.",
        "It rained throughout Denham.",
        "His mother is from Denham.",
    ],
)
def test_also_there_a_town_is_found_by_what_only_a_town_has(text):
    assert "place_1" in marked(text, REPORT, names=TOWNS)


def test_a_long_article_with_a_game_in_it_is_not_of_games():
    others = ["The mill was old, and nobody wanted to pay for the roof of it. " * 6] * 4

    assert "place_1" in marked(REPORT, *others, "Denham wants a new mill.", names=TOWNS)


def test_a_report_of_police_and_voters_is_not_of_games_alone():
    text = "Denham wants a law on it, police said. Its voters were asked."

    assert "place_1" in marked(text, REPORT, names=TOWNS)
