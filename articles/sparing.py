"""Sparing: how little of its file SQLite holds in memory while something lasts."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from django.db import connection

_SPARING = {"mmap_size": 0, "cache_size": -16 * 1024}
"""Pragmas of SQLite: bytes of the file that are mapped, and kibibytes of it that are kept, negative."""


@contextmanager
def sparing() -> Iterator[None]:
    """Have SQLite read its file when it is needed, and keep little of it.

    A page of the archive looks at little, so that mapping is quickest. An import reads and writes
    all over the file: it would come to hold as much as it may, 320 MB, and was no quicker for it.
    """
    if connection.vendor != "sqlite":
        yield
        return
    before = _set(_SPARING)
    try:
        yield
    finally:
        _set(before)


def _set(pragmas: Mapping[str, int]) -> dict[str, int]:
    """Set pragmas; return what they were."""
    before = {}
    with connection.cursor() as cursor:
        for name, value in pragmas.items():
            cursor.execute(f"PRAGMA {name}")
            if told := cursor.fetchone():  # a database in memory has no file to map
                before[name] = int(told[0])
                cursor.execute(f"PRAGMA {name}={value:d}")
    return before
