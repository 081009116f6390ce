"""search QUERY: what a reader would find, in words or as JSON; --batch answers many at once."""

import dataclasses
import json
import re
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from io import TextIOWrapper
from pathlib import Path
from typing import Any, TextIO

from django.core.management.base import CommandError, CommandParser
from django.utils import timezone

from articles.answers import Answer, answer, did_you_mean
from articles.errors import ArchiveError
from articles.management.archive_command import ArchiveCommand
from articles.management.arguments import count
from articles.search.syntax import parse

_EXCLUDES = re.compile(r"-(?!h$|v\d?$|\d+$)[^-]")
"""A word left out of a search; -h, -v 2 and the -1 after an option are none."""


_BROKEN = re.compile("[\udc80-\udcff]")
"""What stands for a byte that is no UTF-8."""


class Command(ArchiveCommand):
    help = "Search the archive from the command line."

    def run_from_argv(self, argv: list[str]) -> None:
        super().run_from_argv(_with_query_last(argv))

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("query", nargs="?", help="As typed in the search box.")
        parser.add_argument("--limit", type=count, default=10)
        parser.add_argument("--offset", type=count, default=0)
        parser.add_argument("--facets", action="store_true", help="Count the values to filter by.")
        parser.add_argument(
            "--one-of-each", action="store_true", help="List one article of each story."
        )
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
            for number, text in enumerate(queries, start=1):
                if _BROKEN.search(text):
                    self.stderr.write(f"Line {number} is no UTF-8; what is was searched.")
                found = _ask(text, options)
                told = json.dumps(found.as_json(facets=options["facets"]), ensure_ascii=False)
                self.stdout.write(told if as_json else _in_words(found))
                self.stdout.flush()
        except ArchiveError as error:
            raise CommandError(str(error), returncode=2) from None


def _with_query_last(argv: list[str]) -> list[str]:
    """Return the arguments with a query such as -mayor where it is not taken for an option."""
    for place, word in enumerate(argv):
        if word == "--":
            break
        if _EXCLUDES.match(word):
            return [*argv[:place], *argv[place + 1 :], "--", word]
    return argv


def _ask(text: str, options: dict[str, Any]) -> Answer:
    # What a shell passes on may be no UTF-8.
    text = _BROKEN.sub("\ufffd", text).encode("utf-8", "replace").decode()
    asked = parse(text, today=timezone.now().date())
    return answer(
        dataclasses.replace(asked, one_of_each=options["one_of_each"]),
        offset=options["offset"],
        limit=options["limit"],
        facets=options["facets"],
    )


def _lines(name: str) -> Iterator[str]:
    try:
        with nullcontext(_standard_input()) if name == "-" else _opened(name) as file:
            for line in file:
                yield line.rstrip("\n")
    except OSError as error:
        raise CommandError(f"{name}: {error.strerror}", returncode=2) from None


def _opened(name: str) -> TextIO:
    return Path(name).open(encoding="utf-8", errors="surrogateescape")


def _standard_input() -> TextIO:
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")
    return sys.stdin


def _in_words(found: Answer) -> str:
    lines = [f"{found.results.total:,} found: {found.as_json()['explained']}"]
    if found.results.stories is not None:
        lines.append(f"One of each story: {found.results.stories:,}")
    for number, (_, article) in enumerate(found.rows, 1):
        day = article.published_day or "no date"
        outlet = article.outlet or "outlet not known"
        lines.append(f"{number:>3}. {article.headline}  [{outlet}, {day}]")
    if mended := did_you_mean(found.query, found.answered, today=timezone.now().date()):
        lines.append(f"Did you mean “{mended.text}”? That finds {mended.count:,}.")
    lines += [problem.message for problem in found.query.problems]
    return "\n".join(lines + list(found.answered.notes))
