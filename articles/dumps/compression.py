"""Compressed files: gz, bz2 and xz, unpacked as they are read and stopped when they are bombs."""

import bz2
import dataclasses
import lzma
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from articles.dumps.damage import DamagedError
from articles.dumps.dump_file import DumpFile, Item
from articles.dumps.limits import MEBIBYTE, Meter
from articles.dumps.names import unpacked_name
from articles.dumps.streams import piecewise

_PIECE_SIZE = 64 * 1024
_XZ_MEMORY = 512 * MEBIBYTE
"""What unpacking may take; `xz -9` needs 65 MiB, a hostile header may ask for 4 GiB."""


class Decompressor(Protocol):
    """What bz2 and lzma offer; zlib is fitted to it."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int) -> bytes: ...


class Gunzip:
    def __init__(self) -> None:
        self._zlib = zlib.decompressobj(zlib.MAX_WBITS + 16)

    @property
    def eof(self) -> bool:
        return self._zlib.eof

    @property
    def needs_input(self) -> bool:
        return not self._zlib.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        return self._zlib.unused_data

    def decompress(self, data: bytes, max_length: int) -> bytes:
        return self._zlib.decompress(self._zlib.unconsumed_tail + data, max_length)


def _unxz() -> Decompressor:
    return lzma.LZMADecompressor(format=lzma.FORMAT_XZ, memlimit=_XZ_MEMORY)


@dataclass(frozen=True, slots=True)
class CompressedFile:
    """A file that holds one other."""

    name: str
    magic: bytes
    new: Callable[[], Decompressor]
    unpacks: bool = True

    def accepts(self, name: str, head: bytes) -> bool:
        return head.startswith(self.magic)

    def read(self, file: DumpFile, stream: BinaryIO) -> Iterator[Item]:
        """Give the file inside; it opens `file` anew, so `stream` is used only if it must be."""
        opened = file.open if file.reopens else lambda: stream
        yield dataclasses.replace(
            file,
            name=unpacked_name(file.name),
            open=lambda: Unpacking(opened(), magic=self.magic, new=self.new).stream(),
        )


class Unpacking:
    """Unpacks one or more compressed streams that stand one after the other."""

    def __init__(self, source: BinaryIO, *, magic: bytes, new: Callable[[], Decompressor]) -> None:
        self._source = source
        self._magic = magic
        self._new = new
        self._decompressor: Decompressor | None = None
        self._packed = b""
        self._packed_size = 0
        self._meter = Meter(lambda: self._packed_size)

    def stream(self) -> BinaryIO:
        return piecewise(self._take, source=self._source)

    def _take(self, size: int) -> bytes:
        while True:
            if self._decompressor is None and not self._begins():
                return b""
            if self._decompressor is None:
                self._decompressor = self._new()
            packed = self._next_packed() if self._decompressor.needs_input else b""
            is_at_end = self._decompressor.needs_input and not packed
            unpacked = self._decompressor.decompress(packed, size)
            if self._decompressor.eof:
                self._packed = self._decompressor.unused_data
                self._decompressor = None
            elif is_at_end and not unpacked:
                raise EOFError
            if unpacked:
                self._meter.add(len(unpacked))
                return unpacked

    def _begins(self) -> bool:
        """Tell whether another compressed stream follows; zeros that fill a tape up do not count."""
        while len(packed := self._packed.lstrip(b"\0")) < len(self._magic):
            self._packed = b""
            more = self._next_packed()
            self._packed = packed + more
            if not more:
                break
        self._packed = packed or self._packed
        if not self._packed.lstrip(b"\0"):
            return False
        if not self._packed.startswith(self._magic):
            raise DamagedError("something else follows the end of the compressed data")
        return True

    def _next_packed(self) -> bytes:
        if packed := self._packed:
            self._packed = b""
            return packed
        packed = self._source.read(_PIECE_SIZE)
        self._packed_size += len(packed)
        return packed


COMPRESSED_FILES = (
    CompressedFile("gz", b"\x1f\x8b", Gunzip),
    CompressedFile("bz2", b"BZh", bz2.BZ2Decompressor),
    CompressedFile("xz", b"\xfd7zXZ\x00", _unxz),
)
