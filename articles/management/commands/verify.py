"""verify: rows, captures, links and index held against each other; a list, and an exit code."""

import dataclasses
import json
from typing import Any

from django.core.management.base import CommandParser

from articles.management.archive_command import ArchiveCommand
from articles.verifying import CHECKS


class Command(ArchiveCommand):
    help = "Look for what does not hold in the archive: exit 0 when all does, 1 when not."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="One JSON object a trouble.")

    def handle(self, *args: Any, **options: Any) -> None:
        troubles = 0
        for check in CHECKS:
            before = troubles
            for trouble in check.troubles():
                troubles += 1
                told = dataclasses.asdict(trouble) | {"check": check.name}
                self.stdout.write(json.dumps(told) if options["json"] else str(trouble))
            if not options["json"]:
                found = troubles - before
                self.stderr.write(
                    f"{check.name}: {f'{found:,} troubles' if found else 'all right'}"
                )
        if troubles:
            raise SystemExit(1)
