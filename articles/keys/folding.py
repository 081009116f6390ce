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
_FOLDED = re.compile("[" + "".join(map(chr, _FOLDS)) + "]")
_BEYOND = re.compile("[\U00010000-\U0010ffff]")
"""Characters that would make a class of characters a slow one."""
_MARKS = re.compile(f"[{''.join(filter(unicodedata.combining, map(chr, range(0x10000))))}]+")


def fold(text: str) -> str:
    """Return `text` in NFKC, lower case, without accents."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKC", text).casefold()
    text = unicodedata.normalize("NFKD", text)
    if _BEYOND.search(text):
        text = "".join(c for c in text if not unicodedata.combining(c))
    else:
        text = _MARKS.sub("", text)
    return text.translate(_FOLDS) if _FOLDED.search(text) else text
