"""Readers of key ranges that another process can import."""

import os
from pathlib import Path

from tests.search.documents import make_document


def read(first, last):
    """Every third article is hidden; the state of each is its key."""
    for key in range(first, last + 1):
        hidden = key % 3 == 0
        yield key, key, None if hidden else make_document(key, f"Wheat {key}")


def read_once_told(first, last):
    """Fail in the second part, as a full disk would, until the file named by TOLD exists."""
    if first > 10 and not Path(os.environ["TOLD"]).exists():
        raise OSError("disk full")
    yield from read(first, last)


def prepare():
    os.environ["PREPARED"] = "yes"


def read_prepared(first, last):
    if os.environ.get("PREPARED") != "yes":
        raise RuntimeError("nobody prepared this process")
    yield from read(first, last)
