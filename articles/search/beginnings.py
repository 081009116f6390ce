"""Beginnings: a stem in, the letters that every word with this stem begins with, out."""

_CHANGED = frozenset({"es", "fr", "it", "pt", "sv", "da", "no", "nb", "nn"})
_MOST_CHANGED = 3


def beginning(stem: str, language: str) -> str:
    """Return letters that all words stemmed to `stem` begin with; "" where that is not known.

    Stemmers take endings off and put others in their place. In English at most the last letter of
    a stem is new (happy is "happi", hoping "hope", stability "stabl"), two in lying, "lie".
    In the languages of _CHANGED it is the last three at most (French -ence is "-ent"). Others
    change the beginnings of words, too (German oe, Indonesian me-, Irish h-).
    """
    if language == "en":
        if stem.endswith(("ie", "ble")):
            return stem[:-2]
        return stem[:-1] if stem.endswith(("e", "i", "l", "y")) else stem
    if language in _CHANGED:
        return stem.removeprefix(f"{language}:")[:-_MOST_CHANGED]
    return ""
