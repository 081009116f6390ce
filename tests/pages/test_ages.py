import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.pages.ages import is_age, resolve_age
from articles.records import Publication

CAPTURED = dt.date(2021, 8, 5)


def span(published):
    return (published.earliest, published.at, published.latest)


def test_days_ago_are_counted_from_the_capture_and_may_be_one_more():
    assert resolve_age(" 2 days ago", CAPTURED) == Publication(
        at=dt.date(2021, 8, 3),
        earliest=dt.date(2021, 8, 2),
        latest=dt.date(2021, 8, 3),
        precision="day",
        basis="inferred",
        text="2 days ago",
    )


@pytest.mark.parametrize("text", ["a day ago", "1 day ago", "1d ago", "1 DAY AGO", "one day ago"])
def test_one_day_has_many_spellings(text):
    assert resolve_age(text, CAPTURED).at == dt.date(2021, 8, 4)


def test_weeks_months_and_years_widen_likewise():
    weeks = resolve_age("3 weeks ago", CAPTURED)
    months = resolve_age("2 months ago", dt.date(2021, 4, 30))
    years = resolve_age("1y ago", CAPTURED)

    assert span(weeks) == (dt.date(2021, 7, 8), dt.date(2021, 7, 15), dt.date(2021, 7, 15))
    assert weeks.precision == "day"
    assert span(months) == (dt.date(2021, 1, 30), dt.date(2021, 2, 28), dt.date(2021, 2, 28))
    assert months.precision == "month"
    assert span(years) == (dt.date(2019, 8, 5), dt.date(2020, 8, 5), dt.date(2020, 8, 5))
    assert years.precision == "year"


@pytest.mark.parametrize("text", ["30 minutes ago", "2h ago", "1 hour ago", "20 hours ago"])
def test_hours_before_a_bare_day_give_the_day_and_perhaps_the_one_before(text):
    assert span(resolve_age(text, CAPTURED)) == (dt.date(2021, 8, 4), CAPTURED, CAPTURED)


def test_hours_before_a_known_moment_give_its_day():
    captured = dt.datetime(2021, 8, 5, 9, tzinfo=dt.UTC)

    assert span(resolve_age("2 hours ago", captured)) == (CAPTURED, CAPTURED, CAPTURED)
    assert resolve_age("20 hours ago", captured).at == dt.date(2021, 8, 4)
    assert resolve_age("30 hours ago", CAPTURED).at == dt.date(2021, 8, 4)


def test_a_capture_in_another_zone_is_taken_to_utc():
    evening = dt.datetime(2021, 8, 4, 22, tzinfo=dt.timezone(dt.timedelta(hours=-5)))

    assert resolve_age("2 days ago", evening).at == dt.date(2021, 8, 3)
    assert resolve_age("1 day ago", dt.datetime(2021, 8, 5, 1)).at == dt.date(2021, 8, 4)  # noqa: DTZ001


def test_words_for_days_are_ages():
    assert span(resolve_age("Yesterday", CAPTURED)) == (dt.date(2021, 8, 4),) * 3
    assert span(resolve_age("just now", CAPTURED)) == (CAPTURED,) * 3
    assert resolve_age("last week", CAPTURED).earliest == dt.date(2021, 7, 22)


def test_without_a_capture_the_text_is_kept_alone():
    assert resolve_age("2 days ago", None) == Publication(text="2 days ago")


def test_an_age_beyond_the_calendar_keeps_its_text():
    assert resolve_age("9000 years ago", CAPTURED) == Publication(text="9000 years ago")
    assert resolve_age("not an age", CAPTURED) == Publication(text="not an age")


@pytest.mark.parametrize("text", ["ago", "2 days", "It was 2 days ago", "2 days ago he left", ""])
def test_only_an_age_alone_is_an_age(text):
    assert not is_age(text)


@given(
    st.integers(0, 9999),
    st.sampled_from(["s", "min", "h", "hours", "d", "days", "w", "weeks", "mo", "months", "years"]),
    st.dates(min_value=dt.date(2000, 1, 1)) | st.datetimes(timezones=st.just(dt.UTC)),
)
def test_bounds_always_hold_the_day(number, unit, captured):
    published = resolve_age(f"{number} {unit} ago", captured)

    if published.at is not None:
        assert str(published.earliest) <= str(published.at) <= str(published.latest)
