"""Unmapped: the database file of SQLite read as it is needed, not held in memory, while something lasts."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


@contextmanager
def unmapped() -> Iterator[None]:
    """Have SQLite read its file and not map it.

    A page of the archive looks at little of it, so that mapping is quickest. An import reads and
    writes all over it: it would come to hold as much as may be mapped, a quarter of a gigabyte, and
    was not quicker for it.
    """
    if connection.vendor != "sqlite":
        yield
        return
    before = _mapped(0)
    try:
        yield
    finally:
        _mapped(before)


def _mapped(most: int) -> int:
    """Set how many bytes of the file are mapped at most; return how many were."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA mmap_size")
        told = cursor.fetchone()  # none of a database in memory
        cursor.execute(f"PRAGMA mmap_size={most:d}")
    return int(told[0]) if told else 0
