"""The codec: whoosh's own, but for postings and documents, which are flat arrays.

Each segment in whoosh's table of contents pickles its codec: FlatCodec and FlatSegment are found
again by where they stand. Moved or renamed, they make every older index unreadable.
"""

import secrets
from pathlib import Path
from typing import Any

from whoosh.codec.whoosh3 import W3Codec, W3Segment

from articles.search.whoosh_engine.documents import FlatDocumentReader, FlatDocumentWriter
from articles.search.whoosh_engine.field_writer import FlatFieldWriter
from articles.search.whoosh_engine.segment_files import open_segment
from articles.search.whoosh_engine.terms import FlatTermsReader


class FlatSegment(W3Segment):
    @classmethod
    def _random_id(cls, size: int = 16) -> str:
        """Return a name of its own; whoosh's would be the same in two forked processes."""
        return secrets.token_hex(size // 2)

    def should_assemble(self) -> bool:
        """Whether files may be put into one: mapping them would copy them all at every opening."""
        return False


class FlatCodec(W3Codec):
    length_stats = False

    def __init__(self) -> None:
        """Keep nothing: what is kept here lies in every table of contents."""

    def per_document_writer(self, storage: Any, segment: Any) -> FlatDocumentWriter:
        return FlatDocumentWriter(storage, segment)

    def per_document_reader(self, storage: Any, segment: Any) -> FlatDocumentReader:
        return FlatDocumentReader(_opened(storage, segment), segment)

    def field_writer(self, storage: Any, segment: Any) -> FlatFieldWriter:
        return FlatFieldWriter(storage, segment)

    def terms_reader(self, storage: Any, segment: Any) -> FlatTermsReader:
        return FlatTermsReader(_opened(storage, segment))

    def new_segment(self, storage: Any, indexname: str) -> FlatSegment:
        return FlatSegment(self, indexname)


def _opened(storage: Any, segment: Any) -> Any:
    return open_segment(Path(storage.folder), segment.segment_id())
