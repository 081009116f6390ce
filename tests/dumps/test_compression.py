"""A compressed file is read as the one inside, up to where it is damaged."""

import bz2
import gzip
import lzma
from collections.abc import Callable
from functools import partial

import pytest
import zstandard

from tests.dumps.making import TEXT, one_page, outcomes, pages, tarred, write_files

LINES = b"".join(b'{"title": "Ferry %d"}\n' % number for number in range(3))

PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gz": gzip.compress,
    "bz2": partial(bz2.compress, compresslevel=1),
    "xz": lzma.compress,
    "zst": zstandard.compress,
}


@pytest.mark.parametrize("ending", PACKERS)
def test_a_compressed_file_is_read_as_the_one_inside(tmp_path, ending):
    write_files(tmp_path, {f"day.jsonl.{ending}": PACKERS[ending](LINES)})

    found = pages(tmp_path / f"day.jsonl.{ending}")

    assert [page.fields["title"] for page in found] == ["Ferry 0", "Ferry 1", "Ferry 2"]
    assert found[1].origin == f"{tmp_path}/day.jsonl.{ending}:2"
    assert {page.collection for page in found} == {"day"}


@pytest.mark.parametrize("ending", PACKERS)
def test_compressed_streams_one_after_the_other_are_one(tmp_path, ending):
    pack = PACKERS[ending]
    write_files(tmp_path, {f"day.jsonl.{ending}": pack(LINES) + pack(b"") + pack(LINES)})

    assert len(pages(tmp_path / f"day.jsonl.{ending}")) == 6


@pytest.mark.parametrize("ending", PACKERS)
def test_a_truncated_file_gives_what_stands_before_the_cut(tmp_path, ending):
    lines = b"".join(
        b'{"title": "%s"}\n' % gzip.compress(str(number).encode()).hex().encode()
        for number in range(9000)
    )
    packed = PACKERS[ending](lines)
    write_files(tmp_path, {f"day.jsonl.{ending}": packed[: len(packed) * 3 // 4]})

    *found, last = outcomes(tmp_path / f"day.jsonl.{ending}")

    assert len(found) > 500
    assert {kind for _, kind, _ in found} == {"page"}
    assert last == (f":{len(found) + 1}", "failed", "it ends too early: the file was cut off")


@pytest.mark.parametrize("ending", PACKERS)
def test_a_truncated_page_is_no_page(tmp_path, ending):
    write_files(tmp_path, {f"a.txt.{ending}": PACKERS[ending](TEXT)[:-6], "b.txt": TEXT})

    assert outcomes(tmp_path) == [
        (f"a.txt.{ending}", "failed", "it ends too early: the file was cut off"),
        ("b.txt", "page", "text/plain"),
    ]


def test_a_gzip_of_a_wrong_checksum_fails(tmp_path):
    packed = bytearray(gzip.compress(TEXT))
    packed[-6] ^= 1
    write_files(tmp_path, {"a.txt.gz": bytes(packed)})

    [(_, kind, reason)] = outcomes(tmp_path / "a.txt.gz")

    assert (kind, reason.startswith("damaged: ")) == ("failed", True)


@pytest.mark.parametrize("tail", [b"", b"\0" * 1000])
def test_zeros_after_compressed_data_are_no_damage(tmp_path, tail):
    write_files(tmp_path, {"a.txt.gz": gzip.compress(TEXT) + tail})

    assert one_page(tmp_path / "a.txt.gz").text == TEXT.decode()


FOLLOWED = "something else follows the end of the compressed data: what stands before it is read"


@pytest.mark.parametrize("ending", PACKERS)
def test_other_bytes_after_compressed_data_are_told_behind_what_is_read(tmp_path, ending):
    pack = PACKERS[ending]
    write_files(
        tmp_path,
        {
            f"a.jsonl.{ending}": pack(LINES) + b"junk",
            f"b.txt.{ending}": pack(TEXT) + b"junk!?",
            f"c.tar.{ending}": pack(tarred({"c.txt": TEXT})) + b"junk!?",
        },
    )

    assert outcomes(tmp_path) == [
        *[(f"a.jsonl.{ending}:{line}", "page", "application/json") for line in (1, 2, 3)],
        (f"a.jsonl.{ending}", "failed", FOLLOWED),
        (f"b.txt.{ending}", "page", "text/plain"),
        (f"b.txt.{ending}", "failed", FOLLOWED),
        (f"c.tar.{ending}!/c.txt", "page", "text/plain"),
        (f"c.tar.{ending}", "failed", FOLLOWED),
    ]


def test_a_frame_of_zstd_to_be_passed_over_is_none_of_the_text(tmp_path):
    passed = b"\x5e\x2a\x4d\x18" + (5).to_bytes(4, "little") + b"index"
    packed = passed + zstandard.compress(LINES) + passed
    write_files(tmp_path, {"a.jsonl.zst": packed})

    assert len(pages(tmp_path / "a.jsonl.zst")) == 3


def test_a_damaged_frame_of_zstd_is_told(tmp_path):
    packed = bytearray(zstandard.ZstdCompressor(write_checksum=True).compress(TEXT))
    packed[-1] ^= 1
    write_files(tmp_path, {"a.txt.zst": bytes(packed)})

    [(_, kind, reason)] = outcomes(tmp_path / "a.txt.zst")

    assert (kind, reason[:9]) == ("failed", "damaged: ")


def test_zstd_that_needs_too_large_a_window_is_refused(tmp_path):
    header = b"\x28\xb5\x2f\xfd" + bytes([0b0000_0000, 0b1111_1000])  # a window of 2 TiB
    write_files(tmp_path, {"a.txt.zst": header + bytes(99)})

    [(_, kind, reason)] = outcomes(tmp_path / "a.txt.zst")

    assert (kind, reason[:9]) == ("failed", "damaged: ")
