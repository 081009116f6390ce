"""Rows whose keys were made by an earlier version are found again by the keys of now."""

import importlib

import pytest
from django.apps import apps

from articles import index
from articles.keys import headline_key, text_key
from articles.models import Article, ArticleVersion
from articles.renewing import CHUNK, out_of_step, renew, versions_out_of_step
from articles.store import RecordStore
from tests.factories import make_article, make_version
from tests.store.records import make_record

pytestmark = pytest.mark.django_db
migration = importlib.import_module("articles.migrations.0010_keys_of_today")


def make_old(**fields):
    article = make_article("The pier will be rebuilt - Harbour Post", **fields)
    Article.objects.filter(pk=article.pk).update(
        headline_key="the pier will be rebuilt harbour post",
        printed_headline_key="the pier will be rebuilt harbour post",
        url_key="amp.post.example/pier?smtyp=cur",
        printed_url_key="amp.post.example/pier?smtyp=cur",
    )
    return article


def test_a_database_of_an_earlier_version_gets_the_keys_of_now():
    article = make_old(url="https://amp.post.example/pier?smtyp=cur")
    index.catch_up()

    migration.renew(apps, None)

    article.refresh_from_db()
    assert article.url_key == article.printed_url_key == "post.example/pier"
    assert article.headline_key == article.printed_headline_key == "the pier will be rebuilt"
    assert [stale.pk for stale in Article.objects.stale()] == [article.pk]
    assert list(out_of_step()) == []
    again = make_record(url="https://www.post.example/pier", outlet="The Harbour Post")
    assert RecordStore().save([again])[0].article_id == article.pk


def test_rows_made_before_first_pages_and_printed_ones_were_known_are_renewed():
    article = make_article(url="https://post.example/print/news/pier-vote?mod=hp_lead_pos1")
    old = "post.example/print/news/pier-vote?mod=hp_lead_pos1"
    Article.objects.update(url_key=old, printed_url_key=old)

    importlib.import_module("articles.migrations.0014_more_forms_of_addresses").renew(apps, None)

    article.refresh_from_db()
    assert article.url_key == article.printed_url_key == "post.example/news/pier-vote"


def test_rows_made_before_an_ending_with_a_number_stayed_are_renewed():
    article = make_article("The pier is rebuilt - Part 2")
    Article.objects.update(headline_key="the pier is rebuilt", printed_headline_key="")

    importlib.import_module("articles.migrations.0015_endings_that_tell").renew(apps, None)

    article.refresh_from_db()
    assert article.headline_key == article.printed_headline_key == "the pier is rebuilt part 2"


def test_what_a_curator_changed_keeps_the_keys_of_what_is_printed():
    article = make_old(url="https://post.example/pier", printed={"headline": "Pier: yes or no"})

    migration.renew(apps, None)

    article.refresh_from_db()
    assert article.printed_headline_key == "pier yes or no"
    assert article.headline_key == "the pier will be rebuilt"


def test_keys_that_fit_are_left_alone():
    make_article()
    index.catch_up()

    migration.renew(apps, None)

    assert renew() == 0
    assert not Article.objects.stale().exists()


def test_more_rows_than_are_read_at_a_time_are_all_renewed():
    for number in range(CHUNK + 2):
        make_article(f"Story {number}", outlet=None)
    Article.objects.update(headline_key="another")
    seen: list[int] = []

    assert renew(progress=seen.append) == CHUNK + 2
    assert seen == [CHUNK, CHUNK + 2]
    assert list(out_of_step()) == []


def test_versions_made_before_their_headlines_were_known_by_a_key_get_one():
    read, edited = make_article("The read one"), make_article("Edited")
    make_version(read, 1, body=("One.", "Two."))
    make_version(read, 2, body=())
    make_version(edited, 1, why="curator", body=("One.", "Two."))
    ArticleVersion.objects.update(headline_key="")

    importlib.import_module("articles.migrations.0018_headlines_of_versions").fill(apps, None)

    keys = ArticleVersion.objects.order_by("pk").values_list("headline_key", flat=True)
    assert list(keys) == [headline_key("The read one"), "", ""]
    assert list(versions_out_of_step()) == []


def test_versions_made_before_their_texts_were_known_by_a_key_get_one():
    read, edited = make_article("Read"), make_article("Edited")
    make_version(read, 1, body=("One.", "Two."))
    make_version(edited, 1, why="curator", body=("One.", "Two."))
    ArticleVersion.objects.update(content_hash="")
    index.catch_up()

    importlib.import_module("articles.migrations.0017_texts_of_versions").fill(apps, None)

    keys = ArticleVersion.objects.order_by("pk").values_list("content_hash", flat=True)
    assert list(keys) == [text_key(("One.", "Two.")), ""]
    assert list(versions_out_of_step()) == []
    assert [stale.pk for stale in Article.objects.stale()] == [edited.pk]
