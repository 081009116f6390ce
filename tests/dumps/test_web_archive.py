import gzip
import io
import zlib
from functools import partial

import brotli
import pytest
import zstandard
from warcio.archiveiterator import ArchiveIterator

from articles.dumps import open_dump
from articles.dumps.limits import MEBIBYTE, RECORD_LIMIT
from articles.records import RawPage, Unread, moment_json
from tests.dumps.making import one_page, outcomes, pages, read, write_files, zipped
from tests.dumps.web_making import (
    ARC_HEADER,
    DATE,
    PAGE,
    URL,
    answer,
    arc_record,
    gzipped,
    warc_record,
)

gz = partial(gzip.compress, mtime=0)  # the names of tests have the bytes in them
INFO = warc_record(
    b"software: Lantern\r\n", kind="warcinfo", url="", media_type="application/warc-fields"
)
REQUEST = warc_record(b"GET /ferry HTTP/1.1\r\nHost: oldport.example\r\n\r\n", kind="request")
PAGE_TEXT = PAGE.decode()


def write(tmp_path, *records, name="day.warc"):
    return write_files(tmp_path, {name: b"".join(records)}) / name


def chunked(body, *, size=40, last=b"0\r\n\r\n"):
    pieces = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + last


def test_a_response_is_a_page_with_the_address_and_date_of_its_record(tmp_path):
    path = write(tmp_path, INFO, REQUEST, warc_record())

    page = one_page(path)

    assert page.origin == f"{path}:3"
    assert (page.url, page.media_type, page.text) == (URL, "text/html", PAGE_TEXT)
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


@pytest.mark.parametrize(
    ("address", "url"),
    [
        (f"<{URL}>", URL),
        ("https://oldport.example/a b.html", "https://oldport.example/a%20b.html"),
        ("https://oldport.example/caf\u00e9?q=1%202", "https://oldport.example/caf\u00e9?q=1%202"),
        ("https://oldport.example/a|b", "https://oldport.example/a%7Cb"),
        ("file:///copies/ferry.html", ""),
    ],
)
def test_an_address_is_written_as_browsers_write_it(tmp_path, address, url):
    assert one_page(write(tmp_path, warc_record(url=address))).url == url


@pytest.mark.parametrize(
    ("date", "captured"),
    [
        ("2021-08-05T10:11:12.345678Z", "2021-08-05T10:11:12.345678+00:00"),
        ("2021-08-05", "2021-08-05"),
        ("20210805101112", "2021-08-05T10:11:12+00:00"),
    ],
)
def test_the_date_of_a_record_is_when_it_was_captured(tmp_path, date, captured):
    assert moment_json(one_page(write(tmp_path, warc_record(date=date))).captured_at) == captured


def test_a_record_without_a_date_takes_that_of_the_files_name(tmp_path):
    page = one_page(write(tmp_path, warc_record(date="none"), name="crawl-2021-08-04.warc"))

    assert (moment_json(page.captured_at), page.captured_from) == ("2021-08-04", "file name")


@pytest.mark.parametrize("kind", ["resource", "conversion"])
@pytest.mark.parametrize(
    ("media_type", "block"),
    [("text/html; charset=utf-8", PAGE), ("text/plain", b"Ferry back\n\nIt sails.\n")],
)
def test_what_was_kept_without_http_is_a_page(tmp_path, kind, media_type, block):
    page = one_page(write(tmp_path, warc_record(block, kind=kind, media_type=media_type)))

    assert (page.media_type, page.content) == (media_type.partition(";")[0], block)
    assert page.url == URL


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ({"Transfer-Encoding": "chunked"}, chunked(PAGE)),
        ({"Transfer-Encoding": "Chunked"}, chunked(PAGE, last=b"0;x=y\r\nTrailer: 1\r\n\r\n")),
        ({"Content-Encoding": "gzip"}, gz(PAGE)),
        ({"Content-Encoding": "x-gzip"}, gz(PAGE)),
        ({"Content-Encoding": "deflate"}, zlib.compress(PAGE)),
        ({"Content-Encoding": "deflate"}, zlib.compress(PAGE)[2:-4]),
        ({"Content-Encoding": "br"}, brotli.compress(PAGE)),
        ({"Content-Encoding": "zstd"}, zstandard.compress(PAGE)),
        ({"Content-Encoding": "deflate, gzip"}, gz(zlib.compress(PAGE))),
        (
            {"Content-Encoding": "gzip", "Transfer-Encoding": "chunked"},
            chunked(gz(PAGE)),
        ),
        ({"Content-Encoding": "gzip"}, PAGE),
        ({"Content-Encoding": "br"}, PAGE),
        ({"Content-Encoding": "zstd"}, PAGE),
        ({"Content-Encoding": "utf-8"}, PAGE),
        ({"Transfer-Encoding": "chunked"}, PAGE),
    ],
)
def test_the_encodings_of_a_body_are_undone(tmp_path, headers, body):
    page = one_page(write(tmp_path, warc_record(answer(body, headers=headers))))

    assert (page.content, page.warnings) == (PAGE, ())


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ({"Transfer-Encoding": "chunked"}, chunked(PAGE, last=b"")),
        ({"Transfer-Encoding": "chunked"}, chunked(PAGE, size=9999)[:-20]),
        ({"Content-Encoding": "gzip"}, gz(PAGE)[:-12]),
    ],
)
def test_a_body_cut_off_on_its_way_is_a_page_with_a_warning(tmp_path, headers, body):
    page = one_page(write(tmp_path, warc_record(answer(body, headers=headers))))

    assert page.text.startswith("<!DOCTYPE html>")
    assert page.warnings == ("the page was cut off when it was captured",)


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gz(PAGE)[:30] + bytes(range(99))),
        ("br", bytes(range(128, 255))),
        ("zstd", zstandard.compress(PAGE)[:5] + bytes(range(99))),
    ],
)
def test_a_broken_encoding_fails_its_record(tmp_path, encoding, body):
    broken = warc_record(answer(body, headers={"Content-Encoding": encoding}))

    (_, kind, reason), after = outcomes(write(tmp_path, broken, warc_record()))

    assert (kind, reason[:19]) == ("failed", "damaged: its " + f"{encoding} enc"[:6])
    assert after == (":2", "page", "text/html")


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [("gzip", gz), ("br", brotli.compress), ("zstd", zstandard.compress)],
)
def test_a_body_that_is_a_bomb_fails_its_record(tmp_path, encoding, pack):
    bomb = pack(b"<p>" + bytes(RECORD_LIMIT))
    record = warc_record(answer(bomb, headers={"Content-Encoding": encoding}))

    assert outcomes(write(tmp_path, record, warc_record())) == [
        (":1", "failed", "not a page: larger than 32 MiB"),
        (":2", "page", "text/html"),
    ]


@pytest.mark.parametrize(
    ("header", "body", "text"),
    [
        (
            "text/html; charset=windows-1251",
            "\u041f\u0430\u0440\u043e\u043c".encode("cp1251"),
            "\u041f\u0430\u0440\u043e\u043c",
        ),
        ('text/html; charset="utf-8"', "caf\u00e9".encode(), "caf\u00e9"),
        ("text/html; charset=utf-8", b'<meta charset="cp1252">caf\xe9', "caf\u00e9"),
        ("text/html; charset=none", b'<meta charset="cp1252">caf\xe9', "caf\u00e9"),
        ("text/html", b'<meta charset="cp1252">caf\xe9', "caf\u00e9"),
    ],
)
def test_the_charset_is_the_headers_if_it_fits_else_the_pages(tmp_path, header, body, text):
    block = answer(b"<html><p>" + body, headers={"Content-Type": header})

    assert one_page(write(tmp_path, warc_record(block))).text.endswith(text)


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (warc_record(answer(status="404 Not Found")), "not a page: HTTP status 404"),
        (warc_record(answer(status="301 Moved")), "not a page: HTTP status 301, a redirect"),
        (warc_record(answer(status="206 Partial Content")), "not a page: HTTP status 206"),
        (
            warc_record(answer(b"\x89PNG", headers={"Content-Type": "image/png"})),
            "not a page: image/png",
        ),
        (warc_record(answer(headers={"Content-Type": "text/css"})), "not a page: text/css"),
        (warc_record(answer(b"\x89PNG\r\n\x1a\n" + bytes(99))), "not a page: PNG picture"),
        (warc_record(answer(b"\x01\x02" * 99)), "not a page: binary data"),
        (warc_record(answer(b" \r\n ")), "not a page: its body is empty"),
        (
            warc_record(answer(b'{"a": 1}')),
            "not a page: called HTML, but without markup",
        ),
        (
            warc_record(answer(b"some words", headers={"Content-Type": ""})),
            "not a page: of no stated kind, and no HTML",
        ),
        (
            warc_record(answer(b"<?xml version='1.0'?><rss><channel/></rss>")),
            "not a page: feed",
        ),
        (
            warc_record(
                answer(b"User-agent: *", headers={"Content-Type": "text/plain"}),
                url="https://oldport.example/robots.txt",
            ),
            "a file for programs beside the pages",
        ),
        (
            warc_record(b"text", kind="resource", url="urn:text:x", media_type="text/plain"),
            "not a page of the web (urn: address)",
        ),
        (warc_record(url=""), "it names no address"),
        (
            warc_record(answer(b""), kind="revisit", WARC_Refers_To_Date=DATE),
            f"a revisit: the page had not changed, as captured {DATE}",
        ),
        (warc_record(b"", kind="revisit"), "a revisit: the page had not changed"),
    ],
)
def test_what_is_no_page_is_skipped_with_its_reason(tmp_path, record, reason):
    assert outcomes(write(tmp_path, record, warc_record())) == [
        (":1", "skipped", reason),
        (":2", "page", "text/html"),
    ]


def test_a_revisit_that_brings_its_page_is_one(tmp_path):
    assert one_page(write(tmp_path, warc_record(kind="revisit"))).text == PAGE_TEXT


def test_html_of_no_stated_kind_is_a_page(tmp_path):
    record = warc_record(answer(headers={"Content-Type": ""}))

    assert one_page(write(tmp_path, record)).media_type == "text/html"


def test_html_sent_as_plain_text_is_read_as_html(tmp_path):
    record = warc_record(answer(headers={"Content-Type": "text/plain"}))

    assert one_page(write(tmp_path, record)).media_type == "text/html"


def test_a_page_the_crawler_cut_off_says_so(tmp_path):
    page = one_page(write(tmp_path, warc_record(WARC_Truncated="length")))

    assert page.warnings == ("the crawler cut the page off (length)",)


def test_a_file_of_other_records_says_what_it_holds(tmp_path):
    reason = "holds no pages, only other records: 2 request, 1 warcinfo"

    assert outcomes(write(tmp_path, INFO, REQUEST, REQUEST)) == [("", "skipped", reason)]


def test_a_header_may_run_over_several_lines(tmp_path):
    record = warc_record(X_Note="one\r\n two").replace(b"WARC/1.0", b"WARC/1.1")

    assert one_page(write(tmp_path, record)).url == URL


def test_a_damaged_member_costs_only_itself(tmp_path):
    members = [gz(warc_record(url=f"{URL}/{number}")) for number in range(5)]
    broken = bytearray(members[2])
    broken[len(broken) // 2] ^= 0xFF
    start = len(members[0]) + len(members[1])

    found = read(write(tmp_path, *members[:2], bytes(broken), *members[3:], name="day.warc.gz"))

    assert [record.origin.rpartition(":")[2] for record in found] == ["1", "2", "3", "4", "5"]
    [damaged] = [record for record in found if isinstance(record, Unread)]
    assert damaged is found[2]
    assert damaged.failed
    assert damaged.reason.startswith("damaged: ")
    assert damaged.reason.endswith(f"(near byte {start} of the file)")
    assert [record.url for record in found if isinstance(record, RawPage)][2] == f"{URL}/3"


def test_a_member_with_a_wrong_checksum_fails_alone(tmp_path):
    members = [gz(warc_record(url=f"{URL}/{number}")) for number in range(3)]
    broken = bytearray(members[1])
    broken[-8] ^= 1

    kinds = outcomes(write(tmp_path, members[0], bytes(broken), members[2], name="day.warc.gz"))

    assert [kind for _, kind, _ in kinds] == ["page", "failed", "page"]


def test_members_damaged_where_they_begin_are_passed(tmp_path):
    members = [gz(warc_record(url=f"{URL}/{number}")) for number in range(4)]
    broken = b"\0\1\2\3" + members[1][4:]
    false_start = b"\x1f\x8b\x08\x00" + bytes(range(40))

    kinds = outcomes(
        write(tmp_path, members[0], broken, false_start, *members[2:], name="day.warc.gz")
    )

    assert [kind for _, kind, _ in kinds] == ["page", "failed", "page", "page"]


def test_a_long_damaged_place_is_passed(tmp_path):
    first, last = gz(warc_record()), gz(warc_record(url=f"{URL}/2"))

    kinds = outcomes(write(tmp_path, first, b"?" * 300_000, last, name="day.warc.gz"))

    assert [kind for _, kind, _ in kinds] == ["page", "failed", "page"]


def test_a_damaged_frame_of_zstd_costs_only_itself(tmp_path):
    frames = [zstandard.compress(warc_record(url=f"{URL}/{number}")) for number in range(3)]
    broken = bytearray(frames[1])
    broken[5] ^= 0xFF

    kinds = outcomes(write(tmp_path, frames[0], bytes(broken), frames[2], name="day.warc.zst"))

    assert [kind for _, kind, _ in kinds] == ["page", "failed", "page"]


@pytest.mark.parametrize("pack", [lambda record: record, gz])
def test_a_file_cut_off_gives_what_stands_before(tmp_path, pack):
    packed = pack(warc_record()) + pack(warc_record())[:-60]

    first, second = outcomes(write(tmp_path, packed, name="day.warc"))

    assert first == (":1", "page", "text/html")
    assert second[:2] == (":2", "failed")
    assert second[2].startswith("it ends too early: the file was cut off (near byte ")


def test_a_length_too_large_does_not_swallow_what_follows(tmp_path):
    wrong = warc_record(length=len(answer()) + 700)

    kinds = outcomes(write(tmp_path, wrong, warc_record(), warc_record(), warc_record()))

    assert [kind for _, kind, _ in kinds] == ["failed", "page", "page", "page"]
    assert kinds[0][2].startswith("damaged: its length is wrong, for no record follows it (near")


def test_a_length_too_small_fails_its_record(tmp_path):
    wrong = warc_record(length=len(answer()) - 70)

    kinds = outcomes(write(tmp_path, wrong, warc_record()))

    assert [kind for _, kind, _ in kinds] == ["failed", "page"]


@pytest.mark.parametrize("by", [-70, 70, 9999])
@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ({"Content-Length": str(len(PAGE))}, PAGE),
        ({"Transfer-Encoding": "chunked"}, chunked(PAGE)),
    ],
)
def test_an_answer_that_says_where_it_ends_outlasts_a_wrong_length(tmp_path, by, headers, body):
    block = answer(body, headers=headers)
    wrong = warc_record(block, length=len(block) + by)

    first, second = pages(write(tmp_path, wrong, warc_record()))

    assert first.content == PAGE
    assert first.warnings == ("the record has another length than its header says",)
    assert second.warnings == ()


def test_a_file_of_nothing_but_wrong_lengths_is_read_once(tmp_path):
    wrong = warc_record(b"x", length=RECORD_LIMIT - 1)

    found = outcomes(write(tmp_path, wrong * 20_000))

    assert {kind for _, kind, _ in found} == {"failed"}


@pytest.mark.parametrize(
    "header",
    [
        b"WARC/1.0\r\nWARC-Type: response\r\n\r\n",
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\n",
        b"WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\n",
        b"WARC/1.0\r\nX: " + b"x" * 200_000 + b"\r\n\r\n",
        b"WARC/1.0\r\n" + b"X: y\r\n" * 200_000 + b"\r\n",
        b"what is this\r\n",
    ],
)
def test_a_broken_header_costs_only_its_record(tmp_path, header):
    kinds = outcomes(write(tmp_path, warc_record(), header, warc_record()))

    assert [kind for _, kind, _ in kinds] == ["page", "failed", "page"]
    assert kinds[1][2].startswith("damaged: ")


def test_a_page_larger_than_a_record_may_be_fails_alone(tmp_path):
    large = warc_record(answer(b"<p>" + b"x" * RECORD_LIMIT))
    picture = warc_record(
        answer(bytes(RECORD_LIMIT), headers={"Content-Type": "image/png"}), url=f"{URL}.png"
    )

    assert outcomes(write(tmp_path, large, picture, warc_record())) == [
        (":1", "failed", "not a page: larger than 32 MiB"),
        (":2", "skipped", "not a page: image/png"),
        (":3", "page", "text/html"),
    ]


def test_a_web_archive_that_is_a_bomb_is_stopped(tmp_path):
    picture = answer(bytes(70 * MEBIBYTE), headers={"Content-Type": "image/png"})
    packed = gzipped(warc_record(), warc_record(picture), warc_record())

    first, second = outcomes(write(tmp_path, packed, name="day.warc.gz"))

    assert first == (":1", "page", "text/html")
    assert second[:2] == ("", "failed")
    assert second[2].startswith("refused: it unpacks to more than 200 times its size")


def test_zeros_at_the_end_are_no_damage(tmp_path):
    assert one_page(write(tmp_path, warc_record(), bytes(5000))).url == URL


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


def test_a_packed_arc_is_read_past_damage(tmp_path):
    members = [gz(record) for record in (ARC_HEADER, *(arc_record(),) * 3)]
    broken = bytearray(members[2])
    broken[len(broken) // 2] ^= 0xFF

    kinds = outcomes(write(tmp_path, *members[:2], bytes(broken), members[3], name="a.arc.gz"))

    assert [kind for _, kind, _ in kinds] == ["page", "failed", "page"]


def test_a_wrong_length_in_an_arc_costs_only_its_record(tmp_path):
    wrong = arc_record(length=len(answer()) + 30)

    kinds = outcomes(write(tmp_path, ARC_HEADER, wrong, arc_record(), arc_record(), name="a.arc"))

    assert [kind for _, kind, _ in kinds] == ["failed", "page", "page"]


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
