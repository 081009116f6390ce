"""Rebuilding: all rows are read into a new index beside the one in use, which it then replaces."""

import contextlib
import os
import secrets
import shutil
from collections.abc import Callable
from pathlib import Path

import django
import numpy as np
from django.conf import settings
from django.db import DatabaseError, transaction
from django.db.models import Q
from django.utils import timezone

from articles.documents import documents_between
from articles.errors import IndexUnreadableError
from articles.index import (
    catch_up,
    engine,
    locked,
    mark_indexed,
    open_folder,
    point_to,
    pointed_to,
)
from articles.models import Article
from articles.search.whoosh_engine import create
from articles.search.whoosh_engine.parallel import Build, build_index, is_unfinished

REBUILD_PART = 10_000
"""Articles that a process reads before it says that they are done."""
_SETTLED_AT_ONCE = 5_000


def rebuild(
    *, progress: Callable[[int], None] = lambda done: None, processes: int | None = None
) -> int:
    """Build a new index beside the one in use, swap it in; return how many articles it holds.

    Reading and writing go on meanwhile. What changed after it was read here is found by its
    revision and taken in after the swap. A rebuild that is broken off goes on where it was, the
    next time. Small archives are not worth a second process.
    """
    if settings.INDEX_DIR.exists() and not settings.INDEX_DIR.is_dir():
        raise IndexUnreadableError(
            f"{settings.INDEX_DIR} is a file where the folder of the index should be: move it away"
        )
    settings.INDEX_DIR.mkdir(parents=True, exist_ok=True)
    with locked("rebuild.lock", wait_seconds=0):
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
        with locked("write.lock", wait_seconds=60):
            replaced = pointed_to()
            point_to(folder)
            gone = _settle(build)
        _forget_all_but(folder, replaced)
    _remove(gone)
    catch_up()
    return open_folder(folder).count()


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
        with locked("write.lock", wait_seconds=60), engine().batch() as batch:
            for key in keys:
                batch.remove(key)


def _settle(build: Build) -> list[int]:
    """After a swap: what the new index read is current, whatever it missed is stale.

    Return the keys that were read and are rows no more.
    """
    last = 0
    for start in range(0, len(build.keys), _SETTLED_AT_ONCE):
        some = slice(start, start + _SETTLED_AT_ONCE)
        with transaction.atomic():
            _settle_some(build.keys[some], build.states[some], after=last)
        last = int(build.keys[some][-1])
    Article.objects.order_by().filter(pk__gt=last).update(indexed_revision=0)
    held = np.array(Article.objects.order_by().values_list("pk", flat=True), dtype=np.int64)
    return np.setdiff1d(build.keys, held).tolist()


def _settle_some(keys: np.ndarray, states: np.ndarray, *, after: int) -> None:
    """Settle the rows behind `after` up to the last of `keys`; one that is right is not written."""
    rows = Article.objects.order_by().filter(pk__gt=after, pk__lte=int(keys[-1]))
    # Nearly all articles are at their first revision, so that a range of keys says them all.
    usual = int(np.bincount(states).argmax())
    others = keys[states != usual].tolist()
    as_read = Q(revision=usual) & ~Q(pk__in=others)
    rows.exclude(as_read).exclude(indexed_revision=0).update(indexed_revision=0)
    rows.filter(as_read).exclude(indexed_revision=usual).update(
        indexed_revision=usual, indexed_at=timezone.now()
    )
    mark_indexed(zip(others, states[states != usual].tolist(), strict=True))


def _forget_all_but(kept: Path, replaced: Path | None) -> None:
    """Remove old indexes but the one just replaced: a request may be reading in it."""
    for folder in settings.INDEX_DIR.iterdir():
        if folder.is_dir() and folder not in {kept, replaced}:
            shutil.rmtree(folder, ignore_errors=True)
