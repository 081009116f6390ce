"""Arrays: a segment of the index as it is read, merged and evaluated, whatever it was made from.

Documents are numbered from 0 within their segment. Arrays are read-only views where the segment
lies in files. Nothing here knows which documents are deleted.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from articles.search.whoosh_engine.files import FileBytes
from articles.search.whoosh_engine.split import Split, spans
from articles.search.whoosh_engine.zone_counts import CountRows

_GROUP = 128
"""Terms that are looked through together."""

NO_POSTINGS = np.zeros(0, dtype=np.uint32)


class Strings:
    """Many byte strings in one piece: string i lies from starts[i] to starts[i + 1] - separator."""

    __slots__ = ("_starts", "blob", "separator", "starts")

    def __init__(self, blob: memoryview | bytes, starts: np.ndarray, *, separator: int = 0) -> None:
        self.blob = blob
        self.starts = starts
        self.separator = separator
        self._starts = starts.data  # gives plain numbers: half the time of numpy's

    def __len__(self) -> int:
        return len(self.starts) - 1

    def __getitem__(self, place: int) -> bytes:
        starts = self._starts
        return bytes(self.blob[starts[place] : starts[place + 1] - self.separator])

    def several(self, places: np.ndarray) -> list[bytes]:
        """Return the strings at some places, faster than one by one."""
        firsts, lasts = self.starts.take(places).tolist(), self.starts.take(places + 1).tolist()
        blob, separator = self.blob, self.separator
        return [
            bytes(blob[first : last - separator]) for first, last in zip(firsts, lasts, strict=True)
        ]


class StringsInFile:
    """Many byte strings that stay in their file: string i lies from starts[i] to starts[i + 1]."""

    __slots__ = ("_starts", "blob", "starts")

    def __init__(self, blob: FileBytes, starts: np.ndarray) -> None:
        self.blob = blob
        self.starts = starts
        self._starts = starts.data

    def __len__(self) -> int:
        return len(self.starts) - 1

    def __getitem__(self, place: int) -> bytes:
        return self.blob[self._starts[place] : self._starts[place + 1]]


AnyStrings = Strings | StringsInFile


class Terms(Strings):
    """The terms of a field in the order of their bytes, each followed by a line feed.

    The line feeds let a regular expression run over all terms at once.
    """

    __slots__ = ("_firsts",)

    def __init__(self, blob: memoryview | bytes, starts: np.ndarray) -> None:
        super().__init__(blob, starts, separator=1)
        self._firsts: list[bytes] | None = None

    @classmethod
    def of(cls, terms: Sequence[bytes]) -> "Terms":
        """Return sorted terms as one piece."""
        starts = np.zeros(len(terms) + 1, dtype=np.uint32)
        np.cumsum([len(term) + 1 for term in terms], out=starts[1:])
        return cls(b"".join(term + b"\n" for term in terms), starts)

    def __iter__(self) -> Iterator[bytes]:
        """Go through all terms; the line feeds part them faster than `starts` does."""
        return iter(bytes(self.blob[: self.starts[-1]]).split(b"\n")[:-1])

    def find(self, term: bytes) -> int:
        """Return the place of `term`, or -1."""
        first, group = self._group(term)
        at = group.find(b"\n" + term + b"\n")
        place = first + group.count(b"\n", 0, at) if at >= 0 else -1
        return place if place >= 0 and self[place] == term else -1

    def between(self, beginning: bytes) -> tuple[int, int]:
        """Return the first place of a term that begins so, and the place after the last."""
        return self._before(beginning), self._before(beginning + b"\xff")

    def _before(self, term: bytes) -> int:
        """Return how many terms come before `term`."""
        first, group = self._group(term)
        return first + bisect_left(group.split(b"\n")[1:-1], term)

    def _group(self, term: bytes) -> tuple[int, bytes]:
        """Return the terms among which `term` is, each after a line feed, and the first's place.

        To look through them takes a tenth of the time of looking at single terms all over.
        """
        if self._firsts is None:  # threads may both make it
            self._firsts = self.several(np.arange(0, len(self), _GROUP))
        first = max(bisect_right(self._firsts, term) - 1, 0) * _GROUP
        last = min(first + _GROUP, len(self))
        return first, b"\n" + bytes(self.blob[self._starts[first] : self._starts[last]])


NO_TERMS = Terms.of([])


def picked_terms(data: bytes | bytearray, starts: np.ndarray, sizes: np.ndarray) -> Terms:
    """Return sorted terms that lie anywhere in `data`; `sizes` count their line feeds."""
    text = np.frombuffer(data, dtype=np.uint8)
    ends = np.zeros(len(sizes) + 1, dtype=np.uint32)
    np.cumsum(sizes, out=ends[1:])
    return Terms(text.take(spans(starts.astype(np.int64), sizes)).tobytes(), ends)


@dataclass(frozen=True, slots=True, eq=False)
class FieldArrays:
    """The postings of a field, term by term, each term's in the order of documents.

    Of term t: ids[starts[t]:starts[t + 1]]. Of posting p: positions[offsets[p]:offsets[p + 1]].
    Three of the arrays are plain in a segment just made and packed in files: both are read by
    slices and by `take`.
    """

    terms: Terms
    starts: np.ndarray
    """int64, one more than there are terms."""
    ids: np.ndarray | Split
    """Documents; uint32 where they are plain."""
    weights: np.ndarray | None = None
    """float32: the pseudo-frequency of BM25F (schema.py); None where all are 1."""
    zones: np.ndarray | CountRows | None = None
    """One row of four a posting: how often each of ZONES has the term; plain uint8 or uint16."""
    offsets: np.ndarray | Split | None = None
    """One more than there are postings: where positions begin; plain uint32 or uint64."""
    positions: np.ndarray | None = None
    """uint16 or uint32."""
    forward_starts: np.ndarray | None = None
    """uint32, one more than there are documents; only of fields that facets count."""
    forward: np.ndarray | None = None
    """uint16 or uint32: the places of a document's terms, document by document."""


@dataclass(frozen=True, slots=True, eq=False)
class SegmentArrays:
    name: str
    size: int
    """Documents, deleted ones included."""
    fields: Mapping[str, FieldArrays]
    """Only the fields that some document has."""
    numbers: Mapping[str, np.ndarray]
    """The columns of schema.NUMBERS, each contiguous."""
    titles: Strings
    """Headlines as they sort."""
    documents: AnyStrings
    """What is kept to show an article, compressed (stored.py)."""
    by_month: np.ndarray = field(default_factory=lambda: NO_POSTINGS)
    """uint32: documents in the order of their months, unknown ones first; equal ones in order."""
    title_ranks: np.ndarray = field(default_factory=lambda: np.zeros(0, dtype=np.int32))
    """int32: the place of a document's title among those of the segment; equal ones share one."""
    let_go: Callable[[], None] = lambda: None
    """Takes what was read of its files from the memory of this process, until it is read again."""
