"""Engine and oracle agree on random documents, changes and queries of every shape."""

import dataclasses
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.search.document import FACETS, NAME_FIELDS, Document
from articles.search.queries import Query
from articles.search.whoosh_engine import create
from tests.search import lexicon_oracle
from tests.search.documents import ids
from tests.search.oracle import Oracle
from tests.search.strategies import NAMES, changes, coverings, questions

TIDY = "tidy"
"""In place of a batch: merge what is worth it."""


def assert_agree(engine, oracle, query):
    if query.one_of_each:
        assert_one_of_each(engine, oracle, query)
        query = dataclasses.replace(query, one_of_each=False)
    results = engine.search(query, limit=100, facets=FACETS, facet_size=100, months=True)

    expected = oracle.ids(query)
    assert {hit.id for hit in results.hits} == expected
    assert results.total == len(expected) == len(results.hits)
    assert {field: list(results.facets[field]) for field in FACETS} == {
        field: oracle.facet(query, field) for field in FACETS
    }
    assert results.held == oracle.held(query)
    assert (results.months, results.undated) == oracle.months(query)
    if query.sort == "spread":
        best = engine.search(dataclasses.replace(query, sort="best"), limit=100, snippets=False)
        assert ids(results) == oracle.spread(ids(best))


def assert_one_of_each(engine, oracle, query):
    """All is counted as without it, and listed is one of each story in the same order."""
    every = dataclasses.replace(query, one_of_each=False)
    ordered = dataclasses.replace(every, sort="best") if query.sort == "spread" else every
    expected = oracle.one_of_each(ids(engine.search(ordered, limit=100, snippets=False)))
    expected = oracle.spread(expected) if query.sort == "spread" else expected

    results = engine.search(query, limit=100, facets=FACETS, months=True, snippets=False)
    plain = engine.search(every, limit=0, facets=FACETS, months=True, snippets=False)

    assert ids(results) == expected
    assert results.stories == results.listed == len(expected)
    assert dataclasses.replace(results, hits=(), stories=None) == plain
    assert ids(engine.search(query, offset=1, limit=2, snippets=False)) == expected[1:3]


def assert_words_agree(engine, documents):
    for beginning in ("t", "pe", "gh", "x ta", "北", "n", "the "):
        expected = lexicon_oracle.complete(documents, beginning, 3)
        assert list(engine.complete(beginning, limit=3)) == expected
    for word in ("talkz", "ghanni", "Ghanix", "peacefull", "negociacion", "homes", "dont", "the"):
        for among in (False, True):
            expected = lexicon_oracle.spellings(documents, word, among_names=among)
            assert list(engine.spellings(word, among_names=among, limit=9)) == expected
    for document in documents:
        expected = lexicon_oracle.key_words(documents, document, 4)
        assert list(engine.key_words(document.id, limit=4)) == expected
    slugs = [name.slug for name in NAMES]
    for field in NAME_FIELDS:
        assert engine.values(field, slugs) == lexicon_oracle.values(documents, field, slugs)


def assert_covering(engine, oracle, node):
    """The score is worked out from what the parts score alone."""
    expected = dict.fromkeys(oracle.ids(Query(root=node)), 0.0)
    share = dict.fromkeys(expected, 0.0)
    asked = 0.0
    for part in node.parts:
        results = engine.search(Query(root=part), limit=100, snippets=False)
        weight = lexicon_oracle.rarity(len(oracle.documents), results.total)
        asked += weight if results.total else 0
        for hit in results.hits:
            expected[hit.id] += hit.score
            share[hit.id] += weight
    expected = {
        number: score * (share[number] / asked) ** 0.25 for number, score in expected.items()
    }
    for part in node.closer:
        results = engine.search(Query(root=part), limit=100, snippets=False)
        once = lexicon_oracle.rarity(len(oracle.documents), results.total) / 2.2
        is_scored = any(hit.score for hit in results.hits)
        for hit in results.hits:
            if hit.id in expected:
                expected[hit.id] += hit.score if is_scored else once

    found = engine.search(Query(root=node), limit=100, snippets=False)

    assert {hit.id: hit.score for hit in found.hits} == pytest.approx(expected)


asked_of_an_archive = given(
    batches=st.lists(changes | st.just(TIDY), min_size=1, max_size=9),
    asked=st.lists(questions, min_size=8, max_size=8),
    covering=st.lists(coverings, max_size=4),
)


def assert_an_archive_agrees(batches, asked, covering):
    """Ask after each batch, which makes, merges and forgets segments, and more at the end."""
    oracle = Oracle()
    with tempfile.TemporaryDirectory() as folder:
        engine = create(Path(folder) / "index")
        for place, batch_changes in enumerate(batches):
            change(engine, oracle, batch_changes)
            assert engine.count() == len(oracle.documents)
            assert_agree(engine, oracle, asked[place % len(asked)])
        for query in asked:
            assert_agree(engine, oracle, query)
        for node in covering:
            assert_covering(engine, oracle, node)
        assert_words_agree(engine, list(oracle.documents.values()))
        engine.close()


def change(engine, oracle, batch_changes):
    if batch_changes == TIDY:
        engine.tidy()
        return
    with engine.batch() as batch:
        for each in batch_changes:
            if isinstance(each, Document):
                batch.put(each)
                oracle.put(each)
            else:
                batch.remove(each)
                oracle.remove(each)


@settings(deadline=None, max_examples=40)
@asked_of_an_archive
def test_engine_and_oracle_agree(batches, asked, covering):
    assert_an_archive_agrees(batches, asked, covering)


@pytest.mark.nightly
@settings(deadline=None, max_examples=2500, suppress_health_check=list(HealthCheck))
@asked_of_an_archive
def test_engine_and_oracle_agree_on_thousands_of_archives(batches, asked, covering):
    assert_an_archive_agrees(batches, asked, covering)
