"""Captures: the page as it was read is kept, packed, with where each value came from."""

import hashlib

from articles.models import Capture
from articles.pages import PARSER_VERSION
from articles.records import ArticleRecord
from articles.store.moments import as_datetime, precision_of

ORIGIN_LENGTH = 1000


def find_capture(record: ArticleRecord) -> Capture | None:
    """Return the capture of the same bytes under the same address and id, if it is held."""
    return (
        Capture.objects.select_related("article")
        .defer("packed", "sources")
        .filter(
            sha256=hashlib.sha256(record.page.content).hexdigest(),
            url=record.facts.url[:2000],
            record_id=record.facts.record_id[:255],
        )
        .first()
    )


def knows_more(record: ArticleRecord, capture: Capture) -> bool:
    """Whether reading the same bytes again can teach anything: a date of capture, a new parser."""
    learns_date = capture.captured_at is None and record.page.captured_at is not None
    return learns_date or capture.parser_version != PARSER_VERSION


def keep_capture(record: ArticleRecord, *, run_id: int | None, known: Capture | None) -> Capture:
    """Save the capture of a record, or bring the known one up to what is known now."""
    capture = known or Capture(
        origin=record.page.origin[-ORIGIN_LENGTH:],
        media_type=record.page.media_type[:64],
        charset=record.page.charset[:32],
        url=record.facts.url[:2000],
        record_id=record.facts.record_id[:255],
        collection=record.page.collection[:120],
        run_id=run_id,
    )
    if known is None:
        capture.content = record.page.content
    capture.copied_from = record.facts.copied_from[:120]
    if capture.captured_at is None:
        capture.captured_at = as_datetime(record.page.captured_at)
        capture.captured_precision = precision_of(record.page.captured_at)
        capture.captured_from = record.page.captured_from[:32]
    capture.parser = record.parser[:64]
    capture.parser_version = PARSER_VERSION
    capture.confidence = record.facts.confidence
    capture.sources = {
        name: {"parser": source.parser, "where": source.where}
        for name, source in record.sources.items()
    }
    capture.warnings = [*record.page.warnings, *record.facts.warnings]
    capture.skipped = record.facts.skipped
    capture.save()
    return capture
