"""Segments built the plain way from entries: what the fast ways must give, and a source of arrays."""

import numpy as np

from articles.search.document import FACETS, NAME_FIELDS
from articles.search.whoosh_engine.arrays import FieldArrays, SegmentArrays, Strings, Terms
from articles.search.whoosh_engine.entries import entry_of
from articles.search.whoosh_engine.schema import FORMS, NUMBERS, STEMS, URL, WHOLE_NAMES, named

FACET_FIELDS = [field for field in FACETS if field in NAME_FIELDS]
POSITIONS = {FORMS, URL, *(named(field) for field in NAME_FIELDS if field not in WHOLE_NAMES)}
WEIGHED = {FORMS, STEMS, URL}


def segment_of(documents, *, name="segment"):
    entries = [entry_of(document) for document in documents]
    rows = np.frombuffer(b"".join(entry["numbers"] for entry in entries), dtype=NUMBERS)
    titles = [entry["title"] for entry in entries]
    fields = {}
    for field in sorted({key for entry in entries for key in entry}):
        if field not in {"numbers", "title", "document"}:
            fields[field] = field_of(field, [entry.get(field, {}) for entry in entries])
    order = {title: rank for rank, title in enumerate(sorted(set(titles)))}
    return SegmentArrays(
        name=name,
        size=len(entries),
        fields=fields,
        numbers={column: np.ascontiguousarray(rows[column]) for column in NUMBERS.names or ()},
        titles=strings_of(titles),
        documents=strings_of([entry["document"] for entry in entries]),
        by_month=np.argsort(rows["month"], kind="stable").astype(np.uint32),
        title_ranks=np.array([order[title] for title in titles], dtype=np.int32),
    )


def strings_of(values):
    starts = np.cumsum([0, *map(len, values)]).astype(np.uint64)
    return Strings(b"".join(values), starts)


def field_of(field, per_document):
    terms = sorted({term.encode() for held in per_document for term in held})
    place = {term: number for number, term in enumerate(terms)}
    postings = sorted(
        (place[term.encode()], document, weight, kept)
        for document, held in enumerate(per_document)
        for term, (weight, kept) in held.items()
    )
    counts = np.bincount([term for term, *_ in postings], minlength=len(terms))
    positions = [position for *_, kept in postings for position in kept]
    with_positions = field in POSITIONS
    forward = [sorted(place[term.encode()] for term in held) for held in per_document]
    return FieldArrays(
        terms=Terms.of(terms),
        starts=np.cumsum([0, *counts]),
        ids=np.array([document for _, document, *_ in postings], dtype=np.uint32),
        weights=np.array([w for _, _, w, _ in postings], dtype=np.float32)
        if field in WEIGHED
        else None,
        zones=zones_of([kept for *_, kept in postings]) if field == STEMS else None,
        offsets=np.cumsum([0, *(len(kept) for *_, kept in postings)]).astype(np.uint32)
        if with_positions
        else None,
        positions=narrow(positions) if with_positions else None,
        forward_starts=np.cumsum([0, *map(len, forward)]).astype(np.uint32)
        if field in FACET_FIELDS
        else None,
        forward=np.array([code for codes in forward for code in codes], dtype=np.uint16)
        if field in FACET_FIELDS
        else None,
    )


def zones_of(counts):
    rows = np.array(counts, dtype=np.uint16)
    return rows.astype(np.uint8) if rows.max() < 256 else rows


def narrow(positions):
    held = np.array(positions, dtype=np.uint32)
    return held.astype(np.uint16) if held.max(initial=0) < 65536 else held
