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
    "article__published_at", "article__published_precision", "article__text_held",
    "article__word_count", "article__visibility",
)  # fmt: skip
_AGENCY = re.compile(
    r"\b(?:(?:news|press) (?:agency|service|wire)|newswire|wire(?: service)?)$", re.IGNORECASE
)
"""How an outlet is called that is an agency, though none of those known by name."""
_NEVER = dt.datetime.max.replace(tzinfo=dt.UTC)


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
    first = min(members, key=_rank)["article_id"]
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


def _rank(row: dict[str, Any]) -> tuple[Any, ...]:
    """Say what goes first: the agency's own report, else the earliest, else the fullest.

    On one day who credits an agency printed later than who does not; moments count after that.
    """
    outlet = row["article__outlet__name"] or ""
    agency = agency_named(outlet) or _AGENCY.search(outlet)
    published = row["article__published_at"]
    known = published if row["article__published_precision"] not in {"year", "unknown"} else None
    return (
        row["article__visibility"] != Article.Visibility.PUBLIC,
        not agency,
        (known or _NEVER).date(),
        bool(row["article__wire_agency"]),
        known or _NEVER,
        row["article__text_held"] != Article.TextHeld.FULL,
        -row["article__word_count"],
        row["article_id"],
    )


def touch(keys: Iterable[int]) -> None:
    """Mark for the index."""
    for piece in in_pieces(sorted(set(keys))):
        Article.objects.filter(pk__in=piece).touch()
