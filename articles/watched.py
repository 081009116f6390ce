"""Watching: what a function yields, made in a process that is ended when it takes too much."""

import contextlib
import resource
import signal
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Protocol

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


class Process(Protocol):
    """What a process is asked: `multiprocessing.Process` or one of `articles.forks`."""

    @property
    def pid(self) -> int | None: ...

    @property
    def exitcode(self) -> int | None: ...

    def is_alive(self) -> bool: ...

    def kill(self) -> None: ...

    def join(self) -> None: ...

    def close(self) -> None: ...


Begin = Callable[[], tuple[Process, Connection]]


class LostError(ArchiveError):
    """The process that did something came to its end in the midst of it."""


@dataclass(frozen=True, slots=True)
class _End:
    """What is sent behind the last value."""

    grown: int
    """Bytes of memory the process has taken at most."""
    problem: str = ""


class Watched:
    """A process that does one thing after another, started when the first is asked for.

    Unlike an alarm it works in any thread, and ends what loops in C; unlike a pool of processes it
    outlives the end of one.
    """

    def __init__(self, begin: Begin | None = None) -> None:
        """`begin` gives a new process that does `serve_watched`, and its pipe: else one is spawned."""
        self._begin = begin or _spawned
        self._asked = threading.Lock()
        self._running: tuple[Process, Connection] | None = None
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

    def _begun(self) -> tuple[Process, Connection]:
        if self._running is not None and not self._running[0].is_alive():
            self.stop()
        if self._running is None:
            self._running = self._begin()
        return self._running


def _spawned() -> tuple[Process, Connection]:
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=serve_watched, args=(theirs,), daemon=True)
    process.start()
    theirs.close()
    return process, ours


def _wait(process: Process, pipe: Connection, seconds: float) -> None:
    """Wait until there is something to receive. Raises TooSlowError."""
    began, had = time.monotonic(), processor_seconds(process.pid or 0)
    patience = seconds
    while not pipe.poll(patience):
        worked = processor_seconds(process.pid or 0) - had
        if is_over(seconds, waited=time.monotonic() - began, worked=worked):
            raise TooSlowError.after(seconds)
        patience = AGAIN_SECONDS


def serve_watched(pipe: Connection) -> None:
    """Do what is asked for, in a process of its own that has its bounds and ends with its parent."""
    end_with_parent()
    collect_seldom()
    keep_room()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who presses Ctrl-C means the parent
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    with listening():
        serve(pipe)


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
