"""Text pages: a page with its tags gone, one a file."""

from collections.abc import Iterator
from typing import BinaryIO

from articles.dumps.charset import NO_TEXT, Decoded, decode
from articles.dumps.dump_file import DumpFile, Item
from articles.dumps.kinds import foreign_kind, is_binary
from articles.dumps.limits import RECORD_LIMIT, in_words
from articles.records import RawPage

_ADDRESSES = (
    "a list of addresses, no text: import the pages themselves, as a crawler saves them (WARC)"
)


class TextPage:
    name = "text"
    unpacks = False
    media_type = "text/plain"

    def accepts(self, name: str, head: bytes) -> bool:
        return not is_binary(head) and not foreign_kind(name, head)

    def read(self, file: DumpFile, stream: BinaryIO) -> Iterator[Item]:
        content = stream.read(RECORD_LIMIT + 1)
        if len(content) > RECORD_LIMIT:
            yield file.unread(f"not a page: larger than {in_words(RECORD_LIMIT)}")
            return
        if is_binary(content[:4096]):  # --format forced it
            yield file.unread("not a page: binary data")
            return
        content = self.unpacked(content)
        decoded = self.decoded(content)
        if _is_list_of_addresses(decoded.text):
            yield file.unread(_ADDRESSES, failed=False)
        elif decoded.is_no_text:
            yield file.unread(NO_TEXT)
        elif decoded.text.strip():
            yield self.page(file, content, decoded)
        else:
            yield file.unread("the file holds nothing but blank space")

    def unpacked(self, content: bytes) -> bytes:
        return content

    def decoded(self, content: bytes) -> Decoded:
        return decode(content)

    def page(self, file: DumpFile, content: bytes, decoded: Decoded) -> RawPage:
        return file.page(content, decoded, media_type=self.media_type)


def _is_list_of_addresses(text: str) -> bool:
    """Tell whether each line is an address and nothing else, as crawlers are given them."""
    if not text.lstrip()[:8].lower().startswith(("http://", "https://")):
        return False
    lines = filter(None, map(str.strip, text.splitlines()))
    return all(
        line.lower().startswith(("http://", "https://")) and len(line.split(None, 1)) == 1
        for line in lines
    )
