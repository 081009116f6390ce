"""Packed texts: what a file of XML holds in base64 in, the text in it out."""

import base64
import codecs
import re

_IS_BASE64 = re.compile(r"(?:^|.*[:/#])b(?:ase)?-?64", re.IGNORECASE)
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f]|^%PDF-|^%!PS|^\\{\\\\rtf")
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def is_base64(encoding: str | None) -> bool:
    """Tell whether what an element says of its encoding is base64: "base64", "enc:base64"."""
    return bool(_IS_BASE64.fullmatch((encoding or "").strip()[:200]))


def text_unpacked(packed: str) -> str:
    """Return the text that base64 holds; "" where it is damaged or of bytes that are no text."""
    try:
        content = base64.b64decode("".join(packed.split()), validate=True)
    except ValueError:
        return ""
    for charset in ("utf-16",) if content.startswith(_WIDE) else ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(charset)
        except UnicodeDecodeError:
            continue
        return "" if _NO_TEXT.search(text) else text
    return ""
