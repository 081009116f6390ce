import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Callable
from functools import partial

import pytest
import zstandard

from articles.dumps import open_dump
from tests.dumps.making import (
    HTML,
    TEXT,
    member_of_type,
    one_page,
    outcomes,
    pages,
    tarred,
    write_files,
    zipped,
)

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


def test_other_bytes_after_compressed_data_are_told(tmp_path):
    write_files(tmp_path, {"a.jsonl.gz": gzip.compress(LINES) + b"?"})

    reason = "something else follows the end of the compressed data"
    assert outcomes(tmp_path / "a.jsonl.gz")[3:] == [(":4", "failed", reason)]


@pytest.mark.parametrize(
    ("name", "packed"),
    [
        ("pages.zip", zipped({"b/two.txt": TEXT, "a.html": HTML})),
        ("pages.tar", tarred({"a.html": HTML, "b/two.txt": TEXT})),
        ("pages.tar.gz", tarred({"a.html": HTML, "b/two.txt": TEXT}, mode="w:gz")),
        ("pages.tgz", tarred({"a.html": HTML, "b/two.txt": TEXT}, mode="w:gz")),
        ("pages.tar.bz2", tarred({"a.html": HTML, "b/two.txt": TEXT}, mode="w:bz2")),
        ("pages.txz", tarred({"a.html": HTML, "b/two.txt": TEXT}, mode="w:xz")),
        ("pages.tar.zst", zstandard.compress(tarred({"a.html": HTML, "b/two.txt": TEXT}))),
        ("pages.tzst", zstandard.compress(tarred({"a.html": HTML, "b/two.txt": TEXT}))),
    ],
)
def test_the_files_of_an_archive_are_pages(tmp_path, name, packed):
    write_files(tmp_path, {name: packed})

    found = pages(tmp_path / name)

    assert [page.origin for page in found] == [
        f"{tmp_path}/{name}!/a.html",
        f"{tmp_path}/{name}!/b/two.txt",
    ]
    assert [page.content for page in found] == [HTML, TEXT]
    assert {page.collection for page in found} == {"pages"}


@pytest.mark.parametrize(
    "packed",
    [zipped({}), tarred({}), gzip.compress(tarred({}), mtime=0), zipped({".hidden": TEXT})],
)
def test_an_empty_archive_says_so(tmp_path, packed):
    write_files(tmp_path, {"a.tar": packed})

    assert outcomes(tmp_path / "a.tar") == [("", "skipped", "holds nothing to read")]


@pytest.mark.parametrize("pack", [zipped, tarred])
@pytest.mark.parametrize(
    "name", ["../evil.txt", "/etc/evil.txt", "a/../../evil.txt", "C:/evil.txt"]
)
def test_a_name_that_leads_out_of_the_archive_is_refused(tmp_path, pack, name):
    write_files(tmp_path, {"dump": pack({name: TEXT, "z.txt": TEXT})})

    assert sorted(outcomes(tmp_path / "dump")) == sorted(
        [
            (f"dump!/{name}".removeprefix("dump"), "failed", LEADS_OUT),
            ("!/z.txt", "page", "text/plain"),
        ]
    )


LEADS_OUT = "refused: its name leads out of the archive"


def test_a_name_with_backslashes_is_judged_as_a_path(tmp_path):
    packed = tarred({"..\\evil.txt": TEXT, "b\\good.txt": TEXT})
    write_files(tmp_path, {"dump.tar": packed})

    assert outcomes(tmp_path / "dump.tar") == [
        ("!/../evil.txt", "failed", LEADS_OUT),
        ("!/b/good.txt", "page", "text/plain"),
    ]


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        (tarfile.SYMTYPE, "refused: a link, not a file"),
        (tarfile.LNKTYPE, "refused: a link, not a file"),
        (tarfile.CHRTYPE, "refused: a device or pipe, not a file"),
        (tarfile.BLKTYPE, "refused: a device or pipe, not a file"),
        (tarfile.FIFOTYPE, "refused: a device or pipe, not a file"),
    ],
)
def test_links_and_devices_in_a_tar_are_refused(tmp_path, kind, reason):
    packed = tarred({"a.txt": TEXT}, member_of_type("b.txt", kind, target="/etc/passwd"))
    write_files(tmp_path, {"dump.tar": packed})

    assert outcomes(tmp_path / "dump.tar") == [
        ("!/a.txt", "page", "text/plain"),
        ("!/b.txt", "failed", reason),
    ]


def test_a_folder_in_a_tar_is_no_record(tmp_path):
    packed = tarred({"a/b.txt": TEXT}, member_of_type("a", tarfile.DIRTYPE))
    write_files(tmp_path, {"dump.tar": packed})

    assert outcomes(tmp_path / "dump.tar") == [("!/a/b.txt", "page", "text/plain")]


def test_a_link_in_a_zip_is_refused(tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.mkdir("folder")
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("z.txt", TEXT)
    write_files(tmp_path, {"dump.zip": packed.getvalue()})

    assert outcomes(tmp_path / "dump.zip") == [
        ("!/link.txt", "failed", "refused: a link, not a file"),
        ("!/z.txt", "page", "text/plain"),
    ]


def test_an_encrypted_file_in_a_zip_fails_alone(tmp_path):
    packed = bytearray(zipped({"a.txt": TEXT, "b.txt": TEXT}))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        packed[packed.index(mark) + flags] |= 1
    write_files(tmp_path, {"dump.zip": bytes(packed)})

    assert outcomes(tmp_path / "dump.zip") == [
        ("!/a.txt", "failed", "encrypted: this archive has no password for it"),
        ("!/b.txt", "page", "text/plain"),
    ]


def test_a_damaged_file_in_a_zip_fails_alone(tmp_path):
    packed = bytearray(zipped({"a.txt": TEXT, "b.txt": TEXT}, compression=zipfile.ZIP_STORED))
    packed[packed.index(TEXT[:8])] ^= 1
    write_files(tmp_path, {"dump.zip": bytes(packed)})

    assert outcomes(tmp_path / "dump.zip") == [
        ("!/a.txt", "failed", "damaged: Bad CRC-32 for file 'a.txt'"),
        ("!/b.txt", "page", "text/plain"),
    ]


def test_a_file_packed_in_an_unknown_way_fails_alone(tmp_path):
    packed = bytearray(zipped({"a.txt": TEXT, "b.txt": TEXT}))
    for mark, method in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        packed[packed.index(mark) + method] = 97
    write_files(tmp_path, {"dump.zip": bytes(packed)})

    found = outcomes(tmp_path / "dump.zip")

    assert [kind for _, kind, _ in found] == ["failed", "page"]
    assert found[0][2].startswith("packed in a way this archive does not read")


def test_two_files_of_one_name_are_two_pages(tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", TEXT)
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("a.txt", TEXT * 2)
    write_files(tmp_path, {"dump.zip": packed.getvalue()})

    assert [page.content for page in pages(tmp_path / "dump.zip")] == [TEXT, TEXT * 2]


def test_a_zip_of_the_large_kind_is_read(tmp_path):
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(packed, "w") as archive,
        archive.open("a.txt", "w", force_zip64=True) as file,
    ):
        file.write(TEXT)
    write_files(tmp_path, {"dump.zip": packed.getvalue()})

    assert one_page(tmp_path / "dump.zip").content == TEXT


def test_a_name_in_a_zip_that_is_no_utf_8_is_read_somehow(tmp_path):
    packed = zipped({"caf_.txt": TEXT}).replace(b"caf_.txt", b"caf\xe9.txt")
    write_files(tmp_path, {"dump.zip": packed})

    assert one_page(tmp_path / "dump.zip").origin.startswith(f"{tmp_path}/dump.zip!/caf")


def test_entries_of_a_zip_that_share_their_bytes_are_no_bomb(tmp_path):
    content = bytes(20_000_000)
    packed = zipped({"a.jsonl": content})
    directory = packed.index(b"PK\x01\x02")
    end = packed.index(b"PK\x05\x06")
    count = 30
    entries = packed[directory:end] * count
    tail = bytearray(packed[end:])
    tail[8:12] = count.to_bytes(2, "little") * 2
    tail[12:16] = len(entries).to_bytes(4, "little")
    write_files(tmp_path, {"dump.zip": packed[:directory] + entries + bytes(tail)})

    found = outcomes(tmp_path / "dump.zip")

    assert len(found) == count
    assert {kind for _, kind, _ in found} == {"failed"}


def test_a_zip_without_its_end_fails(tmp_path):
    write_files(tmp_path, {"a.zip": zipped({"a.txt": TEXT * 99})[:-30], "b.txt": TEXT})

    assert outcomes(tmp_path) == [
        ("a.zip", "failed", "damaged: File is not a zip file"),
        ("b.txt", "page", "text/plain"),
    ]


def test_a_tar_cut_inside_a_file_says_where(tmp_path):
    packed = tarred({"a.txt": TEXT, "b.txt": TEXT * 99})
    write_files(tmp_path, {"dump.tar": packed[:3000]})

    assert outcomes(tmp_path / "dump.tar")[0] == ("!/a.txt", "page", "text/plain")
    assert [kind for _, kind, _ in outcomes(tmp_path / "dump.tar")[1:]] == ["failed", "failed"]


def test_a_broken_header_in_a_tar_is_told(tmp_path):
    packed = bytearray(tarred({"a.txt": TEXT, "b.txt": TEXT}))
    packed[1024] ^= 1
    write_files(tmp_path, {"dump.tar": bytes(packed)})

    assert outcomes(tmp_path / "dump.tar") == [
        ("!/a.txt", "page", "text/plain"),
        ("", "failed", "damaged: a header is broken (bad checksum)"),
    ]


def test_an_old_tar_without_a_magic_word_is_read(tmp_path):
    packed = bytearray(tarred({"a.txt": TEXT}))
    packed[257:265] = bytes(8)
    packed[148:156] = b" " * 8
    packed[148:156] = b"%06o\0 " % sum(packed[:512])
    write_files(tmp_path, {"dump.tar": bytes(packed), "not.tar": TEXT * 20})

    assert one_page(tmp_path / "dump.tar").content == TEXT
    assert outcomes(tmp_path)[1][1:] == (
        "skipped",
        "not a kind of dump this archive reads yet (.tar file)",
    )


@pytest.mark.parametrize(
    ("name", "packed"),
    [
        ("a.zip", zipped({"inner.zip": zipped({"x.txt": TEXT})})),
        ("a.zip", zipped({"inner.tar.gz": tarred({"x.txt": TEXT}, mode="w:gz")})),
        ("a.tar.gz", tarred({"inner.zip": zipped({"x.txt": TEXT})}, mode="w:gz")),
        ("a.tar", tarred({"inner.tar": tarred({"x.txt": TEXT})})),
        ("a.tar", tarred({"inner.tar.xz": tarred({"x.txt": TEXT}, mode="w:xz")})),
        ("a.zip", zipped({"x.txt.gz": gzip.compress(TEXT)})),
        ("a.tar", tarred({"x.txt.gz": gzip.compress(TEXT)})),
        ("a.zip", zipped({"inner.tar.zst": zstandard.compress(tarred({"x.txt": TEXT}))})),
        ("a.tar.zst", zstandard.compress(tarred({"x.txt.zst": zstandard.compress(TEXT)}))),
        ("a.tar.zst", zstandard.compress(tarred({"inner.zip": zipped({"x.txt": TEXT})}))),
        ("a.txt.gz.gz", gzip.compress(gzip.compress(TEXT))),
    ],
)
def test_an_archive_in_an_archive_is_read(tmp_path, name, packed):
    write_files(tmp_path, {name: packed})

    assert one_page(tmp_path / name).content == TEXT


@pytest.mark.parametrize(
    ("name", "packed", "origin"),
    [
        ("a.zip", zipped({"b.zip": zipped({"c.zip": zipped({"x.txt": TEXT})})}), "!/b.zip!/c.zip"),
        ("a.zip", zipped({"b.zip": zipped({"x.gz": gzip.compress(TEXT)})}), "!/b.zip!/x.gz"),
        ("a.gz", gzip.compress(gzip.compress(gzip.compress(TEXT))), ""),
        ("a.tar.gz", gzip.compress(gzip.compress(gzip.compress(TEXT))), ""),
    ],
)
def test_deeper_archives_are_refused(tmp_path, name, packed, origin):
    write_files(tmp_path, {name: packed})

    reason = "refused: an archive in an archive in an archive"
    assert outcomes(tmp_path / name) == [(origin, "failed", reason)]


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("bomb.jsonl.gz", gzip.compress),
        ("bomb.jsonl.bz2", bz2.compress),
        ("bomb.jsonl.xz", lzma.compress),
        ("bomb.jsonl.zst", zstandard.compress),
        ("bomb.zip", lambda content: zipped({"bomb.jsonl": content})),
        ("bomb.tar.gz", lambda content: tarred({"bomb.jsonl": content}, mode="w:gz")),
    ],
)
def test_a_bomb_is_stopped(tmp_path, name, pack):
    content = (b'{"title": "' + b"a" * 100_000 + b'"}\n') * 700
    write_files(tmp_path, {name: pack(content)})

    *_, last = outcomes(tmp_path / name)

    assert last[1] == "failed"
    assert last[2].startswith("refused: it unpacks to more than 200 times its size (64 MiB from ")


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


def test_a_zip_in_a_damaged_tar_fails_alone(tmp_path):
    packed = tarred({"a.txt": TEXT, "b.zip": b"PK\x03\x04" + bytes(99)})
    write_files(tmp_path, {"dump.tar": packed})

    assert outcomes(tmp_path / "dump.tar") == [
        ("!/a.txt", "page", "text/plain"),
        ("!/b.zip", "failed", "damaged: File is not a zip file"),
    ]


def test_leaving_off_in_the_middle_closes_everything(tmp_path):
    write_files(
        tmp_path, {"a.zip": zipped({"b.tar.gz": tarred({"x": TEXT, "y": TEXT}, mode="w:gz")})}
    )
    records = open_dump(tmp_path / "a.zip")

    next(records)

    del records  # a file left open would be a ResourceWarning


def test_a_name_of_an_archive_is_made_printable(tmp_path):
    write_files(tmp_path, {"a.tar": tarred({"caf\udce9\x1b.txt": TEXT})})

    assert one_page(tmp_path / "a.tar").origin.endswith("a.tar!/caf\\xe9\\x1b.txt")


def test_a_file_without_a_name_in_a_zip_is_read(tmp_path):
    packed = zipped({"a": TEXT}, compression=zipfile.ZIP_STORED)
    packed = packed.replace(b"\1\0\0\0a" + TEXT, b"\0\0\1\0a" + TEXT)  # the name is an extra field
    directory = packed.index(b"PK\x01\x02")
    entry = bytearray(packed[directory:])
    entry[28:30] = b"\0\0"
    entry[30:32] = b"\1\0"
    write_files(tmp_path, {"dump.zip": packed[:directory] + bytes(entry), "z.txt": TEXT})

    assert [origin for origin, _, _ in outcomes(tmp_path)] == ["dump.zip!/", "z.txt"]
