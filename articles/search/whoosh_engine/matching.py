"""Matching: a word, phrase, pattern or near spelling in, what each segment has of it out.

Everything comes back weighed and saturated, before rarity (scoring.py).
"""

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from articles.search import words
from articles.search.lexer import full_address
from articles.search.patterns import pattern_parts
from articles.search.queries import AtLeast, Fuzzy, Pattern, Phrase, Word
from articles.search.whoosh_engine.arrays import FieldArrays
from articles.search.whoosh_engine.entries import address
from articles.search.whoosh_engine.expansion import Check, Find, expanded, having_any, places_of
from articles.search.whoosh_engine.found import Found, nothing, of_ids, of_mask
from articles.search.whoosh_engine.nearby import near_places
from articles.search.whoosh_engine.phrases import documents_of, phrase_places
from articles.search.whoosh_engine.postings import (
    Occurrences,
    ids_of,
    in_zones,
    summed,
    times_in,
    weighed,
    which,
)
from articles.search.whoosh_engine.schema import FORMS, STEMS, URL, ZONES
from articles.search.whoosh_engine.scoring import saturated
from articles.search.whoosh_engine.snapshot import LiveSegment, Snapshot
from articles.search.whoosh_engine.wildcards import fitting

FIELD_ZONES = {
    "": ZONES,
    "title": ("headline",),
    "lead": ("lead",),
    "text": ("lead", "body"),
}
_COUNTED = ("headline", "lead", "body")

Parts = list[Found]
"""Of each segment of a snapshot, in order, what it has."""


@dataclass(frozen=True, slots=True)
class Matched:
    parts: Parts
    note: str = ""


def match_word(snapshot: Snapshot, word: Word) -> Parts:
    if word.field == "url":
        return _address(snapshot, word.text, within=None)
    forms = words.forms(word.text)
    zones = FIELD_ZONES.get(word.field, ())
    if len(forms) != 1:
        return _phrase(snapshot, forms, zones=zones, within=None)
    return _one_word(snapshot, forms[0], zones=zones)


def match_phrase(snapshot: Snapshot, phrase: Phrase) -> Parts:
    if phrase.field == "url":
        return _address(snapshot, phrase.text, within=phrase.within)
    zones = FIELD_ZONES.get(phrase.field, ())
    return _phrase(snapshot, words.forms(phrase.text), zones=zones, within=phrase.within)


def match_pattern(snapshot: Snapshot, pattern: Pattern, *, check: Check) -> list[Matched]:
    """Return for each word of the pattern its matches; an article needs all of them."""
    return [
        _expanded(snapshot, partial(_fitting, part), field=pattern.field, asked=part, check=check)
        for part in pattern_parts(pattern.text)
    ]


def match_fuzzy(snapshot: Snapshot, fuzzy: Fuzzy, *, check: Check) -> list[Matched]:
    """Return for each word of the text its matches; an article needs all of them."""
    return [
        _expanded(
            snapshot,
            partial(_near, form, fuzzy.distance),
            field=fuzzy.field,
            asked=f"{form}~",
            check=check,
        )
        for form in words.forms(fuzzy.text)
    ]


def match_at_least(snapshot: Snapshot, wanted: AtLeast) -> Parts:
    """Return the documents whose headline and text have it often enough, unscored."""
    forms = words.forms(wanted.text)
    times = max(wanted.times, 1)
    key = ("at least", tuple(forms), times, tuple(snapshot.languages))
    return [
        segment.cached(key, partial(_often_enough, snapshot, segment, forms, times))
        for segment in snapshot.segments
    ]


def run_of_words(segment: LiveSegment, field: str, key: str) -> Found:
    """Return the documents in which the words of `key` stand in a row in `field`, unscored."""

    def make() -> Found:
        ids = documents_of(segment.field(field), re.split(r"\s+", key))
        return of_ids(segment.size, segment.alive(ids))

    return segment.cached(("run", field, key), make)


# -- one word


def _one_word(snapshot: Snapshot, form: str, *, zones: Sequence[str]) -> Parts:
    key: Hashable
    if words.is_single_sign(form):  # of a script without spaces: pairs were indexed
        key, find = ("sign", form, zones), partial(_beginning, form, zones)
    else:
        stems = _stems(snapshot, form)
        key, find = ("stems", stems, zones), partial(_stemmed, stems, zones)

    def make(segment: LiveSegment) -> Found:
        return saturated(find(segment))

    return [segment.cached(key, partial(make, segment)) for segment in snapshot.segments]


def _stems(snapshot: Snapshot, form: str) -> tuple[str, ...]:
    return tuple(sorted({words.stem(form, language) for language in snapshot.languages}))


def _stem_places(field: FieldArrays, stems: Sequence[str]) -> list[int]:
    places = [field.terms.find(stem.encode()) for stem in stems]
    return sorted(place for place in places if place >= 0)


def _stemmed(stems: Sequence[str], zones: Sequence[str], segment: LiveSegment) -> Found:
    field = segment.field(STEMS)
    places = _stem_places(field, stems) if field is not None else []
    if field is None or not len(places):
        return nothing(segment.size, scored=True)
    if zones == ZONES:
        one = len(places) == 1
        return weighed(segment, field, range(places[0], places[0] + 1) if one else np.array(places))
    ids, counts = _zone_counts(field, places)
    weights = np.zeros(len(ids), dtype=np.float32)
    for zone in zones:
        number = ZONES.index(zone)
        weights += counts[:, number] * segment.prepared.ones().take(ids + number * segment.size)
    kept = weights > 0
    return summed(segment, ids[kept], weights[kept])


def _zone_counts(field: FieldArrays, places: Sequence[int]) -> tuple[np.ndarray, np.ndarray]:
    """Return the documents of some stems and how often each of ZONES has them."""
    alone = len(places) == 1
    terms = range(places[0], places[0] + 1) if alone else np.array(places, dtype=np.int64)
    postings = which(field, terms)
    if field.zones is None:
        raise ValueError("a field without zones has no counts by zone")
    return ids_of(field, postings), field.zones[postings]


def _beginning(sign: str, zones: Sequence[str], segment: LiveSegment) -> Found:
    field = segment.field(FORMS)
    places = range(*field.terms.between(sign.encode())) if field is not None else range(0)
    return having_any(segment, places, zones=zones)


# -- phrases


def _phrase(
    snapshot: Snapshot, forms: Sequence[str], *, zones: Sequence[str], within: int | None
) -> Parts:
    key = ("phrase", tuple(forms), zones, within)

    def make(segment: LiveSegment) -> Found:
        places = phrase_places(segment.field(FORMS), forms, within=within)
        return saturated(in_zones(segment, places, zones, in_order=True))

    return [segment.cached(key, partial(make, segment)) for segment in snapshot.segments]


def _address(snapshot: Snapshot, text: str, *, within: int | None) -> Parts:
    """Return what has the words of an address in a row; each place weighs 1."""
    forms = words.forms(address(full_address(text)))
    key = ("address", tuple(forms), within)

    def make(segment: LiveSegment) -> Found:
        places = phrase_places(segment.field(URL), forms, within=within)
        weights = np.ones(len(places), dtype=np.float32)
        return saturated(summed(segment, places.ids, weights, in_order=True))

    return [segment.cached(key, partial(make, segment)) for segment in snapshot.segments]


# -- sets of terms


def _expanded(snapshot: Snapshot, find: Find, *, field: str, asked: str, check: Check) -> Matched:
    """Return what has one of the words; what is kept depends on all segments together."""
    key = ("expanded", field, asked, getattr(find, "args", ()), snapshot.key)
    if (known := snapshot.cache.get(key)) is not None:
        return known
    zones = FIELD_ZONES.get(field, ())
    found, note = expanded(snapshot, find, zones=zones, asked=asked, check=check)
    matched = Matched([saturated(part) for part in found], note)
    snapshot.cache.put(key, matched, size=sum(part.bytes for part in matched.parts))
    return matched


def _fitting(part: str, _segment: LiveSegment, field: FieldArrays) -> "range | np.ndarray":
    return fitting(field.terms, part)


def _near(form: str, limit: int, segment: LiveSegment, field: FieldArrays) -> np.ndarray:
    return near_places(segment.prepared, FORMS, field.terms, form, limit=limit)


# -- how often


def _often_enough(
    snapshot: Snapshot, segment: LiveSegment, forms: Sequence[str], times: int
) -> Found:
    if len(forms) == 1 and not words.is_single_sign(forms[0]):
        counts = _stem_counts(segment, _stems(snapshot, forms[0]))
    else:
        counts = times_in(segment, _form_places(segment, forms), _COUNTED)
    return of_mask((counts >= times) & segment.live)


def _stem_counts(segment: LiveSegment, stems: Sequence[str]) -> np.ndarray:
    if (field := segment.field(STEMS)) is None:
        return np.zeros(segment.size)
    ids, counts = _zone_counts(field, _stem_places(field, stems))
    counted = counts[:, [ZONES.index(zone) for zone in _COUNTED]].sum(axis=1)
    return np.bincount(ids, counted, segment.size)


def _form_places(segment: LiveSegment, forms: Sequence[str]) -> Occurrences:
    field = segment.field(FORMS)
    if len(forms) == 1 and field is not None:
        return places_of(field, range(*field.terms.between(forms[0].encode())))
    return phrase_places(field, forms)
