import datetime as dt
import json

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, ImportItem, ImportRun


def run(capsys, *arguments):
    """Run import_dump; return (exit code, tally, stderr)."""
    try:
        call_command("import_dump", *map(str, arguments), "--json")
        code: int | str | None = 0
    except SystemExit as stop:
        code = stop.code
    except CommandError as error:
        return error.returncode, None, str(error)
    out, err = capsys.readouterr()
    return code, json.loads(out.splitlines()[-1]), err


def write_lines(path, *records):
    path.write_text("\n".join(r if isinstance(r, str) else json.dumps(r) for r in records))
    return path


RECORD = {
    "title": "Ferry sold to islanders",
    "text": "The last ferry was sold on Friday.\n\nIslanders bought it together.",
    "url": "https://post.example/ferry",
    "date": "2021-03-05",
    "source": "Harbour Post",
}
OTHER = {
    "title": "Mill closes after a century",
    "text": "The mill closed on Monday.\n\nNinety people worked there.",
    "url": "https://post.example/mill",
    "date": "2021-03-09T10:00:00Z",
    "source": "Harbour Post",
}

pytestmark = pytest.mark.django_db(transaction=True)


def test_every_record_is_counted_and_kept_with_its_outcome(tmp_path, capsys):
    dump = write_lines(tmp_path / "day.jsonl", RECORD, "[1, 2]", OTHER, {"note": "no text"})

    code, tally, err = run(capsys, dump)

    assert code == 1
    counts = {name: tally[name] for name in ("records", "new", "skipped", "failed")}
    assert counts == {"records": 4, "new": 2, "skipped": 1, "failed": 1}
    assert "day.jsonl:2" in err
    items = ImportItem.objects.order_by("number").values_list("outcome", flat=True)
    assert list(items) == ["new", "failed", "new", "skipped"]
    assert ImportItem.objects.get(outcome="failed").reason
    state = ImportRun.objects.get()
    assert (state.state, state.records, state.failed) == ("done", 4, 1)


def test_importing_twice_changes_nothing(tmp_path, capsys):
    dump = write_lines(tmp_path / "day.jsonl", RECORD, OTHER)
    run(capsys, dump)
    before = list(Article.objects.order_by("pk").values())

    code, tally, _ = run(capsys, dump)

    assert (code, tally["unchanged"], tally["new"], tally["updated"]) == (0, 2, 0, 0)
    assert list(Article.objects.order_by("pk").values()) == before


def test_a_dry_run_reports_and_writes_nothing(tmp_path, capsys):
    dump = write_lines(tmp_path / "day.jsonl", RECORD, OTHER)

    code, tally, _ = run(capsys, dump, "--dry-run")

    assert (code, tally["new"], tally["run"]) == (0, 2, None)
    assert not Article.objects.exists()
    assert not ImportRun.objects.exists()


def test_a_missing_path_alone_is_said_and_ends_with_two(tmp_path, capsys):
    code, _, message = run(capsys, tmp_path / "nowhere.jsonl")

    assert code == 2
    assert "nowhere.jsonl" in message
    assert ImportRun.objects.get().state == "failed"


@pytest.mark.parametrize("content", ["42", '{"title": "Ferry', "\0" * 80, ""])
def test_a_dump_of_which_nothing_can_be_read_ends_with_two(tmp_path, capsys, content):
    dump = tmp_path / "day.json"
    dump.write_text(content)

    code, _, _ = run(capsys, dump)

    assert code == 2
    assert ImportRun.objects.get().state == "failed"


def test_a_missing_path_among_others_costs_only_itself(tmp_path, capsys):
    dump = write_lines(tmp_path / "day.jsonl", RECORD)

    code, tally, err = run(capsys, tmp_path / "nowhere.jsonl", dump)

    assert (code, tally["new"], tally["unread_paths"]) == (1, 1, 1)
    assert "nowhere.jsonl" in err


def test_worker_processes_give_the_same_rows(tmp_path, capsys):
    dump = write_lines(
        tmp_path / "day.jsonl",
        *(
            RECORD | {"title": f"Ferry number {n} sold", "url": f"https://post.example/{n}"}
            for n in range(90)
        ),
    )

    code, tally, _ = run(capsys, dump, "--jobs", "2")

    assert (code, tally["new"]) == (0, 90)
    numbers = ImportItem.objects.order_by("number").values_list("origin", flat=True)
    assert [origin.rpartition(":")[2] for origin in numbers] == [str(n) for n in range(1, 91)]


def test_only_an_empty_archive_takes_the_sample(tmp_path, capsys):
    dump = write_lines(tmp_path / "day.jsonl", RECORD)
    run(capsys, dump)

    call_command("import_dump", str(write_lines(tmp_path / "b.jsonl", OTHER)), "--if-empty")

    assert Article.objects.count() == 1
    assert "nothing was imported" in capsys.readouterr().err


def test_a_run_that_was_cut_off_is_said_to_be(tmp_path, capsys):
    ImportRun.objects.create(paths=["x"])

    run(capsys, write_lines(tmp_path / "day.jsonl", RECORD))

    assert ImportRun.objects.earliest("pk").state == "interrupted"


def test_a_capture_date_that_is_none_is_refused(tmp_path):
    with pytest.raises(CommandError, match="is not a date"):
        call_command("import_dump", str(tmp_path), "--captured-at", "yesterday")


@pytest.mark.parametrize("days", [2, 400])
def test_a_capture_date_to_come_is_refused(tmp_path, days):
    day = dt.datetime.now(dt.UTC).date() + dt.timedelta(days=days)
    with pytest.raises(CommandError, match="is yet to come"):
        call_command("import_dump", str(tmp_path), "--captured-at", day.isoformat())


def test_the_tally_is_told_in_words(tmp_path, capsys):
    call_command("import_dump", str(write_lines(tmp_path / "day.jsonl", RECORD)))

    assert capsys.readouterr().out.startswith("1 record read in")


def test_two_imports_do_not_run_at_once(tmp_path, capsys, settings):
    import fcntl

    with (settings.DATA_DIR / "import.lock").open("a") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        code, _, message = run(capsys, write_lines(tmp_path / "day.jsonl", RECORD))

    assert code == 2
    assert "another import is running" in message


@pytest.mark.parametrize("dry_run", [True, False])
def test_the_report_says_why_and_where(tmp_path, capsys, dry_run):
    dump = write_lines(tmp_path / "day.jsonl", RECORD, {"note": 1}, {"note": 2}, {"memo": 3})

    call_command("import_dump", str(dump), dry_run=dry_run)

    out = capsys.readouterr().out
    assert "3 skipped:\n        2  neither headline nor text; it has note (such as " in out
    assert f"        1  neither headline nor text; it has memo ({dump}:4)" in out
    assert ("/imports/" in out) is not dry_run


@pytest.mark.parametrize("option", [[], ["--dry-run"]])
def test_the_report_as_json_says_why_too(tmp_path, capsys, option):
    dump = write_lines(tmp_path / "day.jsonl", RECORD, "[1, 2]", {"note": "no text"})

    _, tally, _ = run(capsys, dump, *option)

    skipped, failed = tally["reasons"]["skipped"][0], tally["reasons"]["failed"][0]
    assert (skipped["records"], skipped["example"]["origin"]) == (1, f"{dump}:3")
    assert (failed["records"], failed["example"]["origin"]) == (1, f"{dump}:2")
    assert "new" not in tally["reasons"]


def test_of_very_many_failures_the_first_are_told_one_by_one(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("articles.tally._TROUBLES", 2)
    dump = write_lines(tmp_path / "day.jsonl", RECORD, *["[1, 2]"] * 5)

    code, tally, err = run(capsys, dump)

    assert (code, tally["failed"]) == (1, 5)
    assert "day.jsonl:3" in err
    assert "day.jsonl:4" not in err
    assert "and 3 more of this kind" in err
