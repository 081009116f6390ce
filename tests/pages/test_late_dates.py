import dataclasses
import datetime as dt

import pytest

from articles.pages import parse_page
from articles.parsing import parse
from articles.records import ArticleRecord, RawPage

TEXT = "The weir bridge closed to lorries on Tuesday, the council of Tarnbrook said. " * 3
HTML = (
    '<html><head><script type="application/ld+json">{{"@type": "NewsArticle", "headline": '
    '"Weir bridge closes", "datePublished": "{date}"}}</script></head>'
    "<body><article><h1>Weir bridge closes</h1><p>{text}</p></article></body></html>"
)
FIELDS = {"title": "Weir bridge closes", "text": TEXT}


def read(*, date, kind, captured_at=dt.date(2022, 3, 2), read_on=None, **fields):
    if kind == "html":
        text = HTML.format(date=date, text=TEXT)
        page = RawPage(
            origin="a.html", media_type="text/html", content=b"", text=text, captured_at=captured_at
        )
    elif kind == "text":
        text = f"Weir bridge closes\n\nBy Petra Lund\n\n{date}\n\n{TEXT}"
        page = RawPage(
            origin="a.txt", media_type="text/plain", content=b"", text=text, captured_at=captured_at
        )
    else:
        page = RawPage(
            origin="a.jsonl:1",
            media_type="application/json",
            content=b"",
            fields=FIELDS | {"date": date} | fields,
            captured_at=captured_at,
        )
    return parse_page(dataclasses.replace(page, read_on=read_on)).as_json()


@pytest.mark.parametrize("kind", ["html", "text", "json"])
def test_a_date_after_the_capture_is_kept_as_printed_with_a_warning(kind):
    record = read(kind=kind, date="5 May 2022")

    assert record["headline"] == "Weir bridge closes"
    assert (record["published"]["at"], record["published"]["text"]) == (None, "5 May 2022")
    assert "published" in record["sources"]
    assert record["warnings"] == [
        "the date 5 May 2022 is after the capture of 2022-03-02: kept as printed"
    ]


@pytest.mark.parametrize("kind", ["html", "text", "json"])
def test_a_date_up_to_a_day_after_the_capture_is_that_of_another_time_zone(kind):
    record = read(kind=kind, date="3 March 2022")

    assert record["published"]["at"] == "2022-03-03"
    assert record["warnings"] == []


def test_a_field_of_an_earlier_date_is_believed_instead():
    record = read(kind="json", date="2022-05-05", created="2022-03-01")

    assert (record["published"]["at"], record["warnings"]) == ("2022-03-01", [])


@pytest.mark.parametrize("kind", ["html", "json"])
def test_a_date_that_cannot_be_read_is_kept_as_printed(kind):
    record = read(kind=kind, date="Whitsun eve")

    assert record["published"]["text"] == "Whitsun eve"
    [warning] = record["warnings"]
    assert warning.startswith("the date 'Whitsun eve' (")
    assert warning.endswith(") cannot be read: kept as printed")


@pytest.mark.parametrize("kind", ["html", "text", "json"])
def test_without_a_capture_a_date_to_come_is_late(kind):
    record = read(kind=kind, date="5 May 2022", captured_at=None, read_on=dt.date(2022, 3, 2))

    assert (record["published"]["at"], record["published"]["text"]) == (None, "5 May 2022")
    assert record["warnings"] == ["the date 5 May 2022 is yet to come: kept as printed"]


@pytest.mark.parametrize("kind", ["html", "text", "json"])
def test_without_a_capture_the_day_after_the_reading_has_come_somewhere(kind):
    record = read(kind=kind, date="3 March 2022", captured_at=None, read_on=dt.date(2022, 3, 2))

    assert (record["published"]["at"], record["warnings"]) == ("2022-03-03", [])


def test_without_a_capture_a_field_of_a_day_that_has_come_is_believed_instead():
    record = read(
        kind="json", date="2022-05-05", created="2022-03-01", captured_at=None,
        read_on=dt.date(2022, 3, 2),
    )  # fmt: skip

    assert (record["published"]["at"], record["warnings"]) == ("2022-03-01", [])


def test_a_page_of_unknown_capture_is_read_today():
    page = RawPage(
        origin="a.jsonl:1", media_type="application/json", content=b"{}",
        fields=FIELDS | {"date": "2150-01-01"},
    )  # fmt: skip

    record = parse(page)

    assert isinstance(record, ArticleRecord)
    assert record.facts.warnings == ("the date 2150-01-01 is yet to come: kept as printed",)


def test_an_age_without_a_capture_is_no_date_that_cannot_be_read():
    assert read(kind="json", date="2 days ago", captured_at=None)["warnings"] == []


def test_a_record_told_again_tells_of_its_date_once():
    told = read(kind="json", date="31/02/2021")
    late = read(kind="json", date="2100-01-01")

    for record in (told, late):
        page = RawPage(
            origin="a.jsonl:1", media_type="application/json", content=b"", fields=record
        )
        assert parse_page(page).as_json()["warnings"] == record["warnings"]
        assert len(record["warnings"]) == 1


def test_a_long_date_is_shortened_in_its_warning():
    [warning] = read(kind="json", date="some day or other of the long summer " * 2)["warnings"]

    assert warning == (
        "the date 'some day or other of the long summer some day or other of t…' (field date) "
        "cannot be read: kept as printed"
    )
