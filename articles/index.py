"""The index: rows become documents, documents go to the engine; the database stays the truth."""

import contextlib
import datetime as dt
import fcntl
import logging
import os
import secrets
import shutil
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import django
import numpy as np
from django.conf import settings
from django.db import DatabaseError
from django.utils import timezone

from articles.documents import document_of
from articles.documents_between import documents_between
from articles.errors import IndexBusyError, IndexUnreadableError
from articles.models import Article
from articles.search.base import SearchEngine
from articles.search.whoosh_engine import WhooshEngine, create
from articles.search.whoosh_engine.parallel import Build, build_index, is_unfinished

logger = logging.getLogger(__name__)

BATCH = 500
"""Articles put before a commit, if a second is enough for them."""
BATCH_SECONDS = 1.0
"""After which a batch is committed as it is, so that an edit waits for one short batch at most."""
CHUNK = 50
"""Articles read together while a batch is filled."""
REBUILD_PART = 10_000
"""Articles of a rebuild that a process reads before it says that they are done."""
PATIENCE_SECONDS = 1.0
_SETTLED_AT_ONCE = 500

_opened: dict[Path, WhooshEngine] = {}
_opening = threading.Lock()


def engine() -> SearchEngine:
    """Return the engine over the index in use. Raises IndexUnreadableError."""
    return _open(current_folder())


def current_folder() -> Path:
    """Return the folder the pointer file names; a new archive gets its first, empty index.

    A missing pointer beside rows that were indexed once is damage, and is said so: an index is
    never silently replaced by an empty one.
    """
    pointer = settings.INDEX_DIR / "current"
    try:
        return settings.INDEX_DIR / pointer.read_text().strip()
    except FileNotFoundError:
        if Article.objects.filter(indexed_revision__gt=0).exists():
            raise IndexUnreadableError(
                f"{pointer} is missing. Run: manage.py rebuild_index"
            ) from None
    settings.INDEX_DIR.mkdir(parents=True, exist_ok=True)
    with _locked("write.lock", wait_seconds=10):
        if not pointer.exists():
            folder = settings.INDEX_DIR / secrets.token_hex(6)
            create(folder)
            _point_to(folder)
    return settings.INDEX_DIR / pointer.read_text().strip()


def catch_up(*, within_seconds: float | None = None, first: Sequence[int] = ()) -> int:
    """Bring the index up to the rows; return how many articles it took in.

    The articles with the keys `first` come before all others, then edits of articles already
    held, each in batches of their own: behind 500 new ones an edit was seen to wait half a minute.
    Whoever holds the writer goes on until
    nothing is stale or `within_seconds` are over; one refused for a second leaves the work to
    the holder. An index that cannot be read is left to `rebuild_index`: nothing is lost, the
    rows stay stale.
    """
    started, done = time.monotonic(), 0
    while Article.objects.stale().exists():
        try:
            current_folder()  # makes the first index, under the same lock
            with _locked("write.lock", wait_seconds=PATIENCE_SECONDS):
                done += _take_in(engine(), _next_stale(first))
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
        with _locked("write.lock", wait_seconds=PATIENCE_SECONDS):
            _open(folder).tidy()


def rebuild(
    *, progress: Callable[[int], None] = lambda done: None, processes: int | None = None
) -> int:
    """Build a new index beside the one in use, swap it in; return how many articles it holds.

    Reading and writing go on meanwhile. What changed after it was read here is found by its
    revision and taken in after the swap. A rebuild that is broken off goes on where it was, the
    next time. Small archives are not worth a second process.
    """
    settings.INDEX_DIR.mkdir(parents=True, exist_ok=True)
    with _locked("rebuild.lock", wait_seconds=0):
        folder = _unfinished() or _new_folder()
        ranges = _ranges()
        if processes is None:
            processes = min(2, os.cpu_count() or 1) if len(ranges) > 1 else 1
        try:
            build = build_index(
                folder,
                ranges,
                documents_between,
                processes=processes,
                memory_megabytes=settings.INDEX_MEMORY_MB,
                prepare=django.setup,
                progress=progress,
            )
        except (OSError, DatabaseError):
            raise  # what is done is kept: the disk may have been full, the database busy
        except Exception:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        with _locked("write.lock", wait_seconds=60):
            replaced = _pointed_to()
            _point_to(folder)
            gone = _settle(build)
        _forget_all_but(folder, replaced)
    _remove(gone)
    catch_up()
    return _open(folder).count()


def _unfinished() -> Path | None:
    """Return the folder of a rebuild that was broken off, if there is one of use."""
    for folder in settings.INDEX_DIR.iterdir():
        with contextlib.suppress(IndexUnreadableError):
            if folder.is_dir() and is_unfinished(folder):
                return folder
    return None


def _new_folder() -> Path:
    folder: Path = settings.INDEX_DIR / secrets.token_hex(6)
    create(folder)
    return folder


def _ranges() -> list[tuple[int, int]]:
    """Return ranges of keys with REBUILD_PART articles each."""
    keys = list(Article.objects.order_by("pk").values_list("pk", flat=True))
    parts = [keys[start : start + REBUILD_PART] for start in range(0, len(keys), REBUILD_PART)]
    return [(part[0], part[-1]) for part in parts]


def _remove(keys: list[int]) -> None:
    """Take articles out of the index whose rows went while it was built."""
    if keys:
        with _locked("write.lock", wait_seconds=60), engine().batch() as batch:
            for key in keys:
                batch.remove(key)


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
    return keys or list(stale[:BATCH])


def _take_in(engine: SearchEngine, keys: Sequence[int]) -> int:
    """Put the articles of `keys`, or as many as a batch has time for, and commit."""
    started = time.monotonic()
    read: list[tuple[int, int]] = []
    with engine.batch() as batch:
        for start in range(0, len(keys), CHUNK):
            if read and time.monotonic() - started > BATCH_SECONDS:
                break
            chunk = keys[start : start + CHUNK]
            for article in Article.objects.for_indexing().filter(pk__in=chunk):
                if article.visibility == Article.Visibility.PUBLIC:
                    batch.put(document_of(article))
                else:
                    batch.remove(article.pk)
                read.append((article.pk, article.revision))
    _mark_indexed(read)
    return len(read)


def _mark_indexed(read: Iterable[tuple[int, int]]) -> None:
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


def _settle(build: Build) -> list[int]:
    """After a swap: what the new index read is current, whatever it missed is stale.

    Return the keys that were read and are rows no more.
    """
    now, size = timezone.now(), len(build.keys)
    last = 0
    for start in range(0, size, _SETTLED_AT_ONCE):
        keys = build.keys[start : start + _SETTLED_AT_ONCE]
        states = build.states[start : start + _SETTLED_AT_ONCE]
        rows = Article.objects.order_by().filter(pk__gt=last, pk__lte=int(keys[-1]))
        last = int(keys[-1])
        rows.update(indexed_revision=0)
        # Nearly all articles are at their first revision, so that a range of keys says them all.
        usual = int(np.bincount(states).argmax())
        others = keys[states != usual].tolist()
        rows.filter(revision=usual).exclude(pk__in=others).update(
            indexed_revision=usual, indexed_at=now
        )
        _mark_indexed(zip(others, states[states != usual].tolist(), strict=True))
    Article.objects.order_by().filter(pk__gt=last).update(indexed_revision=0)
    held = np.array(Article.objects.order_by().values_list("pk", flat=True), dtype=np.int64)
    return np.setdiff1d(build.keys, held).tolist()


def _open(folder: Path) -> WhooshEngine:
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


def _pointed_to() -> Path | None:
    pointer = settings.INDEX_DIR / "current"
    return settings.INDEX_DIR / pointer.read_text().strip() if pointer.exists() else None


def _point_to(folder: Path) -> None:
    pointer = settings.INDEX_DIR / "current"
    beside = pointer.with_suffix(".new")
    beside.write_text(folder.name)
    beside.replace(pointer)


def _forget_all_but(kept: Path, replaced: Path | None) -> None:
    """Remove old indexes but the one just replaced: a request may be reading in it."""
    for folder in settings.INDEX_DIR.iterdir():
        if folder.is_dir() and folder not in {kept, replaced}:
            shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def _locked(name: str, *, wait_seconds: float) -> Iterator[None]:
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
    """Return when an article was last taken in, in UTC; None while none ever was."""
    newest = Article.objects.filter(indexed_at__isnull=False).order_by("-indexed_at")
    return newest.values_list("indexed_at", flat=True).first()
