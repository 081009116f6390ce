"""Prose: a plan in, headlines, summaries and paragraphs of invented words out."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from bench.plan import NONE, Linked, Plan
from bench.vocabulary import COMMON, ENDINGS, FOREIGN, FOREIGN_LEMMAS
from bench.world import EVENT_WORDS, PAIRS, TOPIC_WORDS, World, skewed

HEADLINE, SUMMARY, BODY = range(3)
_SENTENCE_WORDS = 17
_PARAGRAPH_SENTENCES = 2.0
_COMMA_SHARE = 0.03
_PAIR_SHARE = 0.02
_NUMBER_SHARE = 0.006
_COINED_SHARE = 0.002
"""Words met once or twice: names of things, typing errors. They make the lexicon grow for ever."""
_TOPIC_SHARES = (0.25, 0.12, 0.09)
_EVENT_SHARES = (0.35, 0.15, 0.08)
"""How much of headline, summary and body comes from the words of the topic and of the event."""
_MENTION_SHARE = 0.02
_SHORTEST_NAMED = 8


@dataclass(frozen=True, slots=True)
class Text:
    headline: str
    summary: str
    body: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Layout:
    """All texts of a plan end to end: of each word its article and zone, of each zone its bounds."""

    article: np.ndarray
    zone: np.ndarray
    bounds: np.ndarray
    """Where zones begin: three an article, and the end of the last."""


def write(world: World, plan: Plan, random: np.random.Generator) -> Iterator[Text]:
    layout = _lay_out(plan)
    words = _words(world, plan, layout, random)
    ends = random.random(len(words)) < 1 / _SENTENCE_WORDS
    ends[layout.zone == HEADLINE] = False
    last = layout.bounds[1:] - 1
    filled = np.diff(layout.bounds) > 0
    ends[last[filled & (np.arange(len(last)) % 3 != HEADLINE)]] = True
    begins = np.zeros(len(words), dtype=bool)
    begins[1:] = ends[:-1]
    begins[layout.bounds[:-1][filled]] = True
    printed = world.lexicon.printed[words + begins * world.lexicon.capital]
    _coin(world, random, printed)
    commas = (random.random(len(words)) < _COMMA_SHARE) & (layout.zone == BODY) & ~ends
    printed[ends] += "."
    printed[commas] += ","
    breaks = ends & (random.random(len(words)) < 1 / _PARAGRAPH_SENTENCES)
    yield from _texts(printed.tolist(), np.flatnonzero(breaks), layout.bounds.tolist())


def _texts(printed: list[str], breaks: np.ndarray, bounds: list[int]) -> Iterator[Text]:
    firsts = np.searchsorted(breaks, bounds).tolist()
    cuts = (breaks + 1).tolist()
    for at in range(0, len(bounds) - 1, 3):
        headline, summary, body, end = bounds[at : at + 4]
        marks = [body, *cuts[firsts[at + 2] : firsts[at + 3]], end]
        paragraphs = (
            " ".join(printed[first:last]) for first, last in pairwise(marks) if first < last
        )
        yield Text(
            " ".join(printed[headline:summary]), " ".join(printed[summary:body]), tuple(paragraphs)
        )


def _lay_out(plan: Plan) -> _Layout:
    lengths = np.stack([plan.headline_words, plan.summary_words, plan.body_words], axis=1)
    flat = lengths.ravel()
    return _Layout(
        article=np.repeat(np.arange(len(plan)), lengths.sum(axis=1)),
        zone=np.repeat(np.tile(np.arange(3), len(plan)), flat),
        bounds=np.concatenate([[0], np.cumsum(flat)]),
    )


def _words(world: World, plan: Plan, layout: _Layout, random: np.random.Generator) -> np.ndarray:
    """Return the number of each word's form."""
    words = world.lexicon.draw(random, len(layout.article))
    _strew(words, world, random, _of_topic(world, plan, layout, random))
    strength = random.uniform(0.4, 1.6, len(plan))[layout.article]
    shares = np.array(_EVENT_SHARES)[layout.zone] * strength
    _strew(words, world, random, _of_event(world, plan.event, layout, random, shares))
    mentions = np.where(layout.zone == BODY, _MENTION_SHARE, 0.0)
    _strew(words, world, random, _of_event(world, plan.mentioned, layout, random, mentions))
    _join_pairs(words, world, random)
    for place in range(len(FOREIGN)):
        theirs = (plan.language == place)[layout.article]
        first = world.lexicon.foreign[place] * len(ENDINGS)
        words[theirs] = first + words[theirs] % (FOREIGN_LEMMAS * len(ENDINGS))
    _plant(words, plan.people, world.person_words, layout, random)
    _plant(words, plan.places, world.place_words[:, None], layout, random)
    return words


def _strew(
    words: np.ndarray,
    world: World,
    random: np.random.Generator,
    chosen: tuple[np.ndarray, np.ndarray],
) -> None:
    places, lemmas = chosen
    words[places] = world.lexicon.with_endings(random, lemmas)


def _of_topic(
    world: World, plan: Plan, layout: _Layout, random: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    shares = np.array(_TOPIC_SHARES)[layout.zone]
    places = np.flatnonzero(random.random(len(shares)) < shares)
    articles = layout.article[places]
    second = (random.random(len(places)) < 0.3) & (plan.second_topic[articles] != NONE)
    topics = np.where(second, plan.second_topic[articles], plan.topic[articles])
    return places, world.topic_words[topics, skewed(random, len(places), TOPIC_WORDS)]


def _of_event(
    world: World,
    event: np.ndarray,
    layout: _Layout,
    random: np.random.Generator,
    shares: np.ndarray,
) -> tuple[np.ndarray, np.ndarray]:
    events = event[layout.article]
    places = np.flatnonzero((random.random(len(events)) < shares) & (events != NONE))
    return places, world.event_words[events[places], skewed(random, len(places), EVENT_WORDS)]


def _join_pairs(words: np.ndarray, world: World, random: np.random.Generator) -> None:
    places = np.flatnonzero(random.random(max(len(words) - 3, 0)) < _PAIR_SHARE)
    chosen = world.pairs[skewed(random, len(places), PAIRS)]
    words[places] = chosen[:, 0] * len(ENDINGS)
    words[places + 1] = chosen[:, 1] * len(ENDINGS)
    longer = chosen[:, 2] >= 0
    words[places[longer] + 2] = chosen[longer, 2] * len(ENDINGS)


def _plant(
    words: np.ndarray,
    linked: Linked,
    names: np.ndarray,
    layout: _Layout,
    random: np.random.Generator,
) -> None:
    """Print the names in the body twice, once whole and once the last word of it alone."""
    first = layout.bounds[2::3][linked.articles]
    length = layout.bounds[3::3][linked.articles] - first
    roomy = length >= _SHORTEST_NAMED
    first, length, values = first[roomy], length[roomy], linked.values[roomy]
    width = names.shape[1]
    whole = first + (random.random(len(first)) * (length - width)).astype(np.int64)
    for offset in range(width):
        words[whole + offset] = names[values, offset] * len(ENDINGS)
    alone = first + (random.random(len(first)) * length).astype(np.int64)
    words[alone] = names[values, -1] * len(ENDINGS)


def _coin(world: World, random: np.random.Generator, printed: np.ndarray) -> None:
    """Put numbers and coined words in place of some words."""
    chances = random.random(len(printed))
    numbers = np.flatnonzero(chances < _NUMBER_SHARE)
    amounts = np.minimum(random.pareto(0.6, len(numbers)) * 3, 9e6).astype(np.int64)
    for place, amount in zip(numbers.tolist(), amounts.tolist(), strict=True):
        printed[place] = str(amount)
    coined = np.flatnonzero(chances > 1 - _COINED_SHARE)
    parts = len(COMMON) + skewed(random, 2 * len(coined), 2_000, power=0.5).reshape(-1, 2)
    for place, (one, other) in zip(coined.tolist(), parts.tolist(), strict=True):
        printed[place] = world.lexicon.word(one) + world.lexicon.word(other)
