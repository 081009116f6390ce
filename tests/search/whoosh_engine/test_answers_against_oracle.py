"""Evaluator and oracle agree on random documents, deletions and queries of every shape."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.search.engine_contract import EngineContract
from tests.search.oracle import Oracle
from tests.search.strategies import changes, questions
from tests.search.test_against_oracle import assert_agree, change
from tests.search.whoosh_engine.in_memory import InMemoryEngine


@pytest.fixture
def engine():
    return InMemoryEngine()


class TestEvaluator(EngineContract):
    pass


asked_of_segments = given(
    batches=st.lists(changes, min_size=1, max_size=4),
    asked=st.lists(questions, min_size=12, max_size=12),
)


def assert_segments_agree(batches, asked):
    engine, oracle = InMemoryEngine(), Oracle()
    for batch_changes in batches:
        change(engine, oracle, batch_changes)
    assert engine.count() == len(oracle.documents)
    for query in asked:
        assert_agree(engine, oracle, query)


@settings(deadline=None, max_examples=60)
@asked_of_segments
def test_evaluator_and_oracle_agree(batches, asked):
    assert_segments_agree(batches, asked)


@pytest.mark.nightly
@settings(deadline=None, max_examples=4000, suppress_health_check=list(HealthCheck))
@asked_of_segments
def test_evaluator_and_oracle_agree_on_thousands_of_archives(batches, asked):
    assert_segments_agree(batches, asked)
