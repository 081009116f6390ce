"""Arguments that several commands share: which dumps, and how to read them."""

import argparse
import datetime as dt
import os
from typing import Any

from django.core.management.base import CommandError, CommandParser

from articles.columns import read_mapping
from articles.dumps import FORMATS
from articles.errors import DumpError
from articles.reading import Reading
from articles.records import Moment, is_to_come


def add_reading_arguments(parser: CommandParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="A file, a folder or an archive.")
    parser.add_argument(
        "--format",
        choices=[dump_format.name for dump_format in FORMATS],
        help="What the dump is, where its bytes and name do not tell.",
    )
    parser.add_argument(
        "--captured-at",
        type=past_moment,
        metavar="ISO",
        help="When the pages were captured (2021-08-05), for those that do not say.",
    )
    parser.add_argument(
        "--captured-from-mtime",
        action="store_true",
        help="Take a file's modification time for a capture date as the last resort.",
    )
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="FIELD=COLUMN",
        help="Which column of a table is which field (headline=Title, text=3); may be repeated.",
    )
    parser.add_argument(
        "--jobs",
        type=count,
        metavar="N",
        help="Processes that parse (default: one a core, none for a few pages).",
    )


def reading_of(options: dict[str, Any]) -> Reading:
    cores = os.cpu_count() or 1
    return Reading(
        format=options["format"],
        captured_at=options["captured_at"],
        captured_from_mtime=options["captured_from_mtime"],
        columns=_mapping(options["map"]),
        jobs=max(1, min(options["jobs"] or cores, cores)),
    )


def _mapping(arguments: list[str]) -> dict[str, str]:
    try:
        return read_mapping(arguments)
    except DumpError as error:
        raise CommandError(str(error), returncode=2) from None


def count(text: str) -> int:
    """Read how many: 0, 10 or 200."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is not a count: write 0, 10 or 200")
    return int(text)


def moment(text: str) -> Moment:
    """Read an ISO date, or a date and time; one without a zone is taken as UTC."""
    try:
        if len(text) == 10:
            return dt.date.fromisoformat(text)
        read = dt.datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a date: write 2021-08-05 or 2021-08-05T14:00"
        ) from None
    return read if read.tzinfo else read.replace(tzinfo=dt.UTC)


def past_moment(text: str) -> Moment:
    """Read a moment as `moment` does that is not to come: no page was captured then."""
    read = moment(text)
    if is_to_come(read, now=dt.datetime.now(dt.UTC)):
        raise argparse.ArgumentTypeError(f"{text!r} is yet to come: no page was captured then")
    return read
