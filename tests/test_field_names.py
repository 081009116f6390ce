import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.field_names import capture_moment, field_of, moment_of, plain_fields

NOON = dt.datetime(2021, 8, 5, 12, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2021-08-05T12:00:00Z", NOON),
        ("2021-08-05 12:00:00+00:00", NOON),
        ("2021-08-05 14:00:00 +0200", NOON),
        ("2021-08-05 12:00:00 UTC", NOON),
        ("2021-08-05 12:00:00", dt.date(2021, 8, 5)),
        ("2021-08-05", dt.date(2021, 8, 5)),
        ("20210805120000", NOON),
        ("20210805T120000Z", NOON),
        ("20210805", dt.date(2021, 8, 5)),
        (1628164800, NOON),
        (1628164800.0, NOON),
        (1628164800000, NOON),
        ("1628164800", NOON),
        (1628164800000000, NOON),
        ("1628164800000000", NOON),
        ({"$date": "2021-08-05T12:00:00Z"}, NOON),
        ({"$date": {"$numberLong": "1628164800000"}}, NOON),
        ("2021/08/05 14:00:00 +0200", NOON),
        ("2021.08.05", dt.date(2021, 8, 5)),
        ("Thu Aug 05 2021 14:00:00 GMT+0200 (Central European Summer Time)", NOON),
        ("Thu, 05 Aug 2021 12:00:00 GMT", NOON),
        ("Thu, 05 Aug 2021 12:00:00 -0000", NOON),
        ("Thu, 05 Aug 2021 12:00:00", dt.date(2021, 8, 5)),
    ],
)
def test_a_moment_is_read_in_the_forms_crawlers_write(value, moment):
    assert moment_of(value) == moment


@pytest.mark.parametrize(
    "value",
    [None, True, "", "yesterday", "20219999", "1e400", float("nan"), float("inf"), 12, "0001-01-01",
     {"at": 1}, {"$date": None}, [1628164800], "05/08/2021", "2021/08.05", "2021-08-05" * 20],
)  # fmt: skip
def test_what_names_no_moment_gives_none(value):
    assert moment_of(value) is None


@given(st.one_of(st.text(), st.floats(), st.integers(), st.dictionaries(st.text(), st.text())))
def test_any_value_is_survived(value):
    moment_of(value)


def test_the_capture_date_comes_from_the_first_field_that_holds_one():
    fields = {"timestamp": "soon", "dateDownload": "2021-08-05 12:00:00", "crawled": "2022-01-01"}

    assert capture_moment(fields) == dt.date(2021, 8, 5)


def test_no_capture_field_gives_no_capture_date():
    assert capture_moment({"published": "2021-08-05"}) is None


def test_names_are_found_however_they_are_spelled():
    assert field_of(plain_fields({"Source URL": "", "sourceUrl": "x"}), ("source_url",)) == (
        "sourceUrl",
        "x",
    )


def test_a_name_without_a_value_is_passed_over():
    assert field_of(plain_fields({"url": "", "link": None}), ("url", "link")) == ("", None)
