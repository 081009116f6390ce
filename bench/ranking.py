"""How high the right articles stand: invented topics with known answers, and real known items.

    python -m bench.ranking [--articles 5000] [--topics 60] [--real FOLDER] [--way "as typed"]

Each line is one way of asking or of weighing words, so that two lines show what one choice does.
"As typed" is the search box; the ways after it ask the same index for the question's words (those
that only ask left out), and "BM25F" and "BM25" work other weights out from the words themselves.
nDCG@10 / recall@100 of topics by kind of question; of known items the mean reciprocal rank.
"""

import argparse
import math
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path

import numpy as np

from articles.search import fallback, words
from articles.search.document import Document
from articles.search.queries import Both, Covering, Either, Node, Phrase, Query, Weighed, Word
from articles.search.question import Question
from articles.search.syntax import parse
from articles.search.whoosh_engine import WhooshEngine, create
from bench.asking import KINDS, question
from bench.corpus import SEED, Corpus
from bench.known_items import headlines, sentences
from bench.queries import TODAY
from bench.topics import Planted, make_topics
from bench.weighing import Weigher, Weighing

AT, DEEP = 10, 100
_EARLIER = (3.0, 2.5, 2.0, 1.0)
_BETWEEN = (2.0, 1.5, 1.5, 1.0)
_FLAT = (1.0, 1.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Judged:
    """A set of documents, and questions with the grades of what answers them (others are 0)."""

    name: str
    documents: Sequence[Document]
    asked: Mapping[str, Sequence[tuple[str, Mapping[int, int]]]]
    """By kind."""


@dataclass(frozen=True, slots=True)
class Quality:
    """Means over questions; `empty` is the share that found nothing."""

    ndcg: float
    recall: float
    reciprocal_rank: float
    empty: float


MakeNode = Callable[[Sequence[str]], Node]
Rank = Callable[[str], Sequence[int]]


def any_of(asked: Sequence[str]) -> Node:
    return Either(tuple(map(Word, asked)))


def with_neighbours(asked: Sequence[str]) -> Node:
    return Either((any_of(asked), *_pairs(asked)))


def covering(asked: Sequence[str]) -> Node:
    return Covering(tuple(map(Word, asked)))


def covering_near(asked: Sequence[str]) -> Node:
    return Covering(tuple(map(Word, asked)), tuple(_pairs(asked)))


def all_first(asked: Sequence[str]) -> Node:
    every = Weighed(Both(tuple(map(Word, asked))), 100.0)
    return Covering(tuple(map(Word, asked)), (*_pairs(asked), every))


def _pairs(asked: Sequence[str]) -> Iterator[Node]:
    for one, other in pairwise(asked):
        yield Weighed(Phrase(f"{one} {other}", within=5), 0.25)


NODES: dict[str, MakeNode] = {
    "all words, AND": lambda asked: Both(tuple(map(Word, asked))),
    "any words": any_of,
    "any, neighbours": with_neighbours,
    "any, no stemming": lambda asked: Either(tuple(map(Phrase, asked))),
    "covering": covering,
    "covering, neighbours": covering_near,
    "same, all words first": all_first,
}
WEIGHINGS: dict[str, Weighing] = {
    "BM25F 3/2.5/2/1, root": Weighing(weights=_EARLIER, share_power=0.5),
    "BM25F 2/1.5/1.5/1, root": Weighing(weights=_BETWEEN, share_power=0.5),
    "BM25F as it is, no share": Weighing(),
    "BM25F as it is, share": Weighing(share_power=1.0),
    "BM25F as it is, root": Weighing(share_power=0.5),
    "BM25F 1/1/1/1, no share": Weighing(weights=_FLAT),
    "BM25F 1/1/1/1, root": Weighing(weights=_FLAT, share_power=0.5),
    "same, b of body 0.4": Weighing(length_counts=(0.3, 0.2, 0.5, 0.4), share_power=0.5),
    "same, k1 0.9": Weighing(saturation=0.9, share_power=0.5),
    "BM25 k1 0.9, b 0.4": Weighing(weights=_FLAT, one_length=0.4, saturation=0.9),
    "BM25 k1 1.2, b 0.75": Weighing(weights=_FLAT, one_length=0.75),
}
WAYS = ("as typed", *NODES, *WEIGHINGS)


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
    """Return by way and kind of question how good the answers are."""
    with tempfile.TemporaryDirectory() as scratch:
        engine = create(Path(scratch) / "index")
        with engine.batch() as batch:
            for document in judged.documents:
                batch.put(document)
        weigher = Weigher(judged.documents)
        found = {
            way: {
                kind: _quality(_rank(way, engine, weigher), asked)
                for kind, asked in judged.asked.items()
            }
            for way in ways
        }
        engine.close()
    return found


def _rank(way: str, engine: WhooshEngine, weigher: Weigher) -> Rank:
    if way in WEIGHINGS:
        weighing = WEIGHINGS[way]
        return lambda text: weigher.rank(asked_words(text), weighing, limit=DEEP)
    if way in NODES:
        make = NODES[way]
        return lambda text: _found(engine, Query(root=make(asked_words(text))))
    return partial(_typed, engine)


def _typed(engine: WhooshEngine, text: str) -> list[int]:
    answered = fallback.search(engine.search, parse(text, today=TODAY), limit=DEEP, snippets=False)
    return [hit.id for hit in answered.results.hits]


def _found(engine: WhooshEngine, query: Query) -> list[int]:
    return [hit.id for hit in engine.search(query, limit=DEEP, snippets=False).hits]


def asked_words(text: str) -> list[str]:
    """Return the words of a question that do not only ask, each once."""
    wanted = Question(parse(text, today=TODAY)).wanted
    return list(dict.fromkeys(form for word in wanted for form in words.forms(word)))


def _quality(rank: Rank, asked: Iterable[tuple[str, Mapping[int, int]]]) -> Quality:
    rows = []
    for text, grades in asked:
        ids = rank(text)
        rows.append((ndcg(ids, grades), recall(ids, grades), reciprocal(ids, grades), not ids))
    return Quality(*(float(mean) for mean in np.mean(rows, axis=0)))


def ndcg(ids: Sequence[int], grades: Mapping[int, int]) -> float:
    """Return how near the order is to the best one (Järvelin and Kekäläinen, 2002)."""
    best = sorted(grades.values(), reverse=True)
    return _gain([grades.get(number, 0) for number in ids]) / _gain(best)


def _gain(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades[:AT]))


def recall(ids: Sequence[int], grades: Mapping[int, int]) -> float:
    """Return the share of what answers at all that stands in the first hundred places."""
    return len(grades.keys() & set(ids[:DEEP])) / min(len(grades), DEEP)


def reciprocal(ids: Sequence[int], grades: Mapping[int, int]) -> float:
    """Return one over the place of the first answer, 0 where there is none."""
    return next((1 / place for place, number in enumerate(ids, 1) if number in grades), 0.0)


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


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.ranking", description=__doc__)
    parser.add_argument("--articles", type=int, default=5_000)
    parser.add_argument("--topics", type=int, default=60)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--real", type=Path, default=os.environ.get("REAL_DATA") or None)
    parser.add_argument("--way", action="append", choices=WAYS)
    options = parser.parse_args()
    sets = [judged_topics(Corpus(options.articles, seed=options.seed), options.topics)]
    if options.real:
        sets += judged_real(Path(options.real))
    found: dict[str, dict[str, Quality]] = {}
    for judged in sets:
        for way, qualities in measure(judged, options.way or WAYS).items():
            found.setdefault(way, {}).update(qualities)
    sys.stdout.writelines(f"{line}\n" for line in table(found))


if __name__ == "__main__":
    main()
