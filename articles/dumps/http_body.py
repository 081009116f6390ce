"""HTTP answers as crawled: status and headers read, the encodings of the body undone."""

import re
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import brotli

from articles.dumps.damage import DamagedError
from articles.dumps.kinds import is_binary
from articles.dumps.limits import RECORD_LIMIT, in_words
from articles.dumps.zstd import Unzstd

HEAD_LIMIT = 64 * 1024
"""Bytes a status line and headers may have; servers send 8 KiB at most, with cookies 32."""
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)?[ \t]+(\d{3})")
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_CHUNK_SIZE = re.compile(rb"[ \t]*([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r?\n")


@dataclass(frozen=True, slots=True)
class HttpHead:
    status: int
    headers: Mapping[str, str]
    """By name in lower case; of one that comes twice both values, joined by a comma."""
    size: int
    """Bytes up to where the body begins."""


def read_head(block: bytes) -> HttpHead | None:
    """Return the head `block` begins with; None when it is no HTTP answer."""
    status = _STATUS.match(block)
    if status is None:
        return None
    end = _HEAD_END.search(block)
    head = block[: end.start()] if end else block
    return HttpHead(int(status[1]), read_headers(head), end.end() if end else len(block))


def read_headers(head: bytes) -> dict[str, str]:
    """Return the headers in `head`, whose first line is none of them."""
    headers: dict[str, str] = {}
    name = ""
    for line in head.decode("utf-8", "replace").split("\n")[1:]:
        if line[:1] in {" ", "\t"} and name:
            headers[name] += " " + line.strip()
            continue
        name, colon, value = line.partition(":")
        name = name.strip().lower() if colon else ""
        if name:
            headers[name] = (
                f"{headers[name]}, {value.strip()}" if name in headers else value.strip()
            )
    return headers


def decoded_body(body: bytes, headers: Mapping[str, str]) -> tuple[bytes, tuple[str, ...]]:
    """Return the body without its transfer and content encodings, and warnings.

    Many crawlers undo an encoding and keep its header: a body that is a text is left as it is.
    DamagedError when an encoding is broken or the body is larger than a record may be.
    """
    warnings: tuple[str, ...] = ()
    is_whole = True
    if "chunked" in headers.get("transfer-encoding", "").lower():
        body, is_whole = _without_chunks(body)
    encodings = headers.get("content-encoding", "").lower().split(",")
    for encoding in reversed([encoding.strip() for encoding in encodings][-4:]):
        if (undo := _ENCODINGS.get(encoding)) is None or not body:
            continue
        try:
            body, ends = undo(body)
        except (zlib.error, brotli.error, DamagedError) as problem:
            if not _is_text(body[:4096]):
                raise DamagedError(f"damaged: its {encoding} encoding ({problem})") from None
        else:
            is_whole = is_whole and ends
    if len(body) > RECORD_LIMIT:
        raise DamagedError(f"not a page: larger than {in_words(RECORD_LIMIT)}")
    if not is_whole:
        warnings = ("the page was cut off when it was captured",)
    return body, warnings


def _is_text(head: bytes) -> bool:
    return not is_binary(head) and (b"<" in head or head.isascii())


def whole_answer(block: bytes) -> bytes | None:
    """Return the HTTP answer `block` begins with, when its own headers say where it ends, or None."""
    head = read_head(block)
    if head is None:
        return None
    if "chunked" in head.headers.get("transfer-encoding", "").lower():
        return block if _without_chunks(block[head.size :])[1] else None
    length = head.headers.get("content-length", "")
    if not (length.isascii() and length.isdecimal() and len(length) < 16):
        return None
    end = head.size + int(length)
    return block[:end] if end <= len(block) else None


def _without_chunks(body: bytes) -> tuple[bytes, bool]:
    """Return the body and whether its last chunk is there; as it is when it has no chunks."""
    chunks: list[bytes] = []
    at = 0
    while size := _CHUNK_SIZE.match(body, at):
        length = int(size[1], 16)
        if not length:
            return b"".join(chunks), True
        chunk = body[size.end() : size.end() + length]
        chunks.append(chunk)
        at = size.end() + len(chunk)
        at += 2 if body.startswith(b"\r\n", at) else body.startswith(b"\n", at)
    return (b"".join(chunks), False) if chunks else (body, True)


def _ungzip(body: bytes) -> tuple[bytes, bool]:
    unpacker = zlib.decompressobj(zlib.MAX_WBITS + 32)
    return unpacker.decompress(body, RECORD_LIMIT + 1), unpacker.eof


def _inflate(body: bytes) -> tuple[bytes, bool]:
    """Undo "deflate", which by RFC 9110 is zlib's format and from some servers bare deflate."""
    try:
        return _ungzip(body)
    except zlib.error:
        unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
        return unpacker.decompress(body, RECORD_LIMIT + 1), unpacker.eof


def _unbrotli(body: bytes) -> tuple[bytes, bool]:
    unpacker = brotli.Decompressor()
    return unpacker.process(body, output_buffer_limit=RECORD_LIMIT + 1), unpacker.is_finished()


def _unzstd(body: bytes) -> tuple[bytes, bool]:
    unpacker = Unzstd()
    unpacked = unpacker.decompress(body, RECORD_LIMIT + 1)
    pieces = [unpacked]
    size = len(unpacked)
    while size <= RECORD_LIMIT and (unpacked := unpacker.decompress(b"", RECORD_LIMIT + 1)):
        pieces.append(unpacked)
        size += len(unpacked)
    return b"".join(pieces), unpacker.eof


_ENCODINGS: Mapping[str, Callable[[bytes], tuple[bytes, bool]]] = {
    "gzip": _ungzip,
    "x-gzip": _ungzip,
    "deflate": _inflate,
    "br": _unbrotli,
    "zstd": _unzstd,
}
