"""Captures: the page as it was read is kept, packed, with where each value came from."""

from collections.abc import Iterable
from typing import Any

from articles.keeping import checksum_of, kept_of
from articles.pages import PARSER_VERSION
from articles.records import ArticleRecord, RawPage
from articles.store.held_captures import HeldCaptures, Identity, Page
from articles.store.moments import as_datetime, is_earlier, precision_of
from articles.store.writing import Written

ORIGIN_LENGTH = 1000


def capture_of(page: RawPage, kept: Iterable[Page]) -> Page | None:
    """Return the one of `kept`, captures of the same bytes, that parsing the page would lead to.

    None where that is not sure. What the address and the id are follows from the bytes and from
    what the dump gives with them: a kept one must be the given one, or stand in the bytes.
    """
    fitting = [
        one
        for one in kept
        if (one.media_type, one.charset) == (page.media_type[:64], page.charset[:32])
        and _follows(one.url, page.url[:2000], page.content)
        and _follows(one.record_id, page.record_id[:255], page.content)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _follows(kept: str, given: str, content: bytes) -> bool:
    if given:
        return kept == given
    # "newsbreak:42": the number is what the page prints.
    return not kept or kept.encode() in content or kept.partition(":")[2].encode() in content


def identity_of(record: ArticleRecord) -> Identity:
    """Return what makes two readings one capture: the same bytes under the same address and id."""
    checksum = record.kept.sha256 if record.kept else checksum_of(record.page)
    return checksum, record.facts.url[:2000], record.facts.record_id[:255]


def knows_more(read: RawPage, page: Page) -> bool:
    """Whether reading the same bytes again can teach anything: a first or an earlier date of
    capture, a new parser.
    """
    return is_seen_earlier(read, page) or page.parser_version != PARSER_VERSION


def is_seen_earlier(read: RawPage, page: Page) -> bool:
    return is_earlier(read.captured_at, page.captured_at, page.captured_precision)


def keep_capture(
    record: ArticleRecord, held: HeldCaptures, *, run_id: int | None, known: Page | None
) -> Page:
    """Keep the capture of a record, or bring the known one up to what is known now."""
    kept = kept_of(record)
    told: dict[str, Any] = {
        "copied_from": record.facts.copied_from[:120],
        "parser": record.parser[:64],
        "parser_version": PARSER_VERSION,
        "confidence": record.facts.confidence,
        "sources": Written(kept.sources),
        "warnings": [*record.page.warnings, *record.facts.warnings],
        "skipped": record.facts.skipped,
    }
    if known is None or is_seen_earlier(record.page, known):
        told |= {
            "captured_at": as_datetime(record.page.captured_at),
            "captured_precision": precision_of(record.page.captured_at),
            "captured_from": record.page.captured_from[:32],
        }
    if known is not None:
        held.change(known, **told)
        return known
    return held.add(
        identity_of(record),
        size=kept.size,
        packed=kept.packed,
        origin=record.page.origin[-ORIGIN_LENGTH:],
        media_type=record.page.media_type[:64],
        charset=record.page.charset[:32],
        collection=record.page.collection[:120],
        run_id=run_id,
        **told,
    )
