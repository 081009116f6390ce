"""Phrases: words next to each other or near each other, found by their positions."""

from collections.abc import Sequence

import numpy as np

from articles.search.whoosh_engine.arrays import FieldArrays
from articles.search.whoosh_engine.found import distinct
from articles.search.whoosh_engine.postings import Occurrences, Which, ids_of, occurrences
from articles.search.whoosh_engine.schema import WIDEST

_DOCUMENT = 32
"""Bits a document's number is moved by to make, with a position, one sorted number of both."""

_LOOK_UP = 400
_MASK = 50
"""What it costs to look a document up in a sorted list, and to lay it over a mask, where a document
that a mask passes over costs 1."""

_NO_PLACES = np.zeros(0, dtype=np.int64)
_NOWHERE = Occurrences(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))


def phrase_places(
    field: FieldArrays | None, forms: Sequence[str], *, within: int | None = None
) -> Occurrences:
    """Return where `forms` begin to stand in a row, or all within so many words, in order.

    Blocks of text are further apart than `within` can be.
    """
    if field is None or not forms:
        return _NOWHERE
    distinct = list(dict.fromkeys(forms))
    terms = [field.terms.find(form.encode()) for form in distinct]
    if min(terms) < 0:
        return _NOWHERE
    spans = [(int(field.starts[t]), int(field.starts[t + 1])) for t in terms]
    ids, postings = _shared(field, spans)
    keys = {form: _keys(field, which, ids) for form, which in zip(distinct, postings, strict=True)}
    if within is None:
        starts = _in_a_row([keys[form] for form in forms], documents=len(ids))
    else:
        starts = _near([(forms.count(form), keys[form]) for form in distinct], within=within)
    return Occurrences(starts >> _DOCUMENT, starts & (1 << _DOCUMENT) - 1)


def _shared(field: FieldArrays, spans: Sequence[tuple[int, int]]) -> tuple[np.ndarray, list[Which]]:
    """Return the documents that have all of the terms, and of each term their postings."""
    if len(spans) == 1:
        return ids_of(field, slice(*spans[0])), [slice(*spans[0])]
    order = sorted(range(len(spans)), key=lambda number: spans[number][1] - spans[number][0])
    first, last = spans[order[0]]
    ids = ids_of(field, slice(first, last))
    shared = {order[0]: np.arange(first, last)}
    for number in order[1:]:
        first, last = spans[number]
        known, places = common(ids, ids_of(field, slice(first, last)))
        ids = ids.take(known)
        shared = {other: postings.take(known) for other, postings in shared.items()}
        shared[number] = places + first
    return ids, [shared[number] for number in range(len(spans))]


def common(one: np.ndarray, other: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the places in two sorted lists of documents of those that are in both.

    Long lists are laid over each other as masks, a short one is looked up in the other.
    """
    if not len(one) or not len(other):
        return _NO_PLACES, _NO_PLACES
    size = int(max(one[-1], other[-1])) + 1
    if len(one) * _LOOK_UP < size + _MASK * len(other):
        places, found = _locate(other, one)
        known = np.flatnonzero(found)
        return known, places.take(known)
    mask = np.zeros(size, dtype=bool)
    mask[one] = True
    places = np.flatnonzero(mask.take(other))
    if len(places) == len(one):
        return np.arange(len(one)), places
    mask[one] = False
    mask[other.take(places)] = True
    return np.flatnonzero(mask.take(one)), places


def _locate(held: np.ndarray, ids: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return of sorted numbers their places in another sorted list, and which are in it."""
    places = np.minimum(held.searchsorted(ids), len(held) - 1)
    return places, held.take(places) == ids


def _keys(field: FieldArrays, postings: Which, ids: np.ndarray) -> np.ndarray:
    places, _ = occurrences(field, postings, ids=ids)
    return (places.ids << _DOCUMENT) + places.positions


def _in_a_row(keys: Sequence[np.ndarray], *, documents: int) -> np.ndarray:
    """Return the places of the first word, of which each of so many documents has some.

    The rarest words are looked up in the commoner ones.
    """
    if all(len(places) == len(keys[0]) == documents for places in keys):  # one in each
        apart = [places - keys[0] == step for step, places in enumerate(keys)]
        return keys[0][np.logical_and.reduce(apart)]
    first, *others = sorted(range(len(keys)), key=lambda step: len(keys[step]))
    starts = keys[first] - first
    for step in others:
        if not len(starts):
            break
        starts = starts[_locate(keys[step], starts + step)[1]]
    return starts


def _near(wanted: Sequence[tuple[int, np.ndarray]], *, within: int) -> np.ndarray:
    """Return the places from which on every form stands as often as wanted within so many words."""
    starts = distinct(np.concatenate([places for _, places in wanted]))
    for times, places in wanted:
        last = places.searchsorted(starts) + times - 1
        enough = last < len(places)
        starts, last = starts[enough], last[enough]
        starts = starts[places.take(last) - starts <= min(within, WIDEST)]
    return starts


def documents_of(field: FieldArrays | None, forms: Sequence[str]) -> np.ndarray:
    """Return the documents in which `forms` stand in a row, sorted."""
    ids = phrase_places(field, forms).ids
    return ids[np.diff(ids, prepend=-1) != 0]
