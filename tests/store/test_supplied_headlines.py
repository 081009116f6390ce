import pytest

from articles.models import Article, Capture
from articles.rereading import reread
from articles.store import RecordStore
from tests.store.records import TEXT, make_record

pytestmark = pytest.mark.django_db
SUPPLIED = (
    "[The harbour council voted on Monday to rebuild the east pier before the winter storms.]"
)


def save(**facts):
    return RecordStore().save([make_record(**facts)])[0]


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
