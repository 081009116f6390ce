"""Versions: what pages and curators said of an article in, its versions in order of time out."""

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from articles.keys import text_key
from articles.paragraphs import paragraphs_of
from articles.trifles import is_trifle, is_trifle_of_headline

TEXTS = ("headline", "byline", "summary", "body")
"""The fields a version has the words of."""

Why = Literal["import", "teaser", "curator"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """What one page, or one curator, said of an article at one moment.

    `said` holds of TEXTS those it says; a page that leaves one out does not say that it is empty.
    """

    seen_at: dt.datetime
    precision: str
    """unknown: `seen_at` is when an undated page was read."""
    order: int
    """Which of two seen at one moment comes first."""
    said: Mapping[str, str]
    is_whole: bool = True
    """Whether the page holds the whole text, and not the beginning or the headline alone."""
    why: Why = "import"
    capture: int | None = None
    role: str = ""
    reason: str = ""
    also: Mapping[str, list[str]] = field(default_factory=dict)

    @property
    def place(self) -> tuple[dt.datetime, bool, int]:
        """Return what puts observations in the order of time; edits come after pages."""
        return self.seen_at, self.why == "curator", self.order


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """What an article said from one moment until the next version."""

    number: int
    why: Why
    seen_at: dt.datetime
    precision: str
    texts: Mapping[str, str]
    """Of TEXTS those that are known by then."""
    touched: tuple[str, ...] = ()
    """The fields it changed: of TEXTS, and after them what an edit also changed."""
    is_trivial: bool = False
    role: str = ""
    reason: str = ""
    said: tuple[str, ...] = ()
    """Of an edit, the texts it set."""
    also: Mapping[str, list[str]] = field(default_factory=dict)
    captures: tuple[int, ...] = field(default=(), compare=False)
    """The pages that say so."""

    @property
    def text_key(self) -> str:
        """Return what a text that pages print is known by; "" of an edit, and where none is held."""
        return _text_key(self.texts.get("body", "")) if self.why == "import" else ""


@lru_cache(maxsize=1024)  # the versions of an article are gone through at each of its pages
def _text_key(body: str) -> str:
    return text_key(paragraphs_of(body)) if body else ""


def versions_of(
    observations: Iterable[Observation], *, is_whole: bool = False
) -> tuple[Version, ...]:
    """Return the versions of an article from the first on, whatever the order it is told in.

    `is_whole` says that a whole text is known, also where none of these tells it any more.

    1. A page that says nothing else than the version before belongs to it.
    2. A field that a page leaves out stays as it was.
    3. An edit is a version of its own, also where a page said the same before.
    4. Once a whole text is known, excerpts and headlines from elsewhere tell no versions: a feed
       words its headlines otherwise than the page does.
    """
    told = sorted(observations, key=lambda one: one.place)
    if any(one.is_whole and one.why == "import" for one in told):
        told = [
            one for one in told if one.why == "curator" or (one.is_whole and one.why == "import")
        ]
    elif is_whole:
        told = [one for one in told if one.why != "import"]
    versions: list[Version] = []
    for one in told:
        before = versions[-1] if versions else None
        if before is not None and one.why != "curator" and not touched_by(one.said, before.texts):
            versions[-1] = _said_again(before, one)
        else:
            versions.append(_next(before, one))
    return tuple(versions)


def touched_by(said: Mapping[str, str], known: Mapping[str, str]) -> tuple[str, ...]:
    """Return which texts are said otherwise than they are known; one that is not known is not."""
    return tuple(
        name for name in TEXTS if name in said and name in known and said[name] != known[name]
    )


def _said_again(version: Version, one: Observation) -> Version:
    captures = version.captures + ((one.capture,) if one.capture is not None else ())
    return dataclasses.replace(version, texts={**one.said, **version.texts}, captures=captures)


def _is_trifle(name: str, before: str, after: str) -> bool:
    same = is_trifle_of_headline if name == "headline" else is_trifle
    return same(before, after)


def _next(before: Version | None, one: Observation) -> Version:
    known = before.texts if before is not None else {}
    touched: tuple[str, ...] = ()
    if one.why == "curator":
        touched = tuple(
            name for name in TEXTS if name in one.said and one.said[name] != known.get(name, "")
        ) + tuple(one.also)
    elif before is not None:
        touched = touched_by(one.said, known)
    trivial = before is not None and all(
        name in TEXTS and _is_trifle(name, known.get(name, ""), one.said[name]) for name in touched
    )
    return Version(
        number=before.number + 1 if before is not None else 1,
        why=one.why,
        seen_at=one.seen_at,
        precision=one.precision,
        texts={**known, **one.said},
        touched=touched,
        is_trivial=trivial,
        role=one.role,
        reason=one.reason,
        said=tuple(name for name in TEXTS if name in one.said) if one.why != "import" else (),
        also=one.also,
        captures=(one.capture,) if one.capture is not None else (),
    )
