"""The columns of a dump's first table are told, each with some of what it holds."""

import gzip
import io
import zipfile

import pytest

from articles.columns import read_mapping
from articles.dumps import open_dump
from articles.dumps.table_look import Column, look_at_tables
from articles.records import RawPage

TABLE = (
    "Kop;Toen;Kop;;Woorden\nVeer gestopt;3.8.2021;x;1;Het  voer\nBrug open;4.8.2021;x;2;Ze staat.\n"
)


def look(path, **options):
    return next(look_at_tables(path, **options), None)


def packed(**files):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("_", "."), text)
    return content.getvalue()


def test_each_column_is_told_with_what_it_holds(tmp_path):
    (tmp_path / "day.csv").write_text(TABLE.replace("Kop;;", "Slot;;"))
    told = look(tmp_path / "day.csv")
    assert told.has_header
    assert told.origin == str(tmp_path / "day.csv")
    assert told.columns == (
        Column("Kop", "Kop", ("Veer gestopt", "Brug open")),
        Column("Toen", "Toen", ("3.8.2021", "4.8.2021")),
        Column("Slot", "Slot", ("x",)),
        Column("4", "column 4", ("1", "2")),
        Column("Woorden", "Woorden", ("Het voer", "Ze staat.")),
    )


def test_what_each_column_is_asked_for_by_finds_it(tmp_path):
    (tmp_path / "day.csv").write_text(TABLE)
    columns = look(tmp_path / "day.csv").columns
    assert [column.asked_as for column in columns] == ["1", "Toen", "3", "4", "Woorden"]
    for column in columns:
        asked = read_mapping([f"headline={column.asked_as}"])
        first = next(open_dump(tmp_path / "day.csv", columns=asked))
        assert isinstance(first, RawPage)
        assert " ".join(first.fields["title"].split()) == column.examples[0]


def test_columns_without_a_header_are_numbered(tmp_path):
    (tmp_path / "day.tsv").write_text(
        "7\t2021-08-03\tThe ferry ended.\n\n8\t2021-08-04\tIt rained.\n"
    )
    told = look(tmp_path / "day.tsv")
    assert not told.has_header
    assert [column.asked_as for column in told.columns] == ["1", "2", "3"]
    assert told.columns[1] == Column("2", "column 2", ("2021-08-03", "2021-08-04"))


def test_long_cells_are_cut_and_few_are_told(tmp_path):
    rows = "".join(f"{letter * 100}\n" for letter in "abcdef")
    (tmp_path / "day.csv").write_text(f"title\n{rows}")
    (column,) = look(tmp_path / "day.csv").columns
    assert column.examples == tuple(f"{letter * 60}…" for letter in "abc")


def test_the_first_table_of_an_archive_is_found(tmp_path):
    inner = packed(page_html="<p>No table</p>", a_csv=TABLE)
    outer = io.BytesIO()
    with zipfile.ZipFile(outer, "w") as archive:
        archive.writestr("day.zip", inner)
    (tmp_path / "all.zip").write_bytes(outer.getvalue())
    (tmp_path / "day.csv.gz").write_bytes(gzip.compress(TABLE.encode()))
    assert look(tmp_path / "all.zip").origin.endswith("all.zip!/day.zip!/a.csv")
    assert look(tmp_path / "day.csv.gz").columns[1].name == "Toen"


def test_a_file_said_to_be_a_table_is_one(tmp_path):
    (tmp_path / "day.dat").write_text(TABLE)
    assert look(tmp_path / "day.dat") is None
    assert look(tmp_path / "day.dat", forced="csv").columns[1].name == "Toen"


@pytest.mark.parametrize(
    "content", [b"", b"<html><p>Ferry", b'{"title": "Ferry"}', b"PK\x03\x04 cut"]
)
def test_where_there_is_no_table_nothing_is_told(tmp_path, content):
    (tmp_path / "day").write_bytes(content)
    assert look(tmp_path / "day") is None
