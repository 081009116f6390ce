"""Charsets: the bytes of a page in, clean text out, with a warning where it was guessed."""

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from articles.dumps.charset_labels import is_ascii, known_charset
from articles.dumps.guessed_charset import guess_charset

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with the other's
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE_MARKUP = ((b"<\0\0\0", "utf-32-le"), (b"\0\0\0<", "utf-32-be"))
"""XML without a mark, by its first character (XML 1.0, appendix F)."""
_SINGLE_BYTE = re.compile(r"cp(?:125\d|874|437|85\d|866)|iso8859-\d+|koi8-[rtu]|mac-?\w+")
_MULTIBYTE_UTF8 = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_SAMPLE_SIZE = 64 * 1024
NO_TEXT = "not a page: no text in any charset known here"
CUT_LETTER = "the page may be cut off: it ends in a letter"
_SOUND_IN_DAMAGE = 50
"""Where a charset is declared: so many letters beyond ASCII stand beside each that is none in it."""
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

    @property
    def is_no_text(self) -> bool:
        """Whether so much was replaced that nobody can read it: a third and more of the signs."""
        return not self.is_whole and self.text.count("\ufffd") * 3 > len(self.text)


def decode(content: bytes, *, declared: str = "") -> Decoded:
    """Return the text of `content`.

    Tried in order:
    1. the byte order mark;
    2. the declared charset, unless it is a single-byte one and the bytes are UTF-8 after all:
       letters of several bytes do not come about by chance;
    3. UTF-8, also in the shape of UTF-16 without a mark;
    4. the declared charset, or UTF-8, when nothing is wrong but that it ends inside a letter;
    5. UTF-8 with damaged places, when most letters beyond ASCII are sound; the declared charset
       when nearly all are;
    6. a charset in which the letters are those of the language that the page states;
    7. what charset-normalizer takes it for, where that gives whole words; of the Latin charsets the
       one in which the letters are those of a language, of the one the page states first;
    8. UTF-8 with everything else replaced.
    """
    found = (
        _marked(content)
        or _stated(content, declared)
        or _strict(content, "utf-8")
        or _cut(content, declared)
        or _damaged_utf8(content)
        or _damaged(content, declared)
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
    for piece in pieces:
        for name, decoder in list(fitting.items()):
            try:
                decoder.decode(piece)
            except UnicodeError:
                del fitting[name]
        text = lenient.decode(piece)
        damaged = text.count("\ufffd")
        replaced += damaged
        sound += len(text) - len(text.encode("ascii", "ignore")) - damaged
        sample += piece[: _SAMPLE_SIZE - len(sample)]
    cut = {name: (CUT_LETTER,) if one.getstate()[0] else () for name, one in fitting.items()}
    is_utf8 = "utf-8" in fitting and (bool(sound) or not cut["utf-8"])
    if is_utf8 and sound and _SINGLE_BYTE.fullmatch(stated):
        return "utf-8", (f"declared {declared}, read as UTF-8, which it is", *cut["utf-8"])
    if stated in fitting:
        return stated, cut[stated]
    if is_utf8:
        return "utf-8", cut["utf-8"]
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
        bare = content[3:]
        return _cut(bare, charset) or _damaged_utf8(bare) or _replaced(bare)
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
    if found := _strict(content, "utf-8", warning):
        return found
    if found := _cut(content, "utf-8"):
        return replace(found, warnings=(warning, *found.warnings))
    return _strict(content, charset)


def _cut(content: bytes, declared: str) -> Decoded | None:
    """Return what lies before the letter that `content` breaks off in, when that is all that is wrong."""
    stated = known_charset(declared) if declared else ""
    for charset in dict.fromkeys((stated, "utf-8")):
        if not charset or _SINGLE_BYTE.fullmatch(charset):
            continue
        try:
            text = codecs.getincrementaldecoder(charset)().decode(content)
        except UnicodeError:
            continue
        if charset == stated or not text.isascii():
            return Decoded(text, charset, (CUT_LETTER,))
    return None


def _damaged_utf8(content: bytes) -> Decoded | None:
    sound = len(_MULTIBYTE_UTF8.findall(content))
    if not sound:
        return None
    found = _replacing(content, "utf-8")
    return found if found.text.count("\ufffd") <= sound // 3 else None


def _damaged(content: bytes, declared: str) -> Decoded | None:
    charset = known_charset(declared) if declared else ""
    if not charset or charset == "utf-8":
        return None
    found = _replacing(content, charset)
    replaced = found.text.count("\ufffd")
    beyond_ascii = len(found.text) - len(found.text.encode("ascii", "ignore"))
    return found if replaced * _SOUND_IN_DAMAGE < beyond_ascii else None


def _replacing(content: bytes, charset: str) -> Decoded:
    """Return the text with what is no letter in a charset replaced, without one it breaks off in."""
    decoder = codecs.getincrementaldecoder(charset)("replace")
    text = decoder.decode(content)
    shown = {"utf-8": "UTF-8"}.get(charset, charset)
    replaced = text.count("\ufffd")
    told = (f"{replaced} bytes that are not {shown} were replaced",) if replaced else ()
    is_cut = bool(decoder.getstate()[0])
    return Decoded(text, charset, (*told, CUT_LETTER) if is_cut else told)


def _detected(content: bytes) -> Decoded | None:
    guess = guess_charset(content[:_SAMPLE_SIZE])
    for name in guess.charsets:
        if found := _strict(content, name, _told_guess(name)):
            return found
    if not guess.is_sure:
        return None
    found = _replacing(content, guess.charsets[0])
    return replace(found, warnings=(_told_guess(found.charset), *found.warnings))


def _told_guess(charset: str) -> str:
    return f"no charset declared that fits; read as {charset}"


def _replaced(content: bytes) -> Decoded:
    text = content.decode("utf-8", "replace")
    replaced = text.count("\ufffd")
    return Decoded(text, "utf-8", (f"no charset fits: {replaced} bytes were replaced",))
