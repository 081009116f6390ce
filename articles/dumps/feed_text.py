"""Feed texts: the bytes of a feed of any size in, its text in pieces out, as that of a whole one.

It is read several times: first for its charset, which a byte at its end may decide.
"""

import codecs
from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO

from articles.deadline import go_on
from articles.dumps.charset import (
    UNWANTED,
    charset_of,
    controls_in,
    declared_charset,
    marked_charset,
)
from articles.dumps.damage import READ_ERRORS, DamagedError, reason_of
from articles.dumps.limits import MEBIBYTE, in_words
from articles.dumps.streams import BUFFER_SIZE, head_of, in_utf8
from articles.markup import prolog_of, written_out

_PROLOG = MEBIBYTE
_LONGEST_REFERENCE = 33


class FeedText:
    """The text of a feed from its first element on, in pieces, as often as it is asked for.

    HostileMarkupError, DamagedError when it has none to be read.
    """

    def __init__(self, open_feed: Callable[[], BinaryIO], *, damage: str = "") -> None:
        self._open = open_feed
        self.damage = damage
        """Why it could not be read on; "" when it was read to its end."""
        with open_feed() as stream:
            head = head_of(stream)
        declared = "utf-8" if marked_charset(head) else declared_charset(head)
        self._charset, self._warnings = charset_of(self._bytes(), declared=declared)
        self._controls = 0
        begun = ""
        for piece in self._clean():
            begun += piece
            if len(begun) >= _PROLOG:
                break
        self._own: Mapping[str, str]
        self._start, self._own = prolog_of(begun)
        if self._start >= len(begun) >= _PROLOG:
            raise DamagedError(f"broken XML: no element in its first {in_words(_PROLOG)}")

    @property
    def warnings(self) -> tuple[str, ...]:
        """Of the whole, once it was read."""
        if not self._controls:
            return self._warnings
        return (*self._warnings, f"{self._controls} control characters were left out")

    def pieces(self) -> Iterator[str]:
        held, skipped = "", self._start
        for piece in self._clean():
            text = held + piece
            text, held = _before_reference(text)
            passed = min(skipped, len(text))
            skipped -= passed
            yield written_out(text[passed:], self._own)
        yield written_out(held[skipped:], self._own)

    def _clean(self) -> Iterator[str]:
        decoder = codecs.getincrementaldecoder(self._charset)("replace")
        controls = 0
        for piece in self._bytes():
            text = decoder.decode(piece)
            if UNWANTED.search(text):
                controls += controls_in(text)
                text = UNWANTED.sub("", text)
            yield text
        yield UNWANTED.sub("", decoder.decode(b"", final=True))
        self._controls = controls

    def _bytes(self) -> Iterator[bytes]:
        try:
            with in_utf8(self._open()) as stream:
                read = getattr(stream, "read1", stream.read)  # it keeps what came before damage
                while piece := read(BUFFER_SIZE):
                    go_on()
                    yield piece
        except READ_ERRORS as problem:
            self.damage = reason_of(problem)


def _before_reference(text: str) -> tuple[str, str]:
    """Return a text without a reference that only begins at its end, and that."""
    at = text.rfind("&", max(len(text) - _LONGEST_REFERENCE, 0))
    return (text, "") if at < 0 or ";" in text[at:] else (text[:at], text[at:])
