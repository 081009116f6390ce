"""Commands of the archive: one into a new DATA_DIR finds the tables it needs, or says what to run."""

from typing import Any, ClassVar

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor


class ArchiveCommand(BaseCommand):
    writes: ClassVar[bool] = False
    """Whether the command may bring the embedded database up to date before it begins."""

    def execute(self, *args: Any, **options: Any) -> Any:
        need_tables(may_make=self.writes)
        return super().execute(*args, **options)


def need_tables(*, may_make: bool) -> None:
    """Make the tables of the embedded database, or bring them up to this version.

    Raises CommandError where that is not asked for, the database is a server's or cannot be read.
    """
    try:
        executor = MigrationExecutor(connection)
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as error:
        wrong = f"The database cannot be read: {error}. Restore a backup"
        raise CommandError(wrong, returncode=2) from None
    if not plan:
        return
    if not may_make or connection.vendor != "sqlite":
        new = (
            "is not set up yet"
            if not executor.loader.applied_migrations
            else "is of a former version"
        )
        raise CommandError(f"The database {new}. Run: manage.py migrate", returncode=2)
    call_command("migrate", verbosity=0, interactive=False)
