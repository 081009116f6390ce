"""Rows of WordPress's table of posts are read as its site shows them."""

import datetime as dt

import pytest

from articles.pages.fields import read_fields
from articles.records import RawPage

ROW = {
    "ID": "5",
    "post_author": "1",
    "post_date": "2021-08-25 10:00:00",
    "post_date_gmt": "2021-08-25 08:00:00",
    "post_content": "The weir is shut to lorries.\r\n\r\n[gallery ids='1']\r\n\r\nThe ferry sails [sic] again.",
    "post_title": "Weir &amp; ferry",
    "post_excerpt": "It is shut.",
    "post_status": "publish",
    "guid": "https://post.example/?p=5",
    "post_type": "post",
}


def facts_of(**fields):
    page = RawPage(
        origin="a.csv:2", media_type="application/json", content=b"", fields={**ROW, **fields}
    )
    return read_fields(page).facts


def test_a_post_is_read_as_its_site_shows_it():
    facts = facts_of()

    assert (facts.headline, facts.skipped) == ("Weir & ferry", "")
    assert facts.body == ("The weir is shut to lorries.", "The ferry sails [sic] again.")
    assert facts.published.at == dt.datetime(2021, 8, 25, 8, tzinfo=dt.UTC)
    assert (facts.url, facts.record_id) == ("https://post.example/?p=5", "5")
    assert (facts.authors, facts.summary) == ((), "It is shut.")


def test_an_address_and_an_author_it_has_besides_are_kept():
    facts = facts_of(
        url="https://post.example/weir", post_author="Ada Horn", post_date_gmt="0000-00-00 00:00:00"
    )

    assert (facts.url, facts.authors) == ("https://post.example/weir", ("Ada Horn",))
    assert facts.published.text == "2021-08-25 10:00:00"


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"post_status": "draft"}, "not published by its site: draft"),
        ({"post_type": "revision", "post_status": "inherit"}, "an earlier state of an article"),
        ({"post_type": "page"}, "a standing page of the site, no article"),
        (
            {"post_type": "wp_block"},
            "no article, but what the system of the site keeps as 'wp_block'",
        ),
        ({"post_password": "weir"}, "not public: its site asks for a password"),
        ({"post_status": "", "status": "pending"}, "not published by its site: pending"),
        ({"post_type": "review"}, ""),
        ({"post_type": "", "post_status": "draft"}, ""),
    ],
)
def test_what_the_site_did_not_publish_is_skipped(fields, reason):
    facts = facts_of(**fields)

    assert facts.skipped == reason
    assert bool(facts.body) != bool(reason)
