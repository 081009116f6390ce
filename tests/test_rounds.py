"""The articles of one import are read again; the others are left alone."""

import json

import pytest
from django.core.management import CommandError, call_command

from articles.importing import only_import
from articles.ingest import import_dump
from articles.models import Article, ImportRun
from articles.reading import Reading
from articles.rounds import read_again

pytestmark = pytest.mark.django_db


def imported(tmp_path, title):
    dump = tmp_path / f"{title}.jsonl"
    dump.write_text(json.dumps({"title": title, "text": "It happened.", "source": "The Post"}))
    import_dump([dump], Reading())
    return ImportRun.objects.latest("pk")


def test_only_the_articles_of_the_run_are_read(tmp_path, capsys):
    imported(tmp_path, "Ferry ends")
    run = imported(tmp_path, "Bridge opens")
    Article.objects.update(headline="Wrongly read")
    call_command("reread_captures", run=run.pk, json=True)
    told = capsys.readouterr()
    assert json.loads(told.out)["changes"] == {"headline": ["Wrongly read", "Bridge opens"]}
    assert "1 of 1 articles would change: headline 1" in told.err
    call_command("reread_captures", run=run.pk, write=True)
    headlines = sorted(Article.objects.values_list("headline", flat=True))
    assert headlines == ["Bridge opens", "Wrongly read"]


def test_a_run_that_never_was_is_said_so():
    with pytest.raises(CommandError, match="there is no import 7"):
        call_command("reread_captures", run=7)


def test_beside_an_import_nothing_is_read():
    with only_import(), pytest.raises(CommandError, match="another import is running"):
        call_command("reread_captures", all=True)


def test_an_article_that_has_gone_meanwhile_is_passed_over():
    assert read_again([999], write=False, tell=lambda done, result: None).articles == 0
