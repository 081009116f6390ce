import zlib
from concurrent.futures import ThreadPoolExecutor

import pytest
import zstandard

from articles.packing import Packer, pack, unpack


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


@pytest.mark.parametrize("text", [b"", "Der Hafen wächst. ".encode() * 50, bytes(range(256)) * 40])
def test_a_packer_gives_back_what_it_packed(text):
    packer = Packer(level=1)

    assert packer.unpack(packer.pack(text)) == text


def test_threads_do_not_disturb_each_other():
    packer = Packer(level=1)
    texts = [f"Harbour news number {number}. ".encode() * 99 for number in range(200)]
    with ThreadPoolExecutor(4) as pool:
        kept = list(pool.map(packer.pack, texts * 5))
        assert list(pool.map(packer.unpack, kept)) == texts * 5


def test_a_packer_refuses_other_bytes():
    with pytest.raises(zstandard.ZstdError):
        Packer(level=1).unpack(b"no article")
