"""Position: how far dumps have been read and stored, by the bytes of their files on disk."""

import io
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from articles.deadline import go_on

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_BUFFER = 2**17
_MOST_COUNTED = 200_000
"""Files of a folder whose sizes are added up before it starts; there may be millions."""


class Position:
    """Counts the bytes of files opened with it; what is read twice, such as a head, counts twice.

    Who reads on in such a file is not late (deadline.py).
    """

    def __init__(self) -> None:
        self.read = 0
        self.in_all = 0
        """Of the whole dump; 0 while it is not known."""
        self.records = 0
        """Records found in what was read: some hundred more than are stored, which is behind."""

    def stored(self, records: int) -> int:
        """Return about how many of the bytes that were read are stored, when so many records are."""
        return self.read * min(records, self.records) // self.records if self.records else self.read

    def open(self, path: str | Path) -> BinaryIO:
        return io.BufferedReader(_Counted(path, self), _BUFFER)


class _Counted(io.FileIO):
    def __init__(self, path: str | Path, position: Position) -> None:
        super().__init__(path, "rb")
        self._position = position

    def readinto(self, buffer: "WriteableBuffer") -> int | None:
        go_on()
        count = super().readinto(buffer)
        self._position.read += count or 0
        return count


def size_of(paths: Iterable[Path]) -> int:
    """Return the bytes of files and of all in folders; 0 where they are too many to count."""
    pending = [os.fspath(path) for path in paths]
    size = files = 0
    while pending:
        path = pending.pop()
        try:
            if os.path.isdir(path):  # noqa: PTH112 - a million times
                with os.scandir(path) as found:
                    entries = list(found)
            else:
                size += os.stat(path).st_size  # noqa: PTH116
                continue
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    pending.append(entry.path)
                elif entry.is_file(follow_symlinks=False):
                    size += entry.stat(follow_symlinks=False).st_size
                    files += 1
        except OSError:
            continue  # reading it will say so
        if files > _MOST_COUNTED:
            return 0
    return size
