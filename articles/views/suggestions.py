"""Suggestions: did the reader mean another spelling; with how many articles that finds."""

from contextlib import suppress
from dataclasses import dataclass

from articles.answers import ask
from articles.errors import QueryTooSlowError
from articles.index import engine
from articles.search.base import Query
from articles.search.corrections import corrected
from articles.search.fallback import ENOUGH, Answered
from articles.views.addresses import SearchAddress
from articles.views.asking import query_of
from articles.views.rescues import OFFER_SECONDS


@dataclass(frozen=True, slots=True)
class Suggestion:
    typed: str
    url: str
    count: int


def suggest(asked: SearchAddress, query: Query, answered: Answered) -> Suggestion | None:
    """Return the search without its slips of spelling, where it finds more than the few found."""
    if (found := _with_all(answered)) >= ENOUGH:
        return None
    # The reader waits for the results already: what takes too long is not offered.
    with suppress(QueryTooSlowError):
        text = corrected(query, engine().spelling)
        if text != query.text:
            mended = asked.with_query(text)
            other = ask(query_of(mended), limit=0, snippets=False, within_seconds=OFFER_SECONDS)
            if _with_all(other) > found:
                return Suggestion(text, mended.url(), other.results.total)
    return None


def _with_all(answered: Answered) -> int:
    """Return how many articles have all that is asked for, though more may be found."""
    loosened = answered.loosened
    return loosened.with_all if loosened else answered.results.total
