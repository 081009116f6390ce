"""What segments cost: questions over an index of eight against one of one, and joining the eight.

    python -m bench.segments [--articles 20000] [--segments 8] [--rounds 5] [--memory 128]

The rate of joining is by the processor's time; its peak memory is above what was there before, the
mapped files of the eight segments included.
"""

import argparse
import statistics
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

import numpy as np

from articles.search.whoosh_engine import create
from articles.search.whoosh_engine.folder import read_contents
from articles.search.whoosh_engine.gather import Gatherer
from articles.search.whoosh_engine.merging import merge
from articles.search.whoosh_engine.opened import OpenedSegments
from articles.search.whoosh_engine.segment_files import SegmentFiles, write_segment
from articles.search.whoosh_engine.writing import locked, new_segment, show
from bench.corpus import Corpus
from bench.memory import forget_peak, peak_megabytes, resident_megabytes
from bench.peers import open_peer
from bench.queries import questions
from bench.timing import MEASURES, percentile, prepare_all, time_rounds


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.segments", description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--segments", type=int, default=8)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--memory", type=int, default=128, help="megabytes that joining may take")
    options = parser.parse_args()
    corpus = Corpus(options.articles)
    with tempfile.TemporaryDirectory() as scratch:
        apart, joined = Path(scratch) / "apart", Path(scratch) / "joined"
        create(apart)
        create(joined)
        names = _write_apart(corpus, apart, segments=options.segments)
        _join(names, apart, joined, memory_bytes=options.memory << 20)
        _ask(corpus, {f"{len(names)} segments": apart, "1 segment": joined}, options.rounds)


def _write_apart(corpus: Corpus, folder: Path, *, segments: int) -> list[str]:
    documents, gatherer = corpus.documents(), Gatherer()
    size = -(-corpus.count // segments)
    made = []
    while some := list(islice(documents, size)):
        for document in some:
            gatherer.add(document)
        segment = new_segment()
        segment.set_doc_count(len(some))
        write_segment(folder, gatherer.arrays(segment.segment_id()))
        made.append(segment)
        gatherer = gatherer.next()
    with locked(folder):
        show(folder, read_contents(folder), made)
    return [segment.segment_id() for segment in made]


def _join(names: list[str], apart: Path, joined: Path, *, memory_bytes: int) -> None:
    opened = OpenedSegments(apart)
    none = np.zeros(0, dtype=np.int64)
    into = new_segment()
    before = resident_megabytes()
    forget_peak()
    started = time.process_time()
    sink = SegmentFiles(joined, into.segment_id())
    merge([(opened.get(name), none) for name in names], sink, memory_bytes=memory_bytes)
    took = time.process_time() - started
    into.set_doc_count(sink.size)
    with locked(joined):
        show(joined, read_contents(joined), [into])
    _say(
        f"joined {sink.size:,} articles of {len(names)} segments: {sink.size / took:,.0f} a second, "
        f"peak memory {peak_megabytes() - before:,.0f} MB"
    )


def _ask(corpus: Corpus, folders: dict[str, Path], rounds: int) -> None:
    peers = {name: open_peer("ours", folder) for name, folder in folders.items()}
    prepared = prepare_all(peers, questions(corpus))
    for measure in MEASURES:
        times = time_rounds(peers, prepared, measure=measure, rounds=rounds)
        apart, joined = ([ms for ms in found if ms is not None] for found in times.values())
        middle = statistics.median(one / other for one, other in zip(apart, joined, strict=True))
        said = ", ".join(
            f"{name} p50 {statistics.median(found):.2f} p95 {percentile(found, 0.95):.2f} ms"
            for name, found in zip(times, (apart, joined), strict=True)
        )
        p50 = statistics.median(apart) / statistics.median(joined)
        _say(f"{measure}: {said}; {p50:.2f} times, of each question {middle:.2f}")
    for peer in peers.values():
        peer.close()


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
