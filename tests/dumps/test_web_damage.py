"""Damage in a web archive costs the record it lies in and no other."""

import pytest
import zstandard

from articles.dumps.limits import MEBIBYTE, RECORD_LIMIT
from articles.records import RawPage, Unread
from tests.dumps.making import one_page, outcomes, pages, read
from tests.dumps.web_making import (
    ARC_HEADER,
    PAGE,
    URL,
    answer,
    arc_record,
    chunked,
    gz,
    gzipped,
    warc_record,
    write,
)


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


def test_a_web_archive_that_is_a_bomb_is_stopped(tmp_path):
    picture = answer(bytes(70 * MEBIBYTE), headers={"Content-Type": "image/png"})
    packed = gzipped(warc_record(), warc_record(picture), warc_record())

    first, second = outcomes(write(tmp_path, packed, name="day.warc.gz"))

    assert first == (":1", "page", "text/html")
    assert second[:2] == ("", "failed")
    assert second[2].startswith("refused: it unpacks to more than 200 times its size")


def test_zeros_at_the_end_are_no_damage(tmp_path):
    assert one_page(write(tmp_path, warc_record(), bytes(5000))).url == URL


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


@pytest.mark.parametrize("length", [0, 10, 60, 70, 100, 340, 600, 5000, 10**12])
@pytest.mark.parametrize("pack", [lambda *records: records, lambda *records: map(gz, records)])
def test_what_an_arc_says_of_itself_costs_no_record_whatever_its_length(tmp_path, length, pack):
    header = ARC_HEADER.replace(b" 69\n", b" %d\n" % length)
    records = [arc_record(url=f"{URL}/{number}") for number in range(3)]

    first, *others = pages(write(tmp_path, *pack(header, *records), name="a.arc"))

    assert [page.url for page in (first, *others)] == [f"{URL}/{number}" for number in range(3)]
    assert first.warnings == (
        f"the file's first record has another length than the {length:,} bytes it states",
    )
    assert [page.warnings for page in others] == [(), ()]


@pytest.mark.parametrize("length", [67, 68, 69])
def test_what_an_arc_says_of_itself_may_leave_its_last_line_ends_out(tmp_path, length):
    header = ARC_HEADER.replace(b" 69\n", b" %d\n" % length)

    assert one_page(write(tmp_path, header, arc_record(), name="a.arc")).warnings == ()


def test_an_arc_of_a_wrong_length_and_nothing_else_is_damaged(tmp_path):
    header = ARC_HEADER.replace(b" 69\n", b" 600\n")

    [(_, told, reason)] = outcomes(write(tmp_path, header, name="a.arc"))

    assert (told, reason.partition(",")[0]) == ("failed", "damaged: its length is wrong")
