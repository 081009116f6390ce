"""Rows are found by the values of one column, as Django would find them."""

import datetime as dt

import pytest

from articles.models import Article, Outlet
from articles.store.lookups import rows_with
from tests.factories import make_article

pytestmark = pytest.mark.django_db


def test_rows_are_found_by_the_values_of_a_column():
    first, second = make_article(headline="Wheat up"), make_article(headline="Wheat down")
    make_article(headline="Barley up")
    keys = [first.headline_key, second.headline_key, "nothing"]

    found = list(
        rows_with(Article, ("id", "headline"), where="headline_key", among=keys, ordered=True)
    )

    assert found == [(first.pk, "Wheat up"), (second.pk, "Wheat down")]


def test_more_values_than_one_query_takes_are_asked_for():
    article = make_article()
    asked = [*range(10_000, 12_000), article.pk]

    assert list(rows_with(Article, ("id",), where="id", among=asked)) == [(article.pk,)]


def test_moments_and_answers_of_yes_or_no_come_as_python_has_them():
    article = make_article()
    Article.objects.filter(pk=article.pk).update(
        captured_at=dt.datetime(2025, 2, 1, 8, 30, 0, 250, tzinfo=dt.UTC),
        captured_precision="second",
    )
    outlet = Outlet.objects.create(name="The Marrow Post", needs_review=True)

    [(moment, none)] = rows_with(
        Article, ("captured_at", "published_latest"), where="id", among=[article.pk]
    )
    [(needs_review,)] = rows_with(Outlet, ("needs_review",), where="id", among=[outlet.pk])

    assert moment == Article.objects.get(pk=article.pk).captured_at
    assert none is None or isinstance(none, dt.datetime)
    assert needs_review is True


def test_nothing_asked_for_finds_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert list(rows_with(Article, ("id",), where="id", among=[])) == []


def test_columns_that_need_more_than_that_are_refused():
    with pytest.raises(TypeError, match="printed is not read here"):
        list(rows_with(Article, ("printed",), where="id", among=[1]))
