"""Folders: every file in and below one, in the order of their names; links are never followed."""

import dataclasses
import datetime as dt
import io
import os
import stat
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from articles.deadline import go_on
from articles.dumps.capture_date import Capture
from articles.dumps.damage import reason_of
from articles.dumps.dump_file import DumpFile
from articles.dumps.names import COMPRESSED, climbs, is_hidden, printable
from articles.dumps.shelf import Shelf, manifest_in, used_manifests
from articles.dumps.streams import BUFFER_SIZE
from articles.records import Unread

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_SPECIAL = {
    stat.S_IFIFO: "a named pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFBLK: "a device",
    stat.S_IFCHR: "a device",
}


def special_kind(mode: int) -> str:
    """Return what a thing in the file system is that is neither a file nor a folder."""
    return _SPECIAL.get(stat.S_IFMT(mode), "something unknown")


class GoingOn(io.FileIO):
    """A file on disk; who reads on in it is not late."""

    def readinto(self, buffer: "WriteableBuffer") -> int:
        go_on()
        return super().readinto(buffer)


def open_file(path: str | Path) -> BinaryIO:
    return io.BufferedReader(GoingOn(path), BUFFER_SIZE // 4)


def modified_at(status: os.stat_result) -> dt.datetime:
    return dt.datetime.fromtimestamp(int(status.st_mtime), dt.UTC)


def read_folder(root: Path, *, origin: str, capture: Capture) -> Iterator[DumpFile | Unread]:
    """Give the files of a folder; OSError when `root` itself cannot be read.

    Hidden files, those an operating system leaves behind and a manifest that is used give nothing.
    """
    top = Shelf(origin=origin, collection=root.resolve().name, capture=capture, siblings={})
    pending = [_opened(root, "", top)]
    while pending:
        shelf, entries = pending[-1]
        entry = next(entries, None)
        if entry is None:
            pending.pop()
            continue
        path = entry.path[len(os.fspath(root)) :].lstrip("/")
        if is_hidden(entry.name):
            continue
        if not entry.is_dir(follow_symlinks=False):
            if item := _item(root, path, entry, shelf):
                yield item
            continue
        try:
            pending.append(_opened(root, path, shelf))
        except OSError as problem:
            yield Unread(f"{origin}/{printable(path)}", reason_of(problem))


def _opened(root: Path, path: str, outer: Shelf) -> tuple[Shelf, Iterator[os.DirEntry[str]]]:
    """Return the shelf of one folder, its manifests before those above it, and its entries."""
    with os.scandir(root / path) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    names = frozenset(entry.name for entry in entries)

    def is_there(file: str) -> bool:
        return not climbs(file) and any(
            (root / f"{file}{ending}").exists() for ending in ("", *COMPRESSED)
        )

    manifests = used_manifests(
        (
            manifest_in(f"{path}/{entry.name}".lstrip("/"), partial(open_file, entry.path))
            for entry in entries
            if entry.is_file(follow_symlinks=False)
        ),
        is_there=is_there,
    )
    shelf = dataclasses.replace(
        outer, siblings={path: names}, manifests=(*manifests, *outer.manifests)
    )
    return shelf, iter(entries)


def _item(root: Path, path: str, entry: os.DirEntry[str], shelf: Shelf) -> DumpFile | Unread | None:
    origin = f"{shelf.origin}/{printable(path)}"
    try:
        if entry.is_symlink():
            return _link(root, Path(entry.path), origin)
        status = entry.stat(follow_symlinks=False)
    except OSError as problem:
        return Unread(origin, reason_of(problem))
    if not stat.S_ISREG(status.st_mode):
        return Unread(origin, f"not a file but {special_kind(status.st_mode)}")
    return shelf.file(path, open=partial(open_file, entry.path), modified=modified_at(status))


def _link(root: Path, path: Path, origin: str) -> Unread:
    """Return why a link is not followed: what it leads to is read in its own place, or not ours."""
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):  # RuntimeError: a loop, before Python 3.13
        return Unread(origin, "refused: a link that leads nowhere")
    if target.is_relative_to(root.resolve()):
        return Unread(origin, "a link to what is read in its own place", failed=False)
    return Unread(origin, "refused: a link that leads out of the folder")
