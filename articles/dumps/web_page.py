"""Web pages: the block of a web archive's record in, the page or why there is none out."""

import re

from articles.dumps.beside import why_beside
from articles.dumps.charset import NO_TEXT, Decoded, decode
from articles.dumps.charset_labels import declared_charset, known_charset
from articles.dumps.damage import DamagedError, reason_of
from articles.dumps.dump_file import DumpFile
from articles.dumps.http_body import HttpHead, decoded_body, read_head
from articles.dumps.kinds import foreign_kind, is_binary, is_html
from articles.dumps.web_record import WebRecord
from articles.records import RawPage, Unread

_HTML = {"text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml"}
_TEXT = "text/plain"
_UNSAID = {"", "no-type", "unk", "unknown", "application/octet-stream", "warc/unknown"}
"""Media types that say nothing; ARC writes "no-type"."""
_OK = {200, 203}
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)


def why_no_page(record: WebRecord, block: bytes) -> str:
    """Return why a record is no page as far as the first 64 KiB of its block tell, or ""."""
    head = read_head(block)
    if record.kind == "revisit" and (head is None or head.size == record.length):
        since = f", as captured {record.refers_to}" if record.refers_to else ""
        return f"a revisit: the page had not changed{since}"
    if not record.url.lower().startswith(("http:", "https:", "file:", "ftp:")):
        scheme = record.url.partition(":")[0][:20]
        return f"not a page of the web ({scheme}: address)" if scheme else "it names no address"
    if head and head.status not in _OK:
        redirect = ", a redirect" if head.status in {301, 302, 303, 307, 308} else ""
        return f"not a page: HTTP status {head.status}{redirect}"
    media_type = _media_type(_stated_type(record, head))
    if media_type in _UNSAID or media_type in _HTML:
        return ""
    if media_type != _TEXT:
        return f"not a page: {media_type}"
    return why_beside(
        record.url.partition("?")[0].rpartition("/")[2], folder="", siblings=frozenset()
    )


def read_page(
    file: DumpFile,
    record: WebRecord,
    block: bytes,
    *,
    place: str,
    warnings: tuple[str, ...] = (),
) -> RawPage | Unread:
    """Return the page of a record that `why_no_page` has nothing against."""
    head = read_head(block)
    body = block
    if head:
        try:
            body, more = decoded_body(block[head.size :], head.headers)
            warnings = (*warnings, *more)
        except DamagedError as problem:
            return file.unread(reason_of(problem), place=place)
    if record.truncated:
        warnings = (*warnings, f"the crawler cut the page off ({record.truncated[:40]})")
    if record.captured_at is None and record.dated:
        what = "names no day" if record.is_dated_without_day else "is none"
        warnings = (*warnings, f"the record's date {what}: {record.dated[:40]!r}, not used")
    stated = _stated_type(record, head)
    is_text = _media_type(stated) == _TEXT and not is_html(body[:4096])
    decoded = _decoded(body, stated)
    if reason := _why_no_text(_media_type(stated), body[:4096], decoded):
        return file.unread(reason, place=place, failed=False)
    return file.page(
        body,
        decoded,
        media_type=_TEXT if is_text else "text/html",
        place=place,
        url=record.url if record.url.lower().startswith("http") else "",
        captured_at=record.captured_at,
        warnings=warnings,
    )


def _stated_type(record: WebRecord, head: HttpHead | None) -> str:
    """Return what the server says the page is, else what the record says, with parameters."""
    if head:
        return head.headers.get("content-type", "")
    return "" if record.media_type.startswith("application/http") else record.media_type


def _media_type(stated: str) -> str:
    return re.split(r"[;,\s]", stated.strip(), maxsplit=1)[0].lower()[:80]


def _why_no_text(media_type: str, head: bytes, decoded: Decoded) -> str:
    """Return why what calls itself a page is none, or "": servers call all sorts of things HTML."""
    kind = foreign_kind("", head)
    if kind or is_binary(head):
        return f"not a page: {kind or 'binary data'}"
    if not decoded.text.strip():
        return "not a page: its body is empty"
    if decoded.is_no_text:
        return NO_TEXT
    if media_type in _UNSAID and not is_html(head):
        return "not a page: of no stated kind, and no HTML"
    if media_type in _HTML and "<" not in decoded.text[:4096]:
        return "not a page: called HTML, but without markup"
    return ""


def _decoded(body: bytes, stated: str) -> Decoded:
    """Return the text: by the charset the server states, if it fits, else by the page's own."""
    match = _CHARSET.search(stated)
    charset = known_charset(match[1]) if match else ""
    own = declared_charset(body[:4096])
    if charset and own and charset != own:
        try:
            body.decode(charset)
        except (UnicodeError, LookupError):
            charset = own
    return decode(body, declared=charset or own)
