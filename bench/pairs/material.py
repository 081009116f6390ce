"""Material: the invented events of the samples in, texts to make pairs of out.

Every event is told by two reporters, most plans are filled in for two places, and arcs go on for
weeks: so one event in two texts, one form with two sets of facts and one story's next day are
there already.
"""

import random
import sys
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2] / "samples"))

from press.desk import write_articles

SEED = "backfile pairs 1"


@dataclass(frozen=True, slots=True)
class Text:
    """One article of a pair."""

    headline: str
    paragraphs: tuple[str, ...]
    day: date
    outlet: str

    def of(self, outlet: str, *, later: int = 0) -> "Text":
        return replace(self, outlet=outlet, day=self.day + timedelta(days=later))


@dataclass(frozen=True, slots=True)
class Pair:
    kind: str
    same: bool
    """Whether one carries the other's text."""
    one: Text
    other: Text


@dataclass(frozen=True, slots=True)
class Event:
    """One event of an arc with the two ways it is told."""

    arc: str
    beat: str
    tellings: tuple[Text, ...]


HOUSES = (
    "The Ansel Courier", "Marlow Tide", "Penhallow Gazette", "Redfern Ledger", "Sable Mesa Herald",
    "Nine North", "Tolliver Dispatch", "Meridian News Service",
)  # fmt: skip


def events() -> list[Event]:
    """Return every event that two reporters tell, in the order of their arcs."""
    told: dict[tuple[str, str], dict[str, Text]] = {}
    for article in write_articles():
        arc, beat, letter, _ = article.key.split("/")
        text = Text(article.headline, article.paragraphs, article.printed, article.outlet.name)
        told.setdefault((arc, beat), {})[letter] = text
    return [
        Event(arc, beat, tuple(texts[letter] for letter in sorted(texts)))
        for (arc, beat), texts in sorted(told.items())
        if len(texts) == 2
    ]


def dice(*purpose: object) -> random.Random:
    return random.Random(" ".join([SEED, *map(str, purpose)]))
