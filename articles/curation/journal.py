"""Journal: changes of rows done and written down as steps; the steps replayed backwards undo them."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.apps import apps
from django.db import models

from articles.errors import ArchiveError
from articles.models.links import Link
from articles.store.writing import in_pieces, insert, update

Step = dict[str, Any]
Rows = models.QuerySet[Any]
_TOLD = 5
"""Obstacles that are named; of more the number is told."""


class StandsInTheWayError(ArchiveError):
    """What was done cannot be undone, because rows were changed since."""


class Journal:
    """Changes rows, and keeps what they were before."""

    def __init__(self) -> None:
        self.steps: list[Step] = []

    def change(self, row: models.Model, **values: Any) -> None:
        """Set columns (named as attributes are: "outlet_id") of one row, here and in the table."""
        changed = {
            name: [_plain(getattr(row, name)), _plain(value)]
            for name, value in values.items()
            if getattr(row, name) != value
        }
        for name in changed:
            setattr(row, name, values[name])
        self._keep(type(row), [[row.pk, changed]] if changed else [])

    def move(self, rows: Rows, column: str, to: int | str | None) -> None:
        """Point all of some rows at another one."""
        held = rows.order_by().values_list("pk", column)
        self._keep(rows.model, [[pk, {column: [before, to]}] for pk, before in held])

    def _keep(self, model: type[models.Model], rows: list[list[Any]]) -> None:
        if rows:
            self.steps.append({"did": "changed", "table": model._meta.label, "rows": rows})
            _write(model, [(pk, {name: new for name, (_, new) in to.items()}) for pk, to in rows])

    def delete(self, rows: Rows) -> None:
        """Delete rows, whose dependents are to be deleted or moved before."""
        held = [_values_of(row) for row in rows.order_by("pk")]
        if not held:
            return
        self.steps.append({"did": "deleted", "table": rows.model._meta.label, "rows": held})
        gone, _ = rows.delete()
        if gone != len(held):
            raise RuntimeError(f"more than {rows.model._meta.verbose_name} went: {gone}")

    def make(self, row: models.Model) -> None:
        """Write a new row."""
        row.save(force_insert=True)
        self.steps.append({"did": "made", "table": row._meta.label, "keys": [row.pk]})

    def note(self, what: str, value: Any) -> None:
        """Write down what undoing by other means needs; replaying passes it over."""
        self.steps.append({"did": "noted", "table": what, "value": value})


def noted(steps: Sequence[Step], what: str) -> Any:
    """Return what was noted last, None where nothing was."""
    values = [one["value"] for one in steps if one["did"] == "noted" and one["table"] == what]
    return values[-1] if values else None


def undo(steps: Sequence[Step]) -> None:
    """Replay steps backwards, within a transaction.

    Raises StandsInTheWayError, with what was changed since; then nothing may be kept. Rows that
    are gone since are left out, and so is what would have gone with a row that they lead to, and a
    link where another of the same has been made since.
    """
    obstacles: list[str] = []
    for step in reversed([one for one in steps if one["did"] != "noted"]):
        model = apps.get_model(step["table"])
        if step["did"] == "made":
            model._default_manager.filter(pk__in=step["keys"]).delete()
        elif step["did"] == "deleted":
            obstacles += _bring_back(model, step["rows"])
        else:
            obstacles += _change_back(model, step["rows"])
    if obstacles:
        more = len(obstacles) - _TOLD
        told = [*obstacles[:_TOLD], *([f"{more} more"] if more > 0 else [])]
        raise StandsInTheWayError("changed since: " + "; ".join(told))


def _bring_back(model: type[models.Model], rows: Sequence[Mapping[str, Any]]) -> Iterable[str]:
    key = next(field.attname for field in model._meta.concrete_fields if field.primary_key)
    there: set[Any] = set()
    for piece in in_pieces(row[key] for row in rows):
        there.update(model._default_manager.filter(pk__in=piece).values_list("pk", flat=True))
    fields = [field for field in model._meta.concrete_fields if field.attname in rows[0]]
    insert(
        model,
        [field.attname for field in fields],
        [
            [_of_plain(field, row[field.attname]) for field in fields]
            for row in _not_made_since(model, _leading_somewhere(model, rows))
            if row[key] not in there
        ],
    )
    return [f"{model._meta.verbose_name} {pk}" for pk in sorted(there)]


def _leading_somewhere(
    model: type[models.Model], rows: Sequence[Mapping[str, Any]]
) -> Sequence[Mapping[str, Any]]:
    """Return rows without those that would lead to rows gone since; what may be empty is emptied."""
    own = {row["id"] for row in rows if "id" in row}
    for field in model._meta.concrete_fields:
        if not isinstance(field, models.ForeignKey):
            continue
        name, target = field.attname, field.related_model
        there = set(own) if target is model else set()
        for piece in in_pieces(row[name] for row in rows if row.get(name) is not None):
            there.update(target._default_manager.filter(pk__in=piece).values_list("pk", flat=True))
        lost = [row for row in rows if row.get(name) is not None and row[name] not in there]
        if lost and field.null:
            rows = [row | {name: None} if row in lost else row for row in map(dict, rows)]
        elif lost:
            rows = [row for row in rows if row not in lost]
    return rows


def _not_made_since(
    model: type[models.Model], rows: Sequence[Mapping[str, Any]]
) -> Sequence[Mapping[str, Any]]:
    """Return rows without links that an import or a text made again since: what they say is newer."""
    if not issubclass(model, Link):
        return rows
    for constraint in model._meta.constraints:
        if not isinstance(constraint, models.UniqueConstraint):
            continue
        by_name = {field.name: field.attname for field in model._meta.concrete_fields}
        names = [by_name[name] for name in constraint.fields]
        links: Any = model._default_manager.order_by()
        held: set[tuple[Any, ...]] = set()
        for piece in in_pieces(row["article_id"] for row in rows):
            held.update(links.filter(article__in=piece).values_list(*names))
        rows = [row for row in rows if tuple(row[name] for name in names) not in held]
    return rows


def _change_back(model: type[models.Model], rows: Sequence[Sequence[Any]]) -> Iterable[str]:
    obstacles: list[str] = []
    changes: list[tuple[int, dict[str, Any]]] = []
    for piece in in_pieces(pk for pk, _ in rows):
        held = model._default_manager.in_bulk(piece)
        for pk, changed in rows:
            if pk not in held:
                continue
            now = {name: _plain(getattr(held[pk], name)) for name in changed}
            if any(now[name] != after for name, (_, after) in changed.items()):
                obstacles.append(f"{model._meta.verbose_name} {held[pk]}")
                continue
            changes.append((pk, {name: before for name, (before, _) in changed.items()}))
    _write(model, changes)
    return obstacles


def _write(model: type[models.Model], changes: Iterable[tuple[int, dict[str, Any]]]) -> None:
    """Write values as they are kept, in as few statements as they need."""
    fields = {field.attname: field for field in model._meta.concrete_fields}
    update(
        model,
        [
            (pk, {name: _of_plain(fields[name], value) for name, value in values.items()})
            for pk, values in changes
        ],
    )


def _values_of(row: models.Model) -> dict[str, Any]:
    return {
        field.attname: _plain(field.value_from_object(row)) for field in row._meta.concrete_fields
    }


def _plain(value: Any) -> Any:
    """Return a value as JSON has it; microseconds are kept."""
    return value.isoformat() if isinstance(value, dt.date) else value


def _of_plain(field: "models.Field[Any, Any]", value: Any) -> Any:
    if value is None or isinstance(field, models.JSONField):
        return value
    return field.to_python(value)
