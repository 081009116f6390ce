"""Feeds: RSS and Atom in, each item with what the feed says of itself out, as a feed of one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import BinaryIO

from articles.dumps.charset import decode
from articles.dumps.charset_labels import declared_charset
from articles.dumps.damage import reason_of
from articles.dumps.dump_file import DumpFile, Item
from articles.dumps.feed_parts import feed_parts
from articles.dumps.feed_text import FeedText
from articles.dumps.kinds import head_text, is_binary, is_html
from articles.dumps.limits import MEBIBYTE, RECORD_LIMIT, TooLargeError, in_words
from articles.dumps.own_ids import OwnIds
from articles.dumps.second_reading import begun_of, opened_again
from articles.dumps.wordpress_export import (
    WordPressExport,
    is_wordpress_export,
    without_comments,
)
from articles.keys import url_key
from articles.markup import is_cut_off, root_name, without_prolog
from articles.records import RawPage

FEED_LIMIT = 8 * MEBIBYTE
"""Bytes of a feed that is read whole, in some eight times as much memory; a larger one is read in pieces."""
MEDIA_TYPE = "application/rss+xml"
_ROOTS = {"rss", "feed", "rdf", "channel"}
_IN_HEAD = re.compile(r"<(?:\w+:)?(?:rss|feed|channel)\b(?=[^<]*>)|xmlns=\"http://purl.org/rss/")
_RSS_IN_RDF = re.compile(r"purl\.org/(?:net/)?rss|netscape\.com/rdf|<(?:\w+:)?(?:item|channel)\b")
_ITEM_END = re.compile(r"</(?:[\w.-]{1,40}:)?(?:item|entry)\s*>?$")
_FEED_END = re.compile(r"</(?:[\w.-]{1,40}:)?(?:rss|feed|rdf|channel)\b", re.IGNORECASE)
_BLANKS = re.compile(r"\s{2,}")
_LONGEST_SURROUNDINGS = 32 * 1024
_LONGEST_HEAD = 2 * RECORD_LIMIT
_LONGEST_END = 64
_MOST_GAPS = 1_000
"""So many at a time are put together: what stands between the items of a feed is mostly blank."""
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
        begun, damage = begun_of(stream, limit=FEED_LIMIT)
        if sum(map(len, begun)) > FEED_LIMIT:
            with opened_again(file, stream, begun=begun) as (open_feed, damage):
                yield from _read_long(file, FeedText(open_feed, damage=damage))
            return
        content = b"".join(begun)
        decoded = decode(content, declared=declared_charset(content[:4096]))
        parts = list(feed_parts([without_prolog(decoded.text)]))
        survey = _surveyed(parts)
        survey.damage, survey.warnings = damage, decoded.warnings
        yield from _pages(file, survey, parts)


def _read_long(file: DumpFile, feed: FeedText) -> Iterator[Item]:
    """Give what a feed holds that is read twice instead of being kept."""
    survey = _surveyed(feed_parts(feed.pieces()))
    survey.damage, survey.warnings = feed.damage, feed.warnings
    yield from _pages(file, survey, feed_parts(feed.pieces()))


@dataclass(slots=True)
class _Survey:
    """What is known of a feed when it was read once."""

    before: str = ""
    after: str = ""
    count: int = 0
    has_end: bool = False
    is_last_closed: bool = True
    ids: OwnIds = field(default_factory=OwnIds)
    damage: str = ""
    warnings: tuple[str, ...] = ()


def _surveyed(parts: Iterable[tuple[bool, str]]) -> _Survey:
    survey = _Survey()
    before: list[str] = []
    after: list[str] = []
    size, last, tail = 0, "", ""
    for is_item, text in parts:
        if is_item:
            survey.count += 1
            survey.has_end, last, tail = False, text, ""
            survey.ids.note(_own_id(text))
        elif not survey.count:
            before.append(text)
            size += len(text)
            if size > _LONGEST_HEAD:
                raise TooLargeError(
                    f"a feed without an item in its first {in_words(_LONGEST_HEAD)}"
                )
        else:
            tail = tail[-_LONGEST_END:] + text
            survey.has_end = survey.has_end or bool(_FEED_END.search(tail))
            if len(after) < _MOST_GAPS:
                after.append(text)
            elif len(after[0]) <= _LONGEST_SURROUNDINGS:
                after = [_BLANKS.sub("\n", "".join((*after, text)))]
    survey.before = "".join(before)
    survey.after = _short("".join(after))
    survey.has_end = survey.has_end or bool(_FEED_END.search(last))
    survey.is_last_closed = not last or bool(_ITEM_END.search(last))
    return survey


def _pages(file: DumpFile, survey: _Survey, parts: Iterable[tuple[bool, str]]) -> Iterator[Item]:
    if not survey.count:
        is_cut = bool(survey.damage) or is_cut_off(survey.before)
        reason = (survey.damage or reason_of(EOFError())) if is_cut else "a feed without items"
        yield file.unread(reason, failed=is_cut)
        return
    export = WordPressExport(survey.before) if is_wordpress_export(survey.before) else None
    before, after = _short(export.head if export else survey.before), survey.after
    is_cut = bool(survey.damage) or not survey.has_end
    count = survey.count
    if is_cut and not survey.is_last_closed:
        count -= 1  # half an item may have half an address
    collection = _collection(before + after)
    items = (text for is_item, text in parts if is_item)
    given = 0
    for index, item in enumerate(islice(items, count)):
        given += 1
        warnings = survey.warnings if index == 0 else ()
        if not item:
            yield file.unread(f"an item larger than {in_words(RECORD_LIMIT)}", place=f"[{index}]")
            continue
        own_id = _own_id(item)
        if why := survey.ids.why_not(own_id):
            warnings, own_id = (*warnings, why), ""
        said = before
        if export:
            said, item = before + export.authors_of(item), without_comments(item)
        yield _page(
            file, said + item + after, own_id, place=f"[{index}]", collection=collection,
            warnings=warnings,
        )  # fmt: skip
    if given < count:
        yield file.unread("it could not be read a second time as far", place=f"[{given}]")
    elif is_cut:
        yield file.unread(survey.damage or reason_of(EOFError()), place=f"[{count}]")


def split_feed(text: str) -> tuple[str, list[str], str]:
    """Return what stands before the first item, the items, and what stands between and after them."""
    parts = list(feed_parts([text], limit=len(text)))
    survey = _surveyed(parts)
    return _short(survey.before), [part for is_item, part in parts if is_item], survey.after


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
