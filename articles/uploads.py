"""Uploads: dumps handed over in the browser, kept in DATA_DIR until they are imported or dropped."""

import dataclasses
import datetime as dt
import itertools
import json
import re
import secrets
import shutil
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Self

from django.conf import settings
from django.utils import timezone

from articles import background
from articles.deadline import TooSlowError
from articles.dumps.table_look import TableLook, look_at_tables
from articles.errors import ArchiveError
from articles.parsing import UnreadPath
from articles.reading import Reading, read_records
from articles.records import ArticleRecord, Moment, Unread, moment_json
from articles.understood import Understood
from articles.watched import Watched

PREVIEWED = 20
"""Records read for a preview."""
PREVIEW_SECONDS = 20.0
"""What reading them may take: somebody waits for the page."""
KEPT_FOR = dt.timedelta(days=2)
"""After which an upload that nobody imported is dropped."""
_KEY = re.compile(r"[0-9a-f]{16}")
_UNSAFE = re.compile(r"[^\w.\- ]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A dump in a folder of its own, beside it how it is to be read."""

    key: str
    name: str
    by: str
    """The account that handed it over."""
    format: str = ""
    captured_at: str = ""
    """ISO; empty when nobody said when its pages were captured."""
    columns: dict[str, str] = field(default_factory=dict)
    """Column of a table by field, as somebody said it."""

    @property
    def folder(self) -> Path:
        return settings.UPLOADS_DIR / self.key

    @property
    def path(self) -> Path:
        return self.folder / "dump" / self.name

    @property
    def size(self) -> int:
        """Bytes."""
        return self.path.stat().st_size

    @property
    def reading(self) -> Reading:
        at: Moment | None = None
        if self.captured_at:
            at = dt.date.fromisoformat(self.captured_at)
        return Reading(format=self.format or None, captured_at=at, columns=self.columns)

    @classmethod
    def read(cls, folder: Path) -> Self:
        return cls(**json.loads((folder / "upload.json").read_text()))

    def write(self) -> None:
        (self.folder / "upload.json").write_text(json.dumps(asdict(self)))

    def read_with(self, columns: Mapping[str, str]) -> None:
        """Keep which column of its tables is which field, in place of what was said before."""
        dataclasses.replace(self, columns=dict(columns)).write()

    def remove(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Preview:
    """The first records of a dump as an import would read them."""

    records: tuple[ArticleRecord, ...]
    unread: tuple[Unread | UnreadPath, ...]
    more: bool
    """There is more behind them."""
    table: TableLook | None
    """The first table among its files."""
    understood: Understood
    """How the columns of tables are read."""


def keep(
    chunks: Iterable[bytes], *, name: str, by: str, dump_format: str = "", at: dt.date | None = None
) -> Upload:
    """Keep a dump that comes in pieces; nothing half-written stays."""
    drop_forgotten()
    upload = Upload(
        key=secrets.token_hex(8),
        name=safe_name(name),
        by=by,
        format=dump_format,
        captured_at=moment_json(at) or "",
    )
    upload.path.parent.mkdir(parents=True)
    try:
        with upload.path.open("wb") as file:
            file.writelines(chunks)
        upload.write()
    except BaseException:
        upload.remove()
        raise
    return upload


def safe_name(name: str) -> str:
    """Return the last part of a file's name without what a file system or a shell may misread."""
    last = re.split(r"[/\\]", name)[-1]
    return _UNSAFE.sub("_", last).lstrip(".")[-120:] or "dump"


def without_folders(text: str) -> str:
    """Return a text in which uploads are called by their names, not by where they lie on this machine."""
    return re.sub(rf"{re.escape(str(settings.UPLOADS_DIR))}/[0-9a-f]{{16}}/dump/", "", text)


def find(key: str) -> Upload | None:
    if not _KEY.fullmatch(key):
        return None
    try:
        return Upload.read(settings.UPLOADS_DIR / key)
    except (OSError, ValueError):
        return None


def holding(path: str) -> Upload | None:
    """Return the upload that a dump lies in; None for a dump from anywhere else."""
    folder = Path(path).parent.parent
    return find(folder.name) if folder.parent == settings.UPLOADS_DIR else None


def waiting() -> list[Upload]:
    """Return the uploads that nobody has imported yet, the newest first."""
    found = [(folder.stat().st_mtime, upload) for folder, upload in _every()]
    return [upload for _, upload in sorted(found, key=lambda pair: pair[0], reverse=True)]


def drop_forgotten() -> None:
    """Drop what was handed over long ago and never imported."""
    oldest = (timezone.now() - KEPT_FOR).timestamp()
    for folder, upload in list(_every()):
        if folder.stat().st_mtime < oldest:
            upload.remove()


def _every() -> Iterator[tuple[Path, Upload]]:
    if not settings.UPLOADS_DIR.exists():
        return
    for folder in sorted(settings.UPLOADS_DIR.iterdir()):
        if upload := find(folder.name):
            yield folder, upload


def preview(upload: Upload, *, seconds: float = PREVIEW_SECONDS) -> Preview:
    """Read the first records of an upload; nothing is written.

    In a process of its own: no dump, whatever is in it, takes this worker's time and memory.
    """
    read: list[ArticleRecord | Unread | UnreadPath] = []
    understood = Understood()
    table: TableLook | None = None
    watched = Watched()
    began = time.monotonic()
    try:
        for record in watched.values(_first_records, upload.path, upload.reading, seconds=seconds):
            read.append(record)
            if isinstance(record, ArticleRecord):
                understood.note(record)
            if time.monotonic() - began > seconds:
                raise TooSlowError.after(seconds)
    except ArchiveError as error:
        read.append(UnreadPath(upload.name, str(error)))
    else:
        table = _look_at(upload, watched)
    finally:
        watched.end()
    shown = read[:PREVIEWED]
    return Preview(
        tuple(one for one in shown if isinstance(one, ArticleRecord)),
        tuple(one for one in shown if isinstance(one, Unread | UnreadPath)),
        len(read) > PREVIEWED,
        table,
        understood,
    )


def _look_at(upload: Upload, watched: Watched) -> TableLook | None:
    try:
        looks = watched.values(
            look_at_tables, upload.path, upload.format or None, seconds=PREVIEW_SECONDS
        )
        return next(iter([*looks]), None)
    except ArchiveError:
        return None


def _first_records(path: Path, reading: Reading) -> Iterator[ArticleRecord | Unread | UnreadPath]:
    for record in itertools.islice(read_records([path], reading), PREVIEWED + 1):
        if isinstance(record, ArticleRecord):
            page = dataclasses.replace(record.page, content=b"", text="", fields={})
            yield dataclasses.replace(record, page=page)
        else:
            yield record


def begin(upload: Upload) -> None:
    """Import an upload in a process of its own, which outlives the request and this worker."""
    background.begin("import_upload", upload.key, log=upload.folder / "log")
