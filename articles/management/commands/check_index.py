"""check_index: the search index held against the rows."""

from typing import Any

from django.core.management.base import CommandError

from articles import index
from articles.errors import ArchiveError
from articles.management.archive_command import ArchiveCommand


class Command(ArchiveCommand):
    help = "Compare the search index with the database; exit 1 when they differ."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            state = index.check()
        except ArchiveError as error:
            raise CommandError(str(error), returncode=2) from None
        self.stdout.write(
            f"{state.visible:,} articles to be found, {state.indexed:,} in the index, "
            f"{state.stale:,} waiting for it."
        )
        if state.stale or state.visible != state.indexed:
            raise CommandError("They differ. Run: manage.py sync_index, or rebuild_index")
