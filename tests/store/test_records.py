"""A record becomes rows: the article, its names and the page it was read from."""

import dataclasses
import datetime as dt

import pytest

from articles.models import Article, Capture, Person, Place, Topic
from articles.records import PersonNamed, TopicNamed
from articles.store import RecordStore
from tests.store.records import TEXT, dated, make_record, save

pytestmark = pytest.mark.django_db


def test_a_page_becomes_an_article_with_all_its_names():
    record = make_record(
        outlet="The Harbour Post",
        authors=("Ida Marsh",),
        byline="Ida Marsh",
        people=(PersonNamed("Otto Lind"),),
        tags=("Pier", "Winter Storms"),
        topics=(TopicNamed("Transport"), TopicNamed("Norland", "country")),
        section="City",
        place="Delta County, CO",
        published=dated("2021-08-03", "inferred", text="2 days ago"),
        comments=4,
        captured_at=dt.date(2021, 8, 5),
        url="https://post.example/pier",
    )

    assert save(record) == ["new"]

    article = Article.objects.get()
    assert str(article.outlet) == "The Harbour Post"
    assert article.paragraphs == list(TEXT)
    assert [(link.person.name, link.role) for link in article.person_links.all()] == [
        ("Ida Marsh", "author"),
        ("Otto Lind", "about"),
    ]
    assert [tag.name for tag in article.tags.order_by("article_links__position")] == [
        "Pier",
        "Winter Storms",
    ]
    assert {(link.topic.name, link.role) for link in article.topic_links.all()} == {
        ("City", "section"),
        ("Transport", "topic"),
        ("Norland", "topic"),
    }
    assert set(article.places.values_list("name", "kind")) == {
        ("Delta County, CO", "county"),
        ("Norland", "country"),
    }
    assert str(Place.objects.get(name="Delta County, CO").parent) == "Colorado"
    assert Topic.objects.get(place__kind="country").name == "Norland"
    assert article.published_at == dt.datetime(2021, 8, 3, tzinfo=dt.UTC)
    assert article.published_text == "2 days ago"
    assert article.comment_count == 4
    assert article.comments_seen_at == dt.datetime(2021, 8, 5, tzinfo=dt.UTC)


def test_an_agency_among_the_authors_becomes_no_person():
    save(
        make_record(authors=("Ida Marsh", "Reuters"), wire_agency="Reuters"),
        make_record(content="two", headline="Ferry", body=("It sank.",), authors=("AFP",)),
    )

    assert [person.name for person in Person.objects.all()] == ["Ida Marsh"]
    assert Article.objects.earliest("pk").wire_agency == "Reuters"


def test_an_agency_known_by_its_letters_becomes_no_person():
    save(make_record(authors=("Ida Marsh", "STT")))

    assert [person.name for person in Person.objects.all()] == ["Ida Marsh"]


def test_an_organisation_among_the_authors_becomes_no_person():
    save(make_record(authors=("Ida Marsh", "Weir Health News")))

    assert [person.name for person in Person.objects.all()] == ["Ida Marsh"]


def test_the_page_is_kept_with_the_source_of_every_value():
    save(make_record(content="the page as read", byline="Ida Marsh"))

    capture = Capture.objects.get()
    assert capture.content == b"the page as read"
    assert capture.sources["byline"] == {"parser": "test", "where": "line 1"}
    assert capture.article == Article.objects.get()


def test_damaged_bytes_are_noticed():
    save(make_record())
    capture = Capture.objects.get()
    capture.sha256 = "0" * 64

    with pytest.raises(ValueError, match="no longer match"):
        capture.content  # noqa: B018


def test_one_bad_record_stops_no_other():
    bad = make_record(content="bad", headline="Bad", published=dated("2021-01-01"))
    bad = dataclasses.replace(
        bad,
        facts=dataclasses.replace(
            bad.facts, published=dataclasses.replace(bad.facts.published, precision="unknown")
        ),
    )

    stored = RecordStore().save(
        [make_record(content="a"), bad, make_record(content="b", headline="Fine", body=("Fine.",))]
    )

    assert [one.outcome for one in stored] == ["new", "failed", "new"]
    assert "cannot be stored" in stored[1].reason
    assert not Article.objects.filter(headline="Bad").exists()


def test_a_record_without_headline_and_text_is_skipped():
    assert save(make_record(headline="", body=())) == ["skipped"]


def test_over_long_values_are_cut_and_said_to_be():
    save(make_record(headline="word " * 300, url="https://post.example/" + "x" * 3000))

    article = Article.objects.get()
    assert article.headline.endswith("…")
    assert article.url == ""


def test_a_record_refused_is_refused_even_where_a_later_one_would_mend_it():
    bad = dataclasses.replace(dated("2021-08-03", "inferred"), precision="unknown")
    refused = make_record(content="one", outlet="Post", published=bad)
    sound = make_record(content="two", outlet="Post", published=dated("2021-08-03"))

    assert save(refused, sound) == ["failed", "new"]


def test_a_number_too_large_for_the_database_costs_its_record_alone():
    large = make_record(content="one", headline="Too much", comments=10**30)

    assert save(large, make_record(content="two")) == ["failed", "new"]
