"""Web archives: WARC, ARC and WACZ, packed or not, give their pages."""

import io

import pytest
import zstandard
from warcio.archiveiterator import ArchiveIterator

from articles.dumps import open_dump
from articles.dumps.limits import MEBIBYTE
from articles.records import moment_json
from tests.dumps.making import one_page, outcomes, pages, write_files, zipped
from tests.dumps.web_making import (
    ARC_HEADER,
    INFO,
    PAGE,
    REQUEST,
    URL,
    answer,
    arc_record,
    gz,
    gzipped,
    warc_record,
    write,
)


def test_a_response_is_a_page_with_the_address_and_date_of_its_record(tmp_path):
    path = write(tmp_path, INFO, REQUEST, warc_record())

    page = one_page(path)

    assert page.origin == f"{path}:3"
    assert (page.url, page.media_type, page.text) == (URL, "text/html", PAGE.decode())
    assert moment_json(page.captured_at) == "2021-08-05T10:11:12+00:00"
    assert page.captured_from == "record"
    assert (page.content, page.collection, page.record_id) == (PAGE, "day", "")


@pytest.mark.parametrize("name", ["day.warc", "pages", "day.bin"])
def test_a_web_archive_is_told_by_its_first_bytes(tmp_path, name):
    assert one_page(write(tmp_path, warc_record(), name=name)).url == URL


def zstd_with_dictionary(*records, packed_dictionary):
    dictionary = zstandard.ZstdCompressionDict(
        b"".join(b"The ferry %d sails from Oldport to Marrow Isle. " % n for n in range(99)),
        dict_type=zstandard.DICT_TYPE_RAWCONTENT,
    )
    content = dictionary.as_bytes()
    if packed_dictionary:
        content = zstandard.compress(content)
    packer = zstandard.ZstdCompressor(dict_data=dictionary)
    frames = b"".join(map(packer.compress, records))
    return b"\x5d\x2a\x4d\x18" + len(content).to_bytes(4, "little") + content + frames


@pytest.mark.parametrize(
    ("name", "packed"),
    [
        ("day.warc.gz", gzipped(INFO, warc_record(), warc_record(url=f"{URL}/2"))),
        ("day.warc.gz", gz(INFO + warc_record() + warc_record(url=f"{URL}/2"))),
        (
            "day.warc.zst",
            b"".join(map(zstandard.compress, [INFO, warc_record(), warc_record(url=f"{URL}/2")])),
        ),
        (
            "day.warc.zst",
            zstd_with_dictionary(
                INFO, warc_record(), warc_record(url=f"{URL}/2"), packed_dictionary=False
            ),
        ),
        (
            "day.warc.zst",
            zstd_with_dictionary(
                INFO, warc_record(), warc_record(url=f"{URL}/2"), packed_dictionary=True
            ),
        ),
    ],
)
def test_a_packed_web_archive_is_read(tmp_path, name, packed):
    found = pages(write(tmp_path, packed, name=name))

    assert [page.origin.rpartition(":")[2] for page in found] == ["2", "3"]
    assert [page.url for page in found] == [URL, f"{URL}/2"]


@pytest.mark.parametrize(
    ("packed", "reason"),
    [
        (b"\x5d\x2a\x4d\x18\x00", "it ends too early: the file was cut off"),
        (b"\x5d\x2a\x4d\x18\x09\0\0\0abc", "it ends too early: the file was cut off"),
        (b"\x5d\x2a\x4d\x18\0\0\0\x02", "refused: its dictionary is larger than 16 MiB"),
    ],
)
def test_a_broken_dictionary_fails_the_file(tmp_path, packed, reason):
    assert outcomes(write(tmp_path, packed, name="day.warc.zst")) == [("", "failed", reason)]


def test_a_dictionary_that_is_none_fails_the_file(tmp_path):
    trained = (0xEC30A437).to_bytes(4, "little") + b"no dictionary"
    packed = b"\x5d\x2a\x4d\x18" + len(trained).to_bytes(4, "little") + trained

    [(_, kind, reason)] = outcomes(write(tmp_path, packed, name="day.warc.zst"))

    assert (kind, reason[:8]) == ("failed", "damaged:")


def test_a_dictionary_that_is_a_bomb_is_refused(tmp_path):
    content = zstandard.compress(bytes(64 * MEBIBYTE))
    packed = b"\x5d\x2a\x4d\x18" + len(content).to_bytes(4, "little") + content

    assert outcomes(write(tmp_path, packed, name="day.warc.zst")) == [
        ("", "failed", "refused: its dictionary is larger than 16 MiB")
    ]


def test_an_arc_is_read(tmp_path):
    blank = "https://oldport.example/a b"
    v2 = (
        f"{URL} 192.0.2.7 20210805101112 text/html 200 - - 1234 oldport.arc {len(answer())}\n"
    ).encode() + answer()
    path = write(
        tmp_path, ARC_HEADER, arc_record(url=blank), v2, b"\n", arc_record(PAGE), name="a.arc"
    )

    first, second, third = pages(path)

    assert (first.url, first.content) == ("https://oldport.example/a%20b", PAGE)
    assert moment_json(first.captured_at) == "2021-08-05T10:11:12+00:00"
    assert (second.url, second.content) == (URL, PAGE)
    assert (third.origin, third.content) == (f"{path}:4", PAGE)


def test_a_wacz_gives_the_pages_of_its_archives(tmp_path):
    content = {
        "archive/a.warc.gz": gzipped(INFO, warc_record()),
        "archive/b.warc": warc_record(url=f"{URL}/2"),
        "datapackage.json": b"{}",
        "indexes/index.cdx.gz": gz(b"example,oldport)/ferry 2021\n"),
        "pages/pages.jsonl": b'{"format": "json-pages-1.0"}\n{"url": "https://oldport.example"}\n',
    }
    write_files(
        tmp_path, {"day.wacz": zipped(content), "all.zip": zipped({"x.wacz": zipped(content)})}
    )
    index = "a list or index of the web archive it lies in"

    assert outcomes(tmp_path / "day.wacz") == [
        ("!/archive/a.warc.gz:2", "page", "text/html"),
        ("!/archive/b.warc:1", "page", "text/html"),
        ("!/datapackage.json", "skipped", "a file for programs beside the pages"),
        ("!/indexes/index.cdx.gz", "skipped", index),
        ("!/pages/pages.jsonl", "skipped", index),
    ]
    assert outcomes(tmp_path / "all.zip")[0] == (
        "!/x.wacz!/archive/a.warc.gz:2",
        "page",
        "text/html",
    )


def test_an_index_of_a_web_archive_beside_it_is_skipped(tmp_path):
    write_files(tmp_path, {"a.cdx": b" CDX N b a m s k r M S V g\n", "a.warc": warc_record()})

    assert outcomes(tmp_path)[0] == (
        "a.cdx",
        "skipped",
        "not a kind of dump this archive reads yet (index of a web archive)",
    )


def test_a_web_archive_lies_in_an_archive_like_any_file(tmp_path):
    packed = zipped({"inner.zip": zipped({"a.warc.gz": gzipped(warc_record())})})

    assert one_page(write(tmp_path, packed, name="a.zip")).url == URL


def test_the_records_are_those_that_warcio_finds(tmp_path):
    records = [INFO, REQUEST, *(warc_record(url=f"{URL}/{number}") for number in range(9))]
    packed = gzipped(*records)
    theirs = [
        (record.rec_headers.get_header("WARC-Target-URI"), record.content_stream().read())
        for record in ArchiveIterator(io.BytesIO(packed))
        if record.rec_type == "response"
    ]

    ours = [(page.url, page.content) for page in pages(write(tmp_path, packed, name="a.warc.gz"))]

    assert ours == theirs


def test_leaving_off_in_a_web_archive_closes_it(tmp_path):
    records = open_dump(write(tmp_path, gzipped(warc_record(), warc_record()), name="a.warc.gz"))

    next(records)

    del records  # a file left open would be a ResourceWarning
