"""What was typed, read on a known day; and the words of the tests of it."""

import datetime as dt

from articles.search.queries import DateRange, Word
from articles.search.syntax import parse

TODAY = dt.date(2021, 8, 15)  # a Sunday

A, B, C = Word("a1"), Word("b1"), Word("c1")


def read(text):
    return parse(text, today=TODAY)


def messages(text):
    return [problem.message for problem in read(text).problems]


def day(text):
    return dt.date.fromisoformat(text)


def published(first, last):
    return DateRange("published", day(first) if first else None, day(last) if last else None)
