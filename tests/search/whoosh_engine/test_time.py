"""The time of a query is kept by every step of it, and much that is found is taken in pieces."""

import pytest

from articles.errors import QueryTooSlowError
from articles.search.queries import Fuzzy, Pattern, Query, Word
from articles.search.whoosh_engine import expansion
from articles.search.whoosh_engine.evaluation import Deadline, Evaluation
from tests.search.documents import fill, make_document
from tests.search.whoosh_engine.in_memory import InMemoryEngine


@pytest.fixture
def engine():
    engine = InMemoryEngine()
    for start in range(0, 40, 20):
        fill(
            engine,
            *[
                make_document(n, f"Title{n} ax", body=(f"ab{n} ac{n % 7}", f"ad{n} ax ax"))
                for n in range(start, start + 20)
            ],
        )
    return engine


@pytest.mark.parametrize("field", ["title", "lead", "text"])
def test_places_taken_in_pieces_add_up_to_the_same(engine, monkeypatch, field):
    query = Query(root=Pattern("a*", field))
    whole = engine.search(query, limit=99, snippets=False)
    engine.snapshot.cache.clear()
    monkeypatch.setattr(expansion, "_AT_ONCE", 5)

    pieces = engine.search(query, limit=99, snippets=False)

    assert [hit.id for hit in pieces.hits] == [hit.id for hit in whole.hits]
    scores = [hit.score for hit in whole.hits]
    assert [hit.score for hit in pieces.hits] == pytest.approx(scores)


@pytest.mark.parametrize("at_once", [1, 5, 10_000])
def test_of_a_field_the_words_commonest_there_are_kept(engine, monkeypatch, at_once):
    monkeypatch.setattr(expansion, "EXPANSION_LIMIT", 8)
    monkeypatch.setattr(expansion, "_LOOKED_AT", 12)
    monkeypatch.setattr(expansion, "_AT_ONCE", at_once)

    results = engine.search(Query(root=Pattern("a*", "lead")), limit=99, snippets=False)

    assert results.total == 40  # ac0 to ac6 are each in many leads, ax is in none
    assert results.notes[0].startswith("“a*” stands for at least ")


@pytest.mark.parametrize("node", [Pattern("a*", "text"), Fuzzy("ab1", 1), Word("ax")])
def test_no_step_goes_on_when_the_time_is_over(engine, node):
    with pytest.raises(QueryTooSlowError):
        Evaluation(engine.snapshot, deadline=Deadline(0)).find(node)
