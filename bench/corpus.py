"""A corpus: a seed and a number in, so many invented news articles out, the same ones every time.

Words follow Zipf's law and take endings; events make some of them frequent for some weeks; outlets,
people, tags, topics and places are skewed. The first articles of a larger corpus are those of a
smaller one with the same seed.
"""

import calendar
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from articles.search.document import Document, Name
from bench.plan import HELD, NONE, PRECISIONS, Plan, make_plan
from bench.prose import Text, write
from bench.vocabulary import FOREIGN
from bench.world import EVENTS, FIRST_DAY, World, make_world

SEED = 20_210_815
LEMMAS = 40_000
VERSION = 2
"""Raise when the same seed gives other articles than before."""
_CHUNK = 500
_IMPORTED = dt.datetime(2025, 2, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Judgement:
    """A question and what answers it: 2 for articles about the event, 1 for those that mention it."""

    event: int
    words: tuple[str, ...]
    """The words of the event, the most telling first."""
    grades: dict[int, int]
    """Article id -> grade; all others are 0."""


class Corpus:
    """`count` articles with the ids 1 to `count`."""

    def __init__(self, count: int, *, seed: int = SEED, lemmas: int = LEMMAS) -> None:
        self.count = count
        self.world = make_world(seed, lemmas=lemmas)
        self._seed = seed

    def documents(self, *, first: int = 1) -> Iterator[Document]:
        """Make the articles from the id `first` on, one chunk in memory at a time."""
        for chunk in range((first - 1) // _CHUNK, -(-self.count // _CHUNK)):
            random = np.random.default_rng([self._seed, 4, chunk])
            plan = self._plan(chunk)
            texts = write(self.world, plan, random)
            for document in _documents(self.world, plan, texts, first=chunk * _CHUNK + 1):
                if first <= document.id <= self.count:
                    yield document

    def judgements(self, *, least: int = 5) -> list[Judgement]:
        """Return the events that at least so many articles are about, with those articles."""
        grades: list[dict[int, int]] = [{} for _ in range(EVENTS)]
        for chunk in range(-(-self.count // _CHUNK)):
            plan = self._plan(chunk)
            for field, grade in ((plan.mentioned, 1), (plan.event, 2)):
                for place in np.flatnonzero(field != NONE).tolist():
                    if (number := chunk * _CHUNK + place + 1) <= self.count:
                        grades[field[place]][number] = grade
        return [
            Judgement(event, self._event_words(event), found)
            for event, found in enumerate(grades)
            if sum(grade == 2 for grade in found.values()) >= least
        ]

    def _event_words(self, event: int) -> tuple[str, ...]:
        lemmas = self.world.event_words[event].tolist()
        return tuple(self.world.lexicon.word(lemma) for lemma in dict.fromkeys(lemmas))

    def _plan(self, chunk: int) -> Plan:
        random = np.random.default_rng([self._seed, 3, chunk])
        return make_plan(self.world, random, count=_CHUNK)


def _documents(
    world: World, plan: Plan, texts: Iterator[Text], *, first: int
) -> Iterator[Document]:
    names = _names(world, plan)
    for place, text in enumerate(texts):
        number = first + place
        linked = names[place]
        published, earliest, latest = _dates(plan, place)
        language = int(plan.language[place])
        comments = int(plan.comments[place])
        yield Document(
            id=number,
            headline=text.headline,
            body=text.body,
            summary=text.summary,
            url=_url(linked["outlet"][0], text.headline, number),
            language="en" if language == NONE else FOREIGN[language],
            names=linked,
            published=published,
            earliest=earliest,
            latest=latest,
            precision=PRECISIONS[plan.precision[place]],
            captured=_IMPORTED,
            added=_IMPORTED + dt.timedelta(milliseconds=10 * number),
            held=HELD[plan.held[place]],
            kind="news" if number % 9 else "opinion",
            words=int(plan.body_words[place]),
            comments=None if comments == NONE else comments,
            has=frozenset(("image",) if number % 3 else ()),
        )


def _url(outlet: Name, headline: str, number: int) -> str:
    return f"https://{outlet.aliases[0]}/{headline.lower().replace(' ', '-')}-{number}"


def _names(world: World, plan: Plan) -> list[dict[str, tuple[Name, ...]]]:
    known = world.names
    linked = zip(
        plan.outlet.tolist(),
        plan.section.tolist(),
        plan.author.tolist(),
        plan.topic.tolist(),
        plan.second_topic.tolist(),
        plan.people.by_article(len(plan)),
        plan.tags.by_article(len(plan)),
        plan.places.by_article(len(plan)),
        strict=True,
    )
    found = []
    for outlet, section, author, topic, second_topic, people, tags, places in linked:
        about = tuple(known["person"][number] for number in people)
        authors = () if author == NONE else (known["person"][author],)
        topics = dict.fromkeys((topic,) if second_topic == NONE else (topic, second_topic))
        names = {
            "outlet": (known["outlet"][outlet],),
            "section": (known["section"][section],),
            "topic": tuple(known["topic"][number] for number in topics),
            "author": authors,
            "about": about,
            "person": tuple(dict.fromkeys((*about, *authors))),
            "tag": tuple(known["tag"][number] for number in tags),
            "place": tuple(known["place"][number] for number in places),
        }
        found.append({field: values for field, values in names.items() if values})
    return found


def _dates(
    plan: Plan, place: int
) -> tuple[dt.datetime | dt.date | None, dt.date | None, dt.date | None]:
    """Return when it was published, and the first and last day that may have been."""
    precision = PRECISIONS[plan.precision[place]]
    day = FIRST_DAY + dt.timedelta(days=int(plan.day[place]))
    if precision == "unknown":
        return None, None, None
    if precision == "year":
        return (
            day.replace(month=1, day=1),
            day.replace(month=1, day=1),
            day.replace(month=12, day=31),
        )
    if precision == "month":
        last = calendar.monthrange(day.year, day.month)[1]
        return day.replace(day=1), day.replace(day=1), day.replace(day=last)
    if precision == "day":
        return day, day, day
    midnight = dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)
    return midnight + dt.timedelta(seconds=int(plan.second[place])), day, day
