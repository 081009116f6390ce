"""How an article was dated, in words: what the page prints, when it was copied, what follows."""

import datetime as dt
from collections.abc import Iterable

from django.utils.formats import date_format

from articles.models import Article, Capture

_CAPTURED_FROM = {
    "record": "the record itself says so",
    "option": "whoever imported it said so",
    "manifest": "the dump’s list of files says so",
    "file name": "the file’s name says so",
    "modification time": "the file was last changed then",
}
_NUMBERS = ("", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_DAYS_NAMED = 3
_AS_KNOWN = {"day": "j F Y", "month": "F Y", "year": "Y"}


def age_in_words(published: dt.datetime | None, *, today: dt.date) -> str:
    """Return "five years ago" for a date more than a year past, else "".

    Given the latest day it may be, no article is called older than it is.
    """
    if published is None:
        return ""
    day = published.astimezone(dt.UTC).date()
    years = today.year - day.year - ((today.month, today.day) < (day.month, day.day))
    if years < 1:
        return ""
    if years == 1:
        return "more than a year ago"
    return f"{_NUMBERS[years] if years < len(_NUMBERS) else years} years ago"


def moment_words(moment: dt.datetime, *, precision: str = "day") -> str:
    """Return "3 August 2021", with "at 14:05 UTC" where the second is known."""
    if precision == "second":
        return date_format(moment.astimezone(dt.UTC), "j F Y \\a\\t H:i") + " UTC"
    return date_format(moment.astimezone(dt.UTC), _AS_KNOWN.get(precision, "j F Y"))


def days_in_words(moments: Iterable[dt.datetime]) -> str:
    """Return "18 March 2022, 20 March 2022 and 3 more days until 30 May 2022"; "" for none."""
    days = sorted({moment.astimezone(dt.UTC).date() for moment in moments})
    named = [date_format(day, _AS_KNOWN["day"]) for day in days]
    if len(named) > _DAYS_NAMED:
        named = [*named[:2], f"{len(named) - 2:,} more days until {named[-1]}"]
    return " and ".join([", ".join(named[:-1]), named[-1]] if len(named) > 1 else named)


def captured_words(capture: Capture) -> str:
    """Return when a page was copied and how that is known; "" when it is not."""
    if capture.captured_at is None:
        return ""
    when = moment_words(capture.captured_at, precision=capture.captured_precision)
    why = _CAPTURED_FROM.get(capture.captured_from, capture.captured_from)
    return f"{when} ({why})" if why else when


def how_dated(article: Article, *, capture: Capture | None) -> list[str]:
    """Return the sentences that explain an article's date; `capture` is its newest page."""
    sentences = [_printed(article)]
    if capture and capture.captured_at:
        copied = moment_words(capture.captured_at, precision=capture.captured_precision)
        sentences.append(f"It was copied on {copied}.")
    if article.published_at is None:
        if article.published_text:
            sentences.append("What it prints cannot be taken for a date, so none is given.")
        return sentences
    published = moment_words(article.published_at, precision=article.published_precision)
    if article.published_basis == Article.Basis.INFERRED:
        sentences.append(f"From that the archive infers {published}.")
    if article.published_basis == Article.Basis.CURATOR:
        sentences.append(f"A curator of the archive set the date to {published}.")
    if bounds := _bounds(article):
        sentences.append(bounds)
    return sentences


def _printed(article: Article) -> str:
    if article.published_text:
        return f"The page prints “{article.published_text}”."
    if article.published_basis == Article.Basis.STATED:
        return "The page states its date."
    return "The page prints no date."


def _bounds(article: Article) -> str:
    """Return the earliest and the latest day it may be, when they differ."""
    earliest, latest = article.published_earliest, article.published_latest
    if earliest is None or latest is None or earliest.date() == latest.date():
        return ""
    return f"It lies between {moment_words(earliest)} and {moment_words(latest)}."
