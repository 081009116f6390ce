"""Parts: which article of a story is the first, and what of the index must be made anew."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from articles.models import Article, Story, StoryPart
from articles.pages.agencies import agency_named
from articles.store.writing import in_pieces

_COLUMNS = (
    "story_id", "article_id", "part", "article__outlet__name", "article__wire_agency",
    "article__published_at", "article__published_earliest", "article__published_latest",
    "article__published_precision", "article__text_held", "article__word_count",
    "article__visibility",
)  # fmt: skip
_AGENCY = re.compile(
    r"\b(?:(?:news|press) (?:agency|service|wire)|newswire|wire(?: service)?)$", re.IGNORECASE
)
"""How an outlet is called that is an agency, though none of those known by name."""
_NEVER = dt.datetime.max.replace(tzinfo=dt.UTC)
_NEARLY = dt.timedelta(hours=1)
"""Between two moments that say nothing of who printed it from whom."""
_CUT = 0.9
"""Words for each of the fullest text's below which a text is a cut of it."""


def renew_parts(stories: Iterable[int]) -> set[int]:
    """Choose the first article of each story anew; a story of fewer than two articles goes.

    Returns the articles of which that changed something.
    """
    changed: set[int] = set()
    for piece in in_pieces(stories):
        rows = defaultdict(list)
        for values in StoryPart.objects.filter(story__in=piece).order_by().values_list(*_COLUMNS):
            row = dict(zip(_COLUMNS, values, strict=True))
            rows[row["story_id"]].append(row)
        alone = [key for key in piece if len(rows.get(key, ())) < 2]
        changed.update(row["article_id"] for key in alone for row in rows.get(key, ()))
        Story.objects.filter(pk__in=alone, locked=False).delete()
        for members in rows.values():
            changed |= _choose_first(members)
    return changed


def _choose_first(members: list[dict[str, Any]]) -> set[int]:
    first = _first_of(members)["article_id"]
    wrong = {
        row["article_id"]
        for row in members
        if (row["part"] == StoryPart.Part.FIRST) != (row["article_id"] == first)
    }
    if wrong:
        parts = StoryPart.objects.filter(article__in=wrong)
        parts.exclude(article=first).update(part=StoryPart.Part.COPY)
        parts.filter(article=first).update(part=StoryPart.Part.FIRST)
    return wrong


def _first_of(members: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Return what goes first: the agency's own report, else the earliest.

    Of those of which the dates do not tell who was the earliest, within an hour or on a day without
    hours, it is who prints the agency, and who has the whole text before who cut it.
    """
    rows = sorted(members, key=_leading)
    rows = [row for row in rows if _leading(row) == _leading(rows[0])]
    known_by = min(_published(row)[1] for row in rows)
    rows = [row for row in rows if _published(row)[0] <= known_by]
    fullest = max(row["article__word_count"] for row in rows)
    return min(rows, key=lambda row: _rank(row, fullest))


def _leading(row: dict[str, Any]) -> tuple[bool, bool]:
    """Say what counts before any date: to be seen at all, and to be the agency's own."""
    outlet = row["article__outlet__name"] or ""
    agency = agency_named(outlet) or _AGENCY.search(outlet)
    return row["article__visibility"] != Article.Visibility.PUBLIC, not agency


def _published(row: dict[str, Any]) -> tuple[dt.datetime, dt.datetime]:
    """Return from when to when it may have been published; of a year alone nothing is known.

    A moment is taken as printed, though its zone may be unknown; within an hour of it all is one.
    """
    at, precision = row["article__published_at"], row["article__published_precision"]
    if at is None or precision in {"year", "unknown"}:
        return _NEVER, _NEVER
    if precision == "second":
        return at - _NEARLY, at
    return row["article__published_earliest"] or at, row["article__published_latest"] or at


def _rank(row: dict[str, Any], fullest: int) -> tuple[Any, ...]:
    """Say who goes before whom of those that may have been the earliest."""
    return (
        not row["article__wire_agency"],
        row["article__text_held"] != Article.TextHeld.FULL,
        row["article__word_count"] < fullest * _CUT,
        _published(row)[1],
        -row["article__word_count"],
        row["article_id"],
    )


def touch(keys: Iterable[int]) -> None:
    """Mark for the index."""
    for piece in in_pieces(sorted(set(keys))):
        Article.objects.filter(pk__in=piece).touch()
