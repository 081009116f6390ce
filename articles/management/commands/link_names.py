"""link_names: texts are searched for names that are new or changed, and changed texts for all names."""

from typing import Any

from django.core.management.base import CommandParser

from articles import index, linking
from articles.management.archive_command import ArchiveCommand
from articles.management.progress import counting
from articles.models import Article


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
