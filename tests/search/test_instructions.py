"""Of a long question, the words count that say what it is about."""

import pytest

from articles.search import words
from articles.search.instructions import instructions_of

TELLING = {
    "Find documents that discuss the grain embargo of Norland.": "that the grain embargo of norland",
    "I am looking for articles about wheat": "i am for about wheat",
    "Articles mentioning wheat and rye": "wheat and rye",
    "A relevant document will mention wheat or rye, and give its price.": "a will wheat or rye and its price",
    "Wheat exports. Documents about rye are not relevant.": "wheat exports",
    "Wheat exports. Articles on rye are not relevant unless they mention bread prices.": (
        "wheat exports unless they mention bread prices"
    ),
    "Wheat, not rye, is relevant to this; documents on barley are irrelevant.": (
        "wheat not rye is to this"
    ),
    "U.S. wheat embargo. Documents about U.K. rye are not relevant.": "us wheat embargo",
    "Identify harbours that were closed by ice": "harbours that were closed by ice",
    "Title words here\nNarrative: Wheat prices\nDescription: More": "title words here wheat prices more",
    "To be relevant, a report must name the ship.": "to be a must name the ship",
    "Documents that discuss wheat, but not rye, are relevant.": "that wheat but not are",
    "Find news about the nuclear deal": "about the nuclear deal",
    "Documents about interest rates in the United States": "about interest rates in the united states",
    "I am interested in reports on the state of the harbour": "i am in on the state of the harbour",
    "Find stories in which a wreck is identified by divers": "in which a wreck is identified by divers",
    "The reader wants to know who won. Relevant: parades. Not relevant: tennis.": (
        "the to who won parades"
    ),
    "strikes in Norland, not about football": "strikes in norland not about",
    "interviews with candidates but not with the mayor, please": "interviews with candidates but not with please",
    "fires in Norland, not the fraud case": "fires in norland not the",
}
UNTOUCHED = [
    "leaked documents about the war", "Pentagon documents leak", "the report on the harbour fire",
    "a relevant question", "List prices rise", "news", "give peace a chance", "",
    "show business", "who reported the fire", "is the treaty still relevant",
    "Why did the mayor not attend the wedding?", "a mistake, not a crime", "not in my back yard",
]  # fmt: skip


@pytest.mark.parametrize(("question", "telling"), TELLING.items())
def test_what_only_instructs_tells_nothing(question, telling):
    gone = instructions_of(question)

    assert [form for form in words.forms(question) if form not in gone] == words.forms(telling)


@pytest.mark.parametrize("text", UNTOUCHED)
def test_the_same_words_count_where_they_are_what_is_asked_for(text):
    assert instructions_of(text) == frozenset()


def test_a_word_that_the_question_has_elsewhere_too_counts():
    gone = instructions_of("The report leaked. Find articles that mention the report.")

    assert "report" not in gone
    assert {"articles", "mention"} <= gone
