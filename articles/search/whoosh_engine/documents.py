"""Documents' own files: numbers, titles and what is shown of each, in; columns and blobs out."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.codec import base
from whoosh.columns import ColumnReader

from articles.search.whoosh_engine.arrays import AnyStrings, SegmentArrays, Strings
from articles.search.whoosh_engine.files import ArrayWriter
from articles.search.whoosh_engine.schema import NUMBERS

COLUMNS = ".doc"
"""The columns of NUMBERS by name; titles, title_starts, document_starts, by_month, title_ranks."""

SHOWN = ".sto"
"""documents: what is kept to show each, one after the other."""


class DocumentFiles:
    """The files of a segment's documents while they are written."""

    def __init__(self, folder: Path, segment: str) -> None:
        self.size = 0
        self._columns = ArrayWriter(folder / f"{segment}{COLUMNS}")
        try:
            self._shown = ArrayWriter(folder / f"{segment}{SHOWN}")
        except BaseException:
            self._columns.abandon()
            raise
        self._shown.start("documents", np.dtype(np.uint8))
        self._shown_starts = [np.zeros(1, dtype=np.uint64)]
        self._title_starts = [np.zeros(1, dtype=np.uint64)]
        self._titles: list[bytes] = []
        self._numbers: dict[str, list[np.ndarray]] = {name: [] for name in NUMBERS.names or ()}

    def add(
        self, numbers: Mapping[str, np.ndarray], *, titles: Strings, documents: AnyStrings
    ) -> None:
        self.size += len(titles)
        for name, columns in self._numbers.items():
            columns.append(numbers[name])
        self._titles.append(bytes(_share(titles)))
        self._title_starts.append(_moved(titles, to=self._title_starts[-1][-1]))
        self._shown.append(_share(documents))
        self._shown_starts.append(_moved(documents, to=self._shown_starts[-1][-1]))

    def close(self) -> None:
        numbers = {name: _joined(columns, name) for name, columns in self._numbers.items()}
        titles = Strings(b"".join(self._titles), np.concatenate(self._title_starts))
        for name, column in numbers.items():
            self._columns.put(name, column)
        self._columns.put("titles", np.frombuffer(titles.blob, dtype=np.uint8))
        self._columns.put("title_starts", titles.starts)
        self._columns.put("document_starts", np.concatenate(self._shown_starts))
        self._columns.put("by_month", np.argsort(numbers["month"], kind="stable").astype("<u4"))
        self._columns.put("title_ranks", ranks_of(titles))
        self._columns.close()
        self._shown.close()

    def abandon(self) -> None:
        self._columns.abandon()
        self._shown.abandon()


def ranks_of(titles: Strings) -> np.ndarray:
    """Return the place of each title in their order; equal ones share one."""
    held = [titles[place] for place in range(len(titles))]
    ranks = {title: rank for rank, title in enumerate(sorted(set(held)))}
    return np.array([ranks[title] for title in held], dtype=np.int32)


def _share(strings: AnyStrings) -> memoryview | bytes:
    return strings.blob[int(strings.starts[0]) : int(strings.starts[-1])]


def _moved(strings: AnyStrings, *, to: np.uint64) -> np.ndarray:
    """Return the ends of the strings when the first of them begins at `to`."""
    starts = strings.starts.astype(np.uint64)
    return np.asarray(starts[1:] - starts[0] + to, dtype=np.uint64)


def _joined(columns: list[np.ndarray], name: str) -> np.ndarray:
    return np.concatenate([np.zeros(0, dtype=NUMBERS[name]), *columns])


def _strings_of(values: list[bytes]) -> Strings:
    starts = np.zeros(len(values) + 1, dtype=np.uint64)
    np.cumsum([len(value) for value in values], out=starts[1:])
    return Strings(b"".join(values), starts)


class FlatDocumentWriter(base.PerDocumentWriter):
    """Takes documents one by one, as whoosh's own writer gives them."""

    def __init__(self, storage: Any, segment: Any) -> None:
        self._segment = segment
        self._files = DocumentFiles(Path(storage.folder), segment.segment_id())
        self._rows: dict[str, list[bytes]] = {"numbers": [], "title": [], "document": []}
        self._row: dict[str, bytes] = {}
        self.is_closed = False

    def start_doc(self, number: int) -> None:
        self._row = {"numbers": bytes(NUMBERS.itemsize), "title": b"", "document": b""}

    def add_field(self, name: str, field: Any, value: Any, length: int) -> None:
        if value is not None:
            raise ValueError(f"{name}: the index keeps no stored fields")

    def add_column_value(self, name: str, column: Any, value: bytes) -> None:
        self._row[name] = value

    def add_vector_items(self, name: str, field: Any, items: Any) -> None:
        raise ValueError(f"{name}: the index keeps no term vectors")

    def finish_doc(self) -> None:
        for name, value in self._row.items():
            self._rows[name].append(value)

    def cancel_doc(self) -> None:
        self._row = {}

    def close(self) -> None:
        rows = np.frombuffer(b"".join(self._rows["numbers"]), dtype=NUMBERS)
        self._files.add(
            {name: rows[name] for name in NUMBERS.names or ()},
            titles=_strings_of(self._rows["title"]),
            documents=_strings_of(self._rows["document"]),
        )
        self._segment.set_doc_count(self._files.size)
        self._files.close()
        self.is_closed = True


class FlatDocumentReader(base.PerDocumentReader):
    """Gives documents one by one, as whoosh's own readers take them."""

    def __init__(self, arrays: SegmentArrays, segment: Any) -> None:
        self._arrays = arrays
        self._segment = segment

    def doc_count(self) -> int:
        return int(self._arrays.size - self._segment.deleted_count())

    def doc_count_all(self) -> int:
        return self._arrays.size

    def has_deletions(self) -> bool:
        return bool(self._segment.has_deletions())

    def is_deleted(self, number: int) -> bool:
        return bool(self._segment.is_deleted(number))

    def deleted_docs(self) -> Iterator[int]:
        return iter(self._segment.deleted_docs())

    def supports_columns(self) -> bool:
        return True

    def has_column(self, name: str) -> bool:
        return name in {"numbers", "title", "document"}

    def column_reader(self, name: str, column: Any) -> "FlatColumnReader":
        return FlatColumnReader(self._arrays, name)

    def doc_field_length(self, number: int, name: str, default: int = 0) -> int:
        return default

    def field_length(self, name: str) -> int:
        return 0

    def min_field_length(self, name: str) -> int:
        return 0

    def max_field_length(self, name: str) -> int:
        return 0

    def stored_fields(self, number: int) -> dict[str, Any]:
        return {}


class FlatColumnReader(ColumnReader):
    def __init__(self, arrays: SegmentArrays, name: str) -> None:
        self._arrays = arrays
        self._strings: AnyStrings | None = {
            "title": arrays.titles,
            "document": arrays.documents,
        }.get(name)

    def __getitem__(self, number: int) -> bytes:
        if self._strings is not None:
            return self._strings[number]
        row = np.zeros(1, dtype=NUMBERS)
        for name in NUMBERS.names or ():
            row[name] = self._arrays.numbers[name][number]
        return row.tobytes()

    def __len__(self) -> int:
        return self._arrays.size
