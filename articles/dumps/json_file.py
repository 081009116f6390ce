"""JSON files: one record, an array of them streamed, or an object that wraps such an array."""

import dataclasses
import itertools
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from articles.crowding import CrowdedError
from articles.dumps.damage import READ_ERRORS, DamagedError, reason_of
from articles.dumps.dump_file import DumpFile, Item
from articles.dumps.json_lines import limited_lines, read_lines
from articles.dumps.json_record import clean_value, is_object, not_a_record, read_record
from articles.dumps.json_values import JsonValues
from articles.dumps.kinds import head_text, is_binary
from articles.dumps.limits import RECORD_LIMIT, TooLargeError
from articles.dumps.names import extension
from articles.dumps.streams import head_of, in_utf8
from articles.records import RawPage, Unread

_STARTS_SO = re.compile(r'\s*(?:\{\s*"|\[\s*\{\s*["}]|\{\s*\}|\[\s*\]\s*$)')
_WRAPPERS = ("articles", "posts", "items", "results", "data", "records", "documents", "entries",
             "news", "stories", "docs")  # fmt: skip
_OUTER = ("response", "data", "result", "results", "feed", "payload")
"""Objects that stand around such a list in the answers of news services."""
_WRAPPED = re.compile(rf'"(?:{"|".join(_WRAPPERS)})"\s*:\s*\[(?=\s*\{{)')
_SAYS_ITSELF = {"title", "headline", "text", "body", "content", "body_text", "maintext", "uri"}
_WRAPPER_HEAD = 64 * 1024


class JsonFile:
    name = "json"
    unpacks = False

    def accepts(self, name: str, head: bytes) -> bool:
        if is_binary(head):
            return False
        return extension(name) == ".json" or bool(_STARTS_SO.match(head_text(head)))

    def read(self, file: DumpFile, stream: BinaryIO) -> Iterator[Item]:
        stream = in_utf8(stream)
        begun = b""
        if head_of(stream).lstrip()[:1] == b"{":
            begun = stream.readline(RECORD_LIMIT + 1)
            if head_of(stream).lstrip()[:1] == b"{" and is_object(begun):
                lines = itertools.chain([begun], limited_lines(stream))
                yield from read_lines(file, lines)
                return
        values = JsonValues(stream, begun=begun)
        if values.peek() == "[":
            values.skip()
            yield from _read_array(file, values)
        else:
            yield from _read_objects(file, values)


def _read_array(file: DumpFile, values: JsonValues) -> Iterator[Item]:
    for index in itertools.count():
        try:
            if index and values.peek() == ",":
                values.skip()
            if values.peek() == "]":
                break
            text, value = values.next()
        except READ_ERRORS as problem:
            goes_on = _passes_over(values)
            rest = "" if goes_on else "; what follows in the array is not read"
            failed = not (goes_on and isinstance(problem, CrowdedError))
            yield file.unread(f"{reason_of(problem)}{rest}", place=f"[{index}]", failed=failed)
            if not goes_on:
                return
            continue
        yield _record(file, text, value, place=f"[{index}]")


def _passes_over(values: JsonValues) -> bool:
    """Go behind an item that cannot be read; tell whether the array goes on there."""
    try:
        return values.pass_over() and values.peek() in {",", "]"}
    except READ_ERRORS:
        return False


def _read_objects(file: DumpFile, values: JsonValues) -> Iterator[Item]:
    """Give the one record of a file, or the several that stand one after the other."""
    try:
        text, value = values.next()
    except (TooLargeError, CrowdedError):
        if not values.skip_to(_WRAPPED, within=_WRAPPER_HEAD):
            raise
        yield from _read_array(file, values)
        return
    if not values.peek():
        yield from _read_object(file, text, value)
        return
    yield _record(file, text, value, place="[0]")
    for index in itertools.count(1):
        try:
            if not values.peek():
                return
            text, value = values.next()
        except READ_ERRORS as problem:
            yield file.unread(reason_of(problem), place=f"[{index}]")
            return
        yield _record(file, text, value, place=f"[{index}]")


def _read_object(file: DumpFile, text: str, value: Any) -> Iterator[Item]:
    record = _record(file, text, value, place="")
    wrapped = _wrapped(record.fields) if isinstance(record, RawPage) else None
    if wrapped is None or isinstance(record, Unread):
        yield record
        return
    file = dataclasses.replace(file, warnings=record.warnings)
    for index, item in enumerate(wrapped):
        yield _record(file, json.dumps(item, ensure_ascii=False), item, place=f"[{index}]")


def _wrapped(fields: Mapping[str, Any]) -> list[Any] | None:
    """Return the list of records an object is but the wrapper of, or None."""
    if _SAYS_ITSELF & fields.keys():
        return None
    outer = (fields[name] for name in _OUTER if isinstance(fields.get(name), dict))
    lists = (
        holder[name]
        for holder in (fields, *outer)
        for name in _WRAPPERS
        if isinstance(holder.get(name), list)
    )
    return next((found for found in lists if found and isinstance(found[0], dict)), None)


def _record(file: DumpFile, text: str, value: Any, *, place: str) -> RawPage | Unread:
    """Return the record `value`, which was read from `text`."""
    try:
        content = text.encode()
    except UnicodeEncodeError:  # not UTF-8 in the file: its charset is found record by record
        return read_record(file, text.encode(errors="surrogateescape"), place=place)
    if not isinstance(value, dict):
        return file.unread(not_a_record(value), place=place)
    try:
        return file.record(content, clean_value(value, text), place=place)
    except (DamagedError, RecursionError) as problem:
        return file.unread(reason_of(problem), place=place)
