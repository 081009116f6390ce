"""link_names: texts are searched for names that are new or changed, and changed texts for all names."""

import time
from typing import Any

from django.core.management.base import CommandParser

from articles import index, linking
from articles.curation.meanwhile import left, read_left, with_left
from articles.errors import DumpError
from articles.importing import only_import
from articles.management.archive_command import ArchiveCommand
from articles.management.progress import counting
from articles.models import Article

WAIT_SECONDS = 5
"""Between two looks whether an import still runs."""


class Command(ArchiveCommand):
    writes = True
    help = "Link the people, outlets, organisations and places that articles name."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--all", action="store_true", help="Read every article again.")

    def handle(self, *args: Any, **options: Any) -> None:
        articles = Article.objects.count()
        with counting(self.stderr, "articles", total=articles) as count:
            done = linking.catch_up(everything=options["all"], progress=count)
        self.stdout.write(
            f"{done.articles:,} articles read, {done.changed:,} with other links than before; "
            f"{done.suggestions:,} new names for the curators."
        )
        index.catch_up()
        if with_left():
            self._read_left()

    def _read_left(self) -> None:
        """Read again what undone merges left, as soon as no import runs; link what that makes new."""
        waiting = sum(len(left(one)) for one in with_left())
        with counting(self.stderr, "articles read again", total=waiting) as count:
            while with_left():
                try:
                    with only_import():
                        read_left(count)
                except DumpError:
                    time.sleep(WAIT_SECONDS)
        linking.catch_up()
        index.catch_up()
