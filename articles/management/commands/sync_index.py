"""sync_index: the search index takes in what changed; --watch goes on doing so."""

import time
from typing import Any

from django.core.management.base import CommandParser
from django.db import close_old_connections

from articles import index
from articles.management.archive_command import ArchiveCommand


class Command(ArchiveCommand):
    writes = True
    help = "Take changed articles into the search index."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--watch", action="store_true", help="Go on: look for changes once a second."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{index.catch_up():,} articles taken in.")
        index.tidy()
        while options["watch"]:
            time.sleep(1)
            close_old_connections()
            if done := index.catch_up():
                self.stdout.write(f"{done:,} articles taken in.")
