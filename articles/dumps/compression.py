"""Compressed files: gz, bz2, xz and zst, unpacked as they are read, stopped when they are bombs."""

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
from articles.dumps.zstd import ZSTD_MAGIC, Unzstd
from articles.errors import ArchiveError

_PIECE_SIZE = 64 * 1024
_XZ_MEMORY = 512 * MEBIBYTE
"""What unpacking may take; `xz -9` needs 65 MiB, a hostile header may ask for 4 GiB."""


class Decompressor(Protocol):
    """What bz2 and lzma offer; zlib and zstandard are fitted to it."""

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


class FollowedError(DamagedError):
    """Bytes that are no compressed stream stand behind one that is whole."""


def _unxz() -> Decompressor:
    return lzma.LZMADecompressor(format=lzma.FORMAT_XZ, memlimit=_XZ_MEMORY)


@dataclass(frozen=True, slots=True)
class CompressedFile:
    """A file that holds one other."""

    name: str
    magic: bytes | tuple[bytes, ...]
    new: Callable[[], Decompressor]
    unpacks: bool = True

    def accepts(self, name: str, head: bytes) -> bool:
        return head.startswith(self.magic)

    def read(self, file: DumpFile, stream: BinaryIO) -> Iterator[Item]:
        """Give the file inside, then tell what else stands behind it.

        It opens `file` anew, so `stream` is used only if it must be.
        """
        opened = file.open if file.reopens else lambda: stream
        followed: set[str] = set()
        yield dataclasses.replace(
            file,
            name=unpacked_name(file.name),
            open=lambda: Unpacking(opened(), magic=self.magic, new=self.new).stream(followed),
        )
        for reason in followed:
            yield file.unread(f"{reason}: what stands before it is read")


class Unpacking:
    """Unpacks one or more compressed streams that stand one after the other."""

    def __init__(
        self,
        source: BinaryIO,
        *,
        magic: bytes | tuple[bytes, ...],
        new: Callable[[], Decompressor],
    ) -> None:
        self._source = source
        self._magic = magic
        self._magic_size = len(magic if isinstance(magic, bytes) else magic[0])
        self._new = new
        self._decompressor: Decompressor | None = None
        self._packed = b""
        self._packed_size = 0
        self._fed = b""
        self._begun_in_fed = False
        self._meter = Meter(lambda: self._packed_size)

    def stream(self, followed: set[str]) -> BinaryIO:
        """Return what the whole streams hold; what follows them is put into `followed`."""

        def take(size: int) -> bytes:
            try:
                return self.take(size)
            except FollowedError as problem:
                followed.add(str(problem))
                return b""

        return piecewise(take, source=self._source)

    @property
    def is_between(self) -> bool:
        """Whether one stream has ended, its checksum right, and the next has not begun."""
        return self._decompressor is None

    @property
    def offset(self) -> int:
        """How many packed bytes were used: where in the file the next stream begins, or nearly."""
        return self._packed_size - len(self._packed)

    def take(self, size: int) -> bytes:
        """Return up to `size` bytes, never of two streams at once; b"" at the end."""
        while not self.is_between or self._begins():
            if unpacked := self.take_of_one(size):
                return unpacked
        return b""

    def take_of_one(self, size: int) -> bytes:
        """Return up to `size` bytes of the stream that is open; b"" when it has ended."""
        is_new = self._decompressor is None
        if self._decompressor is None:
            self._decompressor = self._new()
        while True:
            packed = self._next_packed() if self._decompressor.needs_input else b""
            if packed:
                self._fed, self._begun_in_fed = packed, is_new
                is_new = False
            is_at_end = self._decompressor.needs_input and not packed
            unpacked = self._decompressor.decompress(packed, size)
            self._meter.add(len(unpacked))
            if self._decompressor.eof:
                self._packed = self._decompressor.unused_data
                self._decompressor, self._fed = None, b""
                return unpacked
            if unpacked:
                return unpacked
            if is_at_end:
                raise EOFError

    def leave(self, *, is_start: Callable[[bytes], bool]) -> None:
        """Give up a damaged stream and go to the next that `is_start`, or to the end.

        It is asked of what a stream gives first. Only streams of one magic can be told so.
        """
        magic = self._magic if isinstance(self._magic, bytes) else self._magic[0]
        kept = self._fed[len(magic) if self._begun_in_fed else 0 :] + self._packed
        self._decompressor, self._packed, self._fed = None, b"", b""
        while True:
            found = kept.find(magic)
            while found >= 0 and not self._starts_so(kept[found : found + 1024], is_start):
                found = kept.find(magic, found + 1)
            if found >= 0:
                self._packed = kept[found:]
                return
            more = self._next_packed()
            if not more:
                return
            kept = kept[-1024:] + more

    def _starts_so(self, packed: bytes, is_start: Callable[[bytes], bool]) -> bool:
        try:
            return is_start(self._new().decompress(packed, 64))
        except (zlib.error, OSError, ArchiveError):
            return False

    def _begins(self) -> bool:
        """Tell whether another compressed stream follows; zeros that fill a tape up do not count."""
        while len(packed := self._packed.lstrip(b"\0")) < self._magic_size:
            self._packed = b""
            more = self._next_packed()
            self._packed = packed + more
            if not more:
                break
        self._packed = packed or self._packed
        if not self._packed.lstrip(b"\0"):
            return False
        if not self._packed.startswith(self._magic):
            raise FollowedError("something else follows the end of the compressed data")
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
    CompressedFile("zst", ZSTD_MAGIC, Unzstd),
)
