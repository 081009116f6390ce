"""Evaluator and oracle agree on random documents, deletions and queries of every shape."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.search.document import Document
from tests.search.engine_contract import EngineContract
from tests.search.oracle import Oracle
from tests.search.strategies import changes, questions
from tests.search.test_against_oracle import assert_agree
from tests.search.whoosh_engine.in_memory import InMemoryEngine


@pytest.fixture
def engine():
    return InMemoryEngine()


class TestEvaluator(EngineContract):
    pass


class Archive:
    """The evaluator with the oracle beside it."""

    def __init__(self):
        self.engine = InMemoryEngine()
        self.oracle = Oracle()

    def change(self, changes):
        with self.engine.batch() as batch:
            for change in changes:
                if isinstance(change, Document):
                    batch.put(change)
                    self.oracle.put(change)
                else:
                    batch.remove(change)
                    self.oracle.remove(change)
        assert self.engine.count() == len(self.oracle.documents)


@settings(deadline=None, max_examples=60)
@given(
    batches=st.lists(changes, min_size=1, max_size=4),
    asked=st.lists(questions, min_size=12, max_size=12),
)
def test_evaluator_and_oracle_agree(batches, asked):
    archive = Archive()
    for batch in batches:
        archive.change(batch)
    for query in asked:
        assert_agree(archive.engine, archive.oracle, query)
