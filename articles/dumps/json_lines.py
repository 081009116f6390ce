"""JSON Lines: one record a line, read line by line; a bad line costs only itself."""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import BinaryIO

from articles.dumps.damage import READ_ERRORS, reason_of
from articles.dumps.dump_file import DumpFile, Item
from articles.dumps.json_record import each_record, is_object
from articles.dumps.kinds import head_text, is_binary
from articles.dumps.limits import MEBIBYTE, RECORD_LIMIT, in_words
from articles.dumps.names import extension
from articles.dumps.streams import head_of, in_utf8

_EXTENSIONS = {".jsonl", ".ndjson", ".jsonlines", ".jl", ".ldjson"}
_NULS = b"\0 \t\r\n\x1e"
_TWO_RECORDS = re.compile(r"[\s\x1e]*(\{[^\n]*\})[ \t\r]*,?[ \t\r]*\n[\s\x1e]*\{\s*\"")
_LIST_OF_PAGES = re.compile(r'\s*\{[^\n]{0,500}"format"\s*:\s*"json-pages-')
_ARRAY_OVER_LINES = re.compile(r"\s*\[(?:\s*|[^\n]*,[ \t\r]*)\n")
_AROUND = b" \t\r\n\x1e"
"""A record separator (RFC 7464) may stand before each record."""
_PARTED_BY_CR = re.compile(rb'(?<=\})\r(?=\{")')
"""As on old Macs. It cannot stand in a text: its quotation mark would be escaped."""


class JsonLines:
    name = "jsonl"
    unpacks = False

    def accepts(self, name: str, head: bytes) -> bool:
        text = head_text(head)
        if extension(name) in _EXTENSIONS:
            # An array over several lines is only misnamed; a list on one line is a bad line.
            # A broken-off write leaves NULs, but not before the first record.
            is_sound = not is_binary(head) or is_object(text.partition("\n")[0].lstrip("\x1e"))
            return is_sound and not _ARRAY_OVER_LINES.match(text)
        match = _TWO_RECORDS.match(text)
        return match is not None and is_object(match[1])

    def read(self, file: DumpFile, stream: BinaryIO) -> Iterator[Item]:
        if _LIST_OF_PAGES.match(head_text(head_of(stream))):
            yield file.unread("a list of the pages of a web archive", failed=False)
            return
        yield from read_lines(file, limited_lines(in_utf8(stream)))


def read_lines(file: DumpFile, lines: Iterable[bytes | None]) -> Iterator[Item]:
    """Give the record of each line; None among `lines` stands for one past the limit."""
    number = 0
    try:
        for number, line in enumerate(lines, 1):
            if line is None:
                reason = f"the line is longer than {in_words(RECORD_LIMIT)}"
                yield file.unread(reason, place=f":{number}")
            elif not line.strip(_NULS):
                if b"\0" in line:
                    yield file.unread("nothing but NUL bytes", place=f":{number}")
            else:
                # Who writes lines one by one may part them as in an array.
                record = line.strip(_AROUND).removesuffix(b",")
                yield from each_record(file, record, place=f":{number}")
    except READ_ERRORS as problem:
        yield file.unread(reason_of(problem), place=f":{number + 1}")


def limited_lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """Give each line, or None for one past the limit, which is passed over piece by piece."""
    for line in iter(partial(stream.readline, RECORD_LIMIT + 1), b""):
        if len(line) <= RECORD_LIMIT or line.endswith(b"\n"):
            yield from _PARTED_BY_CR.split(line) if b"}\r{" in line else (line,)
            continue
        del line
        while (rest := stream.readline(MEBIBYTE)) and not rest.endswith(b"\n"):
            pass
        yield None
