"""The world that invented news is about: outlets, people, places, tags, topics and events."""

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from articles.keys import name_key
from articles.search.document import Name
from bench.vocabulary import COMMON, Lexicon, make_lexicon

OUTLETS, PEOPLE, PLACES, TAGS, TOPICS, SECTIONS, EVENTS = 200, 5_000, 500, 2_000, 40, 12, 900
PAIRS = 3_000
"""Words that often stand next to each other."""
TOPIC_WORDS, EVENT_WORDS, EVENT_PEOPLE = 150, 14, 5

FIRST_DAY = dt.date(2015, 1, 1)
DAYS = (dt.date(2025, 1, 1) - FIRST_DAY).days


@dataclass(frozen=True, slots=True)
class World:
    """Names by kind, and tables of what goes with what; a topic or event is a row of a table."""

    lexicon: Lexicon
    names: dict[str, tuple[Name, ...]]
    """outlet, person, place, tag, topic, section: the commoner first."""
    person_words: np.ndarray
    """Of each person, the lemmas of the first and the last name."""
    place_words: np.ndarray
    topic_words: np.ndarray
    event_words: np.ndarray
    event_topic: np.ndarray
    event_people: np.ndarray
    event_place: np.ndarray
    event_start: np.ndarray
    """Days since FIRST_DAY."""
    event_weeks: np.ndarray
    """How long the news of it lasts: the time in which it falls to 1/e."""
    event_chances: np.ndarray
    """Of each event, the chance that an article about an event is about it or one before."""
    pairs: np.ndarray
    """Three lemmas that stand together; the third is -1 where there are only two."""


def make_world(seed: int, *, lemmas: int) -> World:
    """Return the world of `seed`; a smaller lexicon makes the same kind of world."""
    last_names = PEOPLE * 2 // 5
    first_names = 400
    lexicon = make_lexicon(seed, lemmas=lemmas, names=last_names + first_names + PLACES + OUTLETS)
    random = np.random.default_rng([seed, 2])
    first = lexicon.names + skewed(random, PEOPLE, first_names, power=0.4)
    last = lexicon.names + first_names + skewed(random, PEOPLE, last_names, power=0.4)
    place_words = lexicon.names + first_names + last_names + np.arange(PLACES)
    outlet_words = place_words[-1] + 1 + np.arange(OUTLETS)
    topic_words = random.integers(200, lemmas // 4, size=(TOPICS, TOPIC_WORDS))
    event_topic = skewed(random, EVENTS, TOPICS)
    sizes = random.pareto(1.1, EVENTS) + 0.3
    return World(
        lexicon=lexicon,
        names={
            "outlet": _outlets(lexicon, outlet_words),
            "person": tuple(_people(lexicon, first, last)),
            "place": tuple(_name(lexicon.word(int(word))) for word in place_words),
            "tag": tuple(_phrases(lexicon, random, TAGS)),
            "topic": tuple(_name(lexicon.word(int(row[0])).title()) for row in topic_words),
            "section": tuple(_name(lexicon.word(len(COMMON) + n).title()) for n in range(SECTIONS)),
        },
        person_words=np.stack([first, last], axis=1),
        place_words=place_words,
        topic_words=topic_words,
        event_words=random.integers(lemmas // 20, lemmas, size=(EVENTS, EVENT_WORDS)),
        event_topic=event_topic,
        event_people=skewed(random, EVENTS * EVENT_PEOPLE, PEOPLE).reshape(EVENTS, EVENT_PEOPLE),
        event_place=skewed(random, EVENTS, PLACES),
        event_start=random.integers(0, DAYS - 40, EVENTS),
        event_weeks=random.uniform(0.5, 4.0, EVENTS),
        event_chances=np.cumsum(np.minimum(sizes, 40)) / np.minimum(sizes, 40).sum(),
        pairs=_pairs(random, lemmas),
    )


def skewed(random: np.random.Generator, count: int, size: int, *, power: float = 0.9) -> np.ndarray:
    """Return `count` numbers below `size`, the lower the commoner (Zipf)."""
    return np.minimum(np.searchsorted(_chances(size, power), random.random(count)), size - 1)


@lru_cache
def _chances(size: int, power: float) -> np.ndarray:
    weights = 1 / (np.arange(size) + 1.5) ** power
    chances: np.ndarray = np.cumsum(weights) / weights.sum()
    return chances


def _pairs(random: np.random.Generator, lemmas: int) -> np.ndarray:
    pairs = random.integers(60, lemmas // 2, size=(PAIRS, 3))
    pairs[::2, 2] = -1
    return pairs


def _name(label: str, *aliases: str) -> Name:
    return Name(name_key(label).replace(" ", "-").replace(".", "-"), label, aliases)


def _outlets(lexicon: Lexicon, words: np.ndarray) -> tuple[Name, ...]:
    kinds = ("Herald", "Courier", "Observer", "Wire", "Gazette")
    labels = [lexicon.word(int(word)) for word in words]
    return tuple(
        _name(f"{label} {kinds[place % len(kinds)]}", f"{label.lower()}.example")
        for place, label in enumerate(labels)
    )


def _people(lexicon: Lexicon, first: np.ndarray, last: np.ndarray) -> list[Name]:
    """Name people; who bears a name that is taken gets a middle initial."""
    taken: set[str] = set()
    people = []
    for one, other in zip(first.tolist(), last.tolist(), strict=True):
        label = f"{lexicon.word(one)} {lexicon.word(other)}"
        initials = iter("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        while label in taken:
            label = f"{lexicon.word(one)} {next(initials)}. {lexicon.word(other)}"
        taken.add(label)
        people.append(_name(label))
    return people


def _phrases(lexicon: Lexicon, random: np.random.Generator, count: int) -> list[Name]:
    """Return names of one to three words, all different."""
    found: dict[str, Name] = {}
    while len(found) < count:
        lemmas = random.integers(100, lexicon.english // 2, size=int(random.integers(1, 4)))
        name = _name(" ".join(lexicon.word(int(lemma)).title() for lemma in lemmas))
        found.setdefault(name.slug, name)
    return list(found.values())
