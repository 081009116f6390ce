"""Web archive streams: the bytes of a WARC or ARC, packed or not, read on past damaged places."""

import re
from typing import BinaryIO, Protocol

from articles.dumps.compression import Gunzip, Unpacking
from articles.dumps.damage import READ_ERRORS, DamagedError
from articles.dumps.limits import MEBIBYTE, TooLargeError
from articles.dumps.streams import head_of
from articles.dumps.zstd import DICTIONARY_MAGIC, ZSTD_MAGIC, Unzstd, with_dictionary

GZIP_MAGIC = b"\x1f\x8b"
LINE_LIMIT = 64 * 1024
"""Bytes of one header line; the longest addresses that browsers take have 32 KiB."""
RECORD_START = re.compile(rb"WARC/\d+\.\d+\r?\n|[a-z][a-z0-9+.-]{1,20}:[^\r\n]{1,65000} \d+\r?\n")
_WARC_START = re.compile(rb"\nWARC/\d+\.\d+\r?\n")
_ARC_START = re.compile(
    rb"\n(?:https?|ftp|dns)://?[^\r\n]{1,4000} \d{8}(?:\d{4}|\d{6})? [^\r\n]{1,300} \d+\r?\n"
)
_BEGINS = re.compile(rb"\s{0,8}(?:WARC/\d|[a-z][a-z0-9+.-]{1,20}:\S)")
_BLANKS = re.compile(rb"[\r\n\0]+")
_PIECE_SIZE = 64 * 1024
_LONGEST_START = 8 * 1024


class Pieces(Protocol):
    """What gives the bytes; `Unpacking` does."""

    @property
    def is_between(self) -> bool: ...
    @property
    def offset(self) -> int: ...
    def take(self, size: int) -> bytes: ...
    def take_of_one(self, size: int) -> bytes: ...


class Plain:
    """Bytes as they lie in the file."""

    is_between = True

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.offset = 0

    def take(self, size: int) -> bytes:
        piece = self._stream.read(size)
        self.offset += len(piece)
        return piece

    def take_of_one(self, size: int) -> bytes:
        return self.take(size)


def begins_arc_record(block: bytes) -> bool:
    """Tell whether a record of an ARC begins behind a line end in `block`."""
    return _ARC_START.search(block) is not None


def pieces_of(stream: BinaryIO) -> Pieces:
    """Return what reads a web archive at its start; its first bytes say how it is packed."""
    head = head_of(stream)
    if head.startswith(GZIP_MAGIC):
        return Unpacking(stream, magic=GZIP_MAGIC, new=Gunzip)
    if head.startswith(DICTIONARY_MAGIC):
        return Unpacking(stream, magic=ZSTD_MAGIC, new=with_dictionary(stream))
    if head.startswith(ZSTD_MAGIC):
        return Unpacking(stream, magic=ZSTD_MAGIC, new=Unzstd)
    return Plain(stream)


class WebStream:
    """A reader of lines and blocks that can be sent on to where the next record begins."""

    def __init__(self, pieces: Pieces) -> None:
        self._pieces = pieces
        self._buffer = b""
        self._at = 0
        self._fresh = 0
        self._given_back = 0
        self._start = _WARC_START
        self.is_broken = False

    @property
    def offset(self) -> int:
        """Where in the file the next byte lies, or the packed bytes that hold it, nearly."""
        waiting = len(self._buffer) - self._at if isinstance(self._pieces, Plain) else 0
        return max(self._pieces.offset - waiting, 0)

    def is_at_end(self) -> bool:
        """Pass blank lines; tell whether nothing follows."""
        while True:
            self._pass_blanks()
            if self._at < len(self._buffer):
                return False
            if not self._pull():
                return True

    def line(self) -> bytes:
        """Return the next line with its end; EOFError when it has none."""
        while (end := self._buffer.find(b"\n", self._at)) < 0:
            if len(self._buffer) - self._at > LINE_LIMIT:
                self._at = len(self._buffer)
                raise DamagedError("damaged: a line of its header is endless")
            if not self._pull():
                self._at = len(self._buffer)
                raise EOFError
        line = self._buffer[self._at : end + 1]
        self._at = end + 1
        return line

    def read(self, size: int) -> bytes:
        """Return exactly `size` bytes; EOFError, and nothing is passed, when there are fewer."""
        pieces = [self._buffer[self._at : self._at + size]]
        held = len(pieces[0])
        self._at += held
        try:
            while held < size and self._pull():
                pieces.append(self._buffer[: size - held])
                self._at = len(pieces[-1])
                held += self._at
        finally:
            block = b"".join(pieces)
            if held < size:
                self.give_back(block)
        if held < size:
            raise EOFError
        return block

    def peek(self, size: int) -> bytes:
        """Return the next `size` bytes without passing them, or fewer at the end."""
        while len(self._buffer) - self._at < size and self._pull():
            pass
        return self._buffer[self._at : self._at + size]

    def pass_over(self, size: int) -> None:
        while (held := len(self._buffer) - self._at) < size:
            size -= held
            self._at = len(self._buffer)
            if not self._pull():
                raise EOFError
        self._at += size

    def give_back(self, block: bytes) -> bool:
        """Put a block back to be read again, unless so much was put back before that it is a trap.

        A length that is too large swallows the records behind it; a file of nothing else would
        be read over and over.
        """
        if self._given_back + len(block) > self._fresh + MEBIBYTE:
            return False
        self._given_back += len(block)
        self._buffer = block + self._buffer[self._at :]
        self._at = 0
        return True

    def up_to_next(self, *, limit: int) -> bytes:
        """Return what stands before the next record, or the end, as far as `limit`; stay here."""
        searched = 0
        while not (found := self._start.search(self._buffer, self._at + searched)):
            searched = max(len(self._buffer) - self._at - _LONGEST_START, 0)
            if searched > limit or not self._pull():
                return self._buffer[self._at : self._at + limit]
        return self._buffer[self._at : found.start()]

    def finish(self) -> None:
        """Pass the end of a record, and of the packed member it ends; raise when it is no end.

        What is wrong with the member behind it is left for that one to say.
        """
        ends = self._pass_blanks()
        while self._at == len(self._buffer):
            if self._pieces.is_between and not isinstance(self._pieces, Plain):
                return
            if not self._pull(of_one=True):
                return
            ends += self._pass_blanks()
        if ends < 2 and not self._begins_record():
            raise DamagedError("damaged: its length is wrong, for no record follows it")

    def next_record(self) -> bool:
        """Go to where a record begins; False when none does any more.

        TooLargeError when the file is a bomb, OSError when it cannot be read at all.
        """
        self._buffer = b"\n" + self._buffer[self._at :]
        self._at = 0
        while not (found := self._start.search(self._buffer)):
            self._buffer = self._buffer[-_LONGEST_START:]
            if self.is_broken and not self._leave():
                return False
            try:
                if not self._pull():
                    self._at = len(self._buffer)
                    return False
            except TooLargeError:
                raise
            except READ_ERRORS:
                continue
        self._at = found.start() + 1
        return True

    def _leave(self) -> bool:
        """Go on behind what is damaged, if that can be done."""
        self.is_broken = False
        self._buffer = b"\n"
        if isinstance(self._pieces, Unpacking):
            self._pieces.leave(is_start=lambda first: bool(_BEGINS.match(first)))
            return True
        return False

    def is_of(self, *, warc: bool) -> None:
        """Say which kind of records it holds: by that the next is found after damage."""
        self._start = _WARC_START if warc else _ARC_START

    def _begins_record(self) -> bool:
        while not (found := RECORD_START.match(self._buffer, self._at)):
            if len(self._buffer) - self._at > LINE_LIMIT or b"\n" in self._buffer[self._at :]:
                break
            if not self._pull():
                break
        return found is not None

    def _pass_blanks(self) -> int:
        """Pass the blank lines that are in the buffer; return how many line ends that were."""
        blanks = _BLANKS.match(self._buffer, self._at)
        if blanks is None:
            return 0
        self._at = blanks.end()
        return blanks.group().count(b"\n")

    def _pull(self, *, of_one: bool = False) -> bool:
        """Read on, `of_one` member only; False when there is no more."""
        take = self._pieces.take_of_one if of_one else self._pieces.take
        try:
            piece = take(_PIECE_SIZE)
        except READ_ERRORS:
            self.is_broken = True
            raise
        self._fresh += len(piece)
        self._buffer = self._buffer[self._at :] + piece
        self._at = 0
        return bool(piece)
