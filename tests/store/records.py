"""Records for tests of the store: name only what the test is about."""

import datetime as dt

from articles.records import ArticleRecord, Facts, Publication, RawPage, Source
from articles.store import RecordStore

TEXT = (
    "The harbour council voted on Monday to rebuild the east pier before the winter storms.",
    "Work begins in May and will cost four million crowns, the council said.",
)


def make_record(*, content="", captured_at=None, captured_from="", collection="", **facts):
    facts = {"headline": "Council votes to rebuild pier", "body": TEXT} | facts
    parsed = Facts(**facts)
    sources = {name: Source("test", "line 1") for name in facts if getattr(parsed, name)}
    content = content or repr(facts)
    return ArticleRecord(
        page=RawPage(
            origin="dump.txt",
            media_type="text/plain",
            content=content.encode(),
            text=content,
            captured_at=captured_at,
            captured_from=captured_from,
            collection=collection,
        ),
        parser="test",
        facts=parsed,
        sources=sources,
    )


def dated(day, basis="stated", precision="day", text=""):
    at = dt.date.fromisoformat(day)
    return Publication(at=at, earliest=at, latest=at, precision=precision, basis=basis, text=text)


def save(*records):
    """Store records and return the outcome of each."""
    return [stored.outcome for stored in RecordStore().save(records)]
