"""How high the right articles stand: nDCG@10 and recall@10 over the events of an invented corpus.

    python -m bench.ranking [--articles 5000] [--events 60] [--seed N]

A question is some words of an event, in any of their forms, among words that are everywhere. Each
line is one way of asking for the same words, so that two lines show what one choice does.
"""

import argparse
import math
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from articles.search.queries import Both, Either, Node, Phrase, Query, Weighed, Word
from bench.corpus import SEED, Corpus, Judgement
from bench.peers import Peer, open_peer
from bench.queries import covering
from bench.vocabulary import COMMON, ENDINGS

AT = 10
_TELLING, _NOISE = 4, 3
_NOISE_RANKS = 120


@dataclass(frozen=True, slots=True)
class Ask:
    """What a reader typed: words that tell the event, and words that do not."""

    telling: tuple[str, ...]
    noise: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        return (*self.noise[:1], *self.telling, *self.noise[1:])


def any_of(words: Iterable[str], make: Callable[[str], Node] = Word) -> Node:
    return Either(tuple(make(word) for word in words))


def twice_in_headline(word: str) -> Node:
    return Either((Word(word), Weighed(Word(word, "title"), 2.0)))


def with_neighbours(words: Sequence[str]) -> Node:
    """Return any of the words, the pairs that stand together counting again."""
    pairs = tuple(Phrase(f"{one} {other}") for one, other in pairwise(words))
    return Either((*map(Word, words), *pairs))


WAYS: dict[str, Callable[[Ask], Node]] = {
    "two telling words, AND": lambda ask: Both(tuple(map(Word, ask.telling[:2]))),
    "all words, AND": lambda ask: Both(tuple(map(Word, ask.words))),
    "any words": lambda ask: any_of(ask.words),
    "any words, covering": lambda ask: covering(list(ask.words)),
    "any words, neighbours": lambda ask: with_neighbours(ask.words),
    "any words, no stemming": lambda ask: any_of(ask.words, Phrase),
    "any words, text alone": lambda ask: any_of(ask.words, lambda word: Word(word, "text")),
    "any words, headline alone": lambda ask: any_of(ask.words, lambda word: Word(word, "title")),
    "any words, headline twice": lambda ask: any_of(ask.words, twice_in_headline),
    "telling words alone, any": lambda ask: any_of(ask.telling),
}


@dataclass(frozen=True, slots=True)
class Quality:
    """Means over all questions; `empty` is the share that found nothing."""

    ndcg: float
    recall: float
    empty: float


def measure(
    peer: Peer, corpus: Corpus, *, events: int, ways: Iterable[str] = tuple(WAYS)
) -> dict[str, Quality]:
    """Return how good each of `ways` is on the first so many events."""
    judged = [(judgement, ask_about(judgement, corpus)) for judgement in corpus.judgements()]
    found = {}
    for name in ways:
        scores = []
        for judgement, ask in judged[:events]:
            ids = peer.top(peer.prepare(Query(root=WAYS[name](ask)))).ids
            scores.append((ndcg(ids, judgement.grades), recall(ids, judgement.grades), not ids))
        found[name] = Quality(*(float(mean) for mean in np.mean(scores, axis=0)))
    return found


def ask_about(judgement: Judgement, corpus: Corpus) -> Ask:
    random = np.random.default_rng([judgement.event, 6])
    lexicon = corpus.world.lexicon
    lemmas = corpus.world.event_words[judgement.event]
    chosen = random.permutation(lemmas[: 2 * _TELLING])[:_TELLING].tolist()
    endings = random.integers(0, len(ENDINGS), _TELLING).tolist()
    noise = len(COMMON) + random.integers(0, _NOISE_RANKS, _NOISE)
    return Ask(
        tuple(lexicon.word(n, ending=end) for n, end in zip(chosen, endings, strict=True)),
        tuple(lexicon.word(number) for number in noise.tolist()),
    )


def ndcg(ids: Sequence[int], grades: dict[int, int]) -> float:
    """Return how near the order is to the best one (Järvelin and Kekäläinen, 2002)."""
    best = sorted(grades.values(), reverse=True)
    return _gain([grades.get(number, 0) for number in ids]) / _gain(best)


def _gain(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades[:AT]))


def recall(ids: Sequence[int], grades: dict[int, int]) -> float:
    """Return the share found of the articles about the event that ten places can hold."""
    about = {number for number, grade in grades.items() if grade == 2}
    return len(about & set(ids[:AT])) / min(len(about), AT)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.ranking", description=__doc__)
    parser.add_argument("--articles", type=int, default=5_000)
    parser.add_argument("--events", type=int, default=60)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    corpus = Corpus(options.articles, seed=options.seed)
    with tempfile.TemporaryDirectory() as scratch:
        peer = open_peer("ours", Path(scratch) / "index")
        peer.index(corpus.documents())
        sys.stdout.write(f"{'':30}{'nDCG@10':>10}{'recall@10':>12}{'empty':>8}\n")
        for name, quality in measure(peer, corpus, events=options.events).items():
            figures = f"{quality.ndcg:10.3f}{quality.recall:12.3f}{quality.empty:8.2f}"
            sys.stdout.write(f"{name:30}{figures}\n")
        peer.close()


if __name__ == "__main__":
    main()
