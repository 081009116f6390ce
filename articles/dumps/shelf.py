"""Shelves: the files of a folder or an archive seen together, so that each is judged by the rest."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import BinaryIO

from articles.dumps.beside import page_saved_beside, why_beside
from articles.dumps.capture_date import Capture
from articles.dumps.damage import READ_ERRORS
from articles.dumps.dump_file import DumpFile
from articles.dumps.manifest import MANIFEST_LIMIT, Manifest, Row, may_be_manifest, read_manifest
from articles.dumps.names import COMPRESSED, climbs, is_hidden, printable, stem
from articles.records import Moment, Unread

NO_ROW = Row()
_MOST_ABSENT = 10_000
"""Files counted that a manifest names and are not there: each is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    origin: str
    """What stands before a file's path: "folder", "pages.zip!"."""
    collection: str
    capture: Capture
    siblings: Mapping[str, frozenset[str]]
    """The names in each folder, by its path: "" for the top, "a/b"; of those around a file at least."""
    manifests: tuple[Manifest, ...] = ()
    """Those of the inner folders first."""
    open_file: Callable[[str], BinaryIO] | None = None
    """Opens the file at a path; None where files pass by once."""

    def file(
        self,
        path: str,
        *,
        open: Callable[[], BinaryIO],  # noqa: A002 - as the field it becomes
        modified: Moment | None,
        reopens: bool = True,
    ) -> DumpFile | Unread | None:
        """Return the file at `path`, or why it is no page; None when it is no record at all.

        No records are hidden files, those an operating system leaves behind, and a manifest that
        is used.
        """
        path = path.replace("\\", "/")
        origin = f"{self.origin}/{printable(path)}"
        if climbs(path):
            return Unread(origin, "refused: its name leads out of the archive")
        if is_hidden(path) or self._is_manifest(path):
            return None
        folder, _, name = path.rpartition("/")
        siblings = self.siblings.get(folder, frozenset())
        opener = self.open_file
        reason = why_beside(
            name,
            folder=folder,
            siblings=siblings,
            open_sibling=opener and (lambda one: opener(_joined(folder, one))),
        )
        if not reason and (page := page_saved_beside(folder, self.siblings)):
            reason = f"a part of {printable(page)[:80]}, saved beside it"
        if reason:
            return Unread(origin, reason, failed=False)
        row, notes = self._row(path)
        return DumpFile(
            name=printable(name),
            origin=origin,
            open=open,
            collection=self.collection,
            capture=self.capture.of_member(name, manifest=row.captured, modified=modified),
            url=row.url,
            warnings=(row.warning,) if row.warning else (),
            notes=notes,
            reopens=reopens,
        )

    def _is_manifest(self, path: str) -> bool:
        return any(path == _joined(manifest.folder, manifest.name) for manifest in self.manifests)

    def _row(self, path: str) -> tuple[Row, list[str]]:
        """Return what a manifest says of a file, and its notes, that are told once."""
        folders = f"{path.rpartition('/')[0]}/"
        for manifest in self.manifests:
            inside = not manifest.folder or folders.startswith(f"{manifest.folder}/")
            if inside and (row := manifest.row(path)):
                return row, manifest.notes
        return NO_ROW, []


def siblings_of(paths: Iterable[str]) -> dict[str, frozenset[str]]:
    """Return the names in each folder of an archive that holds `paths`."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for path in paths:
        folder, _, name = path.replace("\\", "/").rpartition("/")
        found[folder].add(name)
    return {folder: frozenset(names) for folder, names in found.items()}


def is_among(siblings: Mapping[str, frozenset[str]]) -> Callable[[str], bool]:
    """Return a test whether an archive holds a file of that path, or of that name anywhere."""
    names = frozenset().union(*siblings.values())

    def is_there(path: str) -> bool:
        name = path.rpartition("/")[2]
        return name in names or any(name + ending in names for ending in COMPRESSED)

    return is_there


def manifest_in(path: str, open_file: Callable[[], BinaryIO]) -> Manifest | None:
    """Return the manifest at `path`, or None when the file is none or cannot be read as one."""
    folder, _, name = path.replace("\\", "/").rpartition("/")
    if not may_be_manifest(name) or is_hidden(path) or climbs(path):
        return None
    try:
        with open_file() as stream:
            return read_manifest(name, stream.read(MANIFEST_LIMIT + 1), folder=folder)
    except READ_ERRORS:
        return None  # read as any other file, it will say what is wrong with it


def used_manifests(
    manifests: Iterable[Manifest | None],
    *,
    is_there: Callable[[str], bool],
    is_anywhere: Callable[[str], bool] | None = None,
) -> tuple[Manifest, ...]:
    """Return those that name a file of the dump, or are called so; the innermost first.

    `is_anywhere` tells of a path whether a file of that name lies elsewhere: its row is for that.
    """
    used = [
        _with_absent_told(manifest, is_anywhere or is_there)
        for manifest in manifests
        if manifest is not None
        and (
            stem(manifest.name).lower() == "manifest"
            or any(is_there(_joined(manifest.folder, path)) for path in manifest.rows)
        )
    ]
    return tuple(sorted(used, key=lambda one: (-_depth(one.folder), one.name)))


def _with_absent_told(manifest: Manifest, is_anywhere: Callable[[str], bool]) -> Manifest:
    """Return the manifest with a note on its rows for files that are nowhere in the dump."""
    rows = manifest.rows
    absent = (path for path in rows if not is_anywhere(_joined(manifest.folder, path)))
    listed = list(islice(absent, _MOST_ABSENT))
    if not listed:
        return manifest
    more = " and more" if len(listed) == _MOST_ABSENT else ""
    note = (
        f"the manifest {printable(manifest.name)[:80]} names files that are not there: "
        f"{len(listed):,}{more} of {len(rows):,}, the first is {printable(listed[0])[:80]!r}"
    )
    return replace(manifest, notes=[note])


def _joined(folder: str, path: str) -> str:
    return f"{folder}/{path}" if folder else path


def _depth(folder: str) -> int:
    return folder.count("/") + 1 if folder else 0
