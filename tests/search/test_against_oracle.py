"""Engine and oracle agree on random documents, changes and queries of every shape."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.search.base import FACETS, Document
from articles.search.whoosh_engine import create
from tests.search.oracle import Oracle
from tests.search.strategies import changes, queries


def assert_agree(engine, oracle, query):
    results = engine.search(query, limit=100, facets=FACETS, facet_size=100, months=True)

    expected = oracle.ids(query)
    assert {hit.id for hit in results.hits} == expected
    assert results.total == len(expected) == len(results.hits)
    assert {field: list(results.facets[field]) for field in FACETS} == {
        field: oracle.facet(query, field) for field in FACETS
    }
    assert results.held == oracle.held(query)
    assert (results.months, results.undated) == oracle.months(query)


@settings(deadline=None, max_examples=40)
@given(
    batches=st.lists(changes, min_size=1, max_size=9),
    asked=st.lists(queries, min_size=8, max_size=8),
)
def test_engine_and_oracle_agree(batches, asked):
    oracle = Oracle()
    with tempfile.TemporaryDirectory() as folder:
        engine = create(Path(folder) / "index")
        for place, batch_changes in enumerate(batches):
            with engine.batch() as batch:
                for change in batch_changes:
                    if isinstance(change, Document):
                        batch.put(change)
                        oracle.put(change)
                    else:
                        batch.remove(change)
                        oracle.remove(change)
            assert engine.count() == len(oracle.documents)
            assert_agree(engine, oracle, asked[place % len(asked)])
        for query in asked:
            assert_agree(engine, oracle, query)
        engine.close()
