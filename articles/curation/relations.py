"""Relations: all rows that lead to one row, found in the models, so that none is forgotten."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db import models

from articles.curation.journal import Journal
from articles.models import MatchSuggestion
from articles.models.links import Link

_TRUST = {"": 0, "extraction": 1, "rule": 2, "page": 3, "curator": 4}
"""Of two links to one thing the one that is to be believed more stays."""


def relations_to(model: type[models.Model]) -> Iterator[tuple[type[models.Model], str, bool]]:
    """Yield (table, column, whether a row has it to itself) of all that leads to rows of a model."""
    for relation in model._meta.get_fields(include_hidden=True):
        if isinstance(relation, models.ManyToOneRel):
            field = relation.field
            yield field.model, field.attname, bool(field.unique)


def move_all(
    journal: Journal,
    model: type[models.Model],
    *,
    gone: int,
    kept: int,
    without: Sequence[type[models.Model]] = (),
) -> None:
    """Point at `kept` all that leads to `gone`; where both are led to, one of the two goes."""
    for table, column, alone in relations_to(model):
        if table in without:
            continue
        rows = table._default_manager.filter(**{column: gone})
        _drop_doubles(journal, table, column, gone=gone, kept=kept, alone=alone)
        itself = rows.filter(pk=kept) if table is model else rows.none()
        journal.move(itself, column, None)
        journal.move(rows.exclude(pk=kept) if table is model else rows, column, kept)


def _drop_doubles(
    journal: Journal,
    table: type[models.Model],
    column: str,
    *,
    gone: int,
    kept: int,
    alone: bool,
) -> None:
    """Delete of two rows that could not both lead to `kept` the one that says less."""
    for names in _unique_with(table, column, alone=alone):
        held = {_key(row, names): row for row in table._default_manager.filter(**{column: kept})}
        for row in table._default_manager.filter(**{column: gone}):
            other = held.get(_key(row, names))
            if other is not None:
                less = row if _worth(other) >= _worth(row) else other
                journal.delete(table._default_manager.filter(pk=less.pk))


def _unique_with(
    table: type[models.Model], column: str, *, alone: bool
) -> Iterator[tuple[str, ...]]:
    """Yield the columns that are unique together with `column`."""
    if alone:
        yield ()
    for constraint in table._meta.constraints:
        if isinstance(constraint, models.UniqueConstraint):
            names = [_attname(table, name) for name in constraint.fields]
            if column in names:
                yield tuple(name for name in names if name != column)


def _attname(table: type[models.Model], name: str) -> str:
    return next(field.attname for field in table._meta.concrete_fields if field.name == name)


def _key(row: models.Model, names: Sequence[str]) -> tuple[Any, ...]:
    return tuple(getattr(row, name) for name in names)


def _worth(row: Any) -> tuple[bool, int]:
    """Say how much a row is worth: a curator's no to a link first, then where it comes from."""
    if not isinstance(row, Link):
        return False, 0
    return row.state == Link.State.REJECTED, _TRUST.get(row.origin, 0)


def settle_suggestions(
    journal: Journal,
    kinds: dict[str, tuple[str, str]],
    *,
    gone: int,
    kept: int,
    deciding: MatchSuggestion | None,
) -> None:
    """Have what was decided about the row that goes hold for the one it goes into.

    `kinds` tells of each kind of suggestion the columns of its two sides. What nobody has decided
    goes: it is asked again where it is still so. The one being decided stays, of one side alone.
    """
    for kind, sides in kinds.items():
        for near, far in (sides, sides[::-1]):
            for one in MatchSuggestion.objects.filter(kind=kind, **{near: gone}):
                _settle(journal, one, (near, far), kept=kept, deciding=deciding)


def _settle(
    journal: Journal,
    one: MatchSuggestion,
    sides: tuple[str, str],
    *,
    kept: int,
    deciding: MatchSuggestion | None,
) -> None:
    near, far = sides
    other = getattr(one, far)
    if deciding is not None and one.pk == deciding.pk:
        journal.change(one, **{near: None})
        return
    if other == kept or other is None or one.decision not in {"yes", "no"}:
        journal.delete(MatchSuggestion.objects.filter(pk=one.pk))
        return
    first, second = sorted((kept, other))
    key = f"{first}-{second}"
    if MatchSuggestion.objects.filter(kind=one.kind, key=key).exists():
        journal.delete(MatchSuggestion.objects.filter(pk=one.pk))
        return
    left, right = ("article_id", "other_id") if "article_id" in sides else (
        "outlet_id", "other_outlet_id"
    )  # fmt: skip
    journal.change(one, key=key, **{left: first, right: second})
