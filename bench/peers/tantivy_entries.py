"""tantivy's schema and analyzers, and an article document in, its entry out."""

import tantivy

from articles.search.document import Document
from bench.peers.peer import FACETS, FIELDS, days_of, fields_of, month_of, seconds_of, slugs_of


def analyzer(*, stem: bool) -> tantivy.TextAnalyzer:
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    builder = builder.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.ascii_fold())
    return (builder.filter(tantivy.Filter.stemmer("english")) if stem else builder).build()


def schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_integer_field("id", indexed=True, fast=True)
    for field in FIELDS:
        builder.add_text_field(
            field, stored=field != "names", tokenizer_name="stemmed", index_option="freq"
        )
        builder.add_text_field(f"{field}_exact", tokenizer_name="exact", index_option="position")
    for facet in FACETS:
        builder.add_text_field(facet, tokenizer_name="raw", index_option="basic", fast=True)
    for number in ("day", "month", "published"):
        builder.add_integer_field(number, indexed=number == "day", fast=True)
    return builder.build()


def entry(document: Document) -> tantivy.Document:
    held = tantivy.Document()
    held.add_integer("id", document.id)
    for field, texts in fields_of(document).items():
        for text in texts:
            held.add_text(field, text)
            held.add_text(f"{field}_exact", text)
    for facet, slug in slugs_of(document):
        held.add_text(facet, slug)
    for day in days_of(document):
        held.add_integer("day", day)
    if (month := month_of(document)) is not None:
        held.add_integer("month", month)
    held.add_integer("published", seconds_of(document))
    return held
