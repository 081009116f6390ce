"""Opening lines: what a page prints over its text of who wrote it and when, left out."""

import datetime as dt
from collections.abc import Set

from articles.keys import name_key
from articles.pages.bylines import is_byline, read_byline
from articles.pages.dates import read_date
from articles.pages.lines import ends_sentence
from articles.records import Facts, Moment

_MOST_LINES = 3
_LONGEST_DATE = 60
_ONE_DAY = dt.timedelta(days=1)
"""A page may print the day where it is, and state that of Greenwich."""


def without_opening_lines(facts: Facts) -> tuple[str, ...]:
    """Return the paragraphs without those of the first three that name the authors or the day.

    Only names and the day that the facts hold as well: others may be text. So does a line that is
    an author's name at the end.
    """
    authors = set(map(name_key, facts.authors))
    body = facts.body
    if len(body) > 1 and name_key(body[-1]) in authors:
        body = body[:-1]
    top = [line for line in body[:_MOST_LINES] if not _is_told(line, facts, authors)]
    return (*top, *body[_MOST_LINES:]) or body


def _is_told(line: str, facts: Facts, authors: Set[str]) -> bool:
    if is_byline(line):
        named = set(map(name_key, read_byline(line).authors))
        return bool(named) and named <= authors
    return name_key(line) in authors or _is_day(line, facts.published.at)


def _is_day(line: str, published: Moment | None) -> bool:
    if published is None or len(line) > _LONGEST_DATE or ends_sentence(line):
        return False
    day = read_date(line).at
    return day is not None and abs(_day(day) - _day(published)) <= _ONE_DAY


def _day(moment: Moment) -> dt.date:
    return moment.date() if isinstance(moment, dt.datetime) else moment
