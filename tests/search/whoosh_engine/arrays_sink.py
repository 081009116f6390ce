"""A sink into memory: the pieces of a merge in, a segment's arrays out."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import numpy as np

from articles.search.whoosh_engine.arrays import (
    AnyStrings,
    FieldArrays,
    SegmentArrays,
    Strings,
    Terms,
)
from articles.search.whoosh_engine.documents import ranks_of
from articles.search.whoosh_engine.invert import document_by_document, ends_of
from articles.search.whoosh_engine.schema import NUMBERS
from articles.search.whoosh_engine.sinks import FORWARD, FieldLayout


class ArraysSink:
    """A SegmentSink. Numbers are kept in the smallest type, as in a segment just gathered."""

    def __init__(self) -> None:
        self._numbers: dict[str, list[np.ndarray]] = {name: [] for name in NUMBERS.names or ()}
        self._titles: list[bytes] = []
        self._documents: list[bytes] = []
        self._fields: dict[str, FieldArrays] = {}

    def add_documents(
        self, numbers: Mapping[str, np.ndarray], *, titles: Strings, documents: AnyStrings
    ) -> None:
        for name, columns in self._numbers.items():
            columns.append(numbers[name])
        self._titles += (titles[place] for place in range(len(titles)))
        self._documents += (documents[place] for place in range(len(documents)))

    @contextmanager
    def open_field(self, name: str, layout: FieldLayout) -> Iterator["FieldPieces"]:
        field = FieldPieces(layout)
        yield field
        self._fields[name] = field.arrays(len(self._titles) if name in FORWARD else None)

    def close(self) -> None:
        pass

    def segment(self, name: str) -> SegmentArrays:
        """Return what came, as the segment `name`."""
        numbers = {
            name: np.concatenate([np.zeros(0, dtype=NUMBERS[name]), *columns])
            for name, columns in self._numbers.items()
        }
        titles = _strings_of(self._titles)
        return SegmentArrays(
            name=name,
            size=len(titles),
            fields=self._fields,
            numbers=numbers,
            titles=titles,
            documents=_strings_of(self._documents),
            by_month=np.argsort(numbers["month"], kind="stable").astype(np.uint32),
            title_ranks=ranks_of(titles),
        )


class FieldPieces:
    """A FieldSink; `largest` tells how many bytes the arrays of a piece had at most."""

    def __init__(self, layout: FieldLayout) -> None:
        self._layout = layout
        self._terms: list[bytes] = []
        self._counts: list[np.ndarray] = []
        self._lengths: list[np.ndarray] = []
        self._rows: dict[str, list[np.ndarray]] = {
            "ids": [], "weights": [], "zones": [], "positions": [],
        }  # fmt: skip

    def add(self, piece: FieldArrays) -> None:
        first, last = int(piece.starts[0]), int(piece.starts[-1])
        self._terms += piece.terms
        self._counts.append(np.diff(piece.starts))
        for kind, array in (("ids", piece.ids), ("weights", piece.weights), ("zones", piece.zones)):
            if array is not None:
                self._rows[kind].append(array[first:last])
        if piece.offsets is not None and piece.positions is not None:
            offsets = piece.offsets[first : last + 1].astype(np.int64)
            self._lengths.append(np.diff(offsets))
            self._rows["positions"].append(piece.positions[offsets[0] : offsets[-1]])

    def arrays(self, size: int | None) -> FieldArrays:
        """Return the field; with the terms of each of `size` documents, if that is asked for."""
        joined = {kind: np.concatenate(rows) for kind, rows in self._rows.items() if rows}
        counts = np.concatenate(self._counts)
        starts, forward = None, None
        if size is not None:
            places = np.repeat(np.arange(len(counts), dtype=np.uint32), counts)
            starts, forward = document_by_document(places, joined["ids"], size=size)
            forward = forward.astype(np.uint16 if len(counts) <= 65536 else np.uint32)
        return FieldArrays(
            terms=Terms.of(self._terms),
            starts=ends_of(counts, dtype=np.int64),
            ids=joined["ids"],
            weights=joined.get("weights"),
            zones=_narrowed(joined.get("zones"), (np.uint8, np.uint16)),
            offsets=ends_of(np.concatenate(self._lengths), dtype=np.uint32)
            if self._lengths
            else None,
            positions=_narrowed(joined.get("positions"), (np.uint16, np.uint32)),
            forward_starts=starts,
            forward=forward,
        )


def _narrowed(
    numbers: np.ndarray | None, types: tuple[type[np.unsignedinteger], type[np.unsignedinteger]]
) -> np.ndarray | None:
    if numbers is None:
        return None
    small, large = types
    fits = int(numbers.max(initial=0)) <= np.iinfo(small).max
    return numbers.astype(small if fits else large, copy=False)


def _strings_of(values: Sequence[bytes]) -> Strings:
    lengths = np.fromiter(map(len, values), dtype=np.int64, count=len(values))
    return Strings(b"".join(values), ends_of(lengths, dtype=np.uint64))
