"""How high the right articles stand: invented topics with known answers, and real known items.

    python -m bench.ranking [--articles 5000] [--topics 60] [--real FOLDER] [--way "as typed"]
    python -m bench.ranking --judged FOLDER [--way "as typed"] [--peers tantivy,whoosh,sqlite]

Each line is one way of asking or of weighing words (ways.py), so that two lines show what one choice
does. nDCG@10 / recall@100 of topics by kind of question; of known items the mean reciprocal rank.

With --judged a collection of others is asked (judged.py says what lies in its folder) and the table
lies on its side: a line for each kind of question with nDCG@10, and below them the means of all.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np

from bench.asking import KINDS, question
from bench.corpus import SEED, Corpus
from bench.judged import Judged, read_judged
from bench.known_items import headlines, sentences
from bench.quality import Quality, quality
from bench.topics import Planted, make_topics
from bench.ways import TYPED, WAYS, Asking

_ALL = "all questions"


def judged_topics(corpus: Corpus, count: int) -> Judged:
    topics = make_topics(corpus, count)
    planted = Planted(corpus, topics)
    documents = list(planted.documents())
    asked = {
        kind: [(question(kind, topic, corpus), planted.grades[topic.number]) for topic in topics]
        for kind in KINDS
    }
    return Judged("topics", documents, asked)


def judged_real(folder: Path) -> Iterator[Judged]:
    whole = headlines(folder)
    half, quarter = sentences(folder, kept=0.5), sentences(folder, kept=0.25)
    for name, held in {"headline": whole, "half": half, "quarter": quarter}.items():
        asked = {name: [(item.question, {item.answer: 1}) for item in held.items]}
        yield Judged(name, held.documents, asked)


def measure(judged: Judged, ways: Iterable[str]) -> dict[str, dict[str, Quality]]:
    """Return by way and kind of question how good the answers are. Raises PeerMissingError."""
    with tempfile.TemporaryDirectory() as scratch:
        asking = Asking(judged.documents, Path(scratch))
        found = {}
        for way in ways:
            rank = asking.rank(way)
            found[way] = {kind: quality(rank, asked) for kind, asked in judged.asked.items()}
        asking.close()
    return found


def table(found: Mapping[str, Mapping[str, Quality]]) -> Iterator[str]:
    """Yield Markdown lines: known items by reciprocal rank, topics by nDCG@10 and recall@100."""
    kinds = list(dict.fromkeys(kind for qualities in found.values() for kind in qualities))
    yield f"| | {' | '.join(kinds)} | empty |"
    yield f"|---|{'--:|' * (len(kinds) + 1)}"
    for way, qualities in found.items():
        shown = [_shown(kind, qualities[kind]) for kind in kinds]
        empty = float(np.mean([quality.empty for quality in qualities.values()]))
        yield f"| {way} | {' | '.join(shown)} | {empty:.2f} |"


def _shown(kind: str, quality: Quality) -> str:
    if kind in KINDS:
        return f"{quality.ndcg:.3f} / {quality.recall:.2f}"
    return f"{quality.reciprocal_rank:.3f}"


def table_on_its_side(judged: Judged, found: Mapping[str, Mapping[str, Quality]]) -> Iterator[str]:
    """Yield Markdown lines: nDCG@10 of each kind of question, then what all of them come to."""
    yield f"| | questions | {' | '.join(found)} |"
    yield f"|---|{'--:|' * (len(found) + 1)}"
    for kind, asked in judged.asked.items():
        shown = [f"{qualities[kind].ndcg:.3f}" for qualities in found.values()]
        yield f"| {kind} | {len(asked)} | {' | '.join(shown)} |"
    for name, value in _MEANS.items():
        shown = [value(qualities[_ALL]) for qualities in found.values()]
        yield f"| {name} | | {' | '.join(shown)} |"


_MEANS: dict[str, Callable[[Quality], str]] = {
    "first of all reciprocal": lambda quality: f"{quality.reciprocal_rank:.3f}",
    "success at 1": lambda quality: f"{quality.first:.3f}",
    "success at 5": lambda quality: f"{quality.in_five:.3f}",
    "nothing found": lambda quality: f"{quality.empty:.3f}",
    "slowest, ms": lambda quality: f"{quality.slowest:.1f}",
}


def all_together(judged: Judged) -> Judged:
    """Return the collection with a further kind that has the questions of all."""
    every = [pair for asked in judged.asked.values() for pair in asked]
    return replace(judged, asked={**judged.asked, _ALL: every})


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.ranking", description=__doc__)
    parser.add_argument("--articles", type=int, default=5_000)
    parser.add_argument("--topics", type=int, default=60)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--real", type=Path, default=os.environ.get("REAL_DATA") or None)
    parser.add_argument("--judged", type=Path)
    parser.add_argument("--peers", type=lambda text: text.split(","), default=[])
    parser.add_argument("--way", action="append", choices=WAYS)
    options = parser.parse_args()
    if options.judged:
        judged = all_together(read_judged(options.judged))
        ways = [*(options.way or [TYPED]), *options.peers]
        lines = table_on_its_side(judged, measure(judged, ways))
    else:
        lines = table(_of_our_own(options))
    sys.stdout.writelines(f"{line}\n" for line in lines)


def _of_our_own(options: argparse.Namespace) -> dict[str, dict[str, Quality]]:
    sets = [judged_topics(Corpus(options.articles, seed=options.seed), options.topics)]
    if options.real:
        sets += judged_real(Path(options.real))
    found: dict[str, dict[str, Quality]] = {}
    for judged in sets:
        for way, qualities in measure(judged, [*(options.way or WAYS), *options.peers]).items():
            found.setdefault(way, {}).update(qualities)
    return found


if __name__ == "__main__":
    main()
