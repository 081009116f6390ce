"""Segments: one of the index's immutable parts, its postings and columns read into arrays."""

import json
import zlib
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.codec.whoosh3 import W3Codec
from whoosh.reading import TermNotFound

from articles.search.fuzzy import LAST_CHARACTER
from articles.search.whoosh_engine.cache import Cache
from articles.search.whoosh_engine.folder import OpenFiles, reading
from articles.search.whoosh_engine.schema import NUMBERS, PositionList, schema

_SCHEMA = schema()


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """Where a term stands: documents in order, how often in each, and the positions in a row."""

    ids: np.ndarray
    counts: np.ndarray
    positions: np.ndarray

    @property
    def size(self) -> int:
        return self.ids.nbytes + self.counts.nbytes + self.positions.nbytes + 200


@dataclass(frozen=True, slots=True)
class Stored:
    """What the index keeps of an article to show it."""

    headline: str
    summary: str
    body: tuple[str, ...]
    language: str


_NONE = np.zeros(0, dtype=np.int64)
NOWHERE = Postings(_NONE, _NONE, _NONE)


class Segment:
    """All files of a segment are opened at once: after a merge elsewhere they are gone by name.

    Postings are read a block at a time from whoosh's matcher: its own methods, which go posting by
    posting, take thirty times as long.
    """

    def __init__(self, path: Path, segment: Any, *, cache: Cache) -> None:
        codec = segment.codec()
        self.name: str = segment.segment_id()
        self.size: int = segment.doc_count_all()
        self._path = path
        self._cache = cache
        self._lexicons: dict[str, list[str]] = {}
        self._columns: dict[str, Any] = {}
        self._groups: dict[str, tuple[np.ndarray, np.ndarray, list[str]]] = {}
        self._files = OpenFiles(path)
        try:
            self._terms = codec.terms_reader(self._files, segment)
            self._documents = codec.per_document_reader(self._files, segment)
            for column in ("numbers", "document", "title"):
                self._columns[column] = self._open(column)
            self.numbers = self._read_numbers(segment)
        except BaseException:
            self.close()
            raise

    def _open(self, column: str) -> Any:
        if not self._documents.has_column(column):
            raise FileNotFoundError(f"{self.name}: the column {column} is missing")
        return self._documents.column_reader(column, _SCHEMA[column].column_type)

    def _read_numbers(self, segment: Any) -> np.ndarray:
        """Return the rows of all documents, read in one piece."""
        file = self._path / W3Codec.column_filename(segment, "numbers")
        rows = np.frombuffer(file.read_bytes(), dtype=NUMBERS)
        if len(rows) != self.size:
            raise ValueError(f"{self.name}: {len(rows)} rows of {self.size}")
        return rows

    def close(self) -> None:
        self._files.close_files()

    def postings(self, field: str, text: str) -> Postings:
        """Return where `text` stands, deleted documents included."""
        key = (self.name, field, text)
        if (known := self._cache.get(key)) is not None:
            return known
        with reading(self._path):
            found = self._read_postings(field, text.encode())
        self._cache.put(key, found, size=found.size)
        return found

    def _read_postings(self, field: str, term: bytes) -> Postings:
        format_ = _SCHEMA[field].format
        try:
            matcher = self._terms.matcher(field, term, format_)
        except TermNotFound:
            return NOWHERE
        ids: list[int] = []
        weights: list[float] = []
        values: list[bytes] = []
        with_positions = isinstance(format_, PositionList)
        while matcher.is_active():
            matcher.id(), matcher.weight()  # both read their whole block
            ids.extend(matcher._ids)
            weights.extend(matcher._weights)
            if with_positions:
                matcher.value()
                values.extend(matcher._values)
            matcher._next_block()
        return Postings(
            np.array(ids, dtype=np.int64),
            np.array(weights, dtype=np.int64),
            np.frombuffer(b"".join(values), dtype="<u4").astype(np.int64),
        )

    def often(self, field: str, text: str) -> int:
        """Return how many documents have a term that is in the lexicon, deleted ones included."""
        with reading(self._path):
            return int(self._terms.doc_frequency(field, text.encode()))

    def terms(self, field: str, prefix: str = "") -> list[str]:
        """Return the terms of a field that begin with `prefix`, sorted by their UTF-8 bytes."""
        if (lexicon := self._lexicons.get(field)) is None:
            with reading(self._path):
                lexicon = list(self._read_terms(field, prefix))
            if prefix:
                return lexicon
            self._lexicons[field] = lexicon
        # Code points and UTF-8 bytes sort alike.
        start = bisect_left(lexicon, prefix)
        end = bisect_left(lexicon, prefix + LAST_CHARACTER, lo=start)
        return lexicon[start:end]

    def _read_terms(self, field: str, prefix: str) -> Iterator[str]:
        start = prefix.encode()
        if field not in self._terms.indexed_field_names():
            return
        for name, term in self._terms.terms_from(field, start):
            if name != field or not term.startswith(start):
                return
            yield term.decode()

    def stored(self, number: int) -> Stored:
        with reading(self._path):
            kept = json.loads(zlib.decompress(self._columns["document"][number]))
            headline, summary, body, language = kept
        return Stored(headline, summary, tuple(body), language)

    @cached_property
    def titles(self) -> list[bytes]:
        with reading(self._path):
            return list(self._columns["title"])

    def group(self, field: str) -> tuple[np.ndarray, np.ndarray, list[str]]:
        """Return of a facet field: documents, the number of each one's value, the values."""
        if field not in self._groups:
            values = self.terms(field)
            with reading(self._path):
                ids = [self._read_postings(field, value.encode()).ids for value in values]
            codes = np.repeat(np.arange(len(values)), [len(found) for found in ids])
            self._groups[field] = (np.concatenate([_NONE, *ids]), codes, values)
        return self._groups[field]
