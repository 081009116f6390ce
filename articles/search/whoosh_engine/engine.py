"""The engine: a folder of index files behind the archive's search seam."""

import os
import threading
import weakref
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import numpy as np

from articles.search.base import Choice, Hit, Query, Results
from articles.search.marks import Mark, marks_of
from articles.search.passages import best_passages, mark_headline
from articles.search.whoosh_engine.evaluation import Evaluation, Found
from articles.search.whoosh_engine.facets import (
    count_held,
    count_months,
    count_slugs,
    count_values,
)
from articles.search.whoosh_engine.folder import (
    check_folder,
    create_folder,
    read_generation,
    reading,
)
from articles.search.whoosh_engine.lexicon import complete, key_words, spelling
from articles.search.whoosh_engine.order import in_order
from articles.search.whoosh_engine.snapshot import Snapshot, open_snapshot
from articles.search.whoosh_engine.writing import WhooshBatch, open_batch


def create(path: Path) -> "WhooshEngine":
    """Make an empty index in a new or empty folder."""
    create_folder(path)
    return WhooshEngine(path)


class WhooshEngine:
    """A SearchEngine over one folder.

    Threads share the engine. A snapshot is lent to one search at a time: whoosh's readers give
    silently wrong answers when two threads use one. Close the engine when its folder is replaced.
    """

    def __init__(self, path: Path) -> None:
        """Raise IndexUnreadableError when `path` holds no index of ours."""
        check_folder(path)
        self._path = path
        self._idle: list[Snapshot] = []
        self._lock = threading.Lock()
        self._process = os.getpid()
        weakref.finalize(self, _close_all, self._idle)

    def close(self) -> None:
        """Close all files; the engine may go on being used and opens them again."""
        with self._lock:
            _close_all(self._idle)

    def batch(self) -> AbstractContextManager[WhooshBatch]:
        return open_batch(self._path)

    def generation(self) -> str:
        """Return the commit's number with the folder's name: a rebuilt index counts anew."""
        return f"{self._path.name}.{read_generation(self._path)}"

    def count(self) -> int:
        with self._snapshot() as snapshot:
            return snapshot.count

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
        with self._snapshot() as snapshot, snapshot.limited(within_seconds):
            answer = _Answer(snapshot, query)
            by_month, undated = answer.months() if months else ({}, 0)
            return Results(
                total=answer.total,
                hits=answer.hits(offset=offset, limit=limit, snippets=snippets, passages=passages),
                facets={field: answer.facet(field, size=facet_size) for field in facets},
                months=by_month,
                undated=undated,
                held=answer.held(),
                notes=tuple(answer.notes),
            )

    def complete(self, beginning: str, *, limit: int = 8) -> Sequence[tuple[str, int]]:
        with self._snapshot() as snapshot:
            return complete(snapshot, beginning, limit=limit)

    def values(self, field: str, slugs: Sequence[str]) -> Mapping[str, int]:
        with self._snapshot() as snapshot:
            return count_slugs(snapshot, field, slugs)

    def spelling(self, word: str) -> str:
        with self._snapshot() as snapshot:
            return spelling(snapshot, word)

    def key_words(self, document_id: int, *, limit: int = 20) -> Sequence[str]:
        with self._snapshot() as snapshot:
            return key_words(snapshot, document_id, limit=limit)

    @contextmanager
    def _snapshot(self) -> Iterator[Snapshot]:
        """Lend a snapshot of the newest generation."""
        snapshot = self._newest()
        try:
            yield snapshot
        except BaseException:
            snapshot.close()
            raise
        with self._lock:
            self._idle.append(snapshot)

    def _newest(self) -> Snapshot:
        snapshot = self._take()
        with reading(self._path):
            if snapshot is None:
                return open_snapshot(self._path)
            try:
                generation = read_generation(self._path)
            except BaseException:
                snapshot.close()
                raise
            return snapshot if snapshot.generation == generation else snapshot.next()

    def _take(self) -> Snapshot | None:
        with self._lock:
            if self._process != os.getpid():  # forked: the places in open files are shared
                self._process = os.getpid()
                _close_all(self._idle)
            return self._idle.pop() if self._idle else None


def _close_all(snapshots: list[Snapshot]) -> None:
    while snapshots:
        snapshots.pop().close()


class _Answer:
    """One query's answer, worked out once for hits, facets and months."""

    def __init__(self, snapshot: Snapshot, query: Query) -> None:
        self._snapshot = snapshot
        self._query = query
        evaluation = Evaluation(snapshot)
        self._root = evaluation.find(query.root)
        self._dates = evaluation.find(query.dates).mask
        self._choices = {
            field: evaluation.find(Choice(field, tuple(values))).mask
            for field, values in query.choices.items()
            if values
        }
        self.notes = evaluation.notes
        self._mask = self._narrowed()
        self.total = int(self._mask.sum())

    def _narrowed(self, *, dates: bool = True, but: str = "") -> np.ndarray:
        """Return the root's matches within the dates and the choices of all groups `but` one."""
        mask = self._root.mask & self._dates if dates else self._root.mask.copy()
        for field, chosen in self._choices.items():
            if field != but:
                mask &= chosen
        return mask

    def facet(self, field: str, *, size: int) -> Sequence[tuple[str, int]]:
        mask = self._narrowed(but=field) if field in self._choices else self._mask
        return count_values(self._snapshot, field, mask, size=size)

    def months(self) -> tuple[dict[str, int], int]:
        return count_months(self._snapshot, self._narrowed(dates=False))

    def held(self) -> dict[str, int]:
        return count_held(self._snapshot, self._mask)

    def hits(
        self, *, offset: int, limit: int, snippets: bool, passages: int | None
    ) -> tuple[Hit, ...]:
        found = Found(self._mask, self._root.scores)
        query = self._query
        ordered = in_order(self._snapshot, found, sort=query.sort, text=query.text)
        marks = marks_of(query.root) if snippets else []
        return tuple(
            self._hit(number, marks, snippets=snippets, passages=passages)
            for number in ordered[offset : offset + limit].tolist()
        )

    def _hit(
        self, number: int, marks: Sequence[Mark], *, snippets: bool, passages: int | None
    ) -> Hit:
        article = int(self._snapshot.numbers["id"][number])
        scores = self._root.scores
        score = float(scores[number]) if scores is not None else 0.0
        if not snippets:
            return Hit(article, score)
        kept = self._snapshot.stored(number)
        shown, more = best_passages(
            kept.summary, kept.body, marks, language=kept.language, limit=passages
        )
        headline = mark_headline(kept.headline, marks, language=kept.language)
        return Hit(article, score, headline, shown, more)
