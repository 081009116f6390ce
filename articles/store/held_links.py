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
from articles.store.writing import in_pieces, insert

Tie = tuple[Name | None, str, str]
"""A row, the role it is tied in, the text as printed."""
_TABLES: dict[str, Any] = {
    "person": ArticlePerson,
    "tag": ArticleTag,
    "topic": ArticleTopic,
    "place": ArticlePlace,
}
_FROM_PAGE = (Link.Origin.PAGE.value, 1.0, Link.State.ACCEPTED.value)
_FIGURE = ("outlet_id", "metric", "text", "at_least", "seen_on", "capture_id")
_RELATED = (
    "capture_id", "article_id", "position", "section", "outlet_name", "headline", "text", "where",
)  # fmt: skip


class HeldLinks:
    def __init__(self) -> None:
        self._known: set[int] = set()
        self._there: dict[tuple[str, int], set[tuple[int, str]]] = defaultdict(set)
        self._ties: dict[str, list[tuple[Any, ...]]] = {column: [] for column in _TABLES}
        self._related: list[tuple[Any, ...]] = []
        self._figures: list[tuple[Any, ...]] = []

    def begin(self, article: Article) -> None:
        """Know that nothing is tied to a new article yet."""
        self._known.add(article.pk)

    def load(self, articles: Iterable[int]) -> None:
        """Look up what is tied to these articles, whatever its state."""
        for piece in in_pieces(pk for pk in articles if pk not in self._known):
            self._known.update(piece)
            for column, model in _TABLES.items():
                rows = model.objects.filter(article__in=piece).order_by()
                for pk, thing, role in rows.values_list("article_id", f"{column}_id", "role"):
                    self._there[column, pk].add((thing, _mark(column, role)))

    def tie(self, article: Article, column: str, ties: Iterable[Tie]) -> bool:
        """Add the ties that are not there yet, whatever their state; whether any was added.

        A person may be tied in several roles, everything else once.
        """
        if article.pk not in self._known:
            self.load([article.pk])
        there = self._there[column, article.pk]
        before = len(there)
        for thing, role, text in ties:
            if thing is None or (mark := (thing.pk, _mark(column, role))) in there:
                continue
            row = (article.pk, thing.pk, role, text[:255], len(there))
            self._ties[column].append(row + _FROM_PAGE)
            there.add(mark)
        return len(there) > before

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
            further = ("role", "text", "position", "origin", "confidence", "state")
            insert(_TABLES[column], ("article_id", f"{column}_id", *further), rows)
            rows.clear()
        insert(OutletFigure, _FIGURE, self._figures, ignore_conflicts=True)
        insert(RelatedLink, _RELATED, self._related)
        self._figures.clear()
        self._related.clear()


def _mark(column: str, role: str) -> str:
    return role if column == "person" else ""
