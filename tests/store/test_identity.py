"""Which row a record is about: by its page, its id, its address, its headline and text."""

import pytest

from articles.models import Article, Capture
from tests.store.records import dated, make_record, save

pytestmark = pytest.mark.django_db


def test_the_same_page_again_changes_nothing():
    record = make_record(outlet="The Harbour Post", tags=("Pier",))
    save(record)
    before = Article.objects.values().get()

    assert save(record) == ["unchanged"]
    assert Article.objects.values().get() == before


def test_the_same_page_twice_in_one_run_is_a_duplicate():
    record = make_record()

    assert save(record, record) == ["new", "duplicate"]


def test_another_page_of_the_same_article_is_a_second_capture():
    one = make_record(content="one", outlet="Harbour Post", url="https://post.example/pier")
    other = make_record(content="two", outlet="Harbour Post", url="http://www.post.example/pier/")

    assert save(one, other) == ["new", "duplicate"]
    assert Article.objects.get().captures.count() == 2


def test_the_same_headline_and_text_in_one_outlet_is_one_article():
    one = make_record(content="one", outlet="The Harbour Post")
    other = make_record(content="two", outlet="Harbour Post")

    assert save(one, other) == ["new", "duplicate"]


def test_the_same_text_in_another_outlet_is_another_article():
    assert save(
        make_record(content="one", outlet="Harbour Post"),
        make_record(content="two", outlet="Valley Times"),
    ) == ["new", "new"]


def test_the_same_text_under_another_id_of_its_collection_is_another_article():
    one = make_record(content="one", outlet="Post", record_id="1", collection="wire")
    other = make_record(content="two", outlet="Post", record_id="2", collection="wire")

    assert save(one, other) == ["new", "new"]


def test_ids_of_different_collections_do_not_meet():
    one = make_record(content="one", record_id="1", collection="wire", headline="One two three")
    other = make_record(
        content="two", record_id="1", collection="crawl", headline="Four five six", body=("Other.",)
    )

    assert save(one, other) == ["new", "new"]


def test_an_id_that_names_its_corpus_is_good_in_every_dump():
    one = make_record(content="one", record_id="newsbreak:42", collection="a")
    other = make_record(content="two", record_id="newsbreak:42", collection="b", headline="Changed")

    assert save(one, other) == ["new", "duplicate"]


def test_two_addresses_of_one_site_are_two_articles():
    one = make_record(content="one", outlet="Post", url="https://post.example/1")
    other = make_record(content="two", outlet="Post", url="https://post.example/2")

    assert save(one, other) == ["new", "new"]


def test_another_text_under_a_headline_that_returns_is_another_article():
    other = ("The harbour council voted on Monday to close the fish market for good.", "It rained.")
    save(make_record(content="one", outlet="Post", published=dated("2021-08-03")))

    again = make_record(
        content="two", outlet="Post", published=dated("2021-08-04"), body=(*other, "Nobody spoke.")
    )
    assert save(again) == ["new"]


def test_the_same_dump_in_a_new_archive_gives_the_same_addresses():
    save(make_record(url="https://post.example/pier"))
    first = Article.objects.get().public_id
    Capture.objects.all().delete()
    Article.objects.all().delete()

    save(make_record(url="https://post.example/pier"))

    assert Article.objects.get().public_id == first


def test_two_dumps_of_one_name_that_count_from_one_do_not_mix():
    one = make_record(content="one", record_id="1", collection="articles")
    other = make_record(
        content="two", record_id="1", collection="articles", headline="Ferry sold", body=("Sold.",)
    )

    assert save(one, other) == ["new", "new"]
    assert save(one, other) == ["unchanged", "unchanged"]
    assert set(Article.objects.values_list("collection", flat=True)) == {
        "articles",
        "articles (2)",
    }


def test_an_id_whose_headline_changed_is_the_same_article():
    one = make_record(content="one", record_id="1", collection="articles")
    other = make_record(content="two", record_id="1", collection="articles", headline="Pier voted")

    assert save(one, other) == ["new", "duplicate"]
