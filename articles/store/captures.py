"""Captures: the page as it was read is kept, packed, with where each value came from."""

import hashlib
import zlib

from articles.pages import PARSER_VERSION
from articles.records import ArticleRecord
from articles.store.held_captures import HeldCaptures, Identity, Page
from articles.store.moments import as_datetime, precision_of

ORIGIN_LENGTH = 1000


def identity_of(record: ArticleRecord) -> Identity:
    """Return what makes two readings one capture: the same bytes under the same address and id."""
    checksum = hashlib.sha256(record.page.content).hexdigest()
    return checksum, record.facts.url[:2000], record.facts.record_id[:255]


def knows_more(record: ArticleRecord, page: Page) -> bool:
    """Whether reading the same bytes again can teach anything: a date of capture, a new parser."""
    learns_date = page.captured_at is None and record.page.captured_at is not None
    return learns_date or page.parser_version != PARSER_VERSION


def keep_capture(
    record: ArticleRecord, held: HeldCaptures, *, run_id: int | None, known: Page | None
) -> Page:
    """Keep the capture of a record, or bring the known one up to what is known now."""
    page = known or held.add(
        identity_of(record),
        size=len(record.page.content),
        packed=zlib.compress(record.page.content, 6),
        origin=record.page.origin[-ORIGIN_LENGTH:],
        media_type=record.page.media_type[:64],
        charset=record.page.charset[:32],
        collection=record.page.collection[:120],
        run_id=run_id,
    )
    if page.captured_at is None:
        held.change(
            page,
            captured_at=as_datetime(record.page.captured_at),
            captured_precision=precision_of(record.page.captured_at),
            captured_from=record.page.captured_from[:32],
        )
    held.change(
        page,
        copied_from=record.facts.copied_from[:120],
        parser=record.parser[:64],
        parser_version=PARSER_VERSION,
        confidence=record.facts.confidence,
        sources={
            name: {"parser": source.parser, "where": source.where}
            for name, source in record.sources.items()
        },
        warnings=[*record.page.warnings, *record.facts.warnings],
        skipped=record.facts.skipped,
    )
    return page
