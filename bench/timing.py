"""Timing: open peers and questions in, milliseconds out: interleaved, in rounds, the medians."""

import gc
import statistics
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from bench.peers.peer import Answer, NotSupportedError, Peer
from bench.queries import Question

MEASURES = ("top", "cold", "full")
"""Ten hits and a total; the same with the cache of terms emptied; with facets, months, snippets."""
Prepared = Mapping[str, Sequence[Any]]
"""Of each peer, each question in its own terms; None where it has no equivalent, or breaks."""
Times = dict[str, list[float | None]]
"""Of each peer, the milliseconds of each question."""


def prepare_all(peers: Mapping[str, Peer], questions: Sequence[Question]) -> Prepared:
    return {
        name: [_prepared(peer, question) for question in questions] for name, peer in peers.items()
    }


def _prepared(peer: Peer, question: Question) -> Any:
    """Return a question as the peer is asked it, when it has answered it once."""
    try:
        asked = peer.prepare(question.query)
        peer.full(asked)
    except NotSupportedError:
        return None
    return asked


def time_rounds(
    peers: Mapping[str, Peer], prepared: Prepared, *, measure: str, rounds: int
) -> Times:
    """Ask every peer each question in turn, the first peer another one each time.

    One round before the counted ones warms up caches.
    """
    names = list(peers)
    count = len(prepared[names[0]])
    taken: dict[str, list[list[float]]] = {name: [[] for _ in range(count)] for name in names}
    gc.collect()
    gc.freeze()
    for number in range(rounds + 1):
        for place in range(count):
            for turn in range(len(names)):
                name = names[(turn + place + number) % len(names)]
                if (asked := prepared[name][place]) is None:
                    continue
                milliseconds = _time_one(peers[name], asked, measure=measure)
                if number:
                    taken[name][place].append(milliseconds)
    gc.unfreeze()
    return {
        name: [statistics.median(each) if each else None for each in lists]
        for name, lists in taken.items()
    }


def _time_one(peer: Peer, asked: Any, *, measure: str) -> float:
    if measure == "cold":
        peer.forget()
    ask = peer.full if measure == "full" else peer.top
    start = time.perf_counter()
    ask(asked)
    return (time.perf_counter() - start) * 1000


@dataclass(frozen=True, slots=True)
class Throughput:
    questions_per_second: float
    wrong: int
    """Answers that differ from those of one thread alone."""


def time_threads(
    peer: Peer, prepared: Sequence[Any], *, threads: int, seconds: float
) -> Throughput:
    """Ask all questions, with facets and snippets, over and over in so many threads."""
    asked = [question for question in prepared if question is not None]
    right = [_gist(peer.full(question)) for question in asked]
    end = time.perf_counter() + seconds

    def work(first: int) -> tuple[int, int]:
        done = wrong = 0
        while time.perf_counter() < end:
            place = (first + done) % len(asked)
            wrong += _gist(peer.full(asked[place])) != right[place]
            done += 1
        return done, wrong

    start = time.perf_counter()
    with ThreadPoolExecutor(threads) as pool:
        counts = list(pool.map(work, range(0, threads * 7, 7)))
    taken = time.perf_counter() - start
    return Throughput(sum(done for done, _ in counts) / taken, sum(wrong for _, wrong in counts))


def _gist(answer: Answer) -> tuple[Any, ...]:
    return answer.total, answer.ids, dict(answer.months), answer.snippets


def percentile(times: Sequence[float], share: float) -> float:
    """Return the smallest time that so large a share of all does not exceed."""
    ordered = sorted(times)
    return ordered[max(-(-len(ordered) * round(share * 100) // 100) - 1, 0)]
