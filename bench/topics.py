"""Topics: hard questions and the articles that answer them, made from a corpus and a seed.

A topic has two to four concepts, each with words that mean the same; an article on it uses some of
those words, seldom all that are asked for. What makes it hard, by kind of article:

- told: the topic is what it is about, in some of its words, often close together;
- buried: a long article that says it once, in one paragraph far down;
- headline: nothing but a headline is held;
- repeated (wrong): the commonest word asked for, many times;
- lured (wrong): two of the words in the headline and nothing of it in the text;
- roundup (wrong): a long article with all the words, each in another paragraph.

Topics come in pairs that share a name, so that what is right for one is wrong for the other.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import ClassVar

import numpy as np

from articles.search.document import Document
from bench.corpus import Corpus
from bench.vocabulary import COMMON, ENDINGS

GENERIC = (
    "people", "government", "effect", "report", "impact", "role", "change", "country", "discuss",
    "information", "cause", "measure", "identify", "describe", "action", "problem", "give", "result",
    "use", "relate", "recent", "document", "provide", "evidence", "relevant",
)  # fmt: skip
"""What questions are made of beside their topic; common in texts too, the first the most."""

_GENERIC_SHARE = 0.03
_ANSWERS = {"told": 12, "buried": 4, "headline": 3}
_WRONG = {"repeated": 8, "lured": 5, "roundup": 4}
GRADES = {"told": 2, "buried": 1, "headline": 1}
PER_TOPIC = sum(_ANSWERS.values()) + sum(_WRONG.values())
_FREQUENT, _MIDDLING, _RARE = (len(COMMON), 400), (400, 5_000), (5_000, 40_000)
_ASPECTS = 15
_TAKEN = 4
"""Articles run together into a long one."""


@dataclass(frozen=True, slots=True)
class Concept:
    """Lemmas of words that mean the same, the one that is asked for first."""

    lemmas: tuple[int, ...]
    is_name: bool = False


@dataclass(frozen=True, slots=True)
class Topic:
    number: int
    concepts: tuple[Concept, ...]
    aspects: tuple[int, ...]
    """Lemmas of words that are often met with it."""
    code: str
    """A word with a hyphen and digits that some of its articles have, such as Korat-19."""


def make_topics(corpus: Corpus, count: int) -> list[Topic]:
    random = np.random.default_rng([corpus.count, 7])
    return [_topic(corpus, random, number) for number in range(count)]


def _topic(corpus: Corpus, random: np.random.Generator, number: int) -> Topic:
    lexicon = corpus.world.lexicon
    shared = Concept((lexicon.names + 10 + number // 2,), is_name=True)
    bands = [_RARE, _MIDDLING, _FREQUENT, _MIDDLING][: int(random.integers(1, 5))]
    concepts = [shared] if number % 3 else []
    for low, high in bands if concepts else [_MIDDLING, *bands][:4]:
        same = random.integers(low, min(high, lexicon.english), int(random.integers(1, 4)))
        concepts.append(Concept(tuple(same.tolist())))
    aspects = random.integers(1_000, lexicon.english // 2, _ASPECTS)
    code = f"{lexicon.word(lexicon.names + 300 + number)}-{number % 30 + 2}"
    return Topic(number, tuple(concepts), tuple(aspects.tolist()), code)


class Planted:
    """A corpus whose first articles are made to answer topics, or to look as if they did."""

    def __init__(self, corpus: Corpus, topics: list[Topic]) -> None:
        self._corpus = corpus
        self._topics = topics
        self.grades: list[dict[int, int]] = [{} for _ in topics]
        """Of each topic, article id -> grade; known once the articles are made."""

    def documents(self) -> Iterator[Document]:
        documents = (_with_generic(one) for one in self._corpus.documents())
        usable = (one for one in documents if one.held == "full" and one.language == "en")
        for topic in self._topics:
            for kind, times in (_ANSWERS | _WRONG).items():
                for _ in range(times):
                    taken = _TAKEN if kind in {"buried", "roundup"} else 1
                    base = _run_together(list(islice(usable, taken)))
                    yield _Desk(self._corpus, topic, base).write(kind)
                    if kind in GRADES:
                        self.grades[topic.number][base.id] = GRADES[kind]
        yield from documents


def _with_generic(document: Document) -> Document:
    random = np.random.default_rng([document.id, 8])
    paragraphs = [paragraph.split(" ") for paragraph in document.body]
    for words in paragraphs:
        for place in np.flatnonzero(random.random(len(words)) < _GENERIC_SHARE).tolist():
            word = GENERIC[int(len(GENERIC) * random.random() ** 2)]
            words[place] = word + words[place][len(words[place].rstrip(".,")) :]
    return replace(document, body=tuple(" ".join(words) for words in paragraphs))


def _run_together(documents: list[Document]) -> Document:
    body = tuple(paragraph for document in documents for paragraph in document.body)
    return replace(documents[0], body=body)


class _Desk:
    """Writes one article on a topic over the words of another."""

    def __init__(self, corpus: Corpus, topic: Topic, base: Document) -> None:
        self._lexicon = corpus.world.lexicon
        self._random = np.random.default_rng([base.id, 9])
        self._topic = topic
        self._base = base
        self._headline = base.headline.split(" ")
        self._body = [paragraph.split(" ") for paragraph in base.body]

    def write(self, kind: str) -> Document:
        self._WRITERS[kind](self)
        return replace(
            self._base,
            headline=" ".join(self._headline),
            summary="",
            body=() if kind == "headline" else tuple(" ".join(words) for words in self._body),
            held="headline" if kind == "headline" else "full",
        )

    def _told(self) -> None:
        chosen = [self._one_of(concept) for concept in self._topic.concepts]
        left = [word for word in chosen if self._random.random() < 0.85] or chosen[:1]
        for lemma in left:
            for _ in range(int(self._random.geometric(0.35))):
                self._put(self._paragraph(), [self._form(lemma)])
        if self._random.random() < 0.6:
            self._put(self._paragraph(), [self._form(lemma) for lemma in left])
        if self._random.random() < 0.5:
            self._headline[:1] = [self._form(lemma).capitalize() for lemma in left[:2]]
        for lemma in self._random.permutation(self._topic.aspects)[:5].tolist():
            self._put(self._paragraph(), [self._form(lemma)])
        if self._random.random() < 0.5:
            self._put(self._paragraph(), [self._topic.code])

    def _buried(self) -> None:
        last = self._body[-2 if len(self._body) > 1 else -1]
        self._put(last, [self._form(self._one_of(concept)) for concept in self._topic.concepts])

    def _headline_only(self) -> None:
        lemmas = [self._one_of(concept) for concept in self._topic.concepts]
        self._headline[1:1] = [self._form(lemma) for lemma in lemmas]

    def _repeated(self) -> None:
        commonest = min(
            (concept.lemmas[0] for concept in self._topic.concepts if not concept.is_name),
        )
        for _ in range(20):
            self._put(self._paragraph(), [self._form(commonest)])
        self._headline[0] = self._form(commonest)

    def _lured(self) -> None:
        lemmas = [concept.lemmas[0] for concept in self._topic.concepts]
        two = self._random.permutation(lemmas)[:2].tolist()
        self._headline[1:1] = [self._form(lemma) for lemma in two]

    def _roundup(self) -> None:
        places = self._random.permutation(len(self._body)).tolist()
        for concept, place in zip(self._topic.concepts, places, strict=False):
            self._put(self._body[place], [self._form(concept.lemmas[0])])
        for word in GENERIC:
            self._put(self._paragraph(), [word])

    _WRITERS: ClassVar[dict[str, Callable[["_Desk"], None]]] = {
        "told": _told,
        "buried": _buried,
        "headline": _headline_only,
        "repeated": _repeated,
        "lured": _lured,
        "roundup": _roundup,
    }

    def _one_of(self, concept: Concept) -> int:
        """Return the lemma that is asked for, or as often as not another one."""
        if self._random.random() < 0.5:
            return concept.lemmas[0]
        return concept.lemmas[int(self._random.integers(len(concept.lemmas)))]

    def _form(self, lemma: int) -> str:
        return self._lexicon.word(lemma, ending=int(self._random.integers(len(ENDINGS))))

    def _paragraph(self) -> list[str]:
        return self._body[int(self._random.integers(len(self._body)))]

    def _put(self, words: list[str], new: list[str]) -> None:
        """Put some words into a paragraph, up to two others between them."""
        place = int(self._random.integers(len(words)))
        for word in new:
            words.insert(place, word)
            place += 1 + int(self._random.integers(3))
