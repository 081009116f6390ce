"""The schema: what an article has in the index, and the form its postings take.

An article is laid out as one row of words: headline, names, lead (summary and first paragraph) and
body, each block a GAP away from the one before it. Two fields hold that row: `forms` the words as
printed, with positions, and `stems` their stems, with how often each zone has them. Every posting
also has a weight, the pseudo-frequency of BM25F: occurrences by zone, weighed and set against the
zone's length. It is worked out once, when written, because lengths are set against PIVOTS and not
against averages that every import would move.
"""

from collections.abc import Generator, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from whoosh import columns, fields, formats
from whoosh.analysis.acore import Token
from whoosh.analysis.analyzers import Analyzer

from articles.search import words
from articles.search.document import NAME_FIELDS

SCHEMA_VERSION = 5
"""Raise when anything here, in entries.py or in words.py changes what lies in the index."""

ZONES = ("headline", "names", "lead", "body")
"""Parts of an article that words are looked for in, in the order of their positions."""

WEIGHTS = {"headline": 3.0, "names": 2.5, "lead": 2.0, "body": 1.0}
"""What one occurrence in a zone is worth; a word of an address is worth 1.

A headline tells, but a heavier one lifts what only plays on the words (python -m bench.ranking).
"""

LENGTH_COUNTS = {"headline": 0.3, "names": 0.2, "lead": 0.5, "body": 0.75}
"""How far a zone's length counts against it (b of BM25). Many names are no fault."""

PIVOTS = {"headline": 10.0, "names": 15.0, "lead": 50.0, "body": 400.0}
"""Words of a zone of ordinary length, which counts neither for nor against."""

SATURATION = 1.2
"""k1 of BM25."""

WHOLE_NAMES = frozenset({"tag", "topic", "section"})
"""Name fields matched whole only; the others also by words in a row."""

GAP = 100
"""Positions left free between two blocks, so that no phrase reaches across."""

WIDEST = GAP - 1
"""The most words a proximity search may span."""

UNKNOWN = np.iinfo(np.int64).min
"""A moment that is not known."""

NO_COUNT = -1
"""A count, a day or a month that is not known."""

HELD = ("full", "teaser", "headline")

FORMS, STEMS, URL = "forms", "stems", "url"

KEYS = ("id", "headline_key", "url_key", "language", "kind", "has", "is", "story")
"""Fields of terms that stand alone: a document has them or not."""

NUMBERS = np.dtype(
    [
        ("id", "<i8"),
        ("published", "<i8"),  # seconds since 1970
        ("added", "<i8"),
        ("first_day", "<i4"),  # days since year 1: the bounds of the date of publication
        ("last_day", "<i4"),
        ("captured_day", "<i4"),
        ("added_day", "<i4"),
        ("month", "<i4"),  # year * 12 + month - 1, where the month is known
        ("day_of_year", "<i4"),  # month * 100 + day, where the day is known
        ("words", "<i4"),
        ("comments", "<i4"),
        ("tags", "<i4"),
        ("held", "<i4"),
        ("story", "<i8"),  # the same for all articles of one story; 0 in none
        *((f"length_{zone}", "<i4") for zone in ZONES),
        *((f"start_{zone}", "<i4") for zone in ZONES),  # the zone's first position in `forms`
    ]
)
"""What the index keeps of each article in numbers."""


def named(field: str) -> str:
    """Return the field of a name field's names and aliases; the field itself holds slugs."""
    return f"{field}_name"


def weight_of_one(zone: str, length: int) -> float:
    """Return what one occurrence in a zone of `length` words adds to a posting's weight.

    To be shorter than half of what is ordinary earns nothing more: a teaser of twenty words is no
    better an answer than the article, and a body of two words must not weigh like a headline.
    """
    share = LENGTH_COUNTS[zone]
    return WEIGHTS[zone] / (1 - share + share * max(length / PIVOTS[zone], 0.5))


Posting = tuple[bytes, int, float, bytes]
"""A term in a document as whoosh takes it: the term, how often, its weight, what is kept."""


class PositionList(formats.Positions):
    """Positions as plain 32-bit numbers: whoosh's own format pickles a list for each posting."""

    def encode(self, poslist: Sequence[int]) -> bytes:
        return np.asarray(poslist, dtype="<u4").tobytes()

    def decode_positions(self, valuestring: bytes) -> list[int]:
        return list(np.frombuffer(valuestring, dtype="<u4").tolist())

    def decode_frequency(self, valuestring: bytes) -> int:
        return len(valuestring) // 4


class ZoneCounts(formats.Format):
    """How often each zone has the term, as plain 32-bit numbers."""

    def encode(self, counts: Sequence[int]) -> bytes:
        return np.asarray(counts, dtype="<u4").tobytes()

    def decode_zones(self, valuestring: bytes) -> list[int]:
        return list(np.frombuffer(valuestring, dtype="<u4").tolist())

    def decode_frequency(self, valuestring: bytes) -> int:
        return sum(self.decode_zones(valuestring))


class ArchiveAnalyzer(Analyzer):
    """The archive's words as a Whoosh analyzer, for Whoosh's own queries over our fields."""

    def __init__(self, *, stems: bool) -> None:
        self.stems = stems

    def __call__(self, value: str, **options: Any) -> Iterator[Token]:
        token = Token(**{"mode": "", "positions": True, **options})
        for word in words.tokens(value):
            token.text = words.stem(word.form) if self.stems else word.form
            token.pos, token.startchar, token.endchar = word.position, word.start, word.end
            token.boost, token.stopped = 1.0, False
            yield token


class Prepared(fields.FieldType):
    """A field whose terms are worked out already: entries.py gives term -> (weight, what is kept).

    Kept are positions, counts by zone, or nothing, as the format says.
    """

    def __init__(
        self, kept: PositionList | ZoneCounts | None = None, *, stems: bool = False
    ) -> None:
        analyzer = ArchiveAnalyzer(stems=stems)
        super().__init__(kept or formats.Existence(), analyzer, scorable=False, stored=False)
        self._kept = kept

    def index(
        self, value: Mapping[str, tuple[float, Sequence[int]]], **_options: Any
    ) -> Generator[Posting, None, None]:
        for term, (weight, kept) in value.items():
            if self._kept is None:
                yield term.encode(), 1, 1.0, b""
            else:
                encoded = self._kept.encode(kept)
                yield term.encode(), self._kept.decode_frequency(encoded), weight, encoded


def schema() -> fields.Schema:
    kept: dict[str, fields.FieldType] = {
        "numbers": fields.COLUMN(columns.FixedBytesColumn(NUMBERS.itemsize)),
        "document": fields.COLUMN(columns.VarBytesColumn()),  # JSON, compressed
        "title": fields.COLUMN(columns.VarBytesColumn()),  # the headline as it sorts
        FORMS: Prepared(PositionList()),
        STEMS: Prepared(ZoneCounts(), stems=True),
        URL: Prepared(PositionList()),
    }
    for field in (*KEYS, *NAME_FIELDS):
        kept[field] = Prepared()
    for field in NAME_FIELDS:
        whole = field in WHOLE_NAMES
        kept[named(field)] = Prepared(None if whole else PositionList())
    return fields.Schema(**kept)
