"""Texts of rows: primary keys in, what the comparison takes out, each read once."""

from collections.abc import Iterable
from typing import Any

from articles.copies.gist import Gist, gist_of, may_be_copies
from articles.copies.printed import Printed
from articles.models import Article
from articles.paragraphs import paragraphs_of
from articles.store.writing import in_pieces

_MOST = 2_000
"""Texts kept in memory: candidates of a batch are mostly those of the batch before."""
_MOST_GISTS = 30_000
"""Gists kept: some two kilobytes each."""
_COLUMNS = (
    "pk", "headline", "body", "printed", "published_at", "published_precision", "outlet_id",
)  # fmt: skip


class Texts:
    """Printed texts by the key of their article; who is gone has none."""

    def __init__(self) -> None:
        self._held: dict[int, Printed] = {}
        self._gists: dict[int, Gist] = {}

    def read(self, keys: Iterable[int], *, anew: bool = False) -> None:
        """Read those of `keys` that are not held, or all of them."""
        keys = list(keys)
        missing = [key for key in keys if anew or key not in self._held]
        if len(self._held) + len(missing) > _MOST:
            wanted = set(keys)
            self._held = {key: text for key, text in self._held.items() if key in wanted}
        for piece in in_pieces(missing):
            rows = Article.objects.filter(pk__in=piece).order_by().values_list(*_COLUMNS)
            for row in rows.iterator(chunk_size=500):
                self._keep(row[0], _printed(dict(zip(_COLUMNS, row, strict=True))))

    def of(self, key: int) -> Printed | None:
        return self._held.get(key)

    def may_be_copies(self, key: int, other: int) -> bool:
        """Whether a text must be held beside another, which need not be read to say no."""
        mine, its = self._gists.get(key), self._gists.get(other)
        return mine is None or its is None or may_be_copies(mine, its)

    def _keep(self, key: int, text: Printed) -> None:
        self._held[key] = text
        self._gists.pop(key, None)
        self._gists[key] = gist_of(text)
        if len(self._gists) > _MOST_GISTS:
            del self._gists[next(iter(self._gists))]


def _printed(row: dict[str, Any]) -> Printed:
    """Return the text as its pages print it, whatever a curator made of it."""
    printed = row["printed"]
    day = row["published_at"]
    known = row["published_precision"] in {Article.Precision.DAY, Article.Precision.SECOND}
    return Printed(
        printed.get("headline", row["headline"]),
        tuple(paragraphs_of(printed.get("body", row["body"]))),
        day.date() if day and known else None,
        row["outlet_id"],
    )
