"""Texts of an article as names are looked for in them: letter by letter as printed, marks alike."""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property

from articles.naming.lexicon import FUNCTION, SAYING, TITLES

_MARKS = {
    "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"',
    "»": '"', "‐": "-", "‑": "-", "‒": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ",
    "\t": " ", "\n": " ", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i",
    "İ": "I",
}  # fmt: skip
_ALIKE = str.maketrans(_MARKS)
_ENDS_SENTENCE = frozenset(".!?:;…—–([\"|•*>'")
_WORDS_OF_ONE_LETTER = frozenset("aeiouy") | frozenset("авикоусязійєοηα")
_WORD = re.compile(r"(?<![^\W_])(?<![-'])[^\W_]+")
_WORD_AFTER = re.compile(r" ([^\W\d_]+(?:['-][^\W\d_]+)*)")


def _accents() -> dict[int, str]:
    folds = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base != chr(code) and base.isascii():
            folds[code] = base
    return folds


_ALIKE |= {code: base for code, base in _accents().items() if code not in _ALIKE}


def alike(text: str) -> str:
    """Return `text` of the same length without accents, with one kind of quotes and hyphens."""
    return text.translate(_ALIKE) if not text.isascii() or "\n" in text or "\t" in text else text


@dataclass(frozen=True)
class Block:
    """A headline, a summary or a paragraph."""

    number: int | None
    """Counting from 1 as on the page; 0 is the summary, None the headline."""
    printed: str
    plain: str = field(init=False, compare=False, repr=False)
    """The same letters, alike."""
    lower: str = field(init=False, compare=False, repr=False)
    is_upper: bool = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        plain = alike(self.printed)
        object.__setattr__(self, "plain", plain)
        object.__setattr__(self, "lower", plain.lower())
        object.__setattr__(self, "is_upper", plain.isupper())

    @cached_property
    def is_headline_case(self) -> bool:
        """Whether nearly all of its words begin with a capital, so that capitals tell nothing.

        A list of names has commas between them, and whoever "said" something in small letters
        stands in a sentence: "Chief Operating Officer Ada Quill said so."
        """
        if self.number is None or self.is_upper:
            return True
        if ", " in self.plain:
            return False
        longer = [word for word in self.plain.split() if len(word) > 3 and word[0].isalpha()]
        capital = sum(word[0].isupper() for word in longer)
        if len(longer) < 4 or capital <= 0.8 * len(longer):
            return False
        return not any(word.rstrip(".") in SAYING for word in self.plain.split())

    def begins_sentence(self, start: int) -> bool:
        at = start - 1
        while at >= 0 and self.plain[at] == " ":
            at -= 1
        return at < 0 or self.plain[at] in _ENDS_SENTENCE

    def opens_with_word(self, start: int) -> bool:
        """Whether a word of one letter that opens a sentence stands before: "A Denham teacher".

        In no sentence that opens with "O Ada Quill" or "И Ada Quill" is it an initial of hers.
        """
        return (
            start > 1
            and self.plain[start - 1] == " "
            and self.lower[start - 2] in _WORDS_OF_ONE_LETTER
            and self.begins_sentence(start - 2)
        )

    def word_before(self, start: int) -> str:
        """Return the word before, "" where something else than one space stands between."""
        if self.plain[start - 1 : start] != " ":
            return ""
        word = self.plain[self.plain.rfind(" ", 0, start - 1) + 1 : start - 1]
        if word[-1:] == "." and len(word) > 2 and word[:-1].lower() not in TITLES:
            return ""
        return word.lstrip("\"'([") if word[-1:].isalpha() or word[-1:] == "." else ""

    def word_after(self, end: int) -> str:
        found = _WORD_AFTER.match(self.plain, end, end + 60)
        return found[1] if found else ""

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of letters and digits that no hyphen and no apostrophe stands before."""
        return frozenset(_WORD.findall(self.plain))

    def has_plain_word(self, word: str) -> bool:
        """Whether the word stands in this block in lower case, as no name does."""
        if word not in self.plain:
            return False
        if word.isalnum():
            return word in self.words
        at = self.plain.find(word)
        while at >= 0:
            before, after = self.plain[at - 1 : at], self.plain[at + len(word) :][:1]
            if not before.isalnum() and not after.isalnum() and before not in {"-", "'"}:
                return True
            at = self.plain.find(word, at + 1)
        return False


def is_name_word(word: str) -> bool:
    """Whether a word is written as a part of a name and is no title or function word."""
    lower = word.lower().rstrip(".")
    return word[:1].isupper() and lower not in FUNCTION and lower not in TITLES


def sentence_around(text: str, start: int, end: int, *, longest: int = 300) -> tuple[int, int]:
    """Return where the sentence that a name stands in begins and ends, cut to `longest` letters."""
    begin = max((text.rfind(mark, 0, start) + 2 for mark in (". ", "! ", "? ")), default=0)
    begin = begin if begin > 1 else 0
    if start - begin > longest // 2:
        space = text.find(" ", start - longest // 2, start)
        begin = space + 1 if space >= 0 else start
    ends = [at + 1 for mark in (". ", "! ", "? ") if (at := text.find(mark, end)) >= 0]
    stop = min(ends, default=len(text))
    if stop - begin > longest:
        space = text.rfind(" ", end, begin + longest)
        stop = space if space >= 0 else end
    return begin, stop
