"""Gathered terms: what stands beside an article's text in, document by document; postings out."""

from array import array
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from articles.search.whoosh_engine.arrays import FieldArrays
from articles.search.whoosh_engine.invert import (
    WordStream,
    bases,
    document_by_document,
    ends_of,
    invert,
    positions_of,
    standing_alone,
)
from articles.search.whoosh_engine.name_numbers import NameNumbers
from articles.search.whoosh_engine.schema import WHOLE_NAMES, ZONES, named
from articles.search.whoosh_engine.sinks import FORWARD
from articles.search.whoosh_engine.word_numbers import Numbered


class GatheredTerms:
    """A field of terms that a document has or has not."""

    def __init__(self) -> None:
        self._terms = Numbered()
        self._numbers = array("I")
        self._documents = array("I")

    def __len__(self) -> int:
        return len(self._numbers)

    def add(self, document: int, terms: Iterable[str]) -> None:
        for term in terms:
            if term:
                self._numbers.append(self._terms[term])
                self._documents.append(document)

    def arrays(self) -> FieldArrays:
        numbers = np.array(self._numbers, dtype=np.uint32)
        documents = np.array(self._documents, dtype=np.uint32)
        terms, ranks = self._terms.ranked(numbers)
        return standing_alone(ranks.take(numbers), documents, terms)


class GatheredNames:
    """A field of names, which makes two: one of slugs, one of normal forms or of their words."""

    def __init__(self, field: str, names: NameNumbers) -> None:
        self._field = field
        self._names = names
        self._numbers = array("I")
        self._documents = array("I")

    def add(self, document: int, numbers: Sequence[int]) -> None:
        self._numbers.extend(numbers)
        self._documents.extend([document] * len(numbers))

    def fields(self, size: int) -> Iterator[tuple[str, FieldArrays]]:
        """Return the fields of a segment of `size` documents; one that nobody has is left out."""
        numbers = np.array(self._numbers, dtype=np.uint32)
        documents = np.array(self._documents, dtype=np.uint32)
        slugs = self._names.slugs_of(numbers)
        held = slugs != self._names.slugs[""]
        if held.any():
            yield self._field, self._slugs(slugs[held], documents[held], size=size)
        keys, lengths = self._names.keys_of(numbers)
        if len(keys):
            yield named(self._field), self._keys(keys, np.repeat(documents, lengths), size=size)

    def _slugs(self, slugs: np.ndarray, documents: np.ndarray, *, size: int) -> FieldArrays:
        terms, ranks = self._names.slugs.ranked(slugs)
        forward = size if self._field in FORWARD else None
        return standing_alone(ranks.take(slugs), documents, terms, size=forward)

    def _keys(self, keys: np.ndarray, documents: np.ndarray, *, size: int) -> FieldArrays:
        terms, ranks = self._names.key_texts.ranked(keys)
        places = ranks.take(keys)
        if self._field in WHOLE_NAMES:
            return standing_alone(places, documents, terms)
        starts, ordered = document_by_document(places, documents, size=size)
        key_at = np.zeros(len(terms), dtype=np.uint32)
        key_at[places] = keys
        return self._key_words(key_at.take(ordered), starts)

    def _key_words(self, keys: np.ndarray, document_starts: np.ndarray) -> FieldArrays:
        """Return the words of each document's keys in a row, each key a block."""
        numbers, lengths = self._names.words_of(keys)
        base, before = bases(lengths), ends_of(lengths, dtype=np.int64)
        counts = np.diff(document_starts)
        shifts = base[:-1] - np.repeat(base[document_starts[:-1]], counts) - before[:-1]
        documents = np.repeat(np.arange(len(counts), dtype=np.uint32), counts)
        terms, ranks = self._names.words.ranked(numbers)
        stream = WordStream(
            terms=ranks.take(numbers),
            cells=np.repeat(documents * np.uint32(len(ZONES)), lengths),
            positions=positions_of(np.arange(len(numbers)), lengths, shifts),
        )
        return invert(stream, terms)
