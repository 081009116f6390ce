"""Zip headers: a zip that lost the directory at its end in, the files found by their own headers out."""

import datetime as dt
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from articles.dumps.limits import MEBIBYTE, Meter

_HEADER = struct.Struct("<4s5H3L2H")
_SIGNATURE, _OF_DESCRIPTOR, _OF_DIRECTORY = b"PK\x03\x04", b"PK\x07\x08", b"PK\x01\x02"
_SIZED_BEHIND, _UTF_8 = 0x8, 0x800
_IN_EXTRA = 0xFFFFFFFF
_NO_FILES = b"PK\x05\x06" + bytes(18)


def open_cut_zip(stream: BinaryIO) -> tuple[zipfile.ZipFile, list[zipfile.ZipInfo]]:
    """Return an archive to open files in, and those that lie whole before the place it is cut at."""
    size = stream.seek(0, io.SEEK_END)
    members = [member for member, _ in _whole_files(stream, size)]
    archive = zipfile.ZipFile(io.BytesIO(_NO_FILES))
    archive.fp = stream
    return archive, members


def is_of_inner_zip(stream: BinaryIO, first: int) -> bool:
    """Tell whether a directory is that of a zip in one that is cut off: its own files begin at `first`.

    What stands before a zip may be a program that unpacks it, or another zip that is whole.
    """
    stream.seek(0)
    if not first or stream.read(len(_SIGNATURE)) != _SIGNATURE:
        return False
    end = 0
    for member, end in _whole_files(stream, stream.seek(0, io.SEEK_END)):
        if member.header_offset == first:  # those before it were deleted from the directory
            return False
        if first < end:
            return True
    stream.seek(end)
    return stream.read(len(_OF_DIRECTORY)) != _OF_DIRECTORY


def _whole_files(stream: BinaryIO, size: int) -> Iterator[tuple[zipfile.ZipInfo, int]]:
    """Yield the files one after the other, up to the first that is cut off or has no header.

    With each comes the place where it ends.
    """
    at = 0
    meter = Meter(lambda: size)
    while True:
        stream.seek(at)
        head = stream.read(_HEADER.size)
        if len(head) < _HEADER.size or not head.startswith(_SIGNATURE):
            return
        _, _, flags, packing, clock, day, check, packed, unpacked, named, more = _HEADER.unpack(
            head
        )
        name, extra = stream.read(named), stream.read(more)
        start = at + _HEADER.size + named + more
        if _IN_EXTRA in {packed, unpacked}:
            packed, unpacked = _large_sizes(extra, packed, unpacked)
        if flags & _SIZED_BEHIND and not packed:
            if packing != zipfile.ZIP_DEFLATED or start > size:
                return
            found = _inflated(stream, meter)
            if found is None:
                return
            packed, unpacked, check = found
        end, behind = start + packed, 0
        if end > size or not name:
            return
        if flags & _SIZED_BEHIND:
            check, behind = _descriptor(stream, end, packed, check, is_empty=not unpacked)
        member = zipfile.ZipInfo(name.decode("utf-8" if flags & _UTF_8 else "cp437", "replace"))
        member.date_time = _time_of(day, clock)
        member.flag_bits, member.compress_type, member.CRC = flags, packing, check
        member.compress_size, member.file_size, member.header_offset = packed, unpacked, at
        at = end + behind
        yield member, at


def _large_sizes(extra: bytes, packed: int, unpacked: int) -> tuple[int, int]:
    """Return the sizes of a file of more than 4 GiB, which its extra field holds."""
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<2H", extra, at)
        if kind == 1 and length >= 16 and at + 20 <= len(extra):
            unpacked, packed = struct.unpack_from("<2Q", extra, at + 4)
        at += 4 + length
    return packed, unpacked


def _inflated(stream: BinaryIO, meter: Meter) -> tuple[int, int, int] | None:
    """Return packed size, size and checksum of the deflated file that begins here; None for no end."""
    inflating = zlib.decompressobj(-zlib.MAX_WBITS)
    packed = unpacked = check = 0
    while not inflating.eof:
        waiting = inflating.unconsumed_tail
        if not waiting:
            waiting = stream.read(MEBIBYTE)
            packed += len(waiting)
        if not waiting:
            return None
        try:
            piece = inflating.decompress(waiting, MEBIBYTE)
        except zlib.error:
            return None
        meter.add(len(piece))
        unpacked += len(piece)
        check = zlib.crc32(piece, check)
    return packed - len(inflating.unused_data), unpacked, check


def _descriptor(
    stream: BinaryIO, at: int, packed: int, check: int, *, is_empty: bool
) -> tuple[int, int]:
    """Return the checksum that stands behind a file, and how long what stands there is.

    It begins with a mark or without, its sizes are of either width; `check` where it is cut off.
    """
    stream.seek(at)
    said = stream.read(24)
    mark = 4 if said.startswith(_OF_DESCRIPTOR) else 0
    if len(said) >= mark + 4:
        check = int.from_bytes(said[mark : mark + 4], "little")
    is_wide = said[mark + 4 : mark + 12] == struct.pack("<Q", packed) and not is_empty
    return check, mark + 4 + (16 if is_wide else 8)


def _time_of(day: int, clock: int) -> tuple[int, int, int, int, int, int]:
    """Return the time a file was changed as zipfile gives it; zeros are no month."""
    date = (day >> 9) + 1980, day >> 5 & 15, day & 31
    time = clock >> 11, clock >> 5 & 63, (clock & 31) * 2
    try:
        dt.datetime(*date, *time)  # noqa: DTZ001 - only whether there is such a time
    except ValueError:
        return 1980, 0, 0, 0, 0, 0
    return *date, *time
