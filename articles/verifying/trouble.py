"""Troubles: what a check of the archive found, and the check itself."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db import DatabaseError

CHUNK = 500
"""Rows read at a time."""
RESTORE = "Restore a backup"


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that does not hold: what it is about, what is wrong, what to do."""

    subject: str
    wrong: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.subject}: {self.wrong}" + (f". {self.remedy}" if self.remedy else "")


@dataclass(frozen=True, slots=True)
class Check:
    name: str
    """What it looks at, in the plural: "captures"."""
    find: Callable[[], Iterator[Trouble]]

    def troubles(self) -> Iterator[Trouble]:
        """Yield what it finds; where rows cannot even be read that is the last of it."""
        try:
            yield from self.find()
        except (DatabaseError, ValueError, TypeError) as error:
            wrong = f"could not be looked at to the end: {error}"
            yield Trouble(self.name, wrong, f"{RESTORE}, or mend what is told above")
