"""A question that all its words find little for is searched by any of them, and says so."""

import dataclasses
import datetime as dt

import pytest

from articles.errors import QueryTooSlowError
from articles.search.fallback import search
from articles.search.queries import Covering
from articles.search.syntax import explain, parse, to_text
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
        "One article has all of “UN”, “civilian”, “deaths” and “May”. Shown are all with some of "
        "these words, the more of them the higher. “what”, “did”, “say” and “about” were left out."
    )


def test_a_question_in_another_language_is_searched_by_what_it_is_about(engine):
    answered = ask(engine, "was sagte die UN zum Thema civilian deaths")

    assert ids(answered.results)[:2] == [1, 2]
    assert "“sagte”, “die” and “zum” were left out" in answered.notes[0]


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
    "text", ["wheat harvest rye", "the wheat", "zeppelin", "civilian ships", ""]
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
    assert set(ids(ask(engine, "zeppelin deaths").results)) == {1, 2, 3, 4}
    assert ask(engine, "+zeppelin deaths").results.total == 0
    assert ask(engine, '"zeppelin" deaths').results.total == 0
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


@pytest.fixture(scope="module")
def crowd(tmp_path_factory):
    """Twelve round-ups with all of five words, and thirty articles with some of them."""
    engine = create(tmp_path_factory.mktemp("questions") / "index")
    every = ("Barley rose.", "Oats fell.", "Maize stood.", "Millet came.", "Sorghum went.")
    filling = tuple("Nothing else of note was told that day." for _ in range(60))
    fill(
        engine,
        *[make_document(n, "The day in brief", body=(*every, *filling)) for n in range(1, 13)],
        *[make_document(n, "Millet and sorghum", body=("Barley too.",)) for n in range(20, 50)],
        make_document(60, "北京奥运会开幕", language="zh"),
        make_document(61, "L’accord de paix", language="fr"),
        make_document(62, "Antiwar march", body=("They marched against war in Hong Kong.",)),
    )
    yield engine
    engine.close()


def test_a_long_question_finds_what_has_some_words_though_enough_have_all(crowd):
    answered = ask(crowd, "what about barley oats maize millet sorghum")

    assert answered.results.total == 42
    assert answered.with_all == 12
    [note] = answered.notes
    assert note == (
        "12 articles have all of “barley”, “oats”, “maize”, “millet” and “sorghum”. Shown are all "
        "with some of these words, the more of them the higher. “what” and “about” were left out."
    )


def test_a_long_question_in_another_order_keeps_to_what_has_all_words(crowd):
    answered = ask(crowd, "what about barley oats maize millet sorghum sort:newest")

    assert (answered.results.total, answered.query.sort) == (12, "newest")


def test_of_few_words_what_has_all_comes_first(crowd):
    answered = ask(crowd, "what was said about barley oats and millet")

    assert answered.results.total == 42
    assert set(ids(answered.results)[:12]) == set(range(1, 13))


def test_words_written_together_are_searched_one_by_one(crowd):
    assert ids(ask(crowd, "北京奥运会什么时候开始").results) == [60]
    assert ids(ask(crowd, "北京奥运日程").results) == [60]
    assert ids(ask(crowd, "où est l’accord conclu hier?").results) == [61]
    assert ids(ask(crowd, "zeppelin Hong-Kong/Lisbon anti-war").results) == [62]
    assert ask(crowd, "开始").results.total == 0


def test_a_weight_is_kept_by_each_word_of_a_run(crowd):
    plain = ask(crowd, "zeppelin airship Hong-Kong").results.hits[0].score
    heavy = ask(crowd, "zeppelin airship Hong-Kong^3").results.hits[0].score

    assert heavy > 2 * plain


def test_a_quotation_nobody_printed_is_searched_as_words(crowd):
    answered = ask(crowd, 'what did "sorghum millet" mean for barley')

    assert answered.results.total == 42
    assert answered.notes[0].startswith(
        "Nothing was found with “sorghum millet” as quoted. No article has all of"
    )
    assert ask(crowd, '"sorghum millet"').results.total == 0
    assert ask(crowd, 'what did title:"sorghum millet" mean for barley').results.total == 0


def test_a_sentence_in_quotation_marks_nobody_printed_is_searched_as_words(crowd):
    answered = ask(crowd, '"they marched for peace and against war"')

    assert ids(answered.results)[0] == 62
    assert answered.notes[0].startswith("Nothing was found with “they marched for peace")
    assert ask(crowd, '"they marched for peace and against" AND sorghum').results.total == 0
    assert ask(crowd, '"Barley rose" "Oats fell"').loosened is None


def test_in_another_order_what_has_all_words_is_not_mixed_with_what_has_some(engine):
    assert ids(ask(engine, "civilian deaths un sort:oldest").results) == [1, 2]
    assert ask(engine, "civilian deaths un").results.total == 4


def test_words_written_together_that_nothing_has_are_searched_apart(crowd):
    assert ids(ask(crowd, "Antiwar17 Hong-Kong").results) == [62]


def test_a_question_asks_for_short_names_and_months_in_full_too(tmp_path):
    engine = create(tmp_path / "index")
    fill(
        engine,
        make_document(1, "The United Nations met", body=("It was on Sept. 10.",)),
        make_document(2, "UN met"),
        make_document(3, "A nation united"),
        make_document(4, "Tell us of it"),
        make_document(5, "Syrian oil"),
    )

    asked = {
        "how much oil has Syria?": {5},
        "what did the UN say about zeppelins?": {1, 2},
        "What of the United Nations' zeppelins?": {1, 2},
        "what happened on September 10?": {1},
    }

    assert {text: set(ids(ask(engine, text).results)) for text in asked} == asked
    engine.close()


def test_what_was_printed_in_the_days_a_question_names_comes_first(tmp_path):
    engine = create(tmp_path / "index")
    fill(
        engine,
        make_document(1, "A strike of ferry crews", date="2019-06-14"),
        make_document(2, "A strike of ferry crews", date="2022-06-14"),
        make_document(3, "A strike of ferry crews", date="2022-11-02"),
        make_document(4, "Tennis", date="2022-06-15"),
        make_document(5, "A strike of ferry crews"),
    )

    first = {
        "why did the ferry crews strike in June 2022": 2,
        "crews strike, summer of 2019": 1,
        "ferry crews strike in November": 3,
        "where did the crews strike on November 2?": 3,
    }

    assert {text: ids(ask(engine, text).results)[0] for text in first} == first
    assert 4 not in ids(ask(engine, "why did the ferry crews strike in June 2022").results)
    engine.close()


def test_the_day_of_a_month_is_no_number_of_other_things(tmp_path):
    engine = create(tmp_path / "index")
    fill(
        engine,
        make_document(1, "Ten ferries", body=("In January we saw 10 of them.",)),
        make_document(2, "Ferries", body=("On Jan. 10 ships sailed.",)),
        make_document(3, "Ten ships", body=("There were 10 on the 3 seas.",)),
    )

    assert ids(ask(engine, "what happened on January 10th?").results) == [2, 1]
    engine.close()


def test_the_first_and_last_of_three_words_may_stand_together(tmp_path):
    engine = create(tmp_path / "index")
    fill(
        engine,
        make_document(1, "A bridge vote", body=("Of bills it says nothing.", "It is a bill.")),
        make_document(2, "A bridge is shut", body=("The bill is high.", "A vote was lost.")),
        make_document(3, "A bill to pay", body=("Far from a vote", "was the old bridge there.")),
    )

    assert ids(ask(engine, "bridge bill vote").results)[0] == 1
    engine.close()


def test_a_question_asks_for_a_word_in_either_spelling(tmp_path):
    engine = create(tmp_path / "index")
    fill(engine, make_document(1, "Labour party"), make_document(2, "The unions and labor"))

    answered = ask(engine, "what about labour unions?")

    assert ids(answered.results) == [2, 1]
    assert to_text(answered.query) == "(labour OR labor OR unions)"
    assert "“labour”, “labor” or “unions”, the more" in explain(answered.query)
    engine.close()


def test_what_only_instructs_is_left_out(crowd):
    answered = ask(
        crowd,
        "Find articles that discuss barley. A relevant document will mention millet AND its price. "
        "Documents about sorghum are NOT relevant.",
    )

    assert to_text(answered.query) == "(barley OR millet OR price)"
    assert "“articles”" in answered.notes[0]


def test_a_word_typed_twice_is_listed_once(crowd):
    [note] = ask(crowd, "what of Barley and what of barley and zeppelins, and of what rye").notes

    assert note.startswith("No article has all of “Barley”, “zeppelins” and “rye”.")
    assert note.endswith("“what” was left out.")


def test_many_words_are_not_listed_one_by_one(crowd):
    text = " ".join(f"zeppelin{number}" for number in range(30))

    [note] = ask(crowd, f"{text} barley").notes

    assert "“zeppelin6” and 24 more words" in note.replace("“24 more words”", "24 more words")
