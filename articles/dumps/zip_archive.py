"""Zip archives: their files in the order of their names, each judged before it is opened."""

import datetime as dt
import stat
import tempfile
import zipfile
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from articles.dumps.damage import DamagedError, reason_of
from articles.dumps.dump_file import DumpFile, Item
from articles.dumps.kinds import document_in_zip
from articles.dumps.limits import MEBIBYTE, SPOOL_LIMIT, Meter, TooLargeError, in_words
from articles.dumps.names import extension, stem
from articles.dumps.shelf import Shelf, is_among, manifest_in, siblings_of, used_manifests
from articles.dumps.streams import metered
from articles.dumps.zip_headers import is_of_inner_zip, open_cut_zip
from articles.records import Moment

_ENCRYPTED = 0x1
_NO_ARCHIVES = {".docx", ".xlsx", ".pptx", ".odt", ".ods", ".epub", ".jar", ".apk", ".whl", ".npz"}
_NOTHING_WHOLE = (
    "a zip that was cut off or damaged: its directory is lost, and no file in it is whole"
)
_IN_WACZ = (".warc", ".warc.gz", ".warc.zst", ".arc", ".arc.gz", ".wacz")


class ZipArchive:
    name = "zip"
    unpacks = True

    def accepts(self, name: str, head: bytes) -> bool:
        is_zip = head.startswith((b"PK\x03\x04", b"PK\x05\x06"))
        return is_zip and extension(name) not in _NO_ARCHIVES and not document_in_zip(head)

    def read(self, file: DumpFile, stream: BinaryIO) -> Iterator[Item]:
        if stream.seekable():
            yield from _members(file, stream)
            return
        with tempfile.TemporaryFile(prefix="backfile-") as copy:
            spool(stream, copy)
            yield from _members(file, copy)


class WaczArchive(ZipArchive):
    """WACZ: a zip of web archives, and of lists and indexes of what is in them."""

    name = "wacz"

    def accepts(self, name: str, head: bytes) -> bool:
        return extension(name) == ".wacz" and super().accepts(name, head)

    def read(self, file: DumpFile, stream: BinaryIO) -> Iterator[Item]:
        for item in super().read(file, stream):
            if isinstance(item, DumpFile) and not item.name.lower().endswith(_IN_WACZ):
                yield item.unread("a list or index of the web archive it lies in", failed=False)
            else:
                yield item


def _members(file: DumpFile, stream: BinaryIO) -> Iterator[Item]:
    """Give its files; of one whose directory is lost those that lie whole, then where it fails."""
    packed_size = stream.seek(0, 2)
    meter = Meter(lambda: packed_size)
    archive, held, damage = _opened(stream)
    with archive:
        files = [member for member in held if not member.filename.endswith("/")]
        members = [
            (member, partial(_open, archive, member, meter))
            for member in sorted(files, key=lambda member: member.filename)
        ]
        by_path = {
            member.filename.replace("\\", "/"): opened for member, opened in reversed(members)
        }
        siblings = siblings_of(member.filename for member in files)
        shelf = Shelf(
            origin=f"{file.origin}!",
            collection=stem(file.name),
            capture=file.capture,
            siblings=siblings,
            open_file=lambda path: by_path[path](),
            manifests=used_manifests(
                (manifest_in(member.filename, opened) for member, opened in members),
                is_there=is_among(siblings),
            ),
        )
        for member, opened in members:
            item = shelf.file(member.filename, open=opened, modified=_modified(member))
            if item is not None:
                yield item
    if damage:
        yield file.unread(f"{damage}; the files that lie whole are read")


def _opened(stream: BinaryIO) -> tuple[zipfile.ZipFile, list[zipfile.ZipInfo], str]:
    """Return an archive, what is in it, and what is wrong with it."""
    try:
        archive = zipfile.ZipFile(stream)
        held = archive.infolist()
    except zipfile.BadZipFile as problem:
        archive, found = open_cut_zip(stream)
        is_cut = not zipfile.is_zipfile(stream)
        if not found and is_cut:
            raise DamagedError(_NOTHING_WHOLE) from None
        if not found:
            raise
        return archive, found, reason_of(EOFError() if is_cut else problem)
    first = min((member.header_offset for member in held), default=archive.start_dir)
    if not is_of_inner_zip(stream, first):
        return archive, held, ""
    cut, found = open_cut_zip(stream)
    return (cut, found, reason_of(EOFError())) if found else (archive, held, reason_of(EOFError()))


def _open(archive: zipfile.ZipFile, member: zipfile.ZipInfo, meter: Meter) -> BinaryIO:
    if stat.S_ISLNK(member.external_attr >> 16):
        raise DamagedError("refused: a link, not a file")
    if member.flag_bits & _ENCRYPTED:
        raise DamagedError("encrypted: this archive has no password for it")
    own = Meter(lambda: member.compress_size)
    return metered(archive.open(member), own, meter)


def _modified(member: zipfile.ZipInfo) -> Moment | None:
    try:
        return dt.datetime(*member.date_time, tzinfo=dt.UTC)
    except ValueError:  # zeros: not set
        return None


def spool(stream: BinaryIO, copy: BinaryIO, *, limit: int = SPOOL_LIMIT) -> None:
    """Copy a zip that lies in an archive; TooLargeError when it is no size for a temporary file."""
    size = 0
    while piece := stream.read(MEBIBYTE):
        size += len(piece)
        if size > limit:
            raise TooLargeError(f"refused: a zip in an archive, larger than {in_words(limit)}")
        copy.write(piece)
