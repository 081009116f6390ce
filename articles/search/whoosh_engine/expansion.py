"""Expansion: a wildcard or a near spelling in, the set of terms it stands for out."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from articles.search.whoosh_engine.arrays import NO_TERMS, FieldArrays
from articles.search.whoosh_engine.common_terms import Counted, may_reach
from articles.search.whoosh_engine.found import Found, add_scores, dense, lighter, nothing
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
Check = Callable[[], None]
"""Raises once the time of a query is over."""

_LOOKED_AT = 4 * EXPANSION_LIMIT
_AT_ONCE = 250_000
_AT_LEAST = "at least "


def expanded(
    snapshot: Snapshot, find: Find, *, zones: Sequence[str], asked: str, check: Check
) -> tuple[list[Found], str]:
    """Return per segment what has one of the words, weights added up, and a note or nothing."""
    terms: list[Places] = []
    for segment in snapshot.segments:
        field = segment.field(FORMS)
        terms.append(find(segment, field) if field is not None else range(0))
        check()
    note = ""
    if sum(len(places) for places in terms) > EXPANSION_LIMIT:
        terms, note = _narrowed(snapshot, terms, zones=zones, asked=asked, check=check)
    segments = zip(snapshot.segments, terms, strict=True)
    found = [having_any(segment, places, zones=zones, check=check) for segment, places in segments]
    return found, note


def having_any(
    segment: LiveSegment, places: Places, *, zones: Sequence[str], check: Check = lambda: None
) -> Found:
    """Return the documents in which some zones have one of the forms, with their weights."""
    field = segment.field(FORMS)
    if field is None or not len(places):
        return nothing(segment.size, scored=True)
    if zones == ZONES:
        return weighed(segment, field, places)
    pieces = _pieces(field, places)
    if len(pieces) == 1:
        return in_zones(segment, places_of(field, places), zones)
    scores = np.zeros(segment.size, dtype=np.float32)
    for first, last in pieces:
        check()
        add_scores(scores, in_zones(segment, places_of(field, places[first:last]), zones))
    return lighter(dense(scores > 0, scores))


def places_of(field: FieldArrays, terms: Places) -> Occurrences:
    """Return where some terms stand, documents in order only term by term."""
    return occurrences(field, which(field, terms))[0]


def _pieces(field: FieldArrays, terms: Places) -> list[tuple[int, int]]:
    """Cut terms in a row so that each piece stands in no more than _AT_ONCE places, or is one term.

    Common letters stand for most words of a text: all places at once take gigabytes.
    """
    if field.offsets is None:
        raise ValueError("a field without positions has no places")
    at = np.asarray(terms)
    ends = field.offsets.take(field.starts.take(at + 1)).astype(np.int64)
    reached = np.cumsum(ends - field.offsets.take(field.starts.take(at)).astype(np.int64))
    pieces, first, before = [], 0, 0
    while first < len(at):
        last = max(int(reached.searchsorted(before + _AT_ONCE, side="right")), first + 1)
        pieces.append((first, last))
        first, before = last, int(reached[last - 1])
    return pieces


def _often_in(
    segment: LiveSegment, field: FieldArrays, terms: Places, zones: Sequence[str], *, check: Check
) -> np.ndarray:
    """Return how many documents of the segment have each term in each of some zones, added up."""
    if zones == ZONES:
        return field.starts[np.asarray(terms) + 1] - field.starts[np.asarray(terms)]
    often = [np.zeros(0, dtype=np.int64)]
    for first, last in _pieces(field, terms):
        check()
        often.append(_often(segment, field, terms[first:last], zones))
    return np.concatenate(often)


def _often(
    segment: LiveSegment, field: FieldArrays, terms: Places, zones: Sequence[str]
) -> np.ndarray:
    sizes = field.starts[np.asarray(terms) + 1] - field.starts[np.asarray(terms)]
    places, counts = occurrences(field, which(field, terms))
    posting = np.repeat(np.arange(len(counts)), counts)
    numbers = zones_of(segment, places)
    often = np.zeros(len(sizes), dtype=np.int64)
    term = np.repeat(np.arange(len(sizes)), sizes)
    for zone in zones:
        inside = posting[numbers == ZONES.index(zone)]
        have = inside[np.diff(inside, prepend=-1) != 0]
        often += np.bincount(term.take(have), minlength=len(sizes))
    return often


def _narrowed(
    snapshot: Snapshot, terms: Sequence[Places], *, zones: Sequence[str], asked: str, check: Check
) -> tuple[list[Places], str]:
    """Return the terms of each segment that are among the commonest of all, and a note.

    Of some zones only the commonest anywhere are looked at: where each word stands takes long.
    """
    at_least = ""
    if zones != ZONES:
        held = [_counted(*one, ZONES, check=check) for one in _pairs(snapshot, terms)]
        terms, at_least = _commonest(held, terms, limit=_LOOKED_AT)
    held = [_counted(*one, zones, check=check) for one in _pairs(snapshot, terms)]
    terms, words_found = _commonest(held, [one.places for one in held], limit=EXPANSION_LIMIT)
    if not words_found:
        return terms, ""
    if at_least and not words_found.startswith(_AT_LEAST):
        words_found = f"{_AT_LEAST}{words_found}"
    note = (
        f"“{asked}” stands for {words_found} words; "
        f"the {EXPANSION_LIMIT:,} commonest of them were searched."
    )
    return terms, note


def _commonest(
    held: Sequence[Counted], terms: Sequence[Places], *, limit: int
) -> tuple[list[Places], str]:
    """Return the terms of each segment that are among the commonest of all, and how many there are.

    Equally common ones are kept in the order of their letters; nothing is left out, and nothing
    said, where the segments have so many of the same that there are not too many.
    """
    longest = max(map(len, held))
    words_found = f"{longest:,}" if len(held) == 1 else f"{_AT_LEAST}{longest:,}"
    if longest <= limit:
        every = {word for one in held for word in one.know(0)}
        if len(every) <= limit:
            return list(terms), ""
        words_found = f"{len(every):,}"
    if len(held) == 1:
        return [held[0].kept(limit)], words_found
    reached = max(held, key=lambda one: one.total).kth_count(limit)
    often = {word: sum([one.count(word) for one in held]) for word in may_reach(held, reached)}
    most = sorted(often, key=lambda word: (-often[word], word))[:limit]
    narrowed: list[Places] = []
    for one in held:
        places = np.array([one.place(word) for word in most], dtype=np.int64)
        narrowed.append(np.sort(places[places >= 0]))
    return narrowed, words_found


def _pairs(snapshot: Snapshot, terms: Sequence[Places]) -> Iterator[tuple[LiveSegment, Places]]:
    return zip(snapshot.segments, terms, strict=True)


def _counted(
    segment: LiveSegment, places: Places, zones: Sequence[str], *, check: Check
) -> Counted:
    """Return the terms that the zones have, with how often."""
    if (field := segment.field(FORMS)) is None:
        return Counted(NO_TERMS, range(0), _NONE)
    counts = _often_in(segment, field, places, zones, check=check)
    if zones == ZONES:
        return Counted(field.terms, places, counts)
    return Counted(field.terms, np.asarray(places)[counts > 0], counts[counts > 0])
