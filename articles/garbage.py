"""Garbage: how often Python looks for objects that only hold each other, while a dump is read."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = (50_000, 20, 20)


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
