import base64
import quopri

import pytest

from articles.dumps.limits import RECORD_LIMIT
from articles.records import moment_json
from tests.dumps.making import one_page, outcomes, write_files

URL = "https://oldport.example/ferry?day=5"
PAGE = (
    "<!DOCTYPE html><html><head><title>Ferry back = good</title></head>"
    "<body><p>The ferry sails to the caf\u00e9 on Marrow Isle again.</p></body></html>"
)
FRAME = b"<html><body>An advertisement</body></html>"
PICTURE = base64.encodebytes(bytes(range(256)))


def part(content, **headers):
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    return f"{lines}\r\n".encode() + content


def html_part(content=None, *, location=URL, **headers):
    content = quopri.encodestring(PAGE.encode()) if content is None else content
    given = {
        "Content_Type": "text/html; charset=utf-8",
        "Content_Transfer_Encoding": "quoted-printable",
        "Content_Location": location,
        **headers,
    }
    return part(content, **{name: value for name, value in given.items() if value})


def message(*parts, head="", boundary="----=_Lantern", extra="", end=True):
    head = head or f"From: <Saved by Lantern>\r\nSnapshot-Content-Location: {URL}\r\n"
    start = (
        f"{head}Subject: Ferry back\r\nDate: Thu, 5 Aug 2021 12:11:12 +0200\r\n"
        f'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";{extra}'
        f'\r\n\tboundary="{boundary}"\r\n\r\n\r\n'
    ).encode()
    between = f"\r\n--{boundary}\r\n".encode()
    return (
        start
        + b"".join(between + one for one in parts)
        + (f"\r\n--{boundary}--\r\n".encode() if end else b"")
    )


def write(tmp_path, content, name="ferry.mhtml"):
    return write_files(tmp_path, {name: content}) / name


def picture(location="https://oldport.example/boat.png"):
    return part(
        PICTURE,
        Content_Type="image/png",
        Content_Transfer_Encoding="base64",
        Content_Location=location,
    )


def test_the_root_of_a_message_is_the_page(tmp_path):
    path = write(tmp_path, message(html_part(), picture()))

    page = one_page(path)

    assert (page.origin, page.url, page.media_type) == (str(path), URL, "text/html")
    assert page.text.strip() == PAGE
    assert page.content.strip() == PAGE.encode()
    assert moment_json(page.captured_at) == "2021-08-05T12:11:12+02:00"
    assert (page.captured_from, page.charset) == ("record", "utf-8")


@pytest.mark.parametrize("name", ["ferry.mht", "ferry.html", "ferry"])
def test_a_message_is_told_by_its_first_bytes(tmp_path, name):
    assert one_page(write(tmp_path, message(html_part()), name)).url == URL


@pytest.mark.parametrize(
    ("encoding", "content"),
    [
        ("base64", base64.encodebytes(PAGE.encode())),
        ("8bit", PAGE.encode()),
        ("", PAGE.encode()),
        ("Quoted-Printable", quopri.encodestring(PAGE.encode())),
    ],
)
def test_the_encoding_of_the_root_is_undone(tmp_path, encoding, content):
    root = html_part(content, Content_Transfer_Encoding=encoding)

    assert one_page(write(tmp_path, message(root))).text.strip() == PAGE


@pytest.mark.parametrize(
    ("media_type", "content"),
    [
        ("text/html; charset=windows-1252", PAGE.encode("cp1252")),
        ("text/html", b'<meta charset="windows-1252">' + PAGE.encode("cp1252")),
        ("text/html; charset=none", b'<meta charset="windows-1252">' + PAGE.encode("cp1252")),
    ],
)
def test_the_charset_is_the_parts_else_the_pages_own(tmp_path, media_type, content):
    root = html_part(content, Content_Type=media_type, Content_Transfer_Encoding="binary")

    assert one_page(write(tmp_path, message(root))).text.strip().endswith(PAGE)


def test_frames_are_no_pages(tmp_path):
    frame = html_part(FRAME, location="https://ads.example/", Content_Transfer_Encoding="")

    for parts in ([html_part(), frame], [frame, html_part()], [picture(), frame, html_part()]):
        assert one_page(write(tmp_path, message(*parts))).text.strip() == PAGE


def test_the_message_may_name_its_root(tmp_path):
    parts = [html_part(FRAME, Content_ID="<1@x>"), html_part(Content_ID="<2@x>")]

    page = one_page(write(tmp_path, message(*parts, extra='\r\n\tstart="<2@x>";')))

    assert page.text.strip() == PAGE


@pytest.mark.parametrize("end", [True, False])
def test_a_root_that_is_not_there_gives_way_to_the_first_page(tmp_path, end):
    parts = [html_part(location="https://oldport.example/other"), html_part(FRAME), picture()]

    page = one_page(write(tmp_path, message(*parts[::2], extra='\r\n\tstart="<9@x>";', end=end)))

    assert page.text.strip() == PAGE
    assert page.url == URL


def test_a_page_saved_by_an_old_browser_has_the_address_of_its_root(tmp_path):
    content = message(html_part(), head="From: <Saved by an old browser>\r\n")

    assert one_page(write(tmp_path, content)).url == URL


def test_a_folded_address_is_one(tmp_path):
    head = "From: x\r\nSnapshot-Content-Location: https://oldport.example/\r\n\tferry?day=5\r\n"

    assert one_page(write(tmp_path, message(html_part(), head=head))).url == URL


def test_a_file_on_someones_disk_is_no_address(tmp_path):
    content = message(html_part(location="file:///C:/ferry.html"), head="From: x\r\n")

    assert one_page(write(tmp_path, content)).url == ""


def test_parts_in_parts_are_looked_through(tmp_path):
    inner = b"--inner\r\n" + html_part() + b"\r\n--inner--\r\nend"
    nested = part(inner, Content_Type='multipart/alternative; boundary="inner"')
    other = html_part(location="https://oldport.example/other")

    assert one_page(write(tmp_path, message(nested, picture()))).text.strip() == PAGE
    assert one_page(
        write(tmp_path, message(part(
            b"--inner\r\n" + other + b"\r\n--inner--\r\n",
            Content_Type='multipart/alternative; boundary="inner"',
        ), html_part()))
    ).text.strip() == PAGE  # fmt: skip


def test_a_message_of_one_part_is_a_page(tmp_path):
    content = b"MIME-Version: 1.0\r\n" + html_part()

    assert one_page(write(tmp_path, content)).text.strip() == PAGE


def test_pictures_are_not_kept_however_many(tmp_path):
    assert one_page(write(tmp_path, message(*[picture()] * 400, html_part()))).text.strip() == PAGE


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (message(picture()), "not a page: none of its parts is HTML"),
        (b"Content-Type: text/plain\r\n\r\nFerry", "not a page: text/plain"),
        (message(html_part(b"")), "its page is empty"),
        (message(html_part())[:-150], "it ends too early: the file was cut off"),
        (
            b"Content-Type: multipart/related\r\n\r\n--x\r\n",
            "damaged: it does not say what stands between its parts",
        ),
        (
            message(html_part(b"a", Content_Transfer_Encoding="base64")),
            "damaged: ",
        ),
        (b"X: y\r\n" * 20_000, "damaged: its header is endless"),
        (
            message(html_part(b"<p>" + b"x" * RECORD_LIMIT)),
            "not a page: a line larger than 32 MiB",
        ),
        (
            message(html_part((b"<p>" + b"x" * 997 + b"\n") * (RECORD_LIMIT // 660))),
            "not a page: larger than 32 MiB",
        ),
        (
            message(html_part((b"<p>" + b"x" * 997 + b"\n") * (RECORD_LIMIT // 999))),
            "not a page: larger than 32 MiB",
        ),
    ],
)
def test_a_broken_message_fails_with_its_reason(tmp_path, content, reason):
    [(_, kind, found)] = outcomes(write(tmp_path, content))

    assert kind == "failed"
    assert found.startswith(reason)


@pytest.mark.parametrize(
    "left", [b"", b"--", b"------=_Lan", b"------=_Lantern\r\nContent-Type: ima"]
)
def test_a_page_that_is_whole_outlives_a_cut_behind_it(tmp_path, left):
    cut = message(html_part(), end=False) + b"\r\n" + left

    page = one_page(write(tmp_path, cut))

    assert page.text.strip() == PAGE


def test_a_packed_page_before_a_boundary_cut_off_is_whole(tmp_path):
    packed = base64.encodebytes(PAGE.encode())
    part_ = html_part(packed, Content_Transfer_Encoding="base64")

    page = one_page(write(tmp_path, message(part_, end=False) + b"\r\n------=_L"))

    assert page.text == PAGE


def test_a_page_behind_too_many_parts_says_so(tmp_path):
    content = message(*[part(b"x", Content_Type="image/png")] * 10_001, html_part())

    [(_, kind, reason)] = outcomes(write(tmp_path, content))

    assert (kind, reason) == ("failed", "not a page: none of its first 10,000 parts is HTML")


def test_a_letter_is_no_saved_page(tmp_path):
    letter = b"From: Ann Roe\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\n"
    write_files(tmp_path, {"letter.eml": letter, "z.txt": b"Ferry"})

    assert outcomes(tmp_path)[0][1] == "skipped"
