"""What a later page of an article changes of its row, and what it leaves alone."""

import dataclasses
import datetime as dt

import pytest
from django.db.models import F

from articles.models import Alias, Article
from articles.records import Publication, Teaser
from tests.store.records import TEXT, dated, make_record, save

pytestmark = pytest.mark.django_db


def test_a_capture_date_learned_later_dates_the_article():
    unknown = make_record(content="page", published=Publication(text="2 days ago"))
    known = make_record(
        content="page",
        published=dated("2021-08-03", "inferred", text="2 days ago"),
        captured_at=dt.date(2021, 8, 5),
    )

    assert save(unknown) == ["new"]
    assert Article.objects.get().published_text == "2 days ago"
    assert save(known) == ["updated"]
    assert Article.objects.get().published_day == dt.date(2021, 8, 3)
    assert save(unknown) == ["unchanged"]
    assert Article.objects.get().published_day == dt.date(2021, 8, 3)


def test_a_stated_date_replaces_an_inferred_one_and_not_the_other_way_round():
    save(make_record(content="one", outlet="Post", published=dated("2021-08-03", "inferred")))

    assert save(make_record(content="two", outlet="Post", published=dated("2021-08-02"))) == [
        "updated"
    ]
    assert Article.objects.get().published_basis == "stated"
    assert save(
        make_record(content="three", outlet="Post", published=dated("2021-08-03", "inferred"))
    ) == ["duplicate"]


def between(first, last):
    """A date inferred to lie between two days."""
    first, last = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    return dataclasses.replace(dated(last.isoformat(), "inferred"), earliest=first)


@pytest.mark.parametrize(
    ("better", "other"),
    [
        # "5 hours ago" of one capture, "1 week ago" of a later one.
        (between("2021-08-13", "2021-08-14"), between("2021-08-09", "2021-08-15")),
        (dated("2021-08-14"), dated("2021-08-16")),
    ],
)
def test_of_two_dates_the_narrower_stays_and_of_equals_the_earlier(better, other):
    for number, order in enumerate([(better, other), (other, better)]):
        for published in order:
            page = f"{number} {published}"
            save(make_record(content=page, url=f"https://post.example/{number}/pier",
                             published=published))  # fmt: skip

    told = Article.objects.values_list("published_at__date", "published_earliest__date")
    assert list(told) == [(better.at, better.earliest)] * 2


def test_a_text_with_a_sentence_added_in_the_middle_is_the_same_article():
    printed = {"outlet": "Post", "published": dated("2021-08-03")}
    added = (f"{TEXT[0]} The vote was close.", TEXT[1])
    save(make_record(content="one", **printed))

    assert save(make_record(content="two", body=added, **printed)) == ["updated"]
    assert Article.objects.get().paragraphs == list(added)


def test_a_shorter_text_never_replaces_a_longer_one():
    save(make_record(content="one", outlet="Post"))

    assert save(make_record(content="two", outlet="Post", body=TEXT[:1], cut=True)) == ["duplicate"]
    assert Article.objects.get().paragraphs == list(TEXT)


def test_what_a_curator_changed_is_never_overwritten():
    save(make_record(content="one", outlet="Post", body=TEXT[:1], cut=True, byline=""))
    Article.objects.update(
        headline="A curator's headline", curated_fields=["headline", "body", "byline"]
    )
    article = Article.objects.get()

    save(make_record(content="two", outlet="Post", headline=article.headline, byline="Ida Marsh"))

    article.refresh_from_db()
    assert article.headline == "A curator's headline"
    assert article.paragraphs == list(TEXT[:1])
    assert article.byline == ""


def test_a_curated_date_stays():
    save(make_record(content="one", outlet="Post", published=dated("2021-08-03", "inferred")))
    Article.objects.update(curated_fields=["published_at"])

    save(make_record(content="two", outlet="Post", published=dated("2021-08-09")))

    assert Article.objects.get().published_day == dt.date(2021, 8, 3)


def test_a_rejected_tag_is_not_added_again():
    save(make_record(content="one", outlet="Post", tags=("Pier",)))
    Article.objects.get().tag_links.update(state="rejected")

    assert save(make_record(content="two", outlet="Post", tags=("Pier",))) == ["duplicate"]
    assert Article.objects.get().tag_links.get().state == "rejected"


def test_comments_of_the_latest_capture_count():
    early = make_record(content="a", outlet="P", comments=1, captured_at=dt.date(2021, 8, 5))
    late = make_record(content="b", outlet="P", comments=9, captured_at=dt.date(2021, 8, 9))

    save(late, early)

    article = Article.objects.get()
    assert article.comment_count == 9
    assert article.captured_at == dt.datetime(2021, 8, 5, tzinfo=dt.UTC)


def test_an_article_of_the_index_is_taken_in_with_what_a_later_page_ties_to_it():
    teaser = Teaser(position=1, headline="Ferry ends", outlet="Thorn Weekly", text="It ended.")
    save(make_record(content="one", teasers=(teaser,)))
    Article.objects.update(indexed_revision=F("revision"))

    save(
        make_record(content="two", teasers=(dataclasses.replace(teaser, place="Delta County, CO"),))
    )

    assert [article.headline for article in Article.objects.stale()] == ["Ferry ends"]


def test_articles_of_the_index_are_taken_in_with_a_new_host_name_of_their_outlet():
    save(make_record(content="one", outlet="Harbour Post"))
    Article.objects.update(indexed_revision=F("revision"))

    save(make_record(content="two", headline="Other", body=("Other.",), outlet="Harbour Post",
                     outlet_host="harbourpost.example"))  # fmt: skip

    assert [alias.name for alias in Alias.objects.all()] == ["harbourpost.example"]
    assert Article.objects.stale().count() == 2
