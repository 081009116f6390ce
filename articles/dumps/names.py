"""Names: of files in folders and archives, made safe to print, judge and compare."""

import functools
import re

COMPRESSED = (".gz", ".bz2", ".xz", ".zst")
_SHORT_TAR = {".tgz": ".gz", ".tbz": ".bz2", ".tbz2": ".bz2", ".txz": ".xz", ".tzst": ".zst"}
_EXTENSION = re.compile(r"\.[a-z0-9]{1,10}$")
_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_DRIVE = re.compile(r"[A-Za-z]:[/\\]")
_SILENT = {"__macosx", "thumbs.db", "desktop.ini", "$recycle.bin", "lost+found"}


def printable(name: str) -> str:
    r"""Return `name` as valid Unicode in one line; what cannot be shown becomes "\xe9"."""
    return _UNPRINTABLE.sub(_escaped, name)


def _escaped(match: re.Match[str]) -> str:
    code = ord(match.group())
    if 0xDC80 <= code <= 0xDCFF:  # a byte of the name that is not UTF-8 (PEP 383)
        code -= 0xDC00
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


@functools.lru_cache(maxsize=1024)
def extension(name: str) -> str:
    """Return the last extension in lower case, with its dot, or ""."""
    match = _EXTENSION.search(name.lower())
    return match.group() if match and match.start() > 0 else ""


def unpacked_name(name: str) -> str:
    """Return what a compressed file is called once unpacked: "a.tar" for "a.tgz"."""
    ending = extension(name)
    if ending in _SHORT_TAR:
        return name[: -len(ending)] + ".tar"
    return name[: -len(ending)] if ending in COMPRESSED else name


def stem(name: str) -> str:
    """Return the name without what tells its kind: "day" for "day.jsonl.gz"."""
    name = unpacked_name(name)
    return name[: len(name) - len(extension(name))] or name


def is_hidden(path: str) -> bool:
    """Tell whether a part of `path` is a system's own: ".DS_Store", "__MACOSX", "Thumbs.db"."""
    return any(
        (part.startswith(".") and part not in {".", ".."}) or part.lower() in _SILENT
        for part in path.split("/")
    )


def climbs(path: str) -> bool:
    """Tell whether a name inside an archive leads out of it: "../x", "/etc/x", "C:/x"."""
    return path.startswith("/") or bool(_DRIVE.match(path)) or ".." in path.split("/")
