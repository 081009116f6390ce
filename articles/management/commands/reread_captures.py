"""reread_captures: the kept pages read again by the parsers of now; first it shows what changes."""

import json
from typing import Any

from django.core.management.base import CommandError, CommandParser

from articles.errors import ArchiveError
from articles.management.archive_command import ArchiveCommand
from articles.management.progress import counting
from articles.models import Article, ImportRun
from articles.pages import PARSER_VERSION
from articles.rereading import Reread, of_several_pages, with_older_parsers
from articles.rounds import Round, articles_of, in_short, printable, read_again


class Command(ArchiveCommand):
    writes = True
    help = "Read the kept pages again. Without --write it shows what would change, and changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--write", action="store_true", help="Do it.")
        parser.add_argument(
            "--all", action="store_true", help="Also pages that this version of the parsers read."
        )
        parser.add_argument(
            "--several",
            action="store_true",
            help="Instead, articles of which several pages are kept: finds their versions.",
        )
        parser.add_argument(
            "--run", type=int, metavar="RUN", help="Instead, the articles of one import."
        )
        parser.add_argument("--json", action="store_true", help="One JSON object an article.")

    def handle(self, *args: Any, **options: Any) -> None:
        keys = _asked_for(options)
        with counting(self.stderr, "articles", total=len(keys)) as count:

            def tell(done: Round, result: Reread) -> None:
                self._tell(result, as_json=options["json"])
                count(done.articles)

            try:
                done = read_again(keys, write=options["write"], tell=tell)
            except ArchiveError as error:
                raise CommandError(str(error), returncode=2) from None
        self.stderr.write(done.in_words(would=not options["write"]))

    def _tell(self, result: Reread, *, as_json: bool) -> None:
        if not result.differences and not result.lost:
            return
        changes = {
            one.field: [printable(one.before), printable(one.after)] for one in result.differences
        }
        if as_json:
            told = {"id": result.article.public_id, "changes": changes, "lost": result.lost or None}
            self.stdout.write(json.dumps(told, ensure_ascii=False))
            return
        self.stdout.write(f"{result.article.public_id} {result.article}")
        if result.lost:
            self.stdout.write(f"  stays as it is: {result.lost}")
        for name, (before, after) in changes.items():
            self.stdout.write(f"  {name}: {in_short(before)} -> {in_short(after)}")


def _asked_for(options: dict[str, Any]) -> list[int]:
    """Return the keys of the articles to read again."""
    if options["run"] is not None:
        run = ImportRun.objects.filter(pk=options["run"]).first()
        if run is None:
            raise CommandError(f"there is no import {options['run']}", returncode=2)
        return list(articles_of(run))
    if options["several"]:
        return list(of_several_pages())
    if options["all"]:
        return list(Article.objects.order_by("pk").values_list("pk", flat=True))
    return list(with_older_parsers(PARSER_VERSION))
