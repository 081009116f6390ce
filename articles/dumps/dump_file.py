"""Dump files: one file of a dump, wherever it lies, and what a format makes of it."""

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Protocol

from articles.columns import place_of
from articles.dumps.capture_date import Capture
from articles.dumps.charset import Decoded
from articles.dumps.names import stem
from articles.field_names import stated_capture
from articles.records import Moment, RawPage, Unread

NOTHING = "holds nothing to read"
"""Why a file without any record is skipped."""
_SHOWN = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class DumpFile:
    """One file, on disk or inside an archive, not opened yet."""

    name: str
    """Its own name: its kind is told by its bytes first and by this second."""
    origin: str
    """Where it lies: "folder/day.jsonl", "pages.zip!/a/b.html"."""
    open: Callable[[], BinaryIO]
    """Gives its bytes as a buffered stream; raises one of READ_ERRORS."""
    collection: str
    """The folder or archive it lies in: what the id of a one-record file is an id in."""
    capture: Capture
    url: str = ""
    """The address a manifest gives."""
    warnings: tuple[str, ...] = ()
    notes: list[str] = field(default_factory=list)
    """Warnings of the dump, not of a page: told with the first page of those that share the list."""
    reopens: bool = True
    """It can be opened again; a file in a tar inside another archive passes by once."""
    depth: int = 0
    """How many archives it lies in."""
    unpacked_by: str = ""
    """The format that gave it, when that was one."""

    def page(
        self,
        content: bytes,
        decoded: Decoded,
        *,
        media_type: str,
        place: str = "",
        url: str = "",
        captured_at: Moment | None = None,
        warnings: tuple[str, ...] = (),
    ) -> RawPage:
        """Return the file as one page, or the page at `place` (":17") in it.

        `url` and `captured_at` are what the page's own record says: the address gives way to the
        one a manifest gives for the file, the date comes before all other evidence.
        """
        captured_from = "record"
        if captured_at is None:
            captured_at, captured_from = self.capture.best()
        return RawPage(
            origin=f"{self.origin}{place}",
            media_type=media_type,
            content=content,
            text=decoded.text,
            charset=decoded.charset,
            decodes=decoded.is_whole,
            url=url if place else self.url or url,
            collection=stem(self.name) if place else self.collection,
            captured_at=captured_at,
            captured_from=captured_from,
            warnings=self._told(*warnings, *decoded.warnings),
        )

    def record(
        self,
        content: bytes,
        fields: Mapping[str, Any],
        *,
        place: str,
        charset: str = "utf-8",
        warnings: tuple[str, ...] = (),
    ) -> RawPage:
        """Return one record of fields; `place` (":17", "[3]") is "" when the file is the record."""
        captured_at, name, printed = stated_capture(fields)
        captured_from = "record"
        if captured_at is None:
            captured_at, captured_from = self.capture.best()
        if printed:
            where = place_of(fields, name)[:_SHOWN]
            warnings = (
                *warnings,
                f"the capture date {printed[:_SHOWN]!r} ({where}) is none: not used",
            )
        return RawPage(
            origin=f"{self.origin}{place}",
            media_type="application/json",
            content=content,
            charset=charset,
            fields=fields,
            url="" if place else self.url,
            collection=stem(self.name) if place else self.collection,
            captured_at=captured_at,
            captured_from=captured_from,
            warnings=self._told(*warnings),
        )

    def part(
        self,
        text: str,
        *,
        media_type: str,
        place: str,
        record_id: str = "",
        collection: str = "",
        warnings: tuple[str, ...] = (),
    ) -> RawPage:
        """Return one of the pages a file holds, as the text that is kept of it, in UTF-8."""
        captured_at, captured_from = self.capture.best()
        return RawPage(
            origin=f"{self.origin}{place}",
            media_type=media_type,
            content=text.encode("utf-8", "replace"),
            text=text,
            url="" if place else self.url,
            record_id=record_id,
            collection=collection or (stem(self.name) if place else self.collection),
            captured_at=captured_at,
            captured_from=captured_from,
            warnings=self._told(*warnings),
        )

    def _told(self, *warnings: str) -> tuple[str, ...]:
        """Return the warnings of a page of this file; what is noted goes with the first."""
        notes = tuple(self.notes)
        self.notes.clear()
        return (*self.warnings, *notes, *warnings)

    def unread(self, reason: str, *, place: str = "", failed: bool = True) -> Unread:
        return Unread(f"{self.origin}{place}", reason, failed)

    def unpacked(self, *, depth: int, by: str) -> "DumpFile":
        return dataclasses.replace(self, depth=depth, unpacked_by=by)


Item = RawPage | Unread | DumpFile
"""What a format makes of a file: pages, words on what is none, further files to open."""


class DumpFormat(Protocol):
    """One kind of file. A new kind is one more module with one of these, named in FORMATS."""

    @property
    def name(self) -> str:
        """What --format takes: "jsonl"."""

    @property
    def unpacks(self) -> bool:
        """Whether it gives further files instead of pages."""

    def accepts(self, name: str, head: bytes) -> bool:
        """Tell whether this is such a file, by its first 4 KiB (never empty) and its name.

        Cheap, and never raises.
        """

    def read(self, file: DumpFile, stream: BinaryIO) -> Iterator[Item]:
        """Give what `stream` holds, lazily and in order; it is open at its start and closed after.

        May raise one of READ_ERRORS: that ends the file with a failed record. A format of many
        records says itself at which of them it was.
        """
