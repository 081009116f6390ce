"""Literals of JavaScript: the text of a script in, the plain values of an object in it out."""

import json
import re
from collections.abc import Mapping
from typing import Any

_DECODER = json.JSONDecoder(strict=False)
_SPACE = re.compile(r"(?:\s+|/\*.*?(?:\*/|\Z)|//[^\n]*)*", re.DOTALL)
_TEXT = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|\'[^\'\\]*+(?:\\.[^\'\\]*+)*+\'', re.DOTALL)
_WORD = re.compile(r"[\w$.+-]+")
_HEX = re.compile(r"\\x([0-9a-fA-F]{2})")
_PLAIN = {"true": True, "false": False, "null": None, "undefined": None}
_HEAD = re.compile(r"(?P<names>[\w$,\s]*)\)\s*\{\s*(?:\"use strict\";?\s*)?return\s*(?=\{)")
_CALL = re.compile(r"\s*;?\s*\}\s*\)?\s*\(")
_AFTER_CALL = ");\n\r\t "
_QUOTES = ('"', "'")
_NOTHING: Mapping[str, Any] = {}
_LONGEST = 50_000
_DEEPEST = 12
_DEEPEST_OF_STATE = 40


def read_literal(script: str, start: int, *, longest: int = _LONGEST) -> Any:
    """Return the object, array or text that begins at `start`, or None when it is not one to its end.

    Keys without quotes and texts in single quotes are read; what is worked out (a call, a sum, a
    variable) is None.
    """
    try:
        return _DECODER.raw_decode(script, start)[0]
    except (ValueError, RecursionError):
        pass
    reader = _Reader(script[start : start + longest], deepest=_depth_of(longest))
    try:
        return reader.quoted() if script[start : start + 1] in _QUOTES else reader.value(0)
    except _BrokenError:
        return None


def read_called(script: str, start: int, *, longest: int = _LONGEST) -> Any:
    """Return what a function is called for that `(a, b) {return {…}}("x", 1)` at `start` goes on with.

    The names it takes stand for what it is called with: a value that is there twice is written once.
    """
    text = script[start : start + longest]
    if (head := _HEAD.match(text)) is None:
        return None
    reader = _Reader(text, place=head.end(), deepest=_depth_of(longest))
    try:
        reader.value(0)
        if (call := _CALL.match(text, reader.place)) is None:
            return None
        given = f"[{text[call.end() :].rstrip(_AFTER_CALL)}]"
        known = dict(zip(_WORD.findall(head["names"]), _Reader(given).value(0), strict=False))
        return _Reader(text, place=head.end(), deepest=_depth_of(longest), known=known).value(0)
    except _BrokenError:
        return None


def _depth_of(longest: int) -> int:
    return _DEEPEST if longest <= _LONGEST else _DEEPEST_OF_STATE


class _BrokenError(Exception):
    """It ends in the middle, or is no literal."""


class _Reader:
    def __init__(
        self,
        text: str,
        *,
        place: int = 0,
        deepest: int = _DEEPEST,
        known: Mapping[str, Any] = _NOTHING,
    ) -> None:
        self._text = text
        self._place = place
        self._deepest = deepest
        self._known = known

    @property
    def place(self) -> int:
        return self._place

    def value(self, depth: int) -> Any:
        letter = self._next()
        if letter in "{[" and depth < self._deepest:
            return self._object(depth) if letter == "{" else self._array(depth)
        begun = self._place
        read = self._simple(letter)
        if self._next() in ",}]":
            return read
        self._place = begun  # "a" + b, or one too deep
        return self._skip()

    def _simple(self, letter: str) -> Any:
        if letter in "\"'":
            return self.quoted()
        if not (found := _WORD.match(self._text, self._place)):
            return None
        self._place = found.end()
        word = found[0]
        if word in _PLAIN:
            return _PLAIN[word]
        if word in self._known:
            return self._known[word]
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
            key = self.quoted() if letter in "\"'" else self._word()
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

    def quoted(self) -> str:
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
                self.quoted()
            else:
                self._place += 1

    def _next(self) -> str:
        """Return the next letter that is not white space or a comment."""
        if found := _SPACE.match(self._text, self._place):
            self._place = found.end()
        if self._place >= len(self._text):
            raise _BrokenError
        return self._text[self._place]
