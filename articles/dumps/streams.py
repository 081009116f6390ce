"""Streams: bytes read piece by piece, each piece as full as it can be."""

import codecs
import io
from collections.abc import Callable
from typing import IO, TYPE_CHECKING, BinaryIO, cast

from articles.dumps.charset import marked_charset
from articles.dumps.damage import READ_ERRORS
from articles.dumps.limits import MEBIBYTE, Meter

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

HEAD_SIZE = 4096
BUFFER_SIZE = MEBIBYTE // 4


class PieceReader(io.RawIOBase):
    """A raw stream over `take(size)`, which returns up to `size` bytes and b"" at the end.

    What was read before `take` failed is handed out first; the next call raises. So the records
    in front of a damaged place are never lost.
    """

    def __init__(self, take: Callable[[int], bytes], *, source: IO[bytes]) -> None:
        self._take = take
        self._source = source
        self._problem: BaseException | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        if self._problem:
            raise self._problem
        view = memoryview(buffer).cast("B")
        filled = 0
        while filled < len(view):
            try:
                piece = self._take(len(view) - filled)
            except READ_ERRORS as problem:
                if not filled:
                    raise
                self._problem = problem
                break
            if not piece:
                break
            view[filled : filled + len(piece)] = piece
            filled += len(piece)
        return filled

    def close(self) -> None:
        if not self.closed:
            self._source.close()
        super().close()


def piecewise(take: Callable[[int], bytes], *, source: IO[bytes]) -> BinaryIO:
    """Return a buffered stream over `take`; closing it closes `source`."""
    return io.BufferedReader(PieceReader(take, source=source), BUFFER_SIZE)


def metered(source: IO[bytes], *meters: Meter) -> BinaryIO:
    """Return `source` with every byte counted by `meters`."""
    read = getattr(source, "read1", source.read)

    def take(size: int) -> bytes:
        piece = cast(bytes, read(size))
        for meter in meters:
            meter.add(len(piece))
        return piece

    return piecewise(take, source=source)


def in_utf8(source: BinaryIO) -> BinaryIO:
    """Return `source`, which is at its start, as UTF-8 without a byte order mark.

    UTF-16 and UTF-32 are rewritten; whatever has no mark is left as it is.
    """
    charset = marked_charset(head_of(source))
    if charset == "utf-8":
        source.read(3)
    if charset in {"utf-8", ""}:
        return source
    decoder = codecs.getincrementaldecoder(charset)("replace")
    ready = b""

    def take(size: int) -> bytes:
        nonlocal ready
        while not ready:
            piece = source.read(BUFFER_SIZE)
            ready = decoder.decode(piece, final=not piece).encode("utf-8", "replace")
            if not piece:
                break
        given, ready = ready[:size], ready[size:]
        return given

    return piecewise(take, source=source)


def head_of(stream: BinaryIO) -> bytes:
    """Return the first bytes of a stream at its start, without moving on."""
    peek = cast(io.BufferedReader, stream).peek
    return peek(HEAD_SIZE)[:HEAD_SIZE]
