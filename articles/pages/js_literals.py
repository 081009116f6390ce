"""Literals of JavaScript: the text of a script in, the plain values of an object in it out."""

import json
import re
from typing import Any

_DECODER = json.JSONDecoder(strict=False)
_SPACE = re.compile(r"(?:\s+|/\*.*?(?:\*/|\Z)|//[^\n]*)*", re.DOTALL)
_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'', re.DOTALL)
_WORD = re.compile(r"[\w$.+-]+")
_HEX = re.compile(r"\\x([0-9a-fA-F]{2})")
_PLAIN = {"true": True, "false": False, "null": None, "undefined": None}
_LONGEST = 50_000
_DEEPEST = 12


def read_literal(script: str, start: int) -> Any:
    """Return the object or array that begins at `start`, or None when it is not one to its end.

    Keys without quotes and texts in single quotes are read; what is worked out (a call, a sum, a
    variable) is None.
    """
    try:
        return _DECODER.raw_decode(script, start)[0]
    except (ValueError, RecursionError):
        pass
    try:
        return _Reader(script[start : start + _LONGEST]).value(0)
    except _BrokenError:
        return None


class _BrokenError(Exception):
    """It ends in the middle, or is no literal."""


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._place = 0

    def value(self, depth: int) -> Any:
        letter = self._next()
        if letter in "{[" and depth < _DEEPEST:
            return self._object(depth) if letter == "{" else self._array(depth)
        begun = self._place
        read = self._simple(letter)
        if self._next() in ",}]":
            return read
        self._place = begun  # "a" + b, or one too deep
        return self._skip()

    def _simple(self, letter: str) -> Any:
        if letter in "\"'":
            return self._quoted()
        if not (found := _WORD.match(self._text, self._place)):
            return None
        self._place = found.end()
        word = found[0]
        if word in _PLAIN:
            return _PLAIN[word]
        try:
            return int(word)
        except ValueError:
            return None

    def _object(self, depth: int) -> dict[str, Any]:
        self._place += 1
        found: dict[str, Any] = {}
        while (letter := self._next()) != "}":
            if letter == ",":
                self._place += 1
                continue
            key = self._quoted() if letter in "\"'" else self._word()
            if self._next() != ":":
                raise _BrokenError
            self._place += 1
            found[key] = self.value(depth + 1)
        self._place += 1
        return found

    def _array(self, depth: int) -> list[Any]:
        self._place += 1
        found = []
        while (letter := self._next()) != "]":
            if letter == ",":
                self._place += 1
                continue
            if letter == "}":
                raise _BrokenError
            found.append(self.value(depth + 1))
        self._place += 1
        return found

    def _word(self) -> str:
        if not (found := _WORD.match(self._text, self._place)):
            raise _BrokenError
        self._place = found.end()
        return found[0]

    def _quoted(self) -> str:
        if not (found := _TEXT.match(self._text, self._place)):
            raise _BrokenError
        self._place = found.end()
        inner = _HEX.sub(r"\\u00\1", found[0][1:-1].replace("\\'", "'"))
        if found[0][0] == "'":
            inner = inner.replace('\\"', '"').replace('"', '\\"')
        try:
            return str(json.loads(f'"{inner}"', strict=False))
        except ValueError:
            return inner

    def _skip(self) -> None:
        """Pass over what is worked out, up to the comma or bracket that ends it."""
        depth = 0
        while (letter := self._next()) not in ",}]" or depth:
            depth += (letter in "([{") - (letter in ")]}")
            if depth < 0:
                raise _BrokenError
            if letter in "\"'":
                self._quoted()
            else:
                self._place += 1

    def _next(self) -> str:
        """Return the next letter that is not white space or a comment."""
        if found := _SPACE.match(self._text, self._place):
            self._place = found.end()
        if self._place >= len(self._text):
            raise _BrokenError
        return self._text[self._place]
