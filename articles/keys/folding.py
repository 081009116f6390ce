"""Folding: text in, the same letters without case, accents and width out."""

import re
import unicodedata

NOT_WORD = re.compile(r"[^\w]+")

# Letters that NFKD leaves whole but that readers type without their mark.
_FOLDS = str.maketrans(
    {
        "ß": "ss", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "æ": "ae", "œ": "oe",
        "ı": "i", "ħ": "h", "ŧ": "t",
    }
)  # fmt: skip


def fold(text: str) -> str:
    """Return `text` in NFKC, lower case, without accents."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKC", text).casefold()
    text = unicodedata.normalize("NFKD", text)
    return "".join(c for c in text if not unicodedata.combining(c)).translate(_FOLDS)
