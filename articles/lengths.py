"""Lengths: a text in, its words and its size out, also where no spaces part the words."""

import re

_UNSPACED = re.compile(
    r"(?P<signs>[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f"
    r"\U00020000-\U0003fffd]+)"  # Chinese characters and kana
    r"|(?P<letters>[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+)"  # Thai, Lao, Burmese, Khmer
)
_ANY_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    r"\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003fffd]"
)
"""Of one class, looked for in a third of the time."""
_SIGNS_A_WORD = 2
_LETTERS_A_WORD = 5
_LETTERS_A_SIGN = 2.5
"""One line of Japanese says what two and a half lines of English letters do."""


def count_words(text: str) -> int:
    """Return the words of `text`; where it writes none apart, how many it would come to."""
    if text.isascii():
        return len(text.split())
    if not _ANY_UNSPACED.search(text):
        return len(text.split())
    unspaced = 0
    for run in _UNSPACED.finditer(text):
        size = _SIGNS_A_WORD if run["signs"] else _LETTERS_A_WORD
        unspaced += max(1, len(run.group()) // size)
    spaced = _UNSPACED.sub(" ", text).split()
    return unspaced + sum(1 for word in spaced if any(map(str.isalnum, word)) or not unspaced)


def size_of(text: str) -> int:
    """Return how long `text` would be in Latin letters: limits are given in these."""
    if text.isascii() or not _ANY_UNSPACED.search(text):
        return len(text)
    signs = sum(len(run.group()) for run in _UNSPACED.finditer(text) if run["signs"])
    return len(text) + int(signs * (_LETTERS_A_SIGN - 1))
