"""JSON tables: an object that is a whole table, as pandas writes one, in, its rows as records out.

Known by its columns, for an object of objects may be anything: one is called as headlines are, one
as texts or addresses are.
"""

from collections.abc import Collection, Mapping
from typing import Any

from articles.field_names import (
    HEADLINE_FIELDS,
    TEXT_OR_HTML_FIELDS,
    URL_FIELDS,
    fields_of,
    plain_fields,
)

_SPLIT = {"columns", "index", "data"}


def rows_in(fields: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the rows of a table; none for another object. Cheap for those.

    1. a column under each name, its cells under the numbers of their rows (`to_json`);
    2. a row under each number from 0 on (`orient="index"`);
    3. names, numbers and rows as three lists (`orient="split"`).
    """
    if fields.keys() <= _SPLIT and "data" in fields:
        return _split(fields.get("columns"), fields["data"])
    if len(fields) < 2 or not all(type(inner) is dict and inner for inner in fields.values()):
        return []
    numbers = [str(number) for number in range(len(fields))]
    if list(fields) == numbers:
        rows = list(fields.values())
        return rows if all(_is_of_articles(row) for row in rows) else []
    columns = list(fields.values())
    first = columns[0].keys()
    is_table = all(column.keys() == first for column in columns) and all(map(_is_number, first))
    if not is_table or not _is_of_articles(fields):
        return []
    return [{name: column[number] for name, column in fields.items()} for number in first]


def _split(names: Any, rows: Any) -> list[dict[str, Any]]:
    if not isinstance(names, list) or not isinstance(rows, list) or not rows:
        return []
    if not all(isinstance(name, str) for name in names) or not _is_of_articles(names):
        return []
    if not all(isinstance(row, list) and len(row) == len(names) for row in rows):
        return []
    return [dict(zip(names, row, strict=True)) for row in rows]


def _is_of_articles(names: Collection[str]) -> bool:
    plain = plain_fields(dict.fromkeys(names, True))
    is_text = fields_of(plain, TEXT_OR_HTML_FIELDS) or fields_of(plain, URL_FIELDS)
    return bool(is_text and fields_of(plain, HEADLINE_FIELDS))


def _is_number(key: str) -> bool:
    return key.isascii() and key.isdigit()
