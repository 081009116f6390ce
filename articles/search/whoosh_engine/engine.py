"""The engine: a folder of index files behind the archive's search seam."""

import datetime as dt
import os
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from articles.errors import IndexUnreadableError
from articles.search.queries import Query
from articles.search.results import Results
from articles.search.whoosh_engine import suggestions
from articles.search.whoosh_engine.answer import answer
from articles.search.whoosh_engine.damage import DamageWatch, damage
from articles.search.whoosh_engine.digests import digests
from articles.search.whoosh_engine.folder import (
    BROKEN,
    REMEDY,
    Watch,
    check_folder,
    create_folder,
)
from articles.search.whoosh_engine.opened import OpenedSegments
from articles.search.whoosh_engine.snapshot import Snapshot
from articles.search.whoosh_engine.writing import MEMORY_MEGABYTES, FlatBatch, open_batch


def create(path: Path, *, memory_megabytes: int = MEMORY_MEGABYTES) -> "WhooshEngine":
    """Make an empty index in a new or empty folder."""
    create_folder(path)
    return WhooshEngine(path, memory_megabytes=memory_megabytes)


class WhooshEngine:
    """A SearchEngine over one folder. Threads share it, and so do processes forked from it.

    All searches use one snapshot, which never changes, until a commit makes another.
    """

    def __init__(self, path: Path, *, memory_megabytes: int = MEMORY_MEGABYTES) -> None:
        """Raise IndexUnreadableError when `path` holds no index of ours."""
        check_folder(path)
        self._path = path
        self._memory_megabytes = memory_megabytes
        self._begin()

    def _begin(self) -> None:
        """Begin with nothing opened. A lock that was held at a fork would stay held in the child."""
        self._process = os.getpid()
        self._lock = threading.Lock()
        self._watch = Watch(self._path)
        self._damage = DamageWatch(self._path)
        self._opened = OpenedSegments(self._path)
        self._newest: Snapshot | None = None

    def close(self) -> None:
        """Let go of all files; the engine may go on being used and opens them again."""
        self._begin()

    def forget(self) -> None:
        """Forget what earlier searches found; the next one reads the index again."""
        self._snapshot().cache.clear()

    def batch(self, *, memory_megabytes: int | None = None) -> AbstractContextManager[FlatBatch]:
        self._after_fork()
        return open_batch(self._opened, memory_megabytes=memory_megabytes or self._memory_megabytes)

    def tidy(self) -> None:
        """Merge what is worth it, however long that takes. Raises IndexBusyError."""
        self._after_fork()
        with open_batch(self._opened, tidy=True):
            pass

    def generation(self) -> str:
        """Return the commit's number with the folder's name: a rebuilt index counts anew."""
        self._after_fork()
        return f"{self._path.name}.{self._watch.generation()}"

    def written_at(self) -> dt.datetime | None:
        """Return when the last commit was made, in UTC; None before the first."""
        self._after_fork()
        return self._watch.written_at()

    def count(self) -> int:
        return self._snapshot().count

    def damage(self) -> Sequence[str]:
        self._after_fork()
        return damage(self._path)

    def search(
        self,
        query: Query,
        *,
        offset: int = 0,
        limit: int = 20,
        facets: Sequence[str] = (),
        facet_size: int = 20,
        months: bool = False,
        snippets: bool = True,
        passages: int | None = 2,
        within_seconds: float | None = None,
    ) -> Results:
        with self._answering() as snapshot:
            return answer(
                snapshot,
                query,
                offset=offset,
                limit=limit,
                facets=facets,
                facet_size=facet_size,
                months=months,
                snippets=snippets,
                passages=passages,
                within_seconds=within_seconds,
            )

    def complete(self, beginning: str, *, limit: int = 8) -> Sequence[tuple[str, int]]:
        with self._answering() as snapshot:
            return suggestions.complete(snapshot, beginning, limit=limit)

    def values(self, field: str, slugs: Sequence[str]) -> Mapping[str, int]:
        with self._answering() as snapshot:
            return suggestions.values(snapshot, field, slugs)

    def spellings(self, word: str, *, among_names: bool = False, limit: int = 3) -> Sequence[str]:
        with self._answering() as snapshot:
            return suggestions.spellings(snapshot, word, among_names=among_names, limit=limit)

    def key_words(self, document_id: int, *, limit: int = 20) -> Sequence[str]:
        with self._answering() as snapshot:
            return suggestions.key_words(snapshot, document_id, limit=limit)

    def digests(self, document_ids: Sequence[int]) -> Mapping[int, str]:
        with self._answering() as snapshot:
            return digests(snapshot, document_ids)

    @contextmanager
    def _answering(self) -> Iterator[Snapshot]:
        """Give the newest generation. Raises IndexUnreadableError.

        So does what fails over files that are damaged in their middle. What fails over files that
        are as they were written is a mistake of ours, and is not hidden.
        """
        snapshot = self._snapshot()
        try:
            yield snapshot
        except BROKEN as error:
            if wrong := self._damage.look():
                raise IndexUnreadableError(f"{self._path}: {wrong[0]}; {REMEDY}") from error
            raise

    def _snapshot(self) -> Snapshot:
        """Return the newest generation. Raises IndexUnreadableError."""
        self._after_fork()
        generation = self._watch.generation()
        snapshot = self._newest
        if snapshot is None or snapshot.generation < generation:
            with self._lock:
                snapshot = self._newest
                if snapshot is None or snapshot.generation < generation:
                    held = self._opened.newest()
                    snapshot = Snapshot(held.generation, held.segments, previous=snapshot)
                    self._newest = snapshot
        return snapshot

    def _after_fork(self) -> None:
        if self._process != os.getpid():
            self._begin()
