"""Second readings: a file that may pass by once in, a way to open it again and again out."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from articles.dumps.damage import READ_ERRORS, reason_of
from articles.dumps.dump_file import DumpFile
from articles.dumps.limits import SPOOL_LIMIT, TooLargeError, in_words
from articles.dumps.streams import BUFFER_SIZE

Opened = Callable[[], BinaryIO]


def begun_of(stream: BinaryIO, *, limit: int) -> tuple[list[bytes], str]:
    """Return a file's bytes, or just more of them than `limit`, and what is wrong behind them."""
    read = getattr(stream, "read1", stream.read)  # it keeps what came before damage
    pieces: list[bytes] = []
    size = 0
    try:
        while size <= limit and (piece := read(BUFFER_SIZE)):
            pieces.append(piece)
            size += len(piece)
    except READ_ERRORS as problem:
        if not pieces:
            raise
        return pieces, reason_of(problem)
    return pieces, ""


@contextmanager
def opened_again(
    file: DumpFile, stream: BinaryIO, *, begun: list[bytes]
) -> Iterator[tuple[Opened, str]]:
    """Give what opens a file of which only `begun` was read, and what is wrong where it breaks off.

    `begun` is let go. Of what passes by once, in a tar, a copy is kept meanwhile.
    """
    if file.reopens:
        begun.clear()
        yield file.open, ""
        return
    with tempfile.TemporaryDirectory(prefix="backfile-") as folder:
        path = Path(folder) / "copy"
        with path.open("wb") as copy:
            damage = _copy(begun, stream, copy)
        yield lambda: path.open("rb"), damage


def _copy(begun: list[bytes], stream: BinaryIO, copy: BinaryIO, *, limit: int = SPOOL_LIMIT) -> str:
    size = sum(map(copy.write, begun))
    begun.clear()
    read = getattr(stream, "read1", stream.read)  # it keeps what came before damage
    try:
        while piece := read(BUFFER_SIZE):
            size += copy.write(piece)
            if size > limit:
                raise TooLargeError(f"refused: a file in an archive, larger than {in_words(limit)}")
    except TooLargeError:
        raise
    except READ_ERRORS as problem:
        return reason_of(problem)
    return ""
