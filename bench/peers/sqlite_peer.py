"""SQLite FTS5: a stemmed and an exact full-text table, side tables for names, GROUP BY for facets.

It has no fuzzy search. Its stemmer is Porter's first, so totals of stemmed words may differ a little.
"""

import heapq
import sqlite3
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from articles.keys import name_key
from articles.search import queries
from articles.search.document import Document
from articles.search.queries import Node, Query
from bench.peers.peer import (
    FACET_SIZE,
    FACETS,
    FIELDS,
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

_COLUMNS = ", ".join(FIELDS)
_ZONES = {"title": "headline", "lead": "lead", "text": "lead body"}
_PARAGRAPHS = "\n\ue000\n"
"""FTS5 takes the sign for a word of its own: no phrase reaches from one paragraph into the next."""
_WEIGHTS = ", ".join(str(WEIGHTS[column]) for column in FIELDS)
_SCHEMA = f"""
CREATE TABLE kept (id INTEGER PRIMARY KEY, published INTEGER, month INTEGER, {_COLUMNS});
CREATE VIRTUAL TABLE stemmed USING fts5(
  {_COLUMNS}, content=kept, content_rowid=id, tokenize="porter unicode61");
CREATE VIRTUAL TABLE exact USING fts5(
  {_COLUMNS}, content=kept, content_rowid=id, tokenize="unicode61");
INSERT INTO stemmed (stemmed, rank) VALUES ('rank', 'bm25({_WEIGHTS})');
INSERT INTO exact (exact, rank) VALUES ('rank', 'bm25({_WEIGHTS})');
CREATE VIRTUAL TABLE forms USING fts5vocab(exact, row);
CREATE TABLE named (facet TEXT, value TEXT, article INTEGER,
  PRIMARY KEY (facet, value, article)) WITHOUT ROWID;
CREATE TABLE names_of (article INTEGER, facet TEXT, value TEXT,
  PRIMARY KEY (article, facet, value)) WITHOUT ROWID;
CREATE TABLE days (day INTEGER, article INTEGER, PRIMARY KEY (day, article)) WITHOUT ROWID;
CREATE INDEX days_of ON days (article);
CREATE INDEX kept_published ON kept (published);
CREATE INDEX kept_month ON kept (id, month);
"""
_OPTIONS = """
PRAGMA synchronous = NORMAL;
PRAGMA cache_size = -65536;
CREATE TEMP TABLE IF NOT EXISTS found (id INTEGER PRIMARY KEY);
"""
# All forms of a wildcard, as one expression; a sign that is no word where there are none.
_GLOB = """(SELECT coalesce(group_concat('"' || term || '"', ' OR '), '""')
  FROM forms WHERE term GLOB ?)"""


@dataclass(frozen=True, slots=True)
class Match:
    """FROM and WHERE of what is asked, with its parameters; `table` holds the texts."""

    table: str
    conditions: tuple[str, ...] = ()
    parameters: tuple[Any, ...] = ()

    @property
    def source(self) -> str:
        return f"FROM {self.table} WHERE " + " AND ".join(self.conditions or ("1",))

    def narrowed(self, condition: str, *parameters: Any) -> "Match":
        conditions = (*self.conditions, condition)
        return Match(self.table, conditions, (*self.parameters, *parameters))


@dataclass(frozen=True, slots=True)
class Prepared:
    match: Match
    newest: bool
    others: dict[str, Match] = field(default_factory=dict)
    """Of a facet (or "month") with a choice of its own, what it counts."""


class Sqlite:
    """One connection a thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._local = threading.local()
        self._connections: list[sqlite3.Connection] = []
        if not path.exists():
            self._connection.executescript("PRAGMA journal_mode = WAL;" + _SCHEMA)

    @property
    def _connection(self) -> sqlite3.Connection:
        if (connection := getattr(self._local, "connection", None)) is None:
            connection = sqlite3.connect(self._path, check_same_thread=False)
            connection.executescript(_OPTIONS)
            self._connections.append(connection)
            self._local.connection = connection
        return connection

    def index(self, documents: Iterable[Document]) -> None:
        with self._connection as connection:
            for document in documents:
                _insert(connection, document)
            for table in ("stemmed", "exact"):
                connection.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def change(self, documents: Sequence[Document]) -> None:
        with self._connection as connection:
            for document in documents:
                _delete(connection, document.id)
                _insert(connection, document)

    def prepare(self, query: Query) -> Prepared:
        apart = {name: without_choice(query, name) for name in query.choices if name in FACETS}
        if has_dates(query.dates):
            apart["month"] = without_dates(query)
        match = _narrowed(query)
        return Prepared(
            match,
            query.sort == "newest" or match.table == "kept",
            {name: _narrowed(wider) for name, wider in apart.items()},
        )

    def top(self, prepared: Prepared) -> Answer:
        return Answer(self._total(prepared.match), tuple(row[0] for row in self._hits(prepared)))

    def full(self, prepared: Prepared) -> Answer:
        self._find(prepared.match)
        facets = self._facets()
        months = self._months()
        total = int(self._connection.execute("SELECT count(*) FROM found").fetchone()[0])
        hits = self._hits(prepared, snippets=prepared.match.table != "kept")
        for name, match in prepared.others.items():
            self._find(match)
            if name == "month":
                months = self._months()
            else:
                facets |= self._facets(name)
        marked = sum("<b>" in (row[1] or "") for row in hits)
        return Answer(total, tuple(row[0] for row in hits), facets, months, marked)

    def forget(self) -> bool:
        return False

    def close(self) -> None:
        for connection in self._connections:
            connection.close()

    def _total(self, match: Match) -> int:
        asked = f"SELECT count(*) {match.source}"
        return int(self._connection.execute(asked, match.parameters).fetchone()[0])

    def _hits(self, prepared: Prepared, *, snippets: bool = False) -> list[tuple[int, str]]:
        match = prepared.match
        passage = f"snippet({match.table}, -1, '<b>', '</b>', '…', 30)" if snippets else "''"
        if not prepared.newest:
            asked = f"SELECT rowid, {passage} {match.source} ORDER BY rank LIMIT {HITS}"
            return self._connection.execute(asked, match.parameters).fetchall()
        within = f"WHERE id IN (SELECT rowid {match.source}) ORDER BY published DESC LIMIT {HITS}"
        asked = f"SELECT id, '' FROM kept {within}"
        hits = self._connection.execute(asked, match.parameters).fetchall()
        if not snippets:
            return hits
        asked = f"SELECT rowid, {passage} {match.source} AND rowid = ?"
        return [
            self._connection.execute(asked, (*match.parameters, number)).fetchone()
            for number, _ in hits
        ]

    def _find(self, match: Match) -> None:
        self._connection.execute("DELETE FROM found")
        asked = f"INSERT INTO found SELECT rowid {match.source}"
        self._connection.execute(asked, match.parameters)

    def _facets(self, *only: str) -> dict[str, list[tuple[str, int]]]:
        asked = "SELECT facet, value, count(*) FROM found JOIN names_of ON article = id"
        if only:
            asked += " WHERE facet = ?"
        counted: dict[str, list[tuple[str, int]]] = {facet: [] for facet in only or FACETS}
        for facet, value, count in self._connection.execute(f"{asked} GROUP BY 1, 2", only):
            counted[facet].append((value, count))
        return {
            facet: heapq.nsmallest(FACET_SIZE, pairs, key=lambda pair: (-pair[1], pair[0]))
            for facet, pairs in counted.items()
        }

    def _months(self) -> dict[int, int]:
        asked = "SELECT month, count(*) FROM found JOIN kept USING (id) WHERE month > 0 GROUP BY 1"
        return dict(self._connection.execute(asked).fetchall())


def open_peer(folder: Path) -> Sqlite:
    folder.mkdir(parents=True, exist_ok=True)
    return Sqlite(folder / "index.sqlite3")


_TESTED = "+rowid"
"""Without the sign SQLite asks its full-text table once for each article that a filter lets in."""


def _narrowed(query: Query) -> Match:
    match = _match(query.root)
    for facet, values in query.choices.items():
        marks = ", ".join("?" * len(values))
        having = f"SELECT article FROM named WHERE facet = ? AND value IN ({marks})"
        match = match.narrowed(f"{_TESTED} IN ({having})", facet, *values)
    if has_dates(query.dates):
        within = "SELECT article FROM days WHERE day BETWEEN ? AND ?"
        match = match.narrowed(f"{_TESTED} IN ({within})", *day_bounds(query.dates))
    return match


def _match(root: Node) -> Match:
    if isinstance(root, queries.Everything):
        return Match("kept")
    if isinstance(root, queries.Named):
        slug = name_key(root.text).replace(" ", "-")
        having = "rowid IN (SELECT article FROM named WHERE facet = ? AND value = ?)"
        return Match("kept", (having,), (root.field, slug))
    if isinstance(root, queries.Pattern) and set("*?") & set(root.text[:-1]):
        return Match("exact", (f"exact MATCH {_GLOB}",), (root.text.lower(),))
    table = "exact" if isinstance(root, queries.Phrase | queries.Pattern) else "stemmed"
    return Match(table, (f"{table} MATCH ?",), (_expression(root),))


def _expression(node: Node) -> str:
    """Return the node in FTS5's own language."""
    if isinstance(node, queries.Word):
        return _in_zone(node.field, _quoted(node.text))
    if isinstance(node, queries.Phrase) and node.within is None:
        return _in_zone(node.field, _quoted(node.text))
    if isinstance(node, queries.Pattern):
        return _in_zone(node.field, f"{_quoted(node.text.rstrip('*'))} *")
    if isinstance(node, queries.Both):
        kept = [part for part in node.parts if not isinstance(part, queries.Without)]
        gone = [part.part for part in node.parts if isinstance(part, queries.Without)]
        found = f"({' AND '.join(map(_expression, kept))})"
        return found + "".join(f" NOT ({_expression(part)})" for part in gone)
    if parts := any_of(node):
        return f"({' OR '.join(map(_expression, parts))})"
    raise NotSupportedError(type(node).__name__)


def _in_zone(zone: str, expression: str) -> str:
    return f"{{{_ZONES[zone]}}} : {expression}" if zone else expression


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _insert(connection: sqlite3.Connection, document: Document) -> None:
    number = document.id
    texts = [_PARAGRAPHS.join(texts) for texts in fields_of(document).values()]
    row = (number, seconds_of(document), month_of(document), *texts)
    connection.execute("INSERT INTO kept VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    for table in ("stemmed", "exact"):
        added = f"INSERT INTO {table} (rowid, {_COLUMNS}) VALUES (?, ?, ?, ?, ?)"
        connection.execute(added, (number, *texts))
    names = [(facet, slug, number) for facet, slug in slugs_of(document)]
    connection.executemany("INSERT INTO named VALUES (?, ?, ?)", names)
    connection.executemany("INSERT INTO names_of VALUES (?3, ?1, ?2)", names)
    connection.executemany(
        "INSERT INTO days VALUES (?, ?)", [(day, number) for day in days_of(document)]
    )


def _delete(connection: sqlite3.Connection, number: int) -> None:
    """An external content table has to be told what it held."""
    kept = connection.execute(f"SELECT {_COLUMNS} FROM kept WHERE id = ?", (number,)).fetchone()
    if kept is None:
        return
    for table in ("stemmed", "exact"):
        removed = (
            f"INSERT INTO {table} ({table}, rowid, {_COLUMNS}) VALUES ('delete', ?, ?, ?, ?, ?)"
        )
        connection.execute(removed, (number, *kept))
    names = connection.execute("SELECT facet, value FROM names_of WHERE article = ?", (number,))
    for facet, value in names.fetchall():
        connection.execute(
            "DELETE FROM named WHERE facet = ? AND value = ? AND article = ?",
            (facet, value, number),
        )
    connection.execute("DELETE FROM names_of WHERE article = ?", (number,))
    connection.execute("DELETE FROM days WHERE article = ?", (number,))
    connection.execute("DELETE FROM kept WHERE id = ?", (number,))
