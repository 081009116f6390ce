"""Stock: the TOML files of outlets, plans and arcs in, plain data out."""

import datetime as dt
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

STOCK = Path(__file__).resolve().parent.parent / "stock"
# The stock also holds lists that are no plans.
NOT_PLANS = {"outlets", "remarks"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    key: str
    name: str
    host: str
    place: str
    about: str
    reporters: tuple[str, ...]
    role: str
    """What its bylines print after the name: "Staff writer", the agency's own name, or nothing."""
    pictures: str
    figures: tuple[int, int, int]
    """Followers, posts and views in January 2019."""
    growth: float
    clips: bool
    """Its pages print the headline again with the length of a clip."""
    host_only: bool
    """Other pages name it by its host."""


@dataclass(frozen=True, slots=True)
class Version:
    """One way to tell a beat: a headline plan and a plan for every paragraph."""

    headline: str
    paragraphs: tuple[str, ...]
    after_days: int
    """How many days after the event it is printed."""


@dataclass(frozen=True, slots=True)
class Beat:
    """One event of an arc: what happened, told in up to two versions."""

    name: str
    tags: tuple[str, ...]
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arc:
    """One story that develops over weeks, in one place, with its own names and figures."""

    key: str
    place: str
    countries: tuple[str, ...]
    tags: tuple[str, ...]
    people: tuple[str, ...]
    """Names, not facts."""
    facts: dict[str, str]
    days: dict[str, dt.date]
    desks: dict[str, list[str]]
    """For each beat, who prints each version: "courier", "meridian+courier" for a wire copy,
    "~courier" for a headline that other pages show and whose full text nobody kept."""


@dataclass(frozen=True, slots=True)
class StoryType:
    name: str
    section: str
    topics: tuple[str, ...]
    arcs: tuple[Arc, ...]
    beats: tuple[Beat, ...]


def read_outlets() -> dict[str, Outlet]:
    return {key: _outlet(key, values) for key, values in _read("outlets").items()}


def read_remarks() -> dict[str, list[str]]:
    return _read("remarks")


def read_story_types() -> list[StoryType]:
    names = sorted(path.stem for path in STOCK.glob("*.toml") if path.stem not in NOT_PLANS)
    return [_story_type(name, _read(name)) for name in names]


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((STOCK / f"{name}.toml").read_text(encoding="utf-8"))


def _outlet(key: str, values: dict[str, Any]) -> Outlet:
    followers, posts, views = values["figures"]
    return Outlet(
        key=key,
        name=values["name"],
        host=values["host"],
        place=values["place"],
        about=values["about"],
        reporters=tuple(values["reporters"]),
        role=values["role"],
        pictures=values["pictures"],
        figures=(followers, posts, views),
        growth=values["growth"],
        clips=values.get("clips", False),
        host_only=values.get("host_only", False),
    )


def _story_type(name: str, values: dict[str, Any]) -> StoryType:
    return StoryType(
        name=name,
        section=values["section"],
        topics=tuple(values["topics"]),
        arcs=tuple(_arc(arc) for arc in values["arc"]),
        beats=tuple(_beat(beat) for beat in values["beat"]),
    )


def _arc(values: dict[str, Any]) -> Arc:
    return Arc(
        key=values["key"],
        place=values["place"],
        countries=tuple(values.get("countries", ())),
        tags=tuple(values["tags"]),
        people=tuple(values["facts"][fact] for fact in values["people"]),
        facts=values["facts"],
        days=values["days"],
        desks=values["desks"],
    )


def _beat(values: dict[str, Any]) -> Beat:
    versions = []
    for position, version in enumerate(values["version"]):
        paragraphs = [part.strip() for part in version["text"].split("\n\n")]
        after = version.get("after", position)
        versions.append(Version(version["headline"], tuple(filter(None, paragraphs)), after))
    return Beat(values["name"], tuple(values.get("tags", ())), tuple(versions))
