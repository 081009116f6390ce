"""Wildcards: a pattern as typed in, what it matches among exact forms out."""

import re

from articles.search import words

_PARTS = re.compile(rf"[\w*?'’.{words.MARKS}]+")


def pattern_parts(text: str) -> list[str]:
    """Return the words of a pattern, letters folded, each with its wildcards.

    A part without a letter or digit is left out: it would match every word.
    """
    parts = [_folded(part) for part in _PARTS.findall(text)]
    return [part for part in parts if part.strip("*?")]


def _folded(part: str) -> str:
    return "".join(
        piece if piece in {"*", "?"} else words.exact_form(piece)
        for piece in re.split(r"([*?])", part)
    )


def pattern_regex(part: str) -> re.Pattern[str]:
    """Return a regular expression for whole words.

    Each piece between stars is taken where it first fits and never tried again (atomic groups):
    a plain ".*" for each star would take beyond reason with many stars.
    """
    first, *pieces = [
        "".join("." if letter == "?" else re.escape(letter) for letter in piece)
        for piece in re.split(r"\*+", part)
    ]
    if not pieces:
        return re.compile(first)
    *middle, last = pieces
    return re.compile(first + "".join(f"(?>.*?{piece})" for piece in middle) + f".*{last}")


def pattern_prefix(part: str) -> str:
    """Return the letters every match begins with."""
    return re.split(r"[*?]", part, maxsplit=1)[0]
