"""Late dates: one after the capture of its page is kept as printed, and not believed.

Where no capture date is known the page was captured before it was read: a date to come is late too.
"""

import dataclasses
import datetime as dt

from articles.pages.ages import capture_day
from articles.records import ArticleRecord, Publication, RawPage

_CLOCKS_DIFFER = dt.timedelta(days=1)


def is_late(published: Publication, page: RawPage) -> bool:
    """Tell whether a page gives a date after it was read: that of another event, or a slip."""
    last = page.captured_at or page.read_on
    if last is None or published.earliest is None:
        return False
    return capture_day(published.earliest) > capture_day(last) + _CLOCKS_DIFFER


def without_late_date(record: ArticleRecord) -> ArticleRecord:
    """Return the record with a late date's printed text alone, and a warning that says so."""
    published, captured = record.facts.published, record.page.captured_at
    if not is_late(published, record.page):
        return record
    text = published.text or str(published.at)
    late = f"is after the capture of {capture_day(captured)}" if captured else "is yet to come"
    facts = dataclasses.replace(
        record.facts,
        published=Publication(text=text),
        warnings=(*record.facts.warnings, f"the date {text} {late}: kept as printed"),
    )
    return dataclasses.replace(record, facts=facts)
