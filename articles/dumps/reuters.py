"""Reuters-21578: SGML files of many stories in, each story out as it stands there."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from articles.dumps.charset import decode
from articles.dumps.dump_file import DumpFile, Item
from articles.dumps.kinds import head_text, is_binary
from articles.dumps.sgml_stories import read_stories
from articles.records import Unread

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
        for place, story in read_stories(file, stream, (_BEGIN,), _END):
            if isinstance(story, Unread):
                yield story
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
