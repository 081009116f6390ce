"""Web parts: records of a web archive that were written in several parts, joined."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass, field

from articles.dumps.limits import RECORD_LIMIT
from articles.dumps.web_record import WebRecord

_HELD_LIMIT = 2 * RECORD_LIMIT
"""Bytes of parts that wait for others at a time."""


@dataclass(slots=True)
class _Begun:
    record: WebRecord
    place: str
    blocks: list[bytes] = field(default_factory=list)

    @property
    def size(self) -> int:
        return sum(map(len, self.blocks))


@dataclass(frozen=True, slots=True)
class Joined:
    """A whole record, as if written in one part."""

    record: WebRecord
    block: bytes
    place: str
    """Where its first part lies."""


class WebParts:
    """The parts met so far of records that are not whole yet (WARC 1.1, section 7)."""

    def __init__(self) -> None:
        self._begun: dict[str, _Begun] = {}

    def add(self, record: WebRecord, block: bytes, *, place: str) -> Joined | str | None:
        """Return the record this part makes whole, why it is of no use, or None to wait for more."""
        if sum(begun.size for begun in self._begun.values()) + len(block) > _HELD_LIMIT:
            return "written in several parts, and too many are still waiting for theirs"
        if record.segment == "1":
            if not record.id or record.id in self._begun:
                return "written in several parts, which do not say whose they are"
            self._begun[record.id] = _Begun(record, place, [block])
            return None
        begun = self._begun.get(record.segment_of)
        if begun is None:
            return "a part of a record that does not begin in this file"
        if record.segment != str(len(begun.blocks) + 1):
            return "a part of a record, out of order"
        begun.blocks.append(block)
        if not record.segments_length:
            return None
        del self._begun[record.segment_of]
        whole = b"".join(begun.blocks)
        if record.segments_length != str(len(whole)):
            return "written in several parts, which are not as long as they say"
        joined = dataclasses.replace(begun.record, segment="", length=len(whole))
        return Joined(joined, whole, begun.place)

    def left(self) -> Iterator[tuple[str, str]]:
        """Give place and reason of each record that was never made whole."""
        for begun in self._begun.values():
            parts = len(begun.blocks)
            yield begun.place, f"written in several parts, of which only {parts} are in this file"
