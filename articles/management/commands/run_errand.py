"""run_errand NUMBER: what a curator began in the admin is carried out and told there."""

from typing import Any

from django.core.management.base import CommandError, CommandParser

from articles.errands import carry_out
from articles.errors import ArchiveError
from articles.management.archive_command import ArchiveCommand
from articles.models import Errand


class Command(ArchiveCommand):
    help = "Carry out what was begun in the admin for an import; the admin starts this by itself."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("number", type=int, metavar="NUMBER", help="The number of the errand.")

    def handle(self, *args: Any, **options: Any) -> None:
        errand = Errand.objects.filter(pk=options["number"]).select_related("run").first()
        if errand is None:
            raise CommandError(f"there is no errand {options['number']}", returncode=2)
        try:
            carry_out(errand)
        except ArchiveError as error:
            raise CommandError(str(error), returncode=2) from None
