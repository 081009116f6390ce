import base64
import io
import zipfile

import pytest

from articles.dumps.limits import RECORD_LIMIT
from articles.pages import parse_page
from articles.records import moment_json
from tests.dumps.making import HTML, one_page, outcomes, write_files, zipped

URL = "https://oldport.example/news/ferry"
BODY = "<head><title>Ferry back</title></head><body><p>It sails.</p></body></html>"


def single_file(*, date, version="SingleFile", url=URL):
    return (
        f'<!DOCTYPE html> <html lang="en"><!--\n Page saved with {version} \n url: {url} \n'
        f" saved date: {date}\n-->{BODY}"
    ).encode()


@pytest.mark.parametrize("version", ["SingleFile", "SingleFileZ"])
@pytest.mark.parametrize(
    ("date", "captured"),
    [
        (
            "Thu Aug 05 2021 12:11:12 GMT+0200 (Central European Summer Time)",
            "2021-08-05T12:11:12+02:00",
        ),
        ("2021-08-05T10:11:12.000Z", "2021-08-05T10:11:12+00:00"),
    ],
)
def test_a_page_saved_with_single_file_says_where_and_when(tmp_path, version, date, captured):
    write_files(tmp_path, {"ferry.html": single_file(date=date, version=version)})

    page = one_page(tmp_path / "ferry.html")

    assert (page.url, moment_json(page.captured_at)) == (URL, captured)
    assert page.captured_from == "record"


@pytest.mark.parametrize("date", ["", "gestern", "Thu Aug 99 2021 12:11:12 GMT+0200"])
def test_a_date_that_is_none_leaves_the_address(tmp_path, date):
    write_files(tmp_path, {"ferry-2021-08-04.html": single_file(date=date or "?")})

    page = one_page(tmp_path / "ferry-2021-08-04.html")

    assert page.url == URL
    assert page.captured_from == "file name"


def test_a_page_saved_by_a_browser_says_where(tmp_path):
    content = f"<!DOCTYPE html>\n<!-- saved from url=(0034){URL} -->\n<html>{BODY}".encode()
    write_files(tmp_path, {"ferry.html": content})

    page = one_page(tmp_path / "ferry.html")

    assert (page.url, page.captured_at) == (URL, None)


@pytest.mark.parametrize("address", ["about:internet", "file:///C:/ferry.html"])
def test_an_address_that_is_not_of_the_web_is_none(tmp_path, address):
    content = f"<!DOCTYPE html><!-- saved from url=(0014){address} --><html>{BODY}".encode()
    write_files(tmp_path, {"ferry.html": content})

    assert one_page(tmp_path / "ferry.html").url == ""


def test_a_mirrored_page_says_where_and_when(tmp_path):
    content = (
        f"<html><!-- Mirrored from oldport.example/news/ferry by HTTrack Website Copier/3.x "
        f"[XR&CO'2014], Thu, 05 Aug 2021 10:11:12 GMT -->{BODY}"
    ).encode()
    write_files(tmp_path, {"ferry.html": content})

    page = one_page(tmp_path / "ferry.html")

    assert page.url == "http://oldport.example/news/ferry"
    assert moment_json(page.captured_at) == "2021-08-05T10:11:12+00:00"


def test_a_page_fetched_from_the_internet_archive_says_when_it_was_archived(tmp_path):
    content = (
        f"<!DOCTYPE html><html>{BODY}<!--\n     FILE ARCHIVED ON 10:11:12 Aug 05, 2021 AND "
        "RETRIEVED FROM THE\n     INTERNET ARCHIVE ON 08:00:00 Nov 27, 2026.\n-->"
    ).encode()
    write_files(tmp_path, {"ferry.html": content})

    page = one_page(tmp_path / "ferry.html")

    assert moment_json(page.captured_at) == "2021-08-05T10:11:12+00:00"


def test_the_address_a_manifest_gives_comes_first(tmp_path):
    files = {
        "ferry.html": single_file(date="?"),
        "manifest.csv": b"file,url\nferry.html,https://oldport.example/other\n",
    }
    write_files(tmp_path, files)

    assert one_page(tmp_path).url == "https://oldport.example/other"


def test_a_picture_in_the_page_is_no_address_of_one(tmp_path):
    data = "data:image/png;base64," + base64.b64encode(bytes(300_000)).decode()
    content = (
        f'<!DOCTYPE html><html><head><title>Ferry back</title><meta property="og:image" '
        f'content="{data}"><script type="application/ld+json">{{"@type": "NewsArticle", '
        f'"headline": "Ferry back", "image": "{data}"}}</script></head><body><article>'
        f'<h1>Ferry back</h1><figure><img src="{data}"><figcaption>The boat</figcaption></figure>'
        f"<p>{'The ferry sails to Marrow Isle again. ' * 20}</p></article></body></html>"
    ).encode()
    write_files(tmp_path, {"ferry.html": content})

    facts = parse_page(one_page(tmp_path / "ferry.html")).facts

    assert facts.image_url == ""
    assert facts.headline == "Ferry back"
    assert not any("base64" in paragraph for paragraph in facts.body)


def self_extracting(files):
    style = b"<style>" + b"p { margin: 0 }\n" * 400 + b"</style>"  # programs in a real one
    shell = single_file(date="2021-08-05T10:11:12Z").replace(b"</head>", style + b"</head>")
    packed = io.BytesIO(shell)
    packed.seek(0, io.SEEK_END)
    with zipfile.ZipFile(packed, "a") as archive:
        for name, content in files.items():
            archive.writestr(name, content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def test_a_page_that_unpacks_itself_is_unpacked(tmp_path):
    inner = single_file(date="2021-08-05T10:11:12Z").replace(b"It sails.", b"The whole text.")
    write_files(tmp_path, {"ferry.html": self_extracting({"index.html": inner, "1.png": b"p"})})

    page = one_page(tmp_path / "ferry.html")

    assert "The whole text." in page.text
    assert page.url == URL


def test_a_page_with_another_zip_behind_it_stays_as_it_is(tmp_path):
    write_files(tmp_path, {"ferry.html": self_extracting({"other.txt": b"x"})})

    assert "It sails." in one_page(tmp_path / "ferry.html").text


def test_a_page_that_unpacks_itself_to_too_much_fails(tmp_path):
    packed = self_extracting({"index.html": HTML + bytes(RECORD_LIMIT)})
    write_files(tmp_path, {"ferry.html": packed})

    assert outcomes(tmp_path / "ferry.html") == [("", "failed", "not a page: larger than 32 MiB")]


def test_a_zip_that_begins_like_one_is_still_a_zip(tmp_path):
    write_files(tmp_path, {"a.zip": zipped({"ferry.html": single_file(date="?")})})

    assert one_page(tmp_path / "a.zip").url == URL
