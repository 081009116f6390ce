"""Joined: what one row of an article takes over from another row of it, by the rules of imports."""

from collections.abc import Iterator
from typing import Any

from articles.models import Article
from articles.store.moments import how_dated
from articles.store.rows import FILLED_WHEN_EMPTY, TEXT_RANK

_DATE = (
    "published_at", "published_earliest", "published_latest", "published_precision",
    "published_basis", "published_text",
)  # fmt: skip
_COLUMNS_OF = {"published_at": _DATE, "body": ("body", "text_held"), "outlet": ("outlet_id",)}
"""Of a field that a curator changed, the columns that go with it; of others the field itself."""


def joined_values(kept: Article, gone: Article) -> dict[str, Any]:
    """Return the columns of `kept` that `gone` knows better, by name of the attribute.

    What a curator changed of `kept` stays; what one changed of `gone` alone is taken over, with
    what the pages of `gone` print in its place.
    """
    values = {**_filled(kept, gone), **_text(kept, gone), **_seen(kept, gone)}
    if how_dated(gone) > how_dated(kept):
        values |= {name: getattr(gone, name) for name in _DATE}
    if gone.visibility == Article.Visibility.HIDDEN:
        values["visibility"] = gone.visibility
    for column in _curated_columns(kept):
        values.pop(column, None)
    values |= _curated(kept, gone)
    return values


def _filled(kept: Article, gone: Article) -> dict[str, Any]:
    names = [*FILLED_WHEN_EMPTY, "outlet_id", "printed_outlet_id"]
    values = {
        name: getattr(gone, name)
        for name in names
        if getattr(gone, name) and not kept.as_printed(name)
    }
    if gone.record_id and not kept.record_id:
        values |= {"collection": gone.collection, "record_id": gone.record_id}
    return values


def _text(kept: Article, gone: Article) -> dict[str, Any]:
    """Return the fuller text, and the headline and byline that stand over a full one."""
    new, old = (TEXT_RANK[one.as_printed("text_held")] for one in (gone, kept))
    longer = len(gone.as_printed("body")) > len(kept.as_printed("body"))
    if new < old or (new == old and not longer):
        return {}
    values = {name: gone.as_printed(name) for name in ("body", "text_held")}
    if new > old:
        values |= {name: text for name in ("headline", "byline") if (text := gone.as_printed(name))}
    return values


def _seen(kept: Article, gone: Article) -> dict[str, Any]:
    """Return the first capture date, and the comments of the latest capture."""
    values: dict[str, Any] = {}
    first = gone.captured_at
    if first is not None and (kept.captured_at is None or first < kept.captured_at):
        values |= {"captured_at": first, "captured_precision": gone.captured_precision}
    seen = gone.comments_seen_at
    newer = kept.comment_count is None or (
        seen is not None and (kept.comments_seen_at is None or seen > kept.comments_seen_at)
    )
    if gone.comment_count is not None and newer:
        values |= {"comment_count": gone.comment_count, "comments_seen_at": seen}
    return values


def _curated(kept: Article, gone: Article) -> dict[str, Any]:
    """Return what a curator changed of `gone` and nobody of `kept`."""
    names = sorted({*gone.curated_fields} - {*kept.curated_fields})
    if not names:
        return {}
    columns = [column for name in names for column in _COLUMNS_OF.get(name, (name,))]
    printed = {name: value for name, value in gone.printed.items() if name not in kept.printed}
    return {
        **{column: getattr(gone, column) for column in columns},
        "curated_fields": sorted({*kept.curated_fields, *names}),
        "printed": {**printed, **kept.printed},
    }


def _curated_columns(kept: Article) -> Iterator[str]:
    for name in kept.curated_fields:
        yield from _COLUMNS_OF.get(name, (name,))
