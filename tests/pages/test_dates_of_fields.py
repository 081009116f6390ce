"""Dates in the fields of a record: the order of a table's, and those that databases write."""

import datetime as dt

import pytest

from articles.columns import TABLE
from articles.pages.fields import read_fields
from articles.records import Publication, RawPage


def make_page(fields, **given_):
    return RawPage(
        origin="day.jsonl:1", media_type="application/json", content=b"", fields=fields, **given_
    )


@pytest.mark.parametrize(
    ("printed", "day", "basis"),
    [
        ("5/8/2021", dt.date(2021, 8, 5), "inferred"),
        ("5-8-2021", dt.date(2021, 8, 5), "inferred"),
        ("25/8/2021", dt.date(2021, 8, 25), "stated"),
        ("25-08-2021", dt.date(2021, 8, 25), "stated"),
        ("8/25/2021", dt.date(2021, 8, 25), "stated"),
        ("8/8/2021", dt.date(2021, 8, 8), "stated"),
    ],
)
def test_a_day_that_one_order_alone_fits_is_stated_in_tables_as_elsewhere(printed, day, basis):
    told = {"title": "Ferry sails again", "date": printed}
    in_table, in_json = (
        read_fields(
            RawPage(origin="day", media_type="application/json", content=b"", fields=fields)
        ).facts.published
        for fields in ({**told, TABLE: {"day_first": True}}, told)
    )

    assert (in_table.at, in_table.basis, in_table.text) == (day, basis, printed)
    if basis == "stated":
        assert in_json == in_table
    else:
        assert in_json == Publication(text=printed)


def test_the_order_of_a_table_says_more_than_a_stop_between_numbers():
    told = {"title": "Ferry sails again", "date": "5.8.2021", TABLE: {"day_first": False}}
    page = RawPage(origin="day", media_type="application/json", content=b"", fields=told)

    published = read_fields(page).facts.published

    assert (published.at, published.basis) == (dt.date(2021, 5, 8), "inferred")


def test_a_date_that_only_a_database_understands_is_kept_as_it_is():
    stamp = {"$timestamp": {"t": 7, "i": 1}}
    facts = read_fields(make_page({"title": "Goat elected", "date": stamp})).facts

    assert facts.published == Publication(text='{"$timestamp": {"t": 7, "i": 1}}')


def test_an_object_under_a_word_that_dates_have_is_no_date():
    facts = read_fields(make_page({"title": "Goat elected", "data": {"pages": 3}})).facts

    assert not facts.published


@pytest.mark.parametrize(
    "value", [{"$date": {"$numberLong": "1628157600000"}}, {"$date": 1628157600000}]
)
def test_a_date_of_a_database_is_read(value):
    published = read_fields(make_page({"title": "Goat elected", "date": value})).facts.published

    assert published.at == dt.datetime(2021, 8, 5, 10, tzinfo=dt.UTC)
