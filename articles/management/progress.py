"""Progress on stderr: a bar on a terminal, a line now and then elsewhere."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.core.management.base import OutputWrapper
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

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


@contextmanager
def counting(stderr: OutputWrapper, things: str, *, total: int) -> Iterator[Callable[[int], None]]:
    """Yield what is to be told how many of `total` things are done."""
    if not sys.stderr.isatty():
        yield _count_lines(stderr, things, total)
        return
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    times = (TimeElapsedColumn(), TimeRemainingColumn())
    with Progress(*columns, *times, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(things, total=total)
        yield lambda done: bar.update(task, completed=done)


def _count_lines(stderr: OutputWrapper, things: str, total: int) -> Callable[[int], None]:
    last = time.monotonic()

    def show(done: int) -> None:
        nonlocal last
        if time.monotonic() - last >= LINE_EVERY_SECONDS:
            last = time.monotonic()
            stderr.write(f"{done:,} of {total:,} {things}")

    return show


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
