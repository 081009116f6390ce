"""A row shows one of its versions, but for what a curator changed of it."""

import datetime as dt

import pytest

from articles.curation.texts_in_step import texts_in_step
from articles.store.histories import History
from articles.versions import Observation
from tests.factories import make_article

pytestmark = pytest.mark.django_db

PAGE = Observation(
    seen_at=dt.datetime(2022, 3, 14, tzinfo=dt.UTC), precision="day", order=1, capture=1,
    said={"headline": "Ferry is back", "body": "The ferry sails again."},
)  # fmt: skip


def test_a_row_that_shows_its_version_is_in_step():
    article = make_article("Ferry is back", body=("The ferry sails again.",), text_held="full")

    assert texts_in_step(article, History([PAGE])) == {}


def test_a_row_that_shows_another_text_is_given_its_own():
    article = make_article("Ferry is late", summary="Late.", text_held="teaser")

    assert texts_in_step(article, History([PAGE])) == {
        "headline": "Ferry is back", "body": "The ferry sails again.", "text_held": "full",
    }  # fmt: skip


def test_what_a_curator_changed_stays_and_is_kept_as_its_page_prints_it():
    article = make_article(
        "Our headline", body=("The ferry sails again.",), text_held="full",
        curated_fields=["headline", "byline"], printed={"headline": "Ferry is late"},
    )  # fmt: skip

    assert texts_in_step(article, History([PAGE])) == {"printed": {"headline": "Ferry is back"}}
