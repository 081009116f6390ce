"""Garbage: how often Python looks for it while a dump is read, and that its room is handed back."""

import contextlib
import ctypes
import functools
import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_SELDOM = (50_000, 20, 20)
_KEPT = 64 * 2**20
# As malloc.h of the GNU C library has them.
_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3
_LARGEST_IN_HEAP = 32 * 2**20


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Look for garbage in cycles less often: records have none, and looking took a tenth."""
    before = gc.get_threshold()
    collect_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)


def collect_seldom() -> None:
    """Do so for as long as this process lives."""
    gc.set_threshold(*_SELDOM)


def keep_room() -> None:
    """Keep some room that is freed, for what comes next, as long as this process lives.

    The tree of a page, and each copy of it, takes megabytes for some milliseconds: to have the
    system give and take them each time was a thirtieth of the reading of a page.
    """
    with contextlib.suppress(
        OSError, TypeError, AttributeError
    ):  # another C library has its own way
        mallopt = ctypes.CDLL(None).mallopt
        mallopt(_M_TRIM_THRESHOLD, _KEPT)
        mallopt(_M_MMAP_THRESHOLD, _LARGEST_IN_HEAP)


def hand_back() -> None:
    """Hand the system the memory that was freed, after what took much for a short time.

    The GNU C library keeps it for later: after a batch was indexed, that was seen to be a quarter
    of the process, at the very time at which others parse.
    """
    trim = _trim()
    if trim is not None:
        trim(0)


@functools.cache
def _trim() -> Callable[[int], int] | None:
    """Return the function of the C library that does so, where it has one."""
    try:
        found: Callable[[int], int] | None = getattr(ctypes.CDLL(None), "malloc_trim", None)
    except (OSError, TypeError):
        return None
    return found
