"""The seam between the archive and its search engine: what goes in, what is asked, what comes out."""

import dataclasses
import datetime as dt
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Protocol

from articles.records import Moment

FACETS = ("outlet", "topic", "person", "tag", "place", "section", "held")
"""Groups a reader filters by. Their values are slugs, but for `held`: full, teaser, headline."""

NAME_FIELDS = (
    "outlet", "author", "about", "person", "tag", "topic", "section", "place",
)  # fmt: skip
"""Fields whose values are names; `person` holds everybody linked, in whatever role."""


@dataclass(frozen=True, slots=True)
class Name:
    """Something named: its key in addresses, what it is called, what else it is called."""

    slug: str
    label: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article as the engine keeps it."""

    id: int
    headline: str
    body: tuple[str, ...] = ()
    """Paragraphs. Snippets say which paragraph they come from, counting from 1."""
    summary: str = ""
    url: str = ""
    language: str = ""
    names: Mapping[str, tuple[Name, ...]] = field(default_factory=dict)
    """Of each of NAME_FIELDS, the names."""
    published: Moment | None = None
    """For order; a day stands for its midnight in UTC."""
    earliest: Moment | None = None
    latest: Moment | None = None
    precision: str = "unknown"
    captured: Moment | None = None
    added: dt.datetime | None = None
    held: str = "full"
    kind: str = ""
    words: int = 0
    comments: int | None = None
    has: frozenset[str] = frozenset()
    """Of "image", "person", "date": what the article has."""


# -- what is asked ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Everything:
    """Matches every article: an empty search."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word anywhere: headline, names, text, in any of its forms (the stem counts).

    `field` narrows it: title is the headline, lead the summary and the first paragraph, text the
    summary and all paragraphs, url the words of the address: url:example.com/world finds what
    was printed there. A text of several words (COVID-19) is looked for as a phrase.
    """

    text: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Exact words next to each other, or within `within` words of each other in any order.

    Both inside one paragraph, headline or name.
    """

    text: str
    field: str = ""
    within: int | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """A word with wildcards: * for any letters, ? for one."""

    text: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """A word at most `distance` letters off."""

    text: str
    distance: int = 1
    field: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A value of one of NAME_FIELDS, by name, alias or slug; country means place or topic.

    tag, topic and section are matched whole (in the normal form of articles.keys.name_key); the
    others also by some of their words in a row: person:ghani finds Ashraf Ghani.
    """

    field: str
    text: str
    whole: bool = dataclasses.field(default=False, compare=False)
    """Typed in quotation marks: who asks may look up who is called exactly so, and ask for a Choice
    of those. Engines need not look at it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some exact values of a facet: what a ticked box asks for. `held` is a field too."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DateRange:
    """Published (captured, added) between two days, both included; None is open.

    A date known only to the month matches when its month overlaps the range.
    """

    field: str = "published"
    first: dt.date | None = None
    last: dt.date | None = None


@dataclass(frozen=True, slots=True)
class SameDay:
    """Published on this day of any year."""

    month: int
    day: int


@dataclass(frozen=True, slots=True)
class Amount:
    """words:>500, comments:>0. `operator` is one of < <= = >= >. An unknown count never matches."""

    field: str
    operator: str
    number: int


@dataclass(frozen=True, slots=True)
class State:
    """A property with a value; `field` is one of held, has, lang, kind, is.

    is:full is State("held", "full"), is:untagged State("is", "untagged"). lang:en also finds en-GB.
    """

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Ids:
    """The articles with these ids: nobody can type it, lists and likenesses ask for it."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AtLeast:
    """A word at least `times` times in the headline and text, in any of its forms."""

    text: str
    times: int


@dataclass(frozen=True, slots=True)
class Both:
    """All of them (AND)."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of them (OR)."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Without:
    """Everything but what `part` finds (NOT)."""

    part: "Node"


@dataclass(frozen=True, slots=True)
class Weighed:
    """`part` with its score multiplied."""

    part: "Node"
    weight: float


@dataclass(frozen=True, slots=True)
class Covering:
    """Any of the parts, the better the more of them an article has: what a long question falls to.

    The score is the sum of the scores of the parts found there, times the share of what was asked
    that they make up, each part counting by its rarity (as in BM25F, of how many articles it finds;
    a part that finds none counts nothing). What of `closer` is found adds its score: pairs of words
    that stand together. `closer` finds nothing that no part finds.
    """

    parts: tuple["Node", ...]
    closer: tuple["Node", ...] = ()


Node = (
    Everything | Word | Phrase | Pattern | Fuzzy | Named | Choice | DateRange | SameDay | Amount
    | State | Ids | AtLeast | Both | Either | Without | Weighed | Covering
)  # fmt: skip

SORTS = ("best", "newest", "oldest", "added", "title", "length", "spread")
"""spread takes the best of each month in turn, the months newest first; undated articles last."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something typed that could not be read as meant; the search went on without it."""

    message: str
    """One sentence for the reader: what was wrong and what was searched instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What a reader asks: the typed words as a tree, and beside it the ticked filters.

    `choices` are OR inside a group and AND across; a group's own choice does not narrow its own
    counts.
    """

    text: str = ""
    root: Node = Everything()
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    dates: DateRange = DateRange()
    sort: str = "best"
    strict: bool = False
    """With + or AND: all of the words and nothing else, however little they find."""
    problems: tuple[Problem, ...] = ()


# -- what comes out --------------------------------------------------------------------------------


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
    hits: tuple[Hit, ...] = ()
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


class Batch(Protocol):
    """Changes to the index that become visible together."""

    def put(self, document: Document) -> None: ...
    def remove(self, document_id: int) -> None: ...


class SearchEngine(Protocol):
    def batch(self) -> AbstractContextManager[Batch]:
        """Commit on a clean exit, else leave no trace. Raises IndexBusyError at once."""
        ...

    def search(
        self,
        query: Query,
        *,
        offset: int = 0,
        limit: int = 20,
        facets: Sequence[str] = (),
        facet_size: int = 20,
        months: bool = False,
        snippets: bool = True,
        passages: int | None = 2,
        within_seconds: float | None = None,
    ) -> Results:
        """Answer `query` with exact totals; `passages` shown of a hit at most, None is all.

        Raises IndexUnreadableError, and QueryTooSlowError where it takes longer than
        `within_seconds`; 0 is too short for any word.
        """
        ...

    def complete(self, beginning: str, *, limit: int = 8) -> Sequence[tuple[str, int]]:
        """Return the words that begin as the last word of `beginning` does, the commonest first.

        Exact forms of headlines, names and texts, each with how many articles have it; of equal
        counts in the order of the alphabet. Nothing when no word is begun: after a space.
        """
        ...

    def values(self, field: str, slugs: Sequence[str]) -> Mapping[str, int]:
        """Return how many articles have each of these values of one of NAME_FIELDS; 0 of others.

        Raises ValueError for another field.
        """
        ...

    def spelling(self, word: str) -> str:
        """Return an exact form of the archive that `word` may be a misspelling of, or nothing.

        Words of letters only, of 4 to 7 letters one letter off, of more letters two. The nearest,
        then that of most articles, then the first in the alphabet. It must be in at least ten times
        as many articles as Word(word) finds; another form of the word itself is no misspelling.
        """
        ...

    def key_words(self, document_id: int, *, limit: int = 20) -> Sequence[str]:
        """Return the exact forms that tell an article from the others, the most telling first.

        Of headline and text: what at least one other article has too, no STOP_WORDS, no single
        signs, nothing that begins with a digit. By rarity (as in BM25F, of the form in headline, names and text) times
        w / (1.2 + w), where w is the number of times it stands there: in the headline 5 each, in the
        summary and the first paragraph 2, further down 1. Equal ones in the order of the alphabet.
        Nothing for an article that is not held.
        """
        ...

    def count(self) -> int:
        """Return how many articles the index holds."""
        ...

    def generation(self) -> str:
        """Return a text that changes whenever what can be found changes."""
        ...
