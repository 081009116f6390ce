"""Zero dates: what programs write where no date is known is kept as printed, and not believed.

Unix counts from 1970, Excel and Access from 30 December 1899. A newspaper may have come out on either
day: the moment counts, of the other the way in which tables print it, and an address that names the
day is believed.
"""

import dataclasses
import datetime as dt
import re

from articles.records import ArticleRecord, Publication

_UNIX = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_OF_TABLES = re.compile(
    r"(?:1899-12-30|30[./-]12[./-]1899|12/30/1899)"
    r"(?:[T ]0?0:00(?::00(?:\.0{1,9})?)?(?: ?(?:Z|UTC|\+00:?00))?)?"
)


def is_zero(published: Publication, *, address: str = "") -> bool:
    """Tell whether a date is the one that a program counts from; the article's address may name it."""
    at = published.at
    if isinstance(at, dt.datetime) and at == _UNIX:
        day = _UNIX.date()
    elif at is not None and _OF_TABLES.fullmatch(published.text.strip()):
        day = dt.date(1899, 12, 30)
    else:
        return False
    return f"{day:/%Y/%m/%d}" not in address


def without_zero_date(record: ArticleRecord) -> ArticleRecord:
    """Return the record with a zero date's printed text alone, and a warning that says so."""
    facts = record.facts
    if facts.published.at is None or not is_zero(facts.published, address=facts.url or ""):
        return record
    text = facts.published.text or str(facts.published.at)
    warning = f"the date {text} is the one programs count from: kept as printed, not believed"
    facts = dataclasses.replace(
        facts, published=Publication(text=text), warnings=(*facts.warnings, warning)
    )
    return dataclasses.replace(record, facts=facts)
