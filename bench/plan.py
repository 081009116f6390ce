"""Plans: which article is about what, when and by whom, as arrays, before a word of it is written."""

from dataclasses import dataclass

import numpy as np

from bench.vocabulary import FOREIGN
from bench.world import (
    DAYS,
    EVENT_PEOPLE,
    OUTLETS,
    PEOPLE,
    PLACES,
    SECTIONS,
    TAGS,
    TOPICS,
    World,
    skewed,
)

NONE = -1
PRECISIONS = ("second", "day", "month", "year", "unknown")
_PRECISION_SHARES = (0.80, 0.10, 0.04, 0.01, 0.05)
HELD = ("full", "teaser", "headline")
_HELD_SHARES = (0.93, 0.055, 0.015)
_FOREIGN_SHARE = 0.04
_EVENT_SHARE = 0.45
_MENTION_SHARE = 0.06
_SUMMARY_SHARE = 0.35
_BODY_WORDS = 395
_TAGS_OF_TOPIC = 60


@dataclass(frozen=True, slots=True)
class Linked:
    """Links from articles to names: parallel arrays, sorted by article."""

    articles: np.ndarray
    values: np.ndarray

    def by_article(self, count: int) -> list[list[int]]:
        """Return of each article its values, each once."""
        ends = np.searchsorted(self.articles, np.arange(count + 1)).tolist()
        values = self.values.tolist()
        return [
            list(dict.fromkeys(values[ends[number] : ends[number + 1]])) for number in range(count)
        ]


@dataclass(frozen=True, slots=True)
class Plan:
    """Some articles in a row; an array holds one number an article, NONE where it has none."""

    event: np.ndarray
    mentioned: np.ndarray
    """An event that a few words of the text are about."""
    topic: np.ndarray
    second_topic: np.ndarray
    outlet: np.ndarray
    author: np.ndarray
    section: np.ndarray
    language: np.ndarray
    """A place in FOREIGN; NONE is English."""
    day: np.ndarray
    second: np.ndarray
    """Of the day."""
    precision: np.ndarray
    held: np.ndarray
    comments: np.ndarray
    headline_words: np.ndarray
    summary_words: np.ndarray
    body_words: np.ndarray
    people: Linked
    places: Linked
    tags: Linked

    def __len__(self) -> int:
        return len(self.event)


def make_plan(world: World, random: np.random.Generator, *, count: int) -> Plan:
    event = np.where(random.random(count) < _EVENT_SHARE, _events(world, random, count), NONE)
    topic = np.where(event == NONE, skewed(random, count, TOPICS), world.event_topic[event])
    outlet = skewed(random, count, OUTLETS, power=1.1)
    held = _pick(random, count, _HELD_SHARES)
    full = held == HELD.index("full")
    summarised = (held == HELD.index("teaser")) | (full & _chance(random, count, _SUMMARY_SHARE))
    lengths = np.clip(random.lognormal(np.log(_BODY_WORDS), 0.45, count), 60, 3000)
    return Plan(
        event=event,
        mentioned=_some(random, _events(world, random, count), _MENTION_SHARE),
        topic=topic,
        second_topic=_some(random, skewed(random, count, TOPICS), 0.25),
        outlet=outlet,
        author=_some(random, (outlet * 23 + skewed(random, count, 30)) % PEOPLE, 0.8),
        section=np.where(_chance(random, count, 0.7), topic % SECTIONS, random.integers(SECTIONS)),
        language=_some(random, random.integers(0, len(FOREIGN), count), _FOREIGN_SHARE),
        day=_days(world, random, event),
        second=random.integers(5 * 3600, 24 * 3600, count),
        precision=_pick(random, count, _PRECISION_SHARES),
        held=held,
        comments=_some(random, random.geometric(0.03, count) - 1, 0.3),
        headline_words=random.integers(6, 13, count),
        summary_words=np.where(summarised, random.integers(18, 42, count), 0),
        body_words=np.where(full, lengths.astype(np.int64), 0),
        people=_people(world, random, event),
        places=_places(world, random, event),
        tags=_tags(random, topic),
    )


def _chance(random: np.random.Generator, count: int, share: float) -> np.ndarray:
    return random.random(count) < share


def _some(random: np.random.Generator, values: np.ndarray, share: float) -> np.ndarray:
    return np.where(_chance(random, len(values), share), values, NONE)


def _pick(random: np.random.Generator, count: int, shares: tuple[float, ...]) -> np.ndarray:
    return np.minimum(np.searchsorted(np.cumsum(shares), random.random(count)), len(shares) - 1)


def _events(world: World, random: np.random.Generator, count: int) -> np.ndarray:
    drawn = np.searchsorted(world.event_chances, random.random(count))
    return np.minimum(drawn, len(world.event_chances) - 1)


def _days(world: World, random: np.random.Generator, event: np.ndarray) -> np.ndarray:
    """News of an event dies away within weeks; of all else there is more from year to year."""
    after = random.exponential(1.0, len(event)) * world.event_weeks[event] * 7
    burst = world.event_start[event] + after.astype(np.int64)
    steady = (np.sqrt(random.random(len(event))) * DAYS).astype(np.int64)
    return np.minimum(np.where(event == NONE, steady, burst), DAYS - 1)


def _people(world: World, random: np.random.Generator, event: np.ndarray) -> Linked:
    counts = np.minimum(random.poisson(1.8, len(event)), 12)
    articles = np.repeat(np.arange(len(event)), counts)
    values = skewed(random, len(articles), PEOPLE)
    of_event = world.event_people[
        event[articles], np.minimum(random.geometric(0.4, len(articles)), EVENT_PEOPLE) - 1
    ]
    about = (event[articles] != NONE) & _chance(random, len(articles), 0.6)
    return Linked(articles, np.where(about, of_event, values))


def _places(world: World, random: np.random.Generator, event: np.ndarray) -> Linked:
    counts = np.minimum(random.poisson(0.9, len(event)), 6)
    articles = np.repeat(np.arange(len(event)), counts)
    about = (event[articles] != NONE) & _chance(random, len(articles), 0.5)
    values = skewed(random, len(articles), PLACES)
    return Linked(articles, np.where(about, world.event_place[event[articles]], values))


def _tags(random: np.random.Generator, topic: np.ndarray) -> Linked:
    counts = np.minimum(random.poisson(2.4, len(topic)), 12)
    articles = np.repeat(np.arange(len(topic)), counts)
    of_topic = (topic[articles] * 37 + skewed(random, len(articles), _TAGS_OF_TOPIC)) % TAGS
    about = _chance(random, len(articles), 0.7)
    return Linked(articles, np.where(about, of_topic, skewed(random, len(articles), TAGS)))
