import json

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, Capture
from tests.commands.test_import_dump import OTHER, RECORD, write_lines

pytestmark = pytest.mark.django_db


def run(capsys, *arguments):
    try:
        call_command("parse_dump", *map(str, arguments))
        code: int | str | None = 0
    except SystemExit as stop:
        code = stop.code
    out, err = capsys.readouterr()
    return code, [json.loads(line) for line in out.splitlines()], err


def test_what_an_import_would_read_is_printed_and_nothing_written(tmp_path, capsys):
    code, records, _ = run(capsys, write_lines(tmp_path / "day.jsonl", RECORD, OTHER))

    assert code == 0
    assert [record["headline"] for record in records] == [RECORD["title"], OTHER["title"]]
    assert records[0]["published"]["at"] == "2021-03-05"
    assert records[0]["sources"]["headline"]["where"]
    assert not Article.objects.exists()


def test_a_bad_record_is_an_object_too(tmp_path, capsys):
    code, records, err = run(capsys, write_lines(tmp_path / "day.jsonl", RECORD, "{broken"))

    assert code == 1
    assert records[1]["failed"] is True
    assert "day.jsonl:2" in err


def test_a_missing_path_ends_with_two(tmp_path, capsys):
    code, records, err = run(capsys, tmp_path / "nowhere")

    assert (code, records) == (2, [])
    assert "nowhere" in err


@pytest.mark.parametrize("content", ["42", '{"title": "Ferry', "\0" * 80, ""])
def test_a_dump_of_which_nothing_can_be_read_ends_with_two(tmp_path, capsys, content):
    dump = tmp_path / "day.json"
    dump.write_text(content)

    code, _, err = run(capsys, dump)

    assert code == 2
    assert "day.json" in err


def test_pages_kept_in_the_archive_are_read_again(tmp_path, capsys):
    dump = write_lines(tmp_path / "day.jsonl", RECORD, OTHER)
    _, first, _ = run(capsys, dump)
    call_command("import_dump", str(dump))
    capsys.readouterr()

    code, again, _ = run(capsys, "--from-captures")

    assert code == 0
    assert [{**one, "origin": ""} for one in again] == [{**one, "origin": ""} for one in first]


def test_a_record_with_raw_tabs_and_nuls_is_read_again_as_it_was(tmp_path, capsys):
    dump = tmp_path / "day.jsonl"
    dump.write_bytes(b'{"title": "Weir\tba\0ck", "text": "It\0 is.\t The keeper says so."}\n')
    code, first, _ = run(capsys, dump)
    call_command("import_dump", str(dump))
    capsys.readouterr()

    _, again, _ = run(capsys, "--from-captures")

    assert (code, first[0]["headline"]) == (0, "Weir back")
    assert [{**one, "origin": ""} for one in again] == [{**one, "origin": ""} for one in first]


def test_a_damaged_capture_is_told(tmp_path, capsys):
    call_command("import_dump", str(write_lines(tmp_path / "day.jsonl", RECORD)))
    capsys.readouterr()
    Capture.objects.update(sha256="0" * 64)

    code, records, err = run(capsys, "--from-captures")

    assert code == 2
    assert "checksum" in err
    assert records[0]["failed"] is True


def test_dumps_or_captures_must_be_named():
    with pytest.raises(CommandError, match="name the dumps"):
        call_command("parse_dump")


def test_the_columns_of_a_table_are_mapped_and_the_first_rows_looked_at(tmp_path, capsys):
    dump = tmp_path / "day.csv"
    dump.write_text("Titel;Datum\nZiege;5/8/2021\nWehr;25/8/2021\nMühle;1/2/2021\n")

    code, records, _ = run(
        capsys, dump, "--map", "headline=titel", "--map=published=Datum", "--limit", 2
    )

    assert code == 0
    assert [record["headline"] for record in records] == ["Ziege", "Wehr"]
    assert records[0]["published"]["at"] == "2021-08-05"
    assert [record["published"]["basis"] for record in records] == ["inferred", "stated"]
    assert records[0]["sources"]["headline"]["where"] == "column Titel"


def test_a_field_that_does_not_exist_is_refused_with_those_that_do(tmp_path, capsys):
    dump = write_lines(tmp_path / "day.jsonl", RECORD)

    with pytest.raises(CommandError, match="there are authors, byline"):
        run(capsys, dump, "--map", "titel=Titel")


def test_a_limit_below_nothing_is_refused(tmp_path):
    dump = write_lines(tmp_path / "day.jsonl", RECORD)
    with pytest.raises(CommandError, match="'-1' is not a count"):
        call_command("parse_dump", str(dump), "--limit=-1")


def test_a_path_that_cannot_be_read_is_named_once(tmp_path, capsys):
    _, _, err = run(capsys, tmp_path / "nowhere.jsonl")

    assert err == f"{tmp_path}/nowhere.jsonl: no such file or folder\n"
