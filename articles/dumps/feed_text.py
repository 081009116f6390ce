"""Feed texts: the bytes of a feed of any size in, its text in pieces out, as that of a whole one."""

from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO

from articles.dumps.damage import DamagedError
from articles.dumps.limits import MEBIBYTE, in_words
from articles.dumps.long_text import LongText
from articles.markup import prolog_of, written_out

_PROLOG = MEBIBYTE
_LONGEST_REFERENCE = 33


class FeedText:
    """The text of a feed from its first element on, in pieces, as often as it is asked for.

    HostileMarkupError, DamagedError when it has none to be read.
    """

    def __init__(self, open_feed: Callable[[], BinaryIO], *, damage: str = "") -> None:
        self._text = LongText(open_feed, damage=damage)
        begun = ""
        for piece in self._text.pieces():
            begun += piece
            if len(begun) >= _PROLOG:
                break
        self._own: Mapping[str, str]
        self._start, self._own = prolog_of(begun)
        if self._start >= len(begun) >= _PROLOG:
            raise DamagedError(f"broken XML: no element in its first {in_words(_PROLOG)}")

    @property
    def damage(self) -> str:
        """Why it could not be read on; "" when it was read to its end."""
        return self._text.damage

    @property
    def warnings(self) -> tuple[str, ...]:
        """Of the whole, once it was read."""
        return self._text.warnings

    def pieces(self) -> Iterator[str]:
        held, skipped = "", self._start
        for piece in self._text.pieces():
            text = held + piece
            text, held = _before_reference(text)
            passed = min(skipped, len(text))
            skipped -= passed
            yield written_out(text[passed:], self._own)
        yield written_out(held[skipped:], self._own)


def _before_reference(text: str) -> tuple[str, str]:
    """Return a text without a reference that only begins at its end, and that."""
    at = text.rfind("&", max(len(text) - _LONGEST_REFERENCE, 0))
    return (text, "") if at < 0 or ";" in text[at:] else (text[:at], text[at:])
