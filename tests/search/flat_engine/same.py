"""Whether two segments hold the same, array by array; types may be wider than need be."""

from dataclasses import fields

import numpy as np

from articles.search.flat_engine.arrays import FieldArrays


def assert_same_segment(first, second):
    assert first.size == second.size
    assert set(first.fields) == set(second.fields)
    for name, field in first.fields.items():
        assert_same_field(field, second.fields[name], name)
    assert set(first.numbers) == set(second.numbers)
    for name, column in first.numbers.items():
        assert column.tolist() == second.numbers[name].tolist(), name
    assert list(first.titles) == list(second.titles)
    assert list(first.documents) == list(second.documents)
    assert first.by_month.tolist() == second.by_month.tolist()
    assert first.title_ranks.tolist() == second.title_ranks.tolist()


def assert_same_field(first, second, name=""):
    assert list(first.terms) == list(second.terms), name
    for kind in fields(FieldArrays):
        if kind.name != "terms":
            assert_same_array(getattr(first, kind.name), getattr(second, kind.name), name)


def assert_same_array(first, second, name):
    assert (first is None) == (second is None), name
    if first is not None:
        assert first.shape == second.shape, name
        assert np.array_equal(first, second), name
