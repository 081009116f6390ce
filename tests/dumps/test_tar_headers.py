"""Headers of tars: long names are read, and what would cost memory or time without end is not."""

import gzip
import io
import tarfile

import pytest

from tests.dumps.making import TEXT, outcomes, pages, write_files

AFTER = ("!/z.txt", "page", "text/plain")
SPARSE = "refused: a sparse file, with holes"


def tar_of(name, *, form=tarfile.PAX_FORMAT, **pax):
    packed = io.BytesIO()
    with tarfile.open(None, "w", packed, format=form) as archive:
        for each, headers in ((name, pax), ("z.txt", {})):
            member = tarfile.TarInfo(each)
            member.size = len(TEXT)
            member.pax_headers = headers
            archive.addfile(member, io.BytesIO(TEXT))
    return packed.getvalue()


def write(tmp_path, packed, name="dump.tar"):
    return write_files(tmp_path, {name: packed}) / name


@pytest.mark.parametrize("form", [tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
@pytest.mark.parametrize("name", ["d/" * 100 + "a" * 150 + ".txt", "caf\u00e9" * 60 + ".txt"])
def test_a_long_name_is_read(tmp_path, form, name):
    first, second = pages(write(tmp_path, tar_of(name, form=form)))

    assert first.origin.endswith(f"dump.tar!/{name}")
    assert second.origin.endswith("dump.tar!/z.txt")


def test_a_name_in_a_further_header_is_judged_too(tmp_path):
    path = write(tmp_path, tar_of("a.txt", path="../../evil.txt"))

    reason = "refused: its name leads out of the archive"
    assert outcomes(path) == [("!/../../evil.txt", "failed", reason), AFTER]


@pytest.mark.parametrize(
    "headers",
    [
        {"GNU.sparse.major": "1", "GNU.sparse.minor": "0", "GNU.sparse.realsize": str(1 << 40)},
        {"GNU.sparse.map": f"0,4,{1 << 40},4", "GNU.sparse.size": str(1 << 40)},
    ],
)
def test_a_sparse_file_is_refused(tmp_path, headers):
    path = write(tmp_path, tar_of("a.txt", **headers))

    assert outcomes(path) == [("!/a.txt", "failed", SPARSE), AFTER]


def test_a_sparse_file_of_the_old_kind_is_refused(tmp_path):
    header = bytearray(tarfile.TarInfo("a.txt").tobuf(tarfile.GNU_FORMAT))
    header[156:157] = tarfile.GNUTYPE_SPARSE
    header[148:156] = b" " * 8
    header[148:156] = b"%06o\0 " % sum(header)

    assert outcomes(write(tmp_path, bytes(header) + tar_of("z.txt")))[0] == (
        "!/a.txt",
        "failed",
        SPARSE,
    )


def test_a_sparse_file_cut_off_in_its_map_fails(tmp_path):
    header = bytearray(tarfile.TarInfo("a.txt").tobuf(tarfile.GNU_FORMAT))
    header[156:157] = tarfile.GNUTYPE_SPARSE
    header[482] = 1  # the map goes on in the next block
    header[148:156] = b" " * 8
    header[148:156] = b"%06o\0 " % sum(header)

    [(_, kind, reason)] = outcomes(write(tmp_path, bytes(header)))

    assert (kind, reason[:27]) == ("failed", "damaged: a header is broken")


def test_a_size_of_a_petabyte_is_not_read_to_its_end(tmp_path):
    path = write(tmp_path, tar_of("a.txt", size=str(10**17)))

    assert outcomes(path) == [
        ("!/a.txt", "failed", "damaged: unexpected end of data"),
        ("", "failed", "it ends too early: the file was cut off"),
    ]


@pytest.mark.parametrize("kind", [tarfile.XHDTYPE, tarfile.GNUTYPE_LONGNAME])
def test_a_header_larger_than_any_name_is_refused(tmp_path, kind):
    header = tarfile.TarInfo("a.txt")
    header.type = kind
    header.size = 50_000_000

    packed = gzip.compress(header.tobuf() + bytes(header.size), 1)

    assert outcomes(write(tmp_path, packed, "dump.tar.gz")) == [
        ("", "failed", "damaged: a header is broken (size 50000000)")
    ]
