"""A moment is to come when it has come nowhere yet."""

import datetime as dt

import pytest

from articles.records import is_to_come

NOW = dt.datetime(2021, 8, 5, 12, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        (dt.date(2021, 8, 5), False),
        (dt.date(2021, 8, 6), False),
        (dt.date(2021, 8, 7), True),
        (dt.datetime(2021, 8, 6, 23, tzinfo=dt.UTC), False),
        (dt.datetime(2021, 8, 6, 6, tzinfo=dt.timezone(dt.timedelta(hours=12))), False),
        (dt.datetime(9999, 12, 31, 23, tzinfo=dt.timezone(dt.timedelta(hours=-5))), True),
    ],
)
def test_only_what_has_come_nowhere_is_to_come(moment, told):
    assert is_to_come(moment, now=NOW) is told
