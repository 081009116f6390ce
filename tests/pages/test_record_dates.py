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
