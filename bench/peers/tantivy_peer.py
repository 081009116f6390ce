"""tantivy: stemmed and exact fields, fast fields for facets, its own aggregations and snippets."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tantivy

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
    day_bounds,
    has_dates,
    without_choice,
    without_dates,
)
from bench.peers.tantivy_entries import analyzer, entry, schema

_BULK_HEAP, _CHANGE_HEAP = 300_000_000, 50_000_000
_THREADS = 2
_MONTHS = 2_000
"""More months than there are: the histogram is of all of them."""
_SNIPPET_LETTERS = 200
_ZONES = {"title": ("headline",), "lead": ("lead",), "text": ("lead", "body"), "": FIELDS}


@dataclass(frozen=True, slots=True)
class Prepared:
    query: tantivy.Query
    marks: tantivy.Query
    """The words of the question over the stored fields: what snippets mark."""
    newest: bool
    counts: tuple[tuple[tantivy.Query, dict[str, Any]], ...]
    """Aggregations, each with the query whose matches it counts."""


class Tantivy:
    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._schema = schema()
        self._index = tantivy.Index(self._schema, path=str(folder))
        self._stemmed, self._exact = analyzer(stem=True), analyzer(stem=False)
        self._index.register_tokenizer("stemmed", self._stemmed)
        self._index.register_tokenizer("exact", self._exact)
        self._writer: tantivy.IndexWriter | None = None
        self._searcher = self._index.searcher()

    def index(self, documents: Iterable[Document]) -> None:
        writer = self._index.writer(_BULK_HEAP, _THREADS)
        for document in documents:
            writer.add_document(entry(document))
        writer.commit()
        writer.wait_merging_threads()
        self._reload()

    def change(self, documents: Sequence[Document]) -> None:
        if self._writer is None:
            self._writer = self._index.writer(_CHANGE_HEAP, 1)
        for document in documents:
            self._writer.delete_documents_by_term("id", document.id)
            self._writer.add_document(entry(document))
        self._writer.commit()
        self._reload()

    def _reload(self) -> None:
        self._index.reload()
        self._searcher = self._index.searcher()

    def prepare(self, query: Query) -> Prepared:
        everything = isinstance(query.root, queries.Everything)
        return Prepared(
            self._narrowed(query),
            self._marks(query.root),
            everything or query.sort == "newest",
            tuple(self._counts(query)),
        )

    def top(self, prepared: Prepared) -> Answer:
        total, addresses = self._search(prepared)
        return Answer(total, self._ids(addresses))

    def full(self, prepared: Prepared) -> Answer:
        searcher = self._searcher
        total, addresses = self._search(prepared)
        facets: dict[str, list[tuple[str, int]]] = {}
        months: dict[int, int] = {}
        for query, wanted in prepared.counts:
            for name, found in searcher.aggregate(query, wanted).items():
                pairs = [(bucket["key"], bucket["doc_count"]) for bucket in found["buckets"]]
                if name == "month":
                    months = {int(month): count for month, count in pairs}
                else:
                    facets[name] = pairs
        return Answer(
            total, self._ids(addresses), facets, months, self._snippets(prepared, addresses)
        )

    def forget(self) -> bool:
        return False

    def close(self) -> None:
        if self._writer is not None:
            self._writer.wait_merging_threads()
            self._writer = None

    def _search(self, prepared: Prepared) -> tuple[int, list[tantivy.DocAddress]]:
        order = "published" if prepared.newest else None
        found = self._searcher.search(prepared.query, limit=HITS, count=True, order_by_field=order)
        return found.count, [address for _, address in found.hits]

    def _ids(self, addresses: list[tantivy.DocAddress]) -> tuple[int, ...]:
        return tuple(self._searcher.fast_field_values("id", addresses))

    def _snippets(self, prepared: Prepared, addresses: list[tantivy.DocAddress]) -> int:
        """Mark the headline and make one passage of the body, or of the lead, of each hit."""
        makers = [
            tantivy.SnippetGenerator.create(self._searcher, prepared.marks, self._schema, field)
            for field in ("headline", "body", "lead")
        ]
        for maker in makers:
            maker.set_max_num_chars(_SNIPPET_LETTERS)
        headline, body, lead = makers
        marked = 0
        for address in addresses:
            document = self._searcher.doc(address)
            headline.snippet_from_doc(document).to_html()
            if not (passage := body.snippet_from_doc(document).to_html()):
                passage = lead.snippet_from_doc(document).to_html()
            marked += "<b>" in passage
        return marked

    def _counts(self, query: Query) -> Iterable[tuple[tantivy.Query, dict[str, Any]]]:
        """Yield one aggregation over all matches and one for each group with a choice of its own."""
        terms = {facet: {"terms": {"field": facet, "size": FACET_SIZE}} for facet in FACETS}
        terms["month"] = {"terms": {"field": "month", "size": _MONTHS}}
        apart = [facet for facet in query.choices if facet in terms]
        apart += ["month"] * has_dates(query.dates)
        together = {name: term for name, term in terms.items() if name not in apart}
        yield self._narrowed(query), together
        for name in apart:
            wider = without_dates(query) if name == "month" else without_choice(query, name)
            yield self._narrowed(wider), {name: terms[name]}

    def _narrowed(self, query: Query) -> tantivy.Query:
        filters = [
            tantivy.Query.term_set_query(self._schema, facet, list(values))
            for facet, values in query.choices.items()
        ]
        if has_dates(query.dates):
            first, last = day_bounds(query.dates)
            filters.append(
                tantivy.Query.range_query(
                    self._schema, "day", tantivy.FieldType.Integer, first, last
                )
            )
        root = self._translate(query.root)
        if not filters:
            return root
        unscored = [tantivy.Query.const_score_query(part, 0.0) for part in filters]
        return _all([root, *unscored])

    def _translate(self, node: Node) -> tantivy.Query:
        translate = _TRANSLATIONS.get(type(node).__name__)
        if translate is None:
            raise NotSupportedError(type(node).__name__)
        return translate(self, node)

    def _word(self, node: queries.Word) -> tantivy.Query:
        return _all([self._anywhere(stem, node.field) for stem in self._stemmed.analyze(node.text)])

    def _anywhere(self, stem: str, zone: str) -> tantivy.Query:
        held = self._schema
        return _weighed(
            zone, lambda field: tantivy.Query.term_query(held, field, stem, index_option="freq")
        )

    def _phrase(self, node: queries.Phrase) -> tantivy.Query:
        forms = self._exact.analyze(node.text)
        if node.within is not None or len(forms) < 2:
            raise NotSupportedError("words within a distance")
        return _weighed(
            node.field,
            lambda field: tantivy.Query.phrase_query(self._schema, f"{field}_exact", forms),
        )

    def _pattern(self, node: queries.Pattern) -> tantivy.Query:
        parts = re.split(r"([*?])", node.text.lower())
        wild = {"*": ".*", "?": "."}
        expression = "".join(wild.get(part, re.escape(part)) for part in parts)
        return _weighed(
            node.field,
            lambda field: tantivy.Query.regex_query(self._schema, f"{field}_exact", expression),
        )

    def _fuzzy(self, node: queries.Fuzzy) -> tantivy.Query:
        form = node.text.lower()
        return _weighed(
            node.field,
            lambda field: tantivy.Query.fuzzy_term_query(
                self._schema, f"{field}_exact", form, distance=node.distance
            ),
        )

    def _named(self, node: queries.Named) -> tantivy.Query:
        slug = name_key(node.text).replace(" ", "-")
        return tantivy.Query.term_query(self._schema, node.field, slug, index_option="basic")

    def _both(self, node: queries.Both) -> tantivy.Query:
        kept = [part for part in node.parts if not isinstance(part, queries.Without)]
        parts = [(tantivy.Occur.Must, self._translate(part)) for part in kept]
        parts += [
            (tantivy.Occur.MustNot, self._translate(part.part))
            for part in node.parts
            if isinstance(part, queries.Without)
        ]
        if not kept:
            parts.append((tantivy.Occur.Must, tantivy.Query.all_query()))
        return tantivy.Query.boolean_query(parts)

    def _either(self, node: queries.Either) -> tantivy.Query:
        return _any([self._translate(part) for part in node.parts])

    def _without(self, node: queries.Without) -> tantivy.Query:
        return self._both(queries.Both((node,)))

    def _everything(self, _node: queries.Everything) -> tantivy.Query:
        return tantivy.Query.all_query()

    def _marks(self, root: Node) -> tantivy.Query:
        stems = [stem for text in _texts(root) for stem in self._stemmed.analyze(text)]
        return _any([
            tantivy.Query.term_query(self._schema, field, stem, index_option="freq")
            for stem in dict.fromkeys(stems)
            for field in ("headline", "lead", "body")
        ])  # fmt: skip


_TRANSLATIONS: dict[str, Callable[[Tantivy, Any], tantivy.Query]] = {
    "Word": Tantivy._word,
    "Phrase": Tantivy._phrase,
    "Pattern": Tantivy._pattern,
    "Fuzzy": Tantivy._fuzzy,
    "Named": Tantivy._named,
    "Both": Tantivy._both,
    "Either": Tantivy._either,
    "Covering": Tantivy._either,
    "Without": Tantivy._without,
    "Everything": Tantivy._everything,
}
"""By name, for the nodes that a later version of the seam adds."""


def open_peer(folder: Path) -> Tantivy:
    return Tantivy(folder)


def _all(parts: list[tantivy.Query]) -> tantivy.Query:
    if len(parts) == 1:
        return parts[0]
    return tantivy.Query.boolean_query([(tantivy.Occur.Must, part) for part in parts])


def _any(parts: list[tantivy.Query]) -> tantivy.Query:
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, part) for part in parts])


def _weighed(zone: str, make: Callable[[str], tantivy.Query]) -> tantivy.Query:
    fields = _ZONES[zone]
    if len(fields) == 1:
        return make(fields[0])
    return _any([tantivy.Query.boost_query(make(field), WEIGHTS[field]) for field in fields])


def _texts(node: Any) -> Iterable[str]:
    if isinstance(node, queries.Word | queries.Phrase):
        yield node.text
    elif not isinstance(node, queries.Without):
        for part in getattr(node, "parts", ()):
            yield from _texts(part)
