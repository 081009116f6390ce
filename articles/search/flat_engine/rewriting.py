"""Rewriting: some segments in files in, one without what is deleted out."""

from collections.abc import Sequence

import numpy as np

from articles.search.flat_engine.arrays import FieldArrays, SegmentArrays, Strings, Terms
from articles.search.flat_engine.codec import FlatSegment
from articles.search.flat_engine.folder import reading
from articles.search.flat_engine.opened import OpenedSegments, deleted_in
from articles.search.flat_engine.segment_files import SegmentFiles, remove_segment
from articles.search.flat_engine.sinks import SegmentSink, layout_of

GONE = -1


def merge_group(
    opened: OpenedSegments, sources: Sequence[FlatSegment], *, into: FlatSegment
) -> None:
    """Write `into`, which is to hold what is left of the sources; leave no files on failure."""
    with reading(opened.folder):
        held = [(opened.get(source.segment_id()), deleted_in(source)) for source in sources]
    sink = SegmentFiles(opened.folder, into.segment_id())
    try:
        merge(held, sink)
    except BaseException:
        sink.abandon()
        remove_segment(opened.folder, into.segment_id())
        raise
    into.set_doc_count(sink.size)


def merge(held: Sequence[tuple[SegmentArrays, np.ndarray]], sink: SegmentSink) -> None:
    numbers = []
    base = 0
    for segment, deleted in held:
        live = np.ones(segment.size, dtype=bool)
        live[deleted] = False
        kept = np.flatnonzero(live)
        number = np.full(segment.size, GONE, dtype=np.int64)
        number[kept] = base + np.arange(len(kept))
        base += len(kept)
        numbers.append(number)
        sink.add_documents(
            {name: column[kept] for name, column in segment.numbers.items()},
            titles=_strings_of([segment.titles[place] for place in kept.tolist()]),
            documents=_strings_of([segment.documents[place] for place in kept.tolist()]),
        )
    for name in sorted({name for segment, _ in held for name in segment.fields}):
        having = [
            (segment.fields[name], number)
            for (segment, _), number in zip(held, numbers, strict=True)
            if name in segment.fields
        ]
        with sink.open_field(name, layout_of([field for field, _ in having])) as writer:
            writer.add(_joined([field for field, _ in having], [number for _, number in having]))
    sink.close()


def _strings_of(values: Sequence[bytes]) -> Strings:
    return Strings(b"".join(values), np.cumsum([0, *map(len, values)]).astype(np.uint64))


def _joined(fields: Sequence[FieldArrays], numbers: Sequence[np.ndarray]) -> FieldArrays:
    """Return fields as one, its documents numbered anew."""
    terms = sorted({term for field in fields for term in field.terms})
    place = {term: number for number, term in enumerate(terms)}
    codes = np.concatenate(
        [
            np.repeat([place[term] for term in field.terms], np.diff(field.starts))
            for field in fields
        ]
    )
    ids = np.concatenate([number[field.ids] for field, number in zip(fields, numbers, strict=True)])
    order = np.lexsort((ids, codes))
    order = order[ids[order] != GONE]
    counts = np.bincount(codes[order], minlength=len(terms))
    weights = [field.weights for field in fields if field.weights is not None]
    zones = [field.zones for field in fields if field.zones is not None]
    offsets, positions = _positions(fields, order)
    return FieldArrays(
        terms=Terms.of([term for term, count in zip(terms, counts, strict=True) if count]),
        starts=np.cumsum([0, *counts[counts > 0]]),
        ids=ids[order].astype(np.uint32),
        weights=np.concatenate(weights)[order] if weights else None,
        zones=np.concatenate(zones)[order] if zones else None,
        offsets=offsets,
        positions=positions,
    )


def _positions(
    fields: Sequence[FieldArrays], order: np.ndarray
) -> tuple[np.ndarray | None, np.ndarray | None]:
    starts, lengths, held = [], [], []
    base = 0
    for field in fields:
        if field.offsets is not None and field.positions is not None:
            starts.append(field.offsets[:-1].astype(np.int64) + base)
            lengths.append(np.diff(field.offsets.astype(np.int64)))
            held.append(field.positions)
            base += len(field.positions)
    if not held:
        return None, None
    length = np.concatenate(lengths)[order]
    offsets = np.cumsum([0, *length])
    moved = np.repeat(np.concatenate(starts)[order] - offsets[:-1], length)
    return offsets, np.concatenate(held)[np.arange(offsets[-1]) + moved]
