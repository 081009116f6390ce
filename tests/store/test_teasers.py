"""A teaser is a row until its full text comes."""

import dataclasses

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
