"""Versions of articles when imports are taken back, and when their pages are read again."""

import datetime as dt

import pytest
from django.core.management import call_command

from articles.models import (
    Article,
    ArticleVersion,
    Capture,
)
from tests.importing import (
    CUT,
    LAST,
    ONE,
    OTHER,
    found,
    imported,
    numbered,
    rows,
    taken_back,
)

pytestmark = pytest.mark.django_db


def test_the_versions_of_an_import_go_with_it(tmp_path):
    imported(tmp_path, ONE)
    before = rows()
    run = imported(tmp_path, CUT, name="next.jsonl")
    assert len(numbered()) == 2
    assert found("is:changed") == 1
    revision = Article.objects.get().revision

    taken_back(run)

    assert rows() == before
    assert numbered() == []
    assert Article.objects.get().revision > revision
    assert found("is:changed") == found("has:versions") == 0
    call_command("verify")


def test_versions_of_other_imports_stay_and_are_counted_anew(tmp_path):
    imported(tmp_path, ONE)
    run = imported(tmp_path, CUT, name="next.jsonl")
    imported(tmp_path, LAST, name="last.jsonl")
    assert [number for number, _, _ in numbered()] == [1, 2, 3]

    taken_back(run)

    assert numbered() == [(1, ONE["text"], 1), (2, LAST["text"], 1)]
    call_command("verify")


def told_at(client, mark):
    """Return what a revision's address leads to; None where it leads nowhere."""
    answer = client.get(f"/article/{Article.objects.get().public_id}/r{mark}.json")
    return answer.json()["revision"]["body"] if answer.status_code == 200 else None


def test_a_revisions_address_leads_to_its_words_or_nowhere_when_others_are_taken_back(
    tmp_path, client
):
    first = imported(tmp_path, ONE)
    second = imported(tmp_path, CUT, name="next.jsonl")
    last = imported(tmp_path, LAST, name="last.jsonl")
    taken_back(second)
    taken_back(last)
    assert (told_at(client, 1), told_at(client, 2)) == ([ONE["text"]], None)

    imported(tmp_path, CUT, name="again.jsonl")
    taken_back(first)

    assert [told_at(client, mark) for mark in range(1, 6)] == [
        None,
        None,
        None,
        [CUT["text"]],
        None,
    ]
    assert found("is:changed") == found("has:versions") == 0
    call_command("verify")
    call_command("reread_captures", "--all", "--write")
    assert told_at(client, 4) == [CUT["text"]]

    imported(tmp_path, LAST, name="last again.jsonl")
    assert (told_at(client, 4), told_at(client, 5)) == ([CUT["text"]], [LAST["text"]])
    assert numbered() == [(1, CUT["text"], 1), (2, LAST["text"], 1)]


def test_the_second_version_keeps_its_address_when_it_is_left_alone(tmp_path, client):
    first = imported(tmp_path, ONE)
    imported(tmp_path, CUT, name="next.jsonl")

    taken_back(first)

    assert (told_at(client, 1), told_at(client, 2)) == (None, [CUT["text"]])
    page = client.get(f"/article/{Article.objects.get().public_id}/", follow=True)
    assert "Changed" not in page.content.decode()


def test_reading_again_finds_the_versions_of_articles_of_several_pages(tmp_path, capsys):
    imported(tmp_path, ONE, OTHER)
    imported(tmp_path, CUT, name="next.jsonl")
    before = rows(), list(Article.objects.values_list("pk", "revision"))
    call_command("reread_captures", "--several", "--write")
    assert (rows(), list(Article.objects.values_list("pk", "revision"))) == before
    assert "0 of 1 articles changed" in capsys.readouterr().err

    ArticleVersion.objects.all().delete()  # as an archive of before has none
    call_command("reread_captures", "--several")
    assert numbered() == []
    call_command("reread_captures", "--several", "--write")

    assert rows() == before[0]
    assert "versions: [] -> [" in capsys.readouterr().out.replace('"', "")
    assert found("is:changed") == 1


def test_reading_again_keeps_what_a_curator_edited(tmp_path):
    imported(tmp_path, ONE)
    imported(tmp_path, CUT, name="next.jsonl")
    article = Article.objects.get()
    ArticleVersion.objects.create(
        article=article, number=3, mark=3, why="curator", seen_at=article.imported_at + dt.timedelta(days=1),
        seen_precision="second", said=["byline"], touched=["byline"], headline=article.headline,
        byline="Ana Ruiz and others", body=article.body, reason="Named in print",
    )  # fmt: skip

    call_command("reread_captures", "--several", "--write")

    assert [row.why for row in ArticleVersion.objects.all()] == ["import", "import", "curator"]
    assert ArticleVersion.objects.get(why="curator").reason == "Named in print"


def test_a_page_that_holds_no_article_any_more_tells_no_version(tmp_path):
    imported(tmp_path, ONE)
    imported(tmp_path, CUT, name="next.jsonl")
    gone = Capture.objects.order_by("-pk")[0]
    gone.content = b'{"note": "no article"}'
    gone.save()

    call_command("reread_captures", "--several", "--write")

    assert numbered() == []
