"""What a tar may hold besides sound files, and what becomes of each."""

import tarfile

import pytest

from tests.dumps.making import TEXT, member_of_type, one_page, outcomes, tarred, write_files


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


NOTHING_WHOLE = (
    "a zip that was cut off or damaged: its directory is lost, and no file in it is whole"
)


def test_a_folder_in_a_tar_is_no_record(tmp_path):
    packed = tarred({"a/b.txt": TEXT}, member_of_type("a", tarfile.DIRTYPE))
    write_files(tmp_path, {"dump.tar": packed})

    assert outcomes(tmp_path / "dump.tar") == [("!/a/b.txt", "page", "text/plain")]


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


def test_a_zip_in_a_damaged_tar_fails_alone(tmp_path):
    packed = tarred({"a.txt": TEXT, "b.zip": b"PK\x03\x04" + bytes(99)})
    write_files(tmp_path, {"dump.tar": packed})

    assert outcomes(tmp_path / "dump.tar") == [
        ("!/a.txt", "page", "text/plain"),
        ("!/b.zip", "failed", NOTHING_WHOLE),
    ]


@pytest.mark.parametrize("mode", ["w", "w:gz"])
def test_tars_one_behind_the_other_are_all_read(tmp_path, mode):
    tars = [tarred({name: TEXT}, mode=mode) for name in ("a.txt", "b.txt", "c.txt")]
    write_files(tmp_path, {"a.tar.gz" if mode == "w:gz" else "a.tar": b"".join(tars)})

    found = outcomes(tmp_path)

    assert [(name[-5:], kind) for name, kind, _ in found] == [
        ("a.txt", "page"), ("b.txt", "page"), ("c.txt", "page")
    ]  # fmt: skip


@pytest.mark.parametrize("tail", [b"other things " * 99, b"short"])
def test_what_is_no_tar_behind_one_is_told(tmp_path, tail):
    write_files(tmp_path, {"a.tar": tarred({"a.txt": TEXT}) + tail})

    (first, second) = outcomes(tmp_path)

    assert first[1] == "page"
    assert second[1:] == (
        "failed",
        "something else follows the end of the archive: what stands before it is read",
    )


def test_zeros_behind_a_tar_are_nothing(tmp_path):
    write_files(tmp_path, {"a.tar": tarred({"a.txt": TEXT}) + bytes(123_457)})

    assert [kind for _, kind, _ in outcomes(tmp_path)] == ["page"]
