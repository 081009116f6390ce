"""Watching: what a function yields, made in a process that is ended when it takes too much."""

import contextlib
import gc
import os
import resource
import signal
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing import Pipe, get_context, parent_process
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from articles.deadline import (
    AGAIN_SECONDS,
    TooSlowError,
    is_over,
    listening,
    processor_seconds,
)
from articles.errors import ArchiveError
from articles.garbage import collect_seldom, keep_room
from articles.orphans import end_with_parent

MEMORY = 2 * 2**30
"""Bytes such a process may have in all; the program itself takes a fifth."""
_GROWN = MEMORY // 3
"""Bytes after which it has kept so much of what it did that another one begins with more room."""
NO_MEMORY = f"it needs more memory than a record may take ({MEMORY // 2**30} GiB)"

Yields = Callable[..., Iterator[Any]]


class LostError(ArchiveError):
    """The process that did something came to its end in the midst of it."""


@dataclass(frozen=True, slots=True)
class _End:
    """What is sent behind the last value."""

    grown: int
    """Bytes of memory the process has taken at most."""
    problem: str = ""


def can_copy() -> bool:
    """Tell whether a process begun now is a copy of this one: it has at once what this one has loaded.

    Only where nothing runs beside what asks: a lock that another thread holds is never opened in
    a copy.
    """
    try:
        return sum(1 for _ in Path("/proc/self/task").iterdir()) == 1
    except OSError:  # another system: what its libraries run beside is not known
        return False


class Watched:
    """A process that does one thing after another, started when the first is asked for.

    Unlike an alarm it works in any thread, and ends what loops in C; unlike a pool of processes it
    outlives the end of one.
    """

    def __init__(self) -> None:
        self._asked = threading.Lock()
        self._running: tuple[BaseProcess, Connection] | None = None
        self._is_over = False

    def values(self, function: Yields, *arguments: Any, seconds: float) -> Iterator[Any]:
        """Give what `function(*arguments)`, of a module, yields, each value within so many seconds.

        Raises TooSlowError, LostError when the process ended by itself or had too little memory.
        """
        with self._asked:
            if self._is_over:
                raise LostError("nothing is read any more")
            process, pipe = self._begun()
            ended = False
            try:
                if self._is_over:  # ended while it was begun
                    raise LostError("nothing is read any more")
                pipe.send((function, arguments))
                while True:
                    _wait(process, pipe, seconds)
                    value = pipe.recv()
                    if isinstance(value, _End):
                        break
                    yield value
                ended = value.grown < _GROWN
                if value.problem:
                    raise LostError(value.problem)
            except (EOFError, OSError):
                process.join()
                raise LostError(f"it ended the process that read it ({process.exitcode})") from None
            finally:
                if not ended:
                    self.stop()

    def begin(self) -> None:
        """Begin the process, without waiting until it can be asked."""
        with self._asked:
            self._begun()

    def end(self) -> None:
        """End the process, at once and in the midst of what it does, and do nothing any more."""
        self._is_over = True
        running = self._running
        if running is not None:
            with contextlib.suppress(ValueError):  # it is closed: it has just been ended
                running[0].kill()
        with self._asked:
            self.stop()

    def stop(self) -> None:
        """End the process; the next thing asked for begins another."""
        if self._running is not None:
            process, pipe = self._running
            process.kill()
            process.join()
            with contextlib.suppress(ValueError):  # another thread has just heard of its end
                process.close()
            pipe.close()
        self._running = None

    def _begun(self) -> tuple[BaseProcess, Connection]:
        if self._running is not None and not self._running[0].is_alive():
            self.stop()
        if self._running is None:
            ours, theirs = Pipe()
            process = _process(theirs)
            process.start()
            theirs.close()
            self._running = process, ours
        return self._running


def _process(pipe: Connection) -> BaseProcess:
    if can_copy():
        return get_context("fork").Process(target=_begin, args=(pipe,), daemon=True)
    return get_context("spawn").Process(target=_begin, args=(pipe,), daemon=True)


def _wait(process: BaseProcess, pipe: Connection, seconds: float) -> None:
    """Wait until there is something to receive. Raises TooSlowError."""
    began, had = time.monotonic(), processor_seconds(process.pid or 0)
    patience = seconds
    while not pipe.poll(patience):
        worked = processor_seconds(process.pid or 0) - had
        if is_over(seconds, waited=time.monotonic() - began, worked=worked):
            raise TooSlowError.after(seconds)
        patience = AGAIN_SECONDS


def _begin(pipe: Connection) -> None:
    _let_go(pipe)
    _hear_nothing()
    end_with_parent()
    collect_seldom()
    keep_room()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who presses Ctrl-C means the parent
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    with listening():
        serve(pipe)


def _let_go(pipe: Connection) -> None:
    """Close what a copy has open of the process it was made of, whose locks end with that one."""
    gc.freeze()  # what held it is never looked at again, and would close it once more
    parent = parent_process()
    kept = {0, 1, 2, pipe.fileno()} | ({int(parent.sentinel)} if parent else set())
    with contextlib.suppress(OSError):  # another system, on which no copies are made
        for opened in list(Path("/proc/self/fd").iterdir()):
            if (number := int(opened.name)) not in kept:
                with contextlib.suppress(OSError):  # the list itself
                    os.close(number)


def _hear_nothing() -> None:
    """Forget what a copy's original does on a signal, but for the alarm: a server would not end on SIGTERM."""
    signal.set_wakeup_fd(-1)
    for number in signal.valid_signals() - {signal.SIGALRM}:
        if callable(signal.getsignal(number)):
            signal.signal(number, signal.SIG_DFL)


def serve(pipe: Connection) -> None:
    """Do what is asked for through `pipe` until its other end is closed."""
    while True:
        try:
            function, arguments = pipe.recv()
        except EOFError:
            return
        problem = ""
        try:
            for value in function(*arguments):
                pipe.send(value)
        except MemoryError:
            problem = NO_MEMORY
        except ArchiveError as error:
            problem = str(error)
        pipe.send(_End(_grown(), problem))


def _grown() -> int:
    """Return the most bytes of memory this process has taken.

    What getrusage tells begins, on Linux, with the memory of the process that started this one.
    """
    with contextlib.suppress(OSError):
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
