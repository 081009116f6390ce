import os
import socket
import zipfile

import pytest

from articles.dumps import FORMATS, open_dump
from articles.errors import DumpError
from articles.records import RawPage
from tests.dumps.making import HTML, TEXT, one_page, outcomes, pages, read, write_files, zipped


def test_a_text_file_is_one_page(tmp_path):
    page = one_page(write_files(tmp_path, {"ferry.txt": TEXT}) / "ferry.txt")

    assert page.media_type == "text/plain"
    assert page.text == TEXT.decode()
    assert page.content == TEXT
    assert page.origin == f"{tmp_path}/ferry.txt"
    assert page.collection == tmp_path.name


def test_an_html_file_is_one_page(tmp_path):
    page = one_page(write_files(tmp_path, {"ferry.html": HTML}) / "ferry.html")

    assert page.media_type == "text/html"
    assert page.content == HTML


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("page.txt", HTML, "text/html"),
        ("index.php?id=3", HTML, "text/html"),
        ("page", HTML, "text/html"),
        ("page.html", b"\xef\xbb\xbf <!-- saved -->\n<html><body>x</body></html>", "text/html"),
        ("page.xhtml", b'<?xml version="1.0"?>\n<html xmlns="x"><body/></html>', "text/html"),
        ("page.html", "<!doctype html><p>\u00e9".encode("utf-16"), "text/html"),
        ("page.html", b"Only words, <b>some</b> of them bold", "text/html"),
        ("page.html", b"Only words", "text/plain"),
        ("page", TEXT, "text/plain"),
        ("article.10482", TEXT, "text/plain"),
        ("record.txt", b'{"title": "Ferry back"}', "application/json"),
        ("record", b'  {"title": "Ferry back"}', "application/json"),
        ("update.txt", b"[Update] The ferry is back\nIt sails.", "text/plain"),
    ],
)
def test_kinds_are_told_by_bytes_before_names(tmp_path, name, content, media_type):
    write_files(tmp_path, {name: content})

    assert one_page(tmp_path / name).media_type == media_type


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("logo.png", b"\x89PNG\r\n\x1a\n" + bytes(40), "PNG picture"),
        ("film.mp4", b"\x00\x00\x00\x20ftypisom", "MP4 film or picture"),
        ("crawl.warc", b"no such thing", "web archive, WARC"),
        ("crawl.cdx", b" CDX N b a m s k r M S V g", "index of a web archive"),
        ("style.css", b"body { margin: 0 }", "style sheet"),
        ("table.xlsx", b"title,text\na,b\n", "Excel table"),
        ("item.xml", b'<?xml version="1.0"?><catalog/>', "XML"),
        (
            "map.xml",
            b'<?xml version="1.0"?><urlset><url/></urlset>',
            "sitemap: addresses of pages, no text of any",
        ),
        ("map.txt.xml", b"<sitemapindex/>", "sitemap: addresses of pages, no text of any"),
        ("feeds.xml", b'<?xml version="1.0"?><opml version="2.0"/>', "list of feeds, OPML"),
        ("a.webarchive", b"bplist00" + bytes(40), "property list, as Safari saves pages"),
        ("notes.foo", b"some words", ".foo file"),
        ("letter.docx", zipped({"word/document.xml": b"<w/>"}), "Word document"),
        ("day.jsonl.lz4", b"\x04\x22\x4d\x18" + bytes(range(60)), "LZ4 archive"),
    ],
)
def test_other_kinds_are_skipped_by_name(tmp_path, name, content, kind):
    write_files(tmp_path, {name: content, "zz.txt": TEXT})

    (place, outcome, reason), other = outcomes(tmp_path)
    assert (place, outcome, other) == (name, "skipped", ("zz.txt", "page", "text/plain"))
    assert reason.startswith(f"not a kind of dump this archive reads yet ({kind})")
    with pytest.raises(DumpError, match=kind):
        open_dump(tmp_path / name)


WORKBOOK = zipped({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"})
BOOK = zipped(
    {"mimetype": b"application/epub+zip", "a.xhtml": b"<html/>"}, compression=zipfile.ZIP_STORED
)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("day.xlsx", WORKBOOK, "(Excel table): export its rows as CSV or JSON Lines"),
        ("day.xls", b"\xd0\xcf\x11\xe0" + bytes(80), "(Excel table): export its rows as CSV or JSON Lines"),
        ("day.parquet", b"PAR1" + bytes(80), "(Parquet table): export its rows as CSV or JSON Lines"),
        ("day.db", b"SQLite format 3\0" + bytes(80), "(SQLite database): export its rows as CSV or JSON Lines"),
        ("day.pkl", b"\x80\x04\x95" + bytes(80), "(Python pickle): export its rows as CSV or JSON Lines"),
        ("day.sql", b"INSERT INTO posts VALUES (1);", "(SQL): export its rows as CSV or JSON Lines"),
        ("day", WORKBOOK, "(Office document): save its texts as HTML or plain text"),
        ("day.zip", WORKBOOK, "(Office document): save its texts as HTML or plain text"),
        ("book", BOOK, "(e-book): save its texts as HTML or plain text"),
        ("day.docx", WORKBOOK, "(Word document): save its texts as HTML or plain text"),
        ("day.pdf", b"%PDF-1.7\n", "(PDF document): save its texts as HTML or plain text"),
        ("day.eml", b"From: a@weir.example", "(mail): save the pages in it as HTML"),
        ("feeds.opml", b"<opml/>", "(list of feeds, OPML): fetch what it lists"),
        ("day.7z", b"7z\xbc\xaf\x27\x1c" + bytes(80), "(7-Zip archive): pack the files as zip, or unpack them"),
        ("a.html.lz", b"LZIP\x01\x0c" + bytes(80), "(lzip archive): pack the files as zip, or unpack them"),
        ("a.html.lzma", b"\x5d\0\0\x80\0" + bytes(80), "(LZMA archive): pack the files as zip, or unpack them"),
        ("a.html.br", bytes(range(256)), "(Brotli archive): pack the files as zip, or unpack them"),
        ("valley.com.br", b"a page", "(.br file)"),
        ("day.zip", b"#!/bin/sh\nexec unzip $0\n" + zipped({"a.txt": TEXT}),
         "(self-extracting archive): pack the files as zip, or unpack them"),
        ("day.exe", b"MZ\x90\0" + zipped({"a.txt": TEXT}), "(self-extracting archive): pack the files as zip, or unpack them"),
        ("day.zip", b"MZ\x90\0" + bytes(4096), "(self-extracting archive): pack the files as zip, or unpack them"),
        ("day.exe", b"MZ\x90\0" + bytes(80), "(program)"),
        ("logo.png", b"\x89PNG" + bytes(80), "(PNG picture)"),
        ("list.plist", b"<plist/>", "(property list)"),
    ],
)  # fmt: skip
def test_what_is_not_read_says_what_to_do(tmp_path, name, content, told):
    [(_, outcome, reason)] = outcomes(write_files(tmp_path, {name: content}))

    assert (outcome, reason) == ("skipped", f"not a kind of dump this archive reads yet {told}")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("page.txt", bytes(range(256)) * 8, "not a page: binary data of no known kind"),
        ("page", b"\0" * 600, "not a page: binary data of no known kind"),
        ("page.xyz", bytes(range(256)) * 8, "not a page: binary data of no known kind"),
        ("page.html", b"\x89PNG\r\n\x1a\n" + bytes(40), "not a page: PNG picture"),
        ("page.txt", b"%PDF-1.7\n%words", "not a page: PDF document"),
        ("page.txt", b"", "the file is empty"),
        ("page.jsonl", b"", "the file is empty"),
    ],
)
def test_what_should_be_a_page_and_is_none_fails(tmp_path, name, content, reason):
    write_files(tmp_path, {name: content, "zz.txt": TEXT})

    assert outcomes(tmp_path) == [(name, "failed", reason), ("zz.txt", "page", "text/plain")]
    with pytest.raises(DumpError, match=f"{name}: {reason}"):
        open_dump(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "content", "outcome"),
    [
        ("blank.txt", b" \n\t\n", ("", "failed", "the file holds nothing but blank space")),
        ("blank.jsonl", b"\n\n \n", ("", "skipped", "holds nothing to read")),
        ("none.json", b"[]", ("", "skipped", "holds nothing to read")),
    ],
)
def test_a_file_without_a_record_says_so(tmp_path, name, content, outcome):
    write_files(tmp_path, {name: content})

    assert outcomes(tmp_path / name) == [outcome]


def test_a_missing_path_is_an_error_at_once(tmp_path):
    with pytest.raises(DumpError, match=r"nowhere\.txt: no such file or folder"):
        open_dump(tmp_path / "nowhere.txt")


@pytest.mark.parametrize("name", ["x" * 300, "a\0b"])
def test_an_impossible_path_is_an_error(tmp_path, name):
    with pytest.raises(DumpError):
        open_dump(tmp_path / name)


def test_a_link_to_itself_is_an_error(tmp_path):
    (tmp_path / "round").symlink_to("round")

    with pytest.raises(DumpError, match="round in a circle"):
        open_dump(tmp_path / "round")


def test_a_pipe_or_a_device_is_an_error(tmp_path):
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(DumpError, match="a named pipe"):
        open_dump(tmp_path / "pipe")


def test_a_named_link_is_followed(tmp_path):
    write_files(tmp_path, {"dump/ferry.txt": TEXT})
    (tmp_path / "link.txt").symlink_to("dump/ferry.txt")

    assert one_page(tmp_path / "link.txt").text == TEXT.decode()


def test_an_unknown_format_is_an_error_that_names_the_known_ones(tmp_path):
    write_files(tmp_path, {"a.txt": TEXT})

    with pytest.raises(DumpError, match=r"'word'.*gz, .*zip, tar.*jsonl, json.*csv, tsv.*text"):
        open_dump(tmp_path / "a.txt", format="word")


def test_a_given_format_overrides_the_kind(tmp_path):
    write_files(tmp_path, {"a.txt": HTML, "b.css": TEXT})

    assert one_page(tmp_path / "a.txt", format="text").media_type == "text/plain"
    assert one_page(tmp_path / "b.css", format="html").media_type == "text/html"
    assert [page.media_type for page in pages(tmp_path, format="text")] == ["text/plain"] * 2


def test_a_given_format_is_that_of_the_files_in_an_archive(tmp_path):
    write_files(tmp_path, {"a.zip": zipped({"a.txt": HTML})})

    assert one_page(tmp_path / "a.zip", format="text").media_type == "text/plain"


def test_a_given_format_does_not_make_a_page_of_bytes(tmp_path):
    write_files(tmp_path, {"a.dat": b"\0\1\2\3" * 100})

    [outcome] = outcomes(tmp_path / "a.dat", format="text")

    assert outcome == ("", "failed", "not a page: binary data")


def test_reading_is_lazy(tmp_path):
    write_files(tmp_path, {"a.txt": TEXT, "b.txt": TEXT})
    records = open_dump(tmp_path)
    first = next(records)
    (tmp_path / "b.txt").write_bytes(b"Changed since\n")

    second = next(records)

    assert isinstance(first, RawPage)
    assert isinstance(second, RawPage)
    assert second.text == "Changed since\n"


def test_a_page_past_the_limit_fails(tmp_path):
    write_files(tmp_path, {"a.txt": b"word " * (7 << 20), "b.txt": TEXT})

    assert outcomes(tmp_path) == [
        ("a.txt", "failed", "not a page: larger than 32 MiB"),
        ("b.txt", "page", "text/plain"),
    ]


def test_every_format_has_a_name_of_its_own():
    names = [known.name for known in FORMATS]

    assert len(set(names)) == len(names)


def test_a_socket_in_a_folder_fails_alone(tmp_path):
    write_files(tmp_path, {"b.txt": TEXT})
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(os.fspath(tmp_path / "a"))
        assert outcomes(tmp_path) == [
            ("a", "failed", "not a file but a socket"),
            ("b.txt", "page", "text/plain"),
        ]


def test_records_come_out_the_same_twice(tmp_path):
    write_files(tmp_path, {f"{name}.txt": TEXT for name in "zebra"})

    assert read(tmp_path) == read(tmp_path)


@pytest.mark.parametrize(
    ("ending", "media_type"), [(b"Ferry", "text/plain"), (b"<p>Ferry</p>", "text/html")]
)
def test_a_kind_is_told_behind_any_number_of_comments(tmp_path, ending, media_type):
    """Each was tried together with those after it as well: of thirty that took hours."""
    comments = b"<!-- a ferry --> <!-- > -->\n" * 60

    page = one_page(write_files(tmp_path, {"ferry": comments + ending}) / "ferry")

    assert page.media_type == media_type


def test_a_list_of_addresses_is_no_article(tmp_path):
    listed = b"https://weir.example/1\nhttps://weir.example/2\n"
    told = b"https://weir.example/1\n\nThe weir is closed to lorries."
    write_files(tmp_path, {"a.txt": listed, "b.txt": told})

    reason = (
        "a list of addresses, no text: import the pages themselves, as a crawler saves them (WARC)"
    )
    assert outcomes(tmp_path) == [("a.txt", "skipped", reason), ("b.txt", "page", "text/plain")]
