"""The terms reader: a segment's terms and postings as whoosh's own readers take them."""

from bisect import bisect_left
from collections.abc import Collection, Iterator
from typing import Any

from whoosh.codec import base
from whoosh.codec.base import FieldCursor
from whoosh.reading import TermInfo, TermNotFound

from articles.search.whoosh_engine.arrays import FieldArrays, SegmentArrays
from articles.search.whoosh_engine.matcher import FlatMatcher, term_info


class MissingTermError(TermNotFound, KeyError):
    """Whoosh catches the one from term_info, the other from frequency and doc_frequency."""


class FlatTermsReader(base.TermsReader):
    def __init__(self, arrays: SegmentArrays) -> None:
        self._fields = dict(sorted(arrays.fields.items()))

    def _find(self, name: str, term: bytes) -> tuple[FieldArrays, int]:
        field = self._fields.get(name)
        place = -1 if field is None else field.terms.find(bytes(term))
        if field is None or place < 0:
            raise MissingTermError(f"No term {name}:{term!r}")
        return field, place

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        try:
            self._find(*term)
        except MissingTermError:
            return False
        return True

    def indexed_field_names(self) -> Collection[str]:
        return self._fields.keys()

    def cursor(self, name: str, field: Any) -> "FlatCursor":
        return FlatCursor(self._fields.get(name), field)

    def terms(self) -> Iterator[tuple[str, bytes]]:
        return self.terms_from("", b"")

    def terms_from(self, name: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        for held, field, place in self._places_from(name, prefix):
            yield held, field.terms[place]

    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        return self.items_from("", b"")

    def items_from(self, name: str, prefix: bytes) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        for held, field, place in self._places_from(name, prefix):
            yield (held, field.terms[place]), term_info(field, place)

    def _places_from(self, name: str, prefix: bytes) -> Iterator[tuple[str, FieldArrays, int]]:
        for held, field in self._fields.items():
            if held >= name:
                first = bisect_left(field.terms, bytes(prefix)) if held == name else 0
                for place in range(first, len(field.terms)):
                    yield held, field, place

    def term_info(self, name: str, term: bytes) -> TermInfo:
        return term_info(*self._find(name, term))

    def frequency(self, name: str, term: bytes) -> float:
        return self.term_info(name, term).weight()

    def doc_frequency(self, name: str, term: bytes) -> int:
        field, place = self._find(name, term)
        return int(field.starts[place + 1] - field.starts[place])

    def matcher(self, name: str, term: bytes, kept: Any, scorer: Any = None) -> FlatMatcher:
        field, place = self._find(name, term)
        return FlatMatcher(field, place, kept, term=(name, bytes(term)), scorer=scorer)

    def close(self) -> None:
        self._fields = {}


class FlatCursor(FieldCursor):
    """Walks a field's terms; whoosh's fuzzy queries jump about with it."""

    def __init__(self, arrays: FieldArrays | None, field: Any) -> None:
        self._arrays = arrays
        self._field = field
        self._count = 0 if arrays is None else len(arrays.terms)
        self._place = 0

    def first(self) -> str | None:
        self._place = 0
        return self.text()

    def find(self, term: str | bytes) -> str | None:
        if self._arrays is not None:
            sought = term if isinstance(term, bytes) else self._field.to_bytes(term)
            self._place = bisect_left(self._arrays.terms, sought)
        return self.text()

    def next(self) -> str | None:
        self._place += 1
        return self.text()

    def text(self) -> str | None:
        if self._arrays is None or not self.is_valid():
            return None
        return str(self._field.from_bytes(self._arrays.terms[self._place]))

    def term_info(self) -> TermInfo | None:
        if self._arrays is None or not self.is_valid():
            return None
        return term_info(self._arrays, self._place)

    def is_valid(self) -> bool:
        return self._place < self._count
