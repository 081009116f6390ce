"""The archive's search beside other engines: one corpus, the same questions, times and ratios.

    python -m bench.search --articles 20000 [--peers ours,tantivy] [--shapes "OR,NOT"]
        [--rounds 5] [--seed N] [--keep DIR] [--json FILE] [--markdown FILE]

Needs bench/requirements.txt beside the archive's own packages; a peer that is missing is left out.
Every peer gets the same articles and fields and answers with exact totals and all facets.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from bench import markdown, report
from bench.building import Built, build
from bench.corpus import SEED, VERSION, Corpus
from bench.fresh import change_and_see, in_fresh_process, open_and_ask
from bench.peers import PEERS, Peer, PeerMissingError, open_peer
from bench.peers.peer import Answer
from bench.queries import SHAPES, questions
from bench.timing import MEASURES, Prepared, prepare_all, time_rounds, time_threads

_CHANGED = (1, 100)
_THREADS = (1, 4)
_THREAD_SECONDS = 3.0


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as scratch:
        keep = options.keep or Path(scratch)
        folder = keep / f"{options.articles}-{options.seed}-{VERSION}"
        findings = _measure(options, folder)
    for line in report.lines(findings):
        _say(line)
    if options.markdown:
        options.markdown.write_text("\n".join(markdown.lines(findings)) + "\n")
    if options.json:
        options.json.write_text(json.dumps(report.as_json(findings), indent=1))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.search", description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--peers", type=_names_of(PEERS), default=list(PEERS))
    parser.add_argument("--shapes", type=_names_of(SHAPES), default=list(SHAPES))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--keep", type=Path, help="keep indexes here and use those of earlier runs")
    parser.add_argument("--json", type=Path, help="write all figures to this file too")
    parser.add_argument("--markdown", type=Path, help="write the tables of docs/performance.md")
    return parser.parse_args()


def _names_of(known: Iterable[str]) -> Callable[[str], list[str]]:
    """Return what reads "one,other" and refuses what is not known."""

    def read(text: str) -> list[str]:
        names = [name.strip() for name in text.split(",")]
        if unknown := [name for name in names if name not in known]:
            raise argparse.ArgumentTypeError(f"{unknown[0]!r} is none of {', '.join(known)}")
        return names

    return read


def _measure(options: argparse.Namespace, folder: Path) -> report.Findings:
    asked = [
        question
        for question in questions(Corpus(options.articles, seed=options.seed))
        if question.shape in options.shapes
    ]
    built = _build_all(options, folder)
    paths = {name: folder / name / "index" for name in built}
    opened = {name: in_fresh_process(open_and_ask, name, paths[name], asked) for name in built}
    visible = {
        name: in_fresh_process(
            change_and_see, name, paths[name], seed=options.seed, counts=_CHANGED
        )
        for name in built
    }
    peers = {name: open_peer(name, path) for name, path in paths.items()}
    prepared = prepare_all(peers, asked)
    findings = report.Findings(
        machine=_machine(),
        articles=options.articles,
        rounds=options.rounds,
        questions=asked,
        built=built,
        opened=opened,
        visible_ms=visible,
        times={
            measure: time_rounds(peers, prepared, measure=measure, rounds=options.rounds)
            for measure in MEASURES
            if measure != "cold" or any(peer.forget() for peer in peers.values())
        },
        threads={
            name: [
                time_threads(peer, prepared[name], threads=threads, seconds=_THREAD_SECONDS)
                for threads in _THREADS
            ]
            for name, peer in peers.items()
        },
        disagreements=report.disagreements(asked, _answers(peers, prepared)),
    )
    for peer in peers.values():
        peer.close()
    return findings


def _build_all(options: argparse.Namespace, folder: Path) -> dict[str, Built]:
    built = {}
    for name in options.peers:
        try:
            built[name] = in_fresh_process(
                build, name, folder / name, count=options.articles, seed=options.seed
            )
        except PeerMissingError as error:
            _say(f"left out: {error}")
            continue
        _say(f"{name}: {built[name].rate:,.0f} articles/s, {built[name].megabytes:,.0f} MB")
    return built


def _answers(peers: Mapping[str, Peer], prepared: Prepared) -> dict[str, list[Answer | None]]:
    return {
        name: [None if asked is None else peer.full(asked) for asked in prepared[name]]
        for name, peer in peers.items()
    }


def _machine() -> str:
    processor = platform.processor() or platform.machine()
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            processor = line.partition(":")[2].strip()
    return f"{os.cpu_count()} x {processor}, Python {platform.python_version()}"


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
