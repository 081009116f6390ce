"""Charsets: the bytes of a page in, clean text out, with a warning where it was guessed."""

import codecs
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import charset_normalizer

from articles.dumps.alphabets import charset_by_letters
from articles.dumps.old_charsets import old_charset

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with the other's
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE_MARKUP = ((b"<\0\0\0", "utf-32-le"), (b"\0\0\0<", "utf-32-be"))
"""XML without a mark, by its first character (XML 1.0, appendix F)."""
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})"""
    rb"""|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
# WHATWG Encoding: what a page calls Latin-1 or GB2312 is written in the larger set of Windows.
_MEANT = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874",
    "tis-620": "cp874", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932",
    "euc_kr": "cp949", "big5": "big5hkscs", "utf-16": "utf-8", "utf-16-le": "utf-8",
    "utf-16-be": "utf-8", "utf-32": "utf-8", "utf-8-sig": "utf-8",
}  # fmt: skip
_NOT_OF_PAGES = {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "utf_7", "undefined"}
_SINGLE_BYTE = re.compile(r"cp(?:125\d|874|437|85\d|866)|iso8859-\d+|koi8-[rtu]|mac-?\w+")
_MULTIBYTE_UTF8 = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_SIGN = "\u2e80-\ud7ff\uf900-\ufaff\uff66-\uffdc\U00020000-\U0003fffd"
_FOREIGN = "\u0250-\u02af\u0370-\u1dff\u1f00-\u1fff"
_FOREIGN_LETTER = re.compile(rf"[{_FOREIGN}{_SIGN}]")
_FOREIGN_WORD = re.compile(rf"(?<![^\W\d_])[{_FOREIGN}]{{3,}}(?![^\W\d_])|[{_SIGN}]{{2,}}")
_LATIN = {"cp1250", "cp1254", "cp1257"}
_BEYOND_ASCII = bytes(range(128, 256))
_FEWEST_BYTES = 8
"""So many tell the Latin sets of Windows apart."""
_SAMPLE_SIZE = 64 * 1024
# What web pages were written in; with all that Python knows, short texts come out as DOS or Mac.
_LIKELY = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8_r",
    "cp932", "euc_jp", "cp949", "gb18030", "big5",
)  # fmt: skip

# NUL and its kin have no place in XML, databases or terminals; bidi controls can make a line read
# other than it is; U+FFFE, U+FFFF and lone surrogates cannot be written as UTF-8 or XML.
UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_PLAIN = bytes((*range(0x09, 0x0E), *range(0x20, 0x7F)))


@dataclass(frozen=True, slots=True)
class Decoded:
    text: str
    charset: str
    warnings: tuple[str, ...] = ()
    is_whole: bool = False
    """Whether the text is all the bytes, decoded as `charset`, and nothing else."""


def decode(content: bytes, *, declared: str = "") -> Decoded:
    """Return the text of `content`.

    Tried in order:
    1. the byte order mark;
    2. the declared charset, unless it is a single-byte one and the bytes are UTF-8 after all:
       letters of several bytes do not come about by chance;
    3. UTF-8, also in the shape of UTF-16 without a mark;
    4. UTF-8 with damaged places, when most letters beyond ASCII are sound;
    5. what charset-normalizer takes it for, where that gives whole words; of the Latin charsets the
       one in which the letters are those of a language, of the one the page states first;
    6. UTF-8 with everything else replaced.
    """
    found = (
        _marked(content)
        or _stated(content, declared)
        or _strict(content, "utf-8")
        or _damaged_utf8(content)
        or _detected(content)
        or _replaced(content)
    )
    as_utf8 = content if found.is_whole and found.charset == "utf-8" else None
    special = _without_plain(found.text if as_utf8 is None else as_utf8)
    if UNWANTED.search(special) is None:
        return found
    warnings = found.warnings
    if controls := len(_CONTROL.findall(special)):
        warnings = (*warnings, f"{controls} control characters were left out")
    return Decoded(UNWANTED.sub("", found.text), found.charset, warnings)


def has_unwanted(text: str) -> bool:
    """Tell whether a text has characters that must not reach a row."""
    return UNWANTED.search(_without_plain(text)) is not None


def _without_plain(text: str | bytes) -> str:
    """Return the letters of a text, or of its UTF-8, that are not plain: what is unwanted is among these few."""
    content = text if isinstance(text, bytes) else text.encode(errors="surrogatepass")
    return content.translate(None, _PLAIN).decode(errors="surrogatepass")


def charset_of(pieces: Iterable[bytes], *, declared: str = "") -> tuple[str, tuple[str, ...]]:
    """Return the charset that `decode` takes all the pieces together for, and its warnings.

    They have no byte order mark. That bytes far behind do not fit is no reason against a guess.
    """
    stated = known_charset(declared) if declared else ""
    fitting = {name: codecs.getincrementaldecoder(name)() for name in (stated, "utf-8") if name}
    lenient = codecs.getincrementaldecoder("utf-8")("replace")
    sample = b""
    sound = replaced = 0
    for piece, is_last in chain(((one, False) for one in pieces), ((b"", True),)):
        for name, decoder in list(fitting.items()):
            try:
                decoder.decode(piece, is_last)
            except UnicodeError:
                del fitting[name]
        text = lenient.decode(piece, is_last)
        damaged = text.count("\ufffd")
        replaced += damaged
        sound += len(text) - len(text.encode("ascii", "ignore")) - damaged
        sample += piece[: _SAMPLE_SIZE - len(sample)]
    is_utf8 = "utf-8" in fitting
    if is_utf8 and (sound or replaced) and _SINGLE_BYTE.fullmatch(stated):
        return "utf-8", (f"declared {declared}, read as UTF-8, which it is",)
    if stated in fitting:
        return stated, ()
    if is_utf8:
        return "utf-8", ()
    if sound and replaced * 3 <= sound:
        return "utf-8", (f"{replaced} bytes that are not UTF-8 were replaced",)
    if guessed := _detected(sample):
        return guessed.charset, guessed.warnings
    return "utf-8", (f"no charset fits: {replaced} bytes were replaced",)


def controls_in(text: str) -> int:
    """Return how many control characters a text has that must not reach a row."""
    return len(_CONTROL.findall(text))


def marked_charset(head: bytes) -> str:
    """Return the charset a byte order mark names, or the one NULs give away, or ""."""
    for mark, charset in (*_BOMS, *_WIDE_MARKUP):
        if head.startswith(mark):
            return charset
    return _unmarked_utf16(head)


def declared_charset(head: bytes) -> str:
    """Return the charset an HTML or XML page declares of itself, as Python names it, or "".

    That is the one it means, but for "ascii": `decode` tells of a page that goes beyond it.
    """
    match = _DECLARED.search(head)
    label = (match[1] or match[2]).decode("ascii", "replace") if match else ""
    known = known_charset(label) if label else ""
    return "ascii" if known and is_ascii(label) else known


def is_ascii(label: str) -> bool:
    """Tell whether a known charset is the one of seven bits alone."""
    return codecs.lookup(label).name == "ascii"


def known_charset(label: str) -> str:
    """Return Python's name of the charset a page means by `label`, or "" for none we know."""
    try:
        name = codecs.lookup(label).name
        b"a".decode(name)  # refuses codecs that are not of text, such as rot13
    except (LookupError, ValueError):
        return ""
    return "" if name.replace("-", "_") in _NOT_OF_PAGES else _MEANT.get(name, name)


def _strict(content: bytes, charset: str, *warnings: str) -> Decoded | None:
    try:
        return Decoded(content.decode(charset), charset, warnings, is_whole=True)
    except (UnicodeError, LookupError):
        return None


def _marked(content: bytes) -> Decoded | None:
    charset = marked_charset(content[:4096])
    if not charset:
        return None
    if found := _strict(content, "utf-8-sig" if charset == "utf-8" else charset):
        return Decoded(found.text, charset)
    if charset == "utf-8":
        return _damaged_utf8(content[3:]) or _replaced(content[3:])
    text = content.decode(charset, "replace")
    return Decoded(text, charset, (f"bytes that are not {charset} were replaced",))


def _unmarked_utf16(head: bytes) -> str:
    half = len(head) // 2
    if half < 4:
        return ""
    low, high = head[0 : half * 2 : 2].count(0), head[1 : half * 2 : 2].count(0)
    for charset, zeros, others in (("utf-16-le", high, low), ("utf-16-be", low, high)):
        if zeros > half * 0.4 and others < half * 0.05:
            text = head[: half * 2].decode(charset, "replace")
            return "" if len(_CONTROL.findall(text)) * 50 > half else charset
    return ""


def _stated(content: bytes, declared: str) -> Decoded | None:
    charset = known_charset(declared) if declared else ""
    if not charset:
        return None
    if not (_SINGLE_BYTE.fullmatch(charset) and _MULTIBYTE_UTF8.search(content)):
        beyond = is_ascii(declared) and not content.isascii()
        wider = (f"declared {declared}, which holds not all of its bytes; read as {charset}",)
        return _strict(content, charset, *(wider if beyond else ()))
    warning = f"declared {declared}, read as UTF-8, which it is"
    return _strict(content, "utf-8", warning) or _strict(content, charset)


def _damaged_utf8(content: bytes) -> Decoded | None:
    sound = len(_MULTIBYTE_UTF8.findall(content))
    text = content.decode("utf-8", "replace")
    replaced = text.count("\ufffd")
    if not sound or replaced * 3 > sound:
        return None
    return Decoded(text, "utf-8", (f"{replaced} bytes that are not UTF-8 were replaced",))


def _detected(content: bytes) -> Decoded | None:
    sample = content[:_SAMPLE_SIZE]
    guesses = charset_normalizer.from_bytes(sample, cp_isolation=list(_LIKELY))
    matches = [match for match in guesses if _is_written(str(match))]
    guessed = _likeliest(matches, sample) if matches else ""
    name = (
        old_charset(sample, guessed=guessed)
        or charset_by_letters(sample, guessed=guessed)
        or guessed
    )
    warning = f"no charset declared that fits; read as {name}"
    return _strict(content, name, warning) or _strict(content, guessed, warning) if name else None


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


def _replaced(content: bytes) -> Decoded:
    text = content.decode("utf-8", "replace")
    replaced = text.count("\ufffd")
    return Decoded(text, "utf-8", (f"no charset fits: {replaced} bytes were replaced",))
