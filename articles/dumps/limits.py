"""Limits: how much one record and one archive may hold before it is refused."""

from collections.abc import Callable

from articles.errors import ArchiveError

MEBIBYTE = 1 << 20
RECORD_LIMIT = 32 * MEBIBYTE
"""Bytes of one page or record; the largest real page seen is a tenth of it."""
UNPACKED_LIMIT = 256 * 1024 * MEBIBYTE
"""Bytes one archive may unpack to."""
UNPACKED_FREE = 64 * MEBIBYTE
"""Bytes an archive may unpack to whatever its ratio: small repetitive files pack well."""
RATIO_LIMIT = 200
"""Near-identical pages in one xz archive reach about 100; bombs start at 1,000."""
SPOOL_LIMIT = 4 * 1024 * MEBIBYTE
"""Bytes of a zip inside another archive: it has to be copied to a temporary file to be read."""
DEPTH_LIMIT = 2
"""An archive may lie in an archive, but not deeper."""
NESTING_LIMIT = 100
"""Levels of lists and objects in one JSON record."""


class TooLargeError(ArchiveError):
    """A record or an archive passed its limit."""


class Meter:
    """Counts what an archive unpacks to and stops it when that is out of all proportion.

    `packed` tells how many packed bytes that took so far.
    """

    def __init__(
        self,
        packed: Callable[[], int],
        *,
        free: int = UNPACKED_FREE,
        ratio: int = RATIO_LIMIT,
        limit: int = UNPACKED_LIMIT,
    ) -> None:
        self._packed = packed
        self._free = free
        self._ratio = ratio
        self._limit = limit
        self.unpacked = 0

    def add(self, size: int) -> None:
        """Count `size` more bytes; TooLargeError when they are too many."""
        self.unpacked += size
        if self.unpacked <= self._free:
            return
        if self.unpacked > self._limit:
            raise TooLargeError(f"refused: it unpacks to more than {in_words(self._limit)}")
        if self.unpacked > self._ratio * max(self._packed(), 1):
            raise TooLargeError(
                f"refused: it unpacks to more than {self._ratio} times its size "
                f"({in_words(self.unpacked)} from {in_words(self._packed())})"
            )


def in_words(size: int) -> str:
    """Return a number of bytes as people write it: "32 MiB"."""
    for unit in ("bytes", "KiB", "MiB"):
        if size < 1024:
            return f"{size} {unit}"
        size //= 1024
    return f"{size} GiB"
