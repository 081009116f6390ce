"""Gathering: documents in, one segment's arrays out; what the entries say, but all at once.

While documents come, only numbers are noted down: which printed words in which blocks, which names.
Everything else is worked out for the whole segment when its arrays are asked for.
"""

from array import array
from collections.abc import Iterator, Sequence
from itertools import chain, islice

import numpy as np

from articles.keys import headline_key, url_key
from articles.search import words
from articles.search.document import NAME_FIELDS, Document
from articles.search.whoosh_engine.arrays import (
    FieldArrays,
    SegmentArrays,
    Strings,
    Terms,
)
from articles.search.whoosh_engine.blocks import Blocks, LaidOut
from articles.search.whoosh_engine.entries import (
    figures_of,
    languages_of,
    states_of,
    title_of,
)
from articles.search.whoosh_engine.gathered_terms import GatheredNames, GatheredTerms
from articles.search.whoosh_engine.invert import WordStream, ends_of, invert
from articles.search.whoosh_engine.name_numbers import NameNumbers
from articles.search.whoosh_engine.schema import (
    FORMS,
    KEYS,
    NUMBERS,
    STEMS,
    URL,
    ZONES,
    weight_of_one,
)
from articles.search.whoosh_engine.stored import PACKER, kept
from articles.search.whoosh_engine.word_numbers import Numbered, PrintedWords, spans

FIGURES = tuple(name for name in NUMBERS.names or () if not name.startswith(("start_", "length_")))
"""The columns of schema.NUMBERS that do not depend on an article's words."""

_PACKED_AT_ONCE = 64
"""Documents; packing one by one would push the words out of the processor's cache each time."""

_MEMORY_BYTES = 256 << 20

_PER_PIECE = 65
"""Bytes a printed word takes, most of them while the arrays are made."""

_PER_DOCUMENT = 1500
"""Bytes a document takes beside its words and what is shown of it: keys and numbers."""


class Learnt:
    """The words and names met so far, which one segment hands on to the next."""

    def __init__(self) -> None:
        self.printed = PrintedWords()
        self.names = NameNumbers(self.printed)

    @property
    def bytes(self) -> int:
        return self.printed.bytes + self.names.bytes


class Gatherer:
    """Gathers documents for one segment. `next` begins another that knows the same words."""

    def __init__(self, learnt: Learnt | None = None) -> None:
        self._learnt = learnt or Learnt()
        self._row = Blocks(self._learnt.printed)
        self._addresses = Blocks(self._learnt.printed)
        self._block_counts = array("I")  # of each document: names, paragraphs
        self._named = {field: GatheredNames(field, self._learnt.names) for field in NAME_FIELDS}
        self._keys = {field: GatheredTerms() for field in KEYS}
        self._languages = Numbered()
        self._language_of = array("I")
        self._figures = array("q")
        self._waiting: list[bytes] = []
        self._shown = bytearray()
        self._shown_ends = array("Q", [0])

    @property
    def size(self) -> int:
        """How many documents were added."""
        return len(self._language_of)

    @property
    def bytes(self) -> int:
        """What is held, and what `arrays` will need beside, roughly."""
        pieces = self._row.pieces + self._addresses.pieces
        documents = self.size * _PER_DOCUMENT
        return len(self._shown) + pieces * _PER_PIECE + documents + self._learnt.bytes

    def next(self, *, memory_bytes: int = _MEMORY_BYTES) -> "Gatherer":
        """Return the gatherer of another segment, knowing the words and names of this one.

        They take half of `memory_bytes` at most, or what is left for documents would shrink with
        every new word until each document was a segment of its own.
        """
        return Gatherer(self._learnt if self._learnt.bytes < memory_bytes // 2 else None)

    def add(self, document: Document) -> None:
        figures = figures_of(document)
        key = url_key(document.url)
        number = self.size
        self._read(document)
        # No word reaches across / or -; parted there, the words of addresses are met again.
        self._addresses.read((key or document.url).replace("/", " ").replace("-", " "))
        keys = self._keys
        keys["id"].add(number, (str(document.id),))
        keys["headline_key"].add(number, (headline_key(document.headline),))
        keys["url_key"].add(number, (key,))
        keys["language"].add(number, languages_of(document.language))
        keys["kind"].add(number, (document.kind.lower(),))
        keys["has"].add(number, document.has)
        keys["is"].add(number, states_of(document))
        keys["story"].add(number, (document.story.lower(),))
        self._language_of.append(self._languages[document.language])
        self._figures.extend(map(figures.__getitem__, FIGURES))
        self._waiting.append(kept(document))
        if len(self._waiting) == _PACKED_AT_ONCE:
            self._pack_waiting()

    def _pack_waiting(self) -> None:
        for text in self._waiting:
            self._shown += PACKER.pack(text)
            self._shown_ends.append(len(self._shown))
        self._waiting.clear()

    def _read(self, document: Document) -> None:
        """Note the words of headline, names and text, in the order of entries.zones_of."""
        row, number = self._row, self.size
        row.read(document.headline)
        known, every = self._learnt.names, []
        for field, names in document.names.items():
            numbers = [known[name] for name in names]
            every += numbers
            if numbers and (gathered := self._named.get(field)):
                gathered.add(number, numbers)
        spellings = chain.from_iterable(map(known.spellings.__getitem__, every))
        self._block_counts.append(row.take_each(dict.fromkeys(spellings)))
        row.read(document.summary, *document.body)
        self._block_counts.append(len(document.body))

    def arrays(self, name: str) -> SegmentArrays:
        """Return the segment `name` of the documents added."""
        self._pack_waiting()
        row = self._row.lay_out(self._blocks())
        titles = _titles(row, self._learnt.printed.forms.texts)
        numbers = self._numbers(row)
        return SegmentArrays(
            name=name,
            size=self.size,
            fields=dict(self._fields(row)),
            numbers=numbers,
            titles=Strings(b"".join(titles), ends_of(_lengths(titles), dtype=np.uint64)),
            documents=Strings(bytes(self._shown), np.array(self._shown_ends, dtype=np.uint64)),
            by_month=np.argsort(numbers["month"], kind="stable").astype(np.uint32),
            title_ranks=_title_ranks(titles),
        )

    def _blocks(self) -> np.ndarray:
        """Return how many blocks each zone of each document has."""
        counts = np.array(self._block_counts, dtype=np.int64).reshape(-1, 2)
        names, paragraphs = counts[:, 0], counts[:, 1]
        headlines = np.ones_like(names)
        leads = 1 + np.minimum(paragraphs, 1)
        return np.stack([headlines, names, leads, np.maximum(paragraphs - 1, 0)], axis=1)

    def _numbers(self, row: LaidOut) -> dict[str, np.ndarray]:
        figures = np.array(self._figures, dtype=np.int64).reshape(-1, len(FIGURES))
        columns = dict(zip(FIGURES, figures.T, strict=True))
        for zone, starts, lengths in zip(ZONES, row.starts.T, row.lengths.T, strict=True):
            columns |= {f"start_{zone}": starts, f"length_{zone}": lengths}
        return {
            name: np.ascontiguousarray(columns[name], dtype=NUMBERS[name])
            for name in NUMBERS.names or ()
        }

    def _fields(self, row: LaidOut) -> Iterator[tuple[str, FieldArrays]]:
        if len(row.numbers):
            cells, ones = row.cells(len(ZONES)), _ones(row.lengths)
            yield FORMS, _placed(self._learnt.printed.forms, row, cells, ones)
            terms, places = self._stems(row)
            yield STEMS, invert(WordStream(places, cells, ones=ones), terms, zones=True)
        addresses = self._addresses.lay_out(np.ones((self.size, 1), dtype=np.int64), extras=False)
        if len(addresses.numbers):
            cells, ones = addresses.cells(len(ZONES)), np.ones(self.size * len(ZONES))
            yield URL, _placed(self._learnt.printed.forms, addresses, cells, ones)
        for field, keys in self._keys.items():
            if len(keys):
                yield field, keys.arrays()
        for names in self._named.values():
            yield from names.fields(self.size)

    def _stems(self, row: LaidOut) -> tuple[Terms, np.ndarray]:
        """Return the stems as terms, and the place there of each word's, in its article's language.

        Words are looked up in a table of the forms that a language has here, for the commonest
        language all at once; then what belongs to others is put right.
        """
        printed, tables = self._learnt.printed, []
        for language, words_of in self._by_language(row):
            used = np.zeros(len(printed.forms), dtype=bool)
            used[row.numbers if words_of is None else row.numbers[words_of]] = True
            forms = np.flatnonzero(used)
            tables.append((words_of, forms, printed.stems_of(language, forms)))
        terms, ranks = printed.stems.ranked(np.concatenate([stems for _, _, stems in tables]))
        places = np.zeros(len(row.numbers), dtype=np.uint32)
        for number, (words_of, forms, stems) in enumerate(tables):
            table = np.zeros(len(printed.forms), dtype=np.uint32)
            table[forms] = ranks.take(stems)
            if not number:
                table.take(row.numbers, out=places, mode="clip")
            else:
                places[words_of] = table.take(row.numbers[words_of])
        return terms, places

    def _by_language(self, row: LaidOut) -> Iterator[tuple[str, np.ndarray | None]]:
        """Yield languages with a mask of their words, the commonest first; None are all."""
        codes = Numbered()
        code_of = [codes[words.stem_language(language)] for language in self._languages.texts]
        if len(codes) == 1:
            yield codes.texts[0], None
            return
        of_documents = np.array(code_of, dtype=np.uint8)[np.array(self._language_of)]
        lengths = row.lengths.sum(axis=1)
        of_words = np.repeat(of_documents, lengths)
        counts = np.bincount(of_documents, lengths, len(codes))
        for number in np.argsort(-counts, kind="stable").tolist():
            yield codes.texts[number], of_words == number


def _placed(texts: Numbered, row: LaidOut, cells: np.ndarray, ones: np.ndarray) -> FieldArrays:
    """Return the postings of words with their positions."""
    terms, ranks = texts.ranked(row.numbers)
    return invert(WordStream(ranks.take(row.numbers), cells, row.positions, ones), terms)


def _ones(lengths: np.ndarray) -> np.ndarray:
    """Return what one word of each zone of each document weighs, document by document."""
    ones = np.empty(lengths.shape)
    for column, zone in enumerate(ZONES):
        distinct, places = np.unique(lengths[:, column], return_inverse=True)
        weights = [weight_of_one(zone, length) for length in distinct.tolist()]
        ones[:, column] = np.array(weights)[places]
    return ones.ravel()


def _titles(row: LaidOut, forms: Sequence[str]) -> list[bytes]:
    """Return the text that each document's headline sorts by."""
    lengths = row.lengths[:, 0].astype(np.uint32)
    first = ends_of(row.lengths.sum(axis=1), dtype=np.uint32)[:-1]
    numbers = iter(row.numbers.take(spans(first, lengths)).tolist())
    return [
        title_of(forms[n] for n in islice(numbers, count)).encode() for count in lengths.tolist()
    ]


def _lengths(texts: Sequence[bytes]) -> np.ndarray:
    return np.fromiter(map(len, texts), dtype=np.int64, count=len(texts))


def _title_ranks(titles: Sequence[bytes]) -> np.ndarray:
    ranks = {title: rank for rank, title in enumerate(sorted(set(titles)))}
    return np.fromiter(map(ranks.__getitem__, titles), dtype=np.int32, count=len(titles))
