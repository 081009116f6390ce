"""Array files: named arrays in, one file out, and read again as views of its mapped bytes.

A file is a mark, the arrays one after another (little-endian, each beginning at a multiple of
ALIGNMENT), a directory in JSON, the lengths and checksums of both, and the mark again. Nothing in it
is ever run or unpickled. Opening a file looks at all of this but the checksum of the arrays, which
takes reading them all: `check_file` does that.
"""

import json
import mmap
import os
import struct
import weakref
import zlib
from math import prod
from pathlib import Path
from typing import Any

import numpy as np

MARK = b"BKFARR2\n"
ALIGNMENT = 8
_END = struct.Struct("<QIII8s")
"""Length and CRC-32 of all before the directory, those of the directory, MARK."""

_READ_AT_ONCE = 1 << 20


class DamagedFileError(ValueError):
    """A file that is not what was written: cut short, overwritten, or another's."""


class ArrayWriter:
    """Writes arrays one after the other; an array may come in pieces, so that none is held."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("xb")
        self._at = 0
        self._checksum = 0
        self._write(MARK)
        self._directory: dict[str, list[Any]] = {}
        self._open: list[Any] = []
        self._dtype = np.dtype(np.uint8)

    def put(self, name: str, array: np.ndarray) -> None:
        """Write a whole array."""
        self.start(name, array.dtype, columns=array.shape[1:])
        self.append(array)

    def start(self, name: str, dtype: np.dtype, *, columns: tuple[int, ...] = ()) -> None:
        """Begin the array `name`; what is appended next belongs to it."""
        self._write(bytes(-self._at % ALIGNMENT))
        self._dtype = np.dtype(dtype).newbyteorder("<")
        self._open = [self._at, self._dtype.str, 0, *columns]
        self._directory[name] = self._open

    def append(self, piece: np.ndarray | memoryview | bytes) -> None:
        """Add to the array begun last."""
        if not isinstance(piece, np.ndarray):
            piece = np.frombuffer(piece, dtype=np.uint8)
        if len(piece):
            piece = np.ascontiguousarray(piece, dtype=self._dtype)
            self._write(piece.data.cast("B"))
            self._open[2] += len(piece)

    def _write(self, data: memoryview | bytes) -> None:
        self._at += self._file.write(data)
        self._checksum = zlib.crc32(data, self._checksum)

    def close(self) -> None:
        directory = json.dumps(self._directory).encode()
        ends = (self._at, self._checksum, len(directory), zlib.crc32(directory), MARK)
        self._file.write(directory)
        self._file.write(_END.pack(*ends))
        self._file.close()

    def abandon(self) -> None:
        """Close a file that will not be read."""
        self._file.close()


class MappedFiles:
    """Files whose arrays are mapped: what was looked at of them stays in memory until let go."""

    def __init__(self) -> None:
        self._mapped: list[mmap.mmap] = []

    def arrays(self, path: Path) -> dict[str, np.ndarray]:
        """Map one more; its arrays stay readable when it is removed.

        Raises DamagedFileError, OSError.
        """
        mapped, directory = _mapped(path)
        self._mapped.append(mapped)
        return {name: _view(mapped, *where) for name, where in directory.items()}

    def let_go(self) -> None:
        """Take all pages from this process; those looked at again come back from the system."""
        for mapped in self._mapped:
            mapped.madvise(mmap.MADV_DONTNEED)


def read_arrays(path: Path) -> dict[str, np.ndarray]:
    """Map a file by itself. Raises DamagedFileError, OSError."""
    return MappedFiles().arrays(path)


def check_file(path: Path) -> None:
    """Read a whole file. Raises DamagedFileError when it is not what was written, and OSError."""
    mapped, _ = _mapped(path)
    length, checksum, *_ = _END.unpack(mapped[-_END.size :])
    found = 0
    for first in range(0, length, _READ_AT_ONCE):
        found = zlib.crc32(mapped[first : min(first + _READ_AT_ONCE, length)], found)
    if found != checksum:
        raise DamagedFileError(f"{path.name}: damaged in its middle")


def _mapped(path: Path) -> tuple[mmap.mmap, dict[str, list[Any]]]:
    with path.open("rb") as file:
        try:
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except ValueError as error:  # an empty file
            raise DamagedFileError(f"{path.name}: {error}") from None
    return mapped, _directory(mapped, path)


class FileBytes:
    """Bytes in a file, read when they are asked for.

    What is looked at once, here and there, would fill the memory of every process with pages of
    its neighbours if it were mapped. The file stays readable when it is removed.
    """

    __slots__ = ("__weakref__", "_file", "_length", "_offset")

    def __init__(self, path: Path, *, offset: int, length: int) -> None:
        self._file = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        weakref.finalize(self, os.close, self._file)  # as a mapping goes with its last reader
        self._offset = offset
        self._length = length

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, span: slice) -> bytes:
        first, last, _ = span.indices(self._length)
        return os.pread(self._file, max(last - first, 0), self._offset + first)


def read_bytes(path: Path, name: str) -> FileBytes:
    """Return an array of bytes that is not to be mapped. Raises DamagedFileError, OSError."""
    offset, _, length = _mapped(path)[1][name]
    return FileBytes(path, offset=offset, length=length)


def _directory(mapped: mmap.mmap, path: Path) -> dict[str, list[Any]]:
    if mapped[: len(MARK)] != MARK or len(mapped) < len(MARK) + _END.size:
        raise DamagedFileError(f"{path.name}: not a file of arrays")
    before, _, length, checksum, mark = _END.unpack(mapped[-_END.size :])
    written = mapped[-_END.size - length : -_END.size]
    whole = before + length + _END.size == len(mapped)
    if mark != MARK or not whole or zlib.crc32(written) != checksum:
        raise DamagedFileError(f"{path.name}: cut short or overwritten")
    directory: dict[str, list[Any]] = json.loads(written)
    return directory


def _view(mapped: mmap.mmap, offset: int, dtype: str, *shape: int) -> np.ndarray:
    if not prod(shape):
        return np.zeros(shape, dtype=dtype)
    return np.frombuffer(mapped, dtype=dtype, count=prod(shape), offset=offset).reshape(shape)
