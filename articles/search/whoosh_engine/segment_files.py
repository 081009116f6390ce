"""Segments in files: arrays or pieces of arrays in, files out, and the arrays again, mapped."""

import os
from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path

import numpy as np

from articles.search.whoosh_engine.arrays import (
    AnyStrings,
    FieldArrays,
    SegmentArrays,
    Strings,
    StringsInFile,
    Terms,
)
from articles.search.whoosh_engine.documents import COLUMNS, SHOWN, DocumentFiles
from articles.search.whoosh_engine.field_writer import (
    POSTINGS,
    TERMS,
    FieldFiles,
    FieldPiecesWriter,
)
from articles.search.whoosh_engine.files import read_arrays, read_bytes
from articles.search.whoosh_engine.schema import NUMBERS
from articles.search.whoosh_engine.sinks import FieldLayout, layout_of
from articles.search.whoosh_engine.split import read_split
from articles.search.whoosh_engine.zone_counts import read_count_rows

EXTENSIONS = (COLUMNS, SHOWN, TERMS, *POSTINGS.values())
_MAPPED = (COLUMNS, TERMS, *POSTINGS.values())


class SegmentFiles:
    """A SegmentSink into the files of a new segment."""

    def __init__(self, folder: Path, name: str) -> None:
        self._documents = DocumentFiles(folder, name)
        try:
            self._fields = FieldFiles(folder, name)
        except BaseException:
            self._documents.abandon()
            raise

    @property
    def size(self) -> int:
        """How many documents have come."""
        return self._documents.size

    def add_documents(
        self, numbers: Mapping[str, np.ndarray], *, titles: Strings, documents: AnyStrings
    ) -> None:
        self._documents.add(numbers, titles=titles, documents=documents)

    def open_field(
        self, name: str, layout: FieldLayout
    ) -> AbstractContextManager[FieldPiecesWriter]:
        return self._fields.open_field(name, layout, size=self._documents.size)

    def close(self) -> None:
        self._documents.close()
        self._fields.close()

    def abandon(self) -> None:
        """Close the files of a segment that will not be; remove_segment takes them away."""
        self._documents.abandon()
        self._fields.abandon()


def write_segment(folder: Path, arrays: SegmentArrays) -> None:
    """Write a segment under its name."""
    sink = SegmentFiles(folder, arrays.name)
    try:
        sink.add_documents(arrays.numbers, titles=arrays.titles, documents=arrays.documents)
        for name, field in arrays.fields.items():
            with sink.open_field(name, layout_of([field])) as writer:
                writer.add(field)
        sink.close()
    except BaseException:
        sink.abandon()
        remove_segment(folder, arrays.name)
        raise


def remove_segment(folder: Path, name: str) -> None:
    for extension in EXTENSIONS:
        (folder / f"{name}{extension}").unlink(missing_ok=True)


def settle_segment(folder: Path, name: str) -> None:
    """Wait until a segment is on the disk, so that a power cut cannot leave holes in it."""
    for extension in EXTENSIONS:
        with (folder / f"{name}{extension}").open("rb") as file:
            os.fsync(file.fileno())


def open_segment(folder: Path, name: str) -> SegmentArrays:
    """Open all of a segment at once: after a merge elsewhere its files are gone by name.

    Raises DamagedFileError, FileNotFoundError and others (folder.reading turns them into words).
    """
    files = {extension: read_arrays(folder / f"{name}{extension}") for extension in _MAPPED}
    columns = files[COLUMNS]
    size = len(columns["title_starts"]) - 1
    return SegmentArrays(
        name=name,
        size=size,
        fields=_fields(files),
        numbers={column: columns[column] for column in NUMBERS.names or ()},
        titles=Strings(columns["titles"].data, columns["title_starts"]),
        documents=StringsInFile(
            read_bytes(folder / f"{name}{SHOWN}", "documents"), columns["document_starts"]
        ),
        by_month=columns["by_month"],
        title_ranks=columns["title_ranks"],
    )


def _fields(files: Mapping[str, dict[str, np.ndarray]]) -> dict[str, FieldArrays]:
    terms = files[TERMS]
    kept = {kind: files[extension] for kind, extension in POSTINGS.items()}
    fields = {}
    for name in (key.removesuffix(".starts") for key in terms if key.endswith(".starts")):
        ids = read_split(kept["ids"], name)
        if not ids:
            continue  # a merge left none of its documents
        fields[name] = FieldArrays(
            terms=Terms(terms[f"{name}.terms"].data, terms[f"{name}.term_starts"]),
            starts=terms[f"{name}.starts"],
            ids=ids,
            weights=kept["weights"].get(name),
            zones=read_count_rows(kept["zones"], name),
            offsets=read_split(kept["offsets"], name),
            positions=kept["positions"].get(name),
            forward_starts=terms.get(f"{name}.forward_starts"),
            forward=terms.get(f"{name}.forward"),
        )
    return fields
