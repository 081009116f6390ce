import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.pages.dates import read_date
from articles.records import Publication


def utc(year, month, day, hour=0, minute=0, second=0):
    return dt.datetime(year, month, day, hour, minute, second, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2021-08-05T10:00:00Z", utc(2021, 8, 5, 10)),
        ("2021-08-05T10:00:00.123+02:00", utc(2021, 8, 5, 8)),
        ("2021-08-05 10:00:00 -0400", utc(2021, 8, 5, 14)),
        ("2021-08-05T10:11:12+00:00Z", utc(2021, 8, 5, 10, 11, 12)),
        ("20210805T101112Z", utc(2021, 8, 5, 10, 11, 12)),
        ("1628157600", utc(2021, 8, 5, 10)),
        ("1628157600000", utc(2021, 8, 5, 10)),
        ("Thu, 05 Aug 2021 10:00:00 GMT", utc(2021, 8, 5, 10)),
        ("2021-08-05T10:00:00+0700 WIB", utc(2021, 8, 5, 3)),
        ("2021-08-05T10:00:00 +05:30 IST", utc(2021, 8, 5, 4, 30)),
        ("2021-08-05 10:00:00 WITA", utc(2021, 8, 5, 2)),
        ("2021-08-05T10:00:00 SAST", utc(2021, 8, 5, 8)),
        ("Thu, 05 Aug 2021 10:00:00 -0400 (EDT)", utc(2021, 8, 5, 14)),
        ("Thu Aug 05 10:00:00 +0000 2021", utc(2021, 8, 5, 10)),
        ("August 5, 2021 at 10:30 p.m. EDT", utc(2021, 8, 6, 2, 30)),
        ("Published 9:05 a.m. ET Aug. 5, 2021", utc(2021, 8, 5, 13, 5)),
        ("Published: 9:05 AM ET December 5, 2021", utc(2021, 12, 5, 14, 5)),
        ("Posted on Thursday, August 5, 2021 12 pm UTC+1", utc(2021, 8, 5, 11)),
        ("Posted: Aug 5, 2021 / 10:30 AM CDT", utc(2021, 8, 5, 15, 30)),
    ],
)
def test_a_moment_with_its_zone_is_exact_and_given_in_utc(text, moment):
    assert read_date(text) == Publication(
        at=moment, earliest=moment, latest=moment, precision="second", basis="stated", text=text
    )


@pytest.mark.parametrize(
    "text",
    [
        "2017-11-20 14:00:06",
        "2017-11-20T14:00:06",
        "20-NOV-2017 14:00:06.79",
        "Nov 20, 2017, 14:00:06 IST",
    ],
)
def test_a_moment_without_a_zone_is_taken_as_utc_with_bounds(text):
    published = read_date(text)

    assert published.at == utc(2017, 11, 20, 14, 0, 6)
    assert published.earliest == utc(2017, 11, 20, 0, 0, 6)
    assert published.latest == utc(2017, 11, 21, 2, 0, 6)


@pytest.mark.parametrize(
    "text",
    [
        "2021-08-05",
        "20210805",
        "August 5, 2021",
        "Aug. 5, 2021",
        "Thursday, August 5th, 2021",
        "5 August 2021",
        "5th of August 2021",
        "Updated on 5 Aug 2021",
        "2021-8-5",
        "Last updated: Thu 5-AUG-2021",
    ],
)
def test_a_day_has_the_precision_of_a_day(text):
    day = dt.date(2021, 8, 5)

    assert read_date(text) == Publication(
        at=day, earliest=day, latest=day, precision="day", basis="stated", text=text
    )


def test_a_day_in_numbers_is_read_only_where_it_can_mean_one_day():
    assert read_date("8/25/2021").at == dt.date(2021, 8, 25)
    assert read_date("25.08.2021").at == dt.date(2021, 8, 25)
    assert read_date("25-08-2021 10:30 UTC").at == dt.datetime(2021, 8, 25, 10, 30, tzinfo=dt.UTC)
    assert read_date("8/8/2021").at == dt.date(2021, 8, 8)
    assert read_date("8/5/2021") == Publication(text="8/5/2021")
    assert read_date("8-5-2021") == Publication(text="8-5-2021")


def test_a_month_and_a_year_keep_their_bounds():
    assert read_date("February 2020") == Publication(
        at=dt.date(2020, 2, 1),
        earliest=dt.date(2020, 2, 1),
        latest=dt.date(2020, 2, 29),
        precision="month",
        basis="stated",
        text="February 2020",
    )
    assert read_date("2020-02").precision == "month"
    assert read_date("1987").latest == dt.date(1987, 12, 31)
    assert read_date("1987").precision == "year"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "June 31, 2021",
        "2021-13-01",
        "25:00 August 5, 2021",
        "13:00 pm August 5, 2021",
        "0000",
        "9999999999999",
        "The fair opens on August 5, 2021 in the park",
        "August 5, 2021 10:00 somewhere",
        "2021-08-05T10:00 or so",
        "2021-00",
    ],
)
def test_what_names_no_date_keeps_its_text_alone(text):
    assert read_date(text) == Publication(text=text)


@given(st.text() | st.from_regex(r"[0-9:/.\-, TZaApPmM+]{1,30}"))
def test_no_text_is_an_error_and_bounds_hold_the_date(text):
    published = read_date(text)

    if published.at is not None:
        assert str(published.earliest) <= str(published.at) <= str(published.latest)


@pytest.mark.parametrize(
    "printed",
    [
        "First published on Mon 3 May 2021 11.30 BST",
        "PUBLISHED: 11:30 BST, 3 May 2021 | UPDATED: 12:00 BST, 3 May 2021",
        "/Date(1620037800000)/",
        "2021-05-03T10:30:00Z[Europe/London]",
        "May 3, 2021 10:30 UTC by Ann Roe",
    ],
)
def test_what_stands_around_a_moment_is_left_out(printed):
    assert read_date(printed).at == dt.datetime(2021, 5, 3, 10, 30, tzinfo=dt.UTC)


def test_a_stroke_parts_the_clock_from_the_day_beside_the_moment_of_a_change_too():
    line = "Updated: Aug 6, 2021 / 11:00 AM CDT Posted: Aug 5, 2021 / 10:30 AM CDT"

    assert read_date(line).at == utc(2021, 8, 5, 15, 30)
    assert read_date("Aug 5, 2021 / 10:30 AM / Oldport").at is None


def test_the_end_of_a_day_is_the_start_of_the_next():
    assert read_date("2021-08-05T24:00:00Z").at == utc(2021, 8, 6)
    assert read_date("2021-12-31T24:00:00Z").at == utc(2022, 1, 1)
    assert read_date("2021-08-05T24:30:00Z").at is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("05-Aug-21", dt.date(2021, 8, 5)),
        ("5-AUG-99", dt.date(1999, 8, 5)),
        ("31-Jun-21", None),
        ("05-Aug-2", None),
    ],
)
def test_a_day_as_databases_print_it_has_two_figures_for_its_year(text, day):
    assert read_date(text).at == day


@pytest.mark.parametrize("text", ["08/2021", "08-2021", "08.2021"])
def test_a_month_in_numbers_before_its_year_is_a_month(text):
    published = read_date(text)

    assert (published.at, published.latest) == (dt.date(2021, 8, 1), dt.date(2021, 8, 31))
    assert published.precision == "month"


@pytest.mark.parametrize("text", ["13/2021", "8/2021"])
def test_a_number_of_an_issue_is_no_month(text):
    assert read_date(text).at is None


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("08/05/2021 10:30 AM EST", utc(2021, 8, 5, 15, 30)),
        ("Published 08/05/2021 10:30 p.m. PDT", utc(2021, 8, 6, 5, 30)),
        ("8/5/2021, 10:30 AM ET", utc(2021, 8, 5, 14, 30)),
    ],
)
def test_a_clock_of_twelve_hours_with_an_american_zone_puts_the_month_first(text, moment):
    published = read_date(text)

    assert (published.at, published.precision, published.basis) == (moment, "second", "inferred")


@pytest.mark.parametrize(
    "text",
    [
        "08/05/2021 10:30 AM",
        "08/05/2021 10:30 EST",
        "08/05/2021 10:30 AM GMT",
        "08/05/2021 10:30 AM AEST",
        "08.05.2021 10:30 AM",
        "08/05/2021",
    ],
)
def test_nothing_else_tells_which_number_is_the_month(text):
    published = read_date(text)

    assert published.at is None or published.at.month == 5  # a stop puts the day first


def test_a_page_that_puts_the_day_first_does_so_beside_an_american_clock():
    published = read_date("08/05/2021 10:30 AM EST", day_first=True)

    assert published.at is not None
    assert published.at.month == 5


@pytest.mark.parametrize(
    "text",
    ["2021-08-05T10:00:00+", "2021-08-05T10:00:00+09:00:00", "2021-08-05T10.00.00", "2021-08-05T", "2021-08-05TZ",
     "2021-08-05T10:00:00Europe/Berlin", "2021-08-05+02:00", "2021-08-05Z"],
)  # fmt: skip
def test_the_day_of_a_moment_is_kept_whose_clock_is_broken(text):
    assert read_date(text).at == dt.date(2021, 8, 5)


@pytest.mark.parametrize(
    "text", ["2021-13-05T10:00:00+", "2021-08-05T25:61:00Z+", "2021-08-05T and so on it goes"]
)
def test_no_day_is_read_of_what_is_none(text):
    assert read_date(text).at is None


def test_twelve_digits_that_name_a_minute_are_no_milliseconds():
    assert read_date("202108051030").at == utc(2021, 8, 5, 10, 30)
    assert read_date("999999999999").at == utc(2001, 9, 9, 1, 46, 39)
