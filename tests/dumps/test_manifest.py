import datetime as dt
import gzip
import json

import pytest

from articles.dumps.manifest import may_be_manifest, read_manifest
from articles.records import RawPage
from tests.dumps.making import (
    HTML,
    TEXT,
    one_page,
    outcomes,
    pages,
    read,
    tarred,
    write_files,
    zipped,
)

DAY = dt.date(2021, 8, 5)
URL = "https://oldport.example/ferry"
TABLE = f"file,url,captured\na.txt,{URL},2021-08-05\nsub/b.txt,,\n".encode()
ENTRIES = [
    {"file": "a.txt", "url": URL, "captured": "2021-08-05"},
    {"file": "sub/b.txt", "url": ""},
]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("manifest.csv", TABLE),
        ("crawl.csv", TABLE),
        ("manifest.csv", b"\xef\xbb\xbf" + TABLE.replace(b",", b";")),
        ("manifest.tsv", TABLE.replace(b",", b"\t")),
        ("manifest.csv", TABLE.replace(b"file,", b"File Name,").replace(b"a.txt", b"./a.txt")),
        ("manifest.json", json.dumps(ENTRIES).encode()),
        ("manifest.json", json.dumps({"files": ENTRIES}).encode()),
        ("manifest.json", json.dumps({"a.txt": ENTRIES[0] | {"file": "a.txt"}}).encode()),
        ("manifest.jsonl", "\n".join(map(json.dumps, ENTRIES)).encode()),
    ],
)
def test_a_manifest_gives_address_and_capture_date_and_is_no_record(tmp_path, name, content):
    write_files(tmp_path, {name: content, "a.txt": TEXT, "sub/b.txt": TEXT})

    first, second = pages(tmp_path)

    assert (first.url, first.captured_at, first.captured_from) == (URL, DAY, "manifest")
    assert (second.url, second.captured_at, second.captured_from) == ("", None, "")


@pytest.mark.parametrize("pack", [zipped, tarred, lambda files: tarred(files, mode="w:gz")])
def test_a_manifest_in_an_archive_counts_wherever_it_lies(tmp_path, pack):
    write_files(tmp_path, {"dump": pack({"a.txt": TEXT, "sub/b.txt": TEXT, "z.csv": TABLE})})

    first, second = pages(tmp_path / "dump")

    assert (first.url, first.captured_at) == (URL, DAY)
    assert second.captured_at is None


def test_a_manifest_in_a_folder_of_an_archive_counts_there(tmp_path):
    table = b"file,captured\na.txt,2021-08-05\n"
    files = {"x/a.txt": TEXT, "x/manifest.csv": table, "y/a.txt": TEXT}
    write_files(tmp_path, {"dump.zip": zipped(files)})

    assert [page.captured_at for page in pages(tmp_path / "dump.zip")] == [DAY, None]


def test_the_manifest_nearest_to_a_file_is_asked_first(tmp_path):
    write_files(
        tmp_path,
        {
            "manifest.csv": b"file,captured\nsub/a.txt,2020-01-01\nsub/b.txt,2020-01-01\n",
            "sub/manifest.csv": b"file,captured\na.txt,2021-08-05\n",
            "sub/a.txt": TEXT,
            "sub/b.txt": TEXT,
        },
    )

    assert [page.captured_at for page in pages(tmp_path)] == [DAY, dt.date(2020, 1, 1)]


def test_a_manifest_names_files_with_or_without_what_packs_them(tmp_path):
    write_files(tmp_path, {"table.csv": TABLE, "a.txt.gz": gzip.compress(TEXT)})

    assert one_page(tmp_path).url == URL


def test_a_manifest_may_name_files_without_their_folder(tmp_path):
    write_files(tmp_path, {"manifest.csv": TABLE, "pages/2021/a.txt": TEXT})

    assert one_page(tmp_path).url == URL


def test_a_table_that_names_no_file_here_is_no_manifest(tmp_path):
    write_files(tmp_path, {"table.csv": TABLE, "c.txt": TEXT})

    assert outcomes(tmp_path)[1][1:] == ("skipped", "a manifest of files that are not here")


def test_a_json_file_of_articles_is_no_manifest(tmp_path):
    write_files(tmp_path, {"index.json": b'[{"title": "Ferry", "url": "https://a.example/"}]'})

    assert one_page(tmp_path).fields["title"] == "Ferry"


def test_a_capture_date_that_is_none_is_told_on_the_page(tmp_path):
    write_files(tmp_path, {"manifest.csv": b"file,captured\na.txt,last week\n", "a.txt": TEXT})

    page = one_page(tmp_path)

    assert (page.captured_at, page.captured_from) == (None, "")
    assert page.warnings == ("the manifest's capture date is none: 'last week'",)


def test_a_date_for_a_packed_file_holds_for_all_in_it(tmp_path):
    table = b"file,captured\nday.zip,2021-08-05\n"
    write_files(
        tmp_path, {"manifest.csv": table, "day.zip": zipped({"a.txt": TEXT, "b.html": HTML})}
    )

    assert {(page.captured_at, page.captured_from) for page in pages(tmp_path)} == {
        (DAY, "manifest")
    }


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0\1\2",
        b"file\na.txt\n",
        b"title,url\nFerry,https://a.example/\n",
        b'file,url\n"a.txt,x' + b"y" * 200_000,
        b"file,url\n,https://a.example/\n",
    ],
)
def test_a_table_without_files_is_no_manifest(content):
    assert read_manifest("manifest.csv", content, folder="") is None


@pytest.mark.parametrize("content", [b"{", b"12", b'["a.txt"]', b"[" * 5000, b'{"a.txt": "x"}'])
def test_json_without_files_is_no_manifest(content):
    assert read_manifest("manifest.json", content, folder="") is None


def test_a_row_that_is_too_long_or_too_short_does_no_harm():
    manifest = read_manifest("m.csv", b"file,url\na.txt\nb.txt,u,v,w\n", folder="")

    assert manifest is not None
    assert {path: row.url for path, row in manifest.rows.items()} == {"a.txt": "", "b.txt": "u"}


def test_a_huge_table_is_not_held_in_memory():
    assert read_manifest("manifest.csv", bytes((64 << 20) + 1), folder="") is None


@pytest.mark.parametrize(
    ("name", "may_be"),
    [
        ("x.csv", True),
        ("manifest.json", True),
        ("Index.JSON", True),
        ("a.json", False),
        ("a", False),
    ],
)
def test_only_tables_and_telling_names_are_looked_at(name, may_be):
    assert may_be_manifest(name) is may_be


def test_a_manifest_that_cannot_be_read_is_a_file_like_others(tmp_path):
    packed = bytearray(zipped({"manifest.csv": TABLE, "z.txt": TEXT}))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        packed[packed.index(mark) + flags] |= 1
    write_files(tmp_path, {"dump.zip": bytes(packed)})

    assert outcomes(tmp_path / "dump.zip") == [
        ("!/manifest.csv", "failed", "encrypted: this archive has no password for it"),
        ("!/z.txt", "page", "text/plain"),
    ]


ROWS = f"file,url\na.txt,{URL}\nsub/b.txt,{URL}/b\nc.txt,{URL}/c\n../d.txt,{URL}/d\n".encode()


@pytest.mark.parametrize("pack", [None, zipped, tarred])
def test_files_that_are_not_there_are_told_once_with_the_first_page(tmp_path, pack):
    files = {"in/list.csv": ROWS, "in/a.txt": TEXT, "in/sub/b.txt": TEXT}
    write_files(tmp_path, files if pack is None else {"dump": pack(files)})

    first, second = pages(tmp_path if pack is None else tmp_path / "dump")

    assert first.warnings == (
        "the manifest list.csv names files that are not there: 2 of 4, the first is 'c.txt'",
    )
    assert second.warnings == ()


def test_a_file_of_many_records_tells_of_the_manifest_once(tmp_path):
    lines = b'{"title": "Ferry back"}\n{"title": "Ferry sold"}\n'
    rows = b"file,captured\na.jsonl,2021-08-05\nc.txt,2021-08-05\n"
    write_files(tmp_path, {"list.csv": rows, "a.jsonl.gz": gzip.compress(lines)})

    first, second = pages(tmp_path)

    assert len(first.warnings) == 1
    assert second.warnings == ()


def test_a_row_may_name_a_packed_file_one_below_or_one_that_is_no_page(tmp_path):
    rows = f"file,url\na.txt,{URL}\nLICENSE,{URL}/l\nb.txt,{URL}/b\n".encode()
    write_files(
        tmp_path,
        {"list.csv": rows, "a.txt.gz": gzip.compress(TEXT), "LICENSE": TEXT, "sub/b.txt": TEXT},
    )

    _, first, second = read(tmp_path)

    assert isinstance(first, RawPage)
    assert isinstance(second, RawPage)
    assert (first.warnings, second.warnings) == ((), ())
