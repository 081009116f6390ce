"""Importing: who holds the one place of an importer, and how imports stand that never said they ended."""

import fcntl
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db.models import Count

from articles.errors import DumpError
from articles.models import ImportItem, ImportRun
from articles.models.import_run import OUTCOMES

_PATIENCE_SECONDS = 0.2
"""For who only looks whether the place is taken, and holds it for the moment that takes."""


@contextmanager
def only_import() -> Iterator[None]:
    """Hold the one place of an importer; the system frees it however its holder ends."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    with (settings.DATA_DIR / "import.lock").open("a") as file:
        while not _take(file.fileno()):
            if time.monotonic() >= deadline:
                raise DumpError("another import is running; wait until it has ended")
            time.sleep(0.02)
        yield


def is_importing() -> bool:
    """Whether an import is running now, of whatever process."""
    with (settings.DATA_DIR / "import.lock").open("a") as file:
        return not _take(file.fileno())


def _take(file: int) -> bool:
    """Take the place, if nobody else has it."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def as_they_stand(runs: Iterable[ImportRun]) -> list[ImportRun]:
    """Return runs with what those that never said they ended have stored so far; nothing is written.

    One said to be running while nobody imports was cut off, and is told as interrupted.
    """
    told = list(runs)
    unended = {run.pk: run for run in told if run.never_ended}
    if not unended:
        return told
    goes_on = is_importing()
    for run in unended.values():
        for name in OUTCOMES:
            setattr(run, name, 0)
        if run.state == ImportRun.State.RUNNING and not goes_on:
            run.state = ImportRun.State.INTERRUPTED
    items = ImportItem.objects.filter(run__in=unended).order_by()
    for key, outcome, records in items.values_list("run", "outcome").annotate(Count("pk")):
        setattr(unended[key], outcome, records)
    for run in unended.values():
        run.records = sum(run.outcomes.values())
    return told


def totals() -> dict[str, int]:
    """Return how many records were read in all, and how many ended in each way, up to now."""
    told = ImportRun.objects.totals()
    unended = list(ImportRun.objects.unended())
    for name in told:
        told[name] -= sum(getattr(run, name) for run in unended)
    stand = as_they_stand(unended)
    return {name: count + sum(getattr(run, name) for run in stand) for name, count in told.items()}


def state() -> tuple[object, ...]:
    """Return what changes when an import starts, goes on, ends, is cut off or is taken back."""
    running = ImportRun.objects.still_running().exists()
    newest = ImportItem.objects.order_by("-pk").values_list("pk", flat=True).first()
    return (*ImportRun.objects.state(), newest if running else None, running and is_importing())


def close_cut_off() -> None:
    """Write down of the runs that were cut off that they were; only who holds the place may."""
    for run in as_they_stand(ImportRun.objects.still_running()):
        run.state = ImportRun.State.INTERRUPTED
        run.save(update_fields=["state", "records", *OUTCOMES])
