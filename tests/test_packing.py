import zlib

import pytest

from articles.packing import pack, unpack


@pytest.mark.parametrize("size", [0, 1, 400, 70_000, 3_000_000])
def test_bytes_come_back_as_they_were(size):
    content = b"".join(b"%d ferries. " % number for number in range(size // 9 + 1))[:size]

    assert unpack(pack(content)) == content


def test_bytes_packed_by_zlib_are_read_as_before():
    assert unpack(zlib.compress(b"A page of an older archive.")) == b"A page of an older archive."


def test_bytes_that_look_packed_already_are_packed_too():
    twice = pack(b"a page")

    assert unpack(pack(twice)) == twice
    assert unpack(pack(zlib.compress(b"a page"))) == zlib.compress(b"a page")


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"neither",
        pack(b"a page")[:-2],
        zlib.compress(b"a page")[:-2],
        pack(b"")[:4] + b"\xff" * 9,
    ],
)
def test_damaged_bytes_are_refused(damaged):
    with pytest.raises(ValueError, match=r"\w"):
        unpack(damaged)
