"""group_stories: articles that carry one text become stories; --all takes every article anew."""

from typing import Any

from django.core.management.base import CommandParser

from articles import index
from articles.grouping.batches import group_all, how_many_wait
from articles.importing import only_import
from articles.management.archive_command import ArchiveCommand
from articles.management.progress import counting
from articles.models import Article, Story, StoryPart


class Command(ArchiveCommand):
    writes = True
    help = "Find which articles carry one text. Imports do it for what they bring."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--all", action="store_true",
            help="Every article anew; what curators decided of stories stays.",
        )  # fmt: skip

    def handle(self, *args: Any, **options: Any) -> None:
        with only_import():
            anew = options["all"]
            total = Article.objects.exclude(content_hash="").count() if anew else how_many_wait()
            with counting(self.stderr, "articles", total=total) as count:
                done = group_all(anew=anew, progress=count)
        index.catch_up()
        stories, parts = Story.objects.count(), StoryPart.objects.count()
        self.stdout.write(
            f"{done:,} articles looked at; {stories:,} stories hold {parts:,} articles."
        )
