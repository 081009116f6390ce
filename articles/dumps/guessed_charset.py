"""Guessed charsets: bytes of a text in, what they are most likely written in out."""

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass

import charset_normalizer

from articles.dumps.alphabets import charset_by_letters, stated_languages
from articles.dumps.old_charsets import old_charset
from articles.dumps.writings import charset_of_writing, writings_of

_SIGN = "\u2e80-\ud7ff\uf900-\ufaff\uff66-\uffdc\U00020000-\U0003fffd"
_FOREIGN = "\u0250-\u02af\u0370-\u1dff\u1f00-\u1fff"
_FOREIGN_LETTER = re.compile(rf"[{_FOREIGN}{_SIGN}]")
_FOREIGN_WORD = re.compile(rf"(?<![^\W\d_])[{_FOREIGN}]{{3,}}(?![^\W\d_])|[{_SIGN}]{{2,}}")
_LATIN = {"cp1250", "cp1254", "cp1257"}
_BEYOND_ASCII = bytes(range(128, 256))
_FEWEST_BYTES = 8
"""So many tell the Latin sets of Windows apart."""
# What web pages were written in; with all that Python knows, short texts come out as DOS or Mac.
_LIKELY = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8_r",
    "cp932", "euc_jp", "cp949", "gb18030", "big5",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Guess:
    charsets: tuple[str, ...]
    """As Python names them, the likeliest first; none where nothing gives whole words."""
    is_sure: bool = False
    """The page is in that language, though some bytes should not fit."""


def guess_charset(content: bytes) -> Guess:
    """Return what `content`, the beginning of a text, is written in.

    1. The charset in which the letters are those of the language that the page states;
    2. what charset-normalizer takes it for, but no letters of other languages than of the only one
       stated; of the Latin charsets the one in which the letters are those of a language.
    """
    writings = writings_of(stated_languages(content))
    if name := charset_of_writing(content, writings):
        return Guess((name,), is_sure=True)
    guesses = charset_normalizer.from_bytes(content, cp_isolation=list(_LIKELY))
    matches = [match for match in guesses if _is_written(str(match))]
    guessed = _likeliest(matches, content) if matches else ""
    if len(writings) == 1 and writings[0] and guessed != "cp1252":
        return Guess(())
    better = old_charset(content, guessed=guessed) or charset_by_letters(content, guessed=guessed)
    return Guess(tuple(dict.fromkeys(filter(None, (better, guessed)))))


def _likeliest(matches: Sequence[charset_normalizer.CharsetMatch], sample: bytes) -> str:
    best = matches[0]
    charset = best.encoding
    beyond_ascii = len(sample) - len(sample.translate(None, _BEYOND_ASCII))
    if any(
        "cp1252" in {match.encoding, *match.could_be_from_charset}
        and (
            (charset in _LATIN and beyond_ascii < _FEWEST_BYTES)
            or (match.chaos <= best.chaos and match.coherence >= best.coherence)
        )
        for match in matches
    ):
        charset = "cp1252"  # far the commonest; a tie is no evidence for another
    return codecs.lookup(charset).name


def _is_written(text: str) -> bool:
    """Tell whether letters that are not Latin stand in words of their own, as in real writing.

    "cafй" and "na飗e" are single bytes of Latin-1, or damage, taken for letters of another script.
    """
    written = sum(len(word) for word in _FOREIGN_WORD.findall(text))
    return written * 2 >= len(_FOREIGN_LETTER.findall(text))
