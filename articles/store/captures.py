"""Captures: the page as it was read is kept, packed, with where each value came from."""

from collections.abc import Iterable
from typing import Any

from articles.keeping import checksum_of, kept_of
from articles.pages import PARSER_VERSION
from articles.records import ArticleRecord, RawPage
from articles.store.days import UNDATED, Day, day_of, in_order
from articles.store.held_captures import HeldCaptures, Identity, Page
from articles.store.moments import is_earlier
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


def may_be_again(read: RawPage, page: Page) -> bool:
    """Whether a page kept before may have been captured again: at another moment than the first."""
    day = day_of(read)
    return day is not None and day.at != page.captured_at


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
    if known is not None:
        held.change(known, **told)
        keep_day(record.page, known, held)
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
        **columns_of(day_of(record.page)),
        **told,
    )


def columns_of(first: Day | None) -> dict[str, Any]:
    """Return the columns of a capture that say when it was captured first."""
    at, precision, known_from = first or UNDATED
    return {
        "captured_at": at,
        "captured_precision": precision,
        "captured_from": known_from,
    }


def keep_day(read: RawPage, page: Page, held: HeldCaptures) -> set[Day]:
    """Keep when a kept page was captured as well, the same byte for byte.

    Return the days that came, and those that went as less was known of them; none if it is no news.
    """
    if not (days := days_with(read, page, held)):
        return set()
    first, *again = days
    before = {*filter(None, [page.first_day]), *held.again(page)}
    if first != page.first_day:
        held.change(page, **columns_of(first))
    held.keep_again(page, again)
    return before.symmetric_difference(days)


def days_with(read: RawPage, page: Page, held: HeldCaptures) -> list[Day]:
    """Return when a kept page was captured in all, in order of time; empty where that is no news."""
    day = day_of(read)
    if day is None or day == page.first_day:
        return []
    before = [*filter(None, [page.first_day]), *held.again(page)]
    days = in_order([*before, day])
    return days if days != before else []
