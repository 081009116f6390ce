"""The schema: which fields an article has in the index, and the form their postings take."""

from array import array
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from whoosh import columns, fields, formats
from whoosh.analysis.acore import Token
from whoosh.analysis.analyzers import Analyzer
from whoosh.system import pack_uint

from articles.search import words
from articles.search.base import NAME_FIELDS

SCHEMA_VERSION = 1
"""Raise when anything here or in entries.py or words.py changes what lies in the index."""

ZONES = ("headline", "names", "lead", "body")
"""Parts of an article that words are looked for in; lead is the summary and the first paragraph."""

WHOLE_NAMES = frozenset({"tag", "topic", "section"})
"""Name fields matched whole only; the others also by words in a row."""

GAP = 100
"""Positions left free between two paragraphs or names, so that no phrase reaches across."""

WIDEST = GAP - 1
"""The most words a proximity search may span."""

UNKNOWN = np.iinfo(np.int64).min
"""A moment that is not known."""

NO_COUNT = -1
"""A count, a day or a month that is not known."""

HELD = ("full", "teaser", "headline")

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
        *((f"length_{zone}", "<i4") for zone in ZONES),
    ]
)
"""What the index keeps of each article in numbers: one row of one fixed-width column."""


def exact(zone: str) -> str:
    """Return the field of a zone's words as printed, with positions."""
    return f"{zone}_exact"


def stemmed(zone: str) -> str:
    """Return the field of a zone's stems, with counts."""
    return f"{zone}_stem"


def named(field: str) -> str:
    """Return the field of a name field's names and aliases; the field itself holds slugs."""
    return f"{field}_name"


Posting = tuple[bytes, int, float | int, bytes]
"""A term in a document as whoosh takes it: the term, how often, its weight, what is kept."""


class PositionList(formats.Positions):
    """Positions as plain 32-bit numbers: whoosh's own format pickles a list for each posting."""

    def encode(self, poslist: Sequence[int]) -> bytes:
        return array("I", poslist).tobytes()

    def decode_positions(self, valuestring: bytes) -> list[int]:
        return array("I", valuestring).tolist()

    def decode_frequency(self, valuestring: bytes) -> int:
        return len(valuestring) // 4


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
    """A field whose terms are worked out already; entries.py gives term -> positions or count."""

    def __init__(self, format_: formats.Format, *, stems: bool = False) -> None:
        super().__init__(format_, ArchiveAnalyzer(stems=stems), scorable=False, stored=False)

    def index(self, value: Any, **_options: Any) -> Generator[Posting, None, None]:
        yield from _POSTINGS[type(self.format)](value)


def _with_positions(
    value: Mapping[str, Sequence[int]],
) -> Iterator[Posting]:
    for term, positions in value.items():
        yield term.encode(), len(positions), float(len(positions)), array("I", positions).tobytes()


def _with_counts(value: Mapping[str, int]) -> Iterator[Posting]:
    for term, count in value.items():
        yield term.encode(), count, float(count), pack_uint(count)


def _alone(value: Iterable[str]) -> Iterator[Posting]:
    for term in value:
        yield term.encode(), 1, 1.0, b""


_POSTINGS: dict[type, Callable[[Any], Iterator[Posting]]] = {
    PositionList: _with_positions,
    formats.Frequency: _with_counts,
    formats.Existence: _alone,
}


def schema() -> fields.Schema:
    kept: dict[str, fields.FieldType] = {
        "numbers": fields.COLUMN(columns.FixedBytesColumn(NUMBERS.itemsize)),
        "document": fields.COLUMN(columns.VarBytesColumn()),  # JSON, deflated
        "title": fields.COLUMN(columns.VarBytesColumn()),  # the headline as it sorts
    }
    for term in ("id", "headline_key", "url_key", "language", "kind", "has", *NAME_FIELDS):
        kept[term] = Prepared(formats.Existence())
    for field in NAME_FIELDS:
        whole = field in WHOLE_NAMES
        kept[named(field)] = Prepared(formats.Existence() if whole else PositionList())
    for zone in ZONES:
        kept[exact(zone)] = Prepared(PositionList())
        kept[stemmed(zone)] = Prepared(formats.Frequency(), stems=True)
    kept[exact("url")] = Prepared(PositionList())
    return fields.Schema(**kept)
