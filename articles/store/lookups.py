"""Lookups: values of one column in, some columns of the rows that have one of them out, as tuples.

Django asks the same, but prepares each value and each row by itself: for the thousands of keys of
a batch that takes longer than the database does.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from django.db import connection, models

from articles.store.writing import in_pieces

Read = Callable[[Any], Any]


def rows_with(
    model: type[models.Model],
    columns: Sequence[str],
    *,
    where: str,
    among: Iterable[Any],
    ordered: bool = False,
) -> Iterator[tuple[Any, ...]]:
    """Yield what rows have in `columns` (named as attributes are: "outlet_id", "id").

    `among` are texts or numbers as the column holds them. With `ordered` rows come by their keys,
    within each piece of what is asked at once.
    """
    pieces = list(in_pieces(among))
    if not pieces:  # most of what is asked one by one was looked up with the batch
        return
    fields = {field.attname: field for field in model._meta.concrete_fields}
    readers = [
        (place, read)
        for place, column in enumerate(columns)
        if (read := _reader(fields[column])) is not None
    ]
    quoted = connection.ops.quote_name
    names = ", ".join(quoted(fields[column].column or column) for column in columns)
    table, key = quoted(model._meta.db_table), quoted(fields[where].column or where)
    order = " ORDER BY id" if ordered else ""
    for piece in pieces:
        marks = ", ".join(["%s"] * len(piece))
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT {names} FROM {table} WHERE {key} IN ({marks}){order}",  # noqa: S608 - no values
                piece,
            )
            rows = cursor.fetchall()
        yield from (_read(row, readers) for row in rows) if readers else rows


def _reader(field: "models.Field[Any, Any]") -> Read | None:
    """Return what makes of a value of the database one of Python; None where it is one."""
    if isinstance(field, models.DateTimeField):
        return _moment
    if isinstance(field, models.BooleanField):
        return bool
    if isinstance(field, models.JSONField | models.DateField):
        raise TypeError(f"{field.name} is not read here")
    return None


def _moment(value: dt.datetime | None) -> dt.datetime | None:
    """Return a moment; SQLite keeps them in UTC and does not say so."""
    return value.replace(tzinfo=dt.UTC) if value is not None and value.tzinfo is None else value


def _read(row: Sequence[Any], readers: Sequence[tuple[int, Read]]) -> tuple[Any, ...]:
    values = list(row)
    for place, read in readers:
        values[place] = read(values[place])
    return tuple(values)
