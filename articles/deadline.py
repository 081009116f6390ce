"""Deadlines: work on one record that goes on for too long is broken off, wherever it is."""

import gc
import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from articles.errors import ArchiveError

AGAIN_SECONDS = 0.5
_SOON_SECONDS = 0.01
_AT_WORK = 0.5
"""The share of its time that something must have had a processor for, to be broken off by it."""
_OF_WEAK_REFERENCES = {"weakref", "_weakrefset"}
_PATIENCE = 10
"""Times as long as it may take, after which something is broken off that never had one."""


class TooSlowError(ArchiveError):
    """Something took longer than it may."""

    @classmethod
    def after(cls, seconds: float) -> "TooSlowError":
        return cls(f"it takes too long to read: broken off after {seconds:g} s")


@dataclass(slots=True)
class _Alarm:
    """How long the process's alarm is set for, 0 when it is not, and whether its signal is heard."""

    seconds: float = 0.0
    is_heard: bool = False
    began: float = 0.0
    worked: float = 0.0

    def begin(self) -> None:
        self.began, self.worked = time.monotonic(), time.process_time()


_alarm = _Alarm()


def is_over(seconds: float, *, waited: float, worked: float) -> bool:
    """Tell whether what may take `seconds` took too long, by the clock and by its processor time."""
    return waited >= _PATIENCE * seconds or (waited >= seconds and worked >= _AT_WORK * seconds)


def processor_seconds(process_id: int) -> float:
    """Return the processor time another process has had.

    Where the system does not say it, the time since the machine began: it counts as at work.
    """
    try:
        told = Path(f"/proc/{process_id}/stat").read_text()
    except OSError:
        return time.monotonic()
    user, system = told.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Break off what is done inside after `seconds`. Raises TooSlowError there.

    The clock is the process's alarm: it reaches loops in Python and regular expressions, not a
    single long call into C; a thread beside the main one has none and is not broken off. Both are
    what `articles.watched` is for. On a machine that is busy or stands still, time passes without
    work: it is broken off when it had a processor for half of its time, or after ten times as long.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    if not _alarm.is_heard:
        with listening(), within(seconds):
            yield
        return

    try:
        try:
            _alarm.seconds = seconds
            _alarm.begin()
            # It rings again and again: whoever catches all errors inside is asked once more.
            # Set in here, for it may ring before the next line is reached.
            signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN_SECONDS)
            yield
        finally:
            _alarm.seconds = 0.0
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        _alarm.seconds = 0.0


@contextmanager
def listening() -> Iterator[None]:
    """Hear the alarm for as long as this lasts: for one deadline, that costs more than the rest."""
    if _alarm.is_heard or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _ring)
    try:
        _alarm.is_heard = True
        yield
    finally:
        _alarm.is_heard = False
        signal.signal(signal.SIGALRM, before)


def _ring(_number: int, frame: FrameType | None) -> None:
    waited, worked = time.monotonic() - _alarm.began, time.process_time() - _alarm.worked
    if not _alarm.seconds or not is_over(_alarm.seconds, waited=waited, worked=worked):
        return
    if frame is not None and _swallows_errors(frame):
        signal.setitimer(signal.ITIMER_REAL, _SOON_SECONDS, AGAIN_SECONDS)
        return
    raise TooSlowError.after(_alarm.seconds)


def _swallows_errors(frame: FrameType) -> bool:
    """Tell whether Python only reports an error raised there.

    That is so in destructors and in callbacks of the collector and of weak references.

    A collection of garbage is one long call into C, so the first line that runs after it, in a
    callback, is where an alarm that rang meanwhile is heard.
    """
    callbacks = {getattr(callback, "__code__", None) for callback in gc.callbacks}
    inside: FrameType | None = frame
    while inside is not None:
        if inside.f_code.co_name == "__del__" or inside.f_code in callbacks:
            return True
        if inside.f_globals.get("__name__") in _OF_WEAK_REFERENCES:
            return True
        inside = inside.f_back
    return False


def go_on() -> None:
    """Set the deadline that is running, if one is, to its beginning: there is progress."""
    if _alarm.seconds and threading.current_thread() is threading.main_thread():
        _alarm.begin()
        signal.setitimer(signal.ITIMER_REAL, _alarm.seconds, AGAIN_SECONDS)
