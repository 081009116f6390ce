"""Finding: an article's blocks of text and marks in, where the marks are in each block out.

Plain words are looked for as they are printed (plain.py). The tokeniser reads only the segments
that are not plain, and the blocks in which several words may stand together.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from articles.search import words
from articles.search.marks import Accepts, Mark, NearMark, RowMark, Span, WordMark
from articles.search.plain import bare, odd_segments, plain, run_end, runs_of
from articles.search.words import Token

Found = tuple[Span, int]
"""A stretch of a block that is marked, and the number of the mark it is of."""

_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_BETWEEN = "(?:'s)?[^a-z0-9]+"


def find(
    blocks: Sequence[str], marks: Sequence[tuple[Mark, int]], *, language: str
) -> list[list[Found]]:
    """Return what is marked in each block, in order.

    Each mark comes with the number of blocks, from the first on, in which it is looked for.
    """
    found: list[list[Found]] = [[] for _ in blocks]
    if not marks:
        return found
    text = _Text(blocks)
    language = words.stem_language(language)
    for number, (mark, count) in enumerate(marks):
        if isinstance(mark, WordMark):
            for start, end in _word_spans(text, mark, language, text.starts[count]):
                block = text.block_at(start)
                first = text.starts[block]
                found[block].append(((start - first, end - first), number))
        else:
            for block in _row_blocks(text, mark, count):
                spans = mark.spans(text.tokens(block))
                found[block].extend((span, number) for span in spans)
    for held in found:
        held.sort()
    return found


class _Text:
    """Blocks joined by spaces, with what is worked out of them once for all marks."""

    def __init__(self, blocks: Sequence[str]) -> None:
        self.blocks = blocks
        self.whole = " ".join(blocks)
        self.plain = plain(self.whole)
        self.starts = [0, *accumulate(len(block) + 1 for block in blocks)]
        self.odd = odd_segments(self.plain)
        """Start -> end of each segment that the tokeniser must read."""
        self.odd_bare = {place: bare(self.plain[place:end]) for place, end in self.odd.items()}
        self._odd_tokens: dict[int, list[Token]] = {}
        self._tokens: dict[int, list[Token]] = {}

    def block_at(self, place: int) -> int:
        return bisect_right(self.starts, place) - 1

    def is_word(self, place: int) -> bool:
        """Whether a run of letters that starts there is a word: not odd, not the s of an 's."""
        letters = self.plain
        if letters.rfind(" ", 0, place) + 1 in self.odd:
            return False
        return place < 2 or letters[place - 1] != "'" or letters[place - 2] not in _LETTERS

    def tokens(self, block: int) -> list[Token]:
        if (known := self._tokens.get(block)) is None:
            known = self._tokens[block] = words.tokens(self.blocks[block])
        return known

    def odd_tokens(self, start: int) -> list[Token]:
        if (known := self._odd_tokens.get(start)) is None:
            segment = self.whole[start : self.odd[start]]
            known = self._odd_tokens[start] = words.tokens(segment)
        return known

    def may_hold(self, block: int, forms: Iterable[str]) -> bool:
        """Whether a block may hold all of these forms."""
        start = self.starts[block]
        held = bare(self.plain[start : start + len(self.blocks[block])])
        return not held.isascii() or all(form in held for form in forms)


def _word_spans(text: _Text, mark: WordMark, language: str, stop: int) -> Iterator[Span]:
    """Return where a word is found in the joined text, up to `stop`."""
    accepts = mark.accepts(language)
    begins = mark.begins(language)
    letters = bare(begins)
    for start, held in text.odd_bare.items():
        if start < stop and (letters in held or not held.isascii()):
            for first, last in mark.spans(text.odd_tokens(start), accepts):
                yield start + first, start + last
    if begins:
        yield from _run_spans(text, begins, accepts, stop)
        return
    forms = {run[: words.LONGEST_WORD] for run in runs_of(text.plain[:stop])}
    for form in filter(accepts, forms):
        yield from _run_spans(text, form, form.__eq__, stop)


def _run_spans(text: _Text, begins: str, accepts: Accepts, stop: int) -> Iterator[Span]:
    """Return the accepted runs of plain letters outside the segments that the tokeniser reads."""
    letters = text.plain
    place = letters.find(begins, 0, stop)
    while place >= 0:
        end = place + len(begins)
        if not place or letters[place - 1] not in _LETTERS:
            end = max(end, run_end(letters, place))
            if accepts(letters[place:end][: words.LONGEST_WORD]) and text.is_word(place):
                if letters.startswith("'s", end):
                    end += 2
                yield place, end
        place = letters.find(begins, end, stop)


def _row_blocks(text: _Text, mark: RowMark | NearMark, count: int) -> list[int]:
    """Return the blocks in which the tokeniser must look for several words together."""
    forms = {form.replace(".", "") for form in mark.forms}
    if isinstance(mark, NearMark):
        return [block for block in range(count) if text.may_hold(block, forms)]
    stop = text.starts[count]
    printed = _printed_row(tuple(mark.forms)).finditer(text.plain, 0, stop)
    blocks = {text.block_at(match.start()) for match in printed}
    for start, held in text.odd_bare.items():
        if start < stop and (not held.isascii() or any(form in held for form in forms)):
            block = text.block_at(start)
            if block not in blocks and text.may_hold(block, forms):
                blocks.add(block)
    return sorted(blocks)


@lru_cache(maxsize=256)
def _printed_row(forms: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds the first of some words, all plain, that stand next to each other."""
    first, *others = (
        re.escape(form) + ("[a-z0-9]*" if len(form) == words.LONGEST_WORD else "") for form in forms
    )
    return re.compile(f"{first}(?={''.join(_BETWEEN + other for other in others)})")
