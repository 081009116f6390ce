"""Pages that several imports met have the dates of those that remain."""

import datetime as dt
from pathlib import Path

import pytest
from django.core.management import call_command

from articles.ingest import import_dump
from articles.models import Article, ArticleVersion, Capture, ImportItem, ImportRun
from articles.reading import Reading
from tests.importing import (
    FULLER,
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


def days():
    """Return when each page was captured, the first day first."""
    return [
        [at and at.date().isoformat() for at in (page.captured_at, *again)]
        for page in Capture.objects.order_by("pk")
        for again in [page.recaptures.order_by("captured_at").values_list("captured_at", flat=True)]
    ]


def daily(tmp_path, *dated):
    """Import dumps whose names tell their day; return the runs."""
    return [imported(tmp_path, *records, name=f"pages-{day}.jsonl") for day, *records in dated]


def told():
    """Return of each version its day and how long its text is."""
    rows = ArticleVersion.objects.order_by("article", "number")
    return [(row.seen_at.date().isoformat(), len(row.body)) for row in rows]


SHORT, LONG = len(ONE["text"]), len(FULLER["text"])
IN_TURN = (("2022-03-14", ONE), ("2022-03-16", FULLER | {"tags": ["Bridge"]}), ("2022-03-18", ONE))
RETURNS = [("2022-03-14", SHORT), ("2022-03-16", LONG), ("2022-03-18", SHORT)]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
@pytest.mark.parametrize("gone", [0, 1, 2])
def test_a_day_goes_with_the_import_that_alone_gave_it(tmp_path, order, gone):
    runs = dict(zip(order, daily(tmp_path, *(IN_TURN[place] for place in order)), strict=True))
    assert told() == RETURNS

    taken_back(runs[gone])

    left = [("2022-03-16", LONG), ("2022-03-18", SHORT)] if gone == 0 else RETURNS[:2]
    # One alone is kept where its address is not that of the first.
    assert told() in ([[], RETURNS[:1]] if gone == 1 else [left])
    first = "2022-03-16" if gone == 0 else "2022-03-14"
    assert Article.objects.filter(captured_at__date=first).count() == 1
    kept = [["2022-03-18"], ["2022-03-16"]] if gone == 0 else [["2022-03-14"], ["2022-03-16"]]
    assert sorted(days()) == sorted([["2022-03-14", "2022-03-18"]] if gone == 1 else kept)
    call_command("verify")

    daily(tmp_path, IN_TURN[gone])
    assert told() == RETURNS
    call_command("verify")


def test_a_day_that_another_import_gave_too_stays(tmp_path, capsys):
    runs = daily(tmp_path, *IN_TURN)
    daily(tmp_path, *IN_TURN)
    before = told(), days(), Article.objects.values_list("revision", flat=True).get()

    for run in runs:
        taken_back(run)

    after = told(), days(), Article.objects.values_list("revision", flat=True).get()
    assert after == before
    assert "0 articles are again" in capsys.readouterr().out
    call_command("verify")


def test_of_a_page_that_only_loses_a_later_day_nothing_is_read_again(tmp_path, capsys, monkeypatch):
    runs = daily(tmp_path, *IN_TURN)
    monkeypatch.setattr("articles.taking_back.reread", None)

    taken_back(runs[2])

    assert f"for import {runs[0].pk} met them too, 1 of them without a day" in (
        capsys.readouterr().out
    )
    assert told() == RETURNS[:2]


def test_what_was_imported_before_days_were_kept_keeps_its_own(tmp_path):
    first, _, last = daily(tmp_path, *IN_TURN)
    ImportItem.objects.filter(run=first).update(
        captured_at=None, captured_precision=None, captured_from=None
    )

    taken_back(last)

    assert days()[0] == ["2022-03-14"]
    taken_back(first)
    assert days() == [["2022-03-16"]]
