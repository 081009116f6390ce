"""The days that the words of a question name."""

import datetime as dt

import pytest

from articles.search.queries import DateRange, Either, SameDay, SameMonth
from articles.search.told_days import is_day_of_month, told_days


def between(first, last):
    return DateRange(first=dt.date.fromisoformat(first), last=dt.date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("strike june 2022", [between("2022-06-01", "2022-07-03")]),
        ("early march 2021", [between("2021-03-01", "2021-03-15")]),
        ("the end of february 2021", [between("2021-02-18", "2021-03-03")]),
        ("12 december 1999", [between("1999-12-12", "1999-12-15")]),
        ("december the 12th 1999", [between("1999-12-12", "1999-12-15")]),
        ("the 3rd of aug 2021", [between("2021-08-03", "2021-08-06")]),
        ("31 november 2020", [between("2020-11-30", "2020-12-03")]),
        ("last summer of 2020", [between("2020-06-01", "2020-09-03")]),
        (
            "winter 2019",
            [between("2019-12-01", "2020-03-03"), between("2018-12-01", "2019-03-03")],
        ),
        ("world cup 2018", [between("2018-01-01", "2018-12-31")]),
        ("in may", [SameMonth(5)]),
        ("30 december", [Either((SameDay(12, 30), SameDay(12, 31), SameDay(1, 1)))]),
        ("he may march 10 miles on may 3", []),
        ("14300 people in 2", []),
        ("", []),
    ],
)
def test_days_are_read_from_the_words_that_name_them(text, days):
    assert told_days(text.split()) == days


def test_each_time_is_told_once_and_four_at_most():
    years = ["2011", "2012", "2011", "2013", "2014", "2015"]

    assert told_days(years) == [between(f"{y}-01-01", f"{y}-12-31") for y in range(2011, 2015)]


def test_a_number_beside_a_month_is_a_day_of_it():
    assert is_day_of_month("january", "10")
    assert is_day_of_month("3rd", "aug")
    assert not is_day_of_month("january", "2010")
    assert not is_day_of_month("10", "dollars")
