"""Web archives made for tests: records of WARC and ARC, sound and broken."""

import gzip
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from tests.dumps.making import write_files

gz = partial(gzip.compress, mtime=0)  # the names of tests have the bytes in them

PAGE = (
    b"<!DOCTYPE html><html><head><title>Ferry back</title></head>"
    b"<body><p>The ferry sails again.</p></body></html>"
)
URL = "https://oldport.example/ferry"
DATE = "2021-08-05T10:11:12Z"


def answer(
    body: bytes = PAGE, *, status: str = "200 OK", headers: Mapping[str, str] | None = None
) -> bytes:
    """Return an HTTP answer, HTML unless `headers` say otherwise."""
    given = {"Content-Type": "text/html", **(headers or {})}
    lines = "".join(f"{name}: {value}\r\n" for name, value in given.items() if value)
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body


def warc_record(
    block: bytes | None = None,
    *,
    kind: str = "response",
    url: str = URL,
    date: str = DATE,
    media_type: str = "application/http; msgtype=response",
    length: int | None = None,
    **headers: str,
) -> bytes:
    """Return a record; further headers by name, as in `WARC_Truncated="length"`."""
    block = answer() if block is None else block
    given = {
        "WARC-Type": kind,
        "WARC-Target-URI": url,
        "WARC-Date": date,
        "Content-Type": media_type,
        "Content-Length": str(len(block) if length is None else length),
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in given.items() if value)
    return f"WARC/1.0\r\n{lines}\r\n".encode() + block + b"\r\n\r\n"


def arc_record(block: bytes | None = None, *, url: str = URL, length: int | None = None) -> bytes:
    block = answer() if block is None else block
    size = len(block) if length is None else length
    return f"{url} 192.0.2.7 20210805101112 text/html {size}\n".encode() + block + b"\n"


ARC_HEADER = (
    b"filedesc://oldport.arc 0.0.0.0 20210805101112 text/plain 69\n"
    b"1 0 Oldport\nURL IP-address Archive-date Content-type Archive-length\n\n"
)


def gzipped(*records: bytes) -> bytes:
    """Return records packed one by one, as web archives are."""
    return b"".join(map(gz, records))


def write(folder: Path, *records: bytes, name: str = "day.warc") -> Path:
    return write_files(folder, {name: b"".join(records)}) / name


def chunked(body: bytes, *, size: int = 40, last: bytes = b"0\r\n\r\n") -> bytes:
    """Return a body as HTTP sends it in pieces."""
    pieces = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + last


INFO = warc_record(
    b"software: Lantern\r\n", kind="warcinfo", url="", media_type="application/warc-fields"
)
REQUEST = warc_record(b"GET /ferry HTTP/1.1\r\nHost: oldport.example\r\n\r\n", kind="request")
