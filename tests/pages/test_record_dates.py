import datetime as dt

import pytest

from articles.columns import TABLE
from articles.pages import parse_page
from articles.records import RawPage


def published(text, *, captured=None, url="https://oldport.example/ferry", **fields):
    fields = {"title": "Ferry", "text": "It sails.", "date": text, "url": url, **fields}
    page = RawPage(
        origin="a", media_type="application/json", content=b"", fields=fields, captured_at=captured
    )
    found = parse_page(page).facts.published
    return (found.at and found.at.isoformat(), found.basis, found.text)


def test_nothing_tells_the_order_of_a_date_alone():
    assert published("04/05/2019") == (None, "", "04/05/2019")


def test_real_news_puts_the_month_first():
    crawl = {"warc_date": "2019-06-30T00:00:00Z", "domain": "oldport.example", "status": "success"}

    def of_crawl(text):
        return published(None, publish_date=text, **crawl)

    assert of_crawl("04-05-2019") == ("2019-04-05", "inferred", "04-05-2019")
    assert of_crawl("04-13-2019") == ("2019-04-13", "stated", "04-13-2019")


@pytest.mark.parametrize(
    ("path", "day"),
    [("2019/04/05", "2019-04-05"), ("2019/05/04", "2019-05-04"), ("2019/05/06", None)],
)
def test_the_address_names_one_of_the_two_days(path, day):
    assert published("04/05/2019", url=f"https://oldport.example/{path}/ferry")[0] == day


@pytest.mark.parametrize(
    ("captured", "day"),
    [("2019-04-14", "2019-04-05"), ("2019-05-20", None), ("2019-04-01", None)],
)
def test_one_of_the_two_days_lies_after_the_capture(captured, day):
    found = published("04/05/2019 10:30", captured=dt.date.fromisoformat(captured))

    assert (found[0] or "")[:10] == (day or "")
    assert found[1] == ("inferred" if day else "")


def test_the_table_knows_better_than_the_capture():
    table = {TABLE: {"day_first": True}}

    assert published("05/04/2019", captured=dt.date(2019, 4, 30), **table)[0] == "2019-04-05"
    assert published("04/05/2019", captured=dt.date(2019, 6, 30), **table)[0] == "2019-05-04"


def test_a_day_that_is_none_in_the_order_told_is_read_in_the_other():
    assert published("12/31/2019", **{TABLE: {"day_first": True}})[:2] == ("2019-12-31", "stated")


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2022-W11-1", "2022-03-14"),
        ("2022W111", "2022-03-14"),
        ("2022-073", "2022-03-14"),
        ("2022-W11-1T08:30:00Z", "2022-03-14T08:30:00+00:00"),
        ("2022-366", None),
        ("2022-W54-1", None),
        ("14 mars 2022", "2022-03-14"),
        ("mar., 15 mars 2022 08:00:00 +0100", "2022-03-15T08:00:00+01:00"),
        ("mar, 15 mar 2022 08:00:37 +0100", "2022-03-15T08:00:37+01:00"),
        ("wt., 15 mar 2022 08:00:00 +0100", "2022-03-15T08:00:00+01:00"),
        ("mer., 13 avril 2022 08:00:37 +0200", "2022-04-13T08:00:37+02:00"),
        ("вт, 15 мар 2022 08:00:00 +0300", "2022-03-15T08:00:00+03:00"),
        ("14 Mars 2022", None),
    ],
)
def test_days_of_weeks_and_of_other_languages_are_read(text, at):
    assert published(text)[0] == at
    assert published(text)[2] == text


@pytest.mark.parametrize(("language", "month"), [("pl", 11), ("hr", 10), (None, 0)])
def test_a_month_is_the_one_that_it_is_in_the_language_of_the_record(language, month):
    assert published("3 listopada 2020", language=language)[0] == (
        (month and f"2020-{month}-03") or None
    )
