"""Marks: the numbers that versions have in addresses, given once and kept whatever comes later."""

from collections.abc import Callable, Sequence
from itertools import count

from articles.models import ArticleVersion
from articles.versions import TEXTS, Version

Likeness = Callable[[ArticleVersion, Version], int]


def marks_of(
    versions: Sequence[Version],
    rows: Sequence[ArticleVersion],
    *,
    given: int,
    first_page: int | None,
) -> list[int]:
    """Return the mark of each version; `rows` are those stored until now, `given` the last mark.

    1. A version that a page of a stored one tells keeps its mark, an edit that of the same edit,
       and else one of the same texts. A page that was captured on several days may tell several
       versions: the mark stays with the one that begins when it did, else with the first.
    2. Of an article that had one version so far, the one told by its first page is number 1.
    3. All others get the next marks in order of time.
    """
    marks = [0] * len(versions)
    if rows:
        left = list(rows)
        for likeness in (_shared_pages, _same_edit, _same_texts):
            left = _keep(versions, left, marks, likeness)
    elif first_page is not None:
        known = [place for place, one in enumerate(versions) if first_page in one.captures]
        for place in known[:1]:
            marks[place] = 1
    fresh = count((given if rows or any(marks) else 0) + 1)
    return [mark or next(fresh) for mark in marks]


def _keep(
    versions: Sequence[Version],
    rows: Sequence[ArticleVersion],
    marks: list[int],
    likeness: Likeness,
) -> list[ArticleVersion]:
    """Give versions the marks of the rows they are most like; return the rows that are left."""
    left = []
    for row in sorted(rows, key=lambda row: row.mark):
        free = [place for place, mark in enumerate(marks) if not mark]
        best = max(free, key=lambda place: (likeness(row, versions[place]), -place), default=None)
        if best is not None and likeness(row, versions[best]):
            marks[best] = row.mark
        else:
            left.append(row)
    return left


def _shared_pages(row: ArticleVersion, version: Version) -> int:
    shared = len({one.capture_id for one in row.sightings.all()} & set(version.captures))
    return 2 * shared + (shared > 0 and row.seen_at == version.seen_at)


def _same_edit(row: ArticleVersion, version: Version) -> int:
    return row.why == version.why == "curator" and row.seen_at == version.seen_at


def _same_texts(row: ArticleVersion, version: Version) -> int:
    return row.why == version.why and all(
        getattr(row, name) == version.texts.get(name, "") for name in TEXTS
    )
