import pytest

from tests.factories import make_article, make_version
from tests.views.revised import AT, NEW, OLD, make_changed, words

pytestmark = pytest.mark.django_db


def test_the_article_says_how_often_it_changed(client):
    make_changed()

    text = words(client.get(AT, follow=True).content.decode())

    told = "Changes Changed once Last on 5 August 2021 Edited once by curators of this archive"
    assert told in text


def test_an_article_that_only_curators_changed_is_called_edited(client):
    article = make_article(public_id="bridge7", body=NEW)
    make_version(article, 1)
    for number in (2, 3, 4):
        make_version(article, number, why="curator", touched=["byline"], seen=f"2022-01-0{number}")

    text = words(client.get(AT, follow=True).content.decode())

    assert "Changes Edited 3 times by curators of this archive Last on 4 January 2022" in text
    assert "Changed" not in text
    assert client.get(f"{AT}/revisions.json").json()["changed"] == 0


def test_it_says_which_version_it_shows_where_that_is_not_the_last(client):
    article = make_article(public_id="bridge7", body=OLD)
    make_version(article, 1)
    make_version(article, 2, body=OLD[:1], touched=["body"], precision="unknown")

    text = words(client.get(AT, follow=True).content.decode())

    assert "Changed once Last before 5 August 2021 Shown here is revision 1" in text


def test_what_a_curator_wrote_is_in_no_version_of_before(client):
    article = make_article(
        public_id="bridge7", body=OLD, summary="Ours", curated_fields=["summary"]
    )
    make_version(article, 1, summary="Theirs")
    make_version(article, 2, why="curator", body=NEW, summary="Ours", touched=["summary"])

    text = words(client.get(AT, follow=True).content.decode())

    assert "Edited once by curators of this archive" in text
    assert "Shown here is" not in text


def test_small_changes_alone_are_no_changes(client):
    article = make_article(public_id="bridge7")
    make_version(article, 1)
    make_version(article, 2, is_trivial=True, touched=["body"], body=("One.", "3 comments"))

    assert "Small changes only" in words(client.get(AT, follow=True).content.decode())


def test_an_article_that_says_it_was_corrected_is_marked(client):
    article = make_article(
        public_id="bridge7", body=(*NEW, "Correction: an earlier version named the wrong <day>.")
    )
    html = client.get(AT, follow=True).content.decode()
    assert "“Correction: an earlier version named the wrong &lt;day&gt;.”" in html
    assert "See what changed" not in html

    make_version(article, 1, body=OLD)
    make_version(article, 2, touched=["body"])
    make_version(article, 3, why="curator", touched=["byline"], byline="Ana Ruiz")
    html = client.get(AT, follow=True).content.decode()
    assert 'class="note note-bad"><b>Corrected.</b>' in html
    assert '<a href="/article/bridge7/diff/1..2">See what changed</a>' in html


def test_it_is_marked_too_where_only_the_last_version_says_so(client):
    article = make_article(public_id="bridge7", body=OLD)
    make_version(article, 1)
    make_version(article, 2, body=("Corrected: it opened on Monday.",), touched=["body"])

    assert "Corrected: it opened on Monday." in client.get(AT, follow=True).content.decode()
