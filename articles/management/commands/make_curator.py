"""Make an account for a curator."""

import getpass
import sys
from typing import Any

from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import CommandError, CommandParser
from django.db import transaction

from articles.management.archive_command import ArchiveCommand
from articles.management.curators import curators, make_curator


class Command(ArchiveCommand):
    writes = True
    help = "Make an account that may curate at /admin/. Asks for a password, or reads one line."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", nargs="?", default="")
        parser.add_argument(
            "--rights", action="store_true",
            help="give all curators the rights of this version, after an update",
        )  # fmt: skip

    def handle(self, *args: Any, **options: Any) -> None:
        name = options["name"]
        if options["rights"]:
            count = curators().user_set.count()
            self.stdout.write(
                f"The rights of curators are those of this version ({count} have them)."
            )
            return
        if not name:
            raise CommandError("Say the name of the account: make_curator NAME")
        try:
            User._meta.get_field("username").clean(name, None)
            if User.objects.filter(username=name).exists():
                raise CommandError(f"There is an account {name} already.")
            password = _ask_password()
            validate_password(password, User(username=name))
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from None
        with transaction.atomic():
            make_curator(name, password=password)
        self.stdout.write(f"{name} may sign in at /admin/ now.")


def _ask_password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    password = getpass.getpass()
    if getpass.getpass("Password (again): ") != password:
        raise CommandError("The two passwords differ.")
    return password
