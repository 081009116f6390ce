"""Kept pages read again teach what they taught when they came: teasers and other imports too."""

import json

import pytest
from django.core.management import call_command

from articles.ingest import import_dump
from articles.models import Article, Capture, ImportRun
from articles.reading import Reading
from articles.rereading import reread

pytestmark = pytest.mark.django_db

FERRY = {
    "title": "Ferry ends after ninety years", "text": "The last ferry left at noon.",
    "url": "https://thorn.example/ferry", "author": "Teo Vance",
}  # fmt: skip


def page_beside(headline="Harbour opens", *, section="Ships", **teased):
    """Return a page's JSON that prints the ferry as a teaser, with a section and a place."""
    related = {
        "docid": "1", "title": FERRY["title"], "summary": "The last ferry", "url": FERRY["url"],
        "source": "Thorn Weekly", "date": "2021-08-02", "catChannel": {"name": section},
        "cityChannel": {"name": "Thorn County, ME"},
    } | teased  # fmt: skip
    return {
        "props": {"pageProps": {
            "title": headline, "content": f"<p>{headline} at noon.</p>", "related": [related],
            "originalUrl": f"https://post.example/{headline.replace(' ', '-')}",
            "publisher": "The Harbour Post", "catChannel": {"name": "Harbour"},
        }}
    }  # fmt: skip


def imported(tmp_path, *pages, name="page"):
    """Import pages, each a file; return the run."""
    folder = tmp_path / name
    folder.mkdir()
    for number, page in enumerate(pages):
        (folder / f"{number}.json").write_text(json.dumps(page))
    tally = import_dump([folder], Reading())
    assert tally.run is not None
    return ImportRun.objects.get(pk=tally.run)


def ferry():
    """Return what is shown of the ferry, and what is linked to it."""
    article = Article.objects.get(url=FERRY["url"])
    return {
        "section": article.section, "held": article.text_held, "outlet": str(article.outlet),
        "byline": article.byline, "published": article.published_text,
        "topics": [str(link.topic) for link in article.topic_links.all()],
        "places": [str(link.place) for link in article.place_links.all()],
        "people": [str(link.person) for link in article.person_links.all()],
    }  # fmt: skip


def read_again(capsys):
    call_command("reread_captures", "--all", "--write")
    return capsys.readouterr().err


def test_reading_again_keeps_what_only_the_teaser_of_an_article_says(tmp_path, capsys):
    imported(tmp_path, page_beside(), FERRY)
    before = ferry()
    assert before["held"] == "full"
    assert before["section"] == "Ships"
    assert before["outlet"] == "Thorn Weekly"
    assert before["topics"] == ["Ships"]
    assert before["places"] == ["Thorn County, ME"]
    revisions = list(Article.objects.values_list("pk", "revision"))

    assert "0 of 2 articles changed" in read_again(capsys)

    assert ferry() == before
    assert list(Article.objects.values_list("pk", "revision")) == revisions


def test_reading_again_learns_nothing_from_teasers_of_a_text_held_before(tmp_path, capsys):
    imported(tmp_path, FERRY, page_beside())
    before = ferry()
    assert before["section"] == ""

    assert "0 of 2 articles changed" in read_again(capsys)

    assert ferry() == before


def test_reading_again_keeps_what_several_teasers_say_of_an_article_not_held(tmp_path, capsys):
    longer = "The last ferry left at noon on the last day of the long and dry summer"
    pages = [page_beside("Mayor speaks", section=""), page_beside("Bridge shut", summary=longer)]
    imported(tmp_path, *pages)
    before = ferry()
    assert before["section"] == "Ships"

    assert "0 of 3 articles changed" in read_again(capsys)

    assert ferry() == before


def test_a_teaser_whose_page_cannot_be_read_teaches_nothing(tmp_path):
    imported(tmp_path, page_beside(), FERRY)
    Capture.objects.filter(article__headline="Harbour opens").update(packed=b"damaged")

    result = reread(Article.objects.get(url=FERRY["url"]).pk, write=True)

    assert "section" in {one.field for one in result.differences}
    assert ferry()["held"] == "full"


def test_a_headline_read_wrongly_once_is_read_again_where_no_text_is_held(tmp_path):
    imported(tmp_path, FERRY | {"text": ""})
    Article.objects.update(headline="Misread")

    reread(Article.objects.get().pk, write=True)

    assert Article.objects.get().headline == FERRY["title"]


def test_a_curators_outlet_outlasts_reading_the_teaser_again(tmp_path):
    imported(tmp_path, page_beside(), FERRY)
    article = Article.objects.get(url=FERRY["url"])
    article.curated_fields, article.outlet = ["outlet"], None
    article.save()

    reread(article.pk, write=True)

    assert Article.objects.get(url=FERRY["url"]).outlet is None


def test_taking_back_keeps_what_a_teaser_of_another_import_says(tmp_path):
    imported(tmp_path, page_beside(), name="first")
    before = ferry()
    run = imported(tmp_path, FERRY, page_beside("Mayor speaks", section="Other"), name="second")

    call_command("take_back_import", str(run.pk))

    assert ferry() == before


def test_taking_back_takes_what_only_its_own_teaser_says(tmp_path):
    run = imported(tmp_path, page_beside(), name="first")
    imported(tmp_path, page_beside("Mayor speaks", section="Other"), FERRY, name="second")
    assert ferry()["section"] == "Ships"

    call_command("take_back_import", str(run.pk))

    assert (ferry()["section"], ferry()["topics"]) == ("Other", ["Other"])
    assert ferry()["held"] == "full"
    call_command("verify")


def test_a_page_that_another_import_met_too_stays_and_is_its_own(tmp_path, capsys):
    first = imported(tmp_path, FERRY, name="first")
    second = imported(tmp_path, FERRY, name="second")
    before = ferry()

    call_command("take_back_import", str(first.pk))

    assert "0 articles and 0 pages are gone" in capsys.readouterr().out
    assert ferry() == before
    assert Capture.objects.get().run == second
    call_command("take_back_import", str(second.pk))
    assert not Article.objects.exists()
    assert not Capture.objects.exists()


def test_a_page_that_only_an_import_taken_back_met_too_goes(tmp_path):
    first = imported(tmp_path, FERRY, name="first")
    second = imported(tmp_path, FERRY, name="second")
    call_command("take_back_import", str(second.pk))
    assert Article.objects.exists()

    call_command("take_back_import", str(first.pk))

    assert not Article.objects.exists()


def test_a_headline_that_a_later_page_prints_stays_over_a_supplied_one(tmp_path, capsys):
    longer = {**FERRY, "title": "", "text": f"{FERRY['text']} Nobody waved."}
    imported(tmp_path, longer, name="without")
    assert Article.objects.get().headline.startswith("[")
    imported(tmp_path, FERRY, name="with")

    call_command("reread_captures", "--all", "--write")

    article = Article.objects.get()
    assert (article.headline, article.versions.count()) == (FERRY["title"], 2)
    assert "0 of 1 articles changed" in capsys.readouterr().err


def test_what_a_version_was_read_as_before_does_not_stay_on_its_article(tmp_path):
    texts = ("The last ferry left at noon.", "The last ferry left at noon, and nobody waved.")
    pages = [{**FERRY, "author": "", "text": text} for text in texts]
    imported(tmp_path, *pages)
    Capture.objects.update(sources=Capture.objects.first().sources | {"byline": {"parser": "old"}})
    Article.objects.update(byline="Last updated")
    Article.objects.get().versions.update(byline="Last updated")

    reread(Article.objects.get().pk, write=True)

    article = Article.objects.get()
    assert (article.byline, article.body) == ("", texts[1])
    assert set(article.versions.values_list("byline", flat=True)) == {""}
