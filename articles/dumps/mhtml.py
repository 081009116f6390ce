"""MHTML: a page saved with all its parts in one mail message; the page itself comes out."""

import binascii
import email
import email.message
import re
from collections.abc import Iterator
from typing import BinaryIO

from articles.dumps.charset import decode
from articles.dumps.charset_labels import declared_charset, known_charset
from articles.dumps.damage import DamagedError
from articles.dumps.dump_file import DumpFile, Item
from articles.dumps.json_lines import limited_lines
from articles.dumps.kinds import is_binary
from articles.dumps.limits import RECORD_LIMIT, in_words
from articles.dumps.names import extension
from articles.dumps.web_record import plain_url
from articles.field_names import moment_of
from articles.records import Moment

_PACKED_LIMIT = RECORD_LIMIT * 3 // 2
"""Bytes of a part as it lies in the message: base64 takes four for three, and line ends."""
_HEADER_LIMIT = 32 * 1024
_PARTS_LIMIT = 10_000
_LAST_LINES, _END_SIZE = 8, 1024
"""Where a page closes that is whole; what servers write behind its end is short."""
_HEADER = re.compile(rb"\s{0,80}[!-9;-~]{1,80}:[ \t]*\S")
_MULTIPART = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_EXTENSIONS = {".mht", ".mhtml"}
_HTML = {"text/html", "application/xhtml+xml"}
Headers = email.message.Message


class Mhtml:
    """What browsers save as "web page, single file": the root part is the page.

    The other parts (pictures, styles, frames) are passed over without being unpacked or kept.
    """

    name = "mhtml"
    unpacks = False

    def accepts(self, name: str, head: bytes) -> bool:
        if is_binary(head) or not _HEADER.match(head):
            return False
        return extension(name) in _EXTENSIONS or bool(_MULTIPART.search(_header_of(head)))

    def read(self, file: DumpFile, stream: BinaryIO) -> Iterator[Item]:
        lines = _lines(stream)
        message = _headers(lines)
        address = _address(message, "Snapshot-Content-Location")
        headers, packed = _root(message, lines, address)
        content = _unpacked(headers, b"".join(packed))
        if not content.strip():
            raise DamagedError("its page is empty")
        if len(content) > RECORD_LIMIT:
            raise DamagedError(f"not a page: larger than {in_words(RECORD_LIMIT)}")
        charset = known_charset(headers.get_content_charset("") or "")
        decoded = decode(content, declared=charset or declared_charset(content[:4096]))
        yield file.page(
            content,
            decoded,
            media_type="text/html",
            url=address or _address(headers, "Content-Location"),
            captured_at=_date(message),
        )


def _header_of(head: bytes) -> bytes:
    return re.split(rb"\r?\n\r?\n", head.lstrip(), maxsplit=1)[0]


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Give the lines; one past the limit of a record is no line of a page."""
    for line in limited_lines(stream):
        if line is None:
            raise DamagedError(f"not a page: a line larger than {in_words(RECORD_LIMIT)}")
        yield line


def _headers(lines: Iterator[bytes]) -> Headers:
    """Return the headers that stand before the next blank line."""
    header: list[bytes] = []
    size = 0
    for line in lines:
        if not line.strip():
            if not header:  # browsers put blank lines first
                continue
            break
        header.append(line)
        size += len(line)
        if size > _HEADER_LIMIT:
            raise DamagedError("damaged: its header is endless")
    return email.message_from_bytes(b"".join(header))


def _root(message: Headers, lines: Iterator[bytes], address: str) -> tuple[Headers, list[bytes]]:
    """Return the headers of the page's part and its lines.

    1. the part whose Content-ID the message's `start` names; 2. the part at the address of the
    message; 3. the first part of HTML. EOFError when that is cut off, DamagedError without one.
    """
    if message.get_content_maintype() != "multipart":
        if message.get_content_type() not in _HTML:
            raise DamagedError(f"not a page: {message.get_content_type()}")
        return message, _body(lines, set())[0]
    start = _identity(message.get_param("start", ""))
    first: tuple[Headers, list[bytes]] | None = None
    try:
        for part in _html_parts(lines, _boundary(message)):
            first = first or part
            if _is_root(part[0], start, address):
                return part
    except EOFError:
        if first is None:
            raise
    if first is None:
        raise DamagedError("not a page: none of its parts is HTML")
    return first


def _html_parts(lines: Iterator[bytes], boundary: bytes) -> Iterator[tuple[Headers, list[bytes]]]:
    """Give headers and lines of each part of HTML, those inside other parts too."""
    boundaries = {boundary}
    _, is_last = _body(lines, boundaries, keep=False)
    has_any = False
    for _ in range(_PARTS_LIMIT):
        if is_last:
            return
        headers = _headers(lines)
        if headers.get_content_maintype() == "multipart":
            boundaries.add(_boundary(headers))
        is_html = headers.get_content_type() in _HTML
        packed, is_last = _body(lines, boundaries, keep=is_html)
        if is_html:
            has_any = True
            yield headers, packed
    if not has_any:
        raise DamagedError(f"not a page: none of its first {_PARTS_LIMIT:,} parts is HTML")


def _is_root(headers: Headers, start: str, address: str) -> bool:
    if start:
        return _identity(headers.get("Content-ID", "")) == start
    return not address or _address(headers, "Content-Location") == address


def _identity(value: object) -> str:
    return str(value).strip("<> ")


def _body(
    lines: Iterator[bytes], boundaries: set[bytes], *, keep: bool = True
) -> tuple[list[bytes], bool]:
    """Return the lines before the next boundary, and whether no part follows it.

    EOFError when the message is cut off before; not when that is behind the end of a page.
    """
    kept: list[bytes] = []
    size = 0
    for line in lines:
        mark = line[2:].rstrip() if line.startswith(b"--") else b""
        if mark in boundaries:
            return kept, False
        if mark.endswith(b"--") and mark[:-2] in boundaries:
            boundaries.discard(mark[:-2])
            return kept, not boundaries or _body(lines, boundaries, keep=False)[1]
        if keep:
            kept.append(line)
            size += len(line)
            if size > _PACKED_LIMIT:
                raise DamagedError(f"not a page: larger than {in_words(RECORD_LIMIT)}")
    if boundaries and not _ends_whole(kept, boundaries):
        raise EOFError
    return kept, True


def _ends_whole(kept: list[bytes], boundaries: set[bytes]) -> bool:
    """Tell whether a part is whole though nothing ends it: by a boundary begun, which goes, or by its own end."""
    last = kept[-1].rstrip() if kept else b""
    if last.startswith(b"--") and any(one.startswith(last[2:]) for one in boundaries):
        kept.pop()
        return bool(kept)
    return b"</html" in b"".join(kept[-_LAST_LINES:])[-_END_SIZE:].lower()


def _boundary(headers: Headers) -> bytes:
    boundary = headers.get_boundary()
    if not boundary:
        raise DamagedError("damaged: it does not say what stands between its parts")
    return boundary.encode("utf-8", "surrogateescape")


def _unpacked(headers: Headers, packed: bytes) -> bytes:
    encoding = str(headers.get("Content-Transfer-Encoding", "")).strip().lower()
    if encoding == "quoted-printable":
        return binascii.a2b_qp(packed)
    return binascii.a2b_base64(packed) if encoding == "base64" else packed


def _address(headers: Headers, name: str) -> str:
    """Return the web address in a header, folded or not, or ""."""
    text = re.sub(r"\s*[\r\n]\s*", "", str(headers.get(name, "")))
    return plain_url(text) if text.strip().lower().startswith(("http:", "https:")) else ""


def _date(headers: Headers) -> Moment | None:
    return moment_of(" ".join(str(headers.get("Date", "")).split()))
