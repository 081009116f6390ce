"""Answers: a query and a snapshot in, results with hits, counts and notes out."""

from collections.abc import Iterable, Iterator, Sequence

from articles.search.marks import Mark, marks_of
from articles.search.passages import best_passages, mark_headline
from articles.search.queries import Choice, DateRange, Query
from articles.search.results import Hit, Results
from articles.search.whoosh_engine.evaluation import Deadline, Evaluation
from articles.search.whoosh_engine.facets import (
    count_held,
    count_months,
    count_values,
    matches_of,
)
from articles.search.whoosh_engine.matches import Matches
from articles.search.whoosh_engine.matching import Parts
from articles.search.whoosh_engine.order import Placed, one_of_each, page
from articles.search.whoosh_engine.scoring import total
from articles.search.whoosh_engine.snapshot import Snapshot
from articles.search.whoosh_engine.stored import stored


def answer(
    snapshot: Snapshot,
    query: Query,
    *,
    offset: int = 0,
    limit: int = 20,
    facets: Sequence[str] = (),
    facet_size: int = 20,
    months: bool = False,
    snippets: bool = True,
    passages: int | None = 2,
    within_seconds: float | None = None,
) -> Results:
    """Return what SearchEngine.search promises."""
    deadline = Deadline(within_seconds)
    matched = _Matched(snapshot, query, deadline=deadline)
    by_facet = {
        field: count_values(snapshot, field, matched.but_for(field), size=facet_size)
        for field in facets
    }
    by_month, undated = count_months(matched.of_any_date()) if months else ({}, 0)
    listed = matched.one_of_each() if query.one_of_each else matched.found
    placed = matched.page(listed, offset=offset, limit=limit)
    marks = marks_of(query.root) if snippets else None
    return Results(
        total=total(matched.found),
        stories=total(listed) if query.one_of_each else None,
        hits=tuple(_hits(snapshot, placed, marks, passages, deadline=deadline)),
        facets=by_facet,
        months=by_month,
        undated=undated,
        held=count_held(matched.matches),
        notes=tuple(matched.notes),
    )


class _Matched:
    """What a query matches, within all of its filters and without some of them."""

    def __init__(self, snapshot: Snapshot, query: Query, *, deadline: Deadline) -> None:
        self._snapshot = snapshot
        self._query = query
        self._deadline = deadline
        self._evaluation = Evaluation(snapshot, deadline=deadline)
        self._choices = {
            field: Choice(field, tuple(values)) for field, values in query.choices.items() if values
        }
        self._root = self._evaluation.find(query.root)
        self.found = self._narrowed(self._choices)
        self.matches = matches_of(snapshot, self.found)

    @property
    def notes(self) -> list[str]:
        return self._evaluation.notes

    def _narrowed(self, choices: Iterable[str], *, dates: bool = True) -> Parts:
        """Return the root's matches within some of the choices and, unless told, the dates."""
        found = self._root
        for field in choices:
            found = self._evaluation.narrow(found, self._choices[field])
        if dates and self._query.dates != DateRange(self._query.dates.field):
            found = self._evaluation.narrow(found, self._query.dates)
        self._deadline.check()
        return found

    def but_for(self, field: str) -> list[Matches]:
        """Return the matches that a group counts: its own choice does not narrow them."""
        self._deadline.check()
        if field not in self._choices:
            return self.matches
        others = [other for other in self._choices if other != field]
        return matches_of(self._snapshot, self._narrowed(others))

    def of_any_date(self) -> list[Matches]:
        if self._query.dates == DateRange(self._query.dates.field):
            return self.matches
        return matches_of(self._snapshot, self._narrowed(self._choices, dates=False))

    def one_of_each(self) -> Parts:
        """Return what was found with one article of each story, its first where that was found."""
        return one_of_each(self._snapshot, self.found, sort=self._query.sort, text=self._query.text)

    def page(self, found: Parts, *, offset: int, limit: int) -> list[Placed]:
        query = self._query
        placed = page(
            self._snapshot, found, sort=query.sort, text=query.text, offset=offset, limit=limit
        )
        self._deadline.check()
        return placed


def _hits(
    snapshot: Snapshot,
    placed: Iterable[Placed],
    marks: Sequence[Mark] | None,
    passages: int | None,
    *,
    deadline: Deadline,
) -> Iterator[Hit]:
    for place in placed:
        deadline.check()
        yield _hit(snapshot, place, marks, passages)


def _hit(
    snapshot: Snapshot, placed: Placed, marks: Sequence[Mark] | None, passages: int | None
) -> Hit:
    """Return a hit, with what is shown of it where there are marks to show."""
    segment = snapshot.segments[placed.segment]
    article = int(segment.numbers("id")[placed.number])
    if marks is None:
        return Hit(article, placed.score)
    kept = stored(segment.arrays, placed.number)
    most = len(kept.body) + 1 if passages is None else passages
    shown, more = best_passages(kept.summary, kept.body, marks, language=kept.language, limit=most)
    headline = mark_headline(kept.headline, marks, language=kept.language)
    return Hit(article, placed.score, headline, shown, more)
