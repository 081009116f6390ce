"""Sinks: where a merge puts a segment, piece by piece, so that it holds no more than a piece.

A merge of segments does, in this order:

    sink.add_documents(numbers, titles=..., documents=...)   once or more, in the documents' order
    with sink.open_field(name, layout) as field:             once a field, in any order
        field.add(piece)                                     pieces in the ascending order of terms
    sink.close()

The sink works out what can be worked out from the pieces: `forward` of the fields that facets
count, `by_month` and `title_ranks`.
"""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

import numpy as np

from articles.search.document import FACETS, NAME_FIELDS
from articles.search.whoosh_engine.arrays import AnyStrings, FieldArrays, Strings
from articles.search.whoosh_engine.schema import FORMS
from articles.search.whoosh_engine.zone_counts import CountRows

FORWARD = frozenset(FACETS) & frozenset(NAME_FIELDS)
"""Fields whose terms are also kept document by document."""


@dataclass(frozen=True, slots=True)
class FieldLayout:
    """The types of a field's arrays, known before its first piece; None is an array it has not."""

    weights: np.dtype | None = None
    zones: np.dtype | None = None
    offsets: np.dtype | None = None
    positions: np.dtype | None = None


def layout_of(fields: Sequence[FieldArrays]) -> FieldLayout:
    """Return the layout that holds all that these fields hold together."""
    positions = [field.positions for field in fields if field.positions is not None]
    count = sum(len(held) for held in positions)
    return FieldLayout(
        weights=_widest([field.weights for field in fields]),
        zones=_widest([field.zones for field in fields]),
        offsets=np.dtype(np.uint32 if count < 2**32 else np.uint64) if positions else None,
        positions=_widest(positions),
    )


def _widest(arrays: Sequence[np.ndarray | CountRows | None]) -> np.dtype | None:
    held = [array.dtype for array in arrays if array is not None]
    return max(held, key=lambda dtype: dtype.itemsize) if held else None


class Share(Enum):
    """What of a segment is written: all, or one of two halves that processes write side by side."""

    WHOLE = "whole"
    FORMS = "forms"
    """The field FORMS, which takes as long as all the others."""
    OTHERS = "others"
    """The documents and the other fields."""

    @property
    def halves(self) -> tuple["Share", ...]:
        return (Share.OTHERS, Share.FORMS) if self is Share.WHOLE else (self,)

    @classmethod
    def half_of(cls, field: str) -> "Share":
        return cls.FORMS if field == FORMS else cls.OTHERS


class FieldSink(Protocol):
    def add(self, piece: FieldArrays) -> None:
        """Take some terms, all of them after those taken before.

        `starts` and `offsets` need not begin at 0, and the arrays may hold more than the terms'
        share: of `ids`, `weights` and `zones` what lies between starts[0] and starts[-1] is taken,
        of `offsets` the same and one more, of `positions` what lies between those offsets. So a
        piece can be a field of a segment with `terms` and `starts` cut to a range.
        """
        ...


class SegmentSink(Protocol):
    def add_documents(
        self, numbers: Mapping[str, np.ndarray], *, titles: Strings, documents: AnyStrings
    ) -> None:
        """Take the next documents: their columns of schema.NUMBERS, their titles, what is shown."""
        ...

    def open_field(self, name: str, layout: FieldLayout) -> AbstractContextManager[FieldSink]:
        """Begin a field; it is complete when the context ends."""
        ...

    def close(self) -> None:
        """Complete the segment."""
        ...
