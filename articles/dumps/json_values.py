"""JSON values: a stream in, the values in it out, one at a time and never all in memory."""

import codecs
import contextlib
import json
import re
from itertools import islice
from typing import Any, BinaryIO

from articles.crowding import MOST_VALUES, hold_values, holds_too_many
from articles.dumps.damage import DamagedError
from articles.dumps.json_record import DECODER
from articles.dumps.limits import MEBIBYTE, RECORD_LIMIT, TooLargeError, in_words

_MARK = re.compile(r"[,\[{]")
_BRACKET = re.compile(r'[\[\]{}]|"[^"\\]*(?:\\.[^"\\]*)*(?P<end>")?', re.DOTALL)
_DEPTH = {"[": 1, "{": 1, "]": -1, "}": -1}
_NOT_BLANK = re.compile(r"[^ \t\r\n]")
_PIECE_SIZE = MEBIBYTE // 4
_LONGEST_TOKEN = 12  # "-Infinity" or a \uXXXX pair, cut by the end of what was read


class JsonValues:
    """Reads values off a stream in UTF-8.

    ijson streams values too, but keeps neither their bytes, which are the capture, nor a limit on
    the size of one. Bytes that are not UTF-8 come through as surrogates, so that
    `text.encode(errors="surrogateescape")` is what the file holds.
    """

    def __init__(self, stream: BinaryIO, *, begun: bytes = b"") -> None:
        """`begun` is what was read off the stream before."""
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
        self._text = self._decoder.decode(begun)
        self._at = 0
        self._ended = False

    def peek(self) -> str:
        """Return the next character that is no blank, or "" at the end."""
        while True:
            if match := _NOT_BLANK.search(self._text, self._at):
                self._at = match.start()
                return match.group()
            self._at = len(self._text)
            if self._ended:
                return ""
            self._more()

    def skip(self) -> None:
        """Pass the character `peek` gave."""
        self._at += 1

    def taken_back(self) -> bytes:
        """Return what was read off the stream and not passed yet; it is of no more use then."""
        pending, _ = self._decoder.getstate()
        return self._text[self._at :].encode(errors="surrogateescape") + pending

    def is_list_of_objects(self) -> bool:
        """Tell whether a list begins here whose first item is an object."""
        if self.peek() != "[":
            return False
        while not (match := _NOT_BLANK.search(self._text, self._at + 1)) and not self._ended:
            self._more()
        return match is not None and match[0] == "{"

    def next(self) -> tuple[str, Any]:
        """Return the text and the value that begins here.

        EOFError when it is cut off, DamagedError when it is no JSON, TooLargeError, CrowdedError,
        RecursionError.
        """
        self.peek()
        while True:
            try:
                value, end = self._decoded()
            except json.JSONDecodeError as problem:
                self._judge(problem)
            else:
                if end - self._at <= RECORD_LIMIT and (end < len(self._text) or self._ended):
                    text = self._text[self._at : end]
                    self._at = end
                    return text, value
            if len(self._text) - self._at > RECORD_LIMIT:
                raise TooLargeError(f"the record is larger than {in_words(RECORD_LIMIT)}")
            self._more()

    def pass_over(self) -> bool:
        """Go behind the list or object that begins here, by its brackets alone, whatever is in it.

        False when it has no end within the limit of a record; the stream is then of no more use.
        """
        depth, passed = 0, 0
        while passed <= 2 * RECORD_LIMIT:
            start, self._at = self._at, len(self._text)
            for mark in _BRACKET.finditer(self._text, start):
                if mark[0][0] == '"' and not mark["end"]:  # cut by the end of what was read
                    self._at = mark.start()
                    break
                depth += _DEPTH.get(mark[0], 0)
                if depth <= 0:
                    self._at = mark.end()
                    return mark[0] in _DEPTH
            if self._ended or len(self._text) - self._at > RECORD_LIMIT:
                return False
            passed += self._at - start
            self._more()
        return False

    def _decoded(self) -> tuple[Any, int]:
        """Return the value that begins here and where it ends, if that is in what was read.

        Where more was read than one value may take, ever more of it is looked at: it may be others.
        """
        left = len(self._text) - self._at
        size = _PIECE_SIZE
        while left > MOST_VALUES:
            window = self._text[self._at : self._at + size]
            if is_crowded := holds_too_many(window):
                last = next(islice(_MARK.finditer(window), MOST_VALUES, None))
                window = window[: last.end()]
            with contextlib.suppress(json.JSONDecodeError):
                value, end = DECODER.raw_decode(window)
                if end < len(window) or (size >= left and not is_crowded):
                    return value, self._at + end
            if is_crowded:
                hold_values(self._text[self._at :])
            if size >= left:
                break
            size *= 2
        return DECODER.raw_decode(self._text, self._at)

    def _judge(self, problem: json.JSONDecodeError) -> None:
        """Raise what the problem means, unless more text may mend it."""
        is_cut = problem.msg.startswith("Unterminated string") or (
            problem.pos >= len(self._text) - _LONGEST_TOKEN
        )
        if is_cut and not self._ended:
            return
        if self._ended and problem.pos >= len(self._text):
            raise EOFError
        place = problem.pos - self._at + 1
        raise DamagedError(
            f"broken JSON: {problem.msg.removesuffix(' at')} at character {place} of the record"
        )

    def _more(self) -> None:
        left = self._text[self._at :]
        piece = self._stream.read(max(_PIECE_SIZE, len(left)))
        self._ended = not piece
        self._text = left + self._decoder.decode(piece, final=self._ended)
        self._at = 0
