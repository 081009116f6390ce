"""A question that all its words find little for is searched by any of them, and says so."""

import dataclasses
import datetime as dt

import pytest

from articles.errors import QueryTooSlowError
from articles.search.fallback import search
from articles.search.queries import Covering
from articles.search.syntax import parse, to_text
from articles.search.whoosh_engine import create
from tests.search.documents import fill, ids, make_document, make_name

TODAY = dt.date(2021, 8, 15)
HILL = {"outlet": (make_name("The Hill"),)}


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    engine = create(tmp_path_factory.mktemp("fallback") / "index")
    fill(
        engine,
        make_document(1, "UN counts civilian deaths in May", date="2021-06-01"),
        make_document(2, "Civilian deaths rise", body=("The UN asked why.",), names=HILL),
        make_document(3, "Deaths at sea", body=("No civilian ship was near it.",)),
        make_document(4, "Civilian ships", body=("Of deaths there is no word.",), held="teaser"),
        make_document(5, "May fair opens"),
        *[make_document(number, "Harvest of wheat and rye") for number in range(20, 32)],
        *[make_document(number, "Wheat harvest") for number in range(40, 44)],
        make_document(50, "Rye"),
    )
    yield engine
    engine.close()


def ask(engine, text, **options):
    return search(engine.search, parse(text, today=TODAY), limit=100, **options)


def test_a_question_finds_what_has_any_of_its_words_all_of_them_first(engine):
    answered = ask(engine, "what did the UN say about civilian deaths in May")

    assert ids(answered.results)[:2] == [1, 2]
    assert set(ids(answered.results)) == {1, 2, 3, 4, 5}
    [note] = answered.notes
    assert note == (
        "One article has all of “UN”, “civilian”, “deaths” and “May”; it comes first. Then come "
        "those with some of these words, the more of them the higher. “what”, “did”, “say” and "
        "“about” were left out."
    )


def test_words_that_stand_together_lift_an_article(engine):
    found = ids(ask(engine, "zeppelin civilian deaths").results)

    assert found.index(1) < found.index(4)
    assert found.index(2) < found.index(3)


def test_no_article_with_all_words_is_said(engine):
    answered = ask(engine, "zeppelin civilian wheat")

    assert answered.results.total == 20
    [note] = answered.notes
    assert note == (
        "No article has all of “zeppelin”, “civilian” and “wheat”. Shown are those with some of "
        "these words, the more of them the higher."
    )


@pytest.mark.parametrize(
    "text", ["wheat harvest rye", "the wheat", "zeppelin", "wheat zeppelin", ""]
)
def test_where_all_words_find_enough_or_are_few_nothing_is_loosened(engine, text):
    answered = ask(engine, text)

    assert answered.loosened is None
    assert answered.results.notes == ()
    assert answered.results.total == engine.search(parse(text, today=TODAY)).total


def test_fillers_are_left_out_where_the_rest_finds_enough(engine):
    answered = ask(engine, "what happened to the wheat harvest?")

    assert answered.results.total == 16
    assert to_text(answered.query) == "+wheat +harvest"
    assert answered.notes == (
        "Shown are the articles with “wheat” and “harvest”. “what” and “happened” were left out.",
    )


def test_a_question_for_one_word_is_that_word(engine):
    answered = ask(engine, "who is UN?")

    assert set(ids(answered.results)) == {1, 2}
    assert answered.notes == ("Shown are the articles with “UN”. “who” was left out.",)


def test_a_question_of_fillers_only_is_searched_by_them(engine):
    assert ids(ask(engine, "what about why").results) == [2]


def test_two_words_are_loosened_only_as_a_question_or_for_nothing(engine):
    assert ask(engine, "zeppelin deaths").results.total == 0
    assert set(ids(ask(engine, "zeppelin deaths?").results)) == {1, 2, 3, 4}
    assert set(ids(ask(engine, "the deaths of a zeppelin").results)) == {1, 2, 3, 4}
    assert ids(ask(engine, "civilian and ships").results) == [4, 3]  # all words find some


@pytest.mark.parametrize("text", ["+un civilian deaths zeppelin", "un AND civilian zeppelin x"])
def test_plus_and_and_ask_for_all_words(engine, text):
    answered = ask(engine, text)

    assert (answered.results.total, answered.loosened) == (0, None)


def test_fields_exclusions_and_filters_stay_required(engine):
    assert ids(ask(engine, 'zeppelin civilian deaths outlet:"the hill"').results) == [2]
    assert set(ids(ask(engine, "zeppelin civilian deaths -un").results)) == {3, 4}
    assert ids(ask(engine, 'zeppelin civilian deaths "asked why"').results) == [2]
    assert ids(ask(engine, "zeppelin civilian deaths date:2021-06").results) == [1]
    assert ids(ask(engine, "zeppelin civilian deaths is:teaser").results) == [4]


def test_the_search_for_all_words_can_be_typed(engine):
    loosened = ask(engine, "what did the UN say about civilian deaths in May").loosened

    text = to_text(loosened.strict)
    again = ask(engine, text)

    assert text == "+UN +civilian +deaths +May"
    assert (ids(again.results), again.loosened) == ([1], None)


def test_what_is_loosened_keeps_its_order_and_filters(engine):
    asked = parse("zeppelin civilian deaths sort:oldest", today=TODAY)
    asked = dataclasses.replace(asked, choices={"held": ("full", "teaser")})

    answered = search(engine.search, asked)

    assert ids(answered.results) == [1, 2, 3, 4]
    assert isinstance(answered.query.root, Covering)
    assert (answered.query.sort, answered.query.choices) == ("oldest", asked.choices)


def test_a_question_that_finds_nothing_at_all_is_left_as_it_is(engine):
    answered = ask(engine, "where did the zeppelin and the airship land?")

    assert (answered.results.total, answered.loosened) == (0, None)
    assert to_text(answered.query) == "where did zeppelin airship land"


def test_every_search_of_a_question_keeps_the_time(engine):
    with pytest.raises(QueryTooSlowError):
        ask(engine, "zeppelin civilian deaths", within_seconds=0)
