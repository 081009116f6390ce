"""Xapian: stemmed and exact terms of all texts together, the fields weighed by how often they count.

It has no fuzzy search, and its Python takes no wildcard but in its own parser. Facets of many values
are counted in Python, article by article, for its own code counts single values.
"""

import json
import threading
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import xapian

from articles.keys import name_key
from articles.search import queries
from articles.search.document import Document
from articles.search.queries import Node
from articles.search.words import forms
from bench.peers.peer import (
    FACET_SIZE,
    FACETS,
    HITS,
    WEIGHTS,
    Answer,
    NotSupportedError,
    any_of,
    day_bounds,
    days_of,
    fields_of,
    has_dates,
    month_of,
    seconds_of,
    slugs_of,
    without_choice,
    without_dates,
)

_PUBLISHED, _FIRST_DAY, _LAST_DAY, _VALUES = range(4)
_BETWEEN = "\x1f"
_GAP = 100
_SNIPPET_LETTERS = 200


@dataclass(frozen=True, slots=True)
class Prepared:
    query: Any
    newest: bool
    others: dict[str, Any] = field(default_factory=dict)
    """Of a facet (or "month") with a choice of its own, what it counts."""


class _Counts(xapian.MatchSpy):
    """Counts facet values and months of all matches; called by Xapian for each."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: Counter[str] = Counter()

    def __call__(self, document: Any, weight: float) -> None:
        self.counts.update(document.get_value(_VALUES).decode().split(_BETWEEN))

    def facet(self, name: str) -> list[tuple[str, int]]:
        pairs = self._pairs(name)
        return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))[:FACET_SIZE]

    def months(self) -> dict[int, int]:
        return {int(month): count for month, count in self._pairs("month")}

    def _pairs(self, name: str) -> list[tuple[str, int]]:
        start = f"{name}:"
        return [
            (value.removeprefix(start), count)
            for value, count in self.counts.items()
            if value.startswith(start)
        ]


class Xapian:
    """One database object a thread."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._path = str(folder)
        if not any(folder.iterdir()):
            xapian.WritableDatabase(self._path, xapian.DB_CREATE_OR_OPEN).close()
        self._local = threading.local()

    @property
    def _database(self) -> Any:
        if (database := getattr(self._local, "database", None)) is None:
            database = self._local.database = xapian.Database(self._path)
        return database

    def index(self, documents: Iterable[Document]) -> None:
        self.change(documents)

    def change(self, documents: Iterable[Document]) -> None:
        writing = xapian.WritableDatabase(self._path, xapian.DB_OPEN)
        for document in documents:
            writing.replace_document(document.id, _entry(document))
        writing.commit()
        writing.close()
        self._local = threading.local()

    def prepare(self, query: queries.Query) -> Prepared:
        others = {name: without_choice(query, name) for name in query.choices if name in FACETS}
        if has_dates(query.dates):
            others["month"] = without_dates(query)
        return Prepared(
            _narrowed(query),
            query.sort == "newest" or isinstance(query.root, queries.Everything | queries.Named),
            {name: _narrowed(wider) for name, wider in others.items()},
        )

    def top(self, prepared: Prepared) -> Answer:
        found = self._search(prepared.query, newest=prepared.newest)
        return Answer(found.get_matches_estimated(), tuple(match.docid for match in found))

    def full(self, prepared: Prepared) -> Answer:
        spy = _Counts()
        found = self._search(prepared.query, newest=prepared.newest, spy=spy)
        facets = {facet: spy.facet(facet) for facet in FACETS}
        months = spy.months()
        for name, wider in prepared.others.items():
            other = _Counts()
            self._search(wider, spy=other)
            if name == "month":
                months = other.months()
            else:
                facets[name] = other.facet(name)
        ids = tuple(match.docid for match in found)
        return Answer(found.get_matches_estimated(), ids, facets, months, _marked(found))

    def _search(self, query: Any, *, newest: bool = False, spy: _Counts | None = None) -> Any:
        enquire = xapian.Enquire(self._database)
        enquire.set_query(query)
        if newest:
            enquire.set_sort_by_value(_PUBLISHED, True)  # noqa: FBT003  (takes no keywords)
        if spy is not None:
            enquire.add_matchspy(spy)
        # To be exact it must look at all of them.
        return enquire.get_mset(0, HITS, self._database.get_doccount())

    def forget(self) -> bool:
        return False

    def close(self) -> None:
        self._database.close()


def open_peer(folder: Path) -> Xapian:
    return Xapian(folder)


def _marked(found: Any) -> int:
    stemmer = xapian.Stem("english")
    marked = 0
    for match in found:
        for text in json.loads(match.document.get_data()):
            passage = found.snippet(text, _SNIPPET_LETTERS, stemmer)
            if b"<b>" in passage:
                marked += 1
                break
    return marked


def _entry(document: Document) -> Any:
    entry = xapian.Document()
    writer = xapian.TermGenerator()
    writer.set_stemmer(xapian.Stem("english"))
    writer.set_document(entry)
    texts = fields_of(document)
    for name, blocks in texts.items():
        for block in blocks:
            writer.index_text(block, int(WEIGHTS[name]))
            writer.increase_termpos(_GAP)
    writer.index_text(document.headline, 1, "S")
    values = [f"{facet}:{slug}" for facet, slug in slugs_of(document)]
    for value in values:
        entry.add_boolean_term(f"X{value}")
    if (month := month_of(document)) is not None:
        values.append(f"month:{month}")
    entry.add_value(_VALUES, _BETWEEN.join(values))
    entry.add_value(_PUBLISHED, xapian.sortable_serialise(seconds_of(document)))
    if days := days_of(document):
        entry.add_value(_FIRST_DAY, xapian.sortable_serialise(days[0]))
        entry.add_value(_LAST_DAY, xapian.sortable_serialise(days[-1]))
    entry.set_data(json.dumps(["\n".join(texts["body"]), "\n".join(texts["lead"])]))
    return entry


def _narrowed(asked: queries.Query) -> Any:
    query = _translate(asked.root)
    for facet, values in asked.choices.items():
        terms = [xapian.Query(f"X{facet}:{value}") for value in values]
        query = xapian.Query(xapian.Query.OP_FILTER, query, _all(terms, xapian.Query.OP_OR))
    if has_dates(asked.dates):
        first, last = map(xapian.sortable_serialise, day_bounds(asked.dates))
        begun = xapian.Query(
            xapian.Query.OP_VALUE_RANGE, _FIRST_DAY, xapian.sortable_serialise(1), last
        )
        still = xapian.Query(xapian.Query.OP_VALUE_GE, _LAST_DAY, first)
        within = _all([begun, still], xapian.Query.OP_AND)
        query = xapian.Query(xapian.Query.OP_FILTER, query, within)
    return query


def _translate(node: Node) -> Any:
    if isinstance(node, queries.Everything):
        return xapian.Query.MatchAll
    if isinstance(node, queries.Named):
        return xapian.Query(f"X{node.field}:{name_key(node.text).replace(' ', '-')}")
    if isinstance(node, queries.Both):
        return _both(node)
    if parts := any_of(node):
        return _all([_translate(part) for part in parts], xapian.Query.OP_OR)
    return _words(node)


def _words(node: Node) -> Any:
    if isinstance(node, queries.Word) and node.field in {"", "title"}:
        stem, prefix = xapian.Stem("english"), "ZS" if node.field else "Z"
        terms = [prefix + stem(form).decode() for form in forms(node.text)]
        return xapian.Query(xapian.Query.OP_AND, terms)
    if isinstance(node, queries.Phrase) and not node.field and node.within is None:
        words = forms(node.text)
        return xapian.Query(xapian.Query.OP_PHRASE, words, len(words))
    raise NotSupportedError(type(node).__name__)


def _both(node: queries.Both) -> Any:
    kept = [_translate(part) for part in node.parts if not isinstance(part, queries.Without)]
    query = _all(kept, xapian.Query.OP_AND) if kept else xapian.Query.MatchAll
    for part in node.parts:
        if isinstance(part, queries.Without):
            query = xapian.Query(xapian.Query.OP_AND_NOT, query, _translate(part.part))
    return query


def _all(parts: Sequence[Any], operator: int) -> Any:
    return parts[0] if len(parts) == 1 else xapian.Query(operator, list(parts))
