"""What a curator changes is a version: told with role and reason, never with a name."""

import datetime as dt

import pytest

from articles import index
from articles.models import Article, ArticleVersion
from tests.admin.forms import Desk, errors_of, store
from tests.factories import make_capture, make_outlet, make_related, make_teaser, moment
from tests.store.records import TEXT, dated

pytestmark = pytest.mark.django_db

URL = "https://post.example/pier"


def versions():
    return list(ArticleVersion.objects.order_by("article", "number"))


def test_an_edit_is_a_version_beside_what_the_page_says(desk, client):
    article = store(url=URL)

    desk.save(article, headline="Council rebuilds pier", reason="Doubled word")

    first, second = versions()
    assert (first.why, first.headline, first.sightings.count()) == (
        "import", "Council votes to rebuild pier", 1,
    )  # fmt: skip
    assert (second.why, second.role, second.reason) == ("curator", "curator", "Doubled word")
    assert (second.touched, second.headline, second.paragraphs) == (
        ["headline"], "Council rebuilds pier", list(TEXT),
    )  # fmt: skip
    client.logout()
    page = client.get(f"/article/{article.public_id}/diff/1..2").content.decode()
    assert "Doubled word" in page
    assert "ida" not in page.lower().replace("friday", "")


def test_saving_without_a_change_makes_none_even_with_a_reason(desk):
    article = store(url=URL, published=dated("2021-08-03"))

    desk.save(article, reason="Looked at it")

    article.refresh_from_db()
    assert versions() == []
    assert article.curated_fields == []


def test_a_date_an_outlet_and_a_credit_are_told_in_words(desk):
    article = store(url=URL, published=dated("2021-08-03", "inferred"), outlet="Harbour Post")
    other = make_outlet("Norland Times")

    desk.save(
        article, published_at_0="2021-08-04", outlet=other.pk, image_credit="Jo Reed",
        visibility="public", reason="The page says so",
    )  # fmt: skip

    assert versions()[1].also == {
        "published": ["3 August 2021 (inferred)", "4 August 2021"],
        "outlet": ["Harbour Post", "Norland Times"],
        "image_credit": ["", "Jo Reed"],
    }
    assert set(versions()[1].touched) == {"published", "outlet", "image_credit"}
    assert versions()[1].is_trivial is False


def test_a_date_that_was_unknown_is_told_as_printed(desk):
    article = store(url=URL)
    Article.objects.update(published_text="2 days ago")

    desk.save(article, published_at_0="2021-08-04", published_precision="day")

    assert versions()[1].also == {"published": ["2 days ago", "4 August 2021"]}


def test_hiding_is_no_version(desk):
    article = store(url=URL)

    desk.save(article, visibility="hidden", reason="Asked for by the publisher")

    assert versions() == []


def test_a_later_capture_stands_beside_the_edit(desk):
    article = store(url=URL)
    desk.save(article, body="Ours.")

    store(url=URL, body=(*TEXT, "Nobody voted against it."))

    assert [(one.why, one.touched) for one in versions()] == [
        ("import", []), ("curator", ["body"]), ("import", ["body"]),
    ]  # fmt: skip
    article.refresh_from_db()
    assert article.body == "Ours."


def test_two_edits_are_two_versions_each_with_what_it_changed(desk):
    article = store(url=URL, byline="I. Marsh")
    desk.save(article, byline="Ida Marsh")
    article.refresh_from_db()
    desk.save(article, summary="A pier is rebuilt.")

    assert [one.touched for one in versions()] == [[], ["byline"], ["summary"]]
    assert [one.byline for one in versions()] == ["I. Marsh", "Ida Marsh", "Ida Marsh"]


def test_an_article_known_by_a_teaser_keeps_what_that_said(desk):
    teaser = make_teaser("Ferry strike ends")
    capture = make_capture(captured_at=moment("2021-08-05"), captured_precision="day")
    make_related(capture, teaser)

    desk.save(teaser, headline="Ferry strike is over")

    assert [(one.why, one.headline, one.seen_precision) for one in versions()] == [
        ("teaser", "Ferry strike ends", "day"), ("curator", "Ferry strike is over", "second"),
    ]  # fmt: skip

    teaser.refresh_from_db()
    desk.save(teaser, headline="Ferry strike ends at last")
    assert [one.number for one in versions()] == [1, 2, 3]


def test_a_teaser_of_an_undated_page_was_seen_when_it_was_imported(desk):
    teaser = make_teaser("Ferry strike ends")

    desk.save(teaser, headline="Ferry strike is over")

    assert versions()[0].seen_at == teaser.imported_at
    assert versions()[0].seen_precision == "unknown"


def test_an_administrator_is_called_one(admin_client):
    article = store(url=URL)
    Desk(admin_client).save(article, byline="Ida Marsh", reason="In print")

    assert (versions()[1].role, versions()[1].reason) == ("administrator", "In print")


def test_a_change_needs_a_reason_and_looking_at_it_none(desk):
    article = store(url=URL)

    page = desk.save(article, byline="Ida Marsh", reason=" ")

    assert errors_of(page)["reason"] == ["Say why: readers are shown the reason beside the change."]
    article.refresh_from_db()
    assert article.byline == ""
    assert desk.save(article, reason="").status_code == 302


def test_a_script_that_saves_needs_none():
    article = store(url=URL)
    article.byline = "Ida Marsh"

    article.save()

    assert Article.objects.get().byline == "Ida Marsh"


def found(client, query):
    index.catch_up()
    page = client.get("/search", {"q": query}).content.decode()
    return "Council votes to rebuild pier" in page


def test_what_was_edited_has_versions_and_is_changed_once_its_outlet_changes_it(desk, client):
    article = store(url=URL)
    desk.save(article, body="Ours.")
    assert (found(client, "has:versions"), found(client, "is:changed")) == (True, False)

    store(url=URL, body=(*TEXT, "Nobody voted against it."))
    assert found(client, "is:changed")


def test_a_page_that_goes_on_saying_the_same_changed_nothing_after_an_edit(desk, client):
    article = store(url=URL)
    desk.save(article, headline="Council votes to rebuild pier at last")

    store(url=URL, content="the same page, copied later")

    assert [(one.why, one.sightings.count()) for one in versions()] == [
        ("import", 2), ("curator", 0),
    ]  # fmt: skip
    assert not found(client, "is:changed")


def test_an_edit_keeps_its_words_whatever_page_comes_to_be_known(desk, client):
    article = store(url=URL, captured_at=dt.date(2021, 8, 5))
    desk.save(article, summary="A pier is rebuilt.")
    words = client.get(f"/article/{article.public_id}/r2.json").json()["revision"]

    for day in (3, 7):
        store(url=URL, captured_at=dt.date(2021, 8, day), body=(*TEXT, f"The {day} stayed away."),
              headline=f"Council votes for pier {day}", byline="Ida Marsh")  # fmt: skip

    again = client.get(f"/article/{article.public_id}/r2.json").json()["revision"]
    assert again.pop("place") == 4
    assert words.pop("place") == 2
    assert again == words
    assert (again["summary"], again["body"]) == ("A pier is rebuilt.", list(TEXT))
    assert again["touched"] == ["summary"]
    page = client.get(article.get_absolute_url()).content.decode()
    assert "Shown here is revision" not in page


def test_an_edit_stands_on_the_last_page_and_on_the_edits_before(desk):
    article = store(url=URL)
    desk.save(article, headline="Council rebuilds pier")
    store(url=URL, headline="Pier to be rebuilt", byline="Ida Marsh")
    article.refresh_from_db()

    desk.save(article, summary="A pier is rebuilt.")

    told = versions()[-1]
    assert (told.why, told.touched) == ("curator", ["summary"])
    assert (told.headline, told.byline) == ("Council rebuilds pier", "Ida Marsh")
