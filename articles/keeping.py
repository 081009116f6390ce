"""Keeping: what the archive keeps of a page's bytes, worked out where the page is parsed."""

import dataclasses
import hashlib
import zlib

from articles.keys import text_key
from articles.records import ArticleRecord, Kept, RawPage

_PACKING = 6
"""How hard zlib tries: 9 takes twice the time for another hundredth."""
_PACKING_OF_LARGE = 3
"""Of pages full of scripts: less than half of the time for an eighth more bytes."""
_LARGE = 100_000


def checksum_of(page: RawPage) -> str:
    return hashlib.sha256(page.content).hexdigest()


def kept_of(record: ArticleRecord) -> Kept:
    if record.kept is not None:
        return record.kept
    return Kept(
        sha256=checksum_of(record.page),
        size=len(record.page.content),
        packed=_packed(record.page.content),
        text_key=text_key(record.facts.body) if record.facts.body else "",
    )


def with_kept(record: ArticleRecord) -> ArticleRecord:
    """Return a record that has what is kept in place of the bytes and of what was parsed.

    Worker processes do this: packing and hashing would be a third of what the writer does.
    """
    if record.kept is not None:
        return record
    return ArticleRecord(
        page=dataclasses.replace(record.page, content=b"", text="", fields={}),
        parser=record.parser,
        facts=record.facts,
        sources=record.sources,
        kept=kept_of(record),
    )


def size_of(record: ArticleRecord) -> int:
    """Return the bytes of the page, unpacked."""
    return len(record.page.content) if record.kept is None else record.kept.size


def _packed(content: bytes) -> bytes:
    return zlib.compress(content, _PACKING_OF_LARGE if len(content) > _LARGE else _PACKING)
