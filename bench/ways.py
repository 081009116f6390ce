"""Ways: how a question is asked or its words are weighed, so that two show what one choice does.

"As typed" is the search box. The ways after it ask the same index for the question's words (those
that only ask left out); "BM25F" and "BM25" work other weights out from the words themselves; the
last are other engines, asked for any of the question's words but stop words.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path

from articles.search import fallback, words
from articles.search.document import Document
from articles.search.queries import Both, Covering, Either, Node, Phrase, Query, Weighed, Word
from articles.search.question import Question
from articles.search.syntax import parse
from articles.search.whoosh_engine import WhooshEngine, create
from bench.peers import Peer, open_peer
from bench.quality import DEEP, Rank
from bench.queries import TODAY
from bench.weighing import Weigher, Weighing

_EARLIER = (3.0, 2.5, 2.0, 1.0)
_BETWEEN = (2.0, 1.5, 1.5, 1.0)
_FLAT = (1.0, 1.0, 1.0, 1.0)

MakeNode = Callable[[Sequence[str]], Node]


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
    "BM25F as it is, fourth root": Weighing(share_power=0.25),
    "BM25F 1/1/1/1, no share": Weighing(weights=_FLAT),
    "BM25F 1/1/1/1, root": Weighing(weights=_FLAT, share_power=0.5),
    "same, b of body 0.4": Weighing(length_counts=(0.3, 0.2, 0.5, 0.4), share_power=0.5),
    "same, k1 0.9": Weighing(saturation=0.9, share_power=0.5),
    "BM25 k1 0.9, b 0.4": Weighing(weights=_FLAT, one_length=0.4, saturation=0.9),
    "BM25 k1 1.2, b 0.75": Weighing(weights=_FLAT, one_length=0.75),
}
PEERS = ("tantivy", "whoosh", "sqlite", "xapian")
TYPED = "as typed"
WAYS = (TYPED, *NODES, *WEIGHINGS)


class Asking:
    """The same articles in every engine that is asked."""

    def __init__(self, documents: Iterable[Document], folder: Path) -> None:
        self._documents = list(documents)
        self._folder = folder
        self._weigher: Weigher | None = None
        self._engine: WhooshEngine | None = None
        self._peers: list[Peer] = []

    def rank(self, way: str) -> Rank:
        """Return one of WAYS or PEERS. Raises PeerMissingError."""
        if way in PEERS:
            return partial(_peer_found, self._peer(way))
        if way in WEIGHINGS:
            weigher = self._weigher = self._weigher or Weigher(self._documents)
            weighing = WEIGHINGS[way]
            return lambda text: weigher.rank(asked_words(text), weighing, limit=DEEP)
        engine = self._engine = self._engine or self._indexed()
        if way in NODES:
            make = NODES[way]
            return lambda text: _found(engine, Query(root=make(asked_words(text))))
        return partial(_typed, engine)

    def close(self) -> None:
        for one in (self._engine, *self._peers):
            if one is not None:
                one.close()

    def _indexed(self) -> WhooshEngine:
        engine = create(self._folder / "index")
        with engine.batch() as batch:
            for document in self._documents:
                batch.put(document)
        return engine

    def _peer(self, name: str) -> Peer:
        peer = open_peer(name, self._folder / name)
        self._peers.append(peer)
        peer.index(self._documents)
        return peer


def asked_words(text: str) -> list[str]:
    """Return the words of a question that do not only ask, each once."""
    wanted = Question(parse(text, today=TODAY)).wanted
    return list(dict.fromkeys(form for word in wanted for form in words.forms(word)))


def _typed(engine: WhooshEngine, text: str) -> list[int]:
    answered = fallback.search(engine.search, parse(text, today=TODAY), limit=DEEP, snippets=False)
    return [hit.id for hit in answered.results.hits]


def _found(engine: WhooshEngine, query: Query) -> list[int]:
    return [hit.id for hit in engine.search(query, limit=DEEP, snippets=False).hits]


def _peer_found(peer: Peer, text: str) -> Sequence[int]:
    """Return the ten best with any of the words; a peer gives no more."""
    forms = dict.fromkeys(words.forms(text))
    asked = [form for form in forms if form not in words.STOP_WORDS] or list(forms)
    return peer.top(peer.prepare(Query(root=any_of(asked)))).ids
