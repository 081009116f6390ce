"""take_back_import RUN: what an import made goes; what curators touched stays and is listed."""

from typing import Any

from django.core.management.base import CommandError, CommandParser

from articles.errors import ArchiveError
from articles.management.archive_command import ArchiveCommand
from articles.models import ImportRun
from articles.taking_back import take_back


class Command(ArchiveCommand):
    help = "Take an import back: what it made goes, what others made or touched stays."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("run", type=int, metavar="RUN", help="The number of the import.")
        parser.add_argument(
            "--dry-run", action="store_true", help="Say what would go and stay; change nothing."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        run = ImportRun.objects.filter(pk=options["run"]).first()
        if run is None:
            raise CommandError(f"there is no import {options['run']}", returncode=2)
        try:
            done = take_back(run, dry_run=options["dry_run"])
        except ArchiveError as error:
            raise CommandError(str(error), returncode=2) from None
        for article in done.kept:
            self.stdout.write(f"kept, a curator changed it: {article.public_id} {article}")
        for thing in done.names_kept:
            self.stdout.write(
                f"kept, a curator looked at it: {thing._meta.verbose_name} {thing.public_id} {thing}"
            )
        for article in done.restored:
            self.stdout.write(f"kept, other pages tell of it: {article.public_id} {article}")
        self.stdout.write(done.in_words(would=options["dry_run"]))
