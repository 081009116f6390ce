import pytest

from articles.pages import parse_page
from articles.records import RawPage

ZERO = "is the one programs count from: kept as printed, not believed"


def of_record(**fields):
    page = RawPage(
        origin="a",
        media_type="application/json",
        content=b"",
        fields={"title": "Ferry", "text": "It sails.", **fields},
    )
    return parse_page(page).facts


@pytest.mark.parametrize(
    "text",
    ["1970-01-01T00:00:00", "1970-01-01 00:00:00", "1970-01-01T01:00:00+01:00", "Thu, 01 Jan 1970 00:00:00 +0000",
     "1899-12-30", "1899-12-30 00:00:00", "1899-12-30T00:00:00.000Z", "30/12/1899"],
)  # fmt: skip
def test_what_programs_write_for_no_date_is_none(text):
    facts = of_record(date=text)

    assert (facts.published.at, facts.published.text) == (None, text)
    assert facts.warnings == (f"the date {text} {ZERO}",)


def test_excels_day_before_its_first_is_no_date():
    facts = of_record(date="1900-01-00")

    assert facts.published.at is None
    [warning] = facts.warnings
    assert "cannot be read" in warning


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("1970-01-01", ""),
        ("1 January 1970", ""),
        ("1970-01-01T06:00:00Z", ""),
        ("1970-01-01T00:00:00Z", "https://oldport.example/1970/01/01/ferry"),
        ("30 December 1899", ""),
        ("1899-12-30T00:00:00Z", "https://oldport.example/1899/12/30/ferry"),
        ("18991230", ""),
    ],
)
def test_a_newspaper_may_have_come_out_on_that_day(text, url):
    facts = of_record(date=text, **({"url": url} if url else {}))

    assert facts.published.at is not None
    assert facts.warnings == ()


def test_another_date_comes_before_a_zero():
    facts = of_record(published="1970-01-01T00:00:00Z", date="2021-08-05")

    assert str(facts.published.at) == "2021-08-05"


def test_a_zero_of_a_feed_is_none():
    item = "<item><title>Ferry</title><pubDate>Thu, 01 Jan 1970 00:00:00 +0000</pubDate></item>"
    feed = f"<rss><channel><title>Ledger</title>{item}</channel></rss>"

    facts = parse_page(
        RawPage(origin="a", media_type="application/rss+xml", content=b"", text=feed)
    ).facts

    assert facts.published.at is None
    assert facts.warnings == (f"the date Thu, 01 Jan 1970 00:00:00 +0000 {ZERO}",)
