"""Expansion: a wildcard or a near spelling in, the set of terms it stands for out."""

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np

from articles.search.whoosh_engine.arrays import FieldArrays
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
from articles.search.whoosh_engine.values import first_places

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
    sizes = [
        _often_in(segment, field, places, zones) if (field := segment.field(FORMS)) else _NONE
        for segment, places in zip(snapshot.segments, terms, strict=True)
    ]
    if len(terms) == 1:
        kept = first_places(sizes[0], EXPANSION_LIMIT)
        return [np.sort(np.asarray(terms[0]).take(kept))], _note(asked, words_found=len(terms[0]))
    words = [
        field.terms.several(np.asarray(places)) if (field := segment.field(FORMS)) else []
        for segment, places in zip(snapshot.segments, terms, strict=True)
    ]
    often: Counter[bytes] = Counter()
    for own, counts in zip(words, sizes, strict=True):
        for word, count in zip(own, counts.tolist(), strict=True):
            often[word] += count
    if len(often) <= EXPANSION_LIMIT:
        return list(terms), ""
    most = set(sorted(often, key=lambda word: (-often[word], word))[:EXPANSION_LIMIT])
    narrowed: list[Places] = []
    for places, own in zip(terms, words, strict=True):
        chosen = [place for place, word in zip(places, own, strict=True) if word in most]
        narrowed.append(np.array(chosen, dtype=np.int64))
    return narrowed, _note(asked, words_found=len(often))


def _note(asked: str, *, words_found: int) -> str:
    return (
        f"“{asked}” stands for {words_found:,} words; "
        f"the {EXPANSION_LIMIT:,} commonest of them were searched."
    )
