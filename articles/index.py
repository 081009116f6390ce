"""The index: rows become documents, documents go to the engine; the database stays the truth."""

import contextlib
import datetime as dt
import fcntl
import logging
import secrets
import threading
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from articles.documents import documents_of
from articles.errors import IndexBusyError, IndexUnreadableError
from articles.garbage import hand_back
from articles.models import Article, MergeOperation
from articles.search.engine import SearchEngine
from articles.search.whoosh_engine import WhooshEngine, create

logger = logging.getLogger(__name__)

BATCH = 500
"""Edited articles put before a commit, if a second is enough for them."""
NEW_BATCH = 5_000
"""New articles put before a commit, likewise: each commit of an import leaves a segment to merge."""
BATCH_SECONDS = 1.0
"""After which a batch is committed as it is, so that an edit waits for one short batch at most."""
PATIENCE_SECONDS = 1.0

_opened: dict[Path, WhooshEngine] = {}
_opening = threading.Lock()


def engine() -> SearchEngine:
    """Return the engine over the index in use. Raises IndexUnreadableError."""
    return open_folder(current_folder())


def current_folder() -> Path:
    """Return the folder the pointer file names; a new archive gets its first, empty index.

    A missing pointer beside rows that were indexed once is damage, and is said so: an index is
    never silently replaced by an empty one.
    """
    pointer = settings.INDEX_DIR / "current"
    try:
        return _named_in(pointer)
    except FileNotFoundError:
        if Article.objects.filter(indexed_revision__gt=0).exists():
            raise IndexUnreadableError(
                f"{pointer} is missing. Run: manage.py rebuild_index"
            ) from None
    except (OSError, ValueError) as error:  # a folder, another user's, no text
        raise IndexUnreadableError(f"{pointer}: {error}. Run: manage.py rebuild_index") from error
    settings.INDEX_DIR.mkdir(parents=True, exist_ok=True)
    with locked("write.lock", wait_seconds=10):
        if not pointer.exists():
            folder = settings.INDEX_DIR / secrets.token_hex(6)
            create(folder)
            point_to(folder)
    return settings.INDEX_DIR / pointer.read_text().strip()


def catch_up(
    *,
    within_seconds: float | None = None,
    first: Sequence[int] = (),
    memory_megabytes: int | None = None,
) -> int:
    """Bring the index up to the rows; return how many articles it took in.

    The articles with the keys `first` come before all others, then edits of articles already
    held, each in batches of their own: behind 500 new ones an edit was seen to wait half a minute.
    Whoever holds the writer goes on until nothing is stale or `within_seconds` are over; one
    refused for a second leaves the work to the holder. An index that cannot be read is left to
    `rebuild_index`: nothing is lost, the rows stay stale. `memory_megabytes` is for who needs more
    of it left than INDEX_MEMORY_MB does.
    """
    started, done = time.monotonic(), 0
    while Article.objects.stale().exists() or MergeOperation.objects.leaving_the_index().exists():
        try:
            current_folder()  # makes the first index, under the same lock
            with locked("write.lock", wait_seconds=PATIENCE_SECONDS):
                done += _take_in(engine(), _next_stale(first), memory_megabytes)
        except IndexBusyError:
            logger.info("The index is being written; the writer will take these changes in.")
            return done
        except IndexUnreadableError as error:
            logger.warning("Changes wait for the index: %s", error)
            return done
        if within_seconds is not None and time.monotonic() - started > within_seconds:
            return done
    return done


def tidy() -> None:
    """Merge what single edits leave for later; who finds the index busy or broken leaves it."""
    with contextlib.suppress(IndexBusyError, IndexUnreadableError):
        folder = current_folder()
        with locked("write.lock", wait_seconds=PATIENCE_SECONDS):
            open_folder(folder).tidy()


@dataclass(frozen=True, slots=True)
class IndexState:
    """How many articles readers may find, the index holds, and wait to be taken in."""

    visible: int
    indexed: int
    stale: int


def check() -> IndexState:
    """Hold the index against the rows. Raises IndexUnreadableError."""
    return IndexState(
        visible=Article.objects.visible().count(),
        indexed=engine().count(),
        stale=Article.objects.stale().count(),
    )


def _next_stale(first: Sequence[int]) -> list[int]:
    """Return the keys of the next batch: of `first`, else of edited articles, else of new ones."""
    stale = Article.objects.stale().order_by("pk").values_list("pk", flat=True)
    keys = list(stale.filter(pk__in=first[:BATCH])) if first else []
    keys = keys or list(stale.filter(indexed_revision__gt=0)[:BATCH])
    return keys or list(stale[:NEW_BATCH])


def _take_in(engine: SearchEngine, keys: Sequence[int], memory_megabytes: int | None) -> int:
    """Put the articles of `keys`, or as many as a batch has time for, and commit."""
    started = time.monotonic()
    read: list[tuple[int, int]] = []
    leaving = list(MergeOperation.objects.leaving_the_index()[:BATCH])
    with engine.batch(memory_megabytes=memory_megabytes) as batch:
        for operation in leaving:
            batch.remove(operation.gone)
        for key, revision, document in documents_of(keys):
            if document is None:
                batch.remove(key)
            else:
                batch.put(document)
            read.append((key, revision))
            if time.monotonic() - started > BATCH_SECONDS:
                break
    mark_indexed(read)
    merges = MergeOperation.objects.filter(pk__in=[operation.pk for operation in leaving])
    merges.update(leaves_index=False)
    if len(read) > BATCH:
        hand_back()
    return len(read)


def mark_indexed(read: Iterable[tuple[int, int]]) -> None:
    """Set indexed_revision to the revision that was read, not to the one the row has by now."""
    by_revision = defaultdict(list)
    for key, revision in read:
        by_revision[revision].append(key)
    now = timezone.now()
    for revision, keys in by_revision.items():
        for start in range(0, len(keys), 500):
            Article.objects.filter(pk__in=keys[start : start + 500]).update(
                indexed_revision=revision, indexed_at=now
            )


def open_folder(folder: Path) -> WhooshEngine:
    """Return the engine over a folder, one for all threads. Raises IndexUnreadableError."""
    with _opening:
        if folder not in _opened:
            for other in list(_opened):
                del _opened[other]
            _opened[folder] = WhooshEngine(folder, memory_megabytes=settings.INDEX_MEMORY_MB)
        return _opened[folder]


def close() -> None:
    """Forget opened engines: before a fork, and between tests."""
    with _opening:
        _opened.clear()


def pointed_to() -> Path | None:
    """Return the folder in use, if the pointer file names one."""
    try:
        return _named_in(settings.INDEX_DIR / "current")
    except (OSError, ValueError):
        return None


def _named_in(pointer: Path) -> Path:
    """Return the folder a pointer file names. Raises OSError and ValueError."""
    name = pointer.read_text().strip()
    if not name or Path(name).name != name:
        raise ValueError("names no index")
    return pointer.parent / name


def point_to(folder: Path) -> None:
    """Put `folder` in use, at once and for all processes."""
    pointer = settings.INDEX_DIR / "current"
    beside = pointer.with_suffix(".new")
    beside.write_text(folder.name)
    beside.replace(pointer)


@contextlib.contextmanager
def locked(name: str, *, wait_seconds: float) -> Iterator[None]:
    """Hold a lock between processes; the system frees it however its holder ends."""
    deadline = time.monotonic() + wait_seconds
    with (settings.INDEX_DIR / name).open("a") as file:
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() >= deadline:
                    raise IndexBusyError(f"{name} is held by another process") from None
                time.sleep(0.02)
        yield


def current_to() -> dt.datetime | None:
    """Return when the index was last written, in UTC; None before that, or if it can't be read."""
    try:
        return engine().written_at()
    except IndexUnreadableError:
        return None
