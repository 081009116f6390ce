"""Namings: something in, as what, by whose word and under which names it is linked out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from articles.models.links import Link
from articles.views.mention_list import MentionsAddress
from articles.views.subjects import Subject

ROLES = (
    ("author", "writer of"),
    ("about", "subject of"),
    ("mentioned", "mentioned in"),
    ("source", "quoted in"),
)
ORIGINS = (
    (Link.Origin.PAGE, "printed on the page"),
    (Link.Origin.EXTRACTION, "found by the archive"),
    (Link.Origin.RULE, "set by a rule"),
    (Link.Origin.CURATOR, "set by a curator"),
)
NAMES = 8


@dataclass(frozen=True, slots=True)
class Told:
    """In how many articles it is so, and the list of those."""

    key: str
    words: str
    count: int
    url: str


@dataclass(frozen=True, slots=True)
class Namings:
    roles: Sequence[Told]
    origins: Sequence[Told]
    names: Sequence[Told]
    places: int
    """Where in the texts it was found to stand."""

    @property
    def is_found_only(self) -> bool:
        return [told.key for told in self.origins] == [Link.Origin.EXTRACTION]

    def as_json(self) -> dict[str, Any]:
        return {
            "as": _counts(self.roles),
            "known_by": _counts(self.origins),
            "named_as": [{"name": told.key, "articles": told.count} for told in self.names],
            "places_in_texts": self.places,
        }


def namings_of(subject: Subject) -> Namings:
    """Count the subject's links, in four queries whatever their number."""
    links, every = subject.links, MentionsAddress(path=subject.url("mentions"))
    roles = links.by_role() if subject.kind.noun == "person" else {}
    origins = links.by_origin()
    return Namings(
        roles=[
            Told(role, words, roles[role], every.changed(role=role).url())
            for role, words in ROLES
            if role in roles
        ],
        origins=[
            Told(origin, words, origins[origin], every.changed(origin=str(origin)).url())
            for origin, words in ORIGINS
            if origin in origins
        ],
        names=[
            Told(name, name, held, every.changed(name=name).url())
            for name, held in links.by_text(limit=NAMES)
        ],
        places=links.places(),
    )


def _counts(told: Sequence[Told]) -> Mapping[str, int]:
    return {one.key: one.count for one in told}
