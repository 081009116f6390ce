"""Unread dates: what a page gives for its date and nothing can read is kept as printed, and told."""

from articles.pages.ages import is_age
from articles.pages.quoting import quoted
from articles.records import ArticleRecord, Source
from articles.travelling import changed


def with_unread_date(record: ArticleRecord) -> ArticleRecord:
    """Return the record with a warning that names the date that could not be read, and its place.

    An age ("2 days ago") is read well enough: what lacks is the day of the capture.
    """
    facts = record.facts
    text = facts.published.text
    if facts.published.at is not None or not text or facts.skipped or is_age(text):
        return record
    if any(f"the date {text} " in warning for warning in facts.warnings):  # told why already
        return record
    where = record.sources.get("published", Source("", "")).where
    place = f" ({where})" if where else ""
    warning = f"the date {quoted(text)}{place} cannot be read: kept as printed"
    if warning in facts.warnings:
        return record
    return changed(record, facts=changed(facts, warnings=(*facts.warnings, warning)))
