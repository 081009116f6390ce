"""Building: a peer and a corpus in, an index in a folder and the cost of it out."""

import gc
import json
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from articles.search.document import Document
from bench.corpus import Corpus
from bench.memory import (
    children_megabytes,
    folder_megabytes,
    forget_peak,
    peak_megabytes,
    resident_megabytes,
)
from bench.peers import open_peer

_LOADED_AT_MOST = 100_000
"""Articles made before the clock starts; of more, the time that making them takes is taken off."""
_FACTS = "built.json"


@dataclass(frozen=True, slots=True)
class Built:
    articles: int
    seconds: float
    megabytes: float
    peak_megabytes: float
    """The most memory in use above what there was before, the corpus included there; of the
    processes that index beside this one the largest, if that has more."""

    @property
    def rate(self) -> float:
        return self.articles / self.seconds


class _Clocked:
    """Passes articles on and adds up the time that making them takes."""

    def __init__(self, documents: Iterator[Document]) -> None:
        self._documents = documents
        self.seconds = 0.0

    def __iter__(self) -> "_Clocked":
        return self

    def __next__(self) -> Document:
        start = time.perf_counter()
        try:
            return next(self._documents)
        finally:
            self.seconds += time.perf_counter() - start


def build(peer_name: str, folder: Path, *, count: int, seed: int) -> Built:
    """Index the corpus in `folder`, or return what it cost when that was done before."""
    facts = folder / _FACTS
    if facts.exists():
        return Built(**json.loads(facts.read_text()))
    corpus = Corpus(count, seed=seed)
    peer = open_peer(peer_name, folder / "index")
    made = corpus.documents()
    clocked = _Clocked(iter(list(made)) if count <= _LOADED_AT_MOST else made)
    gc.collect()
    gc.freeze()  # the articles are not the peer's to go through
    before = resident_megabytes()
    forget_peak()
    start = time.perf_counter()
    peer.index(clocked)
    seconds = time.perf_counter() - start - clocked.seconds
    peak = max(peak_megabytes() - before, children_megabytes())
    peer.close()
    built = Built(count, seconds, folder_megabytes(folder / "index"), peak)
    facts.write_text(json.dumps(asdict(built)))
    return built
