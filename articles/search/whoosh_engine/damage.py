"""Damage: the folder of an index in, what is wrong with its files out.

Opening looks at the lengths of the files and at what says where things lie; only reading them from
end to end tells what lies in between.
"""

import time
from collections.abc import Sequence
from pathlib import Path

from articles.search.whoosh_engine.folder import patiently, read_contents, reading
from articles.search.whoosh_engine.segment_files import damage_in

_LOOKED_FOR_EVERY_SECONDS = 60


def damage(folder: Path) -> list[str]:
    """Read all files of the last commit; return what is wrong. Raises IndexUnreadableError."""

    def look() -> list[str]:
        segments = read_contents(folder).segments
        return [wrong for one in segments for wrong in damage_in(folder, one.segment_id())]

    with reading(folder):
        return patiently(look)


class DamageWatch:
    """Looks for damage now and then: whoever asks in between is told what was found last."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._found: tuple[float, Sequence[str]] | None = None

    def look(self) -> Sequence[str]:
        """Return what is wrong. Raises IndexUnreadableError."""
        now = time.monotonic()
        if self._found is None or now - self._found[0] > _LOOKED_FOR_EVERY_SECONDS:
            self._found = (now, damage(self._folder))
        return self._found[1]
