"""Plain text: a text in, the same in lower-case ASCII where that changes no word of it, out.

Most words of most texts are runs of plain letters, and those can be looked for as they are, without
taking the text apart. Everything else is left to the tokeniser of words.py, one segment at a time.
"""

import re

from articles.keys import fold
from articles.search import words

_APOSTROPHE = "’"
_COMMON = (("’", "'"), ("“", " "), ("”", " "), ("—", " "), ("–", " "), ("\u00a0", " "))
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_INNER = "'.,_"
_ASCII = bytes(range(128))
_OTHERS = re.compile(r"[^\x00-\x7f]")
_PART_OF_WORD = re.compile(rf"[\w{words.MARKS}{words.INVISIBLE}{words.APOSTROPHES}]")
_MOST_SIGNS = 60  # with more of them it is not a text in Latin letters
_RUN = re.compile(r"[a-z0-9]+")
_plain_signs: dict[str, str] = {}


def plain(text: str) -> str:
    """Return `text`, as long as it is: lower case, accents off, typographic signs as ASCII.

    What is in ASCII then stands for the same words in the same places as the original, but for
    what `odd_segments` returns.
    """
    for sign, same in _COMMON:
        if text.isascii():
            break
        text = text.replace(sign, same)
    if not text.isascii():
        signs = _others(text)
        if len(signs) <= _MOST_SIGNS:
            for sign in signs:
                text = text.replace(sign, _plain_sign(sign))
        text = text.replace("İ", "ı")  # the one letter that is longer in lower case
    return text.lower()


def odd_segments(text: str) -> dict[int, int]:
    """Return start and end of the stretches between spaces of a plain text that are not plain.

    All others consist of runs of letters and digits, each a word of its own that may be followed
    by 's, and of signs that belong to no word.
    """
    found: dict[int, int] = {}
    for sign in _INNER:
        place = text.find(sign)
        while place >= 0:
            if _is_inside(text, place, sign):
                place = _put_segment(found, text, place)
            place = text.find(sign, place + 1)
    if not text.isascii():
        end = 0
        while other := _OTHERS.search(text, end):
            end = _put_segment(found, text, other.start())
    return found


def is_odd(text: str, start: int, end: int) -> bool:
    """Whether a segment of a plain text in ASCII is one of `odd_segments`."""
    for sign in _INNER:
        place = text.find(sign, start, end)
        while place >= 0:
            if _is_inside(text, place, sign):
                return True
            place = text.find(sign, place + 1, end)
    return False


def _put_segment(found: dict[int, int], text: str, place: int) -> int:
    """Add the segment at `place` to those found and return its end."""
    end = text.find(" ", place)
    if end < 0:
        end = len(text)
    found[text.rfind(" ", 0, place) + 1] = end
    return end


def _is_inside(text: str, place: int, sign: str) -> bool:
    """Whether a sign is inside a word and is not the apostrophe of a possessive 's."""
    if sign == "_":
        return True
    after = text[place + 1 : place + 2]
    if after not in _LETTERS or text[place - 1 : place] not in _LETTERS:
        return False
    return sign != "'" or after != "s" or text[place + 2 : place + 3] in _LETTERS


def runs_of(text: str) -> set[str]:
    """Return the runs of letters and digits in a plain text."""
    return set(_RUN.findall(text))


def run_end(text: str, start: int) -> int:
    """Return where the run of letters and digits that starts there ends."""
    match = _RUN.match(text, start)
    return match.end() if match else start


def bare(text: str) -> str:
    """Return a plain text without the signs that go when a word takes the form it is compared in.

    In a text that is all ASCII every form is found in it; the point of a number is gone, too.
    """
    return text.replace("'", "").replace(".", "").replace(",", "")


def _others(text: str) -> set[str]:
    """Return the signs of a text that are not ASCII."""
    return set(
        text.encode("utf-8", "surrogatepass")
        .translate(None, _ASCII)
        .decode("utf-8", "surrogatepass")
    )


def _plain_sign(sign: str) -> str:
    if (known := _plain_signs.get(sign)) is None:
        known = _plain_signs[sign] = _made_plain(sign)
    return known


def _made_plain(sign: str) -> str:
    """Return one ASCII sign that words.py takes for the same, or the sign itself.

    An s with an accent stays: behind an apostrophe it would look like a possessive.
    """
    if sign == _APOSTROPHE:
        return "'"
    if not _PART_OF_WORD.match(sign):
        return " "
    form = fold(sign)
    same = form in _LETTERS and form != "s" and words.exact_form(sign) == form
    return form if same else sign
