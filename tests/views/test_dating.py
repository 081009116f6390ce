import datetime as dt

import pytest

from articles.models import Article, Capture
from articles.views.dating import (
    age_in_words,
    captured_words,
    days_in_words,
    how_dated,
    moment_words,
)
from tests.factories import moment

TODAY = dt.date(2026, 11, 27)


def article(published=None, **fields):
    return Article(
        published_at=moment(published) if published else None,
        published_precision="day" if published else "unknown",
        **fields,
    )


def capture(day="2021-08-05", **fields):
    return Capture(captured_at=moment(day), captured_precision="day", **fields)


@pytest.mark.parametrize(
    ("published", "words"),
    [
        ("2025-11-28", ""),
        ("2025-11-27", "more than a year ago"),
        ("2024-11-27", "two years ago"),
        ("2021-08-03", "five years ago"),
        ("1999-12-31", "26 years ago"),
        ("2027-01-01", ""),
    ],
)
def test_the_age_is_told_in_whole_years(published, words):
    assert age_in_words(moment(published), today=TODAY) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((), ""),
        (("2022-03-18",), "18 March 2022"),
        (("2022-03-20T09:00", "2022-03-18T10:00", "2022-03-18T11:00"),
         "18 March 2022 and 20 March 2022"),
        (("2022-03-18", "2022-03-20", "2022-04-01"),
         "18 March 2022, 20 March 2022 and 1 April 2022"),
        (("2022-03-18", "2022-03-20", "2022-04-01", "2022-05-30"),
         "18 March 2022, 20 March 2022 and 2 more days until 30 May 2022"),
    ],
)  # fmt: skip
def test_many_days_are_told_by_the_first_and_the_last(days, words):
    assert days_in_words(map(moment, days)) == words


def test_without_a_date_there_is_no_age():
    assert age_in_words(None, today=TODAY) == ""


def test_a_moment_is_told_as_precisely_as_it_is_known():
    at = moment("2021-08-03T14:05")

    assert moment_words(at, precision="second") == "3 August 2021 at 14:05 UTC"
    assert moment_words(at) == "3 August 2021"
    assert moment_words(at, precision="month") == "August 2021"


def test_the_capture_says_how_its_day_is_known():
    assert captured_words(capture(captured_from="file name")) == (
        "5 August 2021 (the file’s name says so)"
    )
    assert captured_words(capture()) == "5 August 2021"
    assert captured_words(Capture()) == ""


def test_an_inferred_date_is_explained_from_the_printed_age_and_the_capture():
    inferred = article("2021-08-03", published_basis="inferred", published_text="2 days ago")

    assert how_dated(inferred, capture=capture()) == [
        "The page prints “2 days ago”.",
        "It was copied on 5 August 2021.",
        "From that the archive infers 3 August 2021.",
    ]


def test_bounds_are_told_when_they_are_days_apart():
    loose = article(
        "2021-08-03",
        published_basis="inferred",
        published_text="last week",
        published_earliest=moment("2021-07-28"),
        published_latest=moment("2021-08-04"),
    )

    assert how_dated(loose, capture=None)[-1] == "It lies between 28 July 2021 and 4 August 2021."


def test_an_age_without_a_capture_date_stays_a_printed_age():
    assert how_dated(article(published_text="2 days ago"), capture=None) == [
        "The page prints “2 days ago”.",
        "What it prints cannot be taken for a date, so none is given.",
    ]


def test_a_page_without_a_date_says_so():
    assert how_dated(article(), capture=None) == ["The page prints no date."]


def test_a_stated_date_needs_no_more_words():
    assert how_dated(article("2021-08-03", published_basis="stated"), capture=None) == [
        "The page states its date."
    ]


def test_a_curators_date_names_the_curator():
    assert how_dated(article("2021-08-03", published_basis="curator"), capture=None) == [
        "The page prints no date.",
        "A curator of the archive set the date to 3 August 2021.",
    ]
