"""The desk: plans and arcs in, articles out, each printed by one outlet or handed on as wire copy."""

import datetime as dt
import random
from dataclasses import dataclass

from press.prose import fill
from press.stock import Arc, Beat, Outlet, StoryType, Version, read_outlets, read_story_types

SEED = "backfile samples 1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as one outlet printed it."""

    key: str
    """Arc, beat, version and outlet: "harbour-strike/vote/a/courier"."""
    text_key: str
    """The same for all copies of a wire text."""
    arc: str
    outlet: Outlet
    headline: str
    paragraphs: tuple[str, ...]
    printed: dt.date
    section: str
    place: str
    topics: tuple[str, ...]
    countries: tuple[str, ...]
    tags: tuple[str, ...]
    people: tuple[str, ...]
    authors: tuple[str, ...]
    is_wire: bool
    is_held: bool
    """False for one that is only ever seen beside other pages."""

    def chance(self, purpose: str) -> random.Random:
        """Return dice of its own, so that a change to one article leaves the others alone."""
        return random.Random(f"{SEED} {self.key} {purpose}")


def write_articles() -> list[Article]:
    """Return every article of every arc, the oldest first."""
    outlets = read_outlets()
    articles = []
    for story_type in read_story_types():
        for arc in story_type.arcs:
            for beat in story_type.beats:
                articles += _cover(story_type, arc, beat, outlets)
    return sorted(articles, key=lambda article: (article.printed, article.key))


def _cover(
    story_type: StoryType, arc: Arc, beat: Beat, outlets: dict[str, Outlet]
) -> list[Article]:
    articles = []
    for letter, version, desk in zip("ab", beat.versions, arc.desks[beat.name], strict=True):
        text_key = f"{arc.key}/{beat.name}/{letter}"
        names = desk.removeprefix("~").split("+")
        authors = _authors(outlets[names[0]], text_key)
        for name in names:
            outlet = outlets[name]
            article = _article(story_type, arc, beat, version, outlet=outlet, text_key=text_key)
            articles.append(
                Article(
                    **article,
                    authors=authors,
                    is_wire=len(names) > 1,
                    is_held=not desk.startswith("~"),
                )
            )
    return articles


def _article(
    story_type: StoryType, arc: Arc, beat: Beat, version: Version, *, outlet: Outlet, text_key: str
) -> dict:
    day = arc.days[beat.name]
    paragraphs = tuple(fill(plan, arc.facts, day=day) for plan in version.paragraphs)
    whole = " ".join(paragraphs)
    return {
        "key": f"{text_key}/{outlet.key}",
        "text_key": text_key,
        "arc": arc.key,
        "outlet": outlet,
        "headline": fill(version.headline, arc.facts, day=day),
        "paragraphs": paragraphs,
        "printed": day + dt.timedelta(days=version.after_days),
        "section": story_type.section,
        "place": arc.place,
        "topics": story_type.topics,
        "countries": arc.countries,
        "tags": (*arc.tags[:4], *beat.tags, *arc.tags[4:]),
        "people": tuple(name for name in arc.people if name in whole),
    }


def _authors(outlet: Outlet, text_key: str) -> tuple[str, ...]:
    """Return one name, two, or none: about one text in seven carries no byline."""
    dice = random.Random(f"{SEED} {text_key} byline")
    roll = dice.random()
    if roll < 0.14:
        return ()
    return tuple(dice.sample(outlet.reporters, 2 if roll > 0.9 else 1))
