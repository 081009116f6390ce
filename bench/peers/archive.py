"""The archive's own engine, asked through its search seam alone."""

import importlib
import inspect
from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from articles.search.base import Document, Query
from bench.peers.peer import FACET_SIZE, FACETS, HITS, Answer

_BATCH = 10_000
"""Articles committed together: a rebuild is as large, an import in use takes smaller batches."""


_ROOMS = ("articles.search.whoosh_engine", "articles.search.whoosh_engine")
"""Where the engine may live; the first that is there is asked."""


class Archive:
    def __init__(self, engine: Any) -> None:
        self._engine = engine
        asked = inspect.signature(engine.search).parameters
        # One passage a hit, as of the peers; an engine that cannot be told shows up to two.
        self._options: dict[str, Any] = {"passages": 1} if "passages" in asked else {}

    def index(self, documents: Iterable[Document]) -> None:
        batch: list[Document] = []
        for document in documents:
            batch.append(document)
            if len(batch) >= _BATCH:
                self.change(batch)
                batch.clear()
        self.change(batch)
        if (tidy := getattr(self._engine, "tidy", None)) is not None:
            tidy()  # merges what is left to merge, as the peers do at the end

    def change(self, documents: Sequence[Document]) -> None:
        with self._engine.batch() as batch:
            for document in documents:
                batch.put(document)

    def prepare(self, query: Query) -> Query:
        return query

    def top(self, prepared: Query) -> Answer:
        results = self._engine.search(prepared, limit=HITS, snippets=False)
        return Answer(results.total, tuple(hit.id for hit in results.hits))

    def full(self, prepared: Query) -> Answer:
        results = self._engine.search(
            prepared,
            limit=HITS,
            facets=FACETS,
            facet_size=FACET_SIZE,
            months=True,
            snippets=True,
            **self._options,
        )
        return Answer(
            results.total,
            tuple(hit.id for hit in results.hits),
            results.facets,
            {int(month[:4]) * 12 + int(month[5:]) - 1: n for month, n in results.months.items()},
            sum(any(run.marked for s in hit.snippets for run in s.runs) for hit in results.hits),
        )

    def forget(self) -> bool:
        forget = getattr(self._engine, "forget", None)
        if forget is not None:
            forget()
        return forget is not None

    def close(self) -> None:
        self._engine.close()


def open_peer(folder: Path) -> Archive:
    room = importlib.import_module(next(name for name in _ROOMS if find_spec(name)))
    if folder.exists() and any(folder.iterdir()):
        return Archive(room.WhooshEngine(folder))
    return Archive(room.create(folder))
