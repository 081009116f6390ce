"""Diffs: two versions of an article in, what a page shows of their difference out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from articles.comparing import Piece, Run, compare_texts, compare_words
from articles.models import ArticleVersion
from articles.trifles import is_trifle, is_trifle_of_headline
from articles.versions import TEXTS
from articles.views.provenance import field_words
from articles.views.versions import Revision

_LINES = tuple(name for name in TEXTS if name != "body")


@dataclass(frozen=True, slots=True)
class Line:
    """A field of one line, compared word by word."""

    name: str
    label: str
    runs: Sequence[Run]


@dataclass(frozen=True, slots=True)
class Group:
    """A paragraph that is shown, or a number of unchanged ones that are not."""

    piece: Piece
    unchanged: int = 0
    """So many unchanged paragraphs, of which `piece` is the first."""
    way: str = ""
    """Of a moved paragraph, where it went or came from: "up" or "down"."""


@dataclass(frozen=True, slots=True)
class Diff:
    lines: Sequence[Line]
    pieces: Sequence[Piece]
    """The text by paragraphs; nothing where it was not touched."""
    is_trivial: bool
    """Whether nothing but white space, counters and the like is different between the two."""

    @property
    def groups(self) -> list[Group]:
        """The paragraphs, those left out that did not change."""
        groups: list[Group] = []
        for piece in self.pieces:
            if piece.kind != "same":
                groups.append(Group(piece, way=self._way(piece)))
            elif groups and groups[-1].unchanged:
                groups[-1] = Group(groups[-1].piece, groups[-1].unchanged + 1)
            else:
                groups.append(Group(piece, 1))
        return groups

    def _way(self, piece: Piece) -> str:
        if piece.kind not in {"left", "moved"}:
            return ""
        places = {
            other.kind: place
            for place, other in enumerate(self.pieces)
            if (other.before, other.after) == (piece.before, piece.after)
        }
        is_down = places["left"] < places["moved"]
        return "down" if is_down == (piece.kind == "left") else "up"

    @property
    def is_empty(self) -> bool:
        return not self.lines and not any(piece.kind != "same" for piece in self.pieces)


def diff_of(revisions: Sequence[Revision], before: int, after: int) -> Diff:
    """Return the difference between the versions at two places, of the fields touched between.

    A field that no version in between touched was left out by some page, and did not change.
    """
    between = [one.version for one in revisions if before < one.place <= after]
    old = next(one.version for one in revisions if one.place == before)
    new = between[-1]
    touched = {name for version in between for name in version.touched}
    lines = [
        Line(name, field_words(name), compare_words(getattr(old, name), getattr(new, name)))
        for name in _LINES
        if name in touched and getattr(old, name) != getattr(new, name)
    ]
    pieces = compare_texts(old.paragraphs, new.paragraphs) if "body" in touched else ()
    also = _also(between)
    trifles = all(_is_trifle(name, old, new) for name in TEXTS if name in touched) and not also
    # Of two that follow each other the list says it: what an edit set is no change of the outlet's.
    is_trivial = new.is_trivial if len(between) == 1 else trifles
    return Diff(lines=[*lines, *also], pieces=pieces, is_trivial=is_trivial)


def _is_trifle(name: str, old: ArticleVersion, new: ArticleVersion) -> bool:
    """Whether a field says much the same in both, whatever it said in between."""
    before, after = getattr(old, name), getattr(new, name)
    same = is_trifle_of_headline if name == "headline" else is_trifle
    return bool(before == after or same(before, after))


def _also(between: Sequence[ArticleVersion]) -> list[Line]:
    """Return what curators changed beside the texts, from the first of the edits to the last."""
    changed: dict[str, list[str]] = {}
    for version in between:
        for name, (was, now) in version.also.items():
            changed.setdefault(name, [was, now])[1] = now
    return [
        Line(name, field_words(name), _replaced(was, now))
        for name, (was, now) in changed.items()
        if was != now
    ]


def _replaced(was: str, now: str) -> tuple[Run, ...]:
    """Return a value as replaced whole: half a date or half an address says nothing."""
    runs = []
    if was:
        runs.append(Run("removed", was))
    if now:
        runs.append(Run("added", now))
    return tuple(runs)


def as_json(diff: Diff) -> dict[str, Any]:
    return {
        "trivial": diff.is_trivial,
        "fields": {line.name: _runs(line.runs) for line in diff.lines},
        "body": [
            {
                "kind": piece.kind,
                "before": piece.before,
                "after": piece.after,
                "runs": _runs(piece.runs),
            }
            for piece in diff.pieces
        ],
    }


def _runs(runs: Sequence[Run]) -> list[dict[str, str]]:
    return [{"kind": run.kind, "text": run.text} for run in runs]
