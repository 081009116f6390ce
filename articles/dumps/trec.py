"""TREC's collections: SGML files of many documents in (AP, LA Times, WSJ, FT, AQUAINT), each out as it stands.

So are those that are marked up the same way, and English Gigaword, whose documents say in their tag
what they are.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from articles.dumps.charset import decode
from articles.dumps.dump_file import DumpFile, Item
from articles.dumps.kinds import head_text, is_binary
from articles.dumps.sgml_stories import read_stories
from articles.records import Unread

MEDIA_TYPE = "text/x-trec-sgml"
_BEGINS = re.compile(
    r"\s*(?:<\?xml\b[^>]{0,200}>\s*)?(?:<!DOCTYPE\b[^>]{0,200}>\s*)?(?:<(?:ROOT|DOCS|TREC)>\s*)?"
    r"<DOC(?:>\s*<DOCNO>|\s[^>]{0,200}\bid\s*=[^>]{0,200}>\s*<(?:HEADLINE|DATELINE|TEXT)>)"
)
_OF_GIGAWORD = re.compile(r"<DOC\s[^>]*?\bid\s*=\s*[\"']?([\w.-]{1,80})")
_NUMBER = re.compile(r"<DOCNO>\s*([^\s<]{1,80})\s*</DOCNO>")
_TYPE = re.compile(r"<DOC\s[^>]*?\btype\s*=\s*[\"']?(\w+)")
_NOTES = {"advis"}
_OF_THE_WEB = re.compile(r"<DOCHDR>|<DOCOLDNO>")


class TrecSgml:
    name = "trec"
    unpacks = False

    def accepts(self, name: str, head: bytes) -> bool:
        return not is_binary(head) and bool(_BEGINS.match(head_text(head)))

    def read(self, file: DumpFile, stream: BinaryIO) -> Iterator[Item]:
        for place, story in read_stories(file, stream, (b"<DOC>", b"<DOC "), b"</DOC>"):
            if isinstance(story, Unread):
                yield story
                continue
            decoded = decode(story)
            if reason := _why_none(decoded.text):
                yield file.unread(reason, place=place, failed=False)
                continue
            found = _NUMBER.search(decoded.text) or _OF_GIGAWORD.match(decoded.text)
            yield file.part(
                decoded.text,
                media_type=MEDIA_TYPE,
                place=place,
                record_id=found[1] if found else "",
                collection=file.collection,
                warnings=decoded.warnings,
            )


def _why_none(text: str) -> str:
    if _OF_THE_WEB.search(text[:2000]):
        return "a page of a web collection of TREC, not read yet: export it as WARC"
    found = _TYPE.match(text)
    if found and found[1] in _NOTES:
        return "a note of an agency to its editors, no article"
    return ""
