"""Unspaced: a Chinese, Japanese or Korean name where it stands in, whether it stands whole there out.

Chinese and Japanese have no spaces and none of the three has capitals, so that only what is long
enough is taken for a name: three signs of somebody, of places and outlets what marks stand around.
"""

import re

_HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
_HIRAGANA = "\u3041-\u309f"
_KATAKANA = "\u30a1-\u30ff"
_HANGUL = "\uac00-\ud7a3"
_NAME = re.compile(rf"[{_HAN}{_HIRAGANA}{_KATAKANA}{_HANGUL}]+(?:[·＝=][{_HAN}{_KATAKANA}]+)*")
_KANA = re.compile(rf"[{_HIRAGANA}{_KATAKANA}]")
_IS_HAN = re.compile(rf"[{_HAN}]")
_IS_KATAKANA = re.compile(rf"[{_KATAKANA}]")
_IS_HANGUL = re.compile(rf"[{_HANGUL}]")
_JOINS = frozenset("·・＝")
_PARTICLE = re.compile(
    r"(?:은|는|이|가|을|를|의|와|과|도|만|에게|에겐|께서|께서는|씨|씨는|씨가|측|측은|이다|이라고|이며)(?!\w)"
)
"""What Korean writes behind a name without a space."""
_BEGIN_FAMILY_NAMES = frozenset("欧歐司上诸諸东東皇公令慕端小大")
"""Signs before one that family names of two have: 欧 of 欧阳, 小 of 小林."""
_OPENS, _CLOSES = frozenset("《「『“‘\"'〈【（("), frozenset("》」』”’\"'〉】）)")
_SHORTEST = 3


def is_unspaced(name: str) -> bool:
    """Whether a name is written in signs of these scripts only."""
    return _NAME.fullmatch(name) is not None


def has_no_capitals(name: str) -> bool:
    """Whether the letters of a name are neither large nor small, as in Arabic and Hindi."""
    return name.lower() == name.upper() and any(map(str.isalpha, name))


def is_long_enough(name: str) -> bool:
    """Whether a name has as many signs as few words have."""
    return len(name) >= _SHORTEST and is_unspaced(name)


def has_particles(name: str) -> bool:
    """Whether what belongs to the sentence is written at the end of a name, as in Korean."""
    return _IS_HANGUL.search(name) is not None and is_unspaced(name)


def stands_whole(text: str, start: int, end: int) -> bool:
    """Whether somebody's name in a text, which other signs stand beside, is no part of another.

    1. In Korean only a particle may stand behind it.
    2. What has katakana ends where they end, and has two parts.
    3. In Japanese no Chinese sign stands before it (小林真理 is not 林真理), and behind one of three
       signs none either.
    4. In Chinese no sign that may be a family name's with the first.
    """
    name, before, after = text[start:end], text[start - 1 : start], text[end : end + 1]
    if len(name) < _SHORTEST:
        return False
    if _IS_HANGUL.search(name):
        return not before.isalnum() and _PARTICLE.match(text, end) is not None
    if _IS_KATAKANA.search(name):
        beside = _IS_KATAKANA.match(before) or _IS_KATAKANA.match(after)
        return not beside and not _JOINS.isdisjoint(name)
    if not all(map(_IS_HAN.match, name)):
        return False
    if _KANA.search(text):
        return not _IS_HAN.match(before) and (len(name) > _SHORTEST or not _IS_HAN.match(after))
    return before not in _BEGIN_FAMILY_NAMES


def is_joined(text: str, start: int, end: int) -> bool:
    """Whether a name goes on behind a point: マクロン of ブリジット・マクロン."""
    return text[start - 1 : start] in _JOINS or text[end : end + 1] in _JOINS


def is_between_marks(text: str, start: int, end: int) -> bool:
    """Whether quotation marks or brackets stand around a name: 《…》."""
    return text[start - 1 : start] in _OPENS and text[end : end + 1] in _CLOSES
