"""The database: its file, its references, and the conditions its tables declare."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import connection, models

from articles.verifying.trouble import RESTORE, Trouble


def database() -> Iterator[Trouble]:
    """What the database itself says of its file."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check(20)")
        for (said,) in cursor.fetchall():
            if said != "ok":
                yield Trouble("database", said, RESTORE)


def references() -> Iterator[Trouble]:
    """Every reference leads to a row."""
    for model in apps.get_app_config("articles").get_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, models.ForeignKey):
                yield from _dangling(model, field)


def _dangling(model: type[models.Model], field: "models.ForeignKey[Any, Any]") -> Iterator[Trouble]:
    target = field.related_model._default_manager.filter(pk=models.OuterRef(field.attname))
    lost = model._default_manager.filter(
        ~models.Exists(target), **{f"{field.attname}__isnull": False}
    )
    for key, to in lost.order_by("pk").values_list("pk", field.attname).iterator():
        yield Trouble(
            f"{model._meta.verbose_name} {key}", f"its {field.verbose_name} {to} does not exist"
        )


def constraints() -> Iterator[Trouble]:
    """Every row keeps the conditions of its table, also where they were switched off once."""
    for model in apps.get_app_config("articles").get_models():
        for constraint in model._meta.constraints:
            if isinstance(constraint, models.CheckConstraint):
                # As the database has it: what is neither true nor false does not break it.
                broken = model._default_manager.filter(~models.Q(constraint.condition))
                for key in broken.order_by("pk").values_list("pk", flat=True).iterator():
                    yield Trouble(f"{model._meta.verbose_name} {key}", f"breaks {constraint.name}")
