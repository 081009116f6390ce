"""Documents: what goes into a search engine, one article each."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

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
    story: str = ""
    """The public id of the story it is in; "" in none."""
    is_copy: bool = False
    """It carries the text of the first article of its story."""
    is_wire: bool = False
    """A news agency wrote it."""
    has: frozenset[str] = frozenset()
    """Of "image", "person", "date", "versions" and "changes": what the article has.

    It has changes where its outlet changed more than white space, counters and the like; what
    curators edited makes versions alone.
    """


_BETWEEN = "\0"
"""Between the texts of an article in one; no page prints it."""


def in_one(headline: str, summary: str, language: str, body: Iterable[str]) -> bytes:
    """Return the texts of an article as one, which `apart` parts again."""
    texts = (headline, summary, language, *body)
    joined = _BETWEEN.join(texts)
    if joined.count(_BETWEEN) >= len(texts):
        joined = _BETWEEN.join(text.replace(_BETWEEN, " ") for text in texts)
    return joined.encode()


def apart(texts: bytes) -> list[str]:
    """Return headline, summary, language and the paragraphs of an article."""
    return texts.decode().split(_BETWEEN)


def digest_of(texts: bytes) -> str:
    """Return what is the same for two articles of the same texts, as `in_one` gives them."""
    return hashlib.blake2b(texts, digest_size=16).hexdigest()
