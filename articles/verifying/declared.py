"""Declared: what must hold of every row by itself; those where it does not come out.

What a column says of itself (its choices, its length, that it is an address) is asked of every
table; what more must hold of one is written down in RULES, a line each.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.apps import apps
from django.db import connection, models
from django.db.models import F, FloatField, Func, Q, TextField
from django.db.models.functions import Length
from django.db.models.lookups import GreaterThan, In, IsNull

from articles.keys import name_key
from articles.models import Alias, Article, ArticlePerson, ImportRun
from articles.models.import_run import OUTCOMES
from articles.models.links import Link
from articles.models.naming import NamedThing
from articles.verifying.trouble import CHUNK, RESTORE, Trouble

_Model = type[models.Model]


@dataclass(frozen=True, slots=True)
class Rule:
    """`broken` is true of the rows of which "its `column` `wrong`" is to be said."""

    column: str
    wrong: str
    broken: Q


def _matches(column: str, pattern: str) -> Q:
    return Q(**{f"{column}__regex": pattern})


_CODE = r"^([A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*)?$"
_ID = r"^[0-9a-z]+$"
_ADDRESS = r"^(([Hh][Tt][Tt][Pp][Ss]?:)?//|$)"
RULES: tuple[tuple[_Model, Rule], ...] = (
    (models.Model, Rule("public_id", "is no id", ~_matches("public_id", _ID))),
    (models.Model, Rule("language", "is no code of a language", ~_matches("language", _CODE))),
    (models.Model, Rule("confidence", "is not within 0 and 1", ~Q(confidence__range=(0, 1)))),
    (NamedThing, Rule("name", "is empty", Q(name=""))),
    (Link, Rule("role", "is empty", Q(role=""))),
    (ArticlePerson, Rule("role", "is none there is", ~Q(role__in=ArticlePerson.Role.values))),
    (ImportRun, Rule("records", "are not those of its outcomes", ~Q(records=sum(map(F, OUTCOMES))))),
)  # fmt: skip
"""Of the models that are such ones, and have the column."""

_STORED_AS = {
    "BinaryField": ("blob",), "FloatField": ("real", "integer"), "BooleanField": ("integer",),
    "IntegerField": ("integer",), "ForeignKey": ("integer",), "AutoField": ("integer",),
}  # fmt: skip
"""By the kind of a column, what SQLite must hold in it; in all others text."""


class _Stored(Func):
    function = "TYPEOF"
    output_field = TextField()


class _Day(Func):
    function = "JULIANDAY"
    output_field = FloatField()


def rows() -> Iterator[Trouble]:
    """Every row by itself is what its table is for; a table is read once where all are."""
    for model in apps.get_app_config("articles").get_models():
        rules = list(rules_of(model))
        if not model._default_manager.filter(reduce(or_, [rule.broken for rule in rules])).exists():
            continue
        for rule in rules:
            broken = model._default_manager.filter(rule.broken).order_by("pk")
            for key in broken.values_list("pk", flat=True).iterator():
                told = f"{model._meta.verbose_name} {key}"
                yield Trouble(told, f"its {rule.column} {rule.wrong}", RESTORE)


def rules_of(model: _Model) -> Iterator[Rule]:
    """Yield what must hold of every row of a table."""
    names = {field.name for field in model._meta.concrete_fields}
    for field in model._meta.concrete_fields:
        yield from _rules_of_column(field)
    for kind, rule in RULES:
        if issubclass(model, kind) and rule.column in names:
            yield rule


def _rules_of_column(field: "models.Field[Any, Any]") -> Iterator[Rule]:
    name = field.attname
    if connection.vendor == "sqlite":  # elsewhere no column holds what is not of its type
        yield Rule(field.name, f"is no {_kinds_of(field)[0]}", _is_misfit(field))
        if isinstance(field, models.DateTimeField):
            unread = Q(IsNull(_Day(name), rhs=True)) & Q(**{f"{name}__isnull": False})
            yield Rule(field.name, "is no moment", unread)
        if isinstance(field, models.CharField) and field.max_length:
            longer = Q(GreaterThan(Length(name), field.max_length))
            yield Rule(field.name, f"is longer than {field.max_length} letters", longer)
    if field.choices:
        given = [value for value, _ in field.flatchoices]
        yield Rule(field.name, "is none of its choices", ~Q(**{f"{name}__in": given}))
    if isinstance(field, models.URLField):
        yield Rule(field.name, "is no address of the web", ~_matches(name, _ADDRESS))
    if isinstance(field, models.SlugField):
        yield Rule(field.name, "is empty", Q(**{name: ""}))


def misfits(model: _Model, column: str) -> Q:
    """Return what is true of the rows in which a column holds what cannot even be read as its type."""
    is_sqlite = connection.vendor == "sqlite"
    return _is_misfit(model._meta.get_field(column)) if is_sqlite else Q(pk__in=())


def _is_misfit(field: Any) -> Q:
    held = Q(In(_Stored(field.attname), _kinds_of(field)))
    return ~held & Q(**{f"{field.attname}__isnull": False})


def _kinds_of(field: Any) -> tuple[str, ...]:
    ancestry = (one.__name__ for one in type(field).__mro__)
    return next((_STORED_AS[name] for name in ancestry if name in _STORED_AS), ("text",))


def names() -> Iterator[Trouble]:
    """Every name is found by its key, nothing lies within itself, and curators changed fields only."""
    for model in apps.get_app_config("articles").get_models():
        if issubclass(model, NamedThing | Alias):
            yield from _keys_of_names(model)
        parent = next((one for one in model._meta.concrete_fields if one.name == "parent"), None)
        if parent is not None:
            yield from _within_themselves(model)
    yield from _fields_curated()


def _keys_of_names(model: _Model) -> Iterator[Trouble]:
    named = model._default_manager.order_by("pk").values_list("pk", "name", "name_key")
    for key, name, kept in named.iterator(chunk_size=CHUNK):
        if kept != name_key(name)[:255]:
            told = f"{model._meta.verbose_name} {key}"
            yield Trouble(told, "its name_key does not fit its name", "Save it in the admin")


def _within_themselves(model: _Model) -> Iterator[Trouble]:
    """Find those from which the way up leads back to them."""
    below = model._default_manager.filter(parent__isnull=False).order_by("pk")
    parents = dict(below.values_list("pk", "parent"))
    free: set[int] = set()
    for key in parents:
        way: dict[int, None] = {}
        at: int | None = key
        while at is not None and at not in way and at not in free:
            way[at] = None
            at = parents.get(at)
        if at in way:
            circle = list(way)[list(way).index(at) :]
            above = ", ".join(map(str, circle))
            told = f"{model._meta.verbose_name} {min(circle)}"
            yield Trouble(
                told, f"lies within itself: {above}", "Give it another parent in the admin"
            )
        free.update(way)


def _fields_curated() -> Iterator[Trouble]:
    known = {field.name for field in Article._meta.get_fields()}
    curated = Article.objects.exclude(curated_fields=[]).order_by("pk")
    for key, fields in curated.values_list("pk", "curated_fields").iterator(chunk_size=CHUNK):
        if not isinstance(fields, list) or set(map(str, fields)) - known:
            yield Trouble(f"article {key}", "its curated_fields name what it has not", RESTORE)
