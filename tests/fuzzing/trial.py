"""A trial: one file is read as an import would, and what comes out is held to what must hold."""

import json
import re
import time
from pathlib import Path

from articles.parsing import UnreadPath
from articles.reading import Reading, read_records
from articles.records import ArticleRecord

SLOWEST = 5.0
"""Seconds of CPU one file may take, and each further megabyte: repeated often, a seed grows."""
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)


_OURS = ("the parser broke", "the reader broke", "Traceback", "it ended the process")
"""In reasons: what no file may bring about."""


class BrokenError(AssertionError):
    """Something came out of a file that must never."""


def try_file(path: Path, *, seconds: float = SLOWEST) -> int:
    """Read a file; return how many records it gave. Raises BrokenError, or what a reader raised."""
    started = time.process_time()
    count = 0
    for record in read_records([path], Reading()):
        count += 1
        if isinstance(record, ArticleRecord):
            _hold_record(record)
            continue
        if not record.reason:
            raise BrokenError("a record is not read, and no reason is given")
        if any(word in record.reason for word in _OURS):
            raise BrokenError(record.reason)
        if not isinstance(record, UnreadPath) and not record.origin:
            raise BrokenError(f"no origin: {record.reason}")
    if not count:
        raise BrokenError("the file has no outcome")
    megabytes = path.stat().st_size / 2**20
    if (took := time.process_time() - started) > seconds * max(1.0, megabytes):
        raise BrokenError(f"it took {took:.1f} s")
    return count


def _hold_record(record: ArticleRecord) -> None:
    told = record.as_json()
    hold_texts(told, "record")
    json.dumps(told, allow_nan=False).encode()
    if not told["origin"]:
        raise BrokenError("a record without an origin")
    if not told["skipped"] and not record.facts.headline and not record.facts.body:
        raise BrokenError("an article without a headline and without a text")


def hold_texts(value: object, place: str) -> None:
    """Raise when a text holds what must never reach a row: NUL, surrogates, bidi controls."""
    match value:
        case str():
            if found := _FORBIDDEN.search(value):
                raise BrokenError(f"{place} holds U+{ord(found[0]):04X}")
        case dict():
            for key, part in value.items():
                hold_texts(key, place)
                hold_texts(part, f"{place}.{key}")
        case list() | tuple():
            for part in value:
                hold_texts(part, place)
