"""What HTTP did to a body on its way is undone before it is a page."""

import zlib

import brotli
import pytest
import zstandard

from articles.dumps.limits import RECORD_LIMIT
from tests.dumps.making import one_page, outcomes
from tests.dumps.web_making import PAGE, answer, chunked, gz, warc_record, write


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
