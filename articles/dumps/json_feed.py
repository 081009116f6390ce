"""JSON Feeds: each item with what the feed says of itself, as a feed of one.

A feed is read twice: for what it says, before its items and behind them, and the ids that several
of these share; then for the items. One past the limit is read off its file, others out of memory.
"""

import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from articles.dumps.charset import UNWANTED
from articles.dumps.damage import READ_ERRORS, DamagedError, reason_of
from articles.dumps.dump_file import DumpFile, Item
from articles.dumps.json_parts import LongObject, Part, parts_of, unread_part
from articles.dumps.json_record import not_a_record
from articles.dumps.json_values import JsonValues
from articles.dumps.kinds import head_text, is_binary
from articles.dumps.limits import MEBIBYTE
from articles.dumps.long_text import LongText
from articles.dumps.own_ids import OwnIds
from articles.dumps.second_reading import begun_of, opened_again
from articles.keys import url_key

FEED_LIMIT = 8 * MEBIBYTE
"""Bytes of a feed that is kept in memory while it is read."""
MEDIA_TYPE = "application/feed+json"
_VERSION = re.compile(r'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/version')
_ITEMS = "items"
_HOMES = ("home_page_url", "feed_url")
_LONGEST_SURROUNDINGS = 32 * 1024
_LONGEST_AROUND = 1024


class JsonFeed:
    name = "jsonfeed"
    unpacks = False

    def accepts(self, name: str, head: bytes) -> bool:
        return not is_binary(head) and bool(_VERSION.search(head_text(head)))

    def read(self, file: DumpFile, stream: BinaryIO) -> Iterator[Item]:
        begun, damage = begun_of(stream, limit=FEED_LIMIT)
        if sum(map(len, begun)) > FEED_LIMIT:
            with opened_again(file, stream, begun=begun) as (open_feed, damage):
                yield from _read(file, LongText(open_feed, damage=damage))
            return
        content = b"".join(begun)
        yield from _read(
            file, LongText(lambda: io.BufferedReader(io.BytesIO(content)), damage=damage)
        )


@dataclass(slots=True)
class _Survey:
    """What is known of a feed when it was read once."""

    said: dict[str, Any] = field(default_factory=dict)
    """What it says of itself beside its items."""
    number: int = -1
    """Which of the lists called so the items are: of several the last, as in all JSON."""
    count: int = 0
    ids: OwnIds = field(default_factory=OwnIds)
    is_whole: bool = True
    """Whether its items come to an end."""
    problem: BaseException | None = None


def _read(file: DumpFile, text: LongText) -> Iterator[Item]:
    with text.stream() as first:
        survey = _surveyed(JsonValues(first))
    if survey.number < 0:
        reason = text.damage or (reason_of(survey.problem) if survey.problem else "")
        yield file.unread(reason or "a feed without items", failed=bool(reason))
        return
    with text.stream() as second:
        yield from _pages(file, JsonValues(second), survey, text)
    if survey.is_whole and survey.problem:
        yield file.unread(text.damage or reason_of(survey.problem), place=f"[{survey.count}]")


def _is_items(name: str, values: JsonValues) -> bool:
    return name == _ITEMS and values.peek() == "["


def _surveyed(values: JsonValues) -> _Survey:
    survey, feed = _Survey(), LongObject(_is_items)
    try:
        if values.peek() != "{":
            return survey
        for _ in feed.lists(values):
            survey.number += 1
            survey.count, survey.ids = 0, OwnIds()
            for part in parts_of(values):
                survey.count += 1
                survey.ids.note(_own_id(part))
                survey.is_whole = part.goes_on
        if values.peek():
            raise DamagedError("broken JSON: something stands behind the feed")
    except READ_ERRORS as problem:
        survey.problem = problem
    survey.said = _short(feed.said)
    return survey


def _short(said: dict[str, Any]) -> dict[str, Any]:
    """Return what a feed says of itself, which is kept with every item, without what is too long for that."""
    sizes = {name: len(json.dumps(value)) for name, value in said.items()}
    if sum(sizes.values()) <= _LONGEST_SURROUNDINGS:
        return said
    return {name: said[name] for name, size in sizes.items() if size <= _LONGEST_AROUND}


def _pages(file: DumpFile, values: JsonValues, survey: _Survey, text: LongText) -> Iterator[Item]:
    homes = (url_key(str(survey.said.get(name) or "")) for name in _HOMES)
    home = next(filter(None, homes), "")
    for number, _ in enumerate(LongObject(_is_items).lists(values)):
        for part in parts_of(values):
            if number == survey.number:
                yield _page(file, part, survey, text, home=home)
        if number == survey.number:
            return


def _page(file: DumpFile, part: Part, survey: _Survey, text: LongText, *, home: str) -> Item:
    place = f"[{part.index}]"
    if part.problem is not None:
        return unread_part(file, part, part.problem, place=place, damage=text.damage)
    try:
        item = part.cleaned()
    except (DamagedError, RecursionError) as problem:
        return file.unread(reason_of(problem), place=place)
    if not isinstance(item, dict):
        return file.unread(not_a_record(item), place=place)
    warnings = text.warnings if part.index == 0 else ()
    own_id = _own_id(part)
    if why := survey.ids.why_not(own_id):
        warnings, own_id = (*warnings, why), ""
    return file.part(
        json.dumps({**survey.said, _ITEMS: [item]}, ensure_ascii=False),
        media_type=MEDIA_TYPE,
        place=place,
        record_id="" if url_key(own_id) and "://" in own_id else own_id,
        collection=f"feed {home}"[:110] if home else "",
        warnings=warnings,
    )


def _own_id(part: Part) -> str:
    value = part.value.get("id") if isinstance(part.value, dict) else None
    is_id = isinstance(value, str | int) and not isinstance(value, bool)
    return " ".join(UNWANTED.sub("", str(value)).split())[:200] if is_id else ""
