"""Web archives: pages written in parts are joined, pages that had not changed are given again."""

import dataclasses
import io
import itertools
import sqlite3
import tarfile
import zipfile

import pytest

from articles.dumps import open_dump, revisits, web_parts
from articles.dumps.capture_date import Capture
from articles.dumps.dump_file import DumpFile
from articles.dumps.limits import RECORD_LIMIT
from articles.dumps.revisits import Visited
from articles.dumps.web_parts import WebParts
from articles.dumps.web_record import WebRecord
from articles.dumps.web_spill import Revisit, WebSpill
from articles.records import RawPage, Unread, moment_json
from tests.dumps.making import one_page, outcomes, pages, write_files
from tests.dumps.web_making import DATE, PAGE, URL, answer, gzipped, warc_record, write

LATER = "2021-09-06T11:12:13Z"
DIGEST = "sha1:FERRYFERRYFERRY"
PART_URL = "https://oldport.example/long"
WHOLE = answer()


def first_part(block=WHOLE[:60], *, name="<urn:uuid:a>"):
    return warc_record(block, url=PART_URL, WARC_Segment_Number="1", WARC_Record_ID=name)


def part(number, block, *, of="<urn:uuid:a>", whole=""):
    return warc_record(
        block, kind="continuation", url=PART_URL, media_type="", WARC_Segment_Number=str(number),
        WARC_Segment_Origin_ID=of, WARC_Segment_Total_Length=str(whole),
    )  # fmt: skip


def revisit(*, digest=DIGEST, url=URL, **headers):
    return warc_record(
        answer(b""), kind="revisit", url=url, date=LATER, WARC_Payload_Digest=digest, **headers
    )


@pytest.mark.parametrize("packed", [False, True])
def test_a_record_in_parts_is_one_page(tmp_path, packed):
    records = [
        first_part(),
        warc_record(),
        part(2, WHOLE[60:90]),
        part(3, WHOLE[90:], whole=len(WHOLE)),
    ]
    path = write(tmp_path, gzipped(*records) if packed else b"".join(records))

    found = pages(path)

    assert [page.url for page in found] == [URL, PART_URL]
    assert found[1].content == PAGE
    assert found[1].origin == f"{path}:1"
    assert moment_json(found[1].captured_at) == "2021-08-05T10:11:12+00:00"


@pytest.mark.parametrize(
    ("records", "places", "reason"),
    [
        ([first_part()], ":1", "written in several parts, of which only 1 are in this dump"),
        ([part(2, b"x")], ":1", "a part of a record that does not begin in this dump"),
        ([first_part(), part(3, b"x")], ":1", "written in several parts, of which only 2 are in this dump"),
        ([first_part(), part("x", b"x")], ":2:1", "written in several parts, which do not say whose they are"),
        ([first_part(), part(2, b"x", whole=999)], ":2", "written in several parts, which are not as long as they say"),
        ([first_part(name="")], ":1", "written in several parts, which do not say whose they are"),
        ([first_part(), first_part()], ":2:1", "written in several parts, which do not say whose they are"),
    ],
)  # fmt: skip
def test_parts_that_make_no_whole_are_skipped_each_once(tmp_path, records, places, reason):
    found = outcomes(write(tmp_path, *records))

    assert "".join(place for place, _, _ in found) == places
    assert {kind for _, kind, _ in found} == {"skipped"}
    assert found[0][2] == reason


def test_a_whole_that_is_no_page_is_skipped_for_what_it_is(tmp_path):
    moved = answer(b"moved", status="301 Moved")
    path = write(tmp_path, first_part(moved[:20]), part(2, moved[20:], whole=len(moved)))

    assert outcomes(path) == [(":1", "skipped", "not a page: HTTP status 301, a redirect")]


FILE = DumpFile(name="a", origin="a", open=io.BytesIO, collection="", capture=Capture())
RECORD = WebRecord(
    kind="response", url=URL, captured_at=None, media_type="", length=0, is_warc=True,
)  # fmt: skip


def added(parts, block, *, number="1", of="a", whole=""):
    record = dataclasses.replace(
        RECORD, id=of, segment_of=of, segment=number, segments_length=whole
    )
    return parts.add(record, block, file=FILE, place=f":{number}")


def test_parts_that_wait_for_others_have_a_limit(monkeypatch):
    monkeypatch.setattr(web_parts, "_HELD_LIMIT", 10)
    monkeypatch.setattr(web_parts, "_BEGUN_LIMIT", 2)
    parts = WebParts(WebSpill())
    too_many = "written in several parts, and too many are still waiting for theirs"
    assert added(parts, bytes(10)) is None
    assert added(parts, b"x", number="2") == too_many
    assert added(parts, b"", of="b") is None
    assert added(parts, b"", of="c") == too_many


def test_a_record_of_too_large_parts_is_told(monkeypatch):
    monkeypatch.setattr(web_parts, "_RECORD_LIMIT", 3)
    parts = WebParts(WebSpill())
    assert added(parts, b"ab") is None
    assert "larger than" in added(parts, b"cd", number="2", whole="4")


@pytest.mark.parametrize("order", list(itertools.permutations("abc")))
def test_parts_in_any_files_in_any_order_are_one_page(tmp_path, order):
    records = [first_part(), part(2, WHOLE[60:90]), part(3, WHOLE[90:], whole=len(WHOLE))]
    for name, record in zip(order, records, strict=True):
        write(tmp_path, gzipped(record), name=f"{name}.warc.gz")

    [page] = pages(tmp_path)

    assert page.content == PAGE
    assert page.origin == f"{tmp_path}/{order[0]}.warc.gz:1"


def revisit_first(tmp_path, wrap):
    """A dump whose revisits lie before the page; `wrap` makes a file of it."""
    later = gzipped(
        warc_record(url=URL + "/none", block=answer(b"")), warc_record(WARC_Payload_Digest=DIGEST)
    )
    files = {
        "a.warc.gz": gzipped(revisit(), revisit(digest="sha1:NONE"), revisit(url=URL + "/2")),
        "b.warc.gz": later,
        "c.warc.gz": gzipped(warc_record(b"broken", length=99)),
    }
    return wrap(tmp_path, files)


def as_folder(tmp_path, files):
    write_files(tmp_path / "crawl", files)
    return tmp_path / "crawl"


def as_zip(tmp_path, files):
    with zipfile.ZipFile(tmp_path / "crawl.wacz", "w") as archive:
        for name, content in files.items():
            archive.writestr(f"archive/{name}", content)
    return tmp_path / "crawl.wacz"


def as_tar(tmp_path, files):
    with tarfile.open(tmp_path / "crawl.tar.gz", "w:gz") as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return tmp_path / "crawl.tar.gz"


@pytest.mark.parametrize("wrap", [as_folder, as_zip, as_tar])
def test_a_revisit_that_lies_before_its_page_is_given_at_the_end(tmp_path, wrap):
    path = revisit_first(tmp_path, wrap)

    found = list(open_dump(path))

    given = [record for record in found if isinstance(record, RawPage)]
    assert [page.url for page in given] == [URL, URL, URL + "/2"]
    assert {page.content for page in given} == {PAGE}
    assert [(moment_json(page.captured_at) or "")[:10] for page in given] == [
        "2021-08-05", "2021-09-06", "2021-09-06",
    ]  # fmt: skip
    assert given[1].origin.endswith("a.warc.gz:1")
    assert given[1].warnings == (f"a revisit: the page is that of {given[0].origin}",)
    assert found[-1].origin.endswith("a.warc.gz:2")
    assert isinstance(found[-1], Unread)
    assert "a revisit: the page had not changed" in found[-1].reason


def test_what_is_met_long_before_is_read_again(tmp_path, monkeypatch):
    monkeypatch.setattr(revisits, "_KEPT_BYTES", 0)
    path = write(
        tmp_path, warc_record(WARC_Payload_Digest=DIGEST), revisit(digest="sha1:B"), revisit()
    )
    assert outcomes(path) == [
        (":1", "page", "text/html"),
        (":3", "page", "text/html"),
        (":2", "skipped", "a revisit: the page had not changed"),
    ]


def test_a_file_that_has_gone_meanwhile_is_not_read_again(tmp_path, monkeypatch):
    monkeypatch.setattr(revisits, "_KEPT_BYTES", 0)
    path = write(tmp_path, warc_record(WARC_Payload_Digest=DIGEST), revisit())
    found = open_dump(path)
    assert isinstance(next(found), RawPage)
    path.unlink()
    [left] = found
    assert isinstance(left, Unread)
    assert "had not changed" in left.reason


def test_a_full_disk_costs_only_what_is_read_together(tmp_path, monkeypatch):
    path = write(tmp_path, warc_record(WARC_Payload_Digest=DIGEST), revisit(digest="sha1:B"))

    def broken(self):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(WebSpill, "files_wanted", broken)
    assert outcomes(path)[-1] == (
        "", "failed", "its web archives could not be read together: database or disk is full"
    )  # fmt: skip


def test_a_reader_that_breaks_when_it_reads_again_costs_only_the_revisits(tmp_path, monkeypatch):
    monkeypatch.setattr(revisits, "_KEPT_BYTES", 0)
    path = write(tmp_path, warc_record(WARC_Payload_Digest=DIGEST), revisit())

    def broken(*_, **__):
        raise LookupError

    monkeypatch.setattr(WebSpill, "is_wanted", broken)
    assert [kind for _, kind, _ in outcomes(path)] == ["page", "skipped"]


def test_a_part_is_no_page_that_a_file_alone_gives_again(tmp_path, monkeypatch):
    monkeypatch.setattr(revisits, "_KEPT_BYTES", 0)
    first = warc_record(
        WHOLE[:60],
        WARC_Segment_Number="1",
        WARC_Record_ID="<urn:uuid:a>",
        WARC_Payload_Digest=DIGEST,
    )
    path = write(tmp_path, first, part(2, WHOLE[60:], whole=len(WHOLE)), revisit())
    assert [kind for _, kind, _ in outcomes(path)] == ["page", "skipped"]


@pytest.mark.parametrize(
    "again",
    [
        revisit(WARC_Profile="http://netpreserve.org/warc/1.0/revisit/identical-payload-digest"),
        revisit(
            WARC_Profile="http://netpreserve.org/warc/1.1/revisit/identical-payload-digest",
            WARC_Refers_To_Target_URI="https://elsewhere.example/",
            WARC_Refers_To_Date=DATE,
        ),
        revisit(digest=DIGEST.upper()),
        revisit(digest="", WARC_Refers_To_Target_URI=URL, WARC_Refers_To_Date=DATE),
        revisit(url="https://oldport.example/same-again"),
    ],
    ids=["1.0", "1.1", "another case", "by address and date", "another address"],
)
def test_a_revisit_gives_the_page_it_refers_to_again(tmp_path, again):
    path = write(tmp_path, warc_record(WARC_Payload_Digest=DIGEST), again)

    first, second = pages(path)

    assert (second.content, second.text) == (first.content, first.text)
    assert second.origin == f"{path}:2"
    assert second.url.encode() in again
    assert moment_json(second.captured_at) == "2021-09-06T11:12:13+00:00"
    assert f"a revisit: the page is that of {path}:1" in second.warnings


def test_a_revisit_of_a_page_in_another_file_of_the_dump_is_found(tmp_path):
    write(tmp_path, gzipped(warc_record(WARC_Payload_Digest=DIGEST)), name="a.warc.gz")
    write(tmp_path, gzipped(revisit()), name="b.warc.gz")

    assert [page.content for page in pages(tmp_path)] == [PAGE, PAGE]
    assert outcomes(tmp_path / "b.warc.gz")[0][1] == "skipped"


@pytest.mark.parametrize(
    "again",
    [
        revisit(digest="sha1:MILL"),
        revisit(digest="sha1:MILL", WARC_Refers_To_Target_URI=URL, WARC_Refers_To_Date=DATE),
        revisit(digest="", WARC_Refers_To_Target_URI=URL, WARC_Refers_To_Date=LATER),
        revisit(digest=""),
    ],
)
def test_a_revisit_of_what_was_not_seen_is_skipped(tmp_path, again):
    path = write(tmp_path, warc_record(WARC_Payload_Digest=DIGEST), again)

    assert [kind for _, kind, _ in outcomes(path)] == ["page", "skipped"]
    assert "a revisit: the page had not changed" in outcomes(path)[1][2]


def _with(record, digest):
    return dataclasses.replace(record, digest=digest)


def _page(page, origin, content):
    return dataclasses.replace(page, origin=origin, content=content)


def test_only_the_pages_met_last_are_remembered(tmp_path):
    visited = Visited()
    page = one_page(write(tmp_path, warc_record()))
    large = bytes(RECORD_LIMIT // 4)
    for number in range(10):
        visited.keep(_with(RECORD, f"sha1:{number}"), _page(page, f":{number}", large))

    kept = [
        number
        for number in range(10)
        if visited.page_of(Revisit("again", f"sha1:{number}", URL, None, ""))
    ]

    assert kept == list(range(2, 10))
    visited.keep(_with(RECORD, "sha1:B"), _page(page, ":b", large + b"x"))
    assert visited.page_of(Revisit("again", "sha1:b", URL, None, "")) is None
