"""Numbers for words: printed text in, the numbers of its words out; each text is read once."""

from array import array
from collections.abc import Iterable, Sequence

import numpy as np

from articles.search import words
from articles.search.whoosh_engine.arrays import Terms, picked_terms
from articles.search.whoosh_engine.byte_order import ByteStrings
from articles.search.whoosh_engine.known_pieces import KnownPieces
from articles.search.whoosh_engine.pieces import Pieces, pieces_of

_AT_ONCE = 1 << 16
"""Rows looked up in one go: what is worked with then stays in the processor's cache."""

_LONGEST_KEPT = 40
"""Letters of a printed text worth remembering; a longer one hardly comes again."""

_UNKNOWN = -1

_AROUND = '.,;:!?()[]"“”'
"""Marks around a word that do not change it; with letters alone inside, words.py is not needed."""

_LINE_FEED = ord("\n")

_PER_TEXT = 200
"""Bytes that a text of ordinary length takes in a dict, with its number."""


class Numbered(dict[str, int]):
    """Texts and their numbers, in the order in which they were first asked for."""

    __slots__ = ("_blob", "_sizes", "texts")

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._blob = bytearray()
        self._sizes = array("I")
        """Of each text in `_blob`, how many bytes it takes there with its line feed."""

    def __missing__(self, text: str) -> int:
        number = self[text] = len(self.texts)
        self.texts.append(text)
        return number

    def ranked(self, numbers: np.ndarray) -> tuple[Terms, np.ndarray]:
        """Return the distinct texts among `numbers` as terms, and of each number its rank there."""
        self._encode()
        used = np.zeros(len(self.texts), dtype=bool)
        used[numbers] = True
        held = np.flatnonzero(used)
        sizes = np.array(self._sizes, dtype=np.int64)
        starts, sizes = (np.cumsum(sizes) - sizes).take(held), sizes.take(held)
        places, _ = ByteStrings(self._blob, starts, sizes - 1).in_order()
        ranks = np.zeros(len(self.texts), dtype=np.uint32)
        ranks[held.take(places)] = np.arange(len(held), dtype=np.uint32)
        return picked_terms(self._blob, starts.take(places), sizes.take(places)), ranks

    def _encode(self) -> None:
        """Lay out what is new; all is encoded at once, which only a line feed can hinder."""
        new = self.texts[len(self._sizes) :]
        blob = "\n".join([*new, ""]).encode()
        ends = np.flatnonzero(np.frombuffer(blob, dtype=np.uint8) == _LINE_FEED) + 1
        sizes = np.diff(ends, prepend=0).tolist()
        if len(sizes) != len(new):
            sizes = [len(text.encode()) + 1 for text in new]
        self._blob += blob
        self._sizes.extend(sizes)


class Rows:
    """Rows of numbers, of any lengths, one after the other."""

    __slots__ = ("_starts", "held")

    def __init__(self) -> None:
        self._starts = array("I", [0])
        self.held = array("I")

    def __len__(self) -> int:
        return len(self._starts) - 1

    def append(self, numbers: Iterable[int]) -> int:
        """Keep a row and return which it is."""
        self.held.extend(numbers)
        self._starts.append(len(self.held))
        return len(self._starts) - 2

    def append_each(self, numbers: Sequence[int]) -> range:
        """Keep rows of one number each and return which they are."""
        first, end = len(self), len(self.held)
        self.held.extend(numbers)
        self._starts.extend(range(end + 1, end + 1 + len(numbers)))
        return range(first, len(self))

    def places(self, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return where in `held` these rows lie, one after the other, and how long each is."""
        starts = np.frombuffer(self._starts, dtype=np.uint32)
        first = starts.take(rows)
        lengths = starts[1:].take(rows) - first
        parts = [
            spans(first[at : at + _AT_ONCE], lengths[at : at + _AT_ONCE])
            for at in range(0, len(rows), _AT_ONCE)
        ]
        return np.concatenate(parts) if parts else first, lengths

    def take(self, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return these rows, one after the other, and how long each is."""
        places, lengths = self.places(rows)
        return np.frombuffer(self.held, dtype=np.uint32).take(places), lengths


def spans(first: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """Return first[0], first[0] + 1, ... for lengths[0] numbers, then from first[1] on, ..."""
    ends = np.cumsum(lengths, dtype=np.uint32)
    total = int(ends[-1]) if len(ends) else 0
    return np.repeat(first - (ends - lengths), lengths) + np.arange(total, dtype=np.uint32)


class PrintedWords(dict[str, int]):
    """Printed texts, as a rule what stands between two spaces, and which row of words each is.

    A text is read by words.py when first met. Words never reach across a space, so that the rows of
    the pieces of a paragraph, one after the other, are the words of the paragraph.
    """

    __slots__ = ("_extras", "_known", "_stems", "_with_extras", "forms", "rows", "stems")

    def __init__(self) -> None:
        super().__init__()
        self.forms = Numbered()
        self.stems = Numbered()
        self.rows = Rows()
        self._extras = array("B")
        self._with_extras = False
        self._stems: dict[str, np.ndarray] = {}
        self._known = KnownPieces()
        """Beside the dict, what is short: most of a text."""

    def __missing__(self, printed: str) -> int:
        (row,) = self._new_rows([printed]).tolist()
        if len(printed) <= _LONGEST_KEPT:
            self[printed] = row
        return row

    def rows_of(self, texts: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
        """Return the row of each piece of some texts, and how many pieces each text has."""
        pieces = pieces_of(texts)
        low, high, long = pieces.keys()
        rows, unknown = self._known.find(low, high)
        fresh = unknown[~long[unknown]]
        for place in np.flatnonzero(long).tolist():
            rows[place] = self[pieces.text(place)]
        if len(fresh):
            self._learn(pieces, fresh, (low, high))
            rows[fresh], _ = self._known.find(low[fresh], high[fresh])
        return rows, pieces.counts

    def _learn(
        self, pieces: Pieces, fresh: np.ndarray, keys: tuple[np.ndarray, np.ndarray]
    ) -> None:
        places = dict(zip(pieces.texts(fresh), fresh.tolist(), strict=True))
        rows = self._new_rows(list(places))
        at = np.array(list(places.values()), dtype=np.intp)
        self._known.add(keys[0][at], keys[1][at], rows)

    def _new_rows(self, texts: Sequence[str]) -> np.ndarray:
        """Return the new rows of texts that were not met before."""
        rows = np.empty(len(texts), dtype=np.uint32)
        plain, numbers = [], []
        forms, exact_form = self.forms, words.exact_form
        for place, printed in enumerate(texts):
            word = printed.strip(_AROUND)
            if word.isascii() and word.isalpha():
                plain.append(place)
                numbers.append(forms[exact_form(word)])
            else:
                rows[place] = self._read(printed)
        self._extras.frombytes(bytes(len(plain)))
        rows[plain] = self.rows.append_each(numbers)
        return rows

    def _read(self, printed: str) -> int:
        tokens = words.tokens(printed)
        before = -1
        for token in tokens:
            self._extras.append(token.position == before)
            self._with_extras = self._with_extras or token.position == before
            before = token.position
        return self.rows.append([self.forms[token.form] for token in tokens])

    @property
    def bytes(self) -> int:
        """Memory held, roughly."""
        texts = len(self) + len(self.forms) + len(self.stems)
        return texts * _PER_TEXT + 5 * len(self._extras) + self._known.bytes

    def read(self, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray | None]:
        """Return the numbers of the words of `rows`, how many each has, and which are extra.

        An extra word shares the position of the one before it; None where there is none.
        """
        places, lengths = self.rows.places(rows)
        numbers = np.frombuffer(self.rows.held, dtype=np.uint32).take(places)
        if not self._with_extras:
            return numbers, lengths, None
        extra = np.frombuffer(self._extras, dtype=np.bool_).take(places)
        return numbers, lengths, extra if extra.any() else None

    def stems_of(self, language: str, numbers: np.ndarray) -> np.ndarray:
        """Return the numbers in `stems` of the stems of these forms, each asked for once."""
        known = self._stems.get(language, np.zeros(0, dtype=np.int32))
        if len(known) < len(self.forms):
            more = len(self.forms) - len(known)
            known = np.concatenate([known, np.full(more, _UNKNOWN, dtype=np.int32)])
            self._stems[language] = known
        new = numbers[known.take(numbers) == _UNKNOWN]
        if len(new):
            stems = words.stems(map(self.forms.texts.__getitem__, new.tolist()), language)
            known[new] = [self.stems[stem] for stem in stems]
        return known.take(numbers).astype(np.uint32)
