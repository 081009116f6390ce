"""Web parts: records of web archives that were written in several parts, joined across a dump."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass, field

from articles.dumps.dump_file import DumpFile
from articles.dumps.limits import RECORD_LIMIT, in_words
from articles.dumps.web_record import WebRecord
from articles.dumps.web_spill import WebSpill
from articles.records import Unread

_HELD_LIMIT = 32 * RECORD_LIMIT
"""Bytes of parts that wait for others at a time, on disk."""
_RECORD_LIMIT = 2 * RECORD_LIMIT
"""Bytes of all parts of a record."""
_BEGUN_LIMIT = 20_000
"""Records that wait for parts at a time."""
_NUMBER_LIMIT = 10_000


@dataclass(slots=True)
class _Begun:
    file: DumpFile
    place: str
    """Where its first part lies; before that is met, the part met first."""
    record: WebRecord | None = None
    sizes: dict[int, int] = field(default_factory=dict)
    """Of each part met, by its number."""
    last: int = 0
    """The number of the last part; 0 while it is not known."""
    whole: str = ""
    """Bytes of all parts, as the last one says."""

    @property
    def size(self) -> int:
        return sum(self.sizes.values())

    @property
    def is_whole(self) -> bool:
        return self.record is not None and len(self.sizes) == self.last == max(self.sizes)


@dataclass(frozen=True, slots=True)
class Joined:
    """A whole record, as if written in one part."""

    record: WebRecord
    block: bytes
    file: DumpFile
    place: str
    """Where its first part lies."""


class WebParts:
    """The parts met so far of records that are not whole yet (WARC 1.1, section 7).

    They may lie in any files of a dump, in any order; their bytes wait on disk.
    """

    def __init__(self, spill: WebSpill) -> None:
        self._spill = spill
        self._begun: dict[str, _Begun] = {}
        self._held = 0

    def add(
        self, record: WebRecord, block: bytes, *, file: DumpFile, place: str
    ) -> Joined | str | None:
        """Return the record this part makes whole, why it is of no use, or None to wait for more."""
        name = record.id if record.segment == "1" else record.segment_of
        number = _number(record.segment)
        begun = self._begun.get(name)
        if not name or not number or (begun and number in begun.sizes):
            return "written in several parts, which do not say whose they are"
        if self._held + len(block) > _HELD_LIMIT or (
            begun is None and len(self._begun) >= _BEGUN_LIMIT
        ):
            return "written in several parts, and too many are still waiting for theirs"
        if begun is None:
            begun = self._begun[name] = _Begun(file, place)
        if number == 1:
            begun.record, begun.file, begun.place = record, file, place
        if record.segments_length:
            begun.last, begun.whole = number, record.segments_length
        begun.sizes[number] = len(block)
        self._held += len(block)
        if not begun.is_whole:
            self._spill.keep_part(name, number, block)
            return None
        return self._join(name, begun, number, block)

    def _join(self, name: str, begun: _Begun, number: int, block: bytes) -> Joined | str:
        del self._begun[name]
        self._held -= begun.size
        if begun.size > _RECORD_LIMIT:
            self._spill.drop_parts(name)
            return f"written in several parts, larger than {in_words(_RECORD_LIMIT)} together"
        parts = {**self._spill.take_parts(name), number: block}
        whole = b"".join(parts[at] for at in sorted(parts))
        if begun.whole != str(len(whole)) or begun.record is None:
            return "written in several parts, which are not as long as they say"
        joined = dataclasses.replace(begun.record, segment="", length=len(whole))
        return Joined(joined, whole, begun.file, begun.place)

    def left(self) -> Iterator[Unread]:
        """Give the reason of each record that was never made whole."""
        for begun in self._begun.values():
            if begun.record is None:
                reason = "a part of a record that does not begin in this dump"
            else:
                met = len(begun.sizes)
                reason = f"written in several parts, of which only {met} are in this dump"
            yield begun.file.unread(reason, place=begun.place, failed=False)


def _number(segment: str) -> int:
    """Return the number of a part, 0 where it has none."""
    is_number = segment.isascii() and segment.isdecimal() and len(segment) < 6
    number = int(segment) if is_number else 0
    return number if number <= _NUMBER_LIMIT else 0
