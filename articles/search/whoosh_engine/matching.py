"""Matching: a word, phrase, pattern or near spelling in, how often each article has it out."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from articles.search import words
from articles.search.base import AtLeast, Fuzzy, Pattern, Phrase, Word
from articles.search.fuzzy import near
from articles.search.patterns import pattern_parts, pattern_prefix, pattern_regex
from articles.search.whoosh_engine.entries import address
from articles.search.whoosh_engine.schema import WIDEST, ZONES, exact, stemmed
from articles.search.whoosh_engine.segment import Postings
from articles.search.whoosh_engine.snapshot import Snapshot

EXPANSION_LIMIT = 1024
"""Words a wildcard or a near spelling may stand for; the commonest are kept."""

FIELD_ZONES = {
    "": ZONES,
    "title": ("headline",),
    "lead": ("lead",),
    "text": ("lead", "body"),
    "url": ("url",),
}
_COUNTED = ("headline", "lead", "body")

Counts = dict[str, np.ndarray]
"""Of each zone, how often each document has what was asked for."""


@dataclass(frozen=True, slots=True)
class Matched:
    counts: Counts
    notes: tuple[str, ...] = ()


def match_word(snapshot: Snapshot, word: Word) -> Matched:
    zones = FIELD_ZONES.get(word.field, ())
    if word.field == "url":
        return Matched(_phrase(snapshot, zones, words.forms(address(word.text)), within=None))
    forms = words.forms(word.text)
    if len(forms) != 1:
        return Matched(_phrase(snapshot, zones, forms, within=None))
    return Matched(_one_word(snapshot, zones, forms[0]))


def match_phrase(snapshot: Snapshot, phrase: Phrase) -> Matched:
    zones = FIELD_ZONES.get(phrase.field, ())
    text = address(phrase.text) if phrase.field == "url" else phrase.text
    return Matched(_phrase(snapshot, zones, words.forms(text), within=phrase.within))


def match_at_least(snapshot: Snapshot, wanted: AtLeast) -> np.ndarray:
    """Return a mask of the documents whose headline and text have it often enough."""
    forms = words.forms(wanted.text)
    if len(forms) == 1:
        counts = _one_word(snapshot, _COUNTED, forms[0])
    else:
        counts = _phrase(snapshot, _COUNTED, forms, within=None)
    return _total(snapshot, counts) >= max(wanted.times, 1)


def match_pattern(snapshot: Snapshot, pattern: Pattern) -> list[Matched]:
    """Return for each word of the pattern its matches; an article needs all of them."""
    zones = FIELD_ZONES.get(pattern.field, ())
    return [_match_pattern(snapshot, zones, part) for part in pattern_parts(pattern.text)]


def _match_pattern(snapshot: Snapshot, zones: Sequence[str], part: str) -> Matched:
    regex = pattern_regex(part)
    prefix = pattern_prefix(part)
    terms = {
        term
        for zone in zones
        for term in snapshot.terms(exact(zone), prefix)
        if regex.fullmatch(term)
    }
    return _expanded(snapshot, zones, terms, asked=part)


def match_fuzzy(snapshot: Snapshot, fuzzy: Fuzzy) -> list[Matched]:
    """Return for each word of the text its matches; an article needs all of them."""
    zones = FIELD_ZONES.get(fuzzy.field, ())
    return [
        _expanded(
            snapshot,
            zones,
            {
                term
                for zone in zones
                for segment in snapshot.segments
                for term in near(form, segment.terms(exact(zone)), limit=fuzzy.distance)
            },
            asked=f"{form}~",
        )
        for form in words.forms(fuzzy.text)
    ]


def _expanded(snapshot: Snapshot, zones: Sequence[str], terms: set[str], *, asked: str) -> Matched:
    notes: tuple[str, ...] = ()
    kept = sorted(terms)
    if len(kept) > EXPANSION_LIMIT:
        often = {term: _often(snapshot, zones, term) for term in kept}
        kept = sorted(kept, key=lambda term: (-often[term], term))[:EXPANSION_LIMIT]
        notes = (_narrowed(asked, words_found=len(terms)),)
    return Matched({zone: _sum(snapshot, exact(zone), kept) for zone in zones}, notes)


def _narrowed(asked: str, *, words_found: int) -> str:
    return (
        f"“{asked}” stands for {words_found:,} words; "
        f"the {EXPANSION_LIMIT:,} commonest of them were searched."
    )


def _often(snapshot: Snapshot, zones: Sequence[str], term: str) -> int:
    return sum(len(snapshot.postings(exact(zone), term).ids) for zone in zones)


def _one_word(snapshot: Snapshot, zones: Sequence[str], form: str) -> Counts:
    if words.is_single_sign(form):  # of a script without spaces: pairs were indexed
        return {
            zone: _sum(snapshot, exact(zone), snapshot.terms(exact(zone), form)) for zone in zones
        }
    stems = {words.stem(form, language) for language in snapshot.languages}
    return {zone: _sum(snapshot, stemmed(zone), sorted(stems)) for zone in zones}


def _sum(snapshot: Snapshot, field: str, terms: Iterable[str]) -> np.ndarray:
    counts = np.zeros(snapshot.size)
    for term in terms:
        found = snapshot.postings(field, term)
        counts[found.ids] += found.counts
    return counts


def _total(snapshot: Snapshot, counts: Counts) -> np.ndarray:
    total = np.zeros(snapshot.size)
    for zone_counts in counts.values():
        total += zone_counts
    return total


def _phrase(
    snapshot: Snapshot, zones: Sequence[str], forms: Sequence[str], *, within: int | None
) -> Counts:
    return {zone: phrase_counts(snapshot, exact(zone), forms, within=within) for zone in zones}


def phrase_counts(
    snapshot: Snapshot, field: str, forms: Sequence[str], *, within: int | None = None
) -> np.ndarray:
    """Return how often each document has `forms` next to each other or within so many words."""
    counts = np.zeros(snapshot.size)
    found = [snapshot.postings(field, form) for form in forms]
    if not found or not all(len(postings.ids) for postings in found):
        return counts
    keys = [_position_keys(postings) for postings in found]
    if within is None:
        starts = keys[0]
        for offset, others in enumerate(keys[1:], start=1):
            starts = starts[np.isin(starts + offset, others, assume_unique=True)]
    else:
        starts = _starts_within(forms, keys, within=min(within, WIDEST))
    np.add.at(counts, starts >> 32, 1)
    return counts


def _position_keys(postings: Postings) -> np.ndarray:
    """Return document and position of each occurrence as one sorted number."""
    return (np.repeat(postings.ids, postings.counts) << 32) + postings.positions


def _starts_within(forms: Sequence[str], keys: Sequence[np.ndarray], *, within: int) -> np.ndarray:
    """Return the places from which on all the forms stand within `within` words.

    A form asked for twice must stand there twice. Places of different paragraphs and documents are
    further apart than `within` can be.
    """
    wanted = {form: (forms.count(form), key) for form, key in zip(forms, keys, strict=True)}
    starts = np.unique(np.concatenate(keys))
    for times, places in wanted.values():
        first = np.searchsorted(places, starts)
        last = np.minimum(first + times - 1, len(places) - 1)
        enough = first + times - 1 < len(places)
        starts = starts[enough & (places[last] - starts <= within)]
    return starts


def run_of_words(snapshot: Snapshot, field: str, key: str) -> np.ndarray:
    """Return a mask of the documents in which the words of `key` stand in a row in `field`."""
    return phrase_counts(snapshot, field, re.split(r"\s+", key)) > 0
