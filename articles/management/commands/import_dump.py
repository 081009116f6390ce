"""import_dump PATH…: dumps of news pages become articles of the archive."""

import getpass
import json
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.urls import reverse

from articles.errors import ArchiveError, DumpError
from articles.ingest import import_dump, resume
from articles.management.archive_command import ArchiveCommand
from articles.management.arguments import add_reading_arguments, reading_of
from articles.management.progress import showing_progress
from articles.models import Article, ImportRun
from articles.tally import Tally

BROKEN_OFF = 130
"""What shells take for the end by Ctrl-C."""


class Command(ArchiveCommand):
    writes = True
    help = "Import dumps (files, folders, archives) of news pages. Importing twice changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        add_reading_arguments(parser)
        next(action for action in parser._actions if action.dest == "paths").nargs = "*"
        parser.add_argument(
            "--resume",
            nargs="?",
            type=int,
            const=0,
            metavar="RUN",
            help="Go on with an import that was broken off, the last one if none is named.",
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="Do all of it, report, take it back."
        )
        parser.add_argument(
            "--if-empty", action="store_true", help="Only into an archive that holds nothing yet."
        )
        parser.add_argument("--json", action="store_true", help="Print the tally as JSON.")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["if_empty"] and Article.objects.exists():
            self.stderr.write("The archive holds articles already; nothing was imported.")
            return
        if bool(options["paths"]) == (options["resume"] is not None):
            raise CommandError("name the dumps to import, or say --resume alone", returncode=2)
        tally = self._import(options)
        for line in tally.understood.lines():
            self.stderr.write(line)
        for trouble in tally.troubles:
            self.stderr.write(trouble)
        if tally.troubles_left_out:
            self.stderr.write(f"and {tally.troubles_left_out:,} more of this kind")
        self.stdout.write(json.dumps(tally.as_json()) if options["json"] else tally.report())
        if tally.run and not options["json"]:
            self.stdout.write(f"Record by record: {reverse('import', args=[tally.run])}")
        if tally.troubles:
            raise SystemExit(2 if tally.did_nothing else 1)

    def _import(self, options: dict[str, Any]) -> Tally:
        heard: deque[Tally] = deque(maxlen=1)
        try:
            with showing_progress(self.stderr) as progress:

                def hear(tally: Tally) -> None:
                    heard.append(tally)
                    progress(tally)

                return self._read(options, hear)
        except ArchiveError as error:
            raise CommandError(str(error), returncode=2) from None
        except KeyboardInterrupt:
            raise CommandError(_broken_off(heard), returncode=BROKEN_OFF) from None

    def _read(self, options: dict[str, Any], progress: Callable[[Tally], None]) -> Tally:
        if options["resume"] is not None:
            return resume(run_to_resume(options["resume"]), progress=progress)
        return import_dump(
            [Path(path) for path in options["paths"]],
            reading_of(options),
            dry_run=options["dry_run"],
            started_by=system_user(),
            progress=progress,
        )


_NOTHING_YET = (
    "nothing was imported yet: an import that ends in its first seconds keeps nothing; "
    "name its dumps again"
)


def _broken_off(heard: Sequence[Tally]) -> str:
    """Return what became of an import that somebody ended, by the last that was heard of it."""
    if not heard:
        return "broken off before anything was read"
    records, run = heard[0].records, heard[0].run
    if run is None:
        return f"broken off after {records:,} records; a dry run keeps nothing"
    return (
        f"broken off after {records:,} records; what is stored stays; "
        f"go on with: manage.py import_dump --resume {run}"
    )


def run_to_resume(number: int) -> ImportRun:
    """Return the import of that number; of 0 the last one. Raises DumpError where there is none."""
    runs = ImportRun.objects.filter(pk=number) if number else ImportRun.objects.all()
    if (run := runs.first()) is None:
        raise DumpError(f"there is no import {number}" if number else _NOTHING_YET)
    return run


def system_user() -> str:
    """Return who runs this command, "" where the system has no name for them."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""
