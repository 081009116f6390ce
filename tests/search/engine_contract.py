"""What every search engine must do; an engine's own test file gives it an `engine` fixture."""

import datetime as dt

import pytest

from articles.errors import IndexBusyError
from articles.search.queries import (
    AtLeast,
    Both,
    Choice,
    DateRange,
    Either,
    Everything,
    Fuzzy,
    Named,
    Pattern,
    Phrase,
    Query,
    State,
    Weighed,
    Without,
    Word,
)
from articles.search.results import Run
from articles.search.syntax import parse
from tests.search.documents import fill, ids, make_document, make_name
from tests.search.language_contract import LanguageContract

TODAY = dt.date(2021, 8, 15)


def find(engine, node, **options):
    return set(ids(engine.search(Query(root=node), limit=1000, **options)))


def typed(engine, text, **options):
    return engine.search(parse(text, today=TODAY), **options)


class EngineContract(LanguageContract):
    # -- putting and removing

    def test_a_new_index_finds_nothing(self, engine):
        results = engine.search(Query(), facets=("outlet",), months=True)

        assert (results.total, results.hits, engine.count()) == (0, (), 0)
        assert (results.months, results.undated, results.held) == ({}, 0, {})

    def test_an_empty_search_lists_everything_newest_first(self, engine):
        fill(
            engine,
            make_document(1, date="2021-08-01"),
            make_document(2, date="2021-08-03", held="teaser"),
            make_document(3),
            make_document(4, date="2021-08-02"),
        )

        assert ids(engine.search(Query())) == [2, 4, 1, 3]

    def test_a_second_put_of_an_id_replaces_the_first(self, engine):
        fill(engine, make_document(1, "Wheat up"))
        fill(engine, make_document(1, "Maize down"))

        assert find(engine, Word("wheat")) == set()
        assert find(engine, Word("maize")) == {1}
        assert engine.count() == 1

    def test_of_several_puts_of_an_id_in_a_batch_the_last_counts(self, engine):
        fill(engine, make_document(1, "One"), make_document(2, "Two"), make_document(1, "Three"))

        assert find(engine, Either((Word("one"), Word("three")))) == {1}
        assert find(engine, Word("one")) == set()
        assert engine.count() == 2

    def test_a_removed_article_is_not_found(self, engine):
        fill(engine, make_document(1, "Wheat"), make_document(2, "Wheat"))

        with engine.batch() as batch:
            batch.remove(1)
            batch.remove(99)

        assert find(engine, Word("wheat")) == {2}

    def test_what_is_put_and_removed_in_one_batch_is_not_found(self, engine):
        with engine.batch() as batch:
            batch.put(make_document(1))
            batch.remove(1)

        assert engine.count() == 0

    def test_a_batch_that_fails_leaves_no_trace(self, engine):
        fill(engine, make_document(1, "Wheat"))
        before = engine.generation()

        with pytest.raises(RuntimeError), engine.batch() as batch:  # noqa: PT012
            batch.put(make_document(2, "Wheat"))
            batch.remove(1)
            raise RuntimeError

        assert find(engine, Word("wheat")) == {1}
        assert engine.generation() == before
        fill(engine, make_document(3, "Wheat"))  # the lock is free again
        assert find(engine, Word("wheat")) == {1, 3}

    def test_a_second_batch_is_refused_at_once(self, engine):
        with engine.batch(), pytest.raises(IndexBusyError), engine.batch():
            pass

    def test_the_generation_changes_with_what_can_be_found(self, engine):
        first = engine.generation()
        fill(engine, make_document(1))
        second = engine.generation()
        with engine.batch():
            pass

        assert first != second
        assert engine.generation() == second

    def test_the_moment_of_the_last_commit_is_known(self, engine):
        before = dt.datetime.now(dt.UTC) - dt.timedelta(seconds=5)
        unwritten = engine.written_at()
        fill(engine, make_document(1))

        assert unwritten is None
        assert before < engine.written_at() < before + dt.timedelta(minutes=10)

    def test_nothing_is_seen_of_a_batch_before_it_ends(self, engine):
        with engine.batch() as batch:
            batch.put(make_document(1))
            assert engine.count() == 0

        assert engine.count() == 1

    # -- words

    def test_a_word_is_found_in_any_of_its_forms_and_spellings(self, engine):
        fill(engine, make_document(1, "Negotiators met Çavuşoğlu’s envoys in the U.S."))

        for word in ("negotiator", "cavusoglu", "ÇAVUŞOĞLU", "envoy", "us", "u.s.", "the"):
            assert find(engine, Word(word)) == {1}, word
        assert find(engine, Word("negative")) == set()

    def test_words_are_stemmed_by_the_language_of_the_article(self, engine):
        fill(
            engine,
            make_document(1, "Quieren hablar", language="es-MX"),
            make_document(2, "Quieren hablar", language="en"),
        )

        assert find(engine, Word("hablando")) == {1}
        assert find(engine, Word("hablar")) == {1, 2}

    def test_scripts_without_spaces_are_found_by_parts(self, engine):
        fill(engine, make_document(1, "北京疫情"), make_document(2, "北京 疫情"))

        assert find(engine, Word("疫情")) == {1, 2}
        assert find(engine, Word("北京疫情")) == {1}
        assert find(engine, Word("情")) == {1, 2}
        assert find(engine, Phrase("北京 疫情")) == {2}

    def test_fields_narrow_a_word(self, engine):
        fill(
            engine,
            make_document(1, "Wheat", summary="Barley", body=("Maize", "Oats")),
            make_document(2, "Rye", names={"tag": (make_name("Wheat"), make_name("Oats"))}),
        )

        assert find(engine, Word("wheat")) == {1, 2}
        assert find(engine, Word("wheat", "title")) == {1}
        assert find(engine, Word("barley", "lead")) == {1}
        assert find(engine, Word("maize", "lead")) == {1}
        assert find(engine, Word("oats", "lead")) == set()
        assert find(engine, Word("oats", "text")) == {1}
        assert find(engine, Word("wheat", "text")) == set()

    def test_words_of_an_address_are_found_in_a_row(self, engine):
        fill(engine, make_document(1, url="https://www.example.com/world/peace-talks?utm_source=x"))

        for text in (
            "example.com",
            "example.com/world",
            "peace-talks",
            "https://example.com/world",
            "www.example.com/world/peace-talks#p2",
        ):
            assert find(engine, Word(text, "url")) == {1}, text
        assert find(engine, Word("example.com/peace", "url")) == set()
        assert find(engine, Word("utm", "url")) == set()

    def test_a_phrase_is_exact_and_stays_inside_a_paragraph(self, engine):
        fill(
            engine,
            make_document(1, body=("The peace talks began.",)),
            make_document(2, body=("Peace talk began.",)),
            make_document(3, body=("They wanted peace.", "Talks began.")),
        )

        assert find(engine, Phrase("peace talks")) == {1}
        assert find(engine, Phrase("the peace")) == {1}
        assert find(engine, Phrase("peace began", within=2)) == {1, 2}
        assert find(engine, Phrase("began peace", within=99)) == {1, 2}
        assert find(engine, Phrase("talks peace", within=99)) == {1}

    def test_a_token_with_a_hyphen_is_looked_for_as_printed(self, engine):
        fill(engine, make_document(1, "COVID-19 rises"), make_document(2, "19 cases of COVID"))

        assert find(engine, Word("covid-19")) == {1}

    def test_wildcards_and_near_spellings_match_printed_words(self, engine):
        fill(engine, make_document(1, "Afghanistan negotiates"), make_document(2, "Gahni women"))

        assert find(engine, Pattern("negotia*")) == {1}
        assert find(engine, Pattern("*stan")) == {1}
        assert find(engine, Pattern("wom?n")) == {2}
        assert find(engine, Fuzzy("ghani")) == {2}
        assert find(engine, Fuzzy("ghan")) == set()
        assert find(engine, Fuzzy("ghan", 2)) == {2}

    def test_a_wildcard_for_too_many_words_is_narrowed_and_says_so(self, engine):
        words = " ".join(f"w{number}" for number in range(1100))
        fill(engine, make_document(1, words), make_document(2, "w7 w8"))

        results = engine.search(Query(root=Pattern("w*")))

        assert results.total == 2
        assert "1,100 words" in results.notes[0]

    def test_times_are_counted_in_headline_and_text(self, engine):
        fill(
            engine,
            make_document(1, "Wheat", summary="wheat", body=("Wheats",)),
            make_document(2, "Wheat", names={"tag": (make_name("Wheat"), make_name("wheat x"))}),
        )

        assert find(engine, AtLeast("wheat", 3)) == {1}
        assert find(engine, AtLeast("wheat", 4)) == set()

    # -- names and properties

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

    # -- order

    def test_an_exact_headline_or_address_comes_first(self, engine):
        fill(
            engine,
            make_document(1, "Wheat prices", body=("Wheat prices. Wheat prices.",)),
            make_document(
                2, "Wheat prices and wheat wheat prices prices", url="https://a.example/x"
            ),
            make_document(3, "WHEAT: prices!", held="teaser"),
        )

        assert ids(typed(engine, "wheat prices")) == [1, 3, 2]
        assert ids(typed(engine, "https://www.a.example/x/?utm_source=b")) == [2]
        assert ids(typed(engine, "www.a.example/x/?utm_source=b#c")) == [2]

    def test_headline_counts_more_than_names_lead_and_body(self, engine):
        def document(number, zone):
            text = {place: "wheat today" if place == zone else "rye today" for place in range(4)}
            return make_document(
                number,
                text[0],
                names={"tag": (make_name(text[1]),)},
                body=(text[2], text[3]),
            )

        fill(engine, *[document(4 - zone, zone) for zone in range(4)])

        assert ids(typed(engine, "wheat")) == [4, 3, 2, 1]

    def test_a_full_text_goes_first_on_a_tie_then_the_newest_then_the_id(self, engine):
        fill(
            engine,
            make_document(5, "Wheat up", date="2021-08-03"),
            make_document(4, "Wheat up", date="2021-08-03"),
            make_document(3, "Wheat up", date="2021-08-04"),
            make_document(2, "Wheat up", date="2021-08-05", held="teaser"),
        )

        assert ids(typed(engine, "wheat")) == [3, 4, 5, 2]

    def test_a_weight_moves_an_article_up(self, engine):
        fill(engine, make_document(1, "wheat"), make_document(2, "maize"), make_document(3, "rye"))

        assert ids(
            engine.search(Query(root=Either((Word("wheat"), Weighed(Word("maize"), 3)))))
        ) == [2, 1]

    @pytest.mark.parametrize(
        ("sort", "order"),
        [
            ("newest", [2, 1, 3, 4]),
            ("oldest", [1, 2, 3, 4]),
            ("added", [3, 1, 4, 2]),
            ("title", [3, 2, 1, 4]),
            ("length", [4, 1, 2, 3]),
        ],
    )
    def test_orders(self, engine, sort, order):
        added = dt.datetime(2021, 9, 1, 12, tzinfo=dt.UTC)
        fill(
            engine,
            make_document(1, "Éclair", date="2021-08-01", added=added, words=5),
            make_document(2, "“Dawn”", date="2021-08-02", words=5),
            make_document(3, "apple", added=added + dt.timedelta(hours=1), words=1),
            make_document(4, "zinc", words=9),
        )

        assert ids(engine.search(Query(sort=sort))) == order

    def test_of_what_was_added_at_once_the_last_comes_first_on_every_page(self, engine):
        added = dt.datetime(2021, 9, 1, 12, 0, 0, 900_000, tzinfo=dt.UTC)
        for first in (0, 30):
            fill(
                engine,
                *[
                    make_document(n, "Wheat", added=added - dt.timedelta(microseconds=n))
                    for n in range(first, first + 30)
                ],
            )

        for root in (Word("wheat"), Everything()):
            pages = [
                engine.search(Query(root=root, sort="added"), offset=at, limit=7)
                for at in range(0, 60, 7)
            ]
            assert [number for page in pages for number in ids(page)] == list(range(59, -1, -1))

    def test_pages_follow_each_other_and_totals_are_exact(self, engine):
        fill(engine, *[make_document(number, "Wheat") for number in range(45)])

        pages = [
            engine.search(Query(root=Word("wheat")), offset=at, limit=20) for at in (0, 20, 40, 60)
        ]

        assert [page.total for page in pages] == [45] * 4
        assert [number for page in pages for number in ids(page)] == list(range(45))

    # -- facets and months

    def test_a_group_does_not_narrow_its_own_counts(self, engine):
        hill, post = make_name("Hill"), make_name("Post")
        fill(
            engine,
            make_document(1, names={"outlet": (hill,)}, date="2021-08-01"),
            make_document(2, names={"outlet": (post,)}, date="2021-08-01"),
            make_document(3, names={"outlet": (post,)}, date="2021-09-01", held="teaser"),
        )
        query = Query(
            choices={"outlet": ("hill",), "held": ()},
            dates=DateRange(first=dt.date(2021, 8, 1), last=dt.date(2021, 8, 31)),
        )

        results = engine.search(query, facets=("outlet", "held", "tag"), months=True)

        assert results.total == 1
        assert list(results.facets["outlet"]) == [("hill", 1), ("post", 1)]
        assert list(results.facets["held"]) == [("full", 1)]
        assert list(results.facets["tag"]) == []
        assert results.months == {"2021-08": 1}  # the date filter off, the outlet on

    def test_facets_come_by_count_then_value_and_are_cut(self, engine):
        a, b, c = (make_name(label) for label in "abc")
        fill(
            engine,
            make_document(1, names={"tag": (c, b, a)}),
            make_document(2, names={"tag": (c,)}),
        )

        results = engine.search(Query(), facets=("tag",), facet_size=2)

        assert list(results.facets["tag"]) == [("c", 2), ("a", 1)]

    def test_a_choice_in_the_tree_is_any_of_its_values(self, engine):
        fill(engine, make_document(1, held="teaser"), make_document(2))

        assert find(engine, Choice("held", ("teaser", "headline"))) == {1}

    # -- snippets

    def test_hits_show_marked_runs_of_the_best_paragraphs(self, engine):
        fill(
            engine,
            make_document(
                1,
                "Wheat up",
                body=("Nothing here.", "Prices of wheats rose.", "Wheat again."),
            ),
        )

        hit = typed(engine, "wheat price").hits[0]

        assert hit.headline == (Run("Wheat", marked=True), Run(" up"))
        assert hit.snippets[0].paragraph == 2
        assert hit.snippets[0].runs == (
            Run("Prices", marked=True), Run(" of "), Run("wheats", marked=True), Run(" rose."),
        )  # fmt: skip
        assert (hit.snippets[1].paragraph, hit.more) == (3, 0)

    def test_snippets_can_be_left_out(self, engine):
        fill(engine, make_document(1, "Wheat", body=("Wheat.",)))

        hit = typed(engine, "wheat", snippets=False).hits[0]

        assert (hit.headline, hit.snippets) == ((), ())
        assert hit.score > 0
