"""JSON files: one record, an array of them streamed, or an object that wraps such an array."""

import itertools
import re
from collections.abc import Generator, Iterator
from typing import Any, BinaryIO

from articles.dumps.damage import READ_ERRORS, DamagedError, reason_of
from articles.dumps.dump_file import DumpFile, Item
from articles.dumps.json_lines import limited_lines, read_lines
from articles.dumps.json_object import read_long_object
from articles.dumps.json_parts import parts_of, unread_part
from articles.dumps.json_record import (
    clean_value,
    is_object,
    listed,
    not_a_record,
    read_record,
    unwrapped,
)
from articles.dumps.json_values import JsonValues
from articles.dumps.json_wrapper import is_list_of_records
from articles.dumps.kinds import head_text, is_binary
from articles.dumps.limits import RECORD_LIMIT
from articles.dumps.long_text import LongText
from articles.dumps.names import extension
from articles.dumps.second_reading import opened_again
from articles.dumps.streams import head_of, in_utf8
from articles.records import RawPage, Unread

_STARTS_SO = re.compile(r'\s*(?:\{\s*"|\[\s*\{\s*["}]|\{\s*\}|\[\s*\]\s*$)')


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
            if head_of(stream).lstrip()[:1] == b"{" and is_object(begun.strip().removesuffix(b",")):
                lines = itertools.chain([begun], limited_lines(stream))
                yield from read_lines(file, lines)
                return
        values = JsonValues(stream, begun=begun)
        if values.peek() == "[":
            values.skip()
            yield from read_array(file, values)
        else:
            yield from _read_objects(file, values, stream)


def read_array(
    file: DumpFile, values: JsonValues, *, place: str = ""
) -> Generator[Item, None, bool]:
    """Give the records of the array; return whether its end was reached."""
    has_end = True
    for part in parts_of(values):
        has_end = part.goes_on
        where = f"{place}[{part.index}]"
        if part.problem is not None:
            yield unread_part(file, part, part.problem, place=where)
        else:
            yield from _records(file, part.text, part.value, place=where)
    return has_end


def _read_objects(file: DumpFile, values: JsonValues, stream: BinaryIO) -> Iterator[Item]:
    """Give the one record of a file, or the several that stand one after the other."""
    try:
        text, value = values.next()
    except READ_ERRORS as problem:  # too large, or cut off: its lists may be read one by one
        if values.peek() != "{":
            raise
        with opened_again(file, stream, begun=[values.taken_back()]) as (open_again, damage):
            long_text = LongText(open_again, damage=damage)
            values = JsonValues(long_text.stream())
            if (yield from read_long_object(file, long_text, values, problem)):
                yield from _read_following(file, values)
        return
    yield from _records(file, text, value, place="[0]" if values.peek() else "")
    yield from _read_following(file, values)


def _read_following(file: DumpFile, values: JsonValues) -> Iterator[Item]:
    for index in itertools.count(1):
        try:
            if values.peek() == ",":
                values.skip()
            if not values.peek():
                return
            text, value = values.next()
        except READ_ERRORS as problem:
            yield file.unread(reason_of(problem), place=f"[{index}]")
            return
        yield from _records(file, text, value, place=f"[{index}]")


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
