"""Rewriting: some segments in files in, one without what is deleted out."""

from collections.abc import Sequence

from articles.search.whoosh_engine.codec import FlatSegment
from articles.search.whoosh_engine.folder import reading
from articles.search.whoosh_engine.merging import MEMORY_BYTES, merge
from articles.search.whoosh_engine.opened import OpenedSegments, deleted_in
from articles.search.whoosh_engine.segment_files import SegmentFiles, remove_segment
from articles.search.whoosh_engine.sinks import Share


def merge_group(
    opened: OpenedSegments,
    sources: Sequence[FlatSegment],
    *,
    into: FlatSegment,
    share: Share = Share.WHOLE,
    memory_bytes: int = MEMORY_BYTES,
) -> None:
    """Write `into`, or a share of it, which is to hold what is left of the sources.

    On failure no files are left.
    """
    with reading(opened.folder):
        held = [(opened.get(source.segment_id()), deleted_in(source)) for source in sources]
    sink = SegmentFiles(opened.folder, into.segment_id(), share=share)
    try:
        merge(held, sink, share=share, memory_bytes=memory_bytes)
    except BaseException:
        sink.abandon()
        remove_segment(opened.folder, into.segment_id())
        raise
    into.set_doc_count(sum(arrays.size - len(deleted) for arrays, deleted in held))
