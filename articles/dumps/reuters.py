"""Reuters-21578: SGML files of many stories in, each story out as it stands there."""

import re
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from articles.dumps.charset import decode
from articles.dumps.damage import reason_of
from articles.dumps.dump_file import DumpFile, Item
from articles.dumps.kinds import head_text, is_binary
from articles.dumps.limits import MEBIBYTE, RECORD_LIMIT, in_words

MEDIA_TYPE = "text/x-reuters-sgml"
COLLECTION = "reuters-21578"
_STORY = re.compile(
    r"\s*(?:<\?xml\b[^>]*>\s*)?(?:<!DOCTYPE\s+lewis\b[^>]*>\s*)?(?:<LEWIS>\s*)?<REUTERS\s",
    re.IGNORECASE,
)
"""The corpus as it came, or made XML of, as many copies are."""
_BEGIN, _END = b"<REUTERS", b"</REUTERS>"
_NEWID = re.compile(r"<REUTERS\b[^>]*\bNEWID\s*=\s*[\"']?(\d{1,9})", re.IGNORECASE)


class ReutersSgml:
    name = "reuters"
    unpacks = False

    def accepts(self, name: str, head: bytes) -> bool:
        return not is_binary(head) and bool(_STORY.match(head_text(head)))

    def read(self, file: DumpFile, stream: BinaryIO) -> Iterator[Item]:
        for index, story in enumerate(_stories(stream)):
            place = f"[{index}]"
            if story == b"":
                yield file.unread(reason_of(EOFError()), place=place)
                continue
            if story is None:
                yield file.unread(f"the story is larger than {in_words(RECORD_LIMIT)}", place=place)
                continue
            decoded = decode(story, declared="cp1252")
            found = _NEWID.search(decoded.text)
            yield file.part(
                decoded.text,
                media_type=MEDIA_TYPE,
                place=place,
                record_id=found[1] if found else "",
                collection=COLLECTION,
            )


def _stories(stream: BinaryIO) -> Iterator[bytes | None]:
    """Give each story; one never ended goes to where the next begins.

    None for one past the limit, b"" for the last one when it is never ended: the file was cut off.
    """
    story: list[bytes] = []
    size = 0
    for line in iter(partial(stream.readline, MEBIBYTE), b""):
        for part in _parted(line):
            if part.startswith(_BEGIN):
                if story:
                    yield b"".join(story) if size <= RECORD_LIMIT else None
                story, size = [part], len(part)
            elif story:
                size += len(part)
                if size <= RECORD_LIMIT:
                    story.append(part)
            if story and _END in part:
                yield b"".join(story) if size <= RECORD_LIMIT else None
                story, size = [], 0
    if story:
        yield b"" if size <= RECORD_LIMIT else None


def _parted(line: bytes) -> list[bytes]:
    """Return a line parted before each beginning and after each end of a story."""
    if line.count(b"REUTERS") < 2 and not line.find(_BEGIN) > 0:
        return [line]
    return [part for part in re.split(rb"(?=<REUTERS\b)|(?<=</REUTERS>)", line) if part]
