"""Imports: anybody sees what was read and what became of it, nobody sees where it lay."""

import datetime as dt
from collections import Counter

import pytest

from articles.importing import close_cut_off, only_import
from articles.models import ImportItem, ImportRun
from articles.reasons import without_places
from articles.views.imports import REASONS
from tests.factories import make_article

pytestmark = pytest.mark.django_db


def make_run(*items, state="done", **fields):
    """Return a run of `items`: (outcome, reason, article)."""
    counts = Counter(outcome for outcome, *_ in items)
    run = ImportRun.objects.create(
        paths=["/srv/secret/day.jsonl"], state=state, records=len(items), **counts, **fields
    )
    ImportRun.objects.filter(pk=run.pk).update(
        started_at=dt.datetime(2021, 8, 5, 6, 10, tzinfo=dt.UTC),
        finished_at=dt.datetime(2021, 8, 5, 6, 11, 15, tzinfo=dt.UTC) if state == "done" else None,
    )
    for number, (outcome, reason, article) in enumerate(items, 1):
        ImportItem.objects.create(
            run=run, number=number, origin=f"/srv/secret/day.jsonl:{number}",
            outcome=outcome, reason=reason, article=article,
        )  # fmt: skip
    return run


def test_an_archive_without_imports_says_so(client):
    assert "Nothing has been imported yet" in client.get("/imports").text


def test_the_list_counts_each_run_and_all_together(client):
    make_run(("new", "", make_article()), ("skipped", "the file is empty", None))
    make_run(("failed", "broken JSON", None))
    page = client.get("/imports").text
    assert "3 records read in 2 imports: 1 new article" in page
    assert page.index("Import 2") < page.index("Import 1")
    assert "5 August 2021, 06:10" in page


def test_a_run_says_how_its_records_ended_and_why(client):
    run = make_run(
        ("new", "", make_article("A bridge opens")),
        ("skipped", "the file is empty", None),
        ("skipped", "the file is empty", None),
        ("skipped", "a digest of other articles", None),
    )
    page = client.get(f"/imports/{run.pk}").text
    assert "4 records in 1 min 15 s" in page
    assert page.index("the file is empty: 2") < page.index("a digest of other articles: 1")
    assert "A bridge opens" in page


def test_records_of_one_outcome_are_listed_alone(client):
    run = make_run(("new", "", make_article("A bridge opens")), ("skipped", "no article", None))
    page = client.get(f"/imports/{run.pk}", {"outcome": "skipped"}).text
    assert "1 skipped record" in page
    assert "A bridge opens" not in page
    assert "2 records" in client.get(f"/imports/{run.pk}", {"outcome": "lost"}).text


def test_a_hidden_article_is_not_named(client):
    run = make_run(("new", "", make_article("A secret bridge", visibility="hidden")))
    page = client.get(f"/imports/{run.pk}").text
    assert "A secret bridge" not in page
    assert "An article that is not shown" in page


def test_no_page_says_where_a_dump_lay(client):
    run = make_run(
        ("failed", "/srv/secret/day.jsonl:3: broken JSON", None),
        ("duplicate", "day.jsonl:1 of this run is the same, byte for byte", make_article()),
    )
    for address in ("/imports", f"/imports/{run.pk}", f"/imports/{run.pk}?outcome=failed"):
        page = client.get(address).text
        assert "secret" not in page
        assert "day.jsonl" not in page


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("the file is empty", "the file is empty"),
        ("broken JSON: Expecting value at column 1", "broken JSON: Expecting value at column 1"),
        ("not a kind of dump this archive reads yet (.xyz file)",) * 2,
        ("day.jsonl:17 of this run is the same, byte for byte",
         "another file of this run is the same, byte for byte"),
        ("pages.zip!/a/b.html of this run is the same", "another file of this run is the same"),
        ("C:\\dumps\\one.txt of this run is the same", "another file of this run is the same"),
        ("a truth or metadata file: it describes Post_2023_04_28.html.gz beside it",
         "a truth or metadata file: it describes another file beside it"),
        ("the same article as k3v9x2", "another record of the same article"),
        ("my dumps/day one.jsonl:17 of this run is the same",
         "another file of this run is the same"),
        ("damaged (see 'dumps/day', near a.warc:3)", "damaged (see 'another file', near another file)"),
        ("not a page: image/bridge.jpg", "not a page: another file"),
        ("not a page: image/jpeg",) * 2,
        ("not a page: image/svg+xml",) * 2,
        ("not a page: image/vnd.microsoft.icon",) * 2,
        ("no text of an article: Care 24/7! AC/DC back (5/8/2021)",) * 2,
    ],
)  # fmt: skip
def test_reasons_are_told_without_names_of_files(reason, told):
    assert without_places(reason) == told


def test_reasons_that_differ_by_a_moment_or_a_line_are_counted_together(client):
    as_captured = "a revisit: the page had not changed, as captured 2021-05-20T22:15:3{}Z"
    revisits = [("skipped", as_captured.format(n), None) for n in range(4)]
    broken = [("failed", f"broken at line {n}", None) for n in (3, 17)]
    run = make_run(*revisits, *broken)

    page = client.get(run.get_absolute_url()).text

    assert "a revisit: the page had not changed, as captured …: 4" in page
    assert "broken at line …: 2" in page


def test_rare_reasons_are_counted_together(client):
    run = make_run(*[("skipped", f"reason {n:03}", None) for n in range(REASONS + 5)])
    page = client.get(f"/imports/{run.pk}", {"outcome": "new"}).text
    assert "other reasons: 5" in page


@pytest.fixture
def going_on():
    """Return an import that has stored two records and says so when it ends."""
    run = make_run(("new", "", make_article()), ("skipped", "no article", None), state="running")
    ImportRun.objects.update(records=0, new=0, skipped=0, finished_at=None)
    return run


def test_a_running_import_counts_so_far_and_offers_to_look_again(client, going_on):
    with only_import():
        page = client.get(f"/imports/{going_on.pk}").text
        listed = client.get("/imports").text
        ((told,), totals) = map(client.get("/imports.json").json().get, ("imports", "totals"))
    assert "It is still running: 2 records so far" in page
    assert "http-equiv" not in page
    assert "2 records read in 1 import: 1 new article" in listed
    assert (told["state"], told["records"], told["new"], told["skipped"]) == ("running", 2, 1, 1)
    assert (totals["records"], totals["new"], totals["failed"]) == (2, 1, 0)


def test_an_import_whose_process_is_gone_is_told_as_interrupted(client, going_on):
    assert "2 records; interrupted." in client.get(f"/imports/{going_on.pk}").text
    assert ">interrupted</td>" in client.get("/imports").text
    told = client.get(f"/imports/{going_on.pk}.json").json()["import"]
    assert (told["state"], told["records"]) == ("interrupted", 2)
    going_on.refresh_from_db()
    assert going_on.state == "running"

    close_cut_off()

    going_on.refresh_from_db()
    assert (going_on.state, going_on.records, going_on.new) == ("interrupted", 2, 1)
    assert client.get(f"/imports/{going_on.pk}.json").json()["import"] == told


def test_the_list_is_answered_304_until_a_run_goes_on(client, going_on):
    with only_import():
        etag = client.get("/imports")["ETag"]
        assert client.get("/imports", headers={"If-None-Match": etag}).status_code == 304
        ImportItem.objects.create(run=going_on, number=3, origin="c", outcome="failed")
        again = client.get("/imports", headers={"If-None-Match": etag})
        assert again.status_code == 200
    etag = again["ETag"]  # its process is gone
    assert client.get("/imports", headers={"If-None-Match": etag}).status_code == 200


def test_long_lists_have_pages(client):
    run = make_run(*[("skipped", "no article", None)] * 101)
    first = client.get(f"/imports/{run.pk}", {"outcome": "skipped"}).text
    assert f"/imports/{run.pk}?outcome=skipped&amp;page=2" in first
    assert client.get(f"/imports/{run.pk}", {"page": 2}).status_code == 200
    assert client.get(f"/imports/{run.pk}", {"page": 3}).status_code == 404


def test_a_run_that_never_was_is_not_found(client):
    assert client.get("/imports/99").status_code == 404


def test_the_list_is_data_too_without_paths_and_accounts(client):
    run = make_run(("new", "", make_article()), ("failed", "broken JSON", None), started_by="vera")

    answer = client.get("/imports.json")
    told = answer.json()

    assert told["totals"]["records"] == 2
    assert (told["total"], told["page"], told["pages"], told["next"]) == (1, 1, 1, None)
    [one] = told["imports"]
    assert (one["number"], one["address"], one["state"]) == (run.pk, f"/imports/{run.pk}", "done")
    assert (one["records"], one["new"], one["failed"]) == (2, 1, 1)
    assert one["started_at"] == "2021-08-05T06:10:00Z"
    assert "secret" not in answer.text
    assert "vera" not in answer.text
    assert 'type="application/json" href="/imports.json"' in client.get("/imports").text


def test_an_import_is_data_too(client):
    shown, hidden = make_article("A bridge opens"), make_article("A weir", visibility="hidden")
    run = make_run(
        ("new", "", shown),
        ("new", "", hidden),
        ("failed", "/srv/secret/day.jsonl: broken JSON", None),
    )

    answer = client.get(f"/imports/{run.pk}.json")
    told = answer.json()

    assert told["import"]["records"] == 3
    assert [(one["number"], one["outcome"]) for one in told["items"]] == [
        (1, "new"),
        (2, "new"),
        (3, "failed"),
    ]
    assert told["items"][0]["article"] == {
        "headline": "A bridge opens",
        "address": shown.get_absolute_url(),
    }
    assert told["items"][1]["article"] is None
    assert [one["records"] for one in told["why"]["failed"]] == [1]
    assert "secret" not in answer.text
    only = client.get(f"/imports/{run.pk}.json?outcome=failed").json()
    assert (only["outcome"], only["total"]) == ("failed", 1)
    assert client.get(f"/imports/{run.pk}.json?page=2").status_code == 404
    assert f'href="/imports/{run.pk}.json"' in client.get(f"/imports/{run.pk}").text
