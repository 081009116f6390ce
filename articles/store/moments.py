"""Moments: days and datetimes as records have them become the aware datetimes of the tables."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from articles.models import Article
from articles.records import Moment, Publication

_RANK = {"unknown": 0, "year": 1, "month": 2, "day": 3, "second": 4}
_TRUST = {"": 0, "inferred": 1, "stated": 2, "curator": 3}


def as_datetime(moment: Moment | None) -> dt.datetime | None:
    """Return a day as its midnight in UTC, a datetime in UTC."""
    if moment is None:
        return None
    if isinstance(moment, dt.datetime):
        return moment.astimezone(dt.UTC) if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return dt.datetime.combine(moment, dt.time(), dt.UTC)


def end_of(moment: Moment | None) -> dt.datetime | None:
    """Return a day as its last second in UTC, a datetime as itself: an upper bound."""
    if moment is None or isinstance(moment, dt.datetime):
        return as_datetime(moment)
    return dt.datetime.combine(moment, dt.time(23, 59, 59), dt.UTC)


def precision_of(moment: Moment | None) -> str:
    if moment is None:
        return "unknown"
    return "second" if isinstance(moment, dt.datetime) else "day"


def is_earlier(moment: Moment | None, than: dt.datetime | None, precision: str) -> bool:
    """Whether a moment lies before a stored one, and any before none. A day is over at its end:
    a time of day is earlier than its day, which knows less.
    """
    ended = end_of(moment)
    if ended is None or than is None:
        return ended is not None
    known = end_of(than.date() if precision == "day" else than)
    return known is not None and ended < known


def date_fields(published: Publication) -> dict[str, object]:
    """Return the columns of a publication date; a text without a date keeps its text alone."""
    at = as_datetime(published.at)
    if at is None:
        return {"published_text": published.text[:120]}
    earliest = as_datetime(published.earliest) or at
    latest = end_of(published.latest if published.latest is not None else published.at) or at
    return {
        "published_at": at,
        "published_earliest": min(earliest, at),
        "published_latest": max(latest, at),
        "published_precision": published.precision,
        "published_basis": published.basis,
        "published_text": published.text[:120],
    }


Dated = tuple[int, int, float, float]
"""How far a date is to be trusted, how precise, narrow and early it is; more is better."""


def is_better_dated(published: Publication, article: Article) -> bool:
    """Whether `published` says more than the row: any date over none, then basis, then precision,
    then how near its bounds lie. Of two that say as much the earlier is taken, whichever came first.
    """
    if published.at is None:
        return not article.published_at and not article.published_text and bool(published.text)
    return article.published_at is None or _how_dated(date_fields(published)) > how_dated(article)


def how_dated(article: Article) -> Dated:
    """Return how good the date of a row is."""
    return _how_dated({name: getattr(article, name) for name in _DATED})


_DATED = (
    "published_at", "published_earliest", "published_latest", "published_basis",
    "published_precision",
)  # fmt: skip


def _how_dated(fields: Mapping[str, Any]) -> Dated:
    at, first, last = (fields[name] for name in _DATED[:3])
    trust, rank = _TRUST[fields["published_basis"]], _RANK[fields["published_precision"]]
    if at is None:
        return trust, rank, 0.0, 0.0
    width = ((last or at) - (first or at)).total_seconds()
    return trust, rank, -width, -at.timestamp()
