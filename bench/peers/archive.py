"""The archive's own engine, asked through its search seam alone."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from articles.search.document import Document
from articles.search.queries import Query
from articles.search.whoosh_engine import WhooshEngine, create
from bench.peers.peer import FACET_SIZE, FACETS, HITS, Answer

_BATCH = 10_000
"""Articles committed together: a rebuild is as large, an import in use takes smaller batches."""


class Archive:
    def __init__(self, engine: WhooshEngine) -> None:
        self._engine = engine

    def index(self, documents: Iterable[Document]) -> None:
        batch: list[Document] = []
        for document in documents:
            batch.append(document)
            if len(batch) >= _BATCH:
                self.change(batch)
                batch.clear()
        self.change(batch)
        self._engine.tidy()  # merges what is left to merge, as the peers do at the end

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
            passages=1,  # as of the peers
        )
        return Answer(
            results.total,
            tuple(hit.id for hit in results.hits),
            results.facets,
            {int(month[:4]) * 12 + int(month[5:]) - 1: n for month, n in results.months.items()},
            sum(any(run.marked for s in hit.snippets for run in s.runs) for hit in results.hits),
        )

    def forget(self) -> bool:
        self._engine.forget()
        return True

    def close(self) -> None:
        self._engine.close()


def open_peer(folder: Path) -> Archive:
    if folder.exists() and any(folder.iterdir()):
        return Archive(WhooshEngine(folder))
    return Archive(create(folder))
