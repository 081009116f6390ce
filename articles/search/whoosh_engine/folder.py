"""Index folders: made, recognised, and read as one state of one generation."""

import json
import pickle
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, FileIndex
from whoosh.index import IndexError as WhooshIndexError
from whoosh.reading import CorruptIndexError, TermNotFound
from whoosh.writing import IndexingError

from articles.errors import IndexUnreadableError
from articles.search.whoosh_engine.schema import SCHEMA_VERSION, schema

INDEX_NAME = "MAIN"
VERSION_FILE = "backfile.json"
REMEDY = "run manage.py rebuild_index"

Opened = TypeVar("Opened")

_TRIES = 20
_BROKEN = (
    ArithmeticError, AssertionError, AttributeError, EOFError, ImportError, LookupError,
    MemoryError, OSError, TypeError, ValueError, pickle.UnpicklingError, struct.error, zlib.error,
    CorruptIndexError, IndexingError, TermNotFound, WhooshIndexError,
)  # fmt: skip
"""What reading a damaged file raises: whoosh unpickles and unpacks whatever it finds."""


def create_folder(path: Path) -> None:
    """Make an empty index in `path`, which must be new or empty."""
    path.mkdir(parents=True, exist_ok=True)
    if any(path.iterdir()):
        raise IndexUnreadableError(f"{path}: not empty, so no index is made there")
    TOC.create(FileStorage(str(path)), schema(), INDEX_NAME)
    version = {"engine": "whoosh", "schema": SCHEMA_VERSION}
    (path / VERSION_FILE).write_text(json.dumps(version))


def open_folder(path: Path) -> FileIndex:
    """Return the index in `path`. Raises IndexUnreadableError when it is not one of ours."""
    try:
        version = json.loads((path / VERSION_FILE).read_text())
    except FileNotFoundError:
        raise IndexUnreadableError(f"{path}: no search index here; {REMEDY}") from None
    except (OSError, ValueError) as error:
        raise IndexUnreadableError(f"{path}: {VERSION_FILE} is damaged; {REMEDY}") from error
    if version != {"engine": "whoosh", "schema": SCHEMA_VERSION}:
        raise IndexUnreadableError(f"{path}: made by another version of Backfile; {REMEDY}")
    storage = FileStorage(str(path))
    with reading(path):
        return patiently(lambda: FileIndex(storage, indexname=INDEX_NAME))


def read_generation(path: Path) -> int:
    """Return the number of the last commit: a listing of the folder, nothing opened."""
    with reading(path):
        generation = TOC._latest_generation(FileStorage(str(path)), INDEX_NAME)
    if generation < 0:
        raise IndexUnreadableError(f"{path}: no search index here; {REMEDY}")
    return generation


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
    except _BROKEN as error:
        reason = f"{type(error).__name__}: {error}"
        raise IndexUnreadableError(f"{path}: cannot be read ({reason}); {REMEDY}") from error
