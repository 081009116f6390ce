"""Merging: several segments in, one without what was deleted from them out, piece by piece.

Documents keep their order, one segment after the other, and postings are carried as they are. What
is held grows with the documents by a few bytes each; the rest keeps to a bound, but for a term whose
own postings go beyond it. What was read of the segments is let go piece by piece, too.
"""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain

import numpy as np

from articles.search.whoosh_engine.arrays import (
    AnyStrings,
    FieldArrays,
    SegmentArrays,
    Strings,
    Terms,
)
from articles.search.whoosh_engine.interleaving import Interleaving
from articles.search.whoosh_engine.invert import ends_of
from articles.search.whoosh_engine.sinks import (
    FieldLayout,
    FieldSink,
    SegmentSink,
    Share,
    layout_of,
)
from articles.search.whoosh_engine.term_ranges import Range, ranges
from articles.search.whoosh_engine.term_union import TermUnion

MEMORY_BYTES = 128 << 20

_SMALL = 1_000
"""Documents: the files of so few, some megabytes, may stay in memory until all is merged."""

_HELD_AT_ONCE = 2
"""Pieces: one is put in while the next is made."""

_COPIES = 4
"""Of documents that are copied: in runs, joined and as they are written, with room for the rest."""


@dataclass(frozen=True, slots=True)
class _Source:
    """A segment and where its documents go."""

    arrays: SegmentArrays
    live: np.ndarray
    """bool, of each document."""
    numbers: np.ndarray
    """uint32: the new number of each document, where it is live."""
    whole: bool
    """Whether nothing was deleted."""


@dataclass(frozen=True, slots=True)
class _Part:
    """What a source has of a range of terms; postings term by term."""

    terms: Terms
    counts: np.ndarray
    """int64: postings of each term."""
    ids: np.ndarray
    weights: np.ndarray | None
    zones: np.ndarray | None
    lengths: np.ndarray | None
    """int64: positions of each posting."""
    positions: np.ndarray | None


def merge(
    sources: Sequence[tuple[SegmentArrays, np.ndarray]],
    sink: SegmentSink,
    *,
    memory_bytes: int = MEMORY_BYTES,
    share: Share = Share.WHOLE,
) -> None:
    """Put into `sink` the documents of segments but for the deleted ones, whose numbers come beside.

    With a `share`, only that of each segment.
    """
    held = list(_renumbered(sources))
    if Share.OTHERS in share.halves:
        for source in held:
            _copy_documents(source, sink, memory_bytes=memory_bytes // _COPIES)
    fields = {name for source in held for name in source.arrays.fields}
    for name in sorted(name for name in fields if Share.half_of(name) in share.halves):
        having = [source for source in held if name in source.arrays.fields]
        pieces = _merged(name, having, memory_bytes=memory_bytes)
        first = next(pieces, None)
        if first is not None:
            layout = layout_of([source.arrays.fields[name] for source in having])
            with sink.open_field(name, layout) as field:
                _add_all(field, chain([first], pieces))
    sink.close()


def _add_all(field: FieldSink, pieces: Iterable[FieldArrays]) -> None:
    """Put the pieces in while the next is made: packing and writing wait for another processor."""
    with ThreadPoolExecutor(max_workers=1) as writing:
        adding: Future[None] | None = None
        for piece in pieces:
            if adding is not None:
                adding.result()
            adding = writing.submit(field.add, piece)
        if adding is not None:
            adding.result()


def _renumbered(sources: Sequence[tuple[SegmentArrays, np.ndarray]]) -> Iterator[_Source]:
    base = 0
    for arrays, deleted in sources:
        live = np.ones(arrays.size, dtype=bool)
        live[deleted] = False
        numbers = np.cumsum(live, dtype=np.uint32) + np.uint32(base) - np.uint32(1)
        left = int(np.count_nonzero(live))
        yield _Source(arrays, live, numbers, whole=left == arrays.size)
        base += left


# -- documents -------------------------------------------------------------------------------------


def _copy_documents(source: _Source, sink: SegmentSink, *, memory_bytes: int) -> None:
    arrays, live = source.arrays, np.flatnonzero(source.live)
    lengths = np.diff(arrays.documents.starts)[live]
    ends = ends_of(lengths, dtype=np.int64)
    first = 0
    while first < len(live):
        last = int(np.searchsorted(ends, ends[first] + memory_bytes, side="right")) - 1
        last = max(last, first + 1)
        some = live[first:last]
        sink.add_documents(
            {name: column[some] for name, column in arrays.numbers.items()},
            titles=_picked(arrays.titles, some),
            documents=_picked(arrays.documents, some),
        )
        first = last


def _picked(strings: AnyStrings, places: np.ndarray) -> Strings:
    """Return the strings at these ascending places, copied in runs."""
    starts = strings.starts
    breaks = np.flatnonzero(np.diff(places) != 1) + 1
    firsts = starts[places[[0, *breaks]]].tolist()
    lasts = starts[places[[*(breaks - 1), -1]] + 1].tolist()
    blob = b"".join(strings.blob[a:b] for a, b in zip(firsts, lasts, strict=True))
    return Strings(blob, ends_of(starts[places + 1] - starts[places], dtype=np.uint64))


# -- postings --------------------------------------------------------------------------------------


def _merged(name: str, sources: Sequence[_Source], *, memory_bytes: int) -> Iterator[FieldArrays]:
    fields = [source.arrays.fields[name] for source in sources]
    layout = layout_of(fields)
    for places in ranges(fields, memory_bytes=memory_bytes // _HELD_AT_ONCE):
        parts = [
            _part(field, source, places=span)
            for field, source, span in zip(fields, sources, places, strict=True)
            if span[0] < span[1]
        ]
        piece = _joined([part for part in parts if len(part.ids)], layout)
        if piece is not None:
            yield piece
        for source in sources:
            if source.arrays.size > _SMALL:
                source.arrays.let_go()


def _part(field: FieldArrays, source: _Source, *, places: Range) -> _Part:
    first, last = places
    starts = field.starts[first : last + 1] - field.starts[first]
    postings = slice(int(field.starts[first]), int(field.starts[last]))
    ids = field.ids[postings]
    weights = None if field.weights is None else field.weights[postings]
    zones = None if field.zones is None else field.zones[postings]
    lengths, positions = _placed(field, postings)
    if not source.whole:
        kept = source.live.take(ids)
        starts = ends_of(kept, dtype=np.int64).take(starts)
        ids = ids[kept]
        weights = None if weights is None else weights[kept]
        zones = None if zones is None else zones[kept]
        if lengths is not None and positions is not None:
            positions = positions[np.repeat(kept, lengths)]
            lengths = lengths[kept]
    return _Part(
        terms=Terms(field.terms.blob, field.terms.starts[first : last + 1]),
        counts=np.diff(starts),
        ids=ids + source.numbers[0] if source.whole else source.numbers.take(ids),
        weights=weights,
        zones=zones,
        lengths=lengths,
        positions=positions,
    )


def _placed(field: FieldArrays, postings: slice) -> tuple[np.ndarray | None, np.ndarray | None]:
    if field.offsets is None or field.positions is None:
        return None, None
    offsets = field.offsets[postings.start : postings.stop + 1]
    return np.diff(offsets).astype(np.int64), field.positions[int(offsets[0]) : int(offsets[-1])]


def _joined(parts: Sequence[_Part], layout: FieldLayout) -> FieldArrays | None:
    """Return what the parts have together, or None when that is nothing."""
    if not parts:
        return None
    union = TermUnion([part.terms for part in parts])
    ranks, term_count = union.ranks, len(union)
    postings = Interleaving(ranks, [part.counts for part in parts], terms=term_count)
    offsets, positions = None, None
    if layout.positions is not None:
        words = Interleaving(ranks, [_positions_by_term(part) for part in parts], terms=term_count)
        positions = _kept(words, [part.positions for part in parts], layout.positions)
        lengths = [part.lengths for part in parts if part.lengths is not None]
        offsets = ends_of(postings.joined(lengths, np.dtype(np.int64)), dtype=np.int64)
    left = np.flatnonzero(postings.counts)
    return FieldArrays(
        terms=union.terms(left),
        starts=ends_of(postings.counts[left], dtype=np.int64),
        ids=postings.joined([part.ids for part in parts], np.dtype(np.uint32)),
        weights=_kept(postings, [part.weights for part in parts], layout.weights),
        zones=_kept(postings, [part.zones for part in parts], layout.zones),
        offsets=offsets,
        positions=positions,
    )


def _kept(
    rows: Interleaving, arrays: Sequence[np.ndarray | None], dtype: np.dtype | None
) -> np.ndarray | None:
    """Return the rows of arrays that a field has in every segment, or in none."""
    if dtype is None:
        return None
    return rows.joined([array for array in arrays if array is not None], dtype)


def _positions_by_term(part: _Part) -> np.ndarray:
    if part.lengths is None:
        return np.zeros_like(part.counts)
    ends = ends_of(part.lengths, dtype=np.int64)
    return np.diff(ends.take(ends_of(part.counts, dtype=np.int64)))
