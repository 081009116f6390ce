"""SGML stories: a file of many stories in, each out as it stands there, however large the file is."""

import re
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from articles.dumps.damage import reason_of
from articles.dumps.dump_file import DumpFile
from articles.dumps.limits import MEBIBYTE, RECORD_LIMIT, in_words
from articles.records import Unread


def read_stories(
    file: DumpFile, stream: BinaryIO, begins: tuple[bytes, ...], end: bytes
) -> Iterator[tuple[str, bytes | Unread]]:
    """Give the place of each story of a file, and the story, or why it is not read."""
    for index, story in enumerate(stories_in(stream, begins, end, limit=RECORD_LIMIT)):
        place = f"[{index}]"
        if story is None:
            reason = f"the story is larger than {in_words(RECORD_LIMIT)}"
            yield place, file.unread(reason, place=place)
        else:
            yield place, story or file.unread(reason_of(EOFError()), place=place)


def stories_in(
    stream: BinaryIO, begins: tuple[bytes, ...], end: bytes, *, limit: int
) -> Iterator[bytes | None]:
    """Give each story, from one of `begins` to `end`; one never ended goes to where the next begins.

    None for one past the limit, b"" for the last one when it is never ended: the file was cut off.
    """
    any_begin = b"|".join(map(re.escape, begins))
    borders = re.compile(rb"(?=%b)|(?<=%b)" % (any_begin, re.escape(end)))
    story: list[bytes] = []
    size = 0
    for line in iter(partial(stream.readline, MEBIBYTE), b""):
        for part in _parted(line, begins, end, borders):
            if part.startswith(begins):
                if story:
                    yield b"".join(story) if size <= limit else None
                story, size = [part], len(part)
            elif story:
                size += len(part)
                if size <= limit:
                    story.append(part)
            if story and end in part:
                yield b"".join(story) if size <= limit else None
                story, size = [], 0
    if story:
        yield b"" if size <= limit else None


def _parted(
    line: bytes, begins: tuple[bytes, ...], end: bytes, borders: re.Pattern[bytes]
) -> list[bytes]:
    """Return a line parted before each beginning and after each end of a story."""
    if end not in line and all(line.find(begin, 1) < 0 for begin in begins):
        return [line]
    return [part for part in borders.split(line) if part]
