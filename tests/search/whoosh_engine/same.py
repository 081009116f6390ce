"""Whether two segments hold the same, array by array, types included but where one is packed."""

import numpy as np

from articles.search.whoosh_engine.arrays import FieldArrays, Strings
from articles.search.whoosh_engine.split import Split
from articles.search.whoosh_engine.zone_counts import CountRows

PARTS = FieldArrays.__slots__


def assert_same(found, expected):
    assert found.name == expected.name
    assert found.size == expected.size
    assert sorted(found.fields) == sorted(expected.fields)
    for name, held in expected.fields.items():
        for part in PARTS:
            _assert_alike(getattr(found.fields[name], part), getattr(held, part), (name, part))
    assert list(found.numbers) == list(expected.numbers)
    for column, values in expected.numbers.items():
        _assert_alike(found.numbers[column], values, column)
        assert found.numbers[column].flags.c_contiguous
    for part in ("titles", "documents", "by_month", "title_ranks"):
        _assert_alike(getattr(found, part), getattr(expected, part), part)


def _assert_alike(found, expected, where):
    if isinstance(expected, Strings):
        assert bytes(found.blob[:]) == bytes(expected.blob[:]), where
        assert getattr(found, "separator", 0) == expected.separator, where
        found, expected = found.starts, expected.starts
    if expected is None:
        assert found is None, where
        return
    if isinstance(found, Split | CountRows):
        np.testing.assert_array_equal(found[:], expected[:], err_msg=str(where))
        return
    assert found.dtype == expected.dtype, where
    np.testing.assert_array_equal(found, expected, err_msg=str(where), strict=True)
