"""renew_keys: the keys that articles are known by, made anew where they no longer fit their texts."""

from typing import Any

from articles import index
from articles.importing import only_import
from articles.management.archive_command import ArchiveCommand
from articles.management.progress import counting
from articles.models import Article
from articles.renewing import renew


class Command(ArchiveCommand):
    writes = True
    help = "Make the keys anew that articles are known by, after rows were changed by other means."

    def handle(self, *args: Any, **options: Any) -> None:
        total = Article.objects.count()
        with only_import(), counting(self.stderr, "articles", total=total) as count:
            renewed = renew(progress=count)
        index.catch_up()
        self.stdout.write(f"{renewed:,} of {total:,} articles had keys that did not fit.")
