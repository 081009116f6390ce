"""merge_twins: rows held before that are one article by the keys of now become one; --dry-run lists."""

from typing import Any

from django.core.management.base import CommandParser

from articles import index, linking
from articles.curation.twins import merge_twins
from articles.importing import only_import
from articles.management.archive_command import ArchiveCommand
from articles.sameness.outlets import compare_outlets


class Command(ArchiveCommand):
    writes = True
    help = "Make one of articles that are held twice, and ask curators about doubtful ones."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="Say what would be done.")

    def handle(self, *args: Any, **options: Any) -> None:
        dry_run = options["dry_run"]
        with only_import():
            if not dry_run:
                outlets = compare_outlets()
            done = merge_twins(dry_run=dry_run)
        for gone, kept, why in done.merged:
            self.stdout.write(f"{gone} {'would go' if dry_run else 'went'} into {kept}: {why}")
        for one, other, why in done.asked:
            self.stdout.write(f"{one} may be {other}: {why}")
        if not dry_run:
            linking.catch_up()
            index.catch_up()
            self.stdout.write(
                f"Curators are asked about {outlets.asked:,} more pairs of outlets; "
                f"{len(outlets.shared):,} hosts are shared by many and nobody's any more."
            )
        self.stdout.write(
            f"{len(done.merged):,} articles {'would go' if dry_run else 'went'} into another; "
            f"{len(done.asked):,} pairs are doubtful."
        )
