"""JSON Feeds: each item with what the feed says of itself, as a feed of one."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, BinaryIO

from articles.crowding import hold_values
from articles.dumps.charset import decode
from articles.dumps.dump_file import DumpFile, Item
from articles.dumps.json_record import DECODER, clean_value, json_reason, not_a_record
from articles.dumps.kinds import head_text, is_binary
from articles.dumps.limits import RECORD_LIMIT, in_words
from articles.keys import url_key

FEED_LIMIT = 2 * RECORD_LIMIT
MEDIA_TYPE = "application/feed+json"
_VERSION = re.compile(r'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/version')

_ITEMS = re.compile(r'"items"\s*:\s*\[\s*')
_BETWEEN = re.compile(r"\s*,\s*")


class JsonFeed:
    name = "jsonfeed"
    unpacks = False

    def accepts(self, name: str, head: bytes) -> bool:
        return not is_binary(head) and bool(_VERSION.search(head_text(head)))

    def read(self, file: DumpFile, stream: BinaryIO) -> Iterator[Item]:
        content = stream.read(FEED_LIMIT + 1)
        if len(content) > FEED_LIMIT:
            yield file.unread(f"a feed larger than {in_words(FEED_LIMIT)}")
            return
        decoded = decode(content)
        hold_values(decoded.text)
        try:
            feed = clean_value(DECODER.decode(decoded.text), decoded.text)
        except (ValueError, RecursionError) as problem:
            said, held = _before_damage(decoded.text)
            yield from _pages(file, said, held, decoded.warnings)
            rest = "; what follows in the feed is not read" if held else ""
            place = f"[{len(held)}]" if held else ""
            yield file.unread(f"{json_reason(problem)}{rest}", place=place)
            return
        items = feed.get("items") if isinstance(feed, dict) else None
        if not isinstance(items, list):
            yield file.unread("a feed without items", failed=False)
            return
        yield from _pages(file, feed, items, decoded.warnings)


def _before_damage(text: str) -> tuple[dict[str, Any], list[Any]]:
    """Return what a feed that breaks off says of itself before its items, and those that are whole."""
    found = _ITEMS.search(text)
    items: list[Any] = []
    if not found:
        return {}, items
    try:
        # An object only where the items are the feed's own, not those of something in it.
        said = DECODER.decode(text[: found.start()].rstrip().removesuffix(",") + "}")
        between: re.Match[str] | None = found
        while between:
            item, at = DECODER.raw_decode(text, between.end())
            items.append(item)
            between = _BETWEEN.match(text, at)
    except (ValueError, RecursionError):
        if not items:
            return {}, items
    return clean_value(said, text), clean_value(items, text)


def _pages(
    file: DumpFile, feed: dict[str, Any], items: list[Any], warnings: tuple[str, ...]
) -> Iterator[Item]:
    said = {name: value for name, value in feed.items() if name != "items"}
    home = next(
        (
            key
            for name in ("home_page_url", "feed_url")
            if (key := url_key(str(feed.get(name) or "")))
        ),
        "",
    )
    counts = Counter(_own_id(item) for item in items)
    for index, item in enumerate(items):
        place = f"[{index}]"
        if not isinstance(item, dict):
            yield file.unread(not_a_record(item), place=place)
            continue
        own_id = _own_id(item)
        told = warnings if index == 0 else ()
        if own_id and counts[own_id] > 1:
            told = (*told, f"its id {own_id[:60]!r} is that of other items too: not used")
            own_id = ""
        yield file.part(
            json.dumps({**said, "items": [item]}, ensure_ascii=False),
            media_type=MEDIA_TYPE,
            place=place,
            record_id="" if url_key(own_id) and "://" in own_id else own_id,
            collection=f"feed {home}"[:110] if home else "",
            warnings=told,
        )


def _own_id(item: Any) -> str:
    value = item.get("id") if isinstance(item, dict) else None
    is_id = isinstance(value, str | int) and not isinstance(value, bool)
    return " ".join(str(value).split())[:200] if is_id else ""
