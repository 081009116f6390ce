"""What every engine must do for the language: cover, spread, complete, correct, tell, keep time."""

import datetime as dt

import pytest

from articles.errors import QueryTooSlowError
from articles.search.queries import (
    SORTS,
    Both,
    Choice,
    Covering,
    DateRange,
    Either,
    Everything,
    Ids,
    Named,
    Pattern,
    Phrase,
    Query,
    SameMonth,
    Weighed,
    Without,
    Word,
)
from tests.search.documents import fill, ids, make_document, make_name
from tests.search.lexicon_oracle import rarity


def scores(engine, node):
    results = engine.search(Query(root=node), limit=1000, snippets=False)
    return {hit.id: hit.score for hit in results.hits}


class LanguageContract:
    # -- covering

    def test_any_part_is_enough_and_more_of_them_is_better(self, engine):
        fill(
            engine,
            make_document(1, "Barley"),
            make_document(2, "Wheat rye"),
            make_document(3, "Wheat rye maize"),
            make_document(4, "Maize"),
        )

        found = engine.search(Query(root=Covering((Word("wheat"), Word("rye"), Word("maize")))))

        assert ids(found) == [3, 2, 4]
        assert found.total == 3

    def test_a_covering_scores_its_parts_times_the_fourth_root_of_the_share_asked(self, engine):
        fill(
            engine,
            make_document(1, "Wheat rye", body=("The wheat and the rye.",)),
            make_document(2, "Wheat", body=("Some more words here.",)),
            make_document(3, "Rye"),
            make_document(4, "Wheat today"),
            make_document(5, "Oats"),
        )
        parts = (Word("wheat"), Word("rye"), Word("zeppelin"))
        wheat, rye = scores(engine, parts[0]), scores(engine, parts[1])
        whole = rarity(5, 3) + rarity(5, 2)

        found = scores(engine, Covering(parts))

        assert found == {
            1: pytest.approx(wheat[1] + rye[1]),
            2: pytest.approx(wheat[2] * (rarity(5, 3) / whole) ** 0.25),
            3: pytest.approx(rye[3] * (rarity(5, 2) / whole) ** 0.25),
            4: pytest.approx(wheat[4] * (rarity(5, 3) / whole) ** 0.25),
        }

    def test_what_stands_closer_adds_its_score_and_finds_nothing_more(self, engine):
        fill(
            engine,
            make_document(1, body=("Wheat prices rose.",)),
            make_document(2, body=("Prices of oats, not of wheat.",)),
            make_document(3, body=("Oats only.",)),
        )
        parts, pair = (Word("wheat"), Word("prices")), Phrase("wheat prices")
        plain, near = scores(engine, Covering(parts)), scores(engine, pair)

        found = scores(engine, Covering(parts, closer=(pair, Word("oats"))))

        assert set(found) == {1, 2}
        assert found[1] == pytest.approx(plain[1] + near[1])
        assert found[2] == pytest.approx(plain[2] + scores(engine, Word("oats"))[2])

    def test_what_stands_closer_and_scores_nothing_adds_what_a_word_found_once_does(self, engine):
        fill(
            engine,
            make_document(1, "Wheat", date="2021-08-03"),
            make_document(2, "Wheat", date="2021-09-03"),
            make_document(3, "Oats", date="2021-08-03"),
            make_document(4, "Rye"),
        )
        august = DateRange(first=dt.date(2021, 8, 1), last=dt.date(2021, 8, 31))
        wheat = scores(engine, Word("wheat"))

        found = scores(engine, Covering((Word("wheat"),), closer=(august, Weighed(Phrase("x"), 2))))

        once = rarity(4, 2) / 2.2
        assert found == {1: pytest.approx(wheat[1] + once), 2: pytest.approx(wheat[2])}

    def test_a_month_of_any_year(self, engine):
        fill(
            engine,
            make_document(1, date="2021-08-03"),
            make_document(2, date="2019-08-31"),
            make_document(3, date="2021-12-01"),
            make_document(4),
        )

        assert set(ids(engine.search(Query(root=SameMonth(8))))) == {1, 2}
        assert set(ids(engine.search(Query(root=SameMonth(12))))) == {3}
        assert set(ids(engine.search(Query(root=Without(SameMonth(8)))))) == {3, 4}

    def test_a_filter_among_the_parts_counts_for_coverage_and_scores_nothing(self, engine):
        tag = {"tag": (make_name("Harvest"),)}
        fill(
            engine,
            make_document(1, "Wheat", names=tag),
            make_document(2, "Wheat"),
            make_document(3, "Oats", names=tag),
        )
        wheat = scores(engine, Word("wheat"))

        found = scores(engine, Covering((Word("wheat"), Choice("tag", ("harvest",)))))

        share = 0.5**0.25
        assert found == {
            1: pytest.approx(wheat[1]),
            2: pytest.approx(wheat[2] * share),
            3: pytest.approx(0.0),
        }

    def test_a_covering_of_nothing_finds_nothing(self, engine):
        fill(engine, make_document(1, "Wheat"))

        assert scores(engine, Covering(())) == {}
        assert scores(engine, Covering((), closer=(Word("wheat"),))) == {}
        assert scores(engine, Covering((Word("zeppelin"),), closer=(Word("wheat"),))) == {}

    def test_a_covering_stands_among_other_nodes(self, engine):
        fill(engine, make_document(1, "Wheat", held="teaser"), make_document(2, "Rye"))
        covering = Covering((Word("wheat"), Word("rye")))

        assert set(scores(engine, Either((covering, Everything())))) == {1, 2}
        assert set(scores(engine, Weighed(covering, 2))) == {1, 2}
        query = Query(root=covering, choices={"held": ("teaser",)})
        assert ids(engine.search(query)) == [1]

    def test_hits_of_a_covering_are_marked(self, engine):
        fill(engine, make_document(1, "Wheat up", body=("Prices of wheat.",)))

        hit = engine.search(Query(root=Covering((Word("wheat"), Word("zeppelin"))))).hits[0]

        assert [run.text for run in hit.headline if run.marked] == ["Wheat"]
        assert [run.text for run in hit.snippets[0].runs if run.marked] == ["wheat"]

    def test_articles_are_found_by_their_ids(self, engine):
        fill(engine, make_document(1, "Wheat"), make_document(2, "Wheat"), make_document(3))

        assert set(scores(engine, Ids((1, 3, 99)))) == {1, 3}
        assert set(scores(engine, Ids(()))) == set()
        assert set(scores(engine, Both((Word("wheat"), Without(Ids((1,))))))) == {2}

    # -- order

    def test_spread_takes_the_best_of_each_month_in_turn(self, engine):
        fill(
            engine,
            make_document(1, "Wheat wheat wheat", date="2021-07-03"),
            make_document(2, "Wheat and some other words", date="2021-08-03"),
            make_document(3, "Wheat wheat", date="2021-08-30"),
            make_document(4, "Wheat in a headline of many words", date="2021-08-01"),
            make_document(5, "Wheat"),
            make_document(
                6, "Wheat", date="2022-01-01", precision="year"
            ),
        )  # fmt: skip
        best = ids(engine.search(Query(root=Word("wheat"))))
        august = [number for number in best if number in {2, 3, 4}]

        spread = ids(engine.search(Query(root=Word("wheat"), sort="spread")))

        undated = [number for number in best if number in {5, 6}]
        assert spread == [august[0], 1, august[1], august[2], *undated]

    def test_spread_without_words_takes_the_newest_of_each_month(self, engine):
        fill(
            engine,
            make_document(1, date="2021-08-01"),
            make_document(2, date="2021-08-02"),
            make_document(3, date="2021-07-01"),
            make_document(4, date="2020-08-09"),
        )

        assert ids(engine.search(Query(sort="spread"))) == [2, 3, 4, 1]
        assert ids(engine.search(Query(sort="spread"), offset=1, limit=2)) == [3, 4]

    @pytest.mark.parametrize("sort", SORTS)
    def test_a_count_needs_no_hits(self, engine, sort):
        fill(engine, *[make_document(number, "Wheat rye") for number in range(80)])
        covering = Covering((Word("wheat"), Word("rye")), closer=(Phrase("wheat rye"),))

        for root in (Word("wheat"), covering, Everything(), Choice("held", ("full",))):
            found = engine.search(Query(root=root, sort=sort), limit=0, snippets=False)
            assert (found.total, found.hits) == (80, ())

    # -- passages and time

    def test_every_passage_is_shown_when_all_are_asked_for(self, engine):
        body = tuple(f"Wheat in paragraph {number}." for number in range(1, 6))
        fill(engine, make_document(1, body=body))
        query = Query(root=Word("wheat"))

        shown, every, none = (
            engine.search(query, passages=passages).hits[0] for passages in (1, None, 0)
        )

        assert (len(shown.snippets), shown.more) == (1, 4)
        assert (len(every.snippets), every.more) == (5, 0)
        assert (none.snippets, none.more) == ((), 5)

    def test_a_search_that_takes_longer_than_it_may_is_broken_off(self, engine):
        fill(engine, make_document(1, "Wheat"))

        for root in (Word("wheat"), Pattern("*h*"), Named("person", "ghani")):
            with pytest.raises(QueryTooSlowError):
                engine.search(Query(root=root), within_seconds=0)

        assert engine.search(Query(root=Word("wheat")), within_seconds=60).total == 1
        assert engine.search(Query(root=Word("wheat"))).total == 1

    # -- completions

    def test_a_word_is_completed_by_how_many_articles_have_it(self, engine):
        fill(
            engine,
            make_document(1, "Wheat wheat wheats", body=("Whetstone",)),
            make_document(2, "Rye", names={"tag": (make_name("Wheat"),)}),
            make_document(3, "Wheats", body=("Rye", "wheats", "Çavuşoğlu")),
        )

        assert list(engine.complete("whe")) == [("wheat", 2), ("wheats", 2), ("whetstone", 1)]
        assert list(engine.complete("rye WHE", limit=1)) == [("wheat", 2)]
        assert list(engine.complete("Çavu")) == [("cavusoglu", 1)]
        assert list(engine.complete("wheats")) == [("wheats", 2)]

    def test_where_no_word_is_begun_nothing_is_completed(self, engine):
        fill(engine, make_document(1, "Wheat"))

        for text in ("", "whe ", "!!", "rye", "wheaten"):
            assert list(engine.complete(text)) == [], text
        assert list(engine.complete("whe", limit=0)) == []

    def test_what_was_removed_is_not_offered(self, engine):
        fill(engine, make_document(1, "Wheat"), make_document(2, "Whey"), make_document(3, "Whey"))

        with engine.batch() as batch:
            batch.remove(1)
            batch.remove(2)

        assert list(engine.complete("wh")) == [("whey", 1)]
        assert list(engine.spellings("whaat")) == []

    def test_values_are_counted_by_articles(self, engine):
        ghani, hill = make_name("Ashraf Ghani"), make_name("The Hill")
        fill(
            engine,
            make_document(1, names={"person": (ghani,), "outlet": (hill,)}),
            make_document(2, names={"person": (ghani,)}),
        )

        assert engine.values("person", ["ashraf-ghani", "nobody"]) == {
            "ashraf-ghani": 2, "nobody": 0,
        }  # fmt: skip
        assert engine.values("outlet", ["the-hill"]) == {"the-hill": 1}
        assert engine.values("outlet", []) == {}
        with pytest.raises(ValueError, match="held"):
            engine.values("held", ["full"])

    # -- spelling

    def test_a_misspelt_word_is_corrected_to_the_nearest_then_the_commonest(self, engine):
        fill(
            engine,
            make_document(1, "Harbour"),
            make_document(2, "Harbour", names={"person": (make_name("Çavuşoğlu"),)}),
            make_document(3, "Arbour", body=("negotiations",)),
            make_document(4, "Talks stall"),
        )

        def likeliest(word):
            return next(iter(engine.spellings(word)), "")

        assert likeliest("harbor") == "harbour"
        assert likeliest("harbuor") == "harbour"  # two letters swapped
        assert list(engine.spellings("xarbour")) == ["harbour", "arbour"]  # as near, but commoner
        assert list(engine.spellings("xarbour", limit=1)) == ["harbour"]
        assert likeliest("CAVUSOGLO") == "cavusoglu"
        assert likeliest("negociatians") == "negotiations"  # two off, for it is long
        assert likeliest("stlal") == "stall"

    def test_what_is_no_misspelling_is_left_alone(self, engine):
        fill(
            engine,
            *[make_document(number, "Talks form", body=("from what",)) for number in range(9)],
            make_document(20, body=("Walks",)),
        )

        for word in (
            "talk",  # another form of what is held
            "walk",  # held; talk is in only nine times as many articles
            "form", "tal", "t4lks", "zeppelin", "", "talks form", "-", "talx2",
            "whit",  # what, from and the like are nobody's word
        ):  # fmt: skip
            assert list(engine.spellings(word)) == [], word
        fill(engine, make_document(21, "Talks"))
        assert list(engine.spellings("walks")) == ["talks"]

    def test_what_a_headline_or_a_name_has_is_spelled_as_it_is_meant(self, engine):
        fill(
            engine,
            *[make_document(number, body=("told other weeks",)) for number in range(300)],
            make_document(300, "Gold"),
            make_document(301, names={"tag": (make_name("Otter"),)}),
            *[make_document(number, body=("leeks",)) for number in range(302, 305)],
        )

        assert list(engine.spellings("gold")) == []
        assert list(engine.spellings("otter")) == []
        assert list(engine.spellings("leeks")) == ["weeks"]  # a hundred times as many
        fill(engine, make_document(305, body=("leeks",)))
        assert list(engine.spellings("leeks")) == []

    def test_among_names_only_names_are_spellings(self, engine):
        fill(
            engine,
            *[make_document(number, body=("they came",)) for number in range(9)],
            make_document(20, names={"tag": (make_name("Crime"), make_name("Wolves"))}),
        )

        assert list(engine.spellings("crme")) == ["came", "crime"]
        assert list(engine.spellings("crme", among_names=True)) == ["crime"]
        assert list(engine.spellings("wolve", among_names=True)) == ["wolves"]
        assert list(engine.spellings("crime", among_names=True)) == []

    # -- telling words

    def test_telling_words_are_rare_and_stand_high_up(self, engine):
        fill(
            engine,
            make_document(
                1,
                "Sluice opens",
                summary="A weir",
                body=("The weir and the ferry.", "A ferry, a dredger, 42 men and x."),
            ),
            make_document(2, "Sluice", body=("Opens: weir, ferry, 42, x",)),
            make_document(3, "Dredger opens the of and a"),
            make_document(4, "Oats", names={"tag": (make_name("Dredger"),)}),
            make_document(5, "Rye"),
        )

        assert list(engine.key_words(1)) == ["sluice", "weir", "ferry", "opens", "dredger"]
        assert list(engine.key_words(1, limit=2)) == ["sluice", "weir"]

    def test_what_no_other_article_has_and_who_is_not_held_tell_nothing(self, engine):
        fill(engine, make_document(1, "Sluice"), make_document(2, "Rye"))

        assert list(engine.key_words(1)) == []
        assert list(engine.key_words(99)) == []
