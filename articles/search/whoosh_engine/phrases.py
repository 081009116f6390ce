"""Phrases: words next to each other or near each other, found by their positions."""

from collections.abc import Sequence

import numpy as np

from articles.search.whoosh_engine.arrays import FieldArrays
from articles.search.whoosh_engine.postings import Occurrences, Which, occurrences
from articles.search.whoosh_engine.schema import WIDEST

_DOCUMENT = 32
"""Bits a document's number is moved by to make, with a position, one sorted number of both."""

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
    postings = _shared(field, [(int(field.starts[t]), int(field.starts[t + 1])) for t in terms])
    keys = {form: _keys(field, which) for form, which in zip(distinct, postings, strict=True)}
    if within is None:
        starts = _in_a_row([keys[form] for form in forms])
    else:
        starts = _near([(forms.count(form), keys[form]) for form in distinct], within=within)
    return Occurrences(starts >> _DOCUMENT, starts & (1 << _DOCUMENT) - 1)


def _shared(field: FieldArrays, spans: Sequence[tuple[int, int]]) -> list[Which]:
    """Return of each term the postings of those documents that have all of the terms."""
    if len(spans) == 1:
        return [slice(*spans[0])]
    order = sorted(range(len(spans)), key=lambda number: spans[number][1] - spans[number][0])
    ids = field.ids[slice(*spans[order[0]])]
    for number in order[1:]:
        ids = ids[_locate(field.ids[slice(*spans[number])], ids)[1]]
    shared: list[Which] = []
    for first, last in spans:
        shared.append(first + _locate(field.ids[first:last], ids)[0])
    return shared


def _locate(held: np.ndarray, ids: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return of sorted numbers their places in another sorted list, and which are in it."""
    places = np.minimum(held.searchsorted(ids), len(held) - 1)
    return places, held.take(places) == ids


def _keys(field: FieldArrays, postings: Which) -> np.ndarray:
    places, _ = occurrences(field, postings)
    return (places.ids << _DOCUMENT) + places.positions


def _in_a_row(keys: Sequence[np.ndarray]) -> np.ndarray:
    starts = keys[0]
    for step, others in enumerate(keys[1:], start=1):
        starts = starts[_locate(others, starts + step)[1]] if len(others) else others
    return starts


def _near(wanted: Sequence[tuple[int, np.ndarray]], *, within: int) -> np.ndarray:
    """Return the places from which on every form stands as often as wanted within so many words."""
    starts = np.unique(np.concatenate([places for _, places in wanted]))
    for times, places in wanted:
        last = places.searchsorted(starts) + times - 1
        enough = last < len(places)
        starts, last = starts[enough], last[enough]
        starts = starts[places.take(last) - starts <= min(within, WIDEST)]
    return starts


def documents_of(field: FieldArrays | None, forms: Sequence[str]) -> np.ndarray:
    """Return the documents in which `forms` stand in a row, sorted."""
    return np.unique(phrase_places(field, forms).ids)
