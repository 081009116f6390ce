"""Held links: what is tied to the articles of a batch, and the ties, teasers and figures it adds."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from articles.models import (
    Article,
    ArticlePerson,
    ArticlePlace,
    ArticleTag,
    ArticleTopic,
    OutletFigure,
    RelatedLink,
)
from articles.models.links import Link
from articles.store.held_names import Name
from articles.store.writing import in_pieces, insert, update

Tie = tuple[Name | None, str, str]
"""A row, the role it is tied in, the text as printed."""
_TABLES: dict[str, Any] = {
    "person": ArticlePerson,
    "tag": ArticleTag,
    "topic": ArticleTopic,
    "place": ArticlePlace,
}
_FROM_PAGE: tuple[Any, ...] = (Link.Origin.PAGE.value, 1.0, Link.State.ACCEPTED.value, [])
_FIGURE = ("outlet_id", "metric", "text", "at_least", "seen_on", "capture_id")
_RELATED = (
    "capture_id", "article_id", "position", "section", "outlet_name", "headline", "text", "where",
)  # fmt: skip


class HeldLinks:
    def __init__(self) -> None:
        self._known: set[int] = set()
        self._there: dict[tuple[str, int], set[tuple[int, str]]] = defaultdict(set)
        self._found: dict[tuple[str, int, int, str], int] = {}
        """Ties that were only found in the text."""
        self._told: dict[tuple[str, int], int] = defaultdict(int)
        """How many ties pages and curators made: the place of the next in page order."""
        self._printed: dict[str, list[tuple[int, dict[str, Any]]]] = {c: [] for c in _TABLES}
        self._ties: dict[str, list[tuple[Any, ...]]] = {column: [] for column in _TABLES}
        self._related: list[tuple[Any, ...]] = []
        self._figures: list[tuple[Any, ...]] = []

    def begin(self, article: Article) -> None:
        """Know that nothing is tied to a new article yet."""
        self._known.add(article.id)

    def load(self, articles: Iterable[int]) -> None:
        """Look up what is tied to these articles, whatever its state."""
        for piece in in_pieces(pk for pk in articles if pk not in self._known):
            self._known.update(piece)
            for column, model in _TABLES.items():
                rows = model.objects.filter(article__in=piece).order_by()
                columns = ("pk", "article_id", f"{column}_id", "role", "origin", "state")
                for key, pk, thing, role, *how in rows.values_list(*columns):
                    self._there[column, pk].add((thing, _mark(column, role)))
                    self._told[column, pk] += how[0] != Link.Origin.EXTRACTION
                    if how == [Link.Origin.EXTRACTION, Link.State.ACCEPTED]:
                        self._found[column, pk, thing, _mark(column, role)] = key

    def tie(self, article: Article, column: str, ties: Iterable[Tie]) -> bool:
        """Add the ties that are not there yet, whatever their state; whether any was added.

        A person may be tied in several roles, everything else once. What was only found in the
        text becomes a tie that the page prints.
        """
        key: int = article.id
        if key not in self._known:
            self.load([key])
        there = self._there[column, key]
        added = False
        for thing, role, text in ties:
            if thing is None:
                continue
            mark = (thing.pk, _mark(column, role))
            found = self._found.pop((column, key, *mark), None) if self._found else None
            if mark in there and found is None:
                continue
            added = True
            position = self._told[column, key]
            self._told[column, key] += 1
            if found is not None:
                as_printed: dict[str, Any] = {"role": role, "text": text[:255]}
                as_printed |= {"origin": Link.Origin.PAGE, "confidence": 1.0, "position": position}
                self._printed[column].append((found, as_printed))
                continue
            row = (key, thing.pk, role, text[:255], position)
            self._ties[column].append(row + _FROM_PAGE)
            there.add(mark)
        return added

    def add_related(self, *values: Any) -> None:
        self._related.append(values)

    def add_figure(
        self,
        outlet_id: int,
        metric: str,
        text: str,
        at_least: int,
        seen_on: dt.date | None,
        capture_id: int,
    ) -> None:
        self._figures.append((outlet_id, metric, text, at_least, seen_on, capture_id))

    def flush(self) -> None:
        for column, rows in self._ties.items():
            further = ("role", "text", "position", "origin", "confidence", "state", "spots")
            insert(_TABLES[column], ("article_id", f"{column}_id", *further), rows)
            rows.clear()
            update(_TABLES[column], self._printed[column])
            self._printed[column].clear()
        insert(OutletFigure, _FIGURE, self._figures, ignore_conflicts=True)
        insert(RelatedLink, _RELATED, self._related)
        self._figures.clear()
        self._related.clear()


def _mark(column: str, role: str) -> str:
    return role if column == "person" else ""
