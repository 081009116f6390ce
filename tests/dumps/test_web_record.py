"""Which records of a web archive are pages, and what is said of the others."""

import pytest

from articles.dumps.limits import RECORD_LIMIT
from articles.records import moment_json
from tests.dumps.making import one_page, outcomes, pages
from tests.dumps.web_making import (
    ARC_HEADER,
    DATE,
    INFO,
    PAGE,
    REQUEST,
    URL,
    answer,
    warc_record,
    write,
)


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
    assert one_page(write(tmp_path, warc_record(kind="revisit"))).text == PAGE.decode()


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


@pytest.mark.parametrize("date", ["notadate", "2021-99-05T10:11:12Z"])
def test_a_date_that_is_none_is_told_with_the_page(tmp_path, date):
    page = one_page(write(tmp_path, warc_record(date=date)))

    assert page.captured_at is None
    assert page.warnings == (f"the record's date is none: {date!r}, not used",)


@pytest.mark.parametrize("date", ["2021", "2021-08"])
def test_a_date_without_its_day_is_no_day_of_capture(tmp_path, date):
    page = one_page(write(tmp_path, warc_record(date=date)))

    assert page.captured_at is None
    assert page.warnings == (f"the record's date names no day: {date!r}, not used",)


def test_a_record_that_says_its_kind_twice_is_of_that_kind(tmp_path):
    twice = warc_record().replace(b"\r\n", b"\r\nWARC-Type: response\r\n", 1)

    assert one_page(write(tmp_path, twice)).url == URL


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("postcard", "a record of a kind not known here (postcard)"),
        ("", "a record that says no kind"),
    ],
)
def test_a_record_of_no_known_kind_is_told(tmp_path, kind, reason):
    strange = warc_record(kind=kind)

    assert outcomes(write(tmp_path, INFO, strange, warc_record())) == [
        (":2", "skipped", reason),
        (":3", "page", "text/html"),
    ]


@pytest.mark.parametrize(
    ("line", "captured"),
    [
        (f"{URL} 192.0.2.7 20020317 text/html", "2002-03-17"),
        (f"{URL} 192.0.2.7 200203171011 text/html", "2002-03-17T10:11:00+00:00"),
        (f"{URL} 192.0.2.7 20020317101112 text/html 200 - - 20020318 a.arc", "2002-03-17T10:11:12+00:00"),
        (f"{URL} 2001:db8::7 20020317 text/html 200 - - 19990101 a.arc", "2002-03-17"),
    ],
)  # fmt: skip
def test_the_date_of_an_arc_may_be_a_day(tmp_path, line, captured):
    block = answer()
    record = f"{line} {len(block)}\n".encode() + block + b"\n"

    first, second = pages(write(tmp_path, ARC_HEADER, record, record, name="a.arc"))

    assert (first.url, moment_json(first.captured_at)) == (URL, captured)
    assert second.text == first.text


def test_eight_digits_that_are_no_day_begin_no_record(tmp_path):
    record = f"{URL} 192.0.2.7 20029917 text/html 5\nweir!\n".encode()

    found = outcomes(write(tmp_path, ARC_HEADER, record, name="a.arc"))

    assert found[0][1] == "failed"


def test_a_record_without_a_date_has_none_to_tell_of(tmp_path):
    assert one_page(write(tmp_path, warc_record(date=""))).warnings == ()
