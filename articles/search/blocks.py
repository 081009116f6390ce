"""Blocks: the headline or the paragraphs of an article in, what is looked for in them out."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from articles.search import words
from articles.search.plain import bare, odd_segments, plain
from articles.search.words import Token


class Blocks:
    """Blocks of text joined by spaces, with what is worked out of them once for all marks.

    Places count in the joined text, which begins and ends with a space.
    """

    __slots__ = ("_blocks", "_odd", "_segment_tokens", "_tokens", "bare", "plain", "starts", "text")

    def __init__(self, blocks: Sequence[str]) -> None:
        self._blocks = blocks
        self.text = f" {' '.join(blocks)} "
        self.plain = plain(self.text)
        self.bare = bare(self.plain)
        self.starts = [place := 1, *(place := place + len(block) + 1 for block in blocks)]
        """Where each block starts, and where one more would."""
        self._odd: dict[int, tuple[int, str]] | None = None
        self._tokens: dict[int, list[Token]] = {}
        self._segment_tokens: dict[int, list[Token]] = {}

    @property
    def odd(self) -> dict[int, tuple[int, str]]:
        """Start of each segment that the tokeniser must read -> its end, its bare text."""
        if self._odd is None:
            letters = self.plain
            self._odd = {
                start: (end, bare(letters[start:end]))
                for start, end in odd_segments(letters).items()
            }
        return self._odd

    def block_at(self, place: int) -> int:
        return bisect_right(self.starts, place) - 1

    def tokens(self, block: int) -> list[Token]:
        """Return the words of a block; they count from its start."""
        if (known := self._tokens.get(block)) is None:
            known = self._tokens[block] = words.tokens(self._blocks[block])
        return known

    def segment_tokens(self, start: int, end: int) -> list[Token]:
        """Return the words of a stretch between two spaces; they count from its start."""
        if (known := self._segment_tokens.get(start)) is None:
            known = self._segment_tokens[start] = words.tokens(self.text[start:end])
        return known

    def may_hold(self, block: int, forms: Iterable[str]) -> bool:
        """Whether a block may hold all of these forms."""
        start = self.starts[block]
        held = bare(self.plain[start : self.starts[block + 1]])
        return not held.isascii() or all(form in held for form in forms)
