"""Late dates: one after the capture of its page is kept as printed, and not believed."""

import dataclasses
import datetime as dt

from articles.pages.ages import capture_day
from articles.records import ArticleRecord, Moment, Publication

_CLOCKS_DIFFER = dt.timedelta(days=1)


def is_late(published: Publication, captured: Moment | None) -> bool:
    """Tell whether a page gives a date after it was read: that of another event, or a slip."""
    if captured is None or published.earliest is None:
        return False
    return capture_day(published.earliest) > capture_day(captured) + _CLOCKS_DIFFER


def without_late_date(record: ArticleRecord) -> ArticleRecord:
    """Return the record with a late date's printed text alone, and a warning that says so."""
    published, captured = record.facts.published, record.page.captured_at
    if captured is None or not is_late(published, captured):
        return record
    text = published.text or str(published.at)
    warning = f"the date {text} is after the capture of {capture_day(captured)}: kept as printed"
    facts = dataclasses.replace(
        record.facts,
        published=Publication(text=text),
        warnings=(*record.facts.warnings, warning),
    )
    return dataclasses.replace(record, facts=facts)
