"""parse_dump PATH…: what an import would read, one JSON object a record; writes nothing."""

import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.captures import read_captures
from articles.management.archive_command import need_tables
from articles.management.arguments import add_reading_arguments, count, reading_of
from articles.parsing import UnreadPath
from articles.reading import read_records
from articles.records import ArticleRecord, Unread
from articles.understood import Understood


class Command(BaseCommand):
    help = "Print what an import would read, one JSON object a line; nothing is written."

    def add_arguments(self, parser: CommandParser) -> None:
        add_reading_arguments(parser)
        next(action for action in parser._actions if action.dest == "paths").nargs = "*"
        parser.add_argument(
            "--from-captures", action="store_true", help="Read the pages kept in the archive."
        )

        parser.add_argument(
            "--limit",
            type=count,
            metavar="N",
            help="Stop after N records: a look before an import.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if bool(options["paths"]) == options["from_captures"]:
            raise CommandError("name the dumps to read, or say --from-captures", returncode=2)
        troubles, read = 0, 0
        understood = Understood()
        for record in itertools.islice(self._records(options), options["limit"]):
            if isinstance(record, ArticleRecord):
                self.stdout.write(json.dumps(record.as_json(), ensure_ascii=False))
                understood.note(record)
                read += 1
                continue
            read += isinstance(record, Unread) and not record.failed
            troubles += isinstance(record, UnreadPath) or record.failed
            origin = record.path if isinstance(record, UnreadPath) else record.origin
            told = {"origin": origin, "skipped": record.reason}
            if isinstance(record, Unread):
                self.stdout.write(json.dumps(told | {"failed": record.failed}, ensure_ascii=False))
            # Of a path that cannot be read at all the reason names it.
            is_named = record.reason.startswith(f"{origin}: ")
            self.stderr.write(record.reason if is_named else f"{origin}: {record.reason}")
        for line in understood.lines():
            self.stderr.write(line)
        if troubles:
            raise SystemExit(1 if read else 2)

    def _records(self, options: dict[str, Any]) -> Iterator[ArticleRecord | Unread | UnreadPath]:
        if options["from_captures"]:
            need_tables(may_make=False)
            return read_captures()
        return read_records([Path(path) for path in options["paths"]], reading_of(options))
