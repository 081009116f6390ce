"""Web archives: pages written in parts are joined, pages that had not changed are given again."""

import dataclasses

import pytest

from articles.dumps.limits import RECORD_LIMIT
from articles.dumps.revisits import Visited
from articles.dumps.web_parts import WebParts
from articles.dumps.web_record import WebRecord
from articles.records import moment_json
from tests.dumps.making import one_page, outcomes, pages, write_files
from tests.dumps.web_making import DATE, PAGE, URL, answer, gzipped, warc_record

LATER = "2021-09-06T11:12:13Z"
DIGEST = "sha1:FERRYFERRYFERRY"
PART_URL = "https://oldport.example/long"
WHOLE = answer()


def write(tmp_path, *records, name="day.warc"):
    return write_files(tmp_path, {name: b"".join(records)}) / name


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
        ([first_part()], ":1", "written in several parts, of which only 1 are in this file"),
        ([part(2, b"x")], ":1", "a part of a record that does not begin in this file"),
        ([first_part(), part(3, b"x")], ":2:1", "a part of a record, out of order"),
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


def test_parts_that_wait_for_others_take_no_more_memory_than_two_records():
    parts = WebParts()
    record = WebRecord(
        kind="response", url=URL, captured_at=None, media_type="", length=0, is_warc=True,
        segment="1", id="a",
    )  # fmt: skip
    assert parts.add(record, bytes(2 * RECORD_LIMIT), place=":1") is None

    assert parts.add(record, b"x", place=":2") == (
        "written in several parts, and too many are still waiting for theirs"
    )


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
    record = WebRecord(
        kind="response", url=URL, captured_at=None, media_type="", length=0, is_warc=True,
        digest="sha1:A",
    )  # fmt: skip
    large = bytes(RECORD_LIMIT // 4)
    for number in range(10):
        visited.keep(_with(record, f"sha1:{number}"), _page(page, f":{number}", large))

    kept = [
        number
        for number in range(10)
        if visited.page_again(_with(record, f"sha1:{number}"), origin="again")
    ]

    assert kept == list(range(2, 10))
    visited.keep(_with(record, "sha1:B"), _page(page, ":b", large + b"x"))
    assert visited.page_again(_with(record, "sha1:B"), origin="again") is None
