"""Quoting: an odd value of a page in, what a warning shows of it out."""

import re

_LONGEST = 60
_SECRET = re.compile(
    r"(^//|^[a-z][a-z0-9+.-]{1,10}://|(?:https?|ftp):/{1,2})[^/?#\s\"'<>]*@", re.IGNORECASE
)
"""A user name and a password before the host of an address, of one within another too."""


def quoted(value: str) -> str:
    """Return the value in quotes, on one line, no longer than a warning needs and without a password."""
    line = " ".join(without_secret(value).split())
    return repr(line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…")


def without_secret(address: str) -> str:
    """Return an address without the user name and password it has before its host."""
    return _SECRET.sub(r"\1", address) if "@" in address else address
