"""Tar archives: their files in the order they lie in, read in one go."""

import contextlib
import datetime as dt
import tarfile
from collections.abc import Callable, Iterator
from tarfile import ReadError
from typing import IO, BinaryIO, cast

from articles.dumps.damage import READ_ERRORS, DamagedError
from articles.dumps.dump_file import DumpFile, Item
from articles.dumps.limits import MEBIBYTE
from articles.dumps.manifest import Manifest
from articles.dumps.names import extension, printable, stem
from articles.dumps.shelf import Shelf, is_among, manifest_in, siblings_of, used_manifests
from articles.dumps.streams import metered
from articles.records import Moment, Unread

_BLOCK = 512
_NAME_LIMIT = 1 << 20
"""Bytes of a header that holds the name and such of the next file."""
_NAMES = {
    tarfile.XHDTYPE,
    tarfile.XGLTYPE,
    tarfile.SOLARIS_XHDTYPE,
    tarfile.GNUTYPE_LONGNAME,
    tarfile.GNUTYPE_LONGLINK,
}
_ENDS = 64
_FOLLOWED = "something else follows the end of the archive"


class Header(tarfile.TarInfo):
    """A member's header that says when it is damaged; tarfile would take it for the end."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> "Header":
        try:
            header = super().frombuf(buf, encoding, errors)
        except tarfile.HeaderError as problem:
            if bytes(buf).strip(b"\0"):
                raise ReadError(f"a header is broken ({problem})") from None
            raise
        if header.size < 0 or (header.type in _NAMES and header.size > _NAME_LIMIT):
            raise ReadError(f"a header is broken (size {header.size})")
        return header

    @classmethod
    def fromtarfile(cls, archive: tarfile.TarFile) -> "Header":
        try:
            return super().fromtarfile(archive)
        except (IndexError, KeyError, TypeError) as problem:  # of a header cut off, or wild
            raise ReadError(f"a header is broken ({problem})") from None
        except tarfile.HeaderError:
            cast(PassingTar, archive).has_ended = True
            raise

    def _proc_gnusparse_10(self, next: tarfile.TarInfo, *_: object) -> None:  # noqa: A002
        """Mark a sparse file as one; tarfile would read a map of any length into memory."""
        next.sparse = b""


class PassingTar(tarfile.TarFile):
    """A tar read once from front to back, and others that stand behind it."""

    has_ended = False
    """The blocks that end a tar were met; many are one behind the other (`cat a.tar b.tar`)."""
    members: list[tarfile.TarInfo]
    """What tarfile has met so far; it never lets go of them by itself."""


class EndingFile:
    """The bytes of a tar; EOFError when more is wanted of it again and again.

    tarfile passes a file by reading on to where it should end, which may be a petabyte away.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._ends = 0

    def read(self, size: int) -> bytes:
        piece = self._stream.read(size)
        if not piece:
            self._ends += 1
            if self._ends > _ENDS:
                raise EOFError
        return piece


class TarArchive:
    name = "tar"
    unpacks = True

    def accepts(self, name: str, head: bytes) -> bool:
        if head[257:262] == b"ustar":
            return True
        if extension(name) != ".tar":
            return False
        if not head[:_BLOCK].strip(b"\0"):
            return True
        try:
            tarfile.TarInfo.frombuf(head[:_BLOCK], "utf-8", "surrogateescape")
        except (tarfile.TarError, ValueError):
            return False
        return True

    def read(self, file: DumpFile, stream: BinaryIO) -> Iterator[Item]:
        """Give its files; a manifest is found first by going through the archive once before.

        A tar inside another archive passes by once only: there a manifest is not looked for.
        """
        siblings, manifests = _survey(file) if file.reopens else ({}, ())
        shelf = Shelf(
            origin=f"{file.origin}!",
            collection=stem(file.name),
            capture=file.capture,
            siblings=siblings,
            manifests=manifests,
        )
        for member, open_member in _members(stream):
            item = _item(shelf, member, open_member)
            if item is not None:
                yield item
        while stream.read(MEBIBYTE):  # what is wrong behind its end shows only when it is read
            pass


def _item(
    shelf: Shelf, member: tarfile.TarInfo, open_member: Callable[[], BinaryIO]
) -> Item | None:
    origin = f"{shelf.origin}/{printable(member.name)}"
    if member.islnk() or member.issym():
        return Unread(origin, "refused: a link, not a file")
    if member.issparse():
        return Unread(origin, "refused: a sparse file, with holes")
    if not member.isreg():
        return Unread(origin, "refused: a device or pipe, not a file")
    return shelf.file(member.name, open=open_member, modified=_modified(member), reopens=False)


def _members(stream: BinaryIO) -> Iterator[tuple[tarfile.TarInfo, Callable[[], BinaryIO]]]:
    ending = cast(IO[bytes], EndingFile(stream))
    with PassingTar.open(fileobj=ending, mode="r|", tarinfo=Header, ignore_zeros=True) as archive:
        while (member := _next(archive)) is not None:
            archive.members = []  # a million headers would stay in memory
            if not member.isdir():
                yield member, _opener(archive, member)


def _next(archive: PassingTar) -> tarfile.TarInfo | None:
    try:
        member = archive.next()
    except ReadError:
        if archive.has_ended:
            raise DamagedError(f"{_FOLLOWED}: what stands before it is read") from None
        raise
    if member is not None:
        archive.has_ended = False
    return member


def _opener(archive: tarfile.TarFile, member: tarfile.TarInfo) -> Callable[[], BinaryIO]:
    def opened() -> BinaryIO:
        return metered(cast(IO[bytes], archive.extractfile(member)))

    return opened


def _survey(file: DumpFile) -> tuple[dict[str, frozenset[str]], tuple[Manifest, ...]]:
    """Return the names in an archive by folder and its manifests, as far as it can be read."""
    paths: list[str] = []
    manifests: list[Manifest | None] = []
    with contextlib.suppress(*READ_ERRORS), file.open() as stream:
        for member, opened in _members(stream):
            if member.isreg() and not member.issparse():
                paths.append(member.name)
                manifests.append(manifest_in(member.name, opened))
    siblings = siblings_of(paths)
    return siblings, used_manifests(manifests, is_there=is_among(siblings))


def _modified(member: tarfile.TarInfo) -> Moment | None:
    try:
        return dt.datetime.fromtimestamp(int(member.mtime), dt.UTC)
    except (ValueError, OverflowError, OSError):
        return None
