"""Asking: a topic in, what readers would type for it out, from two words to a narrative."""

from collections.abc import Callable

import numpy as np

from bench.corpus import Corpus
from bench.topics import Topic
from bench.vocabulary import ENDINGS


class _Reader:
    """Words of a topic in forms of the reader's own."""

    def __init__(self, corpus: Corpus, topic: Topic) -> None:
        self._lexicon = corpus.world.lexicon
        self._random = np.random.default_rng([topic.number, 10])
        self.topic = topic

    def form(self, lemma: int) -> str:
        return self._lexicon.word(lemma, ending=int(self._random.integers(len(ENDINGS))))

    def asked(self) -> list[str]:
        """Return a word of each concept."""
        return [self.form(concept.lemmas[0]) for concept in self.topic.concepts]

    def others(self) -> list[str]:
        """Return other words for the same concepts."""
        return [self.form(n) for concept in self.topic.concepts for n in concept.lemmas[1:2]]

    def aspects(self, count: int) -> list[str]:
        return [self.form(lemma) for lemma in self.topic.aspects[:count]]


def _title(reader: _Reader) -> str:
    return " ".join(reader.asked())


def _question(reader: _Reader) -> str:
    first, *others = reader.asked()
    return f"what did {first} say about the {' and '.join(others or reader.aspects(1))}?"


def _description(reader: _Reader) -> str:
    first, *others = reader.asked()
    [aspect, *_] = reader.aspects(1)
    return (
        f"What has been the effect of {first} on {' or '.join(others or [aspect])}, and how many "
        f"people does the {aspect} affect? Discuss the impact of recent government action."
    )


def _narrative(reader: _Reader) -> str:
    words = [*reader.asked(), *reader.others()]
    first, second, third, fourth = reader.aspects(4)
    return (
        f"A relevant document will describe {', '.join(words)} or their role in {first}. Documents "
        f"that report on the {second} and give evidence of a cause are relevant, as is information "
        f"about measures to change {third}. Documents about the problem of {fourth} alone are not."
    )


def _misspelt(reader: _Reader) -> str:
    """Return the words with two letters of the longest swapped, so that nothing has it."""
    words = reader.asked()
    longest = max(words, key=len)
    bad = longest[0] + longest[2] + longest[1] + longest[3:] + "x"
    kept = [bad if word == longest else word for word in words]
    return f"how many {' '.join([*kept, *reader.aspects(2)])} are there"


def _mixed(reader: _Reader) -> str:
    """Return words in capitals, with a hyphen, a possessive and digits."""
    first, *others = reader.asked()
    rest = " ".join(word.upper() for word in others)
    return f"Why was {first}'s {rest} in the {reader.topic.code} report of 2021 so anti-{first}?"


KINDS: dict[str, Callable[[_Reader], str]] = {
    "title": _title,
    "question": _question,
    "description": _description,
    "narrative": _narrative,
    "misspelt": _misspelt,
    "mixed": _mixed,
}


def question(kind: str, topic: Topic, corpus: Corpus) -> str:
    return KINDS[kind](_Reader(corpus, topic))
