import datetime as dt

import pytest

from articles.models import Article, ArticleVersion, Capture
from articles.rereading import reread
from articles.store import RecordStore
from tests.store.records import TEXT, make_record

pytestmark = pytest.mark.django_db
SUPPLIED = (
    "[The harbour council voted on Monday to rebuild the east pier before the winter storms.]"
)


URL = "https://post.example/pier"
SHORTER = (TEXT[0],)


def save(**facts):
    return RecordStore().save([make_record(**facts)])[0]


def store(*records, together):
    """Store records in one batch, or each in one of its own."""
    for batch in [records] if together else [[one] for one in records]:
        RecordStore().save(batch)


def told():
    """Return of each version the headline, the byline and what it changed."""
    rows = ArticleVersion.objects.order_by("article", "number")
    return [(row.headline, row.byline, row.touched) for row in rows]


def test_a_text_without_a_headline_is_kept_under_its_first_words():
    stored = save(headline="", record_id="7")

    article = Article.objects.get()
    assert stored.outcome == "new"
    assert article.headline == SUPPLIED
    assert "none is printed" in Capture.objects.get().sources["headline"]["where"]


def test_importing_it_again_changes_nothing():
    save(headline="", url="https://post.example/pier")
    again = save(headline="", url="https://post.example/pier")

    assert again.outcome == "unchanged"
    assert Article.objects.count() == 1


def test_a_printed_headline_takes_its_place_without_telling_a_change():
    save(headline="", url="https://post.example/pier")
    save(headline="Council votes to rebuild pier", url="https://post.example/pier")

    article = Article.objects.get()
    assert article.headline == "Council votes to rebuild pier"
    assert not article.versions.exists()


def test_a_page_without_a_headline_takes_none_away():
    save(headline="Council votes to rebuild pier", url="https://post.example/pier")
    save(headline="", url="https://post.example/pier")

    article = Article.objects.get()
    assert article.headline == "Council votes to rebuild pier"
    assert not article.versions.exists()


def test_another_text_of_the_same_opening_is_another_article():
    save(headline="", record_id="7", outlet="Harbour Post")
    save(headline="", record_id="8", outlet="Harbour Post", body=(TEXT[0], "Nobody objected."))

    assert Article.objects.count() == 2


def test_a_changed_text_is_told_as_a_change_of_the_text_alone():
    save(headline="", url="https://post.example/pier")
    longer = ("Nobody voted for a pier.", *TEXT)
    save(headline="", url="https://post.example/pier", body=longer)

    article = Article.objects.get()
    assert article.headline == SUPPLIED
    assert article.versions.count() == 2
    assert not any("headline" in version.said for version in article.versions.all())


def test_reading_the_page_again_keeps_the_article():
    record = make_record(content="", headline="")
    RecordStore().save([record])
    key = Article.objects.get().pk

    assert not reread(key, write=True).lost


@pytest.mark.parametrize("together", [True, False])
def test_what_other_pages_print_is_never_told_by_one_without_a_headline(together):
    store(
        make_record(url=URL, headline="", captured_at=dt.date(2021, 8, 9)),
        make_record(url=URL, headline="Pier to be rebuilt", captured_at=dt.date(2021, 8, 5),
                    body=SHORTER),
        make_record(url=URL, headline="Council: pier to be rebuilt", byline="Ida Marsh",
                    captured_at=dt.date(2021, 8, 7), body=SHORTER),
        together=together,
    )  # fmt: skip

    assert told() == [
        ("Pier to be rebuilt", "", []),
        ("Council: pier to be rebuilt", "Ida Marsh", ["headline"]),
        ("Council: pier to be rebuilt", "Ida Marsh", ["body"]),
    ]


@pytest.mark.parametrize("together", [True, False])
def test_an_excerpt_without_a_headline_takes_no_byline_away(together):
    store(
        make_record(url=URL, headline="", byline="Ida Marsh"),
        make_record(url=URL, headline="", byline="Otto Lind", body=SHORTER, cut=True),
        make_record(url=URL, headline="", byline="Otto Lind", summary="A pier is rebuilt."),
        together=together,
    )

    assert Article.objects.get().byline == "Ida Marsh"
    assert told() == [("", "Ida Marsh", []), ("", "Otto Lind", ["byline"])]


@pytest.mark.parametrize("together", [True, False])
def test_an_excerpt_that_prints_no_headline_stands_for_no_version(together):
    store(
        make_record(url=URL, headline="Pier to be rebuilt", body=()),
        make_record(url=URL, headline="", body=SHORTER, cut=True),
        make_record(url=URL, headline="Council votes to rebuild pier", body=()),
        together=together,
    )

    versions = ArticleVersion.objects.order_by("number")
    assert [row.sightings.count() for row in versions] == [1, 1]


@pytest.mark.parametrize("together", [True, False])
def test_an_excerpts_headline_stays_until_a_page_prints_one_over_the_text(together):
    save(headline="", url=URL)
    save(headline="", url=URL, body=SHORTER)
    save(headline="Pier to be rebuilt", url=URL, body=())

    store(
        make_record(url=URL, headline="", body=TEXT[1:]),
        make_record(url=URL, headline="Council rebuilds the pier", body=(), summary="Aye."),
        together=together,
    )
    assert Article.objects.get().headline == "Pier to be rebuilt"

    save(headline="Council votes to rebuild pier", url=URL, body=(*TEXT, "Aye."))
    assert Article.objects.get().headline == "Council votes to rebuild pier"


def test_a_printed_headline_in_brackets_is_told_by_its_page():
    save(headline="[Photos]", url=URL)
    save(headline="Council votes to rebuild pier", url=URL)

    assert told() == [("[Photos]", "", []), ("Council votes to rebuild pier", "", ["headline"])]


def test_an_export_with_the_supplied_headline_prints_none():
    save(headline=SUPPLIED, url=URL)
    save(headline="Council votes to rebuild pier", url=URL)

    assert Article.objects.get().headline == "Council votes to rebuild pier"
    assert not ArticleVersion.objects.exists()
