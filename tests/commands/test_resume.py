"""An import that was broken off goes on where it was, as one import."""

import json

import pytest
from django.core.management import CommandError, call_command

from articles import ingest
from articles.models import Article, ImportItem, ImportRun
from articles.reading import Reading

pytestmark = pytest.mark.django_db


def write_dump(path, count, *, first=0):
    lines = [
        {"title": f"Harbour story number {n}", "text": f"Ship {n} came in.", "source": "The Post"}
        for n in range(first, first + count)
    ]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))


@pytest.fixture
def broken_off(tmp_path, monkeypatch):
    """An import of ten records that ended behind the fourth."""
    monkeypatch.setattr(ingest, "BATCH", 2)
    dump = tmp_path / "day.jsonl"
    write_dump(dump, 10)

    def stop(tally):
        if tally.records >= 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ingest.import_dump([dump], Reading(), progress=stop)
    assert Article.objects.count() == 4
    return dump


def test_it_goes_on_behind_the_last_record_it_stored(broken_off, capsys):
    call_command("import_dump", "--resume", "--json")
    told = json.loads(capsys.readouterr().out)
    run = ImportRun.objects.get()
    assert (told["run"], told["records"], told["new"], told["unchanged"]) == (run.pk, 10, 10, 0)
    assert (run.state, run.records, run.new) == ("done", 10, 10)
    assert list(run.items.values_list("number", flat=True)) == list(range(1, 11))
    call_command("verify")


def test_its_report_counts_the_reasons_of_both_parts(broken_off, capsys):
    ImportItem.objects.filter(number__in=(2, 3)).update(outcome="skipped", reason="no article")
    call_command("import_dump", "--resume")
    told = f"2 skipped:\n        2  no article (such as {broken_off}:2)"
    assert told in capsys.readouterr().out


def test_a_killed_run_that_could_not_say_so_goes_on_too(broken_off):
    ImportRun.objects.update(state="running", records=0, new=0, finished_at=None)
    call_command("import_dump", "--resume", str(ImportRun.objects.get().pk))
    assert ImportRun.objects.get().new == 10


@pytest.mark.parametrize("dry_run", [False, True])
def test_who_breaks_an_import_off_is_told_how_it_goes_on(tmp_path, monkeypatch, dry_run):
    write_dump(tmp_path / "day.jsonl", 10)
    monkeypatch.setattr(ingest, "BATCH", 2)
    store_batch = ingest._store_batch

    def stop(batch, store, tally):
        if tally.records >= 4:
            raise KeyboardInterrupt
        store_batch(batch, store, tally)

    monkeypatch.setattr(ingest, "_store_batch", stop)
    with pytest.raises(CommandError, match="broken off after 4 records") as told:
        call_command("import_dump", str(tmp_path / "day.jsonl"), dry_run=dry_run)
    assert told.value.returncode == 130
    if dry_run:
        assert "keeps nothing" in str(told.value)
        assert not Article.objects.exists()
    else:
        assert f"--resume {ImportRun.objects.get().pk}" in str(told.value)


def test_a_run_broken_off_before_its_first_record_begins_anew(broken_off):
    ImportItem.objects.all().delete()
    call_command("import_dump", "--resume")
    run = ImportRun.objects.get()
    assert (run.new, run.unchanged) == (6, 4)


def test_a_dump_that_has_changed_is_not_gone_on_with(broken_off):
    write_dump(broken_off, 3)
    with pytest.raises(CommandError, match="there are only 3 records, and 4 were read"):
        call_command("import_dump", "--resume")
    other = broken_off.with_name("other.jsonl")
    broken_off.rename(other)
    ImportRun.objects.update(paths=[str(other)])
    write_dump(other, 10)
    with pytest.raises(CommandError, match="not what it was: record 4 is"):
        call_command("import_dump", "--resume")
    assert ImportRun.objects.get().state == "interrupted"


@pytest.mark.parametrize("at", [0, 2])
def test_a_record_put_into_what_was_read_is_not_passed_over(broken_off, at):
    lines = broken_off.read_text().splitlines(keepends=True)
    lines.insert(at, json.dumps({"title": "A weir is mended", "text": "It holds again."}) + "\n")
    broken_off.write_text("".join(lines))
    with pytest.raises(CommandError, match=f"record {at + 1}, .*:{at + 1}, says something else"):
        call_command("import_dump", "--resume")
    assert ImportRun.objects.get().state == "interrupted"
    call_command("import_dump", str(broken_off))
    assert Article.objects.filter(headline="A weir is mended").count() == 1
    assert Article.objects.count() == 11


def test_an_import_that_ended_is_not_gone_on_with(tmp_path):
    write_dump(tmp_path / "day.jsonl", 1)
    call_command("import_dump", str(tmp_path / "day.jsonl"))
    with pytest.raises(CommandError, match="was not broken off: it is done"):
        call_command("import_dump", "--resume")


def test_what_cannot_be_meant_is_said_so(tmp_path):
    with pytest.raises(CommandError, match=r"nothing was imported yet: .* name its dumps again"):
        call_command("import_dump", "--resume")
    with pytest.raises(CommandError, match="there is no import 7"):
        call_command("import_dump", "--resume", "7")
    with pytest.raises(CommandError, match="name the dumps"):
        call_command("import_dump")


def test_how_dumps_were_to_be_read_is_kept():
    kept = ingest.reading_kept(
        {"format": "csv", "captured_at": "2021-08-05", "columns": {"headline": "T"}, "jobs": 2}
    )
    assert (kept.format, str(kept.captured_at), kept.columns) == (
        "csv",
        "2021-08-05",
        {"headline": "T"},
    )
    moment = ingest.reading_kept({"captured_at": "2021-08-05T14:00:00+00:00"}).captured_at
    assert str(moment) == "2021-08-05 14:00:00+00:00"
