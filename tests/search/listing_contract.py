"""How every engine must list what it found: in order, by pages, with counts and snippets."""

import datetime as dt

import pytest

from articles.search.queries import Choice, DateRange, Either, Everything, Query, Weighed, Word
from articles.search.results import Run
from tests.search.asking import find, typed
from tests.search.documents import fill, ids, make_document, make_name


class ListingContract:
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
