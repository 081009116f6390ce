"""Fresh processes: what a peer costs that has just been started, and that has answered everything."""

import contextlib
import gc
import multiprocessing
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import ParamSpec, TypeVar

from articles.search.queries import Query, Word
from bench.corpus import Corpus
from bench.memory import private_megabytes, resident_megabytes
from bench.peers import open_peer
from bench.peers.peer import NotSupportedError
from bench.queries import Question

Parameters = ParamSpec("Parameters")
Returned = TypeVar("Returned")

_CHANGES = 7
_FACETED_ROUNDS = 2


@dataclass(frozen=True, slots=True)
class Opened:
    """Milliseconds and megabytes of one process; the start of Python is not in them."""

    open_ms: float
    first_ms: float
    """The first question with its opening: ten hits and a total."""
    first_full_ms: float
    """The next question, the first with facets and snippets."""
    private_before: float
    private: float
    resident: float


def in_fresh_process(
    work: Callable[Parameters, Returned], *given: Parameters.args, **named: Parameters.kwargs
) -> Returned:
    """Return what `work` returns in a process that has done nothing else."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        return pool.submit(work, *given, **named).result()


def open_and_ask(peer_name: str, folder: Path, questions: Sequence[Question]) -> Opened:
    """Open the index, ask the first question, then all of them with all they can bring."""
    with tempfile.TemporaryDirectory() as scratch:  # its packages are loaded now
        open_peer(peer_name, Path(scratch) / "index").close()
    gc.collect()
    before = private_megabytes()
    start = time.perf_counter()
    peer = open_peer(peer_name, folder)
    opened = time.perf_counter()
    first, second = (peer.prepare(question.query) for question in questions[:2])
    ready = time.perf_counter()
    peer.top(first)
    answered = time.perf_counter()
    peer.full(second)
    filled = time.perf_counter()
    for question in [*questions] * _FACETED_ROUNDS:
        with contextlib.suppress(NotSupportedError):
            asked = peer.prepare(question.query)
            peer.top(asked)
            peer.full(asked)
    gc.collect()
    found = Opened(
        open_ms=(opened - start) * 1000,
        first_ms=(opened - start + answered - ready) * 1000,
        first_full_ms=(filled - answered) * 1000,
        private_before=before,
        private=private_megabytes(),
        resident=resident_megabytes(),
    )
    peer.close()
    return found


def change_and_see(
    peer_name: str, folder: Path, *, seed: int, counts: Sequence[int]
) -> list[float]:
    """Return the milliseconds from handing over changed articles until a search finds them.

    Of each of `counts` the median of some changes to a copy of the index.
    """
    documents = list(islice(Corpus(max(counts), seed=seed).documents(), max(counts)))
    medians = []
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch) / "index"
        shutil.copytree(folder, copy)
        peer = open_peer(peer_name, copy)
        for count in counts:
            taken = []
            for turn in range(_CHANGES):
                word = f"zyxqvu{count}b{turn}"
                changed = [replace(document, headline=word) for document in documents[:count]]
                asked = peer.prepare(Query(text=word, root=Word(word)))
                start = time.perf_counter()
                peer.change(changed)
                total = peer.top(asked).total
                taken.append((time.perf_counter() - start) * 1000)
                if total != count:
                    raise AssertionError(f"{peer_name}: {total} of {count} changes are visible")
            medians.append(statistics.median(taken))
        peer.close()
    return medians
