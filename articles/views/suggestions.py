"""Suggestions: did the reader mean another spelling; with how many articles that finds."""

from contextlib import suppress
from dataclasses import dataclass

from articles.answers import did_you_mean
from articles.errors import QueryTooSlowError
from articles.search.fallback import Answered
from articles.search.queries import Query
from articles.views.addresses import SearchAddress
from articles.views.etags import today
from articles.views.rescues import OFFER_SECONDS


@dataclass(frozen=True, slots=True)
class Suggestion:
    typed: str
    url: str
    count: int


def suggest(asked: SearchAddress, query: Query, answered: Answered) -> Suggestion | None:
    """Return the search without its slips of spelling, where it finds more than the few found.

    What others are to be like has no spelling.
    """
    # The reader waits for the results already: what takes too long is not offered.
    with suppress(QueryTooSlowError):
        mended = None
        if not asked.like:
            mended = did_you_mean(query, answered, today=today(), within_seconds=OFFER_SECONDS)
        if mended:
            return Suggestion(mended.text, asked.with_query(mended.text).url(), mended.count)
    return None
