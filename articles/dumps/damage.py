"""Damage: what reading a broken file raises, and the sentence that tells a person."""

import errno
import lzma
import struct
import tarfile
import zipfile
import zlib

from articles.errors import ArchiveError

READ_ERRORS = (
    ArchiveError,
    EOFError,
    OSError,
    ValueError,  # UnicodeError too
    OverflowError,
    RecursionError,
    NotImplementedError,
    RuntimeError,  # zipfile: a password is needed
    MemoryError,
    lzma.LZMAError,
    struct.error,
    tarfile.TarError,
    zipfile.BadZipFile,
    zlib.error,
)
"""All that a reader meets in hostile bytes; a mistake of our own is not among them."""

_OS_REASONS = {
    errno.EACCES: "not permitted to read it",
    errno.EPERM: "not permitted to read it",
    errno.ENOENT: "no such file or folder",
    errno.ELOOP: "a link that leads round in a circle",
    errno.ENAMETOOLONG: "the name is too long",
}


class DamagedError(ArchiveError):
    """Bytes that are not what the file says they are."""


def reason_of(problem: BaseException) -> str:
    """Return in words why a file could not be read on."""
    match problem:
        case ArchiveError():
            return str(problem)
        case EOFError():
            return "it ends too early: the file was cut off"
        case OSError(errno=int() as number):
            return _OS_REASONS.get(number, f"cannot be read: {problem.strerror}")
        case ValueError() if str(problem).startswith("Exceeds the limit ("):
            return "a number of more digits than is read"  # sys.get_int_max_str_digits()
        case RecursionError():
            return "nested too deeply"
        case MemoryError():
            return "it needs more memory than there is"
        case NotImplementedError():
            return f"packed in a way this archive does not read ({problem})"
        case _:
            return f"damaged: {problem}" if str(problem) else "damaged"
