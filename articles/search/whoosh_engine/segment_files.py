"""Segments in files: arrays or pieces of arrays in, files out, and the arrays again, mapped."""

import os
from collections.abc import Iterator, Mapping
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
from articles.search.whoosh_engine.field_writer import FILES, FieldFiles, FieldPiecesWriter
from articles.search.whoosh_engine.files import (
    DamagedFileError,
    MappedFiles,
    check_file,
    read_bytes,
)
from articles.search.whoosh_engine.schema import NUMBERS
from articles.search.whoosh_engine.sinks import FieldLayout, Share, layout_of
from articles.search.whoosh_engine.split import read_split
from articles.search.whoosh_engine.zone_counts import read_count_rows

_EXTENSIONS = {
    Share.OTHERS: (COLUMNS, SHOWN, *FILES[Share.OTHERS].values()),
    Share.FORMS: tuple(FILES[Share.FORMS].values()),
}


class SegmentFiles:
    """A SegmentSink into the files of a new segment, or of a share of it."""

    def __init__(self, folder: Path, name: str, *, share: Share = Share.WHOLE) -> None:
        self._documents = DocumentFiles(folder, name) if Share.OTHERS in share.halves else None
        try:
            self._fields = FieldFiles(folder, name, share=share)
        except BaseException:
            self._abandon_documents()
            raise

    @property
    def size(self) -> int:
        """How many documents have come."""
        return self._documents.size if self._documents is not None else 0

    def add_documents(
        self, numbers: Mapping[str, np.ndarray], *, titles: Strings, documents: AnyStrings
    ) -> None:
        if self._documents is None:
            raise ValueError("the documents are written with the other fields")
        self._documents.add(numbers, titles=titles, documents=documents)

    def open_field(
        self, name: str, layout: FieldLayout
    ) -> AbstractContextManager[FieldPiecesWriter]:
        return self._fields.open_field(name, layout, size=self.size)

    def close(self) -> None:
        if self._documents is not None:
            self._documents.close()
        self._fields.close()

    def abandon(self) -> None:
        """Close the files of a segment that will not be; remove_segment takes them away."""
        self._abandon_documents()
        self._fields.abandon()

    def _abandon_documents(self) -> None:
        if self._documents is not None:
            self._documents.abandon()


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


def segment_paths(folder: Path, name: str, *, share: Share = Share.WHOLE) -> list[Path]:
    """Return the files of a segment, or of a share of it."""
    return [folder / f"{name}{ending}" for half in share.halves for ending in _EXTENSIONS[half]]


def remove_segment(folder: Path, name: str) -> None:
    for path in segment_paths(folder, name):
        path.unlink(missing_ok=True)


def settle_segment(folder: Path, name: str, *, share: Share = Share.WHOLE) -> None:
    """Wait until a segment is on the disk, so that a power cut cannot leave holes in it."""
    for path in segment_paths(folder, name, share=share):
        with path.open("rb") as file:
            os.fsync(file.fileno())


def damage_in(folder: Path, name: str) -> Iterator[str]:
    """Yield what is wrong with the files of a segment, each read from end to end. Raises OSError."""
    for path in segment_paths(folder, name):
        try:
            check_file(path)
        except DamagedFileError as error:
            yield str(error)


def open_segment(folder: Path, name: str) -> SegmentArrays:
    """Open all of a segment at once: after a merge elsewhere its files are gone by name.

    Raises DamagedFileError, FileNotFoundError and others (folder.reading turns them into words).
    """
    mapped = MappedFiles()
    columns = mapped.arrays(folder / f"{name}{COLUMNS}")
    size = len(columns["title_starts"]) - 1
    return SegmentArrays(
        name=name,
        size=size,
        fields=_fields(folder, name, mapped),
        numbers={column: columns[column] for column in NUMBERS.names or ()},
        titles=Strings(columns["titles"].data, columns["title_starts"]),
        documents=StringsInFile(
            read_bytes(folder / f"{name}{SHOWN}", "documents"), columns["document_starts"]
        ),
        by_month=columns["by_month"],
        title_ranks=columns["title_ranks"],
        let_go=mapped.let_go,
    )


def _fields(folder: Path, segment: str, mapped: MappedFiles) -> dict[str, FieldArrays]:
    fields: dict[str, FieldArrays] = {}
    for files in FILES.values():
        kept = {
            kind: mapped.arrays(folder / f"{segment}{ending}") for kind, ending in files.items()
        }
        fields |= _fields_of(kept)
    return fields


def _fields_of(kept: Mapping[str, dict[str, np.ndarray]]) -> dict[str, FieldArrays]:
    terms = kept["terms"]
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
            zones=read_count_rows(kept.get("zones", {}), name),
            offsets=read_split(kept["offsets"], name),
            positions=kept["positions"].get(name),
            forward_starts=terms.get(f"{name}.forward_starts"),
            forward=terms.get(f"{name}.forward"),
        )
    return fields
