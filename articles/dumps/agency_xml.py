"""Agency files: NewsML of both kinds and NITF in, their news items out, one a page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from lxml import etree

from articles.dumps.charset import Decoded, decode
from articles.dumps.charset_labels import declared_charset
from articles.dumps.damage import reason_of
from articles.dumps.dump_file import DumpFile, Item
from articles.dumps.kinds import head_text, is_binary
from articles.dumps.limits import RECORD_LIMIT, in_words
from articles.markup import (
    child,
    is_cut_off,
    local_name,
    parse_xml,
    root_name,
    without_prolog,
)

MEDIA_TYPE = "application/xml"
_NO_ARTICLES = {
    "packageItem": "a package of other items, no article", "conceptItem": "a concept, no article",
    "knowledgeItem": "a list of concepts, no article", "planningItem": "a plan of coverage, no article",
    "catalogItem": "a catalogue of codes, no article", "TopicSet": "a list of topics, no article",
}  # fmt: skip
_NEWSML = {"newsItem", "newsMessage", "NewsML", "NewsItem"} | _NO_ARTICLES.keys()


@dataclass(frozen=True, slots=True)
class AgencyXml:
    name: str
    roots: frozenset[str]
    unpacks = False

    def accepts(self, name: str, head: bytes) -> bool:
        return not is_binary(head) and _root(head_text(head)) in self.roots

    def read(self, file: DumpFile, stream: BinaryIO) -> Iterator[Item]:
        content = stream.read(RECORD_LIMIT + 1)
        if len(content) > RECORD_LIMIT:
            yield file.unread(f"a file of one agency larger than {in_words(RECORD_LIMIT)}")
            return
        decoded = decode(content, declared=declared_charset(content[:4096]))
        text = without_prolog(decoded.text)
        tree = parse_xml(text)
        kind = local_name(tree)
        if kind in _NO_ARTICLES:
            yield file.unread(_NO_ARTICLES[kind], failed=False)
        elif kind in {"newsMessage", "NewsML"}:
            yield from _items(file, tree, Decoded(text, decoded.charset, decoded.warnings))
        elif is_cut_off(text):
            raise EOFError
        else:
            yield file.page(content, Decoded(text, decoded.charset, decoded.warnings),
                            media_type=MEDIA_TYPE)  # fmt: skip


def _items(file: DumpFile, tree: etree._Element, decoded: Decoded) -> Iterator[Item]:
    """Give each item of a message; those of a package lie beside it and are given too."""
    held = [one for one in tree if local_name(one) in _NEWSML]
    for inner in tree:
        if local_name(inner) == "itemSet":
            held += list(inner)
    is_cut = is_cut_off(decoded.text)
    if is_cut and held and _is_half(held[-1], decoded.text):
        del held[-1]
    for index, item in enumerate(held):
        place = f"[{index}]"
        if reason := _NO_ARTICLES.get(local_name(item)):
            yield file.unread(reason, place=place, failed=False)
            continue
        yield file.part(
            _alone(tree, item),
            media_type=MEDIA_TYPE,
            place=place,
            collection=file.collection,
            warnings=decoded.warnings if index == 0 else (),
        )
    if is_cut:
        yield file.unread(reason_of(EOFError()), place=f"[{len(held)}]")


def _is_half(last: etree._Element, text: str) -> bool:
    """Tell whether the last item of a message that was cut off is never closed."""
    *_, tag = re.finditer(rf"<(/?)(?:[\w.-]+:)?{local_name(last)}\b", text)
    return not tag[1]


def _alone(message: etree._Element, item: etree._Element) -> str:
    """Return an item as XML of its own; one of NewsML 1 with the envelope it came in."""
    text = etree.tostring(item, encoding="unicode", with_tail=False)
    envelope = child(message, "NewsEnvelope") if local_name(item) == "NewsItem" else None
    if envelope is None:
        return text
    outer = etree.tostring(envelope, encoding="unicode", with_tail=False)
    return f"<NewsML>{outer}{text}</NewsML>"


def _root(text: str) -> str:
    return root_name(text).rpartition(":")[2]


AGENCY_XML = (
    AgencyXml("newsml", frozenset(_NEWSML)),
    AgencyXml("nitf", frozenset({"nitf"})),
)
