"""Understood: records of tables in, which column was taken for what out, a line a table."""

import shlex
from collections import defaultdict
from dataclasses import dataclass, field

from articles.columns import COLUMN, MAPPED
from articles.records import ArticleRecord

_TABLES = 20
"""Tables told of at the most."""
_RECORDS = 500
"""Records of a table looked at: a column may be empty in the first."""
_CALLED = {name: word for word, name in MAPPED.items()} | {"body": "text", "outlet_host": "host"}
"""The words of --map for what a record says."""


@dataclass(slots=True)
class Understood:
    _columns: defaultdict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    _seen: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))

    def note(self, record: ArticleRecord) -> None:
        """Note what a record was read from, if that is the row of a table."""
        table = record.page.origin.rpartition(":")[0]
        is_new = table not in self._seen
        if (is_new and len(self._seen) >= _TABLES) or self._seen.get(table, 0) >= _RECORDS:
            return
        told = [
            (name, source.where.removeprefix(COLUMN))
            for name, source in record.sources.items()
            if source.where.startswith(COLUMN)
        ]
        if told:
            self._seen[table] += 1
        for name, column in told:
            self._columns[table].setdefault(_CALLED.get(name, name), column)

    def columns_of(self, table: str) -> dict[str, str]:
        """Return field by column of a table: {"Titel": "headline"}, columns as they are shown."""
        read = self._columns.get(table, {})
        return {column: name for name, column in reversed(read.items())}

    def lines(self) -> list[str]:
        """Return a line a table, in the words of --map: "day.csv: read as headline=Titel …"."""
        return [
            f"{table}: columns read as {' '.join(_asked_for(*pair) for pair in columns.items())}"
            for table, columns in self._columns.items()
        ]


def _asked_for(name: str, column: str) -> str:
    return shlex.quote(f"{name}={column.removeprefix(COLUMN)}")
