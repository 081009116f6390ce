"""rebuild_index: a new search index is made from the rows, beside the one in use, then swapped in."""

from typing import Any

from django.core.management.base import CommandError

from articles import index
from articles.errors import ArchiveError
from articles.management.archive_command import ArchiveCommand


class Command(ArchiveCommand):
    writes = True
    help = "Make the search index anew from the database; searching goes on meanwhile."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            count = index.rebuild(progress=lambda done: self.stderr.write(f"{done:,} articles"))
        except ArchiveError as error:
            raise CommandError(str(error), returncode=2) from None
        self.stdout.write(f"{count:,} articles can be found.")
