"""What `parse_dump` prints is read back as the record it was printed from."""

import dataclasses
import datetime as dt
import json

import pytest

from articles.pages.fields import read_fields
from articles.records import (
    ArticleRecord,
    Facts,
    Figure,
    OutletCard,
    PersonNamed,
    Publication,
    RawPage,
    Source,
    Teaser,
    TopicNamed,
)


def make_page(fields, **given_):
    return RawPage(
        origin="day.jsonl:1", media_type="application/json", content=b"", fields=fields, **given_
    )


FULL = Publication(
    at=dt.datetime(2021, 6, 3, 6, tzinfo=dt.UTC),
    earliest=dt.datetime(2021, 6, 2, 16, tzinfo=dt.UTC),
    latest=dt.datetime(2021, 6, 3, 18, tzinfo=dt.UTC),
    precision="second",
    basis="stated",
    text="June 3, 6 am",
)
DAY = dt.date(1987, 2, 26)
AGE = Publication(
    at=DAY, earliest=DAY, latest=DAY, precision="day", basis="inferred", text="2d ago"
)
WHOLE = Facts(
    url="https://valleyledger.example/goat",
    record_id="r1",
    headline="Goat elected mayor of Hochfall",
    byline="Mara Quist Staff writer",
    authors=("Mara Quist",),
    outlet="Valley Ledger",
    outlet_host="valleyledger.example",
    section="Politics",
    place="Hochfall",
    published=FULL,
    language="en",
    body=("A goat won.", "It stood alone …"),
    cut=True,
    summary="A vote.",
    image_url="https://valleyledger.example/goat.jpg",
    image_caption="The goat.",
    image_credit="Ada Horn",
    comments=0,
    people=(PersonNamed("Ada Horn"), PersonNamed("Teo Vance", "source")),
    tags=("Goats", "The U S Embassy"),
    tag_kinds={"The U S Embassy": "organisation"},
    topics=(TopicNamed("Farming"), TopicNamed("Austria", "country")),
    places=("Tarnbrook",),
    outlet_card=OutletCard(
        figures=(Figure("followers", "297K+", 297000),),
        about="A paper.",
        home_page="https://v.example",
    ),
    teasers=(
        Teaser(position=1, headline="Weir closes", outlet="Tarn Courier", published=AGE),
        Teaser(
            position=3,
            headline="Mill sold",
            text="The mill …",
            section="Business",
            place="Upper Sall",
            url="https://t.example",
            author="Io Dodds",
            where="line 9",
        ),
    ),
    genre="news",
    wire_agency="Reuters",
    copied_from="NewsBreak",
    warnings=("one line was not understood",),
    confidence=0.87,
)


def record_of(facts):
    sources = {
        "headline": Source("newsbreak", "line 6"),
        "comments": Source("newsbreak", "line 30"),
    }
    return ArticleRecord(page=make_page({}), parser="newsbreak", facts=facts, sources=sources)


@pytest.mark.parametrize(
    "facts",
    [
        WHOLE,
        Facts(headline="Only a headline"),
        Facts(skipped="only related items", teasers=WHOLE.teasers),
        dataclasses.replace(
            WHOLE, cut=False, comments=None, published=Publication(text="long ago")
        ),
    ],
)
def test_what_parse_dump_prints_is_read_back_with_nothing_lost(facts):
    printed = json.loads(json.dumps(record_of(facts).as_json()))

    again = read_fields(make_page(printed))

    assert again.facts == facts
    assert again.as_json() == printed


def test_the_captured_date_of_our_output_comes_through_the_dump():
    page = make_page({}, captured_at=dt.date(2021, 8, 5), captured_from="record")
    printed = dataclasses.replace(record_of(WHOLE), page=page).as_json()

    again = read_fields(make_page(printed, captured_at=dt.date(2021, 8, 5), captured_from="record"))

    assert again.as_json() == printed


def test_an_id_given_with_the_record_beats_the_printed_one():
    printed = record_of(WHOLE).as_json()

    assert read_fields(make_page(printed, record_id="other")).facts.record_id == "other"


def test_values_of_the_wrong_kind_in_our_own_form_are_taken_as_missing():
    printed = record_of(WHOLE).as_json() | {
        "headline": 7, "authors": "x", "confidence": True, "people": [None, {"name": 3}],
        "published": {"at": "2021-06-03T06:00:00", "earliest": "nonsense", "precision": "era"},
        "outlet_card": [], "sources": {"headline": "line 1"}, "comments": -1,
    }  # fmt: skip

    facts = read_fields(make_page(printed)).facts

    assert (facts.headline, facts.authors, facts.people, facts.confidence) == ("", (), (), 0.0)
    assert facts.published == Publication(at=dt.date(2021, 6, 3))
    assert facts.comments is None


def test_our_own_form_with_neither_headline_nor_text_is_skipped():
    printed = record_of(WHOLE).as_json() | {"headline": None, "body": [], "summary": None}

    assert (
        read_fields(make_page(printed)).facts.skipped == "a record with neither headline nor text"
    )
