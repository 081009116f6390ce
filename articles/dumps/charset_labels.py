"""Labels of charsets: what a page or server calls its charset in, the one it means out."""

import codecs
import re

_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})"""
    rb"""|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
# Labels of the WHATWG Encoding Standard under which Python has no codec, by the one it has.
_LABELS = {
    label: charset
    for charset, labels in {
        "utf-8": "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 unicodefffe utf-16be"
        " csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le",
        "iso8859-2": "iso88592", "iso8859-3": "iso88593", "iso8859-4": "iso88594", "iso8859-5": "iso88595",
        "iso8859-6": "csiso88596e csiso88596i iso-8859-6-e iso-8859-6-i iso88596",
        "iso8859-7": "iso88597 sun_eu_greek",
        "iso8859-8": "csiso88598e csiso88598i iso-8859-8-e iso-8859-8-i iso88598 logical visual",
        "iso8859-10": "iso885910", "iso8859-13": "iso885913", "iso8859-14": "iso885914",
        "iso8859-15": "csisolatin9 iso885915", "koi8-r": "koi koi8", "koi8-u": "koi8-ru",
        "mac-roman": "csmacintosh mac x-mac-roman", "mac-cyrillic": "x-mac-cyrillic x-mac-ukrainian",
        "cp874": "dos-874 iso885911 windows-874", "cp1250": "x-cp1250", "cp1251": "x-cp1251",
        "cp1252": "iso88591 x-cp1252 x-user-defined", "cp1253": "x-cp1253", "cp1254": "iso88599 x-cp1254",
        "cp1255": "x-cp1255", "cp1256": "x-cp1256", "cp1257": "x-cp1257", "cp1258": "x-cp1258",
        "gb18030": "csgb2312 gb_2312 gb_2312-80 x-gbk", "big5": "cn-big5 x-x-big5",
        "euc_jp": "cseucpkdfmtjapanese x-euc-jp", "cp932": "windows-31j x-sjis",
        "cp949": "cseuckr csksc56011987 iso-ir-149 ks_c_5601-1989 ksc_5601 windows-949 x-windows-949",
    }.items()
    for label in labels.split()
}  # fmt: skip
# The same standard: what a page calls Latin-1 or GB2312 is written in the larger set of Windows.
# It keeps ISO 8859-8; pages in Hebrew that say so have the quotes and dashes of Windows all the same.
_MEANT = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-8": "cp1255", "iso8859-9": "cp1254",
    "iso8859-11": "cp874", "tis-620": "cp874", "gb2312": "gb18030", "gbk": "gb18030",
    "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs", "utf-16": "utf-8",
    "utf-16-le": "utf-8", "utf-16-be": "utf-8", "utf-32": "utf-8", "utf-8-sig": "utf-8",
}  # fmt: skip
_NOT_OF_PAGES = {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "utf_7", "undefined"}


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
    return _codec_called(label) == "ascii"


def known_charset(label: str) -> str:
    """Return Python's name of the charset a page means by `label`, or "" for none we know."""
    try:
        name = _codec_called(label)
        b"a".decode(name)  # refuses codecs that are not of text, such as rot13
    except (LookupError, ValueError):
        return ""
    return "" if name.replace("-", "_") in _NOT_OF_PAGES else _MEANT.get(name, name)


def _codec_called(label: str) -> str:
    return codecs.lookup(_LABELS.get(label.strip().lower(), label)).name
