"""Long texts: the bytes of a file of any size in, its clean text in pieces out, as that of a whole one.

It is read once more than it is asked for: its charset may be decided by a byte at its end.
"""

import codecs
import io
from collections.abc import Callable, Iterator
from typing import BinaryIO

from articles.deadline import go_on
from articles.dumps.charset import (
    UNWANTED,
    charset_of,
    controls_in,
    marked_charset,
)
from articles.dumps.charset_labels import declared_charset
from articles.dumps.damage import READ_ERRORS, reason_of
from articles.dumps.streams import BUFFER_SIZE, head_of, in_utf8, piecewise


class LongText:
    """The text of a file in pieces, as often as it is asked for."""

    def __init__(self, open_file: Callable[[], BinaryIO], *, damage: str = "") -> None:
        self._open = open_file
        self.damage = damage
        """Why it could not be read on; "" when it was read to its end."""
        with open_file() as stream:
            head = head_of(stream)
        declared = "utf-8" if marked_charset(head) else declared_charset(head)
        self._charset, self._warnings = charset_of(self._bytes(), declared=declared)
        self._controls = 0

    @property
    def warnings(self) -> tuple[str, ...]:
        """Of the whole, once it was read."""
        if not self._controls:
            return self._warnings
        return (*self._warnings, f"{self._controls} control characters were left out")

    def pieces(self) -> Iterator[str]:
        decoder = codecs.getincrementaldecoder(self._charset)("replace")
        controls = 0
        for piece in self._bytes():
            text = decoder.decode(piece)
            if UNWANTED.search(text):
                controls += controls_in(text)
                text = UNWANTED.sub("", text)
            yield text
        # A letter that the file breaks off in is left in the decoder.
        self._controls = controls

    def stream(self) -> BinaryIO:
        """Return the text as a stream in UTF-8."""
        pieces = (text.encode() for text in self.pieces())
        ready = b""

        def take(size: int) -> bytes:
            nonlocal ready
            while not ready and (piece := next(pieces, None)) is not None:
                ready = piece
            given, ready = ready[:size], ready[size:]
            return given

        return piecewise(take, source=io.BytesIO())

    def _bytes(self) -> Iterator[bytes]:
        try:
            with in_utf8(self._open()) as stream:
                read = getattr(stream, "read1", stream.read)  # it keeps what came before damage
                while piece := read(BUFFER_SIZE):
                    go_on()
                    yield piece
        except READ_ERRORS as problem:
            self.damage = reason_of(problem)
