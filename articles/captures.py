"""Captures read again: the pages kept in the archive become records as a dump's would."""

import json
from collections.abc import Iterator
from typing import Any

from articles.models import Capture
from articles.parsing import parse
from articles.records import ArticleRecord, Moment, RawPage, Unread


def read_captures() -> Iterator[ArticleRecord | Unread]:
    """Parse every kept page again, oldest first; one whose bytes are damaged is told as failed."""
    for capture in Capture.objects.order_by("pk").iterator(chunk_size=100):
        try:
            page = page_of(capture)
        except ValueError as error:
            yield Unread(capture.origin, str(error))
            continue
        record = parse(page)
        if isinstance(record, ArticleRecord | Unread):
            yield record


def page_of(capture: Capture) -> RawPage:
    """Return the raw page a capture keeps. Raises ValueError when its bytes are damaged."""
    content = capture.content
    fields: dict[str, Any] = {}
    text = ""
    if capture.media_type == "application/json":
        fields = json.loads(content, strict=False)
    else:
        text = content.decode(capture.charset, errors="replace")
    captured_at: Moment | None = capture.captured_at
    if capture.captured_at is not None and capture.captured_precision == "day":
        captured_at = capture.captured_at.date()
    return RawPage(
        origin=capture.origin,
        media_type=capture.media_type,
        content=content,
        text=text,
        charset=capture.charset,
        fields=fields,
        url=capture.url,
        record_id=capture.record_id,
        collection=capture.collection,
        captured_at=captured_at,
        captured_from=capture.captured_from,
        read_on=capture.read_at.date() if captured_at is None else None,
    )
