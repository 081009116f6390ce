"""Expansion: a wildcard or a near spelling in, the set of terms it stands for out."""

from collections.abc import Callable, Sequence

import numpy as np

from articles.search.whoosh_engine.arrays import NO_TERMS, FieldArrays
from articles.search.whoosh_engine.common_terms import Counted, kth, may_reach
from articles.search.whoosh_engine.found import Found, nothing
from articles.search.whoosh_engine.postings import (
    Occurrences,
    Places,
    in_zones,
    occurrences,
    weighed,
    which,
    zones_of,
)
from articles.search.whoosh_engine.schema import FORMS, ZONES
from articles.search.whoosh_engine.snapshot import LiveSegment, Snapshot

EXPANSION_LIMIT = 1024
"""Words a wildcard or a near spelling may stand for; the commonest are kept."""

_NONE = np.zeros(0, dtype=np.int64)

Find = Callable[[LiveSegment, FieldArrays], Places]


def expanded(
    snapshot: Snapshot, find: Find, *, zones: Sequence[str], asked: str
) -> tuple[list[Found], str]:
    """Return per segment what has one of the words, weights added up, and a note or nothing."""
    terms = [_found_terms(segment, find, zones) for segment in snapshot.segments]
    note = ""
    if sum(len(places) for places in terms) > EXPANSION_LIMIT:
        terms, note = _commonest(snapshot, terms, zones=zones, asked=asked)
    segments = zip(snapshot.segments, terms, strict=True)
    return [having_any(segment, places, zones=zones) for segment, places in segments], note


def having_any(segment: LiveSegment, places: Places, *, zones: Sequence[str]) -> Found:
    """Return the documents in which some zones have one of the forms, with their weights."""
    field = segment.field(FORMS)
    if field is None or not len(places):
        return nothing(segment.size, scored=True)
    if zones == ZONES:
        return weighed(segment, field, places)
    return in_zones(segment, places_of(field, places), zones)


def places_of(field: FieldArrays, terms: Places) -> Occurrences:
    """Return where some terms stand, documents in order only term by term."""
    return occurrences(field, which(field, terms))[0]


def _found_terms(segment: LiveSegment, find: Find, zones: Sequence[str]) -> Places:
    field = segment.field(FORMS)
    places = find(segment, field) if field is not None else range(0)
    if field is None or len(places) <= EXPANSION_LIMIT or zones == ZONES:
        return places
    return np.asarray(places)[_often_in(segment, field, places, zones) > 0]


def _often_in(
    segment: LiveSegment, field: FieldArrays, terms: Places, zones: Sequence[str]
) -> np.ndarray:
    """Return how many documents of the segment have each term in each of some zones, added up."""
    sizes = field.starts[np.asarray(terms) + 1] - field.starts[np.asarray(terms)]
    if zones == ZONES:
        return sizes
    places, counts = occurrences(field, which(field, terms))
    posting = np.repeat(np.arange(len(counts)), counts)
    numbers = zones_of(segment, places)
    often = np.zeros(len(sizes), dtype=np.int64)
    term = np.repeat(np.arange(len(sizes)), sizes)
    for zone in zones:
        have = np.unique(posting[numbers == ZONES.index(zone)])
        often += np.bincount(term.take(have), minlength=len(sizes))
    return often


def _commonest(
    snapshot: Snapshot, terms: Sequence[Places], *, zones: Sequence[str], asked: str
) -> tuple[list[Places], str]:
    """Return the terms of each segment that are among the commonest of all, and a note.

    Equally common ones are kept in the order of their letters; nothing is left out, and no note
    given, where the segments have so many of the same that there are not too many.
    """
    held = [
        _counted(segment, places, zones)
        for segment, places in zip(snapshot.segments, terms, strict=True)
    ]
    longest = max(map(len, held))
    words_found = f"{longest:,}" if len(held) == 1 else f"at least {longest:,}"
    if longest <= EXPANSION_LIMIT:
        every = {word for one in held for word in one.at_least(0)}
        if len(every) <= EXPANSION_LIMIT:
            return list(terms), ""
        words_found = f"{len(every):,}"
    largest = max(held, key=lambda one: one.total)
    reached = kth(
        [largest.count(word) for word in largest.commonest(EXPANSION_LIMIT)], EXPANSION_LIMIT
    )
    often = {word: sum(one.count(word) for one in held) for word in may_reach(held, reached)}
    most = sorted(often, key=lambda word: (-often[word], word))[:EXPANSION_LIMIT]
    narrowed: list[Places] = []
    for one in held:
        places = np.array([one.place(word) for word in most], dtype=np.int64)
        narrowed.append(np.sort(places[places >= 0]))
    note = (
        f"“{asked}” stands for {words_found} words; "
        f"the {EXPANSION_LIMIT:,} commonest of them were searched."
    )
    return narrowed, note


def _counted(segment: LiveSegment, places: Places, zones: Sequence[str]) -> Counted:
    if (field := segment.field(FORMS)) is None:
        return Counted(NO_TERMS, range(0), _NONE)
    return Counted(field.terms, places, _often_in(segment, field, places, zones))
