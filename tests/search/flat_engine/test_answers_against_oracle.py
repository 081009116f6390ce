"""Evaluator and oracle agree on random documents, deletions and queries of every shape."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.search.base import FACETS, Document
from articles.search.flat_engine.answer import answer
from articles.search.flat_engine.snapshot import Snapshot
from tests.search.flat_engine.by_hand import segment_of
from tests.search.oracle import Oracle
from tests.search.strategies import changes, queries


class Archive:
    """Batches of changes as an index of one segment a batch, with the oracle beside it."""

    def __init__(self):
        self.oracle = Oracle()
        self.segments = []
        self.snapshot = Snapshot(0, [])

    def change(self, batch):
        for change in batch:
            self._delete(change.id if isinstance(change, Document) else change)
            if isinstance(change, Document):
                self.oracle.put(change)
            else:
                self.oracle.remove(change)
        put = {change.id: change for change in batch if isinstance(change, Document)}
        held = [document for key, document in put.items() if key in self.oracle.documents]
        if held:
            segment = segment_of(held, name=f"segment {len(self.segments)}")
            self.segments.append((segment, np.zeros(0, dtype=np.int64)))
        self.snapshot = Snapshot(
            self.snapshot.generation + 1, self.segments, previous=self.snapshot
        )

    def _delete(self, document_id):
        for place, (arrays, deleted) in enumerate(self.segments):
            gone = np.flatnonzero(arrays.numbers["id"] == document_id)
            self.segments[place] = (arrays, np.union1d(deleted, gone).astype(np.int64))


def assert_agree(archive, query):
    oracle = archive.oracle
    results = answer(archive.snapshot, query, limit=100, facets=FACETS, facet_size=100, months=True)

    expected = oracle.ids(query)
    assert {hit.id for hit in results.hits} == expected
    assert results.total == len(expected) == len(results.hits)
    assert {field: list(results.facets[field]) for field in FACETS} == {
        field: oracle.facet(query, field) for field in FACETS
    }
    assert results.held == oracle.held(query)
    assert (results.months, results.undated) == oracle.months(query)


@settings(deadline=None, max_examples=150)
@given(
    batches=st.lists(changes, min_size=1, max_size=4),
    asked=st.lists(queries, min_size=12, max_size=12),
)
def test_evaluator_and_oracle_agree(batches, asked):
    archive = Archive()
    for batch in batches:
        archive.change(batch)
        assert archive.snapshot.count == len(archive.oracle.documents)
    for query in asked:
        assert_agree(archive, query)
