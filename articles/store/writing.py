"""Writing: rows of one table in, as few statements as they need; keys are given out beforehand."""

import datetime as dt
import json
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, Generic, TypeVar

from django.db import connection, models
from django.db.models.base import ModelState

Key = TypeVar("Key", bound=Hashable)
Row = TypeVar("Row", bound=models.Model)
ASKED_AT_ONCE = 900
"""Values in one IN (…): below what any SQLite takes."""
_BLOCK = 100
_AS_THEY_ARE = (
    models.CharField, models.TextField, models.IntegerField, models.FloatField,
    models.BooleanField, models.ForeignKey, models.AutoField,
)  # fmt: skip


class Written(str):
    """A value of JSON that is text already."""

    __slots__ = ()


class Keys:
    """Gives out primary keys before the rows are written, so that rows can point at each other.

    Good for one transaction: on SQLite the counter of the table is read under the writer's lock.
    """

    def __init__(self) -> None:
        self._left: dict[str, Iterator[int]] = {}

    def next(self, model: type[models.Model]) -> int:
        table = model._meta.db_table
        try:
            return next(self._left[table])
        except (KeyError, StopIteration):
            self._left[table] = _keys_of(table)
            return next(self._left[table])


def _keys_of(table: str) -> Iterator[int]:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
                [table, _BLOCK],
            )
            return iter([key for (key,) in cursor.fetchall()])
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        row = cursor.fetchone()
    first = row[0] + 1 if row else 1
    return iter(range(first, 2**63))


class NewRow(Generic[Row]):
    """Makes rows of one model many times as fast as calling it does, all fields given or default."""

    def __init__(self, model: type[Row]) -> None:
        self._model = model
        fields = model._meta.concrete_fields
        self.columns = [field.attname for field in fields]
        self._of = itemgetter(*self.columns)
        self._template = {field.attname: field.get_default() for field in fields}
        self._fresh = [
            (field.attname, field.default)
            for field in fields
            if field.has_default() and callable(field.default)
        ]
        self._moments = [field.attname for field in fields if getattr(field, "auto_now_add", False)]

    def make(self, **values: Any) -> Row:
        """Return a row not yet written; `values` by attribute ("outlet_id", never "outlet")."""
        if not values.keys() <= self._template.keys():
            unknown = sorted(values.keys() - self._template.keys())
            raise TypeError(f"{self._model.__name__} has no {', '.join(unknown)}")
        # Nothing here listens to pre_init and post_init, the rest of what Model.__init__ does.
        row = self._model.__new__(self._model)
        row._state = ModelState()
        given = row.__dict__
        given.update(self._template)
        for name, default in self._fresh:
            given[name] = default()
        given.update(values)
        return row

    def values(self, row: Row, *, now: dt.datetime) -> tuple[Any, ...]:
        """Return the values to insert, the moment it was made filled in."""
        given = row.__dict__
        for name in self._moments:
            given[name] = now
        values: tuple[Any, ...] = self._of(given)
        return values


def insert(
    model: type[models.Model],
    columns: Sequence[str],
    rows: Collection[Sequence[Any]],
    *,
    ignore_conflicts: bool = False,
) -> None:
    """Insert rows, each a value a column (named as attributes are: "outlet_id"), in their order."""
    if not rows:
        return
    adapters = _adapters(model, columns)
    names = ", ".join(_quoted(model, column) for column in columns)
    marks = ", ".join(["%s"] * len(columns))
    ending = " ON CONFLICT DO NOTHING" if ignore_conflicts else ""
    table = connection.ops.quote_name(model._meta.db_table)
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {table} ({names}) VALUES ({marks}){ending}",  # noqa: S608 - no values
            [_adapted(row, adapters) for row in rows],
        )


def update(model: type[models.Model], changes: Iterable[tuple[int, dict[str, Any]]]) -> None:
    """Write (key, new value by column), one statement for all rows whose same columns changed."""
    kept = sorted(((tuple(sorted(values)), key, values) for key, values in changes if values),
                  key=lambda change: change[:2])  # fmt: skip
    table = connection.ops.quote_name(model._meta.db_table)
    for columns, group in groupby(kept, key=lambda change: change[0]):
        adapters = _adapters(model, columns)
        sets = ", ".join(f"{_quoted(model, column)} = %s" for column in columns)
        rows = [
            (*_adapted([values[column] for column in columns], adapters), key)
            for _, key, values in group
        ]
        with connection.cursor() as cursor:
            cursor.executemany(f"UPDATE {table} SET {sets} WHERE id = %s", rows)  # noqa: S608


def in_pieces(values: Iterable[Key]) -> Iterator[list[Key]]:
    """Give the values, each once and in their order, in pieces that one query may ask for."""
    rest = iter(dict.fromkeys(values))
    while piece := list(islice(rest, ASKED_AT_ONCE)):
        yield piece


def _quoted(model: type[models.Model], column: str) -> str:
    return connection.ops.quote_name(_field(model, column).column or column)


def _field(model: type[models.Model], column: str) -> "models.Field[Any, Any]":
    return next(field for field in model._meta.concrete_fields if field.attname == column)


def _adapter(model: type[models.Model], column: str) -> Callable[[Any], Any] | None:
    """Return what makes of a value one that the database takes; None where it takes it as it is."""
    field = _field(model, column)
    if isinstance(field, _AS_THEY_ARE):
        return None
    if isinstance(field, models.DateTimeField):  # aware, as all of them are here
        return cache(connection.ops.adapt_datetimefield_value)  # one stands in several rows
    if isinstance(field, models.JSONField):
        adapt, encoder = connection.ops.adapt_json_value, field.encoder
        nothing, empty = adapt([], encoder), adapt({}, encoder)  # of most rows: no spots, no edits
        as_text = connection.vendor == "sqlite"

        def adapted(value: Any) -> Any:
            if isinstance(value, Written):
                return str(value) if as_text else adapt(json.loads(value), encoder)
            if not value and type(value) in {list, dict}:
                return nothing if type(value) is list else empty
            return adapt(value, encoder)

        return adapted
    return lambda value: field.get_db_prep_save(value, connection)


Adapters = Sequence[tuple[int, Callable[[Any], Any]]]
"""By the place of the column; most columns take values as they are."""


def _adapters(model: type[models.Model], columns: Sequence[str]) -> Adapters:
    found = [(place, _adapter(model, column)) for place, column in enumerate(columns)]
    return [(place, adapt) for place, adapt in found if adapt is not None]


def _adapted(row: Sequence[Any], adapters: Adapters) -> list[Any]:
    adapted = list(row)
    for place, adapt in adapters:
        if adapted[place] is not None:
            adapted[place] = adapt(adapted[place])
    return adapted
