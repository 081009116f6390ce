"""Packing: files put into every kind of archive, with one file or many in it."""

import bz2
import gzip
import lzma
from collections.abc import Callable, Mapping

import zstandard

from tests.dumps.making import tarred, zipped
from tests.dumps.web_making import ARC_HEADER, answer, arc_record, gzipped, warc_record

Packer = Callable[[Mapping[str, bytes]], bytes]
_TYPES = {".txt": "text/plain", ".json": "application/json", ".xml": "application/rss+xml"}
_BOUNDARY = b"----=_part"


def _joined(files: Mapping[str, bytes]) -> bytes:
    return b"\n".join(files.values())


def _warc(files: Mapping[str, bytes]) -> bytes:
    return gzipped(
        *(
            warc_record(_answer(name, content), url=f"https://oldport.example/{name}")
            for name, content in files.items()
        )
    )


def _arc(files: Mapping[str, bytes]) -> bytes:
    return ARC_HEADER + b"".join(
        arc_record(_answer(name, content), url=f"https://oldport.example/{name}")
        for name, content in files.items()
    )


def _answer(name: str, content: bytes) -> bytes:
    ending = name[name.rfind(".") :]
    return answer(content, headers={"Content-Type": _TYPES.get(ending, "text/html")})


def _mhtml(files: Mapping[str, bytes]) -> bytes:
    head = (
        b"From: <Saved by a browser>\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="%b"\r\n\r\n' % _BOUNDARY
    )
    parts = b"".join(
        b"--%b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n"
        b"Content-Location: https://oldport.example/%b\r\n\r\n%b\r\n"
        % (_BOUNDARY, name.encode(), content)
        for name, content in files.items()
    )
    return head + parts + b"--%b--\r\n" % _BOUNDARY


PACKERS: Mapping[str, Packer] = {
    ".zip": lambda files: zipped(dict(files)),
    ".tar": lambda files: tarred(dict(files)),
    ".tar.gz": lambda files: tarred(dict(files), mode="w:gz"),
    ".tar.zst": lambda files: zstandard.compress(tarred(dict(files))),
    ".jsonl.gz": lambda files: gzip.compress(_joined(files), 1, mtime=0),
    ".csv.bz2": lambda files: bz2.compress(_joined(files), 1),
    ".txt.xz": lambda files: lzma.compress(_joined(files), preset=0),
    ".html.zst": lambda files: zstandard.compress(_joined(files)),
    ".warc.gz": _warc,
    ".arc": _arc,
    ".wacz": lambda files: zipped(
        {"archive/data.warc.gz": _warc(files), "indexes/index.cdx": b"com,oldport)/ 2021\n"}
    ),
    ".mhtml": _mhtml,
}
