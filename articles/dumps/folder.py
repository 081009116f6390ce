"""Folders: every file in and below one, in the order of their names; links are never followed."""

import dataclasses
import datetime as dt
import functools
import os
import stat
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO

from articles.dumps.capture_date import Capture
from articles.dumps.damage import reason_of
from articles.dumps.dump_file import DumpFile
from articles.dumps.names import COMPRESSED, climbs, is_hidden, printable
from articles.dumps.position import Position
from articles.dumps.shelf import Shelf, is_among, manifest_in, used_manifests
from articles.records import Unread

_SPECIAL = {
    stat.S_IFIFO: "a named pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFBLK: "a device",
    stat.S_IFCHR: "a device",
}


def special_kind(mode: int) -> str:
    """Return what a thing in the file system is that is neither a file nor a folder."""
    return _SPECIAL.get(stat.S_IFMT(mode), "something unknown")


def modified_at(status: os.stat_result) -> dt.datetime:
    return dt.datetime.fromtimestamp(int(status.st_mtime), dt.UTC)


def read_folder(
    root: Path, *, origin: str, capture: Capture, position: Position
) -> Iterator[DumpFile | Unread]:
    """Give the files of a folder; OSError when `root` itself cannot be read.

    Hidden files, those an operating system leaves behind and a manifest that is used give nothing.
    """
    top = Shelf(
        origin=origin,
        collection=root.resolve().name,
        capture=capture,
        siblings={},
        open_file=partial(_open_file, root),
    )
    pending = [_opened(root, "", top, position)]
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
            if item := _item(root, path, entry, shelf, position):
                yield item
            continue
        try:
            pending.append(_opened(root, path, shelf, position))
        except OSError as problem:
            yield Unread(f"{origin}/{printable(path)}", reason_of(problem))


def _opened(
    root: Path, path: str, outer: Shelf, position: Position
) -> tuple[Shelf, Iterator[os.DirEntry[str]]]:
    """Return the shelf of one folder, its manifests before those above it, and its entries."""
    with os.scandir(root / path) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    names = frozenset(entry.name for entry in entries)

    def is_there(file: str) -> bool:
        return not climbs(file) and any(
            (root / f"{file}{ending}").exists() for ending in ("", *COMPRESSED)
        )

    @functools.cache
    def is_below() -> Callable[[str], bool]:
        """Return a test by name, made when it is first needed: it looks at all files below."""
        return is_among(
            {"": frozenset(name for *_, names in os.walk(root / path) for name in names)}
        )

    def is_anywhere(file: str) -> bool:
        return is_there(file) or (not climbs(file) and is_below()(file))

    manifests = used_manifests(
        (
            manifest_in(f"{path}/{entry.name}".lstrip("/"), partial(position.open, entry.path))
            for entry in entries
            if entry.is_file(follow_symlinks=False)
        ),
        is_there=is_there,
        is_anywhere=is_anywhere,
    )
    shelf = dataclasses.replace(
        outer,
        siblings={**outer.siblings, path: names},
        manifests=(*manifests, *outer.manifests),
    )
    return shelf, iter(entries)


def _item(
    root: Path, path: str, entry: os.DirEntry[str], shelf: Shelf, position: Position
) -> DumpFile | Unread | None:
    origin = f"{shelf.origin}/{printable(path)}"
    try:
        if entry.is_symlink():
            return _link(root, Path(entry.path), origin)
        status = entry.stat(follow_symlinks=False)
    except OSError as problem:
        return Unread(origin, reason_of(problem))
    if not stat.S_ISREG(status.st_mode):
        return Unread(origin, f"not a file but {special_kind(status.st_mode)}")
    return shelf.file(path, open=partial(position.open, entry.path), modified=modified_at(status))


def _open_file(root: Path, path: str) -> BinaryIO:
    """Open a file to look at; OSError where it is none, such as a link or a pipe."""
    if not stat.S_ISREG((root / path).lstat().st_mode):
        raise FileNotFoundError(path)
    return (root / path).open("rb")


def _link(root: Path, path: Path, origin: str) -> Unread:
    """Return why a link is not followed: what it leads to is read in its own place, or not ours."""
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):  # RuntimeError: a loop, before Python 3.13
        return Unread(origin, "refused: a link that leads nowhere")
    if target.is_relative_to(root.resolve()):
        return Unread(origin, "a link to what is read in its own place", failed=False)
    return Unread(origin, "refused: a link that leads out of the folder")
