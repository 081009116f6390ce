"""Manifests: a table beside the files of a dump that gives each its address and capture date."""

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from articles.dumps.charset import decode
from articles.dumps.limits import RECORD_LIMIT
from articles.dumps.names import extension, stem, unpacked_name
from articles.field_names import (
    CAPTURE_FIELDS,
    URL_FIELDS,
    capture_moment,
    field_of,
    plain_fields,
    plain_name,
)
from articles.records import Moment

MANIFEST_LIMIT = 2 * RECORD_LIMIT
_FILE_FIELDS = ("file", "filename", "filepath", "path", "name")
_ADDRESS_FIELDS = (*URL_FIELDS, "address")
_TELLING = {plain_name(name) for name in (*_ADDRESS_FIELDS, *CAPTURE_FIELDS)}
_LONGEST_PATH = 4096
_OF_ARTICLES = {"title", "headline", "text", "body", "content", "article", "summary", "description"}
_NAMES = {"manifest", "index", "urls", "files", "metadata", "pages", "sources", "list"}


@dataclass(frozen=True, slots=True)
class Row:
    """What a manifest says of one file."""

    url: str = ""
    captured: Moment | None = None
    warning: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    name: str
    folder: str
    """The folder it lies in, as a path inside the dump: "" or "a/b"."""
    rows: Mapping[str, Row]
    """By the path from that folder."""
    notes: list[str] = field(default_factory=list, compare=False)
    """What is to be told of it, with the first page it has a row for."""

    def row(self, path: str) -> Row | None:
        """Return the row of the file at `path` inside the dump, or None.

        Tried are its path from the manifest's folder, that without ".gz", and its name alone.
        """
        if self.folder:
            path = path.removeprefix(f"{self.folder}/")
        bare = unpacked_name(path)
        keys = (path, bare, path.rpartition("/")[2], bare.rpartition("/")[2])
        return next((self.rows[key] for key in keys if key in self.rows), None)


def may_be_manifest(name: str) -> bool:
    """Tell by its name whether a file is worth reading as a manifest."""
    ending = extension(name)
    if ending in {".csv", ".tsv"}:
        return True
    return ending in {".json", ".jsonl"} and stem(name).lower() in _NAMES


def read_manifest(name: str, content: bytes, *, folder: str) -> Manifest | None:
    """Return the manifest in `content`, or None when it has no column of files and one of ours."""
    if len(content) > MANIFEST_LIMIT:
        return None
    text = decode(content).text
    try:
        entries = list(
            _json_entries(text) if extension(name).startswith(".json") else _table_entries(text)
        )
    except (ValueError, csv.Error, RecursionError):
        return None
    rows = dict(row for entry in entries if (row := _row(entry)))
    return Manifest(name, folder, rows) if rows else None


def is_manifest_header(names: Iterable[str]) -> bool:
    """Tell whether columns of these names are a manifest's: files, and nothing of an article."""
    plain = {plain_name(name) for name in names}
    files = {plain_name(name) for name in _FILE_FIELDS} - {"name"}
    return bool(plain & files and plain & _TELLING) and not plain & _OF_ARTICLES


def _json_entries(text: str) -> Iterable[Mapping[str, Any]]:
    try:
        found = json.loads(text)
    except ValueError:
        found = [json.loads(line) for line in text.splitlines() if line.strip()]
    if isinstance(found, dict):
        listed = next((found[key] for key in ("files", "pages") if key in found), found)
        if isinstance(listed, dict):
            listed = [
                {"file": file, **entry} for file, entry in listed.items() if isinstance(entry, dict)
            ]
        found = listed
    if not isinstance(found, list):
        return []
    return [entry for entry in found if isinstance(entry, dict)]


def _table_entries(text: str) -> Iterable[Mapping[str, Any]]:
    header = text.lstrip().partition("\n")[0]
    mark = max(",;\t|", key=header.count)
    for entry in csv.DictReader(io.StringIO(text.lstrip(), newline=""), delimiter=mark):
        yield {key: value for key, value in entry.items() if isinstance(key, str)}


def _row(entry: Mapping[str, Any]) -> tuple[str, Row] | None:
    plain = plain_fields(entry)
    file = _text(field_of(plain, _FILE_FIELDS)[1])
    known = {plain_name(name) for name in entry}
    if not 0 < len(file) <= _LONGEST_PATH or known.isdisjoint(_TELLING):
        return None
    printed = _text(field_of(plain, CAPTURE_FIELDS)[1])
    captured = capture_moment(entry)
    warning = ""
    if printed and captured is None:
        warning = f"the manifest's capture date is none: {printed[:40]!r}"
    path = re.sub(r"^(?:\./)+", "", file.replace("\\", "/"))
    return path, Row(_text(field_of(plain, _ADDRESS_FIELDS)[1]), captured, warning)


def _text(value: object) -> str:
    return str(value).strip() if isinstance(value, str | int | float) else ""
