"""Queries: what is asked of a search engine, as plain data."""

import dataclasses
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field


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
class SameMonth:
    """Published in this month of any year: nobody can type it, a question in words asks for it."""

    month: int


@dataclass(frozen=True, slots=True)
class Amount:
    """words:>500, comments:>0. `operator` is one of < <= = >= >. An unknown count never matches."""

    field: str
    operator: str
    number: int


@dataclass(frozen=True, slots=True)
class State:
    """A property with a value; `field` is one of held, has, lang, kind, is, story.

    is:full is State("held", "full"), is:untagged State("is", "untagged"). is:changed finds what has
    changes (see Document.has). lang:en also finds en-GB. story takes the public id of a story;
    is:copy is what carries another article's text, is:wire what a news agency wrote.
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

    The score is the sum of the scores of the parts found there, times the fourth root of the share
    of what was asked that they make up, each part counting by its rarity (as in BM25F, of how many
    articles it finds; a part that finds none counts nothing). What of `closer` is found adds its
    score: pairs of words that stand together. What there scores nothing by itself, such as the days
    a question names, adds what a word of its rarity does that an article of ordinary length has once.
    `closer` finds nothing that no part finds.
    """

    parts: tuple["Node", ...]
    closer: tuple["Node", ...] = ()


Node = (
    Everything | Word | Phrase | Pattern | Fuzzy | Named | Choice | DateRange | SameDay
    | SameMonth | Amount | State | Ids | AtLeast | Both | Either | Without | Weighed | Covering
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
    one_of_each: bool = False
    """Of the articles of one story that match, list only the first in the order asked for."""
    problems: tuple[Problem, ...] = ()


def parts_of(root: Node) -> tuple[Node, ...]:
    """Return what must all be found: the parts of an AND, or the one node that it is."""
    return root.parts if isinstance(root, Both) else (root,)


def plain_word(node: Node) -> str:
    """Return a word in no field as typed, weighed or not; "" for any other node."""
    match node:
        case Word(text, "") | Weighed(Word(text, ""), _):
            return text
    return ""
