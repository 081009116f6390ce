"""Pages that several imports met have the dates of those that remain."""

import datetime as dt
from pathlib import Path

import pytest
from django.core.management import call_command

from articles.ingest import import_dump
from articles.models import (
    Article,
    Capture,
    ImportRun,
)
from articles.reading import Reading
from tests.importing import (
    ONE,
    OTHER,
    imported,
    taken_back,
)

pytestmark = pytest.mark.django_db

WRONG, RIGHT = dt.date(2012, 3, 14), dt.date(2022, 3, 14)
SAMPLES = Path(__file__).parent.parent / "samples"


def dates():
    """Return of each page its file, its day and whose it is, and the day of its article."""
    pages = Capture.objects.order_by("pk").values_list("origin", "captured_at", "run")
    return [(origin.rpartition("/")[2], at and at.date(), run) for origin, at, run in pages], [
        one.captured_at and one.captured_at.date() for one in Article.objects.order_by("pk")
    ]


@pytest.mark.parametrize("first", [WRONG, None])
def test_a_page_that_stays_has_the_date_and_the_file_of_the_imports_that_do(
    tmp_path, first, capsys
):
    run = imported(tmp_path, ONE, OTHER, captured_at=first)
    right = imported(tmp_path, ONE, name="right.jsonl", captured_at=RIGHT)

    taken_back(run)

    assert dates() == ([("right.jsonl:1", RIGHT, right.pk)], [RIGHT])
    restored = 0 if first is None else 1
    assert f"{restored} articles are again what their other pages say" in capsys.readouterr().out
    call_command("verify")


def test_a_date_that_no_other_import_gave_goes_with_its_import(tmp_path):
    run = imported(tmp_path, ONE)
    dated = imported(tmp_path, ONE, name="next.jsonl", captured_at=RIGHT)
    assert dates() == ([("day.jsonl:1", RIGHT, run.pk)], [RIGHT])

    taken_back(dated)

    assert dates() == ([("day.jsonl:1", None, run.pk)], [None])
    imported(tmp_path, ONE, name="again.jsonl", captured_at=WRONG)
    assert dates()[1] == [WRONG]


def test_a_date_in_the_name_of_a_file_that_stays_is_taken_up(tmp_path):
    run = imported(tmp_path, ONE, name="pages-2012-03-14.jsonl")
    other = imported(tmp_path, ONE, name="pages-2022-03-14.jsonl")

    taken_back(run)

    assert dates() == ([("pages-2022-03-14.jsonl:1", RIGHT, other.pk)], [RIGHT])
    assert Capture.objects.get().captured_from == "file name"


def test_of_the_dates_of_those_that_remain_the_first_is_taken(tmp_path):
    run = imported(tmp_path, ONE, captured_at=WRONG)
    imported(tmp_path, ONE, name="late.jsonl", captured_at=dt.date(2022, 4, 1))
    imported(tmp_path, ONE, name="right.jsonl", captured_at=RIGHT)

    taken_back(run)

    assert dates()[1] == [RIGHT]


def test_a_date_that_another_import_gave_too_stays(tmp_path, capsys):
    run = imported(tmp_path, ONE, captured_at=RIGHT)
    imported(tmp_path, ONE, name="next.jsonl", captured_at=RIGHT)

    taken_back(run)

    assert dates()[1] == [RIGHT]
    assert "0 articles are again" in capsys.readouterr().out


def test_the_day_that_followed_from_a_date_follows_from_the_next(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text((SAMPLES / "newsbreak/seed-saver-death-a-redfern.txt").read_text())
    run = import_dump([path], Reading(captured_at=WRONG)).run
    assert run is not None
    import_dump([path], Reading(captured_at=RIGHT))
    assert Article.objects.get(text_held="full").published_day == WRONG

    taken_back(ImportRun.objects.get(pk=run))

    assert Article.objects.get(text_held="full").published_day == RIGHT


def test_what_a_curator_touched_keeps_the_dates_of_its_pages(tmp_path):
    run = imported(tmp_path, ONE, captured_at=WRONG)
    imported(tmp_path, ONE, name="next.jsonl", captured_at=RIGHT)
    Article.objects.update(summary="Ours", curated_fields=["summary"])

    taken_back(run)

    assert dates()[1] == [WRONG]
