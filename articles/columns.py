"""Columns: what `--map field=column` takes, and how a record of a table says where a value stood."""

from collections.abc import Iterable, Mapping
from typing import Any

from articles.errors import DumpError

TABLE = "@table"
"""The field in which the record of a table keeps its `columns` and `day_first`."""
MAPPED = {
    "headline": "title", "text": "text", "html": "html", "url": "url", "id": "record_id",
    "published": "published", "captured": "captured_at", "authors": "authors",
    "byline": "byline", "outlet": "outlet", "section": "section", "place": "place",
    "places": "places", "people": "people", "tags": "tags", "topics": "topics",
    "summary": "summary", "language": "language", "genre": "genre", "comments": "comments",
    "image_url": "image_url", "image_caption": "image_caption", "image_credit": "image_credit",
}  # fmt: skip
"""What can be mapped, and the record's field that is asked first for it."""


def read_mapping(arguments: Iterable[str]) -> dict[str, str]:
    """Return column by field from "field=column" texts; DumpError names all that is wrong."""
    mapping: dict[str, str] = {}
    for argument in arguments:
        name, equals, column = argument.partition("=")
        name, column = name.strip().casefold(), column.strip()
        if not equals or not column:
            raise DumpError(f"--map {argument}: write it as field=column")
        if name in mapping:
            raise DumpError(f"--map {name} is given twice")
        mapping[name] = column
    if unknown := sorted(mapping.keys() - MAPPED.keys()):
        raise DumpError(
            f"--map: no field is called {', '.join(map(repr, unknown))}; "
            f"there are {', '.join(sorted(MAPPED))}"
        )
    return mapping


COLUMN = "column "
"""What the place of a value begins with that stood in a table."""


def place_of(fields: Mapping[str, Any], spelled: str) -> str:
    """Return where a value stood: "column Datum" in a table, else "field published"."""
    table = fields.get(TABLE)
    if not isinstance(table, dict):
        return f"field {spelled}"
    columns = table.get("columns")
    column = columns.get(spelled, spelled) if isinstance(columns, dict) else spelled
    return f"{COLUMN}{column}"


def is_day_first(fields: Mapping[str, Any]) -> bool | None:
    """Return whether 5/8/2021 is the 5th of August in this table; None when nothing shows it."""
    table = fields.get(TABLE)
    said = table.get("day_first") if isinstance(table, dict) else None
    return said if isinstance(said, bool) else None
