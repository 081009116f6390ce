"""Dates of records: a record's fields in, when they say it was published out.

5/8/2021 is in May or August. Which, is inferred from the first of these that shows it:

1. its table: another date of the column, else the language of its header;
2. a data set that is known to put the month first (`data_sets.py`);
3. the record's address, where it names one of the two days ("/2021/08/05/");
4. its capture, where one of the two days lies after it.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from articles.columns import is_day_first
from articles.field_names import DATE_FIELDS, fields_of
from articles.pages.address_date import date_in_address
from articles.pages.ages import capture_day, is_age, resolve_age
from articles.pages.data_sets import puts_month_first
from articles.pages.dates import read_date
from articles.pages.field_values import one_line
from articles.pages.iso_days import by_month_and_day
from articles.pages.late_dates import is_late
from articles.pages.meta_names import Said
from articles.pages.zero_dates import is_zero
from articles.records import Publication, RawPage
from articles.travelling import changed

_Plain = Mapping[str, tuple[str, Any]]

_BOTH_WAYS = re.compile(
    r"(?P<first>\d{1,2})[/.-](?P<second>\d{1,2})[/.-](?P<year>\d{4})(?P<clock>\s.*)?"
)
_NO_ZONE = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?")


def add_date(said: Said, plain: _Plain, page: RawPage) -> None:
    """Keep the first field that names a date before the capture, else the first that should have."""
    unread: tuple[Publication, str] | None = None
    address = said.values.get("url", "")
    for name, spelled, value in fields_of(plain, DATE_FIELDS):
        if isinstance(value, dict):
            value = _date_within(value)
        text = one_line(value) if not isinstance(value, bool) else ""
        if not text or len(text) > 100:
            continue
        is_utc = name.endswith("date_gmt") and _NO_ZONE.fullmatch(text)
        published = _read(f"{text}Z" if is_utc else text, said, plain, page)
        published = changed(published, text=text)
        is_none = is_late(published, page) or is_zero(published, address=address)
        if published.at is not None and not is_none:
            said.add("published", published, f"field {spelled}")
            return
        unread = unread or (published, f"field {spelled}")
    if unread:
        said.add("published", *unread)


def _date_within(value: Mapping[str, Any]) -> Any:
    """Return the date that an object holds: of MongoDB, {"$date": {"$numberLong": "..."}}.

    Another object of MongoDB's own is told as it is printed: there should be a date in it.
    """
    inner = value.get("$date") or value.get("at") or value.get("value")
    inner = inner.get("$numberLong") if isinstance(inner, dict) else inner
    if inner is None and value and all(str(name).startswith("$") for name in value):
        return json.dumps(value, ensure_ascii=False)[:100]
    return inner


def _read(text: str, said: Said, plain: _Plain, page: RawPage) -> Publication:
    """Return when a field says the record was published.

    A day that the text alone names, as 25/8/2021 does, is stated, in a table as in any other record.
    """
    if is_age(text):
        return resolve_age(text, page.captured_at)
    alone = read_date(by_month_and_day(text), language=said.values.get("language", ""))
    told = is_day_first(page.fields)
    found = _BOTH_WAYS.fullmatch(text) if alone.at is None or told is not None else None
    if found is None:
        return alone
    by_order = {is_first: _in_order(found, day_first=is_first) for is_first in (True, False)}
    shown = [told] if told is not None else []
    if alone.at is None:
        shown += _orders_shown(by_order, said, plain, page)
    chosen = next((by_order[order] for order in shown if by_order[order].at is not None), alone)
    if chosen.at == alone.at:
        return alone
    return changed(chosen, text=text, basis="inferred")


def _in_order(found: re.Match[str], *, day_first: bool) -> Publication:
    day, month = found["first"], found["second"]
    if not day_first:
        day, month = month, day
    return read_date(f"{found['year']}-{month:0>2}-{day:0>2}{found['clock'] or ''}")


def _orders_shown(
    by_order: Mapping[bool, Publication], said: Said, plain: _Plain, page: RawPage
) -> Iterator[bool]:
    """Give whether the day comes first, by each of what shows it beside a table, the surest first."""
    if puts_month_first(plain):
        yield False
    days = {order: capture_day(one.at) for order, one in by_order.items() if one.at is not None}
    in_address = date_in_address(said.values.get("url", "")).at
    yield from (order for order, day in days.items() if day == in_address)
    if page.captured_at is not None:
        sound = [order for order, one in by_order.items() if one.at and not is_late(one, page)]
        if len(sound) == 1:
            yield sound[0]
