"""Printed texts: headline and paragraphs in, their words and runs of words out."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from articles.copies.furniture import without_furniture
from articles.keys import fold

SHINGLE = 4
"""Words in a row that are compared as one; two reporters seldom share many of them."""
SHINGLE_OF_SIGNS = 8
"""The same for scripts without spaces, of which each sign is a word here."""

OPENING_WORDS = 40
"""Words that are the beginning of a text."""
_TELLING = 5
"""Letters from which a word tells what a text is about; its ending does not count."""
_STEM = 6
_LINE = 14
"""Words of a line above the text that is no sentence: a byline, a caption, a date."""

CALENDAR = frozenset(
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
        "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ]
)  # fmt: skip

_SIGNS = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_WORD = re.compile(rf"[{_SIGNS}]|[^\W_{_SIGNS}]+")
_SIGN = re.compile(rf"[{_SIGNS}]")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_ENDS = re.compile(r"[.!?…。！？][\"'”’»)\]]*\s*$")
_CAPTION = re.compile(
    r"\([^()]{0,60}(?:\b(?:photos?|pictures?|images?|getty)\b|/)[^()]{0,60}\)\W*$"
    r"|\b(?:reuters|afp|ap|epa|upi|dpa|getty images) ?/ ?[^.!?/]{3,40}\W*$"
    r"|\b(?:photo(?:graph)?|picture|image) by\b[^.!?]{3,60}\W*$"
    r"|^\W*(?:photo|picture|image|file|credit)[^.!?]{0,30}:",
    re.IGNORECASE,
)
"""What stands below a picture, however long: it ends with whose picture it is."""
_MOST_CAPTION = 500
"""Letters of it; no pattern is tried on more."""
_BETWEEN = re.compile(r"[.!?…:\n“\"«„]")
_DATELINE = re.compile(
    r"\W*(?:[^!?()]{0,60}\([^()]{2,40}\)|[A-Z][A-Z.'’ -]{2,40}(?:,[^!?()–—]{2,30})?)\s*[-–—:]+\s"
)
"""Where it was written, when and for whom: OSK, Aug. 4 (Reuters) -."""
_QUOTED = re.compile(r"“[^“”]{30,1500}”|\"[^\"]{30,1500}\"|«[^«»]{30,1500}»|„[^„“]{30,1500}“")


@dataclass(slots=True)
class Printed:
    """One article as printed, and what comparing it needs, each worked out once."""

    headline: str
    paragraphs: tuple[str, ...]
    day: dt.date | None = None
    """When it was published, where that is known to the day."""
    outlet: int | str | None = None
    words: list[str] = field(init=False)
    shingles: list[str] = field(init=False)
    runs: frozenset[str] = field(init=False)
    """The shingles, each once."""
    _raw: list[str] = field(init=False, default_factory=list)
    """The words as written, once they are asked for."""
    _text: str = field(init=False)

    def __post_init__(self) -> None:
        self._text = "\n".join(without_furniture(self.paragraphs))
        self.words = words_of(self._text)
        self.shingles = shingles_of(self.words)
        self.runs = frozenset(self.shingles)

    @property
    def size(self) -> int:
        return len(self.words)

    def is_fact(self, position: int) -> bool:
        """Whether a word is a number, or a name: it has a capital although no sentence begins."""
        if not self._raw:
            self._raw = _WORD.findall(self._text)
        word = self._raw[position]
        if word[0].isdigit():
            return True
        return position > 0 and word[0].isupper() and len(word) > 2

    def may_be_name(self, position: int) -> bool:
        """Whether a word has a capital, or is of a script that has none."""
        if not self._raw:
            self._raw = _WORD.findall(self._text)
        first = self._raw[position][0]
        return first.isalpha() and first == first.upper()

    def preamble(self) -> int:
        """Return how many words stand above the first sentence: byline, caption, dateline."""
        reached = 0
        for line in self._text.split("\n"):
            size = len(_WORD.findall(line))
            unfinished = size <= _LINE and not _ENDS.search(line)
            caption = len(line) <= _MOST_CAPTION and _CAPTION.search(line)
            if (unfinished or caption) and reached + size < self.size:
                reached += size
                continue
            if dateline := _DATELINE.match(line[:_MOST_CAPTION]):
                reached += len(_WORD.findall(dateline[0]))
            break
        return reached if reached < self.size else 0

    def inside_sentences(self, last: int) -> list[bool]:
        """Return for each word before `last` whether no sentence, line or quotation begins with it."""
        inside, end = [], 0
        for found in islice(_WORD.finditer(self._text), last):
            inside.append(end > 0 and not _BETWEEN.search(self._text, end, found.start()))
            end = found.end()
        return inside

    def numbers(self) -> set[str]:
        """Return the numbers, amounts and times of day that are printed."""
        return set(_NUMBER.findall(self._text))

    def quoted(self) -> bytearray:
        """Return for each word whether it stands in a quotation of some length."""
        marks = bytearray(len(self.words))
        spans = [found.span() for found in _QUOTED.finditer(self._text)]
        if not spans:
            return marks
        starts = [found.start() for found in _WORD.finditer(self._text)]
        for first, last in spans:
            for position, start in enumerate(starts):
                if first <= start < last:
                    marks[position] = 1
        return marks


def spans_of(text: str) -> list[tuple[int, int]]:
    """Return from which letter to which each word of a text goes."""
    return [found.span() for found in _WORD.finditer(text)]


def stem(word: str) -> str:
    return word[:_STEM]


def is_telling(word: str) -> bool:
    """Whether a word is long enough to tell what a text is about, in whatever script."""
    return len(word) >= _TELLING


def telling(words: Iterable[str]) -> set[str]:
    return {stem(word) for word in words if is_telling(word) or not word.isascii()}


def words_of(text: str) -> list[str]:
    """Return the words of a text, folded."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter that is two in lower case: words may end elsewhere
        return [fold(word) for word in _WORD.findall(text)]
    if lowered.isascii():
        return _WORD.findall(lowered)
    return [word if word.isascii() else fold(word) for word in _WORD.findall(lowered)]


def shingles_of(words: list[str]) -> list[str]:
    """Return each run of words in their order; a text shorter than one has none."""
    signs = sum(1 for word in words[:60] if not word.isascii() and _SIGN.match(word))
    width = SHINGLE_OF_SIGNS if signs * 2 > len(words[:60]) else SHINGLE
    shifted: list[Iterable[str]] = [words[start:] for start in range(width)]
    return [" ".join(run) for run in zip(*shifted, strict=False)]
