"""Versions: what pages and curators said of an article in, its versions in order of time out."""

import dataclasses
import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from typing import Literal, Protocol, TypeVar

from articles.keys import headline_key, text_key
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
    again: tuple[tuple[dt.datetime, str], ...] = ()
    """The later moments, with their precisions, at which the page was captured, byte for byte."""
    shown: Mapping[str, str] = field(default_factory=dict)
    """Of an edit that is kept already, all its words: whatever comes to be known later, they stay."""

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

    @property
    def text_key(self) -> str:
        """Return what a text that pages print is known by; "" of an edit, and where none is held."""
        return _text_key(self.texts.get("body", "")) if self.why == "import" else ""

    @property
    def headline_key(self) -> str:
        """Return what the headline over such a text is known by; "" where `text_key` is."""
        return headline_key(self.texts.get("headline", ""))[:500] if self.text_key else ""


@lru_cache(maxsize=128)  # the versions of an article are gone through at each of its pages
def _text_key(body: str) -> str:
    return text_key(paragraphs_of(body)) if body else ""


def versions_of(
    observations: Iterable[Observation], *, is_whole: bool = False
) -> tuple[Version, ...]:
    """Return the versions of an article from the first on, whatever the order it is told in.

    `is_whole` says that a whole text is known, also where none of these tells it any more.

    1. A page that says nothing else than the page before belongs to its version, also where an
       edit lies between: that changed nothing of what pages say.
    2. A field that a page leaves out stays as it was.
    3. An edit is a version of its own, also where a page said the same before. Its words are those
       of the page before it, as far as known when it was made, under all that was edited by then.
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
    place = -1  # of the last version that is no edit
    edited: dict[str, str] = {}
    for _, together in groupby(told, key=lambda one: one.place[:2]):
        left = list(together)
        while left:
            printed = versions[place] if place >= 0 else None
            one = left.pop(_which_first(left, printed))
            if one.why == "curator":
                known = {**(printed.texts if printed is not None else {}), **edited}
                versions.append(_edit(known, one, number=len(versions) + 1))
                edited |= one.said
            elif printed is not None and _says_the_same(one, printed):
                versions[place] = _said_again(printed, one)
            else:
                place = len(versions)
                versions.append(_next(printed, one, number=place + 1))
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


class Told(Protocol):
    """What is looked at of a version, be it a row or not."""

    @property
    def why(self) -> str: ...
    @property
    def is_trivial(self) -> bool: ...


AnyTold = TypeVar("AnyTold", bound=Told)


def changes_among(versions: Iterable[AnyTold]) -> list[AnyTold]:
    """Return of versions, in order of time, those by which an outlet changed what it had printed.

    That is not the first, nor small changes, nor what curators edited: an outlet did not.
    """
    printed = [one for one in versions if one.why != "curator"]
    return [one for one in printed[1:] if not one.is_trivial]


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


def _next(printed: Version | None, one: Observation, *, number: int) -> Version:
    known = printed.texts if printed is not None else {}
    touched = touched_by(one.said, known)
    return Version(
        number=number,
        why=one.why,
        seen_at=one.seen_at,
        precision=one.precision,
        texts={**known, **one.said},
        touched=touched,
        is_trivial=printed is not None and _are_trifles(touched, known, one.said),
        said=tuple(name for name in TEXTS if name in one.said) if one.why == "teaser" else (),
        captures=(one.capture,) if one.capture is not None else (),
    )


def _edit(known: Mapping[str, str], one: Observation, *, number: int) -> Version:
    texts = tuple(name for name in TEXTS if name in one.said)
    touched = (*(name for name in texts if one.said[name] != known.get(name, "")), *one.also)
    return Version(
        number=number,
        why=one.why,
        seen_at=one.seen_at,
        precision=one.precision,
        texts={**(one.shown or known), **one.said},
        touched=touched,
        is_trivial=number > 1 and _are_trifles(touched, known, one.said),
        role=one.role,
        reason=one.reason,
        said=texts,
        also=one.also,
    )


def _are_trifles(touched: Iterable[str], known: Mapping[str, str], said: Mapping[str, str]) -> bool:
    return all(
        name in TEXTS and _is_trifle(name, known.get(name, ""), said[name]) for name in touched
    )
