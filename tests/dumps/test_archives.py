"""Archives of many files: their pages, archives inside them, and what must not be let in."""

import bz2
import gzip
import lzma

import pytest
import zstandard

from articles.dumps import open_dump
from tests.dumps.making import HTML, TEXT, one_page, outcomes, pages, tarred, write_files, zipped


@pytest.mark.parametrize(
    ("name", "packed"),
    [
        ("pages.zip", zipped({"b/two.txt": TEXT, "a.html": HTML})),
        ("pages.tar", tarred({"a.html": HTML, "b/two.txt": TEXT})),
        ("pages.tar.gz", tarred({"a.html": HTML, "b/two.txt": TEXT}, mode="w:gz")),
        ("pages.tgz", tarred({"a.html": HTML, "b/two.txt": TEXT}, mode="w:gz")),
        ("pages.tar.bz2", tarred({"a.html": HTML, "b/two.txt": TEXT}, mode="w:bz2")),
        ("pages.txz", tarred({"a.html": HTML, "b/two.txt": TEXT}, mode="w:xz")),
        ("pages.tar.zst", zstandard.compress(tarred({"a.html": HTML, "b/two.txt": TEXT}))),
        ("pages.tzst", zstandard.compress(tarred({"a.html": HTML, "b/two.txt": TEXT}))),
    ],
)
def test_the_files_of_an_archive_are_pages(tmp_path, name, packed):
    write_files(tmp_path, {name: packed})

    found = pages(tmp_path / name)

    assert [page.origin for page in found] == [
        f"{tmp_path}/{name}!/a.html",
        f"{tmp_path}/{name}!/b/two.txt",
    ]
    assert [page.content for page in found] == [HTML, TEXT]
    assert {page.collection for page in found} == {"pages"}


@pytest.mark.parametrize(
    "packed",
    [zipped({}), tarred({}), gzip.compress(tarred({}), mtime=0), zipped({".hidden": TEXT})],
)
def test_an_empty_archive_says_so(tmp_path, packed):
    write_files(tmp_path, {"a.tar": packed})

    assert outcomes(tmp_path / "a.tar") == [("", "skipped", "holds nothing to read")]


@pytest.mark.parametrize("pack", [zipped, tarred])
@pytest.mark.parametrize(
    "name", ["../evil.txt", "/etc/evil.txt", "a/../../evil.txt", "C:/evil.txt"]
)
def test_a_name_that_leads_out_of_the_archive_is_refused(tmp_path, pack, name):
    write_files(tmp_path, {"dump": pack({name: TEXT, "z.txt": TEXT})})

    assert sorted(outcomes(tmp_path / "dump")) == sorted(
        [
            (f"dump!/{name}".removeprefix("dump"), "failed", LEADS_OUT),
            ("!/z.txt", "page", "text/plain"),
        ]
    )


LEADS_OUT = "refused: its name leads out of the archive"


def test_a_name_with_backslashes_is_judged_as_a_path(tmp_path):
    packed = tarred({"..\\evil.txt": TEXT, "b\\good.txt": TEXT})
    write_files(tmp_path, {"dump.tar": packed})

    assert outcomes(tmp_path / "dump.tar") == [
        ("!/../evil.txt", "failed", LEADS_OUT),
        ("!/b/good.txt", "page", "text/plain"),
    ]


@pytest.mark.parametrize(
    ("name", "packed"),
    [
        ("a.zip", zipped({"inner.zip": zipped({"x.txt": TEXT})})),
        ("a.zip", zipped({"inner.tar.gz": tarred({"x.txt": TEXT}, mode="w:gz")})),
        ("a.tar.gz", tarred({"inner.zip": zipped({"x.txt": TEXT})}, mode="w:gz")),
        ("a.tar", tarred({"inner.tar": tarred({"x.txt": TEXT})})),
        ("a.tar", tarred({"inner.tar.xz": tarred({"x.txt": TEXT}, mode="w:xz")})),
        ("a.zip", zipped({"x.txt.gz": gzip.compress(TEXT)})),
        ("a.tar", tarred({"x.txt.gz": gzip.compress(TEXT)})),
        ("a.zip", zipped({"inner.tar.zst": zstandard.compress(tarred({"x.txt": TEXT}))})),
        ("a.tar.zst", zstandard.compress(tarred({"x.txt.zst": zstandard.compress(TEXT)}))),
        ("a.tar.zst", zstandard.compress(tarred({"inner.zip": zipped({"x.txt": TEXT})}))),
        ("a.txt.gz.gz", gzip.compress(gzip.compress(TEXT))),
    ],
)
def test_an_archive_in_an_archive_is_read(tmp_path, name, packed):
    write_files(tmp_path, {name: packed})

    assert one_page(tmp_path / name).content == TEXT


@pytest.mark.parametrize(
    ("name", "packed", "origin"),
    [
        ("a.zip", zipped({"b.zip": zipped({"c.zip": zipped({"x.txt": TEXT})})}), "!/b.zip!/c.zip"),
        ("a.zip", zipped({"b.zip": zipped({"x.gz": gzip.compress(TEXT)})}), "!/b.zip!/x.gz"),
        ("a.gz", gzip.compress(gzip.compress(gzip.compress(TEXT))), ""),
        ("a.tar.gz", gzip.compress(gzip.compress(gzip.compress(TEXT))), ""),
    ],
)
def test_deeper_archives_are_refused(tmp_path, name, packed, origin):
    write_files(tmp_path, {name: packed})

    reason = "refused: an archive in an archive in an archive"
    assert outcomes(tmp_path / name) == [(origin, "failed", reason)]


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("bomb.jsonl.gz", gzip.compress),
        ("bomb.jsonl.bz2", bz2.compress),
        ("bomb.jsonl.xz", lzma.compress),
        ("bomb.jsonl.zst", zstandard.compress),
        ("bomb.zip", lambda content: zipped({"bomb.jsonl": content})),
        ("bomb.tar.gz", lambda content: tarred({"bomb.jsonl": content}, mode="w:gz")),
    ],
)
def test_a_bomb_is_stopped(tmp_path, name, pack):
    content = (b'{"title": "' + b"a" * 100_000 + b'"}\n') * 700
    write_files(tmp_path, {name: pack(content)})

    *_, last = outcomes(tmp_path / name)

    assert last[1] == "failed"
    assert last[2].startswith("refused: it unpacks to more than 200 times its size (64 MiB from ")


def test_leaving_off_in_the_middle_closes_everything(tmp_path):
    write_files(
        tmp_path, {"a.zip": zipped({"b.tar.gz": tarred({"x": TEXT, "y": TEXT}, mode="w:gz")})}
    )
    records = open_dump(tmp_path / "a.zip")

    next(records)

    del records  # a file left open would be a ResourceWarning


def test_a_name_of_an_archive_is_made_printable(tmp_path):
    write_files(tmp_path, {"a.tar": tarred({"caf\udce9\x1b.txt": TEXT})})

    assert one_page(tmp_path / "a.tar").origin.endswith("a.tar!/caf\\xe9\\x1b.txt")
