"""Feeds: RSS and Atom in, each item with what the feed says of itself out, as a feed of one."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO

from articles.dumps.charset import declared_charset, decode
from articles.dumps.damage import reason_of
from articles.dumps.dump_file import DumpFile, Item
from articles.dumps.kinds import head_text, is_binary, is_html
from articles.dumps.limits import RECORD_LIMIT, in_words
from articles.dumps.wordpress_export import (
    WordPressExport,
    is_wordpress_export,
    without_comments,
)
from articles.keys import url_key
from articles.markup import is_cut_off, root_name, without_prolog
from articles.records import RawPage

FEED_LIMIT = 2 * RECORD_LIMIT
MEDIA_TYPE = "application/rss+xml"
_ROOTS = {"rss", "feed", "rdf", "channel"}
_IN_HEAD = re.compile(r"<(?:\w+:)?(?:rss|feed|channel)\b(?=[^<]*>)|xmlns=\"http://purl.org/rss/")
_RSS_IN_RDF = re.compile(r"purl\.org/(?:net/)?rss|netscape\.com/rdf|<(?:\w+:)?(?:item|channel)\b")
_PIECE = re.compile(
    r"<!\[CDATA\[|<!--|<(?P<close>/)?(?P<tag>(?:[\w.-]{1,40}:)?(?:item|entry))(?=[\s/>])"
)
_ITEM_END = re.compile(r"</(?:[\w.-]{1,40}:)?(?:item|entry)\s*>?$")
_FEED_END = re.compile(r"</(?:[\w.-]{1,40}:)?(?:rss|feed|rdf|channel)\b", re.IGNORECASE)
_BLANKS = re.compile(r"\s{2,}")
_LONGEST_SURROUNDINGS = 32 * 1024
_ID = re.compile(
    r"<(?:[\w.-]{1,40}:)?(guid|id)\b([^<>]{0,1000}+)>\s*+(?:<!\[CDATA\[\s*+)?"
    r"([^<\]]{1,500}+)(?:\]\]>\s*+)?</"
)
_IS_NO_LINK = re.compile(r"isPermaLink\s*=\s*[\"']\s*false", re.IGNORECASE)
_SITE = re.compile(
    r"<(?:[\w.-]{1,40}:)?link\b(?:[^>]*\bhref\s*=\s*[\"']([^\"'<>]{4,300})[\"'][^>]*>"
    r"|[^>]*>\s*(?:<!\[CDATA\[)?\s*(https?://[^<\]\s]{4,300}))"
)


class FeedFile:
    name = "feed"
    unpacks = False

    def accepts(self, name: str, head: bytes) -> bool:
        if is_binary(head):
            return False
        text = head_text(head)
        root = root_name(text).rpartition(":")[2].lower()
        if root == "rdf":
            return bool(_RSS_IN_RDF.search(text))
        if root in _ROOTS:
            return True
        is_page = root == "html" or is_html(head)
        return text.lstrip()[:1] == "<" and not is_page and bool(_IN_HEAD.search(text))

    def read(self, file: DumpFile, stream: BinaryIO) -> Iterator[Item]:
        content = stream.read(FEED_LIMIT + 1)
        if len(content) > FEED_LIMIT:
            yield file.unread(f"a feed larger than {in_words(FEED_LIMIT)}")
            return
        decoded = decode(content, declared=declared_charset(content[:4096]))
        text = without_prolog(decoded.text)
        export = WordPressExport(text) if is_wordpress_export(text) else None
        text = export.text if export else text
        before, items, after = split_feed(text)
        if not items:
            is_cut = is_cut_off(text)
            reason = reason_of(EOFError()) if is_cut else "a feed without items"
            yield file.unread(reason, failed=is_cut)
            return
        is_cut = not _FEED_END.search(text, text.rfind(items[-1]))
        if is_cut and not _ITEM_END.search(items[-1]):
            del items[-1]  # half an item may have half an address
        collection = _collection(before + after)
        lying = {name for name, count in Counter(map(_own_id, items)).items() if count > 1}
        for index, item in enumerate(items):
            warnings = decoded.warnings if index == 0 else ()
            own_id = _own_id(item)
            if own_id in lying and own_id:
                warnings = (
                    *warnings,
                    f"its id {own_id[:60]!r} is that of other items too: not used",
                )
                own_id = ""
            said = before
            if export:
                said, item = before + export.authors_of(item), without_comments(item)
            yield _page(
                file, said + item + after, own_id, place=f"[{index}]", collection=collection,
                warnings=warnings,
            )  # fmt: skip
        if is_cut:
            yield file.unread(reason_of(EOFError()), place=f"[{len(items)}]")


def split_feed(text: str) -> tuple[str, list[str], str]:
    """Return what stands before the first item, the items, and what stands between and after them.

    Found by their tags, without a tree, so that one broken item costs no other.
    """
    items: list[str] = []
    gaps: list[str] = []
    gap_at, begins, depth, at = 0, 0, 0, 0
    has_ends = {"<![CDATA[": True, "<!--": True}
    while found := _PIECE.search(text, at):
        at = found.end()
        if (opened := found[0]) in has_ends:
            end = (
                text.find("]]>" if opened == "<![CDATA[" else "-->", at) if has_ends[opened] else -1
            )
            has_ends[opened] = end >= 0
            at = max(end, at)
        elif found["close"]:
            at = text.find(">", at) + 1 or len(text)
            depth = max(depth - 1, 0)
            if not depth and begins < at and len(gaps) > len(items):
                items.append(text[begins:at])
                gap_at = at
        elif depth == 0:
            gaps.append(text[gap_at : found.start()])
            begins, depth = found.start(), 1
        else:  # an item begins inside an item: the first was never closed
            items.append(text[begins : found.start()])
            gaps.append("")
            begins = gap_at = found.start()
    if len(gaps) > len(items):  # the feed was cut off in its last item
        items.append(text[begins:])
        gap_at = len(text)
    after = "".join(gaps[1:]) + text[gap_at:]
    before = gaps[0] if gaps else ""
    return _short(before), items, _short(after)


def _short(text: str) -> str:
    text = _BLANKS.sub("\n", text)
    return text if len(text) <= _LONGEST_SURROUNDINGS else text[: text.find(">") + 1]


def _own_id(item: str) -> str:
    """Return the id an item gives itself that is no address of it; "" when it gives none."""
    for found in _ID.finditer(item):
        kind, attributes, value = found.groups()
        is_address = bool(url_key(value)) and "://" in value
        if kind == "guid" and is_address and not _IS_NO_LINK.search(attributes):
            return ""
        return " ".join(value.split())[:200]
    return ""


def _collection(surroundings: str) -> str:
    """Return whose ids the items have: the site's address; "" where the feed names none."""
    for found in _SITE.finditer(surroundings):
        if "hub" not in found[0] and (key := url_key(found[1] or found[2] or "")):
            return f"feed {key}"[:110]
    return ""


def _page(
    file: DumpFile, text: str, record_id: str, *, place: str, collection: str,
    warnings: tuple[str, ...],
) -> RawPage:  # fmt: skip
    return file.part(
        text,
        media_type=MEDIA_TYPE,
        place=place,
        record_id=record_id,
        collection=collection,
        warnings=warnings,
    )
