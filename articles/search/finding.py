"""Finding: an article's blocks of text and marks in, where the marks are in each block out.

Plain words are looked for as they are printed (plain.py). The tokeniser reads only the segments
that are not plain, and the blocks in which several words may stand together.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from articles.search import words
from articles.search.blocks import Blocks
from articles.search.marks import Accepts, Mark, NearMark, RowMark, Span, Wanted, WordMark
from articles.search.plain import is_odd, run_end, runs_of

Found = tuple[Span, int]
"""A stretch of a block that is marked, and the number of the mark it is of."""

_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_PUNCTUATION = ".,;:!?)'\""
_LONGEST = words.LONGEST_WORD
_DIGITS = frozenset("0123456789")
_BETWEEN = "(?:'s)?[^a-z0-9]+"


def find(
    blocks: Sequence[str], marks: Sequence[tuple[Mark, int]], *, language: str
) -> dict[int, list[Found]]:
    """Return what is marked in those blocks that have something marked, in order.

    Each mark comes with the number of blocks, from the first on, in which it is looked for.
    """
    found: dict[int, list[Found]] = {}
    if not marks:
        return found
    text = Blocks(blocks)
    starts = text.starts
    language = words.stem_language(language)
    for number, (mark, count) in enumerate(marks):
        if isinstance(mark, WordMark):
            for start, end in _word_spans(text, mark, language, count):
                block = bisect_right(starts, start) - 1
                span = start - starts[block], end - starts[block]
                found.setdefault(block, []).append((span, number))
        else:
            for block in _row_blocks(text, mark, count):
                for span in mark.spans(text.tokens(block)):
                    found.setdefault(block, []).append((span, number))
    for held in found.values():
        held.sort()
    return found


def _word_spans(text: Blocks, mark: WordMark, language: str, count: int) -> Iterable[Span]:
    """Return where a word is found in the first `count` blocks, in the joined text."""
    wanted = mark.wanted(language)
    if wanted.begins and text.plain.isascii():
        times = text.bare.count(wanted.letters)
        if not times:
            return ()
        if (spans := _printed_spans(text, wanted, times)) is not None:
            if count < len(text.starts) - 1:
                stop = text.starts[count]
                return [span for span in spans if span[0] < stop]
            return spans
    return _spans_anywhere(text, mark, wanted, text.starts[count])


def _printed_spans(text: Blocks, wanted: Wanted, times: int) -> list[Span] | None:
    """Return where a word is found, or None when it may be printed with a sign inside.

    `times` is how often its beginning is in the bare text: as often as it is printed as it is,
    unless some of it comes only of the signs that were taken out.
    """
    letters = text.plain
    begins, accepts = wanted.begins, wanted.accepts
    length = len(begins)
    found: list[Span] = []
    place = letters.find(begins)
    while place >= 0:
        times -= 1
        before = letters[place - 1]
        if before == " ":
            word = letters[place : letters.find(" ", place)].rstrip(_PUNCTUATION)
            if not word.isalnum():
                found += _spans_at(text, wanted, place)
            elif accepts(word[:_LONGEST]):
                found.append((place, place + len(word)))
        elif before not in _LETTERS or before in _DIGITS or wanted.overlaps:
            found += _spans_at(text, wanted, place)
        place = letters.find(begins, place + length)
    if times:
        return None
    return found if len(found) < 2 else list(dict.fromkeys(found))


def _spans_at(text: Blocks, wanted: Wanted, place: int) -> list[Span]:
    """Return what is wanted of the word that begins there, or of all words around if it is odd."""
    letters = text.plain
    start = letters.rfind(" ", 0, place) + 1
    end = letters.find(" ", place)
    if is_odd(letters, start, end):
        tokens = text.segment_tokens(start, end)
        return [(start + t.start, start + t.end) for t in tokens if wanted.accepts(t.form)]
    if not _is_word(letters, place):
        return []
    end = run_end(letters, place)
    if not wanted.accepts(letters[place:end][:_LONGEST]):
        return []
    return [(place, end + 2 if letters.startswith("'s", end) else end)]


def _is_word(letters: str, place: int) -> bool:
    """Whether a word begins there in a segment that is not odd; the s of an 's is none."""
    before = letters[place - 1]
    return before not in _LETTERS and (before != "'" or letters[place - 2] not in _LETTERS)


def _spans_anywhere(text: Blocks, mark: WordMark, wanted: Wanted, stop: int) -> Iterator[Span]:
    """Return where a word is found that may be printed in any way."""
    for start, (end, held) in text.odd.items():
        if start < stop and (wanted.letters in held or not held.isascii()):
            tokens = text.segment_tokens(start, end)
            for first, last in mark.spans(tokens, wanted.accepts):
                yield start + first, start + last
    if wanted.begins:
        yield from _plain_spans(text, wanted.begins, wanted.accepts, stop)
        return
    for form in {run[:_LONGEST] for run in runs_of(text.plain[:stop])}:
        if wanted.accepts(form):
            yield from _plain_spans(text, form, form.__eq__, stop)


def _plain_spans(text: Blocks, begins: str, accepts: Accepts, stop: int) -> Iterator[Span]:
    """Return the accepted words outside the segments that the tokeniser reads."""
    letters = text.plain
    place = letters.find(begins, 0, stop)
    while place >= 0:
        end = place + len(begins)
        if _is_word(letters, place):
            end = max(end, run_end(letters, place))
            segment = letters.rfind(" ", 0, place) + 1
            if segment not in text.odd and accepts(letters[place:end][:_LONGEST]):
                yield place, end + 2 if letters.startswith("'s", end) else end
        place = letters.find(begins, end, stop)


def _row_blocks(text: Blocks, mark: RowMark | NearMark, count: int) -> list[int]:
    """Return the blocks in which the tokeniser must look for several words together."""
    forms = {form.replace(".", "") for form in mark.forms}
    if text.bare.isascii() and not all(form in text.bare for form in forms):
        return []
    if isinstance(mark, NearMark):
        return [block for block in range(count) if text.may_hold(block, forms)]
    stop = text.starts[count]
    printed = _printed_row(tuple(mark.forms)).finditer(text.plain, 0, stop)
    blocks = {text.block_at(match.start()) for match in printed}
    for start, (_, held) in text.odd.items():
        if start < stop and (not held.isascii() or any(form in held for form in forms)):
            block = text.block_at(start)
            if block not in blocks and text.may_hold(block, forms):
                blocks.add(block)
    return sorted(blocks)


@lru_cache(maxsize=256)
def _printed_row(forms: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds the first of some words, all plain, that stand next to each other."""
    first, *others = (
        re.escape(form) + ("[a-z0-9]*" if len(form) == _LONGEST else "") for form in forms
    )
    return re.compile(f"{first}(?={''.join(_BETWEEN + other for other in others)})")
