import datetime as dt
import gzip
import json
import os
import tarfile

import pytest

from articles.dumps.capture_date import day_in_name
from tests.dumps.making import TEXT, one_page, outcomes, pages, tarred, write_files, zipped

DAY = dt.date(2021, 8, 5)
NOON = dt.datetime(2021, 8, 5, 12, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    "name",
    [
        "2021-08-05.txt",
        "crawl-20210805.jsonl.gz",
        "page_2021_08_05",
        "2021.08.05-front.html",
        "20210805123456.html",
        "2021-08-05T12-34-56.html",
        "2021-08-05 and again 20210805",
    ],
)
def test_a_day_is_found_in_a_name(name):
    assert day_in_name(name) == DAY


@pytest.mark.parametrize(
    "name",
    [
        "nb_003_2354598473844.txt",
        "12021080512.txt",
        "2021-13-05.txt",
        "20210231.txt",
        "18990805.txt",
        "20990805.txt",
        "2021-0805.txt",
        "2021-08.txt",
        "2021-08-01-to-2021-08-05.jsonl",
        "item-20130515006361.json",
    ],
)
def test_other_numbers_are_no_day(name):
    assert day_in_name(name) is None


def test_the_option_comes_before_the_manifest_and_that_before_the_name(tmp_path):
    manifest = b"file,url,captured\na-2020-01-01.txt,,2021-08-05\n"
    write_files(
        tmp_path,
        {"manifest.csv": manifest, "a-2020-01-01.txt": TEXT, "b-2020-02-02.txt": TEXT},
    )

    assert [(page.captured_at, page.captured_from) for page in pages(tmp_path)] == [
        (DAY, "manifest"),
        (dt.date(2020, 2, 2), "file name"),
    ]
    assert {page.captured_from for page in pages(tmp_path, captured_at=NOON)} == {"option"}


def test_the_time_of_a_file_counts_only_when_asked_for(tmp_path):
    path = write_files(tmp_path, {"a.txt": TEXT}) / "a.txt"
    os.utime(path, (NOON.timestamp(), NOON.timestamp()))

    assert (one_page(path).captured_at, one_page(path).captured_from) == (None, "")
    page = one_page(path, captured_from_mtime=True)
    assert (page.captured_at, page.captured_from) == (NOON, "modification time")
    assert one_page(tmp_path, captured_from_mtime=True).captured_at == NOON


@pytest.mark.parametrize("packed", [zipped({"a.txt": TEXT}), tarred({"a.txt": TEXT})])
def test_a_file_in_an_archive_has_a_time_of_its_own(tmp_path, packed):
    write_files(tmp_path, {"dump": packed})

    page = one_page(tmp_path / "dump", captured_from_mtime=True)

    assert page.captured_at == NOON


@pytest.mark.parametrize(
    ("name", "packed"),
    [
        ("2021-08-05.zip", zipped({"a.txt": TEXT})),
        ("2021-08-05.txt.gz", gzip.compress(TEXT, mtime=0)),
        ("x.zip", zipped({"2021-08-05.txt": TEXT})),
        ("2020-01-01.zip", zipped({"2021-08-05.txt": TEXT})),
    ],
)
def test_a_date_in_the_name_of_the_archive_counts_for_its_files(tmp_path, name, packed):
    write_files(tmp_path, {name: packed})

    assert one_page(tmp_path / name).captured_at == DAY


def test_a_time_that_is_none_gives_way_to_that_of_the_archive(tmp_path):
    no_time = bytearray(zipped({"a.txt": TEXT}))
    start = no_time.index(b"PK\x01\x02")
    no_time[start + 12 : start + 16] = bytes(4)
    member = tarfile.TarInfo("a.txt")
    member.mtime = 1e30
    write_files(tmp_path, {"a.zip": bytes(no_time), "b.tar": tarred({}, member)})
    os.utime(tmp_path / "a.zip", (NOON.timestamp(), NOON.timestamp()))

    assert one_page(tmp_path / "a.zip", captured_from_mtime=True).captured_at == NOON
    assert outcomes(tmp_path / "b.tar") == [("!/a.txt", "failed", "the file is empty")]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a-2021-08-05.jsonl", b'{"title": "Ferry", "crawled_at": "soon", "timestamp": null}\n'),
        ("a-2021-08-05.csv", b"title,crawled_at\nFerry,soon\n"),
    ],
)
def test_a_capture_date_of_a_record_that_is_none_is_told(tmp_path, name, content):
    page = one_page(write_files(tmp_path, {name: content}) / name)

    assert (page.captured_at, page.captured_from) == (DAY, "file name")
    assert page.warnings == (
        f"the capture date 'soon' ({'column' if 'csv' in name else 'field'} crawled_at) is none: not used",
    )


@pytest.mark.parametrize(
    "said",
    [{}, {"captured": True}, {"captured": ""}, {"captured": "soon", "crawled": "2021-08-05"}],
)
def test_nothing_is_told_where_a_record_says_no_other_or_another_that_is_one(tmp_path, said):
    write_files(tmp_path, {"a.json": json.dumps({"title": "Ferry", **said}).encode()})

    assert one_page(tmp_path).warnings == ()
