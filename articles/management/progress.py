"""Progress of an import on stderr: a bar on a terminal, a line now and then elsewhere."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.core.management.base import OutputWrapper
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from articles.ingest import Tally

LINE_EVERY_SECONDS = 10.0


@contextmanager
def showing_progress(stderr: OutputWrapper) -> Iterator[Callable[[Tally], None]]:
    if not sys.stderr.isatty():
        yield _lines(stderr)
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)

        def show(tally: Tally) -> None:
            rate = tally.records / max(time.monotonic() - started, 0.001)
            bar.update(task, description=f"{_counts(tally)} · {rate:,.0f} records/s")

        started = time.monotonic()
        yield show


def _lines(stderr: OutputWrapper) -> Callable[[Tally], None]:
    last = time.monotonic()

    def show(tally: Tally) -> None:
        nonlocal last
        if time.monotonic() - last >= LINE_EVERY_SECONDS:
            last = time.monotonic()
            stderr.write(_counts(tally))

    return show


def _counts(tally: Tally) -> str:
    return f"{tally.records:,} records: " + ", ".join(
        f"{count:,} {outcome}" for outcome, count in tally.outcomes.items()
    )
