"""The field writer: postings in, by pieces, by whole fields or one by one, a segment's files out.

Each kind of array has a file of its own, so that all arrays of a field grow side by side; the forms,
half of all there is, have theirs apart from the other fields.
"""

from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.codec import base

from articles.search.whoosh_engine.arrays import FieldArrays, Terms
from articles.search.whoosh_engine.files import ArrayWriter
from articles.search.whoosh_engine.schema import FORMS, STEMS, URL, PositionList, ZoneCounts
from articles.search.whoosh_engine.sinks import FORWARD, FieldLayout, Share, layout_of
from articles.search.whoosh_engine.split import SplitWriter
from articles.search.whoosh_engine.zone_counts import CountRowsWriter

FILES = {
    Share.OTHERS: {
        "terms": ".trm", "ids": ".ids", "weights": ".wgt", "zones": ".zon", "offsets": ".off",
        "positions": ".pos",
    },
    Share.FORMS: {
        "terms": ".ftr", "ids": ".fid", "weights": ".fwg", "offsets": ".fof", "positions": ".fps",
    },
}  # fmt: skip
"""Of each half of a segment, the array of FieldArrays -> the file that has it for all its fields.

It stands there under the field's name. In "terms" are, of each field NAME, NAME.terms,
NAME.term_starts, NAME.starts, NAME.forward and NAME.forward_starts.
"""

WEIGHED = frozenset({FORMS, STEMS, URL})


class FieldFiles:
    """The files of a segment's fields while they are written, or of a share of them."""

    def __init__(self, folder: Path, segment: str, *, share: Share = Share.WHOLE) -> None:
        self._files: dict[Share, dict[str, ArrayWriter]] = {half: {} for half in share.halves}
        try:
            for half, files in self._files.items():
                for kind, extension in FILES[half].items():
                    files[kind] = ArrayWriter(folder / f"{segment}{extension}")
        except BaseException:
            self.abandon()
            raise

    @contextmanager
    def open_field(
        self, name: str, layout: FieldLayout, *, size: int
    ) -> Iterator["FieldPiecesWriter"]:
        """Begin a field of a segment of `size` documents."""
        files = self._files[Share.half_of(name)]
        writer = FieldPiecesWriter(files, name, layout, size=size)
        yield writer
        writer.close()

    def put(self, name: str, field: FieldArrays, *, size: int) -> None:
        """Write a whole field."""
        with self.open_field(name, layout_of([field]), size=size) as sink:
            sink.add(field)

    def close(self) -> None:
        for file in self._all():
            file.close()

    def abandon(self) -> None:
        for file in self._all():
            file.abandon()

    def _all(self) -> Iterator[ArrayWriter]:
        return chain.from_iterable(files.values() for files in self._files.values())


class FieldPiecesWriter:
    """A FieldSink: writes what comes; what is kept in memory grows with the terms only."""

    def __init__(
        self, files: dict[str, ArrayWriter], name: str, layout: FieldLayout, *, size: int
    ) -> None:
        self._files = files
        self._name = name
        self._size = size
        self._layout = layout
        self._term_starts = [np.zeros(1, dtype=np.uint32)]
        self._starts = [np.zeros(1, dtype=np.int64)]
        self._positions = 0
        self._held_ids: list[np.ndarray] | None = [] if name in FORWARD else None
        files["terms"].start(f"{name}.terms", np.dtype(np.uint8))
        self._ids = SplitWriter(files["ids"], name, lows=np.uint16)
        self._begin("weights", layout.weights)
        self._begin("positions", layout.positions)
        self._zones = self._offsets = None
        if layout.zones is not None:
            self._zones = CountRowsWriter(files["zones"], name)
        if layout.offsets is not None:
            self._offsets = SplitWriter(files["offsets"], name, lows=np.uint16)
            self._offsets.append(np.zeros(1, dtype=np.int64))

    def _begin(self, kind: str, dtype: np.dtype | None) -> None:
        if dtype is not None:
            self._files[kind].start(self._name, dtype)

    def _append(self, kind: str, piece: np.ndarray) -> None:
        self._files[kind].append(piece)

    def add(self, piece: FieldArrays) -> None:
        first, last = int(piece.starts[0]), int(piece.starts[-1])
        self._add_terms(piece.terms, piece.starts)
        ids = piece.ids[first:last]
        self._ids.append(ids)
        if self._held_ids is not None:
            self._held_ids.append(ids)
        if self._layout.weights is not None:
            weights = piece.weights
            self._append("weights", np.ones(len(ids)) if weights is None else weights[first:last])
        if self._zones is not None and piece.zones is not None:
            self._zones.append(piece.zones[first:last])
        if piece.offsets is not None and piece.positions is not None:
            self._add_positions(piece.offsets[first : last + 1], piece.positions)

    def _add_terms(self, terms: Terms, starts: np.ndarray) -> None:
        at = terms.starts
        self._files["terms"].append(terms.blob[int(at[0]) : int(at[-1])])
        # Differences, so that unsigned numbers never pass below nothing.
        self._term_starts.append(self._term_starts[-1][-1] + (at[1:] - at[0]).astype(np.uint32))
        self._starts.append(self._starts[-1][-1] + (starts[1:] - starts[0]).astype(np.int64))

    def _add_positions(self, offsets: np.ndarray, positions: np.ndarray) -> None:
        if self._offsets is not None:
            shifted = (offsets[1:] - offsets[0]).astype(np.int64) + self._positions
            self._offsets.append(shifted)
        self._append("positions", positions[int(offsets[0]) : int(offsets[-1])])
        self._positions += int(offsets[-1] - offsets[0])

    def close(self) -> None:
        starts = np.concatenate(self._starts)
        for packed in (self._ids, self._zones, self._offsets):
            if packed is not None:
                packed.close()
        file = self._files["terms"]
        file.put(f"{self._name}.term_starts", np.concatenate(self._term_starts))
        file.put(f"{self._name}.starts", starts)
        if self._held_ids is not None:
            ids = np.concatenate([np.zeros(0, dtype=np.uint32), *self._held_ids])
            codes = np.repeat(np.arange(len(starts) - 1, dtype=np.uint32), np.diff(starts))
            if len(starts) <= 2**16:
                codes = codes.astype(np.uint16)
            per_document = np.zeros(self._size + 1, dtype=np.uint32)
            np.cumsum(np.bincount(ids, minlength=self._size), out=per_document[1:])
            file.put(f"{self._name}.forward_starts", per_document)
            file.put(f"{self._name}.forward", codes[np.argsort(ids, kind="stable")])


class FlatFieldWriter(base.FieldWriter):
    """Takes postings one by one, as whoosh's own writer gives them."""

    def __init__(self, storage: Any, segment: Any) -> None:
        self._segment = segment
        self._files = FieldFiles(Path(storage.folder), segment.segment_id())
        self.is_closed = False

    def start_field(self, name: str, field: Any) -> None:
        self._name = name
        self._format = field.format
        self._with_positions = isinstance(field.format, PositionList)
        self._terms: list[bytes] = []
        self._counts = array("q")
        self._ids = array("I")
        self._weights = array("f")
        self._kept = array("I")
        self._offsets = array("q", [0])

    def start_term(self, text: bytes) -> None:
        self._terms.append(bytes(text))
        self._counts.append(0)

    def add(self, number: int, weight: float, kept: bytes, _length: int) -> None:
        self._counts[-1] += 1
        self._ids.append(number)
        self._weights.append(weight)
        self._kept.frombytes(kept)
        self._offsets.append(len(self._kept))

    def finish_term(self) -> None:
        pass

    def finish_field(self) -> None:
        starts = np.zeros(len(self._counts) + 1, dtype=np.int64)
        np.cumsum(self._counts, out=starts[1:])
        kept = np.array(self._kept, dtype=np.uint32)
        weighed = self._name in WEIGHED
        zoned = isinstance(self._format, ZoneCounts)
        field = FieldArrays(
            terms=Terms.of(self._terms),
            starts=starts,
            ids=np.array(self._ids, dtype=np.uint32),
            weights=np.array(self._weights, dtype=np.float32) if weighed else None,
            zones=_narrowed(kept.reshape(-1, 4), np.uint8, np.uint16) if zoned else None,
            offsets=np.array(self._offsets, dtype=np.uint32) if self._with_positions else None,
            positions=_narrowed(kept, np.uint16, np.uint32) if self._with_positions else None,
        )
        self._files.put(self._name, field, size=self._segment.doc_count_all())

    def close(self) -> None:
        self._files.close()
        self.is_closed = True


def _narrowed(numbers: np.ndarray, small: type, large: type) -> np.ndarray:
    """Return the numbers in the smaller type if they fit; a zone count past the larger is cut."""
    if numbers.max(initial=0) <= np.iinfo(small).max:
        return numbers.astype(small)
    return np.minimum(numbers, np.iinfo(large).max).astype(large)
