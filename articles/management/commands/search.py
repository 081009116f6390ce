"""search QUERY: what a reader would find, in words or as JSON; --batch answers many at once."""

import json
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any, TextIO

from django.core.management.base import CommandError, CommandParser
from django.utils import timezone

from articles.answers import Answer, answer, did_you_mean
from articles.errors import ArchiveError
from articles.management.archive_command import ArchiveCommand
from articles.search.syntax import parse


class Command(ArchiveCommand):
    help = "Search the archive from the command line."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("query", nargs="?", help="As typed in the search box.")
        parser.add_argument("--limit", type=int, default=10)
        parser.add_argument("--offset", type=int, default=0)
        parser.add_argument("--facets", action="store_true", help="Count the values to filter by.")
        parser.add_argument("--json", action="store_true")
        parser.add_argument(
            "--batch", metavar="FILE", help="A query a line in (- for stdin), JSON a line out."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if (options["query"] is None) == (options["batch"] is None):
            raise CommandError("give a query, or --batch with a file of them", returncode=2)
        queries = [options["query"]] if options["batch"] is None else _lines(options["batch"])
        as_json = options["json"] or options["batch"] is not None
        try:
            for text in queries:
                found = _ask(text, options)
                told = json.dumps(found.as_json(facets=options["facets"]), ensure_ascii=False)
                self.stdout.write(told if as_json else _in_words(found))
                self.stdout.flush()
        except ArchiveError as error:
            raise CommandError(str(error), returncode=2) from None


def _ask(text: str, options: dict[str, Any]) -> Answer:
    # What a shell passes on may be no UTF-8.
    text = text.encode("utf-8", "replace").decode()
    return answer(
        parse(text, today=timezone.now().date()),
        offset=max(0, options["offset"]),
        limit=max(0, options["limit"]),
        facets=options["facets"],
    )


def _lines(name: str) -> Iterator[str]:
    try:
        with nullcontext(sys.stdin) if name == "-" else _opened(name) as file:
            for line in file:
                yield line.rstrip("\n")
    except OSError as error:
        raise CommandError(f"{name}: {error.strerror}", returncode=2) from None


def _opened(name: str) -> TextIO:
    return Path(name).open(encoding="utf-8", errors="replace")


def _in_words(found: Answer) -> str:
    lines = [f"{found.results.total:,} found: {found.as_json()['explained']}"]
    for number, (_, article) in enumerate(found.rows, 1):
        day = article.published_day or "no date"
        outlet = article.outlet or "outlet not known"
        lines.append(f"{number:>3}. {article.headline}  [{outlet}, {day}]")
    if mended := did_you_mean(found.query, found.answered, today=timezone.now().date()):
        lines.append(f"Did you mean “{mended.text}”? That finds {mended.count:,}.")
    lines += [problem.message for problem in found.query.problems]
    return "\n".join(lines + list(found.answered.notes))
