"""Forks: what loads modules once in, processes that begin with them loaded out.

The parsers and the model of languages take a process a second and a half to load. A fork of one that
has them begins at once, and shares their memory with the others.
"""

import contextlib
import gc
import os
import signal
import socket
import threading
from collections.abc import Callable
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from articles.errors import ArchiveError

Load = Callable[[], None]
Serve = Callable[[Connection], None]
_LOOKED_EVERY_SECONDS = 0.05


class Forked:
    """A process that is a child of the stem, not of this one: what `BaseProcess` tells of a child."""

    def __init__(self, stem: "Stem", pid: int, pipe: Connection) -> None:
        self._stem = stem
        self._pipe = pipe
        self.pid = pid
        self.exitcode: int | None = None

    def is_alive(self) -> bool:
        """Whether it waits to be asked: then there is nothing to receive from it, not even its end."""
        return self.exitcode is None and not self._pipe.poll()

    def kill(self) -> None:
        if self.exitcode is None:  # until it is waited for, its id is no other process's
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)

    def join(self) -> None:
        if self.exitcode is None:
            self.exitcode = self._stem.wait_for(self.pid)

    def close(self) -> None:
        """Do nothing: nothing is held of it but its pipe."""


class Stem:
    """A process that does nothing but load what others need, and fork; begun with the first fork.

    It has one thread, and so may be forked at any moment; this one may have several.
    """

    def __init__(self, load: Load, serve: Serve) -> None:
        """`load` and `serve`, of modules, are called in the stem and in each of its forks."""
        self._load = load
        self._serve = serve
        self._asked = threading.Lock()
        self._running: tuple[BaseProcess, Connection] | None = None
        self._lost: list[BaseProcess] = []
        """Stems that were ended meanwhile: their forks live as long as these are held."""
        self._is_over = False

    def fork(self) -> tuple[Forked, Connection]:
        """Return a new process and its pipe; of a stem that was ended meanwhile, from another one.

        Raises ArchiveError when it was given up, or the second one was ended too.
        """
        ours, theirs = Pipe()
        with theirs, self._asked:
            for _ in range(2):
                with contextlib.suppress(EOFError, OSError):
                    return Forked(self, self._forked(theirs), ours), ours
                self._lose()
        raise ArchiveError("the process that others are forked from was ended")

    def _forked(self, theirs: Connection) -> int:
        pipe = self._begun()
        pipe.send(None)
        with socket.socket(fileno=os.dup(pipe.fileno())) as way:
            socket.send_fds(way, [b"."], [theirs.fileno()])
        while not pipe.poll(_LOOKED_EVERY_SECONDS):
            if self._is_over:
                self._stop()
                raise ArchiveError("nothing is read any more")
        pid: int = pipe.recv()
        return pid

    def wait_for(self, pid: int) -> int:
        """Return how a fork ended that ends by itself or was killed."""
        with self._asked:
            if self._running is not None:
                with contextlib.suppress(EOFError, OSError):
                    _, pipe = self._running
                    pipe.send(pid)
                    code: int = pipe.recv()
                    return code
        return -signal.SIGKILL

    def give_up(self) -> None:
        """Fork nothing any more; who waits for a fork is told so."""
        self._is_over = True

    def end(self) -> None:
        self.give_up()
        with self._asked:
            self._stop()

    def _stop(self) -> None:
        self._lose()
        for process in self._lost:
            process.join()
            process.close()
        self._lost.clear()

    def _lose(self) -> None:
        if self._running is not None:
            process, pipe = self._running
            process.kill()
            pipe.close()
            self._lost.append(process)
        self._running = None

    def _begun(self) -> Connection:
        if self._running is None:
            context = get_context("spawn")
            ours, theirs = context.Pipe()
            process = context.Process(
                target=_fork, args=(theirs, self._load, self._serve), daemon=True
            )
            process.start()
            theirs.close()
            self._running = process, ours
        return self._running[1]


def _fork(pipe: Connection, load: Load, serve: Serve) -> None:
    """Load, then fork or wait for a fork as often as is asked, until nobody is left to ask."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who presses Ctrl-C means the parent
    load()
    gc.freeze()  # a fork that looks for garbage leaves alone what it shares
    while True:
        try:
            asked: int | None = pipe.recv()
        except EOFError:
            return
        if asked is not None:
            pipe.send(_exit_code(asked))
            continue
        with socket.socket(fileno=os.dup(pipe.fileno())) as way:
            _, [handle], _, _ = socket.recv_fds(way, 1, 1)
        pid = os.fork()
        if not pid:
            pipe.close()
            _serve(handle, serve)
        os.close(handle)
        pipe.send(pid)


def _serve(handle: int, serve: Serve) -> None:
    """Serve and exit, whatever happens: a fork must not go on as its stem does."""
    code = 1
    try:
        serve(Connection(handle))
        code = 0
    finally:
        os._exit(code)


def _exit_code(pid: int) -> int:
    try:
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    except ChildProcessError:  # one of another stem, which was ended
        return -signal.SIGKILL
