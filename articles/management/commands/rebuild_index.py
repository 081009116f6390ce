"""rebuild_index: a new search index is made from the rows, beside the one in use, then swapped in."""

from typing import Any

from django.core.management.base import CommandError, CommandParser

from articles.errors import ArchiveError
from articles.management.archive_command import ArchiveCommand
from articles.management.progress import counting
from articles.models import Article
from articles.rebuilding import rebuild


class Command(ArchiveCommand):
    writes = True
    help = (
        "Make the search index anew from the database; searching goes on meanwhile. "
        "Broken off, it goes on where it was the next time."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--processes",
            type=int,
            metavar="N",
            help="How many processes read and index; two unless the archive is small.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["processes"] is not None and options["processes"] < 1:
            raise CommandError("--processes: say a number from 1", returncode=2)
        try:
            with counting(self.stderr, "articles", total=Article.objects.count()) as progress:
                count = rebuild(progress=progress, processes=options["processes"])
        except (ArchiveError, OSError) as error:  # a file where the folder should be, a full disk
            raise CommandError(str(error), returncode=2) from None
        self.stdout.write(f"{count:,} articles can be found.")
