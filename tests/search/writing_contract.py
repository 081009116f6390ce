"""What every engine must do with what is put in it and taken out."""

import datetime as dt

import pytest

from articles.errors import IndexBusyError
from articles.search.document import digest_of, in_one
from articles.search.queries import Either, Query, Word
from tests.search.asking import find
from tests.search.documents import fill, ids, make_document


class WritingContract:
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

    def test_the_digest_of_what_is_held_follows_its_texts(self, engine):
        one, other = (
            make_document(1, "Wheat", body=("It is up.",)),
            make_document(2, "Wheat", body=("It is down.",)),
        )
        fill(engine, one, other, make_document(3, "Wheat", body=("It is up.",)))
        before = engine.digests([1, 2, 3, 99])
        fill(engine, make_document(2, "Wheat", body=("It is up.",)))

        assert before.keys() == {1, 2, 3}
        assert before[1] == before[3] != before[2]
        assert before[1] == digest_of(in_one(one.headline, one.summary, one.language, one.body))
        assert engine.digests([2]) == {2: before[1]}

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
