"""Postings: terms of a segment's field in, which documents have them and with what weight out."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from articles.search.whoosh_engine.arrays import FieldArrays
from articles.search.whoosh_engine.found import Found, dense, is_many, lighter, nothing, of_ids
from articles.search.whoosh_engine.schema import ZONES
from articles.search.whoosh_engine.snapshot import LiveSegment
from articles.search.whoosh_engine.split import Split, spans

Places = range | np.ndarray
"""Terms of a field by their places: some in a row, or any, sorted."""

Which = slice | np.ndarray
"""Postings of a field: some in a row, or any."""


def which(field: FieldArrays, places: Places) -> Which:
    """Return the postings of some terms, term by term."""
    if isinstance(places, range):
        return slice(int(field.starts[places.start]), int(field.starts[places.stop]))
    firsts = field.starts.take(places)
    return spans(firsts, field.starts.take(places + 1) - firsts)


def ids_of(field: FieldArrays, postings: Which) -> np.ndarray:
    ids = field.ids[postings] if isinstance(postings, slice) else field.ids.take(postings)
    return ids.astype(np.int64, copy=False)


def weighed(segment: LiveSegment, field: FieldArrays, places: Places) -> Found:
    """Return the live documents that have some of the terms, with the sums of their weights."""
    if field.weights is None:
        raise ValueError("a field without weights is not scored")
    if isinstance(places, range):
        postings = which(field, places)
        ids, weights = ids_of(field, postings), field.weights[postings]
    else:
        firsts, lasts = field.starts.take(places), field.starts.take(places + 1)
        ids = _in_one(field.ids, firsts, lasts).astype(np.int64, copy=False)
        weights = _in_one(field.weights, firsts, lasts)
    if len(places) > 1:
        return summed(segment, ids, weights)
    return _alone(segment, ids, weights)


def _in_one(array: np.ndarray | Split, firsts: np.ndarray, lasts: np.ndarray) -> np.ndarray:
    """Return pieces of an array in a row: for long ones copied much faster than element by element."""
    if isinstance(array, Split):
        return array.several(firsts, lasts)
    pairs = zip(firsts.tolist(), lasts.tolist(), strict=True)
    return np.concatenate([array[first:last] for first, last in pairs])


def _alone(segment: LiveSegment, ids: np.ndarray, weights: np.ndarray) -> Found:
    """Return documents that stand there once each, in order."""
    if len(segment.deleted):
        alive = segment.live.take(ids)
        ids, weights = ids[alive], weights[alive]
    return of_ids(segment.size, ids, np.asarray(weights, dtype=np.float32))


def summed(
    segment: LiveSegment, ids: np.ndarray, weights: np.ndarray, *, in_order: bool = False
) -> Found:
    """Return the live among documents that may stand there more than once, weights added up."""
    size = segment.size
    if not len(ids):
        return nothing(size, scored=True)
    if is_many(len(ids), size):
        scores = np.bincount(ids, weights, size).astype(np.float32)
        scores[segment.deleted] = 0.0
        return lighter(dense(scores > 0, scores))
    if not in_order:
        order = np.argsort(ids, kind="stable")
        ids, weights = ids.take(order), weights.take(order)
    firsts = np.flatnonzero(np.diff(ids, prepend=-1))
    if len(firsts) == len(ids):
        return _alone(segment, ids, weights)
    return _alone(segment, ids.take(firsts), np.add.reduceat(weights, firsts))


@dataclass(frozen=True, slots=True, eq=False)
class Occurrences:
    """Where something stands: of each place its document and its position, documents in order."""

    ids: np.ndarray
    positions: np.ndarray

    def __len__(self) -> int:
        return len(self.ids)


def occurrences(
    field: FieldArrays, postings: Which, *, ids: np.ndarray | None = None
) -> tuple[Occurrences, np.ndarray]:
    """Return all places of some postings, posting by posting, and how many each has.

    `ids` are the postings' documents, for whoever knows them.
    """
    if field.offsets is None or field.positions is None:
        raise ValueError("a field without positions has no places")
    if ids is None:
        ids = ids_of(field, postings)
    if isinstance(postings, slice):
        bounds = field.offsets[postings.start : postings.stop + 1].astype(np.int64, copy=False)
        counts = np.diff(bounds)
        positions = field.positions[bounds[0] : bounds[-1]].astype(np.int64)
    else:
        firsts = field.offsets.take(postings).astype(np.int64, copy=False)
        counts = field.offsets.take(postings + 1).astype(np.int64, copy=False) - firsts
        alone = not len(counts) or counts.max() == 1
        places = firsts if alone else spans(firsts, counts)
        positions = field.positions.take(places).astype(np.int64)
    if len(positions) > len(ids):
        ids = np.repeat(ids, counts)
    return Occurrences(ids, positions), counts


def zones_of(segment: LiveSegment, places: Occurrences) -> np.ndarray:
    """Return of each place in the row of an article the number of its zone."""
    names, lead, body = segment.prepared.zone_starts()
    zones = (places.positions >= names.take(places.ids)).astype(np.int64)
    zones += places.positions >= lead.take(places.ids)
    zones += places.positions >= body.take(places.ids)
    return zones


def in_zones(
    segment: LiveSegment, places: Occurrences, zones: Sequence[str], *, in_order: bool = False
) -> Found:
    """Return documents by what their places in some zones weigh."""
    ids, numbers = places.ids, zones_of(segment, places)
    if len(zones) < len(ZONES):
        inside = np.isin(numbers, [ZONES.index(zone) for zone in zones])
        ids, numbers = ids[inside], numbers[inside]
    weights = segment.prepared.ones().take(numbers * segment.size + ids)
    return summed(segment, ids, weights, in_order=in_order)


def times_in(segment: LiveSegment, places: Occurrences, zones: Sequence[str]) -> np.ndarray:
    """Return how many of the places each document of the segment has in some zones."""
    inside = np.isin(zones_of(segment, places), [ZONES.index(zone) for zone in zones])
    return np.bincount(places.ids[inside], minlength=segment.size)
