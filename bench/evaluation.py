"""Evaluation alone: a corpus gathered in memory and searched without files, shape by shape.

python -m bench.evaluation 20000 prints for each shape the milliseconds of ten hits and a total,
warm and with the cache of terms emptied, and of the same with facets, months and text held.
"""

import argparse
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable

import numpy as np

from articles.search.document import FACETS
from articles.search.queries import Query
from articles.search.whoosh_engine.answer import answer
from articles.search.whoosh_engine.arrays import SegmentArrays
from articles.search.whoosh_engine.gather import Gatherer
from articles.search.whoosh_engine.snapshot import Snapshot
from bench.corpus import Corpus
from bench.queries import Question, questions

_HITS = 10


def gathered(corpus: Corpus, *, segments: int) -> Snapshot:
    gatherer = Gatherer()
    done: list[SegmentArrays] = []
    for document in corpus.documents():
        gatherer.add(document)
        if gatherer.size >= -(-corpus.count // segments):
            done.append(gatherer.arrays(f"segment {len(done)}"))
            gatherer = gatherer.next()
    if gatherer.size:
        done.append(gatherer.arrays(f"segment {len(done)}"))
    return Snapshot(1, [(arrays, np.zeros(0, dtype=np.int64)) for arrays in done])


def top(snapshot: Snapshot, query: Query) -> None:
    answer(snapshot, query, limit=_HITS, snippets=False)


def cold(snapshot: Snapshot, query: Query) -> None:
    snapshot.cache.clear()
    top(snapshot, query)


def counted(snapshot: Snapshot, query: Query) -> None:
    answer(snapshot, query, limit=_HITS, facets=FACETS, months=True, snippets=False)


MEASURES: dict[str, Callable[[Snapshot, Query], None]] = {
    "top": top, "cold": cold, "counted": counted,
}  # fmt: skip


def milliseconds(snapshot: Snapshot, asked: Question, *, measure: str, rounds: int) -> float:
    """Return the least of so many rounds, after one that warms up, of this thread's own time."""
    ask = MEASURES[measure]
    taken = []
    for _ in range(rounds + 1):
        start = time.thread_time()
        ask(snapshot, asked.query)
        taken.append(1000 * (time.thread_time() - start))
    return min(taken[1:])


def measure(snapshot: Snapshot, asked: list[Question], *, rounds: int) -> None:
    rows: dict[str, list[list[float]]] = defaultdict(list)
    for question in asked:
        times = [milliseconds(snapshot, question, measure=name, rounds=rounds) for name in MEASURES]
        rows[question.shape].append(times)
    print_row("", list(MEASURES))
    for shape, each in rows.items():
        print_row(shape, [f"{statistics.mean(times):.2f}" for times in zip(*each, strict=True)])
    print_row("memory", [f"{snapshot.bytes / 2**20:.0f} MB"])


def print_row(name: str, cells: list[str]) -> None:
    sys.stdout.write(f"{name:16}" + "".join(f"{cell:>10}" for cell in cells) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=int)
    parser.add_argument("--segments", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    corpus = Corpus(options.articles)
    snapshot = gathered(corpus, segments=options.segments)
    measure(snapshot, questions(corpus), rounds=options.rounds)


if __name__ == "__main__":
    main()
