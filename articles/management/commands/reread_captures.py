"""reread_captures: the kept pages read again by the parsers of now; first it shows what changes."""

import json
from collections import Counter
from typing import Any

from django.core.management.base import CommandParser

from articles import index, linking
from articles.ingest import only_import
from articles.management.archive_command import ArchiveCommand
from articles.management.progress import counting
from articles.models import Article
from articles.pages import PARSER_VERSION
from articles.rereading import Reread, of_several_pages, reread, with_older_parsers


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
        parser.add_argument("--json", action="store_true", help="One JSON object an article.")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["several"]:
            keys = list(of_several_pages())
        elif options["all"]:
            keys = list(Article.objects.order_by("pk").values_list("pk", flat=True))
        else:
            keys = list(with_older_parsers(PARSER_VERSION))
        fields: Counter[str] = Counter()
        changed = 0
        with only_import(), counting(self.stderr, "articles", total=len(keys)) as count:
            for done, key in enumerate(keys, 1):
                result = reread(key, write=options["write"])
                fields.update(difference.field for difference in result.differences)
                changed += bool(result.differences)
                self._tell(result, as_json=options["json"])
                count(done)
        if options["write"]:
            linking.catch_up()
            index.catch_up()
        did = "changed" if options["write"] else "would change"
        told = ", ".join(f"{name} {number:,}" for name, number in fields.most_common())
        self.stderr.write(
            f"{changed:,} of {len(keys):,} articles {did}{': ' + told if told else ''}"
        )

    def _tell(self, result: Reread, *, as_json: bool) -> None:
        if not result.differences and not result.lost:
            return
        changes = {
            one.field: [_printable(one.before), _printable(one.after)] for one in result.differences
        }
        if as_json:
            told = {"id": result.article.public_id, "changes": changes, "lost": result.lost or None}
            self.stdout.write(json.dumps(told, ensure_ascii=False))
            return
        self.stdout.write(f"{result.article.public_id} {result.article}")
        if result.lost:
            self.stdout.write(f"  stays as it is: {result.lost}")
        for name, (before, after) in changes.items():
            self.stdout.write(f"  {name}: {_short(before)} -> {_short(after)}")


def _printable(value: Any) -> Any:
    return value if value is None or isinstance(value, int | str) else str(value)


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 100 else f"{text[:99]}…"
