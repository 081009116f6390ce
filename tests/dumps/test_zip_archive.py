"""What a ZIP may hold besides sound files, and what becomes of each."""

import io
import zipfile

import pytest

from tests.dumps.making import TEXT, one_page, outcomes, pages, write_files, zipped

NOTHING_WHOLE = (
    "a zip that was cut off or damaged: its directory is lost, and no file in it is whole"
)


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


def test_of_a_zip_without_its_end_the_files_before_are_read(tmp_path):
    whole = zipped({"a.txt": TEXT * 99, "b/": b"", "b/c.txt": TEXT}, compression=zipfile.ZIP_STORED)
    cut = "it ends too early: the file was cut off; the files that lie whole are read"
    write_files(
        tmp_path,
        {
            "1.zip": whole[:-30],
            "2.zip": whole[: whole.index(b"PK\x01\x02") - 1],
            "3.zip": whole[:100],
            "4.zip": whole.replace(b"PK\x01\x02", b"PK\x01\x00"),
        },
    )

    assert outcomes(tmp_path) == [
        ("1.zip!/a.txt", "page", "text/plain"),
        ("1.zip!/b/c.txt", "page", "text/plain"),
        ("1.zip", "failed", cut),
        ("2.zip!/a.txt", "page", "text/plain"),
        ("2.zip", "failed", cut),
        ("3.zip", "failed", NOTHING_WHOLE),
        ("4.zip!/a.txt", "page", "text/plain"),
        ("4.zip!/b/c.txt", "page", "text/plain"),
        (
            "4.zip",
            "failed",
            "damaged: Bad magic number for central directory; the files that lie whole are read",
        ),
    ]


class Unseekable(io.BytesIO):
    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise OSError

    def tell(self) -> int:
        raise OSError


def test_of_a_cut_zip_files_whose_sizes_stand_behind_them_are_read(tmp_path):
    packed = Unseekable()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(".empty", b"")
        for name in ("ä.txt", "b.txt", "c.txt"):
            archive.writestr(name, TEXT * 9)
    whole = packed.getvalue()
    bare = whole.replace(b"PK\x07\x08", b"")  # the mark may be left out
    write_files(
        tmp_path,
        {
            "1.zip": whole[: whole.index(b"PK\x01\x02")],
            "2.zip": whole[: whole.rindex(b"PK\x03\x04") + 60],
            "3.zip": bare[: bare.index(b"PK\x01\x02")],
        },
    )

    assert [name for name, outcome, _ in outcomes(tmp_path) if outcome == "page"] == [
        f"{at}.zip!/{name}.txt" for at, names in ((1, "bcä"), (2, "bä"), (3, "bcä")) for name in names
    ]  # fmt: skip


def test_a_cut_zip_is_held_to_the_limits_of_any(tmp_path):
    packed = Unseekable()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../a.txt", TEXT)
        archive.writestr("b.txt", bytes(80 * 2**20))
    write_files(tmp_path, {"a.zip": packed.getvalue()[:-30]})

    [(_, outcome, reason)] = outcomes(tmp_path)

    assert (outcome, reason[:31]) == ("failed", "refused: it unpacks to more tha")


def test_a_cut_zip_with_sizes_for_large_files_is_read(tmp_path):
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(packed, "w") as archive,
        archive.open(zipfile.ZipInfo("a.txt"), "w", force_zip64=True) as one,
    ):
        one.write(TEXT)
    content = bytearray(packed.getvalue()[:-30])
    content[18:26] = b"\xff" * 8  # the sizes stand in the extra field
    unknown = content.replace(b"\1\0\x10\0", b"\2\0\x10\0", 1)
    undated = content[:10] + bytes(4) + content[14:]
    write_files(
        tmp_path, {"1.zip": bytes(content), "2.zip": bytes(unknown), "3.zip": bytes(undated)}
    )

    assert [(name, outcome) for name, outcome, _ in outcomes(tmp_path)] == [
        ("1.zip!/a.txt", "page"), ("1.zip", "failed"), ("2.zip", "failed"),
        ("3.zip!/a.txt", "page"), ("3.zip", "failed"),
    ]  # fmt: skip


@pytest.mark.parametrize("packing", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_where_a_file_of_a_cut_zip_ends_nowhere_nothing_is_guessed(tmp_path, packing):
    packed = Unseekable()
    with zipfile.ZipFile(packed, "w", packing) as archive:
        archive.writestr("a.txt", TEXT)
    content = bytearray(packed.getvalue()[:-30])
    content[35] = 7  # no block begins so
    write_files(tmp_path, {"a.zip": bytes(content)})

    assert [found[1] for found in outcomes(tmp_path)] == ["failed"]


def test_a_damaged_file_of_a_cut_zip_fails_alone(tmp_path):
    packed = Unseekable()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", TEXT)
        archive.writestr("b.txt", TEXT)
    content = bytearray(packed.getvalue()[:-30])
    content[40] ^= 0xFF
    write_files(tmp_path, {"a.zip": bytes(content)})

    assert [found[:2] for found in outcomes(tmp_path)] == [
        ("a.zip!/a.txt", "failed"), ("a.zip!/b.txt", "page"), ("a.zip", "failed"),
    ]  # fmt: skip


def test_a_file_without_a_name_in_a_zip_is_read(tmp_path):
    packed = zipped({"a": TEXT}, compression=zipfile.ZIP_STORED)
    packed = packed.replace(b"\1\0\0\0a" + TEXT, b"\0\0\1\0a" + TEXT)  # the name is an extra field
    directory = packed.index(b"PK\x01\x02")
    entry = bytearray(packed[directory:])
    entry[28:30] = b"\0\0"
    entry[30:32] = b"\1\0"
    write_files(tmp_path, {"dump.zip": packed[:directory] + bytes(entry), "z.txt": TEXT})

    assert [origin for origin, _, _ in outcomes(tmp_path)] == ["dump.zip!/", "z.txt"]


def test_a_zip_in_a_cut_zip_is_not_taken_for_the_whole(tmp_path):
    def stored(files: dict[str, bytes]) -> bytes:
        return zipped(files, compression=zipfile.ZIP_STORED)

    inner = stored({"in.txt": TEXT})
    whole = stored({"a.txt": TEXT, "b.zip": inner, "c.txt": TEXT, "d.txt": TEXT * 9})
    nested = stored({"a.txt": TEXT, "b.zip": stored({"c.zip": inner, "d.txt": TEXT * 9})})
    cut = "it ends too early: the file was cut off; the files that lie whole are read"
    write_files(
        tmp_path,
        {
            "1.zip": whole[: whole.rindex(b"PK\x03\x04") + 99],
            "2.zip": whole[: whole.rindex(b"PK\x01\x02") - 1],
            "3.zip": nested[: nested.rindex(b"PK\x03\x04") + 99],
        },
    )

    assert outcomes(tmp_path) == [
        ("1.zip!/a.txt", "page", "text/plain"),
        ("1.zip!/b.zip!/in.txt", "page", "text/plain"),
        ("1.zip!/c.txt", "page", "text/plain"),
        ("1.zip", "failed", cut),
        ("2.zip!/a.txt", "page", "text/plain"),
        ("2.zip!/b.zip!/in.txt", "page", "text/plain"),
        ("2.zip!/c.txt", "page", "text/plain"),
        ("2.zip!/d.txt", "page", "text/plain"),
        ("2.zip", "failed", cut),
        ("3.zip!/a.txt", "page", "text/plain"),
        ("3.zip", "failed", cut),
    ]


def test_what_stands_before_a_whole_zip_is_no_cut(tmp_path):
    one, other = zipped({"a.txt": TEXT}), zipped({"b.txt": TEXT})
    entry_point = one.index(b"PK\x01\x02")
    deleted = io.BytesIO()
    with zipfile.ZipFile(deleted, "w") as archive:
        archive.writestr("a.txt", TEXT)
        archive.writestr("b.txt", TEXT)
        del archive.filelist[0]
    write_files(
        tmp_path,
        {"deleted.zip": deleted.getvalue(), "two.zip": one + other, "z.zip": one[:entry_point]},
    )

    assert outcomes(tmp_path)[:2] == [
        ("deleted.zip!/b.txt", "page", "text/plain"),
        ("two.zip!/b.txt", "page", "text/plain"),
    ]
