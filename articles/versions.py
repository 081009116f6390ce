"""Versions: what pages and curators said of an article in, its versions in order of time out."""

import dataclasses
import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Literal

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
    again: tuple[tuple[dt.datetime, str], ...] = ()
    """The later moments, with their precisions, at which the page was captured, byte for byte."""

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
    returns_to: int | None = None
    """The number of the first version that said the same, where a page went back to it."""
    also: Mapping[str, list[str]] = field(default_factory=dict)
    captures: tuple[int, ...] = field(default=(), compare=False)
    """The pages that say so."""


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
    5. A page that was captured on several days says the same on each: what another one said between
       is a version, and that it went back is one too.
    6. Of pages seen at one moment, whose order nobody knows, those that say what was said before
       come first: no more changes are told than there must have been.
    """
    told = sorted(_at_each_moment(observations), key=lambda one: one.place)
    if any(one.is_whole and one.why == "import" for one in told):
        told = [
            one for one in told if one.why == "curator" or (one.is_whole and one.why == "import")
        ]
    elif is_whole:
        told = [one for one in told if one.why != "import"]
    versions: list[Version] = []
    for _, group in groupby(told, key=lambda one: one.place[:2]):
        left = list(group)
        while left:
            before = versions[-1] if versions else None
            one = left.pop(_which_first(left, before))
            if before is not None and _says_the_same(one, before):
                versions[-1] = _said_again(before, one)
            else:
                versions.append(_next(before, one))
    return _with_returns(versions)


def _which_first(together: Sequence[Observation], before: Version | None) -> int:
    """Return the place of the one, of those seen at one moment, that comes after a version."""
    if before is None or len(together) == 1:
        return 0
    same = (place for place, one in enumerate(together) if _says_the_same(one, before))
    return next(same, 0)


def _says_the_same(one: Observation, before: Version) -> bool:
    return one.why != "curator" and not touched_by(one.said, before.texts)


def _at_each_moment(observations: Iterable[Observation]) -> Iterator[Observation]:
    for one in observations:
        yield one
        for seen_at, precision in one.again:
            yield dataclasses.replace(one, seen_at=seen_at, precision=precision)


def _with_returns(versions: Iterable[Version]) -> tuple[Version, ...]:
    """Say of versions read from pages which earlier one said the same; all words are known by now.

    What it changed must be known of that one; what one of the two leaves out else is no difference.
    """
    earlier: dict[tuple[str, str], list[Version]] = defaultdict(list)
    told = []
    for one in versions:
        alike = earlier[one.texts.get("headline", ""), one.texts.get("body", "")]
        same = (
            before.number
            for before in alike
            if not touched_by(one.texts, before.texts) and before.texts.keys() >= {*one.touched}
        )
        number = next(same, None) if one.why == "import" else None
        told.append(dataclasses.replace(one, returns_to=number))
        alike.append(one)
    return tuple(told)


def is_order_known(before: tuple[dt.datetime, str], after: tuple[dt.datetime, str]) -> bool:
    """Whether of two moments, each with its precision, the one given first is the earlier.

    It is not where both may lie within one day, nor where the second is that at which an undated
    page was read: the page may be much older.
    """
    (first, how), (second, precision) = before, after
    if precision == "unknown":
        return False
    return first.date() < second.date() if "day" in {how, precision} else first < second


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
