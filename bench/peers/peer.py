"""What every peer can do, and what it is asked and answers."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from articles.search import queries
from articles.search.document import Document
from articles.search.queries import DateRange, Node, Query

FACETS = ("outlet", "person", "tag", "topic", "place")
FACET_SIZE = 20
HITS = 10
FIELDS = ("headline", "names", "lead", "body")
WEIGHTS = {"headline": 1.6, "names": 1.6, "lead": 1.25, "body": 1.0}
"""What a word counts in each field; the same for every peer that can weigh fields."""


class PeerMissingError(Exception):
    """The peer's package is not installed."""


class NotSupportedError(Exception):
    """The peer has no honest equivalent of this question."""


class BrokenError(NotSupportedError):
    """The peer has an error of its own at this question."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found; `facets`, `months` and `snippets` only where they were asked for."""

    total: int
    ids: tuple[int, ...]
    facets: Mapping[str, Sequence[tuple[str, int]]] = field(default_factory=dict)
    months: Mapping[int, int] = field(default_factory=dict)
    """Year * 12 + month - 1 -> articles."""
    snippets: int = 0
    """How many of the hits came with a marked passage."""


class Peer(Protocol):
    def index(self, documents: Iterable[Document]) -> None:
        """Put in all documents and make them visible."""
        ...

    def change(self, documents: Sequence[Document]) -> None:
        """Replace documents of the same ids and commit; the next search sees them."""
        ...

    def prepare(self, query: Query) -> Any:
        """Return `query` in the peer's own terms; not timed, as typing is not for ours.

        Raises NotSupportedError.
        """
        ...

    def top(self, prepared: Any) -> Answer:
        """Return the best ten and the exact total. Raises BrokenError."""
        ...

    def full(self, prepared: Any) -> Answer:
        """Return what `top` does with five facets, the months and ten snippets. Raises BrokenError.

        A facet's own choice does not narrow its counts, nor do the dates narrow the months.
        """
        ...

    def forget(self) -> bool:
        """Empty what is kept of earlier questions; False where there is no such cache."""
        ...

    def close(self) -> None: ...


def fields_of(document: Document) -> dict[str, list[str]]:
    """Return the texts of each of FIELDS, as the archive lays them out."""
    names = dict.fromkeys(
        spelling
        for values in document.names.values()
        for name in values
        for spelling in (name.label, *name.aliases)
    )
    lead = [text for text in (document.summary, *document.body[:1]) if text]
    return {
        "headline": [document.headline],
        "names": list(names),
        "lead": lead,
        "body": list(document.body[1:]),
    }


def slugs_of(document: Document) -> Iterator[tuple[str, str]]:
    """Return facet and value of each value the document has."""
    for facet in FACETS:
        for name in document.names.get(facet, ()):
            yield facet, name.slug


def days_of(document: Document) -> range:
    """Return all days, as ordinals, on which the article may have been published."""
    if document.earliest is None or document.latest is None:
        return range(0)
    return range(document.earliest.toordinal(), document.latest.toordinal() + 1)


def month_of(document: Document) -> int | None:
    if document.published is None or document.precision not in {"month", "day", "second"}:
        return None
    return document.published.year * 12 + document.published.month - 1


def seconds_of(document: Document) -> int:
    """Return when it was published, in seconds since the year 1; 0 for what has no date."""
    published = document.published
    if published is None:
        return 0
    if not isinstance(published, dt.datetime):
        published = dt.datetime(published.year, published.month, published.day, tzinfo=dt.UTC)
    return published.toordinal() * 86_400 + published.hour * 3600 + published.minute * 60


def any_of(node: Node) -> Sequence[Node]:
    """Return the parts of which one is enough: of a Covering too, whose ranking peers have not."""
    if isinstance(node, queries.Either) or type(node).__name__ == "Covering":
        parts: Sequence[Node] = getattr(node, "parts", ())
        return parts
    return ()


def without_choice(query: Query, facet: str) -> Query:
    choices = {name: values for name, values in query.choices.items() if name != facet}
    return Query(text=query.text, root=query.root, choices=choices, dates=query.dates)


def without_dates(query: Query) -> Query:
    return Query(text=query.text, root=query.root, choices=query.choices)


def has_dates(dates: DateRange) -> bool:
    return dates.first is not None or dates.last is not None


def day_bounds(dates: DateRange) -> tuple[int, int]:
    """Return the first and last day of a range as ordinals, both included."""
    first = dates.first or dt.date.min
    last = dates.last or dt.date.max
    return first.toordinal(), last.toordinal()
