"""Results: what comes out of a search engine."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a snippet; `marked` when the query matched it."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage around matched words; `paragraph` counts from 1 as on the page, 0 is the summary."""

    paragraph: int
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    id: int
    score: float
    headline: tuple[Run, ...] = ()
    snippets: tuple[Snippet, ...] = ()
    more: int = 0
    """How many further paragraphs have a match."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    total: int
    """Articles that match."""
    hits: tuple[Hit, ...] = ()
    stories: int | None = None
    """How many there are with one of each story, where the query lists no more than those."""
    facets: Mapping[str, Sequence[tuple[str, int]]] = field(default_factory=dict)
    """Of each asked group, (value, count), the largest count first, then by value."""
    months: Mapping[str, int] = field(default_factory=dict)
    """Matches by month ("2021-08") for dates known to the month or better, dates filter off."""
    undated: int = 0
    """Matches left out of `months`."""
    held: Mapping[str, int] = field(default_factory=dict)
    """Matches by text held: full, teaser, headline."""
    notes: tuple[str, ...] = ()
    """Sentences for the reader: a narrowed wildcard, a fall-back."""

    @property
    def listed(self) -> int:
        """How many hits there are on all pages together."""
        return self.total if self.stories is None else self.stories
