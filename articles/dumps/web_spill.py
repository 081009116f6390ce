"""Web spill: what the web archives of a dump keep for each other, on disk until the dump is read."""

import hashlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from articles.field_names import moment_of
from articles.records import Moment, moment_json

_TABLES = """
create table part (record text, number integer, block blob, primary key (record, number));
create table file (number integer primary key, origin text unique);
create table met (name integer primary key, file integer);
create table revisit (
    number integer primary key, name integer, origin text, url text, captured text, reason text
);
create index revisits_by_name on revisit (name);
"""


@dataclass(frozen=True, slots=True)
class Revisit:
    """A record that says "as before" of a page that was not at hand."""

    origin: str
    name: str
    """What the page is known by: its digest, or address and date."""
    url: str
    captured_at: Moment | None
    reason: str
    """Why it is skipped if the page is not found."""


class WebSpill:
    """A temporary database: it goes with this object, and keeps little of itself in memory."""

    def __init__(self) -> None:
        self._opened: sqlite3.Connection | None = None
        self._file = ("", 0)

    @property
    def _rows(self) -> sqlite3.Connection:
        if self._opened is None:
            self._opened = sqlite3.connect("", isolation_level=None, check_same_thread=False)
            self._opened.executescript(
                f"pragma journal_mode = off; pragma cache_size = -4000; {_TABLES} begin"
            )
        return self._opened

    def close(self) -> None:
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def keep_part(self, record: str, number: int, block: bytes) -> None:
        self._rows.execute("insert into part values (?, ?, ?)", (record, number, block))

    def take_parts(self, record: str) -> dict[int, bytes]:
        found = self._rows.execute("select number, block from part where record = ?", (record,))
        parts = dict(found.fetchall())
        self.drop_parts(record)
        return parts

    def drop_parts(self, record: str) -> None:
        self._rows.execute("delete from part where record = ?", (record,))

    def note_met(self, names: tuple[str, ...], *, file: str) -> None:
        """Note in which file a page lies that revisits may refer to by one of `names`."""
        if file != self._file[0]:
            self._rows.execute("insert or ignore into file (origin) values (?)", (file,))
            found = self._rows.execute("select number from file where origin = ?", (file,))
            self._file = (file, found.fetchone()[0])
        rows = [(_hash(name), self._file[1]) for name in names]
        self._rows.executemany("insert or ignore into met values (?, ?)", rows)

    def keep_revisit(self, revisit: Revisit) -> None:
        captured = moment_json(revisit.captured_at)
        row = (_hash(revisit.name), revisit.origin, revisit.url, captured, revisit.reason)
        self._rows.execute(
            "insert into revisit (name, origin, url, captured, reason) values (?, ?, ?, ?, ?)", row
        )

    def files_wanted(self) -> set[str]:
        """Return the files that hold pages which revisits wait for."""
        if self._opened is None:
            return set()
        found = self._rows.execute(
            "select distinct origin from file where number in "
            "(select file from met where name in (select name from revisit))"
        )
        return {origin for (origin,) in found}

    def is_wanted(self, name: str) -> bool:
        found = self._rows.execute("select 1 from revisit where name = ? limit 1", (_hash(name),))
        return found.fetchone() is not None

    def take_revisits(self, name: str) -> list[Revisit]:
        """Return the revisits that wait for a page; they wait no longer."""
        key = (_hash(name),)
        found = self._rows.execute(
            "select origin, url, captured, reason from revisit where name = ? order by number", key
        ).fetchall()
        self._rows.execute("delete from revisit where name = ?", key)
        return [Revisit(origin, name, url, _moment(at), why) for origin, url, at, why in found]

    def revisits_left(self) -> Iterator[tuple[str, str]]:
        """Give origin and reason of each revisit that still waits."""
        if self._opened is not None:
            yield from self._rows.execute("select origin, reason from revisit order by number")


def _hash(name: str) -> int:
    digest = hashlib.blake2b(name.encode("utf-8", "surrogateescape"), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)


def _moment(text: str | None) -> Moment | None:
    return moment_of(text) if text else None
