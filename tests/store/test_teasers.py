"""A teaser is a row until its full text comes."""

import dataclasses
import datetime as dt

import pytest

from articles.models import Article, Capture, RelatedLink
from articles.records import Teaser
from articles.store import RecordStore
from tests.store.records import dated, make_record, save

pytestmark = pytest.mark.django_db

TEASER = Teaser(
    position=1,
    headline="Storm closes the north road",
    text="Heavy snow closed the north road on Tuesday, the county said, and crews...",
    outlet="Valley Times",
    section="Weather",
)


def teaser(**fields):
    return dataclasses.replace(TEASER, **fields)


STORM = (
    "Heavy snow closed the north road on Tuesday, the county said, and crews worked all night.",
    "The road is to open again on Thursday.",
)


def test_a_teaser_is_a_row_of_its_own_linked_in_page_order():
    record = make_record(teasers=(teaser(), teaser(position=2, headline="Ferry sold to islanders")))

    stored = RecordStore().save([record])[0]

    assert stored.teasers == {"new": 2}
    row = Article.objects.get(headline="Storm closes the north road")
    assert (row.text_held, str(row.outlet), row.section) == ("teaser", "Valley Times", "Weather")
    assert [link.article.headline for link in RelatedLink.objects.all()] == [
        "Storm closes the north road",
        "Ferry sold to islanders",
    ]


def test_a_teaser_becomes_the_article_when_its_full_text_arrives():
    save(make_record(teasers=(teaser(),)))
    row = Article.objects.get(text_held="teaser")

    outcome = save(
        make_record(headline="Storm closes the north road", body=STORM, outlet="Valley Times")
    )

    assert outcome == ["updated"]
    full = Article.objects.get(pk=row.pk)
    assert (full.text_held, full.paragraphs, full.public_id) == ("full", list(STORM), row.public_id)


def test_a_teaser_of_an_article_already_held_only_links_to_it():
    save(make_record(headline="Storm closes the north road", body=STORM, outlet="Valley Times"))

    stored = RecordStore().save([make_record(content="beside", teasers=(teaser(),))])[0]

    assert stored.teasers == {"unchanged": 1}
    assert Article.objects.filter(headline__startswith="Storm").count() == 1


def test_a_teaser_with_the_same_headline_but_another_text_is_another_article():
    save(
        make_record(
            headline="Storm closes the north road",
            body=(
                "A different storm, years before, closed the road for nine days in a row, they said.",
            ),
            outlet="Valley Times",
            published=dated("2015-01-04"),
        )
    )

    stored = RecordStore().save([make_record(content="beside", teasers=(teaser(),))])[0]

    assert stored.teasers == {"new": 1}


def test_a_page_without_an_article_keeps_its_teasers():
    record = make_record(
        headline="", body=(), skipped="no main article on the page", teasers=(teaser(),)
    )

    stored = RecordStore().save([record])[0]

    assert (stored.outcome, stored.reason) == ("skipped", "no main article on the page")
    assert Article.objects.get().text_held == "teaser"
    assert Capture.objects.get().article is None
    assert save(record) == ["skipped"]
    assert Article.objects.count() == 1


BARE = Teaser(position=1, headline="Ferry sold to islanders")
"""Of neither text nor outlet: nothing but its place on the page says which article it is."""


def test_a_bare_teaser_is_the_same_each_time_its_page_is_read():
    record = make_record(content="page", teasers=(BARE, dataclasses.replace(BARE, position=2)))
    save(record)
    keys = list(RelatedLink.objects.values_list("pk", "article"))

    dated_now = dataclasses.replace(record.page, captured_at=dt.date(2021, 8, 5))
    stored = RecordStore().save([dataclasses.replace(record, page=dated_now)])[0]
    Capture.objects.update(parser_version="0")
    save(record)

    assert stored.teasers == {"unchanged": 2}
    assert list(RelatedLink.objects.values_list("pk", "article")) == keys
    assert Article.objects.count() == 3


def test_a_teaser_read_at_another_place_later_is_the_one_of_its_headline():
    save(make_record(content="page", teasers=(BARE,)))
    before = RelatedLink.objects.get().article
    Capture.objects.update(parser_version="0")
    moved = (teaser(text="", outlet=""), dataclasses.replace(BARE, position=2))

    save(make_record(content="page", teasers=moved))

    assert Article.objects.filter(headline=BARE.headline).get() == before
    told = RelatedLink.objects.values_list("article__headline", "headline").order_by("position")
    assert list(told) == [(BARE.headline,) * 2, (TEASER.headline,) * 2]
