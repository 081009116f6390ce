"""Web archives: a WARC or ARC in, the pages among its records out."""

import itertools
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, ClassVar

from articles.dumps.crawl import Crawl
from articles.dumps.damage import READ_ERRORS, DamagedError, reason_of
from articles.dumps.dump_file import NOTHING, DumpFile, Item
from articles.dumps.http_body import HEAD_LIMIT, whole_answer
from articles.dumps.limits import MEBIBYTE, RECORD_LIMIT, TooLargeError, in_words
from articles.dumps.web_page import read_page, why_no_page
from articles.dumps.web_record import WebRecord, read_web_record
from articles.dumps.web_stream import GZIP_MAGIC, WebStream, begins_arc_record, pieces_of
from articles.dumps.zstd import DICTIONARY_MAGIC, ZSTD_MAGIC, Unzstd
from articles.errors import ArchiveError
from articles.records import RawPage, Unread

_WARC = re.compile(rb"WARC/\d+\.\d+\r?\n")
_NAMED_ZST = re.compile(r"\.w?arc(?:\.\w{1,8})?\.zst$", re.IGNORECASE)
_RESCUE_LIMIT = 4 * MEBIBYTE
"""Bytes looked through for where a record of wrong length ends; nearly all pages are shorter."""
_DESCRIPTION_LIMIT = 64 * 1024
"""Bytes of what an ARC says of itself; real ones have a hundredth of it."""
_PAGES = {"response", "resource", "conversion", "revisit", "continuation"}
"""The records that may hold a page."""
_ABOUT_PAGES = {"request", "warcinfo", "metadata"}
"""Those that say how one was asked for or made."""


@dataclass(frozen=True, slots=True)
class WebArchive:
    """WARC and ARC, plain or packed record by record: a damaged record costs only itself.

    warcio reads them too, but prints what it cannot unpack and goes no further, takes lines and
    bodies of any length, and stops at a file packed as one.
    """

    crawl: Crawl = field(default_factory=Crawl, compare=False)
    """What is known of the dump's other files."""
    name: ClassVar[str] = "warc"
    unpacks: ClassVar[bool] = False

    def accepts(self, name: str, head: bytes) -> bool:
        if head.startswith(DICTIONARY_MAGIC):
            return bool(_NAMED_ZST.search(name))
        start = _unpacked(head)
        return bool(_WARC.match(start)) or start.startswith(b"filedesc://")

    def remembering(self, crawl: Crawl) -> "WebArchive":
        return WebArchive(crawl)

    def read(self, file: DumpFile, stream: BinaryIO) -> Iterator[Item]:
        """Give its pages; a record that waits for what is in other files gives nothing yet."""
        web = WebStream(pieces_of(stream))
        passed: Counter[str] = Counter()
        met = _Met(self.crawl)
        is_empty = True
        for number in itertools.count(1):
            start = web.offset
            try:
                if web.is_at_end():
                    break
                start = web.offset
                item = _read_record(web, file, f":{number}", passed, met)
            except TooLargeError:
                raise
            except READ_ERRORS as problem:
                reason = f"{reason_of(problem)} (near byte {start} of the file)"
                yield file.unread(reason, place=f":{number}")
                is_empty = False
                if not web.next_record():
                    return
                continue
            if item is not None:
                is_empty = False
                yield item
        if is_empty and not met.waiting:
            kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(passed.items()))
            reason = f"holds no pages, only other records: {kinds}" if kinds else NOTHING
            yield file.unread(reason, failed=False)

    def read_again(self, file: DumpFile, stream: BinaryIO) -> Iterator[RawPage]:
        """Give the pages that revisits in other files wait for, as those say they still were."""
        web = WebStream(pieces_of(stream))
        for number in itertools.count(1):
            try:
                if web.is_at_end():
                    return
                record, item = _read_wanted(web, file, f":{number}", self.crawl)
            except TooLargeError:
                return
            except READ_ERRORS:  # told when it was read first
                if not web.next_record():
                    return
                continue
            if record is not None and isinstance(item, RawPage):
                yield from self.crawl.given_again(record, item)


def _unpacked(head: bytes) -> bytes:
    """Return how the file begins, unpacked; b"" when that cannot be told."""
    try:
        if head.startswith(GZIP_MAGIC):
            return zlib.decompressobj(zlib.MAX_WBITS + 16).decompress(head, 64)
        if head.startswith(ZSTD_MAGIC):
            return Unzstd().decompress(head, 64)
    except (zlib.error, ArchiveError):
        return b""
    return head


@dataclass(slots=True)
class _Met:
    """What was met of the crawl, and how many records of this file wait for what is elsewhere."""

    crawl: Crawl
    waiting: int = 0


def _read_record(
    web: WebStream, file: DumpFile, place: str, passed: Counter[str], met: _Met
) -> RawPage | Unread | None:
    """Return the page of a record, why it has none, or None when it is of a kind that has none."""
    record = read_web_record(web)
    web.is_of(warc=record.is_warc)
    if record.kind not in _PAGES:
        passed[record.kind] += 1
        if record.describes_arc:
            file.notes.extend(_pass_description(web, record.length))
        else:
            web.pass_over(record.length)
            web.finish()
        return (
            None
            if record.kind in _ABOUT_PAGES
            else file.unread(_strange(record), place=place, failed=False)
        )
    if record.segment and record.kind != "revisit" and record.length <= RECORD_LIMIT:
        return _read_part(web, file, record, place, met)
    reason = why_no_page(record, web.peek(min(record.length, HEAD_LIMIT)))
    if not reason and record.length <= RECORD_LIMIT:
        block, warnings = _whole(web, record.length)
        return _read_page(file, record, block, place, met, warnings)
    web.pass_over(record.length)
    web.finish()
    if record.kind == "revisit" and reason:
        again = met.crawl.page_again(record, file=file, place=place, reason=reason)
        met.waiting += again is None
        return again
    if reason:
        return file.unread(reason, place=place, failed=False)
    return file.unread(f"not a page: larger than {in_words(RECORD_LIMIT)}", place=place)


def _strange(record: WebRecord) -> str:
    kind = f"of a kind not known here ({record.kind[:40]})" if record.kind else "that says no kind"
    return f"a record {kind}"


def _read_wanted(
    web: WebStream, file: DumpFile, place: str, crawl: Crawl
) -> tuple[WebRecord | None, RawPage | Unread | None]:
    """Return the next record and its page, if revisits wait for that."""
    record = read_web_record(web)
    web.is_of(warc=record.is_warc)
    is_short = record.length <= RECORD_LIMIT and not record.segment
    if record.kind in _PAGES and is_short and crawl.is_wanted(record):
        block, warnings = _whole(web, record.length)
        if not why_no_page(record, block[:HEAD_LIMIT]):
            return record, read_page(file, record, block, place=place, warnings=warnings)
        return None, None
    if record.describes_arc:
        _pass_description(web, record.length)
    else:
        web.pass_over(record.length)
        web.finish()
    return None, None


def _read_page(
    file: DumpFile, record: WebRecord, block: bytes, place: str, met: _Met,
    warnings: tuple[str, ...] = (),
) -> RawPage | Unread:  # fmt: skip
    page = read_page(file, record, block, place=place, warnings=warnings)
    if isinstance(page, RawPage):
        met.crawl.note(record, page, file=file)
    return page


def _read_part(
    web: WebStream, file: DumpFile, record: WebRecord, place: str, met: _Met
) -> RawPage | Unread | None:
    """Return the page a part makes whole, or None while others are missing."""
    block = web.read(record.length)
    web.finish()
    joined = met.crawl.add_part(record, block, file=file, place=place)
    if joined is None:
        met.waiting += 1
        return None
    if isinstance(joined, str):
        return file.unread(joined, place=place, failed=False)
    if reason := why_no_page(joined.record, joined.block[:HEAD_LIMIT]):
        return joined.file.unread(reason, place=joined.place, failed=False)
    return _read_page(joined.file, joined.record, joined.block, joined.place, met)


def _pass_description(web: WebStream, length: int) -> tuple[str, ...]:
    """Pass the lines an ARC begins with, and return warnings.

    Where their length is wrong they end where the first record begins: else that would be lost.
    """
    block = b""
    try:
        if length <= _DESCRIPTION_LIMIT:
            block = web.read(length)
            if not begins_arc_record(block) and (block[-1:] == b"\n" or web.peek(1) in b"\r\n"):
                web.finish()
                return ()
    except (DamagedError, EOFError):
        if web.is_broken:
            raise
    if not web.give_back(block):
        raise DamagedError("damaged: its length is wrong")
    lines = web.up_to_next(limit=_DESCRIPTION_LIMIT)
    if not begins_arc_record(web.peek(len(lines) + _DESCRIPTION_LIMIT)[len(lines) :]):
        raise DamagedError("damaged: its length is wrong, for no record follows it")
    web.pass_over(len(lines))
    return (f"the file's first record has another length than the {length:,} bytes it states",)


def _whole(web: WebStream, length: int) -> tuple[bytes, tuple[str, ...]]:
    """Return the block of a record and warnings.

    When its length is wrong, what was read is put back, for it may be of other records; the
    block is still good when it is an HTTP answer that says itself where it ends.
    """
    block = b""
    try:
        block = web.read(length)
        web.finish()
    except (DamagedError, EOFError):
        if web.is_broken or not web.give_back(block):
            raise
        answer = whole_answer(web.up_to_next(limit=_RESCUE_LIMIT))
        if answer is None:
            raise
        web.pass_over(len(answer))
        return answer, ("the record has another length than its header says",)
    return block, ()
