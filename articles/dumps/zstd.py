"""Zstandard: packed bytes in, a bounded number of unpacked bytes out."""

import struct
from functools import partial
from typing import BinaryIO

import zstandard

from articles.dumps.damage import DamagedError
from articles.dumps.limits import MEBIBYTE, TooLargeError

ZSTD_MAGIC = (
    b"\x28\xb5\x2f\xfd",
    *(bytes([0x50 + nibble]) + b"\x2a\x4d\x18" for nibble in range(16)),
)
"""Of a frame, and of the sixteen kinds of frames to be passed over (RFC 8878, section 3.1.2)."""
DICTIONARY_MAGIC = b"\x5d\x2a\x4d\x18"
"""Of the frame that holds the dictionary of a .warc.zst (iipc/warc-specifications)."""
_PIECE = 256
"""Packed bytes unpacked at once: a block of four gives 128 KiB, so that this gives 8 MiB at most.
With so small pieces unpacking takes twice as long as at best, which is 0.15 s for 40 MB."""
_WINDOW = 128 * MEBIBYTE
"""What `zstd --long` needs, and the most that zstd itself unpacks without being told."""
_LARGEST_DICTIONARY = 16 * MEBIBYTE


class Unzstd:
    """Unpacks one frame; zstandard has no limit on what one call gives, so it is fed in pieces."""

    def __init__(self, dictionary: zstandard.ZstdCompressionDict | None = None) -> None:
        unpacker = zstandard.ZstdDecompressor(dict_data=dictionary, max_window_size=_WINDOW)
        self._frame = unpacker.decompressobj()
        self._packed = memoryview(b"")
        self._ready = memoryview(b"")

    @property
    def eof(self) -> bool:
        return self._frame.eof and not self._ready

    @property
    def needs_input(self) -> bool:
        return not self._packed and not self._ready

    @property
    def unused_data(self) -> bytes:
        return self._frame.unused_data + bytes(self._packed)

    def decompress(self, data: bytes, max_length: int) -> bytes:
        if data:
            self._packed = memoryview(bytes(self._packed) + data)
        while self._packed and not self._ready and not self._frame.eof:
            piece, self._packed = self._packed[:_PIECE], self._packed[_PIECE:]
            try:
                self._ready = memoryview(self._frame.decompress(piece))
            except zstandard.ZstdError as problem:
                raise DamagedError(f"damaged: {problem}") from None
        given, self._ready = self._ready[:max_length], self._ready[max_length:]
        return bytes(given)


def with_dictionary(stream: BinaryIO) -> partial[Unzstd]:
    """Read the dictionary a stream begins with; return what unpacks the frames that follow.

    DamagedError, EOFError, TooLargeError when it is no dictionary.
    """
    header = stream.read(8)
    if len(header) < 8:
        raise EOFError
    (size,) = struct.unpack("<I", header[4:])
    if size > _LARGEST_DICTIONARY:
        raise TooLargeError("refused: its dictionary is larger than 16 MiB")
    content = stream.read(size)
    if len(content) < size:
        raise EOFError
    if content.startswith(ZSTD_MAGIC[0]):
        unpacker = Unzstd()
        content = unpacker.decompress(content, _LARGEST_DICTIONARY)
        while not unpacker.needs_input and (more := unpacker.decompress(b"", _LARGEST_DICTIONARY)):
            content += more
            if len(content) > _LARGEST_DICTIONARY:
                raise TooLargeError("refused: its dictionary is larger than 16 MiB")
    try:
        dictionary = zstandard.ZstdCompressionDict(content)
        Unzstd(dictionary)
    except zstandard.ZstdError as problem:
        raise DamagedError(f"damaged: its dictionary is none ({problem})") from None
    return partial(Unzstd, dictionary)
