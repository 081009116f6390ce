"""Index folders: made, recognised, and read as one state of one generation."""

import datetime as dt
import json
import pickle
import struct
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.filetables import FileFormatError
from whoosh.filedb.structfile import StructFile
from whoosh.index import TOC
from whoosh.index import IndexError as WhooshIndexError
from whoosh.reading import CorruptIndexError, TermNotFound
from whoosh.writing import IndexingError
from zstandard import ZstdError

from articles.errors import IndexUnreadableError
from articles.search.whoosh_engine.schema import SCHEMA_VERSION, schema

INDEX_NAME = "MAIN"
VERSION_FILE = "backfile.json"
REMEDY = "run manage.py rebuild_index"

Opened = TypeVar("Opened")

_TRIES = 20
_CLOCK_STEP_NS = 50_000_000
BROKEN = (
    ArithmeticError, AssertionError, AttributeError, EOFError, ImportError, LookupError,
    MemoryError, OSError, TypeError, ValueError, pickle.UnpicklingError, struct.error, zlib.error,
    CorruptIndexError, FileFormatError, IndexingError, TermNotFound, WhooshIndexError, ZstdError,
)  # fmt: skip
"""What reading a damaged file raises: whoosh unpickles and unpacks whatever it finds."""


class OpenFiles(FileStorage):
    """A folder that knows which files it has opened: whoosh leaves them open when it fails."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self._opened: list[StructFile] = []

    def open_file(self, name: str, **options: Any) -> StructFile:
        file = super().open_file(name, **options)
        self._opened.append(file)
        return file

    def close_files(self) -> None:
        while self._opened:
            if not (file := self._opened.pop()).is_closed:
                file.close()


def create_folder(path: Path) -> None:
    """Make an empty index in `path`, which must be new or empty."""
    path.mkdir(parents=True, exist_ok=True)
    if any(path.iterdir()):
        raise IndexUnreadableError(f"{path}: not empty, so no index is made there")
    TOC.create(FileStorage(str(path)), schema(), INDEX_NAME)
    version = {"engine": "whoosh", "schema": SCHEMA_VERSION}
    (path / VERSION_FILE).write_text(json.dumps(version))


def check_folder(path: Path) -> None:
    """Raise IndexUnreadableError when there is no index of ours in `path`."""
    try:
        version = json.loads((path / VERSION_FILE).read_text())
    except FileNotFoundError:
        raise IndexUnreadableError(f"{path}: no search index here; {REMEDY}") from None
    except (OSError, ValueError) as error:
        raise IndexUnreadableError(f"{path}: {VERSION_FILE} is damaged; {REMEDY}") from error
    if version != {"engine": "whoosh", "schema": SCHEMA_VERSION}:
        raise IndexUnreadableError(f"{path}: made by another version of Backfile; {REMEDY}")
    with reading(path):
        patiently(lambda: read_contents(path))


def read_contents(path: Path) -> TOC:
    """Return the table of contents of the last commit."""
    storage = OpenFiles(path)
    try:
        return TOC.read(storage, INDEX_NAME)
    finally:
        storage.close_files()


class Watch:
    """Says which commit a folder is at, for the price of one look at the folder's own time.

    The folder is listed again when its time has changed, or is so young that a change after the
    listing need not show in it: the system's clock for files goes in steps.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen: tuple[tuple[int, int], int] = ((0, 0), -1)

    def generation(self) -> int:
        """Return the number of the last commit. Raises IndexUnreadableError."""
        with reading(self._path):
            held = self._path.stat()
            moment = (held.st_ino, held.st_mtime_ns)
            known, generation = self._seen
            if known == moment:
                return generation
            generation = TOC._latest_generation(FileStorage(str(self._path)), INDEX_NAME)
        if generation < 0:
            raise IndexUnreadableError(f"{self._path}: no search index here; {REMEDY}")
        if time.time_ns() - held.st_mtime_ns > _CLOCK_STEP_NS:
            self._seen = (moment, generation)
        return generation

    def written_at(self) -> dt.datetime | None:
        """Return when the last commit was made, in UTC; None before the first."""
        with reading(self._path):
            return patiently(self._written_at)

    def _written_at(self) -> dt.datetime | None:
        if not (generation := self.generation()):
            return None
        contents = self._path / TOC._filename(INDEX_NAME, generation)
        return dt.datetime.fromtimestamp(contents.stat().st_mtime, dt.UTC)


def patiently(open_files: Callable[[], Opened]) -> Opened:
    """Call `open_files` again when a file is gone: a commit elsewhere has just replaced it."""
    for _ in range(_TRIES):
        try:
            return open_files()
        except FileNotFoundError:
            continue
    return open_files()


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn whatever a damaged index raises into IndexUnreadableError."""
    try:
        yield
    except BROKEN as error:
        reason = f"{type(error).__name__}: {error}"
        raise IndexUnreadableError(f"{path}: cannot be read ({reason}); {REMEDY}") from error
