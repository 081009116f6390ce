"""Writings other than Latin: the language a page states in, the charset that gives its letters out."""

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_WIDE = "\u3000-\u303f\uff01-\uff5e\u2010-\u2026\u30fb"


@dataclass(frozen=True, slots=True)
class Writing:
    charsets: tuple[tuple[str, str], ...]
    """Those its pages are written in: what is tried, and the larger set of which that is a part."""
    common: re.Pattern[str]
    """The commonest of its signs; with another charset hardly any of them come out."""
    least: float
    """Of the signs beyond ASCII the share that are common at least."""


_CYRILLIC = Writing(
    tuple((name, name) for name in ("cp1251", "koi8-r", "koi8-u", "cp866", "iso8859-5", "mac-cyrillic")),
    re.compile("[оеаинтсрвлкя]"), 0.5,
)  # fmt: skip
_ARABIC = Writing(
    (("cp1256", "cp1256"), ("iso8859-6", "iso8859-6")), re.compile("[األيمنوترتبدعهةسکیپ]"), 0.5
)
_HEBREW = Writing((("cp1255", "cp1255"),), re.compile("[\u05b0-\u05ea]"), 0.8)
_WRITINGS = {
    "ja": Writing(
        (("cp932", "cp932"), ("euc_jp", "euc_jp")), re.compile(f"[\u3041-\u30ff{_HAN}{_WIDE}]"), 0.9
    ),
    "zh": Writing(
        (("gb2312", "gb18030"), ("big5", "big5hkscs")), re.compile(f"[{_HAN}{_WIDE}]"), 0.9
    ),
    "ko": Writing((("euc_kr", "cp949"),), re.compile(f"[\uac00-\ud7a3{_HAN}{_WIDE}]"), 0.9),
    "th": Writing((("cp874", "cp874"),), re.compile("[กขคงจชดตทนบปพมยรลวสหอะ-ูเ-ไ็-์]"), 0.85),
    "el": Writing(
        (("cp1253", "cp1253"), ("iso8859-7", "iso8859-7")), re.compile("[αοιετσνηυρπκμλάόέίήύώ]"), 0.6
    ),
    "he": _HEBREW, "iw": _HEBREW, "yi": _HEBREW, "ar": _ARABIC, "fa": _ARABIC, "ur": _ARABIC,
    "ru": _CYRILLIC, "uk": _CYRILLIC, "be": _CYRILLIC, "bg": _CYRILLIC, "mk": _CYRILLIC,
}  # fmt: skip
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


def writings_of(languages: Sequence[str]) -> list[Writing | None]:
    """Return the writings of languages, each once; None for Latin letters.

    English is of none: it is what templates state of pages in any language.
    """
    return list(dict.fromkeys(_WRITINGS.get(code) for code in languages if code != "en"))


def charset_of_writing(content: bytes, writings: Sequence[Writing | None]) -> str:
    """Return the charset in which `content` has the signs of one of the writings, or ""."""
    fits = [
        (share / writing.least, charset)
        for writing in writings
        if writing
        for tried, charset in writing.charsets
        if (share := _share_common(content, tried, writing.common)) >= writing.least
    ]
    return max(fits, key=lambda fit: fit[0])[1] if fits else ""


def _share_common(content: bytes, charset: str, common: re.Pattern[str]) -> float:
    # Not to its end: it may be a part of a page, and end inside a letter.
    text = codecs.getincrementaldecoder(charset)("replace").decode(content)
    signs = "".join(_BEYOND_ASCII.findall(text))
    return len(common.findall(signs)) / max(1, len(signs))
