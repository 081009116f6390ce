import datetime as dt

import pytest

from articles.models import Article
from articles.store.writing import NewRow

NOON = dt.datetime(2021, 8, 5, 12, tzinfo=dt.UTC)


def test_a_new_row_has_the_defaults_of_its_model():
    made = NewRow(Article).make(id=7, headline="The pier is open")
    called = Article(id=7, headline="The pier is open")

    assert {name: getattr(made, name) for name in NewRow(Article).columns} == {
        name: getattr(called, name) for name in NewRow(Article).columns
    }
    assert made.printed is not NewRow(Article).make(headline="Another").printed


def test_a_new_row_is_given_the_moment_it_is_written():
    row = NewRow(Article)

    values = dict(zip(row.columns, row.values(row.make(id=7), now=NOON), strict=True))

    assert (values["id"], values["imported_at"], values["indexed_at"]) == (7, NOON, None)


def test_a_new_row_takes_nothing_its_model_does_not_have():
    with pytest.raises(TypeError, match="Article has no headlin"):
        NewRow(Article).make(headlin="The pier is open")
