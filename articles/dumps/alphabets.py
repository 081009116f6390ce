"""Alphabets: bytes of unknown charset in, the Latin one whose letters make words of a language out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_WESTERN = ("cp1252",)
_CENTRAL = ("cp1250", "iso8859-2")
_BALTIC = ("cp1257",)
_TURKISH = ("cp1254",)
# The letters beyond ASCII that a language is written with, the commonest first. English is none:
# it has no letters of its own, and is what templates state of pages in any language.
_LETTERS = {
    "ca": (_WESTERN, "àéóèíòúçïü"), "da": (_WESTERN, "øåæé"), "de": (_WESTERN, "üäößé"),
    "es": (_WESTERN, "óíáéñúü"), "fi": (_WESTERN, "äöå"), "fr": (_WESTERN, "éèàêçôîûùâëïœæüÿ"),
    "gl": (_WESTERN, "óáíéñúïü"), "is": (_WESTERN, "ðíáþóöúýæé"), "it": (_WESTERN, "èàùòéìîú"),
    "nb": (_WESTERN, "åøæéòóô"), "nl": (_WESTERN, "ëéïèöüêáóç"), "nn": (_WESTERN, "åøæéòóô"),
    "no": (_WESTERN, "åøæéòóô"), "pt": (_WESTERN, "ãçáéíóêõúâôàü"), "sv": (_WESTERN, "äåöéà"),
    "bs": (_CENTRAL, "šćžčđ"), "cs": (_CENTRAL, "íáěéřčžýšůúňťďó"), "hr": (_CENTRAL, "šćžčđ"),
    "hu": (_CENTRAL, "áéöóőüíúű"), "pl": (_CENTRAL, "łąęóżśćńź"), "ro": (_CENTRAL, "ăîâşţ"),
    "sk": (_CENTRAL, "áíéčšžýúľťňôďäóĺŕ"), "sl": (_CENTRAL, "čšž"),
    "lt": (_BALTIC, "ėąšįųžūčę"), "lv": (_BALTIC, "āīēšūņļžķčģ"), "et": (_BALTIC, "äõüöšž"),
    "tr": (_TURKISH, "ıüşğçöâîû"), "ku": (_TURKISH, "êîûşç"),
}  # fmt: skip
_COMMONEST = 3
"""A text of some letters beyond ASCII has one of so many of the commonest in its language."""
_FEW = 5
"""Fewer letters need have none of them."""
_STRANGE_IN_TEN = 1
"""Of ten letters beyond ASCII so many may be of other languages: names of people and places."""
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_LETTER = r"[^\W\d_]"
# Signs that no writing puts there: "sta³y", "¿eby" and "£ódŸ" are letters of another charset.
_MISPLACED = re.compile(
    rf"(?<={_LETTER})[^\w\s\x00-\x7f\u2019\u2018\u2010-\u2015\u00ad\xb7\u2026\u2022](?={_LETTER})"
    rf"|(?<=[^\W\d_mM])[\xb9\xb2\xb3]|[\xa3\xaf\xbe\xbc\xa5](?={_LETTER})|[\x80-\x9f]"
)
_STATED = re.compile(
    rb"""<[^<>]{0,300}?\blang\s*=\s*["']?\s*([a-z]{2})(?![a-z])"""
    rb"""|<meta\b(?=[^<>]{0,200}?(?:content-language|og:locale)["'\s])"""
    rb"""[^<>]{0,200}?\bcontent\s*=\s*["']?\s*([a-z]{2})(?![a-z])"""
    rb"""|<language>\s*([a-z]{2})(?![a-z])""",
    re.IGNORECASE,
)
_HEAD_SIZE = 8192


@dataclass(frozen=True, slots=True)
class _Fit:
    charset: str
    strange: float
    """The share of what is beyond ASCII that no word of the language has."""


def charset_by_letters(content: bytes, *, guessed: str) -> str:
    """Return the charset in which the letters make words of a language, or "" for no better one.

    Tried in order:
    1. the languages that the page states, where the text is of their letters but for a few;
    2. any language, where its letters fit better than those of any do in the guessed charset.

    `guessed` is Python's name of the charset, or "". One of no Latin letters is only doubted where
    a language is stated.
    """
    for language in filter(_LETTERS.get, stated_languages(content)):
        for fit in sorted(_fits(content, [language]), key=lambda one: one.strange):
            if fit.strange * 10 <= _STRANGE_IN_TEN:
                return fit.charset
    charsets = {charset for charsets, _ in _LETTERS.values() for charset in charsets}
    if guessed not in charsets:
        return ""
    fits = list(_fits(content, list(_LETTERS)))
    before = min((one.strange for one in fits if one.charset == guessed), default=1.0)
    best = min(fits, key=lambda one: one.strange, default=None)
    if best is None or best.strange * 10 > _STRANGE_IN_TEN or best.strange >= before:
        return ""
    return best.charset


def stated_languages(content: bytes) -> list[str]:
    """Return the languages that the head of a page states, by their letters, each once."""
    found = _STATED.finditer(content[:_HEAD_SIZE])
    codes = (next(filter(None, match.groups())).decode("ascii").lower() for match in found)
    return list(dict.fromkeys(codes))


def _fits(content: bytes, languages: Sequence[str]) -> Iterator[_Fit]:
    """Yield how well the text in each charset is of the letters of each language."""
    read: dict[str, tuple[str, int] | None] = {}
    for language in languages:
        charsets, letters = _LETTERS[language]
        for charset in charsets:
            if charset not in read:
                read[charset] = _letters_of(content, charset)
            if (found := read[charset]) is not None:
                yield _Fit(charset, _strange(*found, letters))


def _letters_of(content: bytes, charset: str) -> tuple[str, int] | None:
    """Return the letters beyond ASCII and how many signs stand where only letters do."""
    try:
        text = content.decode(charset)
    except UnicodeError:
        return None
    letters = "".join(sign for sign in _BEYOND_ASCII.findall(text) if sign.isalpha())
    lone_quotes = abs(text.count("\xab") - text.count("\xbb"))  # "musie»" is "musieť" of ISO 8859-2
    return letters.lower(), len(_MISPLACED.findall(text)) + lone_quotes


def _strange(found: str, misplaced: int, letters: str) -> float:
    known = sum(map(found.count, letters))
    if not known or (len(found) >= _FEW and not set(letters[:_COMMONEST]) & set(found)):
        return 1.0
    in_all = len(found) + misplaced
    return (in_all - known) / in_all
