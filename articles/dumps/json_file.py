"""JSON files: one record, an array of them streamed, or an object that wraps such an array."""

import itertools
import re
from collections import Counter
from collections.abc import Generator, Iterator
from typing import Any, BinaryIO

from articles.crowding import CrowdedError
from articles.dumps.damage import READ_ERRORS, DamagedError, reason_of
from articles.dumps.dump_file import DumpFile, Item
from articles.dumps.json_lines import limited_lines, read_lines
from articles.dumps.json_record import (
    clean_value,
    is_object,
    listed,
    not_a_record,
    read_record,
    unwrapped,
)
from articles.dumps.json_values import JsonValues
from articles.dumps.json_wrapper import has_text, is_list_name, is_list_of_records
from articles.dumps.kinds import head_text, is_binary
from articles.dumps.limits import RECORD_LIMIT
from articles.dumps.names import extension
from articles.dumps.streams import head_of, in_utf8
from articles.field_names import LIST_FIELDS, plain_fields
from articles.records import RawPage, Unread

_STARTS_SO = re.compile(r'\s*(?:\{\s*"|\[\s*\{\s*["}]|\{\s*\}|\[\s*\]\s*$)')
_WRAPPED = re.compile(rf'"(?:{"|".join(LIST_FIELDS)})"\s*:\s*\[(?=\s*\{{)')
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
            yield from read_array(file, values)
        else:
            yield from _read_objects(file, values)


def read_array(
    file: DumpFile, values: JsonValues, *, place: str = ""
) -> Generator[Item, None, bool]:
    """Give the records of the array; return whether its end was reached."""
    for index in itertools.count():
        try:
            if index and values.peek() == ",":
                values.skip()
            if values.peek() == "]":
                values.skip()
                return True
            text, value = values.next()
        except READ_ERRORS as problem:
            goes_on = _passes_over(values)
            rest = "" if goes_on else "; what follows in the array is not read"
            failed = not (goes_on and isinstance(problem, CrowdedError))
            yield file.unread(
                f"{reason_of(problem)}{rest}", place=f"{place}[{index}]", failed=failed
            )
            if not goes_on:
                return False
            continue
        yield from _records(file, text, value, place=f"{place}[{index}]")
    return False


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
    except (*READ_ERRORS, CrowdedError):  # too large, or cut off: its lists may be read one by one
        if not values.holds(_WRAPPED, within=_WRAPPER_HEAD):
            raise
        yield from _read_members(file, values)
        return
    if not values.peek():
        yield from _records(file, text, value, place="")
        return
    yield from _records(file, text, value, place="[0]")
    for index in itertools.count(1):
        try:
            if not values.peek():
                return
            text, value = values.next()
        except READ_ERRORS as problem:
            yield file.unread(reason_of(problem), place=f"[{index}]")
            return
        yield from _records(file, text, value, place=f"[{index}]")


def _read_members(file: DumpFile, values: JsonValues) -> Iterator[Item]:
    """Give the records of the lists in the object that begins here, whatever its size.

    One that says a text is an article, and is not taken apart: DamagedError.
    """
    lists, depth = 0, 0
    met: Counter[str] = Counter()
    while mark := values.peek():
        if mark in "{},":
            values.skip()
            depth += {"{": 1, "}": -1}.get(mark, 0)
            continue
        name = values.next()[1]
        if values.peek() != ":" or not isinstance(name, str):
            raise DamagedError("broken JSON: no name where one should stand in the object")
        values.skip()
        is_list = values.is_list_of_objects()
        if is_list:
            met[name] += 1
        place = f".{name}" if met[name] < 2 else f".{name} {met[name]}"
        if is_list and is_list_name(name):
            values.skip()
            if not (yield from read_array(file, values, place=place if lists else "")):
                return
            lists += 1
        elif is_list:
            values.pass_over()
            reason = "a list of objects that is not called as lists of records are: not read"
            yield file.unread(reason, place=place, failed=False)
        elif values.peek() != "{" and has_text(plain_fields({name: values.next()[1]})):
            raise DamagedError("an article that is cut off or larger than a record may be")
    if depth > 0:
        raise EOFError


def _records(file: DumpFile, text: str, value: Any, *, place: str) -> Iterator[Item]:
    """Give the record `value`, which was read from `text`, or those that it is a wrapper of."""
    if is_list_of_records(value) and _is_utf8(text):
        try:
            yield from listed(file, clean_value(value, text), place=place)
        except (DamagedError, RecursionError) as problem:
            yield file.unread(reason_of(problem), place=place)
        return
    yield from unwrapped(file, _record(file, text, value, place=place), place=place)


def _is_utf8(text: str) -> bool:
    """Tell whether the file held `text` in UTF-8; another charset is found record by record."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


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
