"""Words: a text in, the words a search compares out; the one tokeniser of documents and queries.

What counts as a word:

1. Letters, digits and the marks on them, in any script. Case and accents are folded.
2. Initials with dots are one word without them: U.S. and US are both "us", Washington, D.C. ends
   in "dc". Digits keep a decimal point and lose the comma of thousands: 2,000 is "2000".
3. An apostrophe inside a word goes (don't is "dont", O'Brien "obrien"), a possessive 's goes too
   (Biden's is "biden"), and a French or Italian elision is a word of its own (l'homme: "l", "homme").
4. A hyphen parts words: COVID-19 is "covid" "19", W-2 is "w" "2". A query for such a token looks for
   its words next to each other.
5. Chinese, Japanese, Thai, Lao, Khmer and Burmese have no spaces: overlapping pairs of signs.

No word is left out of the index. The words in STOP_WORDS are left out of a query only where they
stand plain among others (syntax.py); in quotation marks, alone or with + they count.
"""

import re
import threading
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

import Stemmer

from articles.keys import fold

STOP_WORDS = frozenset({
    "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is", "it", "of", "on",
    "or", "that", "the", "this", "to", "was", "were", "with",
})  # fmt: skip

SNOWBALL = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "eo": "esperanto", "es": "spanish", "et": "estonian", "eu": "basque",
    "fa": "persian", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi",
    "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian",
    "nb": "norwegian", "ne": "nepali", "nl": "dutch", "nn": "norwegian", "no": "norwegian",
    "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian",
    "st": "sesotho", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
"""ISO 639 code -> the Snowball algorithm that stems it."""

LONGEST_WORD = 100
"""Letters of a word that count; longer runs are not words but data."""


class Token(NamedTuple):
    """A word of a text: its exact form, where it was printed, and which word of the text it is.

    The last sign of a run without spaces is a token too, so that a single sign can be found by its
    beginning; it shares the position of the pair before it.
    """

    form: str
    start: int
    end: int
    position: int


_Piece = tuple[str, int, int, bool]
"""Form, start, end, and whether it shares the position of the piece before it."""

_new_token = tuple.__new__  # a third of the time that Token(...) takes


def _ranges(characters: list[int]) -> str:
    """Return sorted code points as the inside of a character class."""
    spans: list[list[int]] = []
    for code in characters:
        if spans and spans[-1][1] == code - 1:
            spans[-1][1] = code
        else:
            spans.append([code, code])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in spans)


# re's \w leaves out the combining marks that vowels of Indic scripts and decomposed accents are.
MARKS = _ranges(
    [code for code in range(0x300, 0xFFFF) if unicodedata.category(chr(code))[0] == "M"]
)
INVISIBLE = "\u00ad\u200c\u200d\u2060"
APOSTROPHES = "'’ʼ＇"
_LETTER = rf"[^\W\d_{MARKS}]"
_WORD = rf"[\w{MARKS}{INVISIBLE}]"
_TOKEN = re.compile(
    rf"(?<!\w){_LETTER}(?:\.{_LETTER})+(?!\w)\.?(?:[{APOSTROPHES}][sS](?!\w))?"  # U.S. and U.S.'s
    r"|(?<![\d.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])"  # 2,000
    r"|(?<![\d.])\d+\.\d+(?!\.?\d)\w*"  # 1.2bn
    rf"|(?<!\w)(?:[cdjlmnstCDJLMNST]|[qQ]u)(?=[{APOSTROPHES}]\w\w)"  # l'homme
    rf"|{_WORD}+(?:[{APOSTROPHES}]{_WORD}+)*"
)
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf"
    "\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003134f"
)
_UNSPACED_SIGN = re.compile(rf"[{_UNSPACED}][{MARKS}]*")
_SCRIPT_RUN = re.compile(rf"[{_UNSPACED}][{_UNSPACED}{MARKS}]*|[^{_UNSPACED}_]+")
_POSSESSIVE = re.compile(rf"[{APOSTROPHES}][sS]$")
_NOT_FORM = re.compile(rf"[^\w{MARKS}]+")
_NOT_NUMBER = re.compile(rf"[^\w.{MARKS}]+")
_DECIMAL = re.compile(r"\d\.\d")
# From Devanagari on, a mark is a vowel or a consonant's voice, not an accent.
_MARKS_COUNT = re.compile("[\u0900-\u1aff\u3040-\u30ff\ua800-\ud7ff\uff66-\uff9f]")

_MEMO_LIMIT = 500_000
_pieces_of: dict[str, tuple[_Piece, ...]] = {}
_stems: dict[str, dict[str, str]] = {}
_stemmers: dict[str, "Stemmer.Stemmer"] = {}
_stemming = threading.Lock()


def tokens(text: str) -> list[Token]:
    """Return the words of `text` in order."""
    found: list[Token] = []
    position = -1
    start = 0
    for segment in text.split(" "):
        for form, first, last, extra in _pieces_of.get(segment) or _pieces(segment):
            if not extra:
                position += 1
            found.append(_new_token(Token, (form, start + first, start + last, position)))
        start += len(segment) + 1
    return found


def forms(text: str) -> list[str]:
    """Return the exact forms a query for `text` looks for next to each other."""
    return [
        form
        for segment in text.split(" ")
        for form, _, _, extra in _pieces_of.get(segment) or _pieces(segment)
        if not extra
    ]


def is_single_sign(form: str) -> bool:
    """Whether `form` is one sign of a script without spaces; such a query finds what begins so."""
    return _UNSPACED_SIGN.fullmatch(form) is not None


def is_unspaced(text: str) -> bool:
    """Whether `text` begins in a script without spaces."""
    return _UNSPACED_SIGN.match(text) is not None


def stem_language(language: str) -> str:
    """Return the code of the language `language` is stemmed as: its own, else English."""
    primary = re.split(r"[-_]", language.strip().lower(), maxsplit=1)[0]
    return primary if primary in SNOWBALL else "en"


def stem(form: str, language: str = "en") -> str:
    """Return the stem of an exact form; that of another language than English says which."""
    memo = _stems.setdefault(language, {})
    if (known := memo.get(form)) is not None:
        return known
    (stemmed,) = stems([form], language)
    if len(memo) >= _MEMO_LIMIT:
        memo.clear()
    memo[form] = stemmed
    return stemmed


def stems(forms: Iterable[str], language: str) -> list[str]:
    """Return the stems of many forms; none is remembered."""
    given = list(forms)
    with _stemming:  # PyStemmer's stemmers must not be shared between threads
        if (stemmer := _stemmers.get(language)) is None:
            stemmer = _stemmers[language] = Stemmer.Stemmer(SNOWBALL[language], 0)
        stemmed = stemmer.stemWords(given)
    before = "" if language == "en" else f"{language}:"
    return [before + (stem or form) for stem, form in zip(stemmed, given, strict=True)]


def exact_form(word: str) -> str:
    """Return the form in which a printed word, or a part of one with wildcards off, is compared."""
    if word.isascii() and word.isalnum():
        return word.lower()[:LONGEST_WORD]
    for invisible in INVISIBLE:
        word = word.replace(invisible, "")
    word = _POSSESSIVE.sub("", word)
    if _MARKS_COUNT.search(word):
        folded = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", word).casefold())
    else:
        # й is a letter of its own: и with a breve would break Russian stems.
        parts = unicodedata.normalize("NFC", word).casefold().split("й")
        folded = "й".join(fold(part) for part in parts)
    outside = _NOT_NUMBER if _DECIMAL.search(folded) else _NOT_FORM
    return outside.sub("", folded)[:LONGEST_WORD]


def _pieces(segment: str) -> tuple[_Piece, ...]:
    """Return the words of what stands between two spaces: no rule above looks past a space."""
    pieces = tuple(
        piece
        for match in _TOKEN.finditer(segment)
        for piece in _split(match.group(), match.start())
    )
    if len(_pieces_of) >= _MEMO_LIMIT:
        _pieces_of.clear()
    if len(segment) <= 40:
        _pieces_of[segment] = pieces
    return pieces


def _split(printed: str, start: int) -> Iterator[_Piece]:
    if printed.isascii() and printed.isalnum():
        yield exact_form(printed), start, start + len(printed), False
        return
    for run in _SCRIPT_RUN.finditer(printed):
        if _UNSPACED_SIGN.match(run.group()):
            yield from _pairs(run.group(), start + run.start())
        elif form := exact_form(run.group()):
            yield form, start + run.start(), start + run.end(), False


def _pairs(run: str, offset: int) -> Iterator[_Piece]:
    signs = [match.span() for match in _UNSPACED_SIGN.finditer(run)]
    for (start, _), (_, end) in pairwise(signs):
        yield exact_form(run[start:end]), offset + start, offset + end, False
    start, end = signs[-1]
    yield exact_form(run[start:end]), offset + start, offset + end, len(signs) > 1
