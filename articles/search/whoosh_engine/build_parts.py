"""Parts of a build: ranges of keys in, the plan and the files that say which of them are done out."""

import json
from array import array
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from articles.search.whoosh_engine.files import ArrayWriter, read_arrays
from articles.search.whoosh_engine.folder import INDEX_NAME

PLAN = "plan.json"
"""The ranges a build consists of; a folder that has it is a build that is not finished."""

Range = tuple[int, int]
"""The first and the last key of a part, both included."""


class Part(NamedTuple):
    """A range of keys, and the two files that say it is done."""

    folder: Path
    first: int
    last: int

    @property
    def _done(self) -> Path:
        return self.folder / f"part-{self.first}-{self.last}.json"

    @property
    def _seen(self) -> Path:
        return self._done.with_suffix(".seen")

    @property
    def is_done(self) -> bool:
        return self._done.exists()

    def segments(self) -> dict[str, int]:
        """Return the names of its segments, each with its number of documents."""
        held: dict[str, int] = json.loads(self._done.read_text())
        return held

    def seen(self) -> dict[str, np.ndarray]:
        return read_arrays(self._seen)

    def finish(self, segments: dict[str, int], *, keys: array, states: array) -> None:
        self._seen.unlink(missing_ok=True)
        writer = ArrayWriter(self._seen)
        writer.put("keys", np.array(keys, dtype=np.int64))
        writer.put("states", np.array(states, dtype=np.int64))
        writer.close()
        beside = self._done.with_suffix(".new")
        beside.write_text(json.dumps(segments))
        beside.replace(self._done)

    def forget(self) -> None:
        self._done.unlink()
        self._seen.unlink()


def planned(folder: Path, ranges: Sequence[Range]) -> list[Part]:
    """Return the parts of the build begun here, and those for keys beyond them."""
    plan = folder / PLAN
    held: list[Range] = [(f, t) for f, t in json.loads(plan.read_text())] if plan.exists() else []
    last = held[-1][1] if held else None
    held += [
        (first if last is None else max(first, last + 1), end)
        for first, end in ranges
        if last is None or end > last
    ]
    beside = plan.with_suffix(".new")
    beside.write_text(json.dumps(held))
    beside.replace(plan)
    return [Part(folder, first, end) for first, end in held]


def clear(folder: Path, parts: Iterable[Part]) -> None:
    """Remove what a build that was broken off had half written."""
    kept = {name for part in parts if part.is_done for name in part.segments()}
    for file in folder.glob(f"{INDEX_NAME}_*.*"):
        if file.stem not in kept:
            file.unlink()
