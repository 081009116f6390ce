"""The archive's own engine, asked through its search seam alone."""

import pickle
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path

from articles.search.document import Document
from articles.search.queries import Query
from articles.search.whoosh_engine import WhooshEngine, create
from articles.search.whoosh_engine.build_parts import Range
from articles.search.whoosh_engine.parallel import Row, build_index
from bench.peers.peer import FACET_SIZE, FACETS, HITS, Answer

_PART = 10_000
"""Articles a process takes in one go, as in a rebuild."""

_AT_ONCE = 500
_PROCESSES = 2


class Archive:
    def __init__(self, folder: Path, engine: WhooshEngine) -> None:
        self._folder = folder
        self._engine = engine

    def index(self, documents: Iterable[Document]) -> None:
        """Build as a rebuild does, in two processes; handing the articles over is timed too."""
        with tempfile.TemporaryDirectory() as scratch:
            ranges = list(_hand_over(documents, Path(scratch)))
            build_index(
                self._folder, ranges, partial(_received, Path(scratch)), processes=_PROCESSES
            )

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
        return Archive(folder, WhooshEngine(folder))
    return Archive(folder, create(folder))


def _hand_over(documents: Iterable[Document], folder: Path) -> Iterator[Range]:
    """Write the documents to files, one a part; the first and the last id of each come out."""
    waiting = iter(documents)
    while part := list(islice(waiting, _PART)):
        first, last = part[0].id, part[-1].id
        with (folder / f"{first}-{last}").open("wb") as file:
            for start in range(0, len(part), _AT_ONCE):
                pickle.dump(part[start : start + _AT_ONCE], file, pickle.HIGHEST_PROTOCOL)
        yield first, last


def _received(folder: Path, first: int, last: int) -> Iterator[Row]:
    with (folder / f"{first}-{last}").open("rb") as file:
        held = 0
        while held != last:
            some: list[Document] = pickle.load(file)  # noqa: S301  (written a moment ago)
            yield from ((document.id, 1, document) for document in some)
            held = some[-1].id
