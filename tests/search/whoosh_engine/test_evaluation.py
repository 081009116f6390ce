"""What the evaluator does beyond finding the right articles: scores, orders, ways to count, time."""

import datetime as dt
import math
import random
from concurrent.futures import ThreadPoolExecutor

import pytest

from articles.errors import QueryTooSlowError
from articles.search.document import FACETS
from articles.search.queries import (
    SORTS,
    Both,
    Choice,
    Covering,
    DateRange,
    Either,
    Everything,
    Fuzzy,
    Pattern,
    Phrase,
    Query,
    State,
    Weighed,
    Without,
    Word,
)
from articles.search.whoosh_engine.evaluation import Evaluation
from articles.search.whoosh_engine.facets import count_held, count_months, count_values
from articles.search.whoosh_engine.matches import Matches
from articles.search.whoosh_engine.schema import SATURATION, weight_of_one
from tests.search.documents import fill, ids, make_document, make_name
from tests.search.oracle import Oracle
from tests.search.whoosh_engine.in_memory import InMemoryEngine

WORDS = ["wheat", "rye", "oats", "maize", "barley", "the", "port", "ports", "harvest", "mill"]
SHAPES = (
    Word("wheat"),
    Word("mill", "title"),
    Word("rye", "text"),
    Both((Word("wheat"), Word("rye"))),
    Both((Word("mill"), Word("maize"), Without(Word("barley")))),
    Either((Word("mill"), Word("oats"))),
    Either((Word("mill"), State("held", "teaser"))),
    Without(Word("wheat")),
    Phrase("wheat rye"),
    Phrase("mill the mill", within=6),
    Phrase("rye oats", "lead"),
    Pattern("m*"),
    Pattern("*t", "title"),
    Fuzzy("mil"),
    Fuzzy("barlex", 2, "text"),
    Both((Word("wheat"), Choice("tag", ("tag-1", "tag-2")))),
    Both((Word("mill"), DateRange("published", None, None))),
    Covering((Word("wheat"), Word("mill"), Word("zeppelin")), (Phrase("wheat mill"),)),
    Weighed(Word("oats"), 3.0),
)  # fmt: skip


@pytest.fixture
def engine():
    return InMemoryEngine()


def rarity(held, found):
    return math.log(1 + (held - found + 0.5) / (found + 0.5))


def scores(engine, node):
    results = engine.search(Query(root=node), limit=10_000, snippets=False)
    return {hit.id: hit.score for hit in results.hits}


def random_documents(count, *, seed=1):
    dice = random.Random(seed)
    weights = [1 / (place + 1) for place in range(len(WORDS))]

    def words(most):
        return " ".join(dice.choices(WORDS, weights, k=dice.randint(1, most)))

    return [
        make_document(
            number,
            words(6),
            date=f"2021-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}",
            body=tuple(words(30) for _ in range(dice.randint(0, 3))),
            held=dice.choice(["full", "full", "teaser", "headline"]),
            words=dice.randint(0, 50),
            names={
                "tag": tuple(make_name(f"tag {n}") for n in dice.sample(range(60), 3)),
                "outlet": (make_name(f"outlet {dice.randint(1, 4)}"),),
            },
        )
        for number in range(count)
    ]


def archive(count, *, segments=1, gone=0):
    """Return an engine and an oracle with the same articles, some of them deleted."""
    engine, oracle = InMemoryEngine(), Oracle()
    documents = random_documents(count)
    for place in range(segments):
        fill(engine, *documents[place::segments])
    for document in documents:
        oracle.put(document)
    with engine.batch() as batch:
        for document in random.Random(2).sample(documents, gone):
            batch.remove(document.id)
            oracle.remove(document.id)
    return engine, oracle


@pytest.fixture(scope="module")
def large():
    return archive(600, segments=3, gone=60)


# -- found


@pytest.mark.parametrize("root", SHAPES, ids=str)
def test_a_larger_archive_finds_what_the_oracle_does(large, root):
    engine, oracle = large
    for dates in (DateRange(), DateRange("published", dt.date(2021, 3, 1), dt.date(2021, 4, 20))):
        for choices in ({}, {"outlet": ("outlet-1",), "tag": ("tag-3", "tag-5")}):
            query = Query(root=root, dates=dates, choices=choices)
            results = engine.search(query, limit=1000, facets=FACETS, months=True, facet_size=5)

            assert set(ids(results)) == oracle.ids(query)
            assert list(results.facets["tag"]) == oracle.facet(query, "tag")[:5]
            assert list(results.facets["outlet"]) == oracle.facet(query, "outlet")
            assert results.held == oracle.held(query)
            assert (results.months, results.undated) == oracle.months(query)


# -- scores


def test_a_word_scores_by_rarity_and_saturated_weight(engine):
    fill(
        engine,
        make_document(1, "Wheat up", body=("The wheat and the rye.", "More wheat " * 50)),
        make_document(2, "Rye"),
        make_document(3, "Oats", body=("Wheats",)),
    )
    weight = (
        weight_of_one("headline", 2) + weight_of_one("lead", 5) + 50 * weight_of_one("body", 100)
    )
    lead = weight_of_one("lead", 1)

    found = scores(engine, Word("wheat"))

    assert found[1] == pytest.approx(rarity(3, 2) * weight / (SATURATION + weight))
    assert found[3] == pytest.approx(rarity(3, 2) * lead / (SATURATION + lead))


def test_a_phrase_weighs_each_place_as_its_zone_does(engine):
    fill(
        engine,
        make_document(1, "Rye bread", body=("Of rye bread.", "Rye bread and rye bread, no bread.")),
        make_document(2, "Bread rye"),
    )
    headline, lead = weight_of_one("headline", 2), weight_of_one("lead", 3)
    body = weight_of_one("body", 7)

    for node, weight in (
        (Phrase("rye bread"), headline + lead + 2 * body),
        (Phrase("rye bread", "title"), headline),
        (Phrase("rye bread", "text"), lead + 2 * body),
    ):
        worth = rarity(2, 1) * weight / (SATURATION + weight)
        assert scores(engine, node) == {1: pytest.approx(worth)}


def test_a_set_of_words_scores_as_one_word_that_stands_wherever_one_of_them_does(engine):
    fill(
        engine,
        make_document(1, "Port", body=("Ports and porters.",)),
        make_document(2, "Porter"),
        make_document(3, "Rye"),
    )
    weight = weight_of_one("headline", 1) + 2 * weight_of_one("lead", 3)
    alone = weight_of_one("headline", 1)

    found = scores(engine, Pattern("port*"))

    assert found == {
        1: pytest.approx(rarity(3, 2) * weight / (SATURATION + weight)),
        2: pytest.approx(rarity(3, 2) * alone / (SATURATION + alone)),
    }


def test_scores_are_the_same_in_one_segment_and_in_many_and_after_deletions():
    one, _ = archive(200)
    many, _ = archive(200, segments=5)
    fewer, oracle = archive(230, segments=4, gone=30)
    left = fill(InMemoryEngine(), *oracle.documents.values())

    for node in SHAPES:
        assert scores(many, node) == pytest.approx(scores(one, node), rel=1e-4)
        assert scores(fewer, node) == pytest.approx(scores(left, node), rel=1e-4)


# -- order


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("root", [*SHAPES[:8], SHAPES[-2], Everything()], ids=str)
def test_pages_are_pieces_of_the_whole_order(large, root, sort):
    engine, _ = large
    query = Query(root=root, sort=sort, text="Wheat")
    whole = ids(engine.search(query, limit=1000, snippets=False))

    for offset, limit in ((0, 1), (0, 10), (7, 13), (100, 20), (500, 100)):
        page = engine.search(query, offset=offset, limit=limit, snippets=False)
        assert ids(page) == whole[offset : offset + limit]


def test_where_all_scores_tie_a_page_still_begins_with_what_comes_first():
    documents = [
        make_document(number, "Wheat", date=f"2021-01-{1 + number % 28:02}")
        for number in range(300)
    ]
    engine = fill(InMemoryEngine(), *documents)
    newest = sorted(documents, key=lambda d: (-d.published.toordinal(), d.id))

    page = engine.search(Query(root=Word("wheat")), offset=3, limit=9)

    assert ids(page) == [document.id for document in newest[3:12]]


def test_a_weight_of_nothing_still_finds(large):
    engine, _ = large
    total = engine.search(Query(root=Word("wheat"))).total

    page = engine.search(Query(root=Weighed(Word("wheat"), 0.0)), limit=10, snippets=False)

    assert (page.total, len(page.hits)) == (total, 10)


# -- counts


def test_few_and_many_matches_are_counted_alike(large):
    engine, _ = large
    snapshot = engine.snapshot
    found = Evaluation(snapshot).find(Word("rye"))

    def matches(*, are_few):
        made = [Matches(*pair) for pair in zip(snapshot.segments, found, strict=True)]
        for part in made:
            part.are_few = are_few
        return made

    few, many = matches(are_few=True), matches(are_few=False)
    for field in ("tag", "outlet", "topic", "held"):
        by_document = count_values(snapshot, field, few, size=50)
        assert count_values(snapshot, field, many, size=50) == by_document
    assert count_held(many) == count_held(few)
    assert count_months(many) == count_months(few)


def test_an_unknown_facet_or_order_is_refused(large):
    engine, _ = large
    with pytest.raises(ValueError, match="no facet is called 'colour'"):
        engine.search(Query(), facets=("colour",))
    with pytest.raises(ValueError, match="no order is called 'colour'"):
        engine.search(Query(sort="colour"))


# -- time and threads


def test_a_query_that_takes_too_long_is_given_up(large):
    engine, _ = large
    with pytest.raises(QueryTooSlowError, match="longer than 0 seconds"):
        engine.search(Query(root=Word("wheat")), within_seconds=0)
    assert engine.search(Query(root=Word("wheat")), within_seconds=60).total


def test_threads_that_share_a_snapshot_get_the_answers_of_one():
    engine, _ = archive(400, segments=3, gone=20)
    options = {"facets": FACETS, "months": True, "limit": 30}
    queries = [Query(root=node, sort=sort) for node in SHAPES for sort in ("best", "spread")]
    right = [engine.search(query, **options) for query in queries]
    fresh, _ = archive(400, segments=3, gone=20)

    def ask(seed):
        places = list(range(len(queries)))
        random.Random(seed).shuffle(places)
        return all(fresh.search(queries[n], **options) == right[n] for n in places)

    with ThreadPoolExecutor(6) as pool:
        assert all(pool.map(ask, range(12)))


def test_what_the_cache_holds_cannot_be_changed(large):
    engine, _ = large
    found = engine.snapshot.segments[0].having("outlet", ["outlet-1"])
    with pytest.raises(ValueError, match="read-only"):
        (found.ids if found.ids is not None else found.mask)[0] = 1


def test_a_later_snapshot_keeps_what_was_prepared_for_segments_that_are_still_there():
    engine, _ = archive(50)
    first = engine.snapshot
    engine.search(Query(sort="newest"), months=True)

    fill(engine, make_document(1000, "Wheat"))

    assert engine.snapshot.segments[0].prepared is first.segments[0].prepared
    assert engine.snapshot.cache is first.cache
    assert engine.snapshot.bytes > 0


@pytest.mark.parametrize(
    "root",
    [Choice("colour", ("red",)), State("colour", "red"), State("is", "odd"), Word("rye", "x")],
)
def test_what_no_article_can_have_finds_nothing(large, root):
    engine, _ = large
    assert engine.search(Query(root=root), facets=FACETS, months=True).total == 0


def test_words_are_completed_corrected_and_counted_over_all_segments():
    engine = InMemoryEngine()
    fill(engine, *(make_document(number, "Harvest") for number in range(12)))
    fill(engine, make_document(20, "Harness harbour"), make_document(21, "Harbour"))
    fill(engine, make_document(22, "Harbour"), make_document(0, "Rye", names=tagged("mill")))
    with engine.batch() as batch:
        batch.remove(21)

    assert engine.complete("the har", limit=2) == [("harvest", 11), ("harbour", 2)]
    assert engine.complete("har", limit=9)[-1] == ("harness", 1)
    assert engine.spellings("harvost") == ["harvest"]
    assert engine.spellings("harbour") == []
    assert engine.values("tag", ["mill", "oats"]) == {"mill": 1, "oats": 0}
    assert engine.key_words(20) == ["harbour"]
    assert engine.key_words(21) == []


def tagged(*labels):
    return {"tag": tuple(make_name(label) for label in labels)}


def test_values_of_many_segments_are_counted_together():
    engine = InMemoryEngine()
    fill(engine, *(make_document(n, "Rye", names=tagged(f"a {n}", "rye")) for n in range(300)))
    fill(engine, *(make_document(400 + n, "Rye", names=tagged(f"a {n}")) for n in range(280)))
    fill(engine, make_document(900, "Rye", names=tagged("a 7", "b")), make_document(901, "Rye"))

    counted = engine.search(Query(), facets=("tag",), facet_size=400).facets["tag"]
    first = engine.search(Query(), facets=("tag",), facet_size=3).facets["tag"]

    assert dict(counted) == {
        "rye": 300, "b": 1,
        **{f"a-{n}": 1 + (n < 280) + (n == 7) for n in range(300)},
    }  # fmt: skip
    assert first == (("rye", 300), ("a-7", 3), ("a-0", 2))


@pytest.mark.parametrize("size", [1, 5, 20, 400])
@pytest.mark.parametrize("segments", [1, 3])
def test_values_that_cannot_be_the_commonest_are_left_uncounted_alike(segments, size):
    chance = random.Random(size)
    engine, number = InMemoryEngine(), 0
    for _ in range(segments):
        documents = []
        for _ in range(400):
            number += 1
            tags = {f"t{int(chance.paretovariate(0.5)) % 300}" for _ in range(4)}
            text = chance.choice(["Wheat rises", "Rye falls", "Wheat and rye rise"])
            names = {"tag": tuple(make_name(tag) for tag in sorted(tags))}
            documents.append(make_document(number, body=(text,), names=names))
        fill(engine, *documents)
    found = Evaluation(engine.snapshot).find(Word("rye"))
    pairs = list(zip(engine.snapshot.segments, found, strict=True))
    few, many = [Matches(*pair) for pair in pairs], [Matches(*pair) for pair in pairs]
    for part in few:
        part.are_few = True
    for part in many:
        part.are_few = False

    by_document = count_values(engine.snapshot, "tag", few, size=size)

    assert len(by_document) == min(size, len({tag for tag, _ in by_document}))
    assert count_values(engine.snapshot, "tag", many, size=size) == by_document
