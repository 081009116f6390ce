"""How the columns of a table were understood is said in the words of --map."""

import pytest
from django.core.management import call_command

from articles import understood

TABLE = "Titel;Datum;Worte darin\nFähre eingestellt;03.08.2021;Sie fuhr.\n;;\nBrücke offen;;Sie steht.\n"
READ = "day.csv: columns read as headline=Titel published=Datum 'text=Worte darin'"


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "day.csv"
    path.write_text(TABLE)
    return path


def test_a_look_before_an_import_says_it(table, capsys):
    call_command("parse_dump", str(table), map=["text=Worte darin"])
    assert READ in capsys.readouterr().err


@pytest.mark.django_db
@pytest.mark.parametrize("dry_run", [True, False])
def test_an_import_says_it(table, capsys, dry_run):
    call_command("import_dump", str(table), map=["text=Worte darin"], dry_run=dry_run)
    assert READ in capsys.readouterr().err


def test_a_column_without_a_name_is_told_by_its_number(tmp_path, capsys):
    (tmp_path / "day.csv").write_text("1,Ferry ends its service\n2,Bridge opens to all ships\n")
    call_command("parse_dump", str(tmp_path / "day.csv"))
    assert "day.csv: columns read as headline=2" in capsys.readouterr().err


def test_other_files_are_not_told_of(tmp_path, capsys):
    (tmp_path / "day.jsonl").write_text('{"title": "Ferry ends", "text": "It left."}\n')
    call_command("parse_dump", str(tmp_path / "day.jsonl"))
    assert capsys.readouterr().err == ""


def test_of_very_many_tables_the_first_are_told(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(understood, "_TABLES", 2)
    for name in "abc":
        (tmp_path / f"{name}.csv").write_text("title\nFerry ends\n")
    call_command("parse_dump", str(tmp_path))
    assert capsys.readouterr().err.count("columns read as") == 2
