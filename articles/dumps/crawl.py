"""Crawls: what the web archives of one dump know of each other while they are read."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from articles.dumps.dump_file import DumpFile
from articles.dumps.revisits import Visited, names_of, revisit_of, seen_again
from articles.dumps.web_parts import Joined, WebParts
from articles.dumps.web_record import WebRecord
from articles.dumps.web_spill import WebSpill
from articles.records import RawPage, Unread


@dataclass(slots=True)
class Crawl:
    """Parts of records wait here for the others, revisits for their pages, in whatever file.

    A page met among the last is at hand. For the others the files that hold them are read once
    more when the dump has been read: of those `wanted`, only the pages revisits wait for.
    """

    spill: WebSpill = field(default_factory=WebSpill)
    visited: Visited = field(default_factory=Visited)
    parts: WebParts = field(init=False)
    wanted: frozenset[str] | None = None
    """The files that are read again, and the archives they lie in; None in the first reading."""

    def __post_init__(self) -> None:
        self.parts = WebParts(self.spill)

    def add_part(
        self, record: WebRecord, block: bytes, *, file: DumpFile, place: str
    ) -> Joined | str | None:
        return self.parts.add(record, block, file=file, place=place)

    def note(self, record: WebRecord, page: RawPage, *, file: DumpFile) -> None:
        """Note a page that revisits may refer to."""
        self.visited.keep(record, page)
        # A record in parts is not found again by reading one file.
        if record.is_warc and not record.segments_length:
            self.spill.note_met(names_of(record), file=file.origin)

    def page_again(
        self, record: WebRecord, *, file: DumpFile, place: str, reason: str
    ) -> RawPage | Unread | None:
        """Return the page a revisit refers to, or why there is none; None to wait for it."""
        revisit = revisit_of(record, origin=f"{file.origin}{place}", reason=reason)
        if revisit is None:
            return file.unread(reason, place=place, failed=False)
        page = self.visited.page_of(revisit)
        if page is None:
            self.spill.keep_revisit(revisit)
        return page

    def reading_again(self) -> "Crawl | None":
        """Return what reads the files that revisits wait for; None where they wait for none."""
        files = self.spill.files_wanted()
        ends = (
            (origin, at) for origin in files for at, letter in enumerate(origin) if letter == "!"
        )
        archives = {origin[:at] for origin, at in ends}
        return Crawl(spill=self.spill, wanted=frozenset(files | archives)) if files else None

    def is_wanted(self, record: WebRecord) -> bool:
        """Whether revisits wait for the page of a record."""
        return record.kind != "revisit" and any(map(self.spill.is_wanted, names_of(record)))

    def given_again(self, record: WebRecord, page: RawPage) -> Iterator[RawPage]:
        """Give a page as each of the revisits says that waited for it."""
        for name in names_of(record):
            for revisit in self.spill.take_revisits(name):
                yield seen_again(page, revisit)

    def left(self) -> Iterator[Unread]:
        """Give what waited in vain."""
        yield from self.parts.left()
        for origin, reason in self.spill.revisits_left():
            yield Unread(origin, reason, failed=False)
