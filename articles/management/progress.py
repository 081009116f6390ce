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
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from articles.management.pace import Pace, in_words
from articles.tally import Tally

LINE_EVERY_SECONDS = 10.0


@contextmanager
def showing_progress(stderr: OutputWrapper) -> Iterator[Callable[[Tally], None]]:
    if not sys.stderr.isatty():
        yield _lines(stderr)
        return
    columns = (BarColumn(bar_width=20), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)
        pace = Pace()

        def show(tally: Tally) -> None:
            pace.note(tally, now=time.monotonic())
            bar.update(
                task,
                total=tally.bytes_in_all or None,
                completed=min(tally.bytes_read, tally.bytes_in_all),
                description=in_words(tally, pace),
            )

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
    pace = Pace()

    def show(tally: Tally) -> None:
        nonlocal last
        now = time.monotonic()
        pace.note(tally, now=now)
        if now - last >= LINE_EVERY_SECONDS:
            last = now
            stderr.write(in_words(tally, pace))

    return show
