"""import_upload KEY: the dump that somebody handed over in the admin is imported, then dropped."""

from typing import Any

from django.core.management.base import CommandError, CommandParser

from articles import uploads
from articles.errors import ArchiveError
from articles.ingest import import_dump
from articles.management.archive_command import ArchiveCommand
from articles.management.progress import showing_progress


class Command(ArchiveCommand):
    writes = True
    help = "Import a dump that was handed over in the admin; the admin starts this by itself."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("key", metavar="KEY", help="The upload: a folder of DATA_DIR/uploads.")

    def handle(self, *args: Any, **options: Any) -> None:
        upload = uploads.find(options["key"])
        if upload is None:
            raise CommandError(f"there is no upload {options['key']}", returncode=2)
        try:
            with showing_progress(self.stderr) as progress:
                import_dump([upload.path], upload.reading, started_by=upload.by, progress=progress)
        except ArchiveError as error:
            raise CommandError(str(error), returncode=2) from None
        upload.remove()
