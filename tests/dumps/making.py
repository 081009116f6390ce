"""Dumps made for tests: files, folders and archives, sound and broken."""

import io
import tarfile
import zipfile
from pathlib import Path
from typing import Literal

from articles.dumps import open_dump
from articles.records import RawPage, Unread

HTML = b"<!DOCTYPE html><html><head><title>Ferry back</title></head><body><p>It sails.</p></body></html>"
TEXT = b"Harbour ferry sails again\n\nThe ferry between Oldport and Marrow Isle sails again.\n"


TarMode = Literal["w", "w:gz", "w:bz2", "w:xz"]


def write_files(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def zipped(files: dict[str, bytes], *, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2021, 8, 5, 12, 0, 0)), content, compression)
    return packed.getvalue()


def tarred(files: dict[str, bytes], *members: tarfile.TarInfo, mode: TarMode = "w") -> bytes:
    """Return a tar (mode "w:gz" and so on: packed) of `files`, then of headers without content."""
    packed = io.BytesIO()
    with tarfile.TarFile.open(None, mode, packed) as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            member.mtime = 1628164800
            archive.addfile(member, io.BytesIO(content))
        for member in members:
            archive.addfile(member)
    return packed.getvalue()


def member_of_type(name: str, kind: bytes, *, target: str = "") -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.type = kind
    member.linkname = target
    return member


def read(path: Path, **options) -> list[RawPage | Unread]:
    return list(open_dump(path, **options))


def pages(path: Path, **options) -> list[RawPage]:
    """Return the pages of a dump that must hold nothing but pages."""
    found = read(path, **options)
    assert all(isinstance(record, RawPage) for record in found), found
    return [record for record in found if isinstance(record, RawPage)]


def one_page(path: Path, **options) -> RawPage:
    [page] = pages(path, **options)
    return page


def outcomes(path: Path, **options) -> list[tuple[str, str, str]]:
    """Return of each record (origin below `path`, page/skipped/failed, media type or reason)."""
    found = []
    for record in read(path, **options):
        origin = record.origin.removeprefix(str(path)).lstrip("/")
        if isinstance(record, RawPage):
            found.append((origin, "page", record.media_type))
        else:
            found.append((origin, "failed" if record.failed else "skipped", record.reason))
    return found
