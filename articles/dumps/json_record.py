"""JSON records: the bytes of one value in, one page of fields out, or those it is a wrapper of."""

import dataclasses
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from articles.crowding import CrowdedError, hold_values, holds_too_many
from articles.dumps.charset import UNWANTED, decode, has_unwanted
from articles.dumps.damage import DamagedError, reason_of
from articles.dumps.dump_file import DumpFile
from articles.dumps.json_wrapper import Wrapped, records_in
from articles.dumps.limits import NESTING_LIMIT
from articles.records import RawPage, Unread

# What JSON turns into a character that must not reach a row. Looked for in the whole text, because
# that costs less than to look at every value.
_UNWANTED_ESCAPE = re.compile(
    r"\\u(?:00[01]|007f|061c|200[ef]|202[a-e]|206[6-9]|fef{2}|f{3}[ef]|d[89a-f])", re.IGNORECASE
)
DECODER = json.JSONDecoder(parse_constant=lambda _: None, strict=False)
"""NaN and Infinity are not JSON and no database takes them; a tab in a text is meant as one."""
_KINDS = {list: "a list", str: "a text", bool: "true or false", int: "a number", float: "a number"}


def read_record(file: DumpFile, content: bytes, *, place: str) -> RawPage | Unread:
    """Return the record that `content`, the JSON of one value in any charset, gives."""
    warnings: tuple[str, ...] = ()
    charset = "utf-8"
    try:
        text = content.decode()
    except UnicodeDecodeError:
        decoded = decode(content)
        text, charset, warnings = decoded.text, decoded.charset, decoded.warnings
    try:
        hold_values(text)
        value = clean_value(DECODER.decode(text), text)
    except CrowdedError as problem:
        return file.unread(str(problem), place=place, failed=False)
    except (ValueError, RecursionError, DamagedError) as problem:
        return file.unread(json_reason(problem), place=place)
    if not isinstance(value, dict):
        return file.unread(not_a_record(value), place=place)
    return file.record(content, value, place=place, charset=charset, warnings=warnings)


def each_record(file: DumpFile, content: bytes, *, place: str) -> Iterator[RawPage | Unread]:
    """Give the record that `content` holds, or those of the wrapper or list that it is."""
    record = read_record(file, content, place=place)
    yield from unwrapped(file, record, place=place)


def unwrapped(
    file: DumpFile, record: RawPage | Unread, *, place: str
) -> Iterator[RawPage | Unread]:
    """Give `record` itself, or the records it is but the wrapper of and words on the lists beside."""
    wrapped = records_in(record.fields) if isinstance(record, RawPage) else None
    if wrapped is None or isinstance(record, Unread):
        yield record
        return
    yield from inner_records(file, record, wrapped, wrapped.records, place=place)


def inner_records(
    file: DumpFile,
    record: RawPage,
    wrapped: Wrapped,
    items: Iterable[tuple[str, Any]],
    *,
    place: str,
) -> Iterator[RawPage | Unread]:
    """Give the `items` that `record` is a wrapper of, as records, and words on the lists beside.

    They were captured when the wrapper says it was, if they say nothing of it. What is Unread
    already is given as it is.
    """
    file = dataclasses.replace(file, warnings=record.warnings)
    called = (f"it stands in a list of an object called {wrapped.title!r}",)
    for inner_place, item in items:
        if isinstance(item, Unread):
            yield item
            continue
        told = called if wrapped.title and inner_place == "[0]" else ()
        inner = _inner(file, item, place=f"{place}{inner_place}", warnings=told)
        if isinstance(inner, RawPage) and inner.captured_from != "record" == record.captured_from:
            inner = dataclasses.replace(
                inner, captured_at=record.captured_at, captured_from=record.captured_from
            )
        yield inner
    for name, reason in wrapped.beside:
        yield file.unread(reason, place=f"{place}.{name}", failed=False)


def listed(file: DumpFile, items: list[Any], *, place: str) -> Iterator[RawPage | Unread]:
    """Give the records of a list that stands where a record should: answers, each of several."""
    for index, item in enumerate(items):
        yield _inner(file, item, place=f"{place}[{index}]")


def _inner(
    file: DumpFile, item: Any, *, place: str, warnings: tuple[str, ...] = ()
) -> RawPage | Unread:
    if not isinstance(item, dict):
        return file.unread(not_a_record(item), place=place)
    content = json.dumps(item, ensure_ascii=False).encode()
    return file.record(content, item, place=place, warnings=warnings)


def clean_value(value: Any, text: str) -> Any:
    """Return `value`, which was read from `text`, without characters that must not reach a row.

    DamagedError when it is nested so deeply that whoever walks it would fail.
    """
    if text.count("[") + text.count("{") > NESTING_LIMIT and _is_deeper(value, NESTING_LIMIT):
        raise DamagedError(f"nested more than {NESTING_LIMIT} levels deep")
    if ("\\u" in text and _UNWANTED_ESCAPE.search(text)) or has_unwanted(text):
        return _clean(value)
    return value


def is_object(text: str | bytes) -> bool:
    """Tell whether a line is one whole JSON object, and no larger than a record may be."""
    if holds_too_many(text if isinstance(text, str) else text.decode("latin-1")):
        return False
    try:
        return isinstance(json.loads(text, strict=False), dict)
    except (ValueError, RecursionError):
        return False


def not_a_record(value: object) -> str:
    return f"not a record but {_KINDS.get(type(value), 'nothing: null')}"


def json_reason(problem: BaseException) -> str:
    if isinstance(problem, json.JSONDecodeError):
        line = f"line {problem.lineno}, " if problem.lineno > 1 else ""
        return f"broken JSON: {problem.msg.removesuffix(' at')} at {line}column {problem.colno}"
    return reason_of(problem)


def _is_deeper(value: Any, levels: int) -> bool:
    layer = [value]
    for _ in range(levels):
        layer = [
            inner
            for outer in layer
            if isinstance(outer, dict | list)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
    return any(isinstance(inner, dict | list) for inner in layer)


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return UNWANTED.sub("", value)
    if isinstance(value, list):
        return [_clean(item) for item in value]
    if isinstance(value, dict):
        return {UNWANTED.sub("", key): _clean(item) for key, item in value.items()}
    return value
