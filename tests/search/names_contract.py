"""How every engine must find names and properties, and combine what is asked."""

import datetime as dt

from articles.search.queries import (
    Both,
    DateRange,
    Either,
    Everything,
    Named,
    Phrase,
    State,
    Without,
    Word,
)
from tests.search.asking import find
from tests.search.documents import fill, make_document, make_name


class NamesContract:
    def test_a_plain_word_finds_names_and_aliases(self, engine):
        outlet = make_name("The Hill", "thehill.com")
        person = make_name("Ashraf Ghani", "Mohammad Ghani")
        fill(engine, make_document(1, names={"outlet": (outlet,), "person": (person,)}))

        for word in ("hill", "ghani", "mohammad", "thehill.com"):
            assert find(engine, Word(word)) == {1}, word
        assert find(engine, Phrase("ghani mohammad")) == set()

    def test_tags_are_matched_whole_people_by_words_in_a_row(self, engine):
        names = {
            "tag": (make_name("War Crimes", "crimes of war"),),
            "person": (make_name("Ashraf Ghani"),),
            "outlet": (make_name("The Hill", "thehill.com"),),
        }
        fill(engine, make_document(1, names=names))

        for field, text in (
            ("tag", "war crimes"), ("tag", "WAR-CRIMES"), ("tag", "Crimes of War"),
            ("person", "ghani"), ("person", "ashraf ghani"), ("outlet", "the hill"),
            ("outlet", "thehill.com"), ("outlet", "the-hill"),
        ):  # fmt: skip
            assert find(engine, Named(field, text)) == {1}, text
        for field, text in (
            ("tag", "war"), ("person", "ghani ashraf"), ("person", "ghan"), ("tag", "ghani"),
            ("author", "ghani"), ("tag", "!!"),
        ):  # fmt: skip
            assert find(engine, Named(field, text)) == set(), text

    def test_a_country_is_a_place_or_a_topic(self, engine):
        fill(
            engine,
            make_document(1, names={"place": (make_name("Norway"),)}),
            make_document(2, names={"topic": (make_name("Norway"),)}),
            make_document(3, names={"tag": (make_name("Norway"),)}),
        )

        assert find(engine, Named("country", "norway")) == {1, 2}

    def test_a_language_also_finds_its_varieties(self, engine):
        fill(engine, make_document(1, language="en-GB"), make_document(2, language="es"))

        assert find(engine, State("lang", "en")) == {1}
        assert find(engine, State("lang", "en-gb")) == {1}

    def test_a_language_is_found_in_its_forms(self, engine):
        fill(
            engine,
            make_document(1, language="no"),
            make_document(2, language="nb-NO"),
            make_document(3, language="nn"),
            make_document(4, language="da"),
        )

        assert find(engine, State("lang", "no")) == {1, 2, 3}
        assert find(engine, State("lang", "nb")) == {2}

    def test_articles_that_changed_have_versions_and_others_may_too(self, engine):
        fill(
            engine,
            make_document(1, has=frozenset({"versions", "changes"})),
            make_document(2, has=frozenset({"versions"})),
            make_document(3, has=frozenset({"image"})),
        )

        assert find(engine, State("has", "versions")) == {1, 2}
        assert find(engine, State("is", "changed")) == {1}
        assert find(engine, Without(State("is", "changed"))) == {2, 3}

    def test_what_is_unknown_is_in_no_range(self, engine):
        fill(engine, make_document(1), make_document(2, date="2021-08-03"))

        assert find(engine, DateRange(last=dt.date(2022, 1, 1))) == {2}
        assert find(engine, DateRange()) == {1, 2}

    def test_a_date_known_to_the_month_matches_each_of_its_days(self, engine):
        month = make_document(
            1,
            published=dt.date(2021, 8, 1),
            earliest=dt.date(2021, 8, 1),
            latest=dt.date(2021, 8, 31),
            precision="month",
        )
        fill(engine, month)

        assert find(engine, DateRange(first=dt.date(2021, 8, 20), last=dt.date(2021, 9, 3))) == {1}
        assert find(engine, DateRange(first=dt.date(2021, 9, 1))) == set()

    def test_operators_combine(self, engine):
        fill(engine, make_document(1, "a1 b1"), make_document(2, "a1 c1"), make_document(3, "c1"))

        assert find(engine, Both((Word("a1"), Without(Word("b1"))))) == {2}
        assert find(engine, Either((Word("b1"), Word("c1")))) == {1, 2, 3}
        assert find(engine, Without(Word("a1"))) == {3}
        assert find(engine, Both(())) == {1, 2, 3}
        assert find(engine, Either(())) == set()
        assert find(engine, Without(Everything())) == set()
