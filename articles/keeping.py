"""Keeping: what the archive keeps of a page, worked out where the page is parsed."""

import functools
import hashlib
import json

from articles.columns import COLUMN
from articles.keys import text_key
from articles.lengths import count_words
from articles.packing import pack
from articles.paragraphs import PARAGRAPH_BREAK, paragraphs_of
from articles.records import ArticleRecord, Kept, RawPage, Source
from articles.travelling import changed


def checksum_of(page: RawPage) -> str:
    return page.sha256 or hashlib.sha256(page.content).hexdigest()


def with_checksum(page: RawPage) -> RawPage:
    """Return the page with its checksum: who asks whether it is known and who keeps it both need it."""
    return page if page.sha256 else changed(page, sha256=checksum_of(page))


def kept_of(record: ArticleRecord) -> Kept:
    if record.kept is not None:
        return record.kept
    facts = record.facts
    text = PARAGRAPH_BREAK.join(facts.body)
    key = text_key(facts.body) if facts.body else ""
    printed = paragraphs_of(text)
    printed_key = key if printed == list(facts.body) else text_key(printed)
    return Kept(
        sha256=checksum_of(record.page),
        size=len(record.page.content),
        packed=pack(record.page.content),
        sources=_sources_of(record),
        text_key=key,
        printed_key=printed_key if text else "",
        words=count_words(text) or count_words(facts.summary),
    )


def _sources_of(record: ArticleRecord) -> str:
    return "{" + ", ".join(map(_said_of, record.sources.items())) + "}"


@functools.lru_cache(maxsize=2048)
def _said_of(named: tuple[str, Source]) -> str:
    """Return a field and its source as JSON: the records of a dump give much the same ones."""
    name, source = named
    return f"{json.dumps(name)}: {json.dumps(source._asdict())}"


def with_kept(record: ArticleRecord) -> ArticleRecord:
    """Return a record that has what is kept in place of the bytes and of what was parsed.

    Worker processes do this: it would be a third of what the writer does. Of the sources, which are
    a third of what travels back, only the columns of a table are asked for again.
    """
    if record.kept is not None:
        return record
    lighter = changed(record.page, content=b"", text="", fields={})
    columns = {name: one for name, one in record.sources.items() if one.where.startswith(COLUMN)}
    return changed(record, page=lighter, kept=kept_of(record), sources=columns)


def held_of(record: ArticleRecord) -> int:
    """Return how many bytes a record holds of its page: all, or as many as they were packed into."""
    return len(record.page.content) if record.kept is None else len(record.kept.packed)
