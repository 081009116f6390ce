import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.pages.datelines import read_dateline
from articles.records import Publication

CAPTURED = dt.date(2021, 8, 5)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("NORDBY, Aug 5 (Reuters) - The town", dt.date(2021, 8, 5)),
        ("Nordby City [Norland], August 4 (ANI): The town", dt.date(2021, 8, 4)),
        ("NORDBY, Norland, Dec. 30 (AP) — The town", dt.date(2020, 12, 30)),
        ("NORDBY, Aug 6 (Reuters) - A clock ahead", dt.date(2021, 8, 6)),
        ("NORDBY, Feb 29 (Reuters) - The town", dt.date(2020, 2, 29)),
    ],
)
def test_a_dateline_dates_its_text_in_the_last_year_that_fits(text, day):
    published = read_dateline(text, CAPTURED)

    assert (published.at, published.basis, published.precision) == (day, "inferred", "day")


def test_a_dateline_with_its_year_states_the_day():
    published = read_dateline("NORDBY, Aug. 5, 2019 (AP) — The town", CAPTURED)

    assert (published.at, published.basis) == (dt.date(2019, 8, 5), "stated")


def test_without_year_and_capture_the_text_is_kept_alone():
    assert read_dateline("NORDBY, Aug 5 (AP) - The town", None) == Publication(text="Aug 5")


@pytest.mark.parametrize(
    "text",
    [
        "NORDBY (AP) — The town",
        "NORDBY, Feb 30 (AP) - The town",
        "On Friday, Aug 5 we saw the town",
        "",
    ],
)
def test_what_is_no_dateline_dates_nothing(text):
    assert not read_dateline(text, CAPTURED)
    assert not read_dateline(text, None)


@given(st.text(), st.dates() | st.none())
def test_no_text_is_an_error(text, captured):
    read_dateline(text, captured)
