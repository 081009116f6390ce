"""Whoosh as it comes: its own fields, analyzers, writer and searcher, asked with limit=None.

With a limit its totals and rankings are wrong in places, so it is not asked for less than all.
"""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from whoosh import index, sorting
from whoosh.analysis.analyzers import StandardAnalyzer, StemmingAnalyzer
from whoosh.fields import ID, KEYWORD, NUMERIC, TEXT, Schema
from whoosh.query.compound import And, Or
from whoosh.query.positional import Phrase
from whoosh.query.qcore import Every, Query
from whoosh.query.ranges import NumericRange
from whoosh.query.terms import FuzzyTerm, Prefix, Term, Wildcard
from whoosh.query.wrappers import ConstantScoreQuery, Not

from articles.keys import name_key
from articles.search import queries
from articles.search.document import Document
from articles.search.queries import Node
from articles.search.words import forms
from bench.peers.peer import (
    FACET_SIZE,
    FACETS,
    FIELDS,
    HITS,
    WEIGHTS,
    Answer,
    BrokenError,
    NotSupportedError,
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

_ZONES = {"title": ("headline",), "lead": ("lead",), "text": ("lead", "body"), "": FIELDS}
_PARAGRAPHS = "\n_\n"
"""A word of its own, so that no phrase reaches from one paragraph into the next."""
_MEMORY_MEGABYTES = 256
_NO_MONTH = 0


@dataclass(frozen=True, slots=True)
class Prepared:
    asked: Query
    newest: bool
    others: dict[str, Query] = field(default_factory=dict)
    """Of a facet (or "month") with a choice of its own, what it counts."""


class Whoosh:
    """One searcher a thread: two threads read wrong postings from one."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        there = index.exists_in(str(folder))
        make = index.open_dir if there else lambda path: index.create_in(path, _schema())
        self._index = make(str(folder))
        self._local = threading.local()

    @property
    def _searcher(self) -> Any:
        if (searcher := getattr(self._local, "searcher", None)) is None:
            searcher = self._local.searcher = self._index.searcher()
        return searcher

    def index(self, documents: Iterable[Document]) -> None:
        writer = self._index.writer(limitmb=_MEMORY_MEGABYTES)
        for document in documents:
            writer.add_document(**_entry(document))
        writer.commit()
        self._reopen()

    def change(self, documents: Sequence[Document]) -> None:
        writer = self._index.writer()
        for document in documents:
            writer.update_document(**_entry(document))
        writer.commit()
        self._reopen()

    def _reopen(self) -> None:
        self._searcher.close()
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
        results = self._search(prepared)
        return Answer(len(results), _ids(results))

    def full(self, prepared: Prepared) -> Answer:
        groups = [name for name in (*FACETS, "month") if name not in prepared.others]
        results = self._search(prepared, groups)
        counts = {name: results.groups(name) for name in groups}
        for name, wider in prepared.others.items():
            found = self._searcher.search(wider, limit=None, scored=False, **_grouping([name]))
            counts[name] = found.groups(name)
        months = counts.pop("month")
        months.pop(_NO_MONTH, None)
        marked = sum(map(_is_marked, results[:HITS]))
        return Answer(
            len(results), _ids(results), {name: _largest(counts[name]) for name in FACETS},
            months, marked,
        )  # fmt: skip

    def _search(self, prepared: Prepared, groups: Sequence[str] = ()) -> Any:
        options = _grouping(groups) if groups else {}
        if prepared.newest:
            options |= {"sortedby": "published", "reverse": True}
        try:
            return self._searcher.search(prepared.asked, limit=None, **options)
        except AssertionError as error:  # its matcher of unions, at some twelve words of many
            raise BrokenError("whoosh fails an assertion of its own") from error

    def forget(self) -> bool:
        return False

    def close(self) -> None:
        self._searcher.close()
        self._index.close()


def open_peer(folder: Path) -> Whoosh:
    return Whoosh(folder)


def _ids(results: Any) -> tuple[int, ...]:
    return tuple(int(hit["id"]) for hit in results[:HITS])


def _is_marked(hit: Any) -> bool:
    """Make the hit's passage, of the body or else of the lead."""
    zones = ("body", "lead")
    return any(zone in hit and hit.highlights(zone, top=1) for zone in zones)


def _largest(counts: dict[str | None, int]) -> list[tuple[str, int]]:
    pairs = [(value, count) for value, count in counts.items() if value]
    return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))[:FACET_SIZE]


def _grouping(names: Sequence[str]) -> dict[str, Any]:
    grouped = sorting.Facets()
    for name in names:
        grouped.add_field(name, allow_overlap=name != "month")
    return {"groupedby": grouped, "maptype": sorting.Count}


def _schema() -> Schema:
    stemming = StemmingAnalyzer(stoplist=None, minsize=1)
    exact = StandardAnalyzer(stoplist=None, minsize=1)
    schema = Schema(id=ID(unique=True, stored=True))
    for name in FIELDS:
        schema.add(name, TEXT(analyzer=stemming, phrase=False, stored=name != "names"))
        schema.add(f"{name}_exact", TEXT(analyzer=exact))
    for facet in FACETS:
        schema.add(facet, KEYWORD())
    schema.add("day", NUMERIC())
    schema.add("month", NUMERIC(sortable=True, default=_NO_MONTH))
    schema.add("published", NUMERIC(bits=64, sortable=True))
    return schema


def _entry(document: Document) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "id": str(document.id),
        "day": list(days_of(document)),
        "month": month_of(document) or _NO_MONTH,
        "published": seconds_of(document),
    }
    for name, texts in fields_of(document).items():
        entry[name] = entry[f"{name}_exact"] = _PARAGRAPHS.join(texts)
    for facet, slug in slugs_of(document):
        entry[facet] = f"{entry[facet]} {slug}" if facet in entry else slug
    return {name: value for name, value in entry.items() if value not in ("", [])}


def _narrowed(asked: queries.Query) -> Query:
    parts = [_translate(asked.root)]
    for facet, values in asked.choices.items():
        parts.append(ConstantScoreQuery(Or([Term(facet, v) for v in values]), 0))
    if has_dates(asked.dates):
        first, last = day_bounds(asked.dates)
        parts.append(NumericRange("day", first, last, constantscore=True))
    return parts[0] if len(parts) == 1 else And(parts)


def _translate(node: Node) -> Query:
    translate = _TRANSLATIONS.get(type(node).__name__)
    if translate is None:
        raise NotSupportedError(type(node).__name__)
    return translate(node)


def _word(node: queries.Word) -> Query:
    stems = [token.text for token in StemmingAnalyzer(stoplist=None, minsize=1)(node.text)]
    return _all([_stem(node.field, stem) for stem in stems])


def _stem(zone: str, stem: str) -> Query:
    return _weighed(zone, lambda name: Term(name, stem))


def _phrase(node: queries.Phrase) -> Query:
    if node.within is not None:
        raise NotSupportedError("words within a distance")
    words = forms(node.text)
    return _weighed(node.field, lambda name: Phrase(f"{name}_exact", words))


def _pattern(node: queries.Pattern) -> Query:
    text = node.text.lower()
    if not set("*?") & set(text[:-1]) and text.endswith("*"):
        return _weighed(node.field, lambda name: Prefix(f"{name}_exact", text[:-1]))
    return _weighed(node.field, lambda name: Wildcard(f"{name}_exact", text))


def _fuzzy(node: queries.Fuzzy) -> Query:
    return _weighed(
        node.field,
        lambda name: FuzzyTerm(f"{name}_exact", node.text.lower(), maxdist=node.distance),
    )


def _named(node: queries.Named) -> Query:
    return Term(node.field, name_key(node.text).replace(" ", "-"))


def _both(node: queries.Both) -> Query:
    kept = [_translate(part) for part in node.parts if not isinstance(part, queries.Without)]
    gone = [Not(_translate(part.part)) for part in node.parts if isinstance(part, queries.Without)]
    return _all([*(kept or [Every()]), *gone])


def _either(node: queries.Either) -> Query:
    return Or([_translate(part) for part in node.parts])


def _everything(_node: queries.Everything) -> Query:
    return Every()


_TRANSLATIONS: dict[str, Callable[[Any], Query]] = {
    "Word": _word,
    "Phrase": _phrase,
    "Pattern": _pattern,
    "Fuzzy": _fuzzy,
    "Named": _named,
    "Both": _both,
    "Either": _either,
    "Covering": _either,
    "Everything": _everything,
}


def _all(parts: list[Query]) -> Query:
    return parts[0] if len(parts) == 1 else And(parts)


def _weighed(zone: str, make: Callable[[str], Query]) -> Query:
    def each() -> Iterator[Query]:
        for name in _ZONES[zone]:
            part: Any = make(name)
            part.boost = WEIGHTS[name]
            yield part

    parts = list(each())
    return parts[0] if len(parts) == 1 else Or(parts)
